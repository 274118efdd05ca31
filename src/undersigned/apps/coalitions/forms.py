"""Forms of the pages about coalitions and members."""

from zoneinfo import available_timezones

from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.ui.languages import interface_languages

from .models import Coalition, MemberInvitation, Membership, User


def timezones() -> list[tuple[str, str]]:
    """Names with a place in them, and UTC: nobody lives in Etc/GMT+5."""
    places = sorted(
        name for name in available_timezones() if "/" in name and not name.startswith("Etc/")
    )
    return [("UTC", "UTC"), *((name, name.replace("_", " ")) for name in places)]


class CoalitionForm(forms.ModelForm):
    timezone = forms.ChoiceField(
        label=_("Time zone"),
        choices=timezones,
        help_text=_("Deadlines are judged and shown in it."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=interface_languages,
        required=False,  # as it was, where a form does not say
        help_text=_("In which the secretariat gets its mails, and the archive greets readers."),
    )

    class Meta:
        model = Coalition
        fields = [
            "name", "description", "contact_name", "contact_phone", "contact_email", "reply_email",
            "postal_address", "language", "timezone", "second_check",
        ]  # fmt: skip
        widgets = {
            "description": forms.Textarea(attrs={"rows": 3}),
            "postal_address": forms.Textarea(attrs={"rows": 3}),
        }

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or self.instance.language


class NewCoalitionForm(CoalitionForm):
    owner_email = forms.EmailField(
        label=_("E-mail address of the first owner"),
        help_text=_("The owner is invited by mail. Give your own address to be the owner."),
    )

    class Meta(CoalitionForm.Meta):
        fields = ["name", "slug", *CoalitionForm.Meta.fields[1:]]


class InvitationForm(forms.ModelForm):
    class Meta:
        model = MemberInvitation
        fields = ["email", "role"]
        widgets = {"role": forms.RadioSelect}


class RoleForm(forms.ModelForm):
    class Meta:
        model = Membership
        fields = ["role"]
        widgets = {"role": forms.RadioSelect}


class NameForm(forms.ModelForm):
    """The name under which others see a member."""

    name = forms.CharField(
        label=_("Your name"), max_length=120, help_text=_("As the other members shall see it.")
    )

    class Meta:
        model = User
        fields = ["name"]


class AccountForm(NameForm):
    """What a member may set of the own account."""

    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=lambda: [("", _("As the browser asks for")), *interface_languages()],
        help_text=_("In which you see the pages of the secretariat."),
    )

    class Meta(NameForm.Meta):
        fields = ["name", "language"]


class PasskeyForm(AddWebAuthnForm):
    """A passkey that signs in by itself, unless the person says otherwise."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].label = _("Sign in with it alone, without a code by mail")
        self.fields["passwordless"].help_text = _("Your device asks for its PIN or your finger.")
