"""What is kept about a letter after it went out, from its replies to the letter after it."""

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
from .next_letter import Continuation, OfficeCheck, PublishedCopy
from .record import RecordDeclaration, RecordImport, RecordPiece
from .replies import Reminder, Reply, ReplyFile

__all__ = [
    "AskRecord",
    "AskReminder",
    "AssessmentRecord",
    "Continuation",
    "DisputeRecord",
    "EvidenceRecord",
    "OccasionRecord",
    "OfficeCheck",
    "PublishedCopy",
    "RecordDeclaration",
    "RecordImport",
    "RecordPiece",
    "Reminder",
    "Reply",
    "ReplyFile",
    "StatusEvent",
    "YardstickRecord",
]
