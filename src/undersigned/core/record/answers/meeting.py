"""Was there a meeting on a topic between two days?

That there was none can be told only from a list that is complete for the whole time. Topics are
compared by their words, since one agenda item is written in several ways.
"""

import datetime as dt
from collections.abc import Sequence

from undersigned.core.record.entries import Meeting
from undersigned.core.record.index import Index, symbol_key
from undersigned.core.record.questions import Answer, MeetingHeld, Outcome, Quote
from undersigned.core.record.subjects import Closeness, closeness, subject_key

_DAY = dt.timedelta(days=1)


def meeting(question: MeetingHeld, index: Index) -> Answer:
    """Whether a meeting was held as ``question`` has it; all that were held are quoted."""
    if not index.meetings:
        return Answer(Outcome.NO_EVIDENCE, "The file holds no list of meetings.")
    held = [each for each in index.meetings if _is_meant(each, question)]
    span = f"between {question.first.isoformat()} and {question.last.isoformat()}"
    if held:
        words = "One meeting" if len(held) == 1 else f"{len(held)} meetings"
        quotes = tuple(Quote("topic", each.topic, each.symbol, "", each.line) for each in held)
        because = f"{words} on this {span}: {', '.join(each.symbol for each in held)}."
        return Answer(Outcome.MET, because, quotes, held[0].symbol)
    if doubtful := _unread(question, index):
        because = f"No meeting on this is listed {span}, but a row that was refused may be one."
        return Answer(Outcome.CANNOT_TELL, because, doubtful, confirm=True)
    gap = _first_gap(question.first, question.last, index.coverage())
    if gap:
        because = (
            f"No meeting on this is listed {span}, but the list is not complete from"
            f" {gap.isoformat()} on."
        )
        return Answer(Outcome.CANNOT_TELL, because)
    because = f"No meeting on this is listed {span}, and the list is complete for that time."
    return Answer(Outcome.NOT_MET, because, confirm=True)


def _is_meant(each: Meeting, question: MeetingHeld) -> bool:
    return (
        question.first <= each.date <= question.last
        and symbol_key(each.symbol).startswith(question.body)
        and _is_on_topic(each.topic, question)
    )


def _is_on_topic(words: str, question: MeetingHeld) -> bool:
    topic = subject_key(words)
    return closeness(subject_key(question.topic), topic) is not Closeness.NONE and all(
        closeness(subject_key(each), topic) is Closeness.NONE for each in question.without
    )


def _unread(question: MeetingHeld, index: Index) -> tuple[Quote, ...]:
    """Rows that could not be taken in and hold the topic; when they were is not known."""
    return tuple(
        Quote("refused", each.words, "", "", each.line)
        for file in index.files
        for each in file.refused
        if _is_on_topic(each.words, question)
    )


def _first_gap(
    first: dt.date, last: dt.date, spans: Sequence[tuple[dt.date, dt.date]]
) -> dt.date | None:
    """The first day between the two that no list is complete for; ``spans`` are in order."""
    day = first
    for begins, ends in spans:
        if begins <= day <= ends:
            day = ends + _DAY
    return day if day <= last else None
