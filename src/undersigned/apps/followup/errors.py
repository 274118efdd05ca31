"""What stands in the way of keeping, filing or publishing a reply."""

from undersigned.core.errors import UndersignedError


class ReplyError(UndersignedError):
    """The reply cannot be handled so; what, where and what to do."""
