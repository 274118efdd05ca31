"""Is a state among the sponsors of the draft that was adopted?

1. Of the drafts on the subject in the session the one counts that became a resolution; of its
   texts the last, never all together.
2. In the first list or among the entries, else in a note: met.
3. In none of them, and the note of additional sponsors is there, or else the committee's report,
   which tells who joined: not met, for a person to confirm.
4. In none of them, and there is neither; the note is added later: cannot tell.
5. Put in on behalf of a group to which the state may belong: cannot tell.
6. No draft on it in the file: no evidence in this file.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from undersigned.core.record.entries import REPORTED, Document
from undersigned.core.record.index import Index, family_key, revision
from undersigned.core.record.questions import Answer, Outcome, Quote, Sponsor, Which
from undersigned.core.record.sponsors import (
    ADDED,
    ENTRY,
    FIRST,
    REPORT,
    Mention,
    Sponsorship,
    added_in,
    quote,
    sponsorship_of,
)
from undersigned.core.record.states import could_be, named

_ORDER = {FIRST: 0, ENTRY: 1, ADDED: 2, REPORT: 3}


def sponsor(question: Sponsor, index: Index) -> Answer:
    """Whether ``question.state`` sponsored what ``question.of`` names."""
    which = question.of
    if which.symbol:
        return _by_symbol(question, index)
    drafts = _drafts(which, index)
    if not drafts:
        return _nothing(which)
    adopted = _adopted(drafts, index)
    if not adopted:
        return _not_adopted(question, drafts)
    if len(adopted) > 1:
        return _several(adopted)
    return _judged(question.state, adopted[0], index)


def _by_symbol(question: Sponsor, index: Index) -> Answer:
    """One document was named: a draft, or the resolution that it became."""
    found = [each for each in index.with_symbol(question.of.symbol) if isinstance(each, Document)]
    drafts = [each for each in found if not _is_resolution(each)]
    if not drafts:
        drafts = _last(index.drafts_of(question.of.symbol))
    if not drafts:
        return _nothing(question.of)
    return _judged(question.state, drafts, index)


def _is_resolution(document: Document) -> bool:
    return bool(document.drafts) and not document.decisions


def _drafts(which: Which, index: Index) -> list[Document]:
    """The drafts that stand closest to the subject, amendments and notes on costs left out."""
    found = index.on_subject(Document, which.subject, which.session)
    drafts = [
        (close, each)
        for close, each in found
        if isinstance(each, Document) and not _is_resolution(each) and _is_draft(each)
    ]
    # A report tells of a draft beside its record; alone it is all that there is.
    drafts = [pair for pair in drafts if pair[1].kind != REPORTED] or drafts
    best = max((close for close, _ in drafts), default=None)
    return [each for close, each in drafts if close == best]


def _is_draft(document: Document) -> bool:
    kind = document.kind.casefold()
    # An export without 245 $b does not tell the kind.
    return not kind or (kind.startswith(("draft", "revised draft")) or "draft re" in kind[:20])


def _adopted(drafts: Sequence[Document], index: Index) -> list[list[Document]]:
    """For each draft that was adopted, the records of its last text."""
    families: dict[str, list[Document]] = defaultdict(list)
    for each in drafts:
        if index.adopted_as(each):
            families[family_key(each.symbol)].append(each)
    return [_last(texts) for texts in families.values()]


def _last(texts: Sequence[Document]) -> list[Document]:
    """The records of the last text of a draft."""
    number = max((revision(each.symbol) for each in texts), default=0)
    return [each for each in texts if revision(each.symbol) == number]


def _judged(state: str, records: Sequence[Document], index: Index) -> Answer:
    """By the catalogue's records; where they leave it open, by the committee's report as well."""
    catalogued = [each for each in records if each.kind != REPORTED]
    reports = _reports(records, index)
    if not catalogued:
        return _by_reports(state, reports, index)
    answer = _agreed([_one(state, each, index) for each in catalogued])
    if answer.outcome is not Outcome.CANNOT_TELL or not reports:
        return answer
    told = _by_reports(state, reports, index)
    if told.outcome is Outcome.MET:
        return replace(told, symbol=answer.symbol, decisions=answer.decisions)
    if not _lacks_note_alone(state, catalogued, reports):
        return answer
    return replace(
        answer,
        outcome=Outcome.NOT_MET,
        because=f"{named(state)} is not in the first list, and not among those who joined later as"
        " the committee's report has them.",
        quotes=(*answer.quotes, *told.quotes),
        confirm=True,
    )


def _reports(records: Sequence[Document], index: Index) -> list[Document]:
    """What committees' reports tell of these drafts: that somebody joined, or that they acted."""
    symbols = dict.fromkeys(each.symbol for each in records)
    found = [entry for symbol in symbols for entry in index.with_symbol(symbol)]
    return [
        each
        for each in found
        if isinstance(each, Document) and each.kind == REPORTED and sponsorship_of(each).notes
    ]


def _by_reports(state: str, reports: Sequence[Document], index: Index) -> Answer:
    """The report alone shows who joined; of the first list it tells nothing here."""
    if not reports:
        return Answer(Outcome.CANNOT_TELL, "The committee's report does not tell who joined.")
    for each in reports:
        mentions = [one for one in sponsorship_of(each).mentions if one.state == state]
        if mentions:
            told = _named(state, each, mentions)
            return replace(told, symbol=each.symbol, decisions=index.adopted_as(each))
    because = (
        f"{named(state)} is not among those who joined as the committee's report has them; the"
        " first list is in no record here."
    )
    quotes = [each for report in reports for each in _searched(report, sponsorship_of(report))]
    return Answer(Outcome.CANNOT_TELL, because, tuple(quotes), symbol=reports[0].symbol)


def _lacks_note_alone(state: str, records: Sequence[Document], reports: Sequence[Document]) -> bool:
    """Whether nothing but the note of additional sponsors lacks for an answer."""
    found = [sponsorship_of(each) for each in records]
    if any(each.notes for each in found):
        return False
    return not any(
        each.groups or each.is_cut or any(could_be(name, state) for name in each.unknown)
        for each in (*found, *map(sponsorship_of, reports))
    )


def _agreed(answers: Sequence[Answer]) -> Answer:
    """One answer of several records of one draft; where they disagree both stay in sight."""
    first = answers[0]
    if all(each.outcome == first.outcome for each in answers):
        return first
    return replace(
        first,
        outcome=Outcome.CANNOT_TELL,
        because=f"The file has {len(answers)} records of {first.symbol}, and they disagree.",
        quotes=tuple(each for answer in answers for each in answer.quotes),
        confirm=True,
    )


def _one(state: str, document: Document, index: Index) -> Answer:
    found = sponsorship_of(document)
    mentions = [each for each in found.mentions if each.state == state]
    if any(each.removed for each in mentions):
        answer = _removed(state, document, mentions)
    elif mentions:
        answer = _named(state, document, mentions)
    else:
        answer = _unnamed(state, document, found)
    return replace(answer, symbol=document.symbol, decisions=index.adopted_as(document))


def _removed(state: str, document: Document, mentions: Sequence[Mention]) -> Answer:
    return Answer(
        Outcome.NOT_MET,
        f"A note says that {named(state)} was taken off the list of sponsors.",
        tuple(quote(document, each) for each in mentions if each.removed),
        confirm=True,
    )


def _named(state: str, document: Document, mentions: Sequence[Mention]) -> Answer:
    ordered = sorted(mentions, key=lambda each: _ORDER[each.field])
    fields = dict.fromkeys(each.field for each in ordered)
    return Answer(
        Outcome.MET,
        f"{named(state)} is named in {' and '.join(fields)}.",
        tuple(dict.fromkeys(quote(document, each) for each in ordered)),
    )


def _unnamed(state: str, document: Document, found: Sponsorship) -> Answer:
    quotes = tuple(_searched(document, found))
    name = named(state)
    doubtful = [each for each in found.unknown if could_be(each, state)]
    if doubtful:
        because = f"The list names “{doubtful[0]}”, which may be meant for {name}."
        return Answer(Outcome.CANNOT_TELL, because, quotes, confirm=True)
    if found.groups:
        because = (
            f"It was put in on behalf of {found.groups[0]}, and the record does not list the"
            f" members; {name} may be one."
        )
        return Answer(Outcome.CANNOT_TELL, because, quotes)
    if found.is_cut:
        because = f"{name} is not named, and the list says that it does not name all."
        return Answer(Outcome.CANNOT_TELL, because, quotes)
    if found.notes:
        because = f"{name} is in none of the lists, and the note of additional sponsors is there."
        return Answer(Outcome.NOT_MET, because, quotes, confirm=True)
    because = (
        f"{name} is not in the first list, and the note of additional sponsors, which is added"
        " later, is not there."
    )
    return Answer(Outcome.CANNOT_TELL, because, quotes)


def _searched(document: Document, found: Sponsorship) -> Iterable[Quote]:
    """The fields in which the state was looked for."""
    if document.sponsors:
        yield Quote(FIRST, document.sponsors, document.symbol, document.record, document.line)
    for words in found.notes:
        yield Quote(added_in(document), words, document.symbol, document.record, document.line)


def _nothing(which: Which) -> Answer:
    what = which.symbol or f"a draft on “{which.subject}”{_in_session(which)}"
    return Answer(Outcome.NO_EVIDENCE, f"The file has no record of {what}.")


def _in_session(which: Which) -> str:
    return f" in session {which.session}" if which.session else ""


def _not_adopted(question: Sponsor, drafts: Sequence[Document]) -> Answer:
    """No record tells a resolution: rejected, withdrawn, replaced, or not decided yet."""
    last = max(drafts, key=lambda each: (revision(each.symbol), each.date))
    mentions = [each for each in sponsorship_of(last).mentions if each.state == question.state]
    beside = f" {last.symbol} names {named(question.state)}." if mentions else ""
    return Answer(
        Outcome.CANNOT_TELL,
        f"No draft on this is known to have been adopted: no resolution is linked.{beside}",
        tuple(quote(last, each) for each in mentions),
        symbol=last.symbol,
        candidates=tuple(dict.fromkeys(each.symbol for each in drafts)),
    )


def _several(adopted: Sequence[Sequence[Document]]) -> Answer:
    symbols = tuple(records[0].symbol for records in adopted)
    return Answer(
        Outcome.CANNOT_TELL,
        f"{len(adopted)} adopted drafts are on this subject. Name one by its symbol, or give more"
        " words of its title.",
        tuple(
            Quote("245 $a", each[0].title, each[0].symbol, each[0].record, each[0].line)
            for each in adopted[:20]
        ),
        candidates=symbols,
    )
