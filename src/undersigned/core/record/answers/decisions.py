"""The decisions that a question means: votes, and documents that tell how they were adopted."""

from collections.abc import Sequence

from undersigned.core.record.entries import Decision, Document, Entry, Modality
from undersigned.core.record.index import Index, symbol_key
from undersigned.core.record.marc import modality_in
from undersigned.core.record.questions import Answer, Outcome, Quote, Which


def decisions_on(which: Which, index: Index) -> list[Decision]:
    """Every decision that ``which`` names; of a subject those that stand closest to it."""
    if which.symbol:
        return [each for entry in index.with_symbol(which.symbol) for each in as_decision(entry)]
    found = [
        (close, decision)
        for kind in (Decision, Document)
        for close, entry in index.on_subject(kind, which.subject, which.session)
        for decision in as_decision(entry)
    ]
    best = max((close for close, _ in found), default=None)
    return [each for close, each in found if close == best]


def as_decision(entry: Entry) -> Sequence[Decision]:
    """The decision that an entry tells of: of a document only if it says how it was adopted."""
    if isinstance(entry, Decision):
        return (entry,)
    if not isinstance(entry, Document) or not entry.adoption:
        return ()
    decision = Decision(
        record=entry.record,
        line=entry.line,
        symbol=entry.symbol,
        session=entry.session,
        date=entry.date,
        title=entry.title,
        modality=modality_in(entry.adoption),
        modality_field="996 $a",
        modality_words=entry.adoption,
    )
    return (decision,)


def none_or_several(found: Sequence[Decision], which: Which) -> Answer | None:
    """The answer where no decision, or more than one, is meant; ``None`` where it is one."""
    if not found:
        what = which.symbol or f"a decision on “{which.subject}”"
        session = f" in session {which.session}" if which.session else ""
        return Answer(Outcome.NO_EVIDENCE, f"The file has no record of {what}{session}.")
    symbols = tuple(dict.fromkeys(symbol_key(each.symbol) for each in found))
    if len(symbols) == 1:
        return None
    return Answer(
        Outcome.CANNOT_TELL,
        f"{len(symbols)} decisions are on this subject. Name one by its symbol, or give more words"
        " of its title.",
        tuple(
            Quote("title", each.title, each.symbol, each.record, each.line) for each in found[:20]
        ),
        candidates=symbols,
    )


def how(decision: Decision) -> Quote:
    """The words that tell how it was decided."""
    words = decision.modality_words or decision.modality or "not told"
    return Quote(decision.modality_field, words, decision.symbol, decision.record, decision.line)


def modalities(found: Sequence[Decision]) -> frozenset[Modality]:
    """How the records say that it was decided."""
    return frozenset(each.modality for each in found if each.modality)
