"""Mails that come back, read in the sandbox: RFC 3464, told apart from what people write."""

from undersigned import sandbox
from undersigned.core.readers.notices import Notice
from undersigned.sandbox.tasks import NOTICE

__all__ = ["Notice", "notice"]


def notice(data: bytes) -> Notice:
    """What the mail in ``data`` (RFC 5322) is; its ``kind`` is "" for one like any other.

    Raises ``UnreadableError`` for a mail that cannot be read.
    """
    return sandbox.run(NOTICE, data, "mail")
