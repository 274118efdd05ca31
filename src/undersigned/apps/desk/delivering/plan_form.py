"""The plan: for each office its ways and languages, for all of them when."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.apps.deliveries.actions import Order
from undersigned.apps.deliveries.channel_settings import channels_on, options_of
from undersigned.apps.deliveries.hours import zones_of
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.deliveries.offices import Office, offices
from undersigned.apps.deliveries.papers import released
from undersigned.apps.releases.models import Release
from undersigned.apps.releases.pages import language_name
from undersigned.channels.base import Channel, Options
from undersigned.core.errors import UndersignedError

from ..closing.forms import WhenForm
from .paper_form import ListForm
from .signs import Sign, sign_of

EMBARGO = "embargo"


@dataclass(frozen=True)
class Choices:
    """What the form shows for one office: its fields, and why some ways are no choice."""

    office: Office
    ways: forms.BoundField | None
    languages: forms.BoundField | None
    zone: forms.BoundField | None
    planned: list[tuple[Channel[Any], Sign]]
    blocked: list[tuple[Channel[Any], str]]


class PlanForm(ListForm, WhenForm):
    """One set of fields an office, made from the release and from what the coalition turned on."""

    when = forms.ChoiceField(
        label=gettext_lazy("When shall it leave?"), widget=forms.RadioSelect, initial=WhenForm.NOW
    )
    one_file = forms.ChoiceField(
        label=gettext_lazy("An office that gets several languages"),
        choices=[
            ("yes", gettext_lazy("gets them in one file, one after another")),
            ("no", gettext_lazy("gets a file for each")),
        ],
        widget=forms.RadioSelect,
        initial="yes",
    )

    print_reply = forms.BooleanField(
        label=gettext_lazy("Print the letter's own reply address as the sender's e-mail"),
        required=False,
        help_text=gettext_lazy("Answers to a fax or a printed letter then find their way, too."),
    )
    use_required_attribute = False  # the hour is needed only where it is chosen

    def __init__(self, *args: Any, release: Release, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.release = release
        self._made: list[tuple[Office, list[Any], list[Any]]] = []
        self.fields["when"].choices = self._hours()
        if len(release.languages) < 2:
            del self.fields["one_file"]
        if not settings.REPLIES:
            del self.fields["print_reply"]
        ways = channels_on(release.letter.coalition)
        self._options = {way.name: self._usable(way) for way in ways}
        known = {(d.part, d.position, d.channel): d for d in release.deliveries.all()}
        for office in offices(released(release)[0]):
            self._add(office, ways, known)

    def _hours(self) -> list[tuple[str, str]]:
        hours = [
            (self.NOW, _("Now")),
            (self.HOUR, _("At the hour below")),
        ]
        if self.release.is_under_embargo():
            hours.insert(1, (EMBARGO, _("When the embargo ends")))
        return hours

    def _add(
        self,
        office: Office,
        ways: list[Channel[Any]],
        known: dict[tuple[str, int, str], Delivery],
    ) -> None:
        planned, blocked, free = [], [], []
        for way in ways:
            delivery = known.get((office.part, office.position, way.name))
            if delivery is not None and delivery.state != Delivery.State.CANCELLED:
                planned.append((way, sign_of(delivery)))
            elif obstacle := self._obstacle(way, office):
                blocked.append((way, obstacle))
            else:
                free.append(way)
        self._made.append((office, planned, blocked))
        if free:
            self._add_fields(office, free)

    def _usable(self, way: Channel[Any]) -> Options | str:
        """The coalition's options for the channel, or why they cannot be used."""
        try:
            return options_of(self.release.letter.coalition, way)
        except UndersignedError as error:
            return error.what

    def _obstacle(self, way: Channel[Any], office: Office) -> str:
        options = self._options[way.name]
        if isinstance(options, str):
            return options
        return next(iter(way.obstacles(office.addressee, options)), "")

    def _add_fields(self, office: Office, free: list[Channel[Any]]) -> None:
        self.fields[field_name("ways", office)] = forms.MultipleChoiceField(
            label=_("By"),
            required=False,
            choices=[(way.name, _label(way, office)) for way in free],
            widget=forms.CheckboxSelectMultiple,
        )
        languages = self.release.languages
        if len(languages) > 1:
            self.fields[field_name("languages", office)] = forms.MultipleChoiceField(
                label=_("In"),
                required=False,
                choices=[(each, language_name(each)) for each in languages],
                widget=forms.CheckboxSelectMultiple,
                initial=languages[:1],
            )
        zones = zones_of(office.addressee.country)
        if len(zones) != 1 and any(way.in_office_hours for way in free):
            help_text = _("A fax rings in office hours, 9 to 17. By which clock does it work?")
            self.fields[field_name("zone", office)] = forms.CharField(
                label=_("Its time zone"),
                required=False,
                help_text=help_text,
                widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
            )

    @property
    def choices(self) -> list[Choices]:
        """The offices with their fields, in the order of the letterhead."""
        return [
            Choices(
                office,
                self._bound("ways", office),
                self._bound("languages", office),
                self._bound("zone", office),
                planned,
                blocked,
            )
            for office, planned, blocked in self._made
        ]

    def _bound(self, what: str, office: Office) -> forms.BoundField | None:
        name = field_name(what, office)
        return self[name] if name in self.fields else None

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.errors and not self.orders:
            raise forms.ValidationError(_("Tick at least one way to one office."))
        return data

    @property
    def orders(self) -> list[Order]:
        """What was ticked."""
        return [
            Order(
                part=office.part,
                position=office.position,
                channel=name,
                languages=self._languages(office),
                one_file=self.cleaned_data.get("one_file", "yes") == "yes",
                print_reply=bool(self.cleaned_data.get("print_reply")),
                columns=self.cleaned_data["columns"],
                group_by=self.cleaned_data["group_by"],
                time_zone=self._said("zone", office, "").strip().replace(" ", "_"),
            )
            for office, _planned, _blocked in self._made
            for name in self._said("ways", office, [])
        ]

    def _languages(self, office: Office) -> tuple[str, ...]:
        if len(self.release.languages) < 2:
            return tuple(self.release.languages)
        return tuple(self._said("languages", office, []))

    def _said(self, what: str, office: Office, default: Any) -> Any:
        return self.cleaned_data.get(field_name(what, office)) or default

    @property
    def due_at(self) -> Any:
        """The hour asked for; None for now."""
        if self.cleaned_data.get("when") == EMBARGO:
            return self.release.public_at
        return self.cleaned_data["public_at"]


def field_name(what: str, office: Office) -> str:
    """ "ways_addressee_0"."""
    return f"{what}_{office.part}_{office.position}"


def _label(way: Channel[Any], office: Office) -> str:
    address = way.address(office.addressee)
    return f"{way.label}: {address}" if address else way.label
