"""What a person is told when a child gave no result."""

from undersigned.core.errors import UnreadableError
from undersigned.sandbox.limits import MB, Limits

_ALONE = "Give the letter alone, without pictures and attachments, or save it as plain text."
_ANEW = (
    "Save it anew in the program that made it, or as plain text. If it is an ordinary letter,"
    " tell the people who run this site."
)
# How it failed → what is said, and what to do.
SENTENCES: dict[str, tuple[str, str]] = {
    "time": ("Reading it took longer than {wall:.0f} seconds, which no letter does.", _ALONE),
    "memory": ("Reading it took more than {memory} MB of memory, which no letter does.", _ALONE),
    "answer": ("It holds more words than can be kept, which no letter does.", _ALONE),
    "cut": ("Its reader gave way while reading it.", _ANEW),
    "fault": ("Its reader has a fault and could not read it.", _ANEW),
    "busy": ("Too many files are being read at this moment.", "Try again in a minute."),
}


def refusal(how: str, limits: Limits, name: str, instead: str = "") -> UnreadableError:
    """The error for ``how``, a key of ``SENTENCES``; ``name`` is the file's.

    ``instead`` is what to do about a file that takes too much and is no letter.
    """
    what, do = SENTENCES[how]
    said = what.format(wall=limits.wall, memory=limits.memory // MB)
    if instead and do == _ALONE:
        said, do = f"{said.partition(', which')[0].rstrip('.')}.", instead
    return UnreadableError(said, where=name, do=do)
