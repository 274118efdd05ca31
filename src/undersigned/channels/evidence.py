"""Photographs, screenshots and scans that show a delivery: checked, and kept bare.

They are decoded in the sandbox and written anew, so that nothing of the file stays but its pixels:
not the place where it was taken.
"""

import hashlib
from dataclasses import dataclass

from undersigned import sandbox
from undersigned.sandbox.tasks import PICTURE


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may be kept: JPEG or PNG."""

    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Of ``data``, in small hexadecimal digits: what is entered as evidence."""
        return hashlib.sha256(self.data).hexdigest()


def picture(data: bytes, name: str) -> Picture:
    """``data`` as a picture without anything around it; ``UnreadableError`` for what is none."""
    found = sandbox.run(PICTURE, data, name)
    return Picture(found.media_type, found.data)
