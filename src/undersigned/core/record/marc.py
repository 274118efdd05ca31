"""Fields of the UN Digital Library's MARC 21, and the entries that they make.

Field numbers follow the Library's own manual: 191 symbol, 245 title, 515 note of additional
sponsors, 710 bodies, 791 symbol of what was voted on, 967 ballots, 991 agenda, 993 related
documents, 996 how it was adopted.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from undersigned.core.record.entries import Ballot, Decision, Document, Entry, Modality
from undersigned.core.record.feed import repaired
from undersigned.core.record.states import as_state
from undersigned.core.record.symbols import mended, parse_symbol

# Field → subfields that are read; a control field has none.
WANTED: Mapping[str, str] = {
    "001": "",
    "191": "ac",
    "239": "a",
    "245": "abc",
    "269": "a",
    "515": "a",
    "590": "a",
    "710": "a",
    "791": "ac",
    "952": "a",
    "967": "cde",
    "968": "cde",
    "969": "cde",
    "991": "bd",
    "993": "a",
    "996": "abcdef",
}
LONGEST_FIELD = 20_000  # characters; the longest lists of sponsors have some 3,000
_BALLOTS = ("967", "968", "969")
_VOTES: Mapping[str, Ballot] = {"Y": Ballot.YES, "N": Ballot.NO, "A": Ballot.ABSTAIN}
_VOTES_OF_NONE = frozenset({"", "X", "NV"})
_WITHOUT = re.compile(r"\bwithout\s+(?:a\s+)?vote\b|\bby\s+consensus\b", re.I)
_BY_VOTE = re.compile(r"\brecorded\s+vote\b|\bvote,\s+recorded\b|\d+\s*-\s*\d+\s*-\s*\d+", re.I)
_NOT_RECORDED = re.compile(r"\bnon-recorded\b|\bnot\s+recorded\b", re.I)
_TOTALS = (("b", "yes"), ("c", "no"), ("d", "abstain"), ("e", "non-voting"), ("f", "members"))
_END = re.compile(r"[\s:/;,]+$")
_SESSION = re.compile(r"\d{1,3}|(?:ES|S)-\d+", re.I)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its number, first indicator, and (code, text) of each subfield."""

    tag: str
    indicator: str
    subfields: tuple[tuple[str, str], ...]

    def all(self, code: str) -> Iterator[str]:
        return (text for each, text in self.subfields if each == code and text)

    def first(self, code: str) -> str:
        return next(self.all(code), "")


class NotAnEntryError(Exception):
    """A record that is no document and no vote; the message says why."""


def entry_of(fields: Sequence[Field], line: int) -> Entry:
    """The document or vote that a record describes. Raises ``NotAnEntryError``."""
    by_tag: dict[str, list[Field]] = {}
    for each in fields:
        by_tag.setdefault(each.tag, []).append(each)
    if not by_tag:
        raise NotAnEntryError("The record holds none of the fields that are read.")
    if any(tag in by_tag for tag in _BALLOTS) or ("791" in by_tag and "191" not in by_tag):
        return _decision(by_tag, line)
    return _document(by_tag, line)


def _texts(by_tag: Mapping[str, list[Field]], tag: str, code: str) -> Iterator[str]:
    for each in by_tag.get(tag, ()):
        for text in each.all(code):
            if len(text) > LONGEST_FIELD:
                raise NotAnEntryError(f"Field {tag} has more than {LONGEST_FIELD} characters.")
            # The same names and headings stand in thousands of records: keep one of each.
            yield sys.intern(repaired(text.strip()))


def _text(by_tag: Mapping[str, list[Field]], tag: str, code: str) -> str:
    return next(_texts(by_tag, tag, code), "")


def _document(by_tag: Mapping[str, list[Field]], line: int) -> Document:
    symbol, *others = [*_texts(by_tag, "191", "a"), ""]
    if not symbol:
        raise NotAnEntryError("The record has no symbol (191 $a).")
    decisions, drafts, reports = _related(by_tag)
    return Document(
        record=_text(by_tag, "001", ""),
        line=line,
        symbol=symbol,
        also=tuple(filter(None, others)),
        session=_text(by_tag, "191", "c") or session_of(symbol),
        date=_text(by_tag, "269", "a"),
        title=_END.sub("", _text(by_tag, "245", "a")),
        kind=_END.sub("", _text(by_tag, "245", "b")),
        sponsors="; ".join(_texts(by_tag, "245", "c")),
        notes=tuple(_texts(by_tag, "515", "a")),
        authorities=tuple(_texts(by_tag, "710", "a")),
        subjects=_subjects(by_tag),
        agenda=tuple(dict.fromkeys(_texts(by_tag, "991", "b"))),
        decisions=decisions,
        drafts=drafts,
        reports=reports,
        adoption="; ".join((*_texts(by_tag, "996", "a"), *_texts(by_tag, "590", "a"))),
    )


def _subjects(by_tag: Mapping[str, list[Field]]) -> tuple[str, ...]:
    """Subject headings, and the title that the Library made where the document has none (239)."""
    made = (_END.sub("", text) for text in _texts(by_tag, "239", "a"))
    return tuple(dict.fromkeys((*_texts(by_tag, "991", "d"), *made)))


def _related(
    by_tag: Mapping[str, list[Field]],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The symbols in 993, by the first indicator or, where an export lost it, by their form."""
    kinds: dict[str, list[str]] = {"1": [], "2": [], "3": []}
    for each in by_tag.get("993", ()):
        for text in each.all("a"):
            words = repaired(text.strip())
            kind = each.indicator if each.indicator in kinds else _kind_of(words)
            if words not in kinds[kind]:
                kinds[kind].append(words)
    return tuple(kinds["1"]), tuple(kinds["2"]), tuple(kinds["3"])


def _kind_of(words: str) -> str:
    symbol = parse_symbol(words) or parse_symbol(mended(words))
    if symbol is not None and symbol.act in {"RES", "DEC"}:
        return "1"
    return "2" if symbol is not None and symbol.kind == "L" else "3"


def _decision(by_tag: Mapping[str, list[Field]], line: int) -> Decision:
    symbol = _text(by_tag, "791", "a") or _text(by_tag, "191", "a")
    if not symbol:
        raise NotAnEntryError("The record of a vote has no symbol (791 $a).")
    session = _text(by_tag, "791", "c") or _text(by_tag, "191", "c") or session_of(symbol)
    decision = Decision(
        record=_text(by_tag, "001", ""),
        line=line,
        symbol=symbol,
        session=session,
        date=_text(by_tag, "269", "a"),
        title=_END.sub("", _text(by_tag, "245", "a")),
        subjects=_subjects(by_tag),
        drafts=tuple(_texts(by_tag, "993", "a")),
        meeting=_text(by_tag, "952", "a"),
    )
    ballots = _ballots(by_tag)
    words = "; ".join((*_texts(by_tag, "996", "a"), *_texts(by_tag, "590", "a")))
    modality = Modality.RECORDED if ballots else modality_in(words)
    return replace(
        decision,
        modality=modality,
        modality_field="967" if ballots else "996 $a",
        modality_words="" if ballots else words,
        vote_field="967 $d",
        ballots=ballots,
        totals=tuple(_totals(by_tag)),
    )


def _ballots(by_tag: Mapping[str, list[Field]]) -> dict[str, Ballot]:
    """{state: vote} of all ballots; a state without $d was there and did not vote."""
    ballots: dict[str, Ballot] = {}
    for tag in _BALLOTS:
        for each in by_tag.get(tag, ()):
            state = as_state(each.first("c")) or as_state(repaired(each.first("e")))
            vote = ballot_of(each.first("d"))
            if state and vote:
                ballots[state] = vote
    return ballots


def _totals(by_tag: Mapping[str, list[Field]]) -> Iterator[tuple[str, int]]:
    for code, name in _TOTALS:
        number = _text(by_tag, "996", code)
        if number.isdigit():
            yield name, int(number)


def ballot_of(letter: str) -> Ballot | None:
    """The vote behind a letter; ``None`` for one that means nothing."""
    upper = letter.strip().upper()
    return Ballot.NONE if upper in _VOTES_OF_NONE else _VOTES.get(upper)


def modality_in(words: str) -> Modality:
    """How something was adopted, from words such as "Adopted without vote, 83rd meeting"."""
    if _WITHOUT.search(words):
        return Modality.WITHOUT
    if _NOT_RECORDED.search(words):
        return Modality.NOT_RECORDED
    return Modality.RECORDED if _BY_VOTE.search(words) else Modality.UNKNOWN


def session_of(symbol: str) -> str:
    """The session in a symbol, "78" of "A/C.3/78/L.39"; empty where it has none."""
    parsed = parse_symbol(symbol) or parse_symbol(mended(symbol))
    session = parsed.session if parsed else ""
    return session if _SESSION.fullmatch(session) else ""
