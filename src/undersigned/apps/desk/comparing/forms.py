"""A copy that somebody published."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.followup.actions.copies import GivenCopy
from undersigned.core.readers import MAX_BYTES


class CopyForm(forms.Form):
    """The file, who published it, and where."""

    file = forms.FileField(
        label=_("The copy"),
        help_text=_(
            "A saved web page, PDF, Word file, mail or plain text; at most 10 MB. Nothing is"
            " fetched."
        ),
    )
    publisher = forms.CharField(
        label=_("Who published it?"), max_length=200, help_text=_("The partner organisation.")
    )
    address = forms.URLField(
        label=_("Where?"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=_("The address of the page, to find it again."),
    )

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise ValidationError(_t("The file is larger than 10 MB. Save the letter alone."))
        return file

    def given(self) -> GivenCopy:
        """The copy; the form is valid."""
        values = self.cleaned_data
        file = values["file"]
        return GivenCopy(file.name, file.read(), values["publisher"], values["address"])
