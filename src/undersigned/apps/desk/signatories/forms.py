"""What the secretariat enters about a sign-on."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.actions.entering import MAX_EVIDENCE_BYTES, Evidence
from undersigned.apps.signatures.fields import (
    LONGEST_NAME,
    LineField,
    MembersField,
    PlaceField,
)
from undersigned.apps.signatures.forms import PrintedNameForm, PrintingForm
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.reasons import CorrectionReason, DeclineReason

_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".txt": "text/plain",
    ".eml": "message/rfc822",
}
_WAYS = [
    (way.value, way.label)
    for way in Signature.Way
    if way not in (Signature.Way.FORM, Signature.Way.IMPORT, Signature.Way.SHEET)
]


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(label=_("Why?"), choices=DeclineReason)


class CorrectForm(PrintedNameForm):
    """How the name is printed; the signer is told."""

    reason = forms.ChoiceField(label=_("Why?"), choices=CorrectionReason)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def for_action(self) -> dict[str, Any]:
        """The keyword arguments for ``signatures.actions.correct_printed_name``."""
        return {**super().for_action(), "reason": self.cleaned_data["reason"]}


class LinkForm(forms.Form):
    """Which entry of the directory it is; the buttons of the page send it."""

    organisation = forms.ModelChoiceField(
        label=_("Entry of the directory"),
        queryset=Organisation.objects.none(),
        required=False,
    )

    def __init__(self, *args: Any, coalition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = coalition.organisations.all()


class EnterForm(PrintingForm):
    """A sign-on that came another way than by the form."""

    kind = forms.ChoiceField(
        label=_("Who signs?"),
        choices=[("organisation", _("An organisation")), ("individual", _("An individual"))],
        widget=forms.RadioSelect,
    )
    name = LineField(
        label=_("Name"), max_length=LONGEST_NAME, help_text=_("As it shall be printed.")
    )
    title = LineField(
        label=_("Title or affiliation"),
        max_length=400,
        required=False,
        help_text=_("Of an individual; it is printed."),
    )
    place = PlaceField(label=_("Country or place"), required=False)
    representative = LineField(
        label=_("Representative"),
        max_length=200,
        required=False,
        help_text=_("Who said it for the organisation. Not printed."),
    )
    role = LineField(label=_("Role of the representative"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        help_text=_("There we mail how it will be printed."),
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=40,
        required=False,
        help_text=_("If there is no e-mail address: call and say how it will be printed."),
    )
    members = MembersField(
        label=_("Organisations that it represents"),
        required=False,
        help_text=_("Its members, one name a line."),
    )
    way = forms.ChoiceField(label=_("How did it come?"), choices=_WAYS)
    language = forms.ChoiceField(label=_("In which language was the letter read?"))
    file = forms.FileField(
        label=_("The message"),
        required=False,
        help_text=_("A mail (.eml), PDF, picture or text, at most 5 MB. It is stored sealed."),
    )
    note = forms.CharField(
        label=_("Or what was said, by whom and when"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = [
        *("kind", "name", "title", "place", "representative", "role", "email", "phone"),
        *("members", "way", "language", "file", "note", *PrintingForm.CHOICES),
    ]

    def __init__(self, *args: Any, languages: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, language=languages[0][0], **kwargs)
        self.fields["language"].choices = languages

    def clean_file(self) -> Evidence | None:
        file = self.cleaned_data["file"]
        if file is None:
            return None
        if file.size > MAX_EVIDENCE_BYTES:
            raise ValidationError(_t("The file is larger than 5 MB. Attach a smaller one."))
        media_type = _TYPES.get(PurePath(file.name).suffix.lower(), "")
        return Evidence(file_name=file.name, data=file.read(), media_type=media_type)

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("email") and not values.get("phone"):
            self.add_error(
                "email",
                _t("Give an e-mail address or a telephone number: the signer is to be told."),
            )
        return values

    def for_action(self) -> dict[str, Any]:
        """The keyword arguments for ``signatures.actions.enter``."""
        values = dict(self.cleaned_data)
        file, note = values.pop("file"), values.pop("note")
        evidence = [file] if file else []
        if note:
            evidence.append(Evidence("note.txt", note.encode(), "text/plain"))
        return {**values, "evidence": evidence}
