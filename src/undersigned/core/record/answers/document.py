"""Is there a document with this symbol? And what no file can answer: what somebody said."""

from undersigned.core.record.entries import Decision, Document, Meeting
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Answer, DocumentExists, Outcome, Quote, Statement


def document(question: DocumentExists, index: Index) -> Answer:
    """Whether a file has the document, or names it beside another; absence proves nothing."""
    found = index.with_symbol(question.symbol)
    if not found:
        because = f"The file has no record of {question.symbol}. That does not say that it is not."
        return Answer(Outcome.NO_EVIDENCE, because)
    quotes = tuple(
        Quote("title", _words(each), each.symbol, getattr(each, "record", ""), each.line)
        for each in found
    )
    because = f"{question.symbol} is there: {_words(found[0])}."
    return Answer(Outcome.MET, because, quotes, found[0].symbol)


def _words(entry: Document | Decision | Meeting) -> str:
    return entry.topic if isinstance(entry, Meeting) else entry.title


def statement(question: Statement) -> Answer:
    """Only a person can tell what was said: the files hold no speeches."""
    because = (
        f"What {question.actor} said about {question.about} stands in no such file. Read the"
        " meeting's record, and enter what you find with its source."
    )
    return Answer(Outcome.CANNOT_TELL, because, confirm=True)
