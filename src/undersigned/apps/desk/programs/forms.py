"""The forms of what other programs may do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.programs.models import ProgramToken


class TokenForm(forms.ModelForm):
    class Meta:
        model = ProgramToken
        fields = ("name", "scope")
        widgets = {"scope": forms.RadioSelect}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scope"].choices = ProgramToken.Scope.choices


class WebhookForm(forms.Form):
    url = forms.URLField(
        label=_("Address"),
        max_length=500,
        assume_scheme="https",
        help_text=_("Such as https://example.org/hook. It must be reachable from the internet."),
    )


class SiteForm(forms.Form):
    address = forms.CharField(
        label=_("Site"), max_length=200, help_text=_("Such as https://www.example.org.")
    )
