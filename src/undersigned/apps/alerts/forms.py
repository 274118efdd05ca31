"""The form that asks to be told of a letter."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FollowForm(forms.Form):
    """``website`` is a field that people do not see: programs fill it in."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("We send one mail there that asks you to confirm. Nobody else ever sees it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
