"""Every write about what came back, and about what became of asks; each owns its transaction."""

from .ask_reminding import remind_of_asks
from .assessing import (
    add_evidence,
    assess,
    check_evidence,
    dispute,
    set_evidence_aside,
    settle,
)
from .confirming import confirm_proposals
from .continuing import check_office, continue_letter
from .copies import compare_copy, remove_copy
from .entering import enter
from .filing import assign, file_under, publish, set_aside, take_back, unpublish
from .following import (
    add_occasion,
    describe,
    follow,
    link,
    publish_ask,
    set_yardstick,
    unlink,
    unpublish_ask,
)
from .proposing import propose_answer
from .receiving import receive, too_large
from .record import begin_again, declare_anew, keep_record, read_record, remove_record
from .reminding import remind

__all__ = [
    "add_evidence",
    "add_occasion",
    "assess",
    "assign",
    "begin_again",
    "check_evidence",
    "check_office",
    "compare_copy",
    "confirm_proposals",
    "continue_letter",
    "declare_anew",
    "describe",
    "dispute",
    "enter",
    "file_under",
    "follow",
    "keep_record",
    "link",
    "propose_answer",
    "publish",
    "publish_ask",
    "read_record",
    "receive",
    "remind",
    "remind_of_asks",
    "remove_copy",
    "remove_record",
    "set_aside",
    "set_evidence_aside",
    "set_yardstick",
    "settle",
    "take_back",
    "too_large",
    "unlink",
    "unpublish",
    "unpublish_ask",
]
