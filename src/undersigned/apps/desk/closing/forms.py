"""Forms of closing and releasing. What was entered is kept; errors stand beside their field."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.releases.hours import HourError, at_hour, in_words
from undersigned.core.errors import UndersignedError


class ActForm(forms.Form):
    """A form behind which an action stands: what the action refuses is shown on the form."""

    def refuse(self, error: UndersignedError, field: str | None = None) -> None:
        self.add_error(field if field in self.fields else None, f"{error.what} {error.do}")

    def ask_why(self, obstacles: Sequence[object]) -> None:
        """Where something stands in the way, a reason must be written."""
        field = self.fields["reason"]
        field.required = bool(obstacles)
        field.error_messages["required"] = _("Mend what stands in the way, or write why you go on.")


class CloseForm(ActForm):
    """Counting and closing; a reason is asked for where something stands in the way."""

    reason = forms.CharField(
        label=_("Why you close all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name and this reason are kept on record."),
    )


class WhenForm(ActForm):
    """Now, or at an hour in a named time zone."""

    NOW, HOUR = "now", "hour"
    when = forms.ChoiceField(
        label=_("When does it become public?"),
        choices=[(NOW, _("Now")), (HOUR, _("Under embargo until the hour below"))],
        widget=forms.RadioSelect,
        initial=NOW,
    )
    date = forms.DateField(
        label=_("Day"),
        error_messages={"required": _("Say until when the embargo holds.")},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    time = forms.TimeField(
        label=_("Hour"),
        error_messages={"required": _("Say until when the embargo holds.")},
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    zone = forms.CharField(
        label=_("Time zone"),
        max_length=64,
        widget=forms.TextInput(
            attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"}
        ),
        help_text=_("A city's zone, such as Africa/Accra or Europe/Paris."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound and self.data.get("when") != self.HOUR:
            self.fields["date"].required = self.fields["time"].required = False

    def clean_zone(self) -> str:
        zone = self.cleaned_data["zone"].strip().replace(" ", "_")
        if zone not in available_timezones():
            raise forms.ValidationError(
                _("“%(zone)s” is not a time zone. Write one such as Africa/Accra."),
                params={"zone": zone},
            )
        return zone

    def clean(self) -> dict:
        data = super().clean()
        data["public_at"] = None
        if data.get("when") != self.HOUR:
            return data
        if not self.errors:
            self._set_hour(data)
        return data

    def _set_hour(self, data: dict) -> None:
        try:
            data["public_at"] = at_hour(
                dt.datetime.combine(data["date"], data["time"]), data["zone"]
            )
        except HourError as error:
            self.refuse(error, "time")

    @property
    def hour_in_words(self) -> str:
        """The hour as it will be announced, once the form is valid; empty for now."""
        public_at = self.cleaned_data["public_at"]
        return in_words(public_at, self.cleaned_data["zone"]) if public_at else ""


class ReleaseForm(WhenForm):
    reason = forms.CharField(
        label=_("Why you release all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name and this reason are kept on record."),
    )


class CorrectForm(WhenForm):
    note = forms.CharField(
        label=_("What is corrected"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A sentence or two. It is printed with its date on the old page and the new."),
    )
    recount = forms.BooleanField(
        label=_("Count anew: print who counts now, instead of the names as delivered"),
        required=False,
    )
    reason = forms.CharField(
        label=_("Why you release all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name and this reason are kept on record."),
    )
    field_order = ("note", "recount", "when", "date", "time", "zone", "reason")


class WithdrawForm(ActForm):
    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is printed on the letter's page with the date."),
    )


class CallBackForm(ActForm):
    reason = forms.CharField(
        label=_("Why it is called back"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is kept on record and not printed."),
    )


class PressLinkForm(ActForm):
    given_to = forms.CharField(
        label=_("For whom"),
        max_length=200,
        help_text=_("A newsroom, a partner, a person. The name stands on the page that they open."),
    )
    days = forms.IntegerField(
        label=_("Ends after how many days"), min_value=1, max_value=90, initial=14
    )
