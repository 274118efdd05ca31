"""Answers: an observable and an index in, what the files say out, with the words that say it.

Silence is never taken for "not met", unless the file is complete in what was asked for.
"""

from undersigned.core.record.answers.adoption import adoption
from undersigned.core.record.answers.document import document, statement
from undersigned.core.record.answers.meeting import meeting
from undersigned.core.record.answers.sponsor import sponsor
from undersigned.core.record.answers.vote import vote
from undersigned.core.record.index import Index
from undersigned.core.record.questions import (
    Adoption,
    Answer,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Vote,
)

__all__ = ["answer"]


def answer(question: Observable, index: Index) -> Answer:
    """What the files of ``index`` say to ``question``."""
    match question:
        case Sponsor():
            return sponsor(question, index)
        case Vote():
            return vote(question, index)
        case Adoption():
            return adoption(question, index)
        case MeetingHeld():
            return meeting(question, index)
        case DocumentExists():
            return document(question, index)
    return statement(question)
