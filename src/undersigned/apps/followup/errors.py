"""What stands in the way of keeping replies, and of following asks."""

from undersigned.core.errors import UndersignedError


class ReplyError(UndersignedError):
    """The reply cannot be handled so; what, where and what to do."""


class AskError(UndersignedError):
    """The ask cannot be followed so; what, where and what to do."""


class RecordError(UndersignedError):
    """A file of the public record cannot be kept or asked so; what, where and what to do."""


class CopyError(UndersignedError):
    """A published copy cannot be compared so; what, where and what to do."""


class ContinueError(UndersignedError):
    """The letter cannot be continued so; what, where and what to do."""
