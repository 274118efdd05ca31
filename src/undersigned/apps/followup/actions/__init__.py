"""Every write about what came back; each owns its transaction."""

from .entering import enter
from .filing import assign, file_under, publish, set_aside, take_back, unpublish
from .receiving import receive, too_large
from .reminding import remind

__all__ = [
    "assign",
    "enter",
    "file_under",
    "publish",
    "receive",
    "remind",
    "set_aside",
    "take_back",
    "too_large",
    "unpublish",
]
