"""What is kept about a letter after it went out: what came back, and what became of its asks."""

from .asks import (
    AskRecord,
    AskReminder,
    AssessmentRecord,
    DisputeRecord,
    EvidenceRecord,
    OccasionRecord,
    StatusEvent,
    YardstickRecord,
)
from .replies import Reminder, Reply, ReplyFile

__all__ = [
    "AskRecord",
    "AskReminder",
    "AssessmentRecord",
    "DisputeRecord",
    "EvidenceRecord",
    "OccasionRecord",
    "Reminder",
    "Reply",
    "ReplyFile",
    "StatusEvent",
    "YardstickRecord",
]
