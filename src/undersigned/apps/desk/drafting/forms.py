"""Forms of opening, extending, changing and reviewing."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.signatures.fields import LONGEST_NAME, LineField, PlaceField, country_of
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Signatory
from undersigned.core.reading import Reading


class ActForm(forms.Form):
    """A form behind which an action stands: what it refuses is shown on the form."""

    def refuse(self, error: UndersignedError, field: str | None = None) -> None:
        self.add_error(field if field in self.fields else None, f"{error.what} {error.do}")


class DeadlineForm(ActForm):
    """A day and hour in a named time zone."""

    day = forms.DateField(
        label=_("Sign-on ends on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    hour = forms.TimeField(
        label=_("at"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    zone = forms.CharField(
        label=_("Time zone"),
        max_length=64,
        widget=forms.TextInput(
            attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"}
        ),
        help_text=_("A city's zone, such as Africa/Accra or Europe/Paris."),
    )

    def clean_zone(self) -> str:
        zone = self.cleaned_data["zone"].strip().replace(" ", "_")
        if zone not in available_timezones():
            raise forms.ValidationError(
                _t("“%(zone)s” is not a time zone. Write one such as Africa/Accra."),
                params={"zone": zone},
            )
        return zone

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if all(values.get(name) is not None for name in ("day", "hour", "zone")):
            local = dt.datetime.combine(values["day"], values["hour"], ZoneInfo(values["zone"]))
            if local <= timezone.now():
                self.add_error("day", _t("This moment has passed. Choose a later one."))
            values["closes_at"] = local
        return values


class OpenForm(DeadlineForm):
    """Opening: the deadline, who sees the letter, and a reason where something stops."""

    visibility = forms.ChoiceField(
        label=_("Who can find it"),
        choices=[
            (Letter.Visibility.LINK, _("Only those who have the link")),
            (Letter.Visibility.PUBLIC, _("Everybody: names and numbers are seen while it is open")),
        ],
        initial=Letter.Visibility.LINK,
        widget=forms.RadioSelect,
    )
    enter_imported = forms.BooleanField(label="", required=False, initial=True)
    reason = forms.CharField(
        label=_("Why you open it all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name and this reason are kept on record."),
    )
    field_order = ("day", "hour", "zone", "visibility", "enter_imported", "reason")

    def __init__(
        self, *args: Any, imported: int = 0, must_explain: bool = False, **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        if imported:
            label = _t("Enter the %(count)s signatories of the imported list as sign-ons")
            self.fields["enter_imported"].label = label % {"count": imported}
            self.fields["enter_imported"].help_text = _t(
                "They count as accepted on your word: the file is their evidence."
            )
        else:
            del self.fields["enter_imported"]
        if not must_explain:
            self.fields["reason"].widget = forms.HiddenInput()


class ChangeForm(ActForm):
    """A new version: what kind of change it is, and a word to those who signed."""

    marking = forms.ChoiceField(
        label=_("What kind of change is it?"),
        choices=[
            (EditionRecord.Marking.CORRECTION, _("A correction: it says the same as before")),
            (EditionRecord.Marking.SUBSTANTIVE, _("A substantive change: it says something else")),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("A word to those who signed"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("They get it with the difference: what changed, and why."),
    )
    reason = forms.CharField(
        label=_("Why you change it all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name and this reason are kept on record."),
    )


class ReviewLinkForm(forms.Form):
    """A core group that gets a link of its own."""

    group_name = forms.CharField(label=_("Group"), max_length=200)
    must_approve = forms.BooleanField(
        label=_("Must say yes before the letter opens"), required=False, initial=True
    )


class SignatoryForm(ActForm):
    """One entry of the list as a file has it, the way it shall be printed."""

    kind = forms.ChoiceField(
        label=_("Who is it?"),
        choices=[("organisation", _("An organisation")), ("individual", _("An individual"))],
        widget=forms.RadioSelect,
        initial="organisation",
    )
    name = LineField(label=_("Printed name"), max_length=LONGEST_NAME)
    title = LineField(label=_("Title or affiliation"), max_length=400, required=False)
    place = PlaceField(label=_("Country or place"), required=False)

    def signatory(self, reading: Reading, was: Signatory | None = None) -> Signatory:
        """What was entered; whatever the form does not ask for stays as it ``was``."""
        values = {**self.cleaned_data}
        language = reading.edition.authentic.language
        values["country"] = country_of(values["place"], language)
        return Signatory.model_validate({**(dict(was) if was else {}), **values})


class ReplaceForm(ActForm):
    """The second step of replacing a draft: the reading travels sealed in the page."""

    reading = forms.CharField(widget=forms.HiddenInput)
    base_number = forms.IntegerField(widget=forms.HiddenInput)
