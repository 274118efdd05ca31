"""Lists that are given as a file or pasted: the size is looked at before anything else."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext as _t

from undersigned.core.readers import MAX_BYTES


def small_enough(file: UploadedFile | None) -> UploadedFile | None:
    """``file`` itself; ``ValidationError`` where it is larger than what is read."""
    if file and file.size > MAX_BYTES:
        raise ValidationError(_t("The file is larger than 10 MB. Keep only the list."))
    return file


class GivenList(forms.Form):
    """``file`` or ``pasted``, which the form that builds on this one has as its fields."""

    nothing: Promise  # what is said where neither is given
    pasted_name: Promise

    def clean_file(self) -> UploadedFile | None:
        return small_enough(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not self.errors and not values.get("file") and not values.get("pasted", "").strip():
            raise ValidationError(self.nothing)
        return values

    def content(self) -> tuple[str, bytes]:
        """File name and bytes."""
        file = self.cleaned_data["file"]
        if file:
            return file.name, file.read()
        return f"{self.pasted_name}.csv", self.cleaned_data["pasted"].encode()
