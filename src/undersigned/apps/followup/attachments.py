"""Files that come with replies: judged by content and size, given out where they cannot run.

A file of a kind that is known to hold no program is given out as a download. Any other is kept,
sealed, and only told of: what to do with it is for a person who knows where it came from.
"""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

import puremagic
from django.utils.translation import gettext as _

LARGEST = 10 * 1024 * 1024  # bytes
_OFFICE = "application/vnd.openxmlformats-officedocument"
# Extension → media type (RFC 6838) of what is given out.
GIVEN_OUT = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain",
    ".ics": "text/calendar",
    ".csv": "text/csv",
    ".eml": "message/rfc822",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".hwpx": "application/hwp+zip",
}
_PACKED = {".docx", ".xlsx", ".odt", ".hwpx"}
_TEXTS = {".txt", ".ics", ".csv", ".eml"}
_MACROS = ("vbaproject.bin", "basic/", "scripts/", ".js")
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True)
class Judged:
    """A file and what it was found to be; ``trouble`` is empty where it may be given out."""

    name: str
    data: bytes
    media_type: str
    trouble: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def judged(name: str, data: bytes) -> Judged:
    """What ``data`` is, by its content; its name only says what it claims to be."""
    end = PurePath(name).suffix.lower()
    if len(data) > LARGEST:
        return Judged(name, b"", UNKNOWN, _("It is larger than 10 MB and was not kept."))
    if end not in GIVEN_OUT:
        return Judged(name, data, UNKNOWN, _("Files of this kind can hold a program."))
    if not _is_what_it_says(end, data):
        return Judged(name, data, UNKNOWN, _("It is not what its name says."))
    if end in _PACKED and _has_macros(data):
        return Judged(name, data, UNKNOWN, _("It holds macros, which can run."))
    return Judged(name, data, GIVEN_OUT[end])


def _is_what_it_says(end: str, data: bytes) -> bool:
    if end in _TEXTS:
        return b"\x00" not in data
    if end in _PACKED:
        return zipfile.is_zipfile(io.BytesIO(data))
    try:
        found = {match.mime_type for match in puremagic.magic_string(data)}
    except (puremagic.PureError, ValueError):
        return False
    return GIVEN_OUT[end] in found


def _has_macros(data: bytes) -> bool:
    """Whether the container names a program; its names are read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = [name.lower() for name in packed.namelist()]
    except (zipfile.BadZipFile, ValueError, OSError):
        return True
    return any(mark in name for name in names for mark in _MACROS)
