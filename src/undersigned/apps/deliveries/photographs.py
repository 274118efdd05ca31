"""A picture that a person hands in: its kind is judged by its content, and only its pixels stay."""

from undersigned.channels.evidence import Picture, picture
from undersigned.core.errors import UnreadableError

from .errors import DeliveryError

__all__ = ["Picture", "checked"]


def checked(name: str, data: bytes) -> Picture:
    """``data`` as a picture; ``DeliveryError`` for anything but a photograph or a scan."""
    try:
        return picture(data, name)
    except UnreadableError as error:
        raise DeliveryError(error.what, where=error.where, do=error.do) from error
