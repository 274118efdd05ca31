"""The sign-on form, for organisations and for individuals, and the choices under mailed links."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.core.letter import PrintedName

from .fields import LONGEST_NAME, LineField, MembersField, PlaceField, country_of
from .models import Signature
from .storing import as_printed

ORGANISATION = Signature.Kind.ORGANISATION.value
INDIVIDUAL = Signature.Kind.INDIVIDUAL.value


class PrintingForm(forms.Form):
    """What a sign-on by form and one entered by the secretariat have in common: what is printed."""

    withheld = forms.BooleanField(
        label=_("Do not print the name"),
        required=False,
        help_text=_(
            "The name is stored sealed, only the secretariat can read it, and it is printed "
            "nowhere. It is counted: “and 1 organisation whose name is withheld”."
        ),
    )
    place_hidden = forms.BooleanField(
        label=_("Do not print the place"),
        required=False,
        help_text=_("The place counts among the countries but does not stand beside the name."),
    )
    place_consent = forms.BooleanField(
        label=_("If the name is withheld: count the place all the same"),
        required=False,
        help_text=_(
            "Without this tick the place of a withheld name is not counted, so that nobody can "
            "work it out from two numbers."
        ),
    )
    CHOICES = ("withheld", "place_hidden", "place_consent")

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("withheld"):
            values["place_consent"] = False
        if values.get("place_consent") and not values.get("place"):
            self.add_error("place", _t("Name the place that shall be counted."))
        values["country"] = country_of(values.get("place") or "", self.language)
        return values

    def as_signature(self) -> Signature:
        """An unsaved signature, to show how it will be printed."""
        values = self.cleaned_data
        printed = as_printed(
            name=values["name"],
            title=values.get("title", ""),
            place=values.get("place", ""),
            country=values["country"],
            members=values.get("members", ()),
            withheld=values["withheld"],
            place_hidden=values["place_hidden"],
            place_consent=values["place_consent"],
        )
        return Signature(kind=self.kind, consent_language=self.language, **printed)


class _SignOnForm(PrintingForm):
    """For both kinds. ``form_key`` makes a double click one signature; ``website`` is a trap."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("We send one mail there to confirm. It is never printed and stored sealed."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    follows = forms.BooleanField(
        label=_("Tell me by e-mail what becomes of the letter"),
        required=False,
        help_text=_(
            "At most one mail a day: its release, corrections, replies, what became of its asks. "
            "Each mail has a link to stop it."
        ),
    )
    form_key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    @property
    def is_trapped(self) -> bool:
        """Whether the field that people do not see was filled in, as programs do."""
        return bool(self.data.get("website"))

    def for_action(self) -> dict[str, Any]:
        """The keyword arguments for ``actions.sign``."""
        values = dict(self.cleaned_data)
        del values["website"]
        return {**values, "kind": self.kind, "language": self.language}


class OrganisationForm(_SignOnForm):
    """An organisation signs, by somebody who may."""

    kind = ORGANISATION
    name = LineField(
        label=_("Name of the organisation"),
        max_length=LONGEST_NAME,
        help_text=_("As it shall be printed. For several organisations, sign once for each."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    place = PlaceField(
        label=_("Country or place"),
        required=False,
        help_text=_("As it shall be printed. Leave it empty if you are international."),
    )
    representative = LineField(
        label=_("Your name"),
        max_length=200,
        help_text=_("Not printed; only the secretariat sees it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    role = LineField(
        label=_("Your role in it"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    members = MembersField(
        label=_("Organisations that you represent"),
        required=False,
        help_text=_("Only for a coalition or federation: its members, one name a line."),
    )
    may_sign = forms.BooleanField(
        label=_("I may sign for it"),
        error_messages={"required": _("Only who may sign for the organisation can sign for it.")},
    )
    field_order = ["name", "place", "representative", "role", "email", "may_sign", "members"]
    MAIN = ("name", "place", "representative", "role", "email", "may_sign", "members")


class IndividualForm(_SignOnForm):
    """A person signs for herself."""

    kind = INDIVIDUAL
    name = LineField(
        label=_("Your name"),
        max_length=LONGEST_NAME,
        help_text=_("As it shall be printed."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    title = LineField(
        label=_("Title or affiliation"),
        max_length=400,
        required=False,
        help_text=_("Printed with the name, such as: Professor of Law, University of Example."),
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    place = PlaceField(
        label=_("Country or place"), required=False, help_text=_("As it shall be printed.")
    )
    field_order = ["name", "title", "place", "email"]
    MAIN = ("name", "title", "place", "email")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("withheld") and not values.get("place") and "place" not in self.errors:
            self.add_error(
                "place",
                _t("Say where you live; you can choose below that it is not printed."),
            )
        return values


FORMS = {ORGANISATION: OrganisationForm, INDIVIDUAL: IndividualForm}


class PrintedNameForm(forms.Form):
    """How a name is printed, in the letter's own language and in each translation."""

    name = LineField(
        label=_("Printed name"),
        max_length=LONGEST_NAME,
        help_text=_("With its form of address where you use one, such as Dr or 박사."),
    )
    title = LineField(label=_("Title or affiliation"), max_length=400, required=False)
    place = PlaceField(label=_("Country or place"), required=False)
    sort_key = LineField(
        label=_("Sorted under"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("Leave it empty to sort by the name."),
    )

    def __init__(self, *args: Any, translations: list[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.translations = [tag for tag, _name in translations]
        for tag, language in translations:
            self._add(f"name-{tag}", _t("Printed name, %(language)s"), language, LONGEST_NAME)
            self._add(f"title-{tag}", _t("Title or affiliation, %(language)s"), language, 400)
            self._add(f"sort-{tag}", _t("Sorted under, %(language)s"), language, LONGEST_NAME)

    def _add(self, name: str, label: str, language: str, longest: int) -> None:
        self.fields[name] = LineField(
            label=label % {"language": language}, max_length=longest, required=False
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for tag in self.translations:
            alone = values.get(f"title-{tag}") or values.get(f"sort-{tag}")
            if alone and not values.get(f"name-{tag}") and f"name-{tag}" not in self.errors:
                self.add_error(f"name-{tag}", _t("Write the name in this language, too."))
        return values

    def printed_forms(self) -> list[PrintedName]:
        """Those of the translations in which a name was written."""
        values = self.cleaned_data
        return [
            PrintedName(
                language=tag,
                name=values[f"name-{tag}"],
                title=values[f"title-{tag}"],
                sort_key=values[f"sort-{tag}"],
            )
            for tag in self.translations
            if values[f"name-{tag}"]
        ]

    def for_action(self) -> dict[str, Any]:
        """The keyword arguments for ``actions.correct_own_name``."""
        values = self.cleaned_data
        kept = {key: values[key] for key in ("name", "title", "place", "sort_key")}
        country = country_of(values["place"], "")
        return {**kept, "country": country, "printed": self.printed_forms()}


class EditionForm(forms.Form):
    """The version and language that the page showed."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    language = forms.CharField(max_length=35, widget=forms.HiddenInput)


class ChoiceForm(EditionForm):
    """Two answers and no default: a scanner that presses the button chooses neither."""

    SIGN = "sign"
    NOT_ME = "not-me"
    choice = forms.ChoiceField(
        label=_("Your choice"),
        choices=[(SIGN, _("I sign")), (NOT_ME, _("This was not me"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two. Nothing has been changed.")},
    )
    # What was shown; if the sign-on was filled in anew meanwhile, the page shows it again.
    shown = forms.CharField(max_length=64, widget=forms.HiddenInput)


class NoForm(forms.Form):
    """Who is asked says no; three answers and no default, for the same reason."""

    NO = "no"
    NEVER = "never"
    KEEP = "keep"
    choice = forms.ChoiceField(
        label=_("Your choice"),
        choices=[
            (NO, _("We do not sign this letter. Send no reminder.")),
            (NEVER, _("We do not sign. Send this address no more mail from this site.")),
            (KEEP, _("We have not decided yet.")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three. Nothing has been changed.")},
    )


class OwnForm(EditionForm):
    """What a signer can do on the page of the signature."""

    RENEW = "renew"
    WITHDRAW = "withdraw"
    ERASE = "erase"
    act = forms.ChoiceField(choices=[(RENEW, ""), (WITHDRAW, ""), (ERASE, "")])
