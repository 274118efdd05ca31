"""A picture that a person hands in: its kind is judged by its content, not by its name."""

import hashlib
from dataclasses import dataclass

import puremagic
from django.utils.translation import gettext as _

from .errors import DeliveryError

TYPES = ("image/jpeg", "image/png", "image/webp", "application/pdf")
LARGEST = 8 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Picture:
    """The bytes of a checked picture."""

    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def checked(name: str, data: bytes) -> Picture:
    """``data`` as a picture; ``DeliveryError`` for anything but a photograph or a scan."""
    if len(data) > LARGEST:
        raise DeliveryError(
            _("This picture is larger than 8 MB."), where=name, do=_("Take a smaller one.")
        )
    found = _media_types(data)
    for media_type in TYPES:
        if media_type in found:
            return Picture(media_type, data)
    raise DeliveryError(
        _("This is no picture that can be kept here."),
        where=name,
        do=_("Take a JPEG, PNG or WebP picture, or a PDF."),
    )


def _media_types(data: bytes) -> set[str]:
    try:
        return {found.mime_type for found in puremagic.magic_string(data)}
    except (puremagic.PureError, ValueError):
        return set()
