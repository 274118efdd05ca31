"""The forms of what other programs may do."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.programs.events import EVENTS
from undersigned.apps.programs.models import ProgramToken


class TokenForm(forms.ModelForm):
    class Meta:
        model = ProgramToken
        fields = ("name", "scope")
        widgets = {"scope": forms.RadioSelect}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scope"].choices = ProgramToken.Scope.choices


class KindsForm(forms.Form):
    """What a webhook is told of."""

    public = forms.MultipleChoiceField(
        label=_("What is public"), required=False, widget=forms.CheckboxSelectMultiple
    )
    own = forms.MultipleChoiceField(
        label=_("What is not public"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Told at once, whatever the letter's state: whoever reads it knows of letters that "
            "nobody else may see. It names no signatory."
        ),
    )

    def __init__(self, *args: Any, chosen: Iterable[str] = (), **kwargs: Any) -> None:
        chosen = set(chosen)
        super().__init__(*args, **kwargs)
        for name in ("public", "own"):
            events = [event for event in EVENTS if event.is_public == (name == "public")]
            self.fields[name].choices = [(event.kind, event.label) for event in events]
            self.fields[name].initial = [e.kind for e in events if e.kind in chosen]

    @property
    def kinds(self) -> list[str]:
        return [*self.cleaned_data["public"], *self.cleaned_data["own"]]


class WebhookForm(KindsForm):
    """A new webhook: where, and of what."""

    url = forms.URLField(
        label=_("Address"),
        max_length=500,
        assume_scheme="https",
        help_text=_("Such as https://example.org/hook. It must be reachable from the internet."),
    )
    field_order = ["url", "public", "own"]


class SiteForm(forms.Form):
    address = forms.CharField(
        label=_("Site"), max_length=200, help_text=_("Such as https://www.example.org.")
    )
