"""What the secretariat enters about a reply."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.deliveries.offices import Office
from undersigned.apps.followup.attachments import GIVEN_OUT
from undersigned.apps.followup.models import Reply

_KINDS = [
    (kind.value, kind.label)
    for kind in (Reply.Kind.REPLY, Reply.Kind.MEETING, Reply.Kind.SIGN_ON, Reply.Kind.AUTOMATIC)
]
_ENTERED_KINDS = _KINDS[:2]
NOBODY = ""


class FileForm(forms.Form):
    """What it is, which office wrote, and under which asks it stands."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=_KINDS, widget=forms.RadioSelect)
    office = forms.ChoiceField(label=_("From which office?"), required=False)
    asks = forms.MultipleChoiceField(
        label=_("Which asks does it answer?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, offices: list[Office], asks: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        named = [(_value(office.part, office.position), office.name) for office in offices]
        self.fields["office"].choices = [(NOBODY, _("not known, or another body")), *named]
        self.fields["asks"].choices = asks

    def office_chosen(self) -> tuple[str, int] | None:
        value = self.cleaned_data["office"]
        if value == NOBODY:
            return None
        part, _dash, position = value.rpartition("-")
        return part, int(position)


class EnterReplyForm(FileForm):
    """A reply or a meeting that came by another way than the mailbox."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=_ENTERED_KINDS,
        widget=forms.RadioSelect,
        initial=Reply.Kind.REPLY,
    )
    way = forms.ChoiceField(label=_("How did it come?"), choices=Reply.Way.choices)
    date = forms.DateField(
        label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    who = forms.CharField(
        label=_("Who spoke or signed?"),
        required=False,
        max_length=200,
        help_text=_("Kept sealed. Only you and your colleagues read it."),
    )
    text = forms.CharField(
        label=_("What was said"), required=False, widget=forms.Textarea(attrs={"rows": 8})
    )
    file = forms.FileField(
        label=_("The letter, or a scan of it"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(GIVEN_OUT)}),
    )
    field_order = ("kind", "way", "date", "office", "who", "text", "file", "asks")

    def came_at(self, zone: dt.tzinfo) -> dt.datetime:
        """Noon of the day, or now where the day is today and noon is to come."""
        noon = dt.datetime.combine(self.cleaned_data["date"], dt.time(12), zone)
        now = timezone.now()
        is_today = now.astimezone(zone).date() == self.cleaned_data["date"]
        return min(noon, now) if is_today else noon


class PublishForm(forms.Form):
    public_text = forms.CharField(
        label=_("Public words"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What stands on the letter's page. Leave out names of people and telephones."),
    )


def initial_of(reply: Reply) -> dict[str, Any]:
    """The form as the reply is filed now."""
    known = reply.position is not None
    return {
        "kind": reply.kind,
        "office": _value(reply.part, reply.position) if known else NOBODY,
        "asks": reply.asks,
    }


def _value(part: str, position: int | None) -> str:
    return f"{part}-{position}"
