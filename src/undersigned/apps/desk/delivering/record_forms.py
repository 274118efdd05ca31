"""What a person enters about a delivery; the fields are those that its channel asks for."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.apps.deliveries.photographs import Picture, checked
from undersigned.apps.releases.hours import at_hour
from undersigned.channels.base import Evidence
from undersigned.core.errors import UndersignedError

from ..closing.forms import ActForm

PICTURES = "image/jpeg,image/png,image/webp,application/pdf"


class MomentForm(ActForm):
    """A day and an hour by the coalition's clock, which were."""

    day = forms.DateField(
        label=gettext_lazy("Day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    hour = forms.TimeField(
        label=gettext_lazy("Hour"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        now = timezone.now().astimezone(zone)
        kwargs.setdefault("initial", {"day": now.date(), "hour": now.time()})
        super().__init__(*args, **kwargs)
        self.zone = zone
        self.fields["hour"].help_text = _("By the clock of %(zone)s.") % {"zone": zone.key}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "day" in data and "hour" in data:
            try:
                data["at"] = at_hour(dt.datetime.combine(data["day"], data["hour"]), self.zone.key)
            except UndersignedError as error:
                self.refuse(error, "hour")
        return data

    def picture(self, name: str) -> Picture | None:
        """The picture of the field ``name``, checked; None where none was given."""
        given = self.cleaned_data.get(name)
        return checked(given.name, given.read()) if given else None


class DoneForm(MomentForm):
    """When it was done, and what the channel asks for."""

    def __init__(self, *args: Any, asked: Iterable[Evidence], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for each in self.asked:
            self.fields[each.name] = _field(each)

    def values(self) -> dict[str, Any]:
        """What the act takes; ``DeliveryError`` for a picture that is none."""
        texts = {e.name: self.cleaned_data[e.name] for e in self.asked if e.kind == "text"}
        pictures = {e.name: self.picture(e.name) for e in self.asked if e.kind == "picture"}
        return {
            "at": self.cleaned_data["at"],
            "entered": texts,
            "pictures": {name: picture for name, picture in pictures.items() if picture},
        }


class ReportForm(MomentForm):
    """What was reported about a delivery that was sent."""

    went_through = forms.ChoiceField(
        label=gettext_lazy("What does it say?"),
        choices=[
            ("yes", gettext_lazy("It went through")),
            ("no", gettext_lazy("It did not go through")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=gettext_lazy("In its own words"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Without names of persons, say “4 of 4 pages, 14:02, OK”."),
    )
    picture_of_it = forms.FileField(
        label=gettext_lazy("Photograph of it"),
        required=False,
        widget=forms.FileInput(attrs={"accept": PICTURES}),
    )

    def values(self) -> dict[str, Any]:
        return {
            "at": self.cleaned_data["at"],
            "went_through": self.cleaned_data["went_through"] == "yes",
            "answer": self.cleaned_data["answer"],
            "picture": self.picture("picture_of_it"),
        }


def _field(asked: Evidence) -> forms.Field:
    values: dict[str, Any] = {
        "label": asked.label, "help_text": asked.help, "required": asked.needed,
    }  # fmt: skip
    if asked.kind == "picture":
        return forms.FileField(widget=forms.FileInput(attrs={"accept": PICTURES}), **values)
    return forms.CharField(max_length=200, **values)
