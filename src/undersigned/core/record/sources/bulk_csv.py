"""The UN Library's bulk files: votes by state, and how each resolution was adopted.

Votes have a row for each state and resolution (columns ``ms_code``, ``ms_name``, ``ms_vote``,
``resolution``; in the first editions in the plural), and only where a vote was recorded. Outcomes
have a row for each resolution with its ``modality``. Neither tells sponsors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from undersigned.core.record.entries import Ballot, Decision, Modality, Refused, Remark
from undersigned.core.record.feed import Feed
from undersigned.core.record.marc import ballot_of, modality_in, session_of
from undersigned.core.record.source import UN_LIBRARY, Declared, Item, Source
from undersigned.core.record.states import as_state, state_code
from undersigned.core.record.tables import columns_in, rows_in

_PLURALS = {"ms_codes": "ms_code", "ms_names": "ms_name", "ms_votes": "ms_vote"}
_VOTES = frozenset({"ms_code", "ms_vote", "resolution"})
_OUTCOMES = frozenset({"modality", "resolution", "undl_id"})
_TOTALS = ("total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms")
_COUNTED = (
    ("total_yes", Ballot.YES),
    ("total_no", Ballot.NO),
    ("total_abstentions", Ballot.ABSTAIN),
)


def claims(head: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked so
    columns = {_singular(each) for each in columns_in(head)}
    return columns >= _VOTES or columns >= _OUTCOMES


def items(feed: Feed, declared: Declared) -> Iterator[Item]:  # noqa: ARG001
    """A decision for each resolution, in the order in which each is first named."""
    votes: dict[tuple[str, str], _Votes] = {}
    for row in rows_in(feed):
        if isinstance(row, Refused):
            yield row
            continue
        line, cells = row[0], {_singular(name): cell for name, cell in row[1].items()}
        if not cells.get("resolution"):
            yield Refused(line, "The row names no resolution.")
        elif "ms_vote" in cells:
            key = (cells.get("undl_id", ""), cells["resolution"])
            yield from votes.setdefault(key, _Votes(line, cells)).take(line, cells)
        else:
            yield _decision(line, cells)
    for each in votes.values():
        yield from each.finished()


def _singular(name: str) -> str:
    return _PLURALS.get(name, name.removesuffix("s") if name == "resolutions" else name)


@dataclass(slots=True)
class _Votes:
    """The rows of one resolution so far; what they share is taken from the first."""

    line: int
    first: Mapping[str, str]
    ballots: dict[str, Ballot] = field(default_factory=dict)

    def take(self, line: int, cells: Mapping[str, str]) -> Iterator[Item]:
        state, doubt = _state(cells)
        ballot = ballot_of(cells["ms_vote"])
        words = f"{cells.get('ms_code', '')} {cells.get('ms_name', '')}: {cells['ms_vote']}"
        if not state:
            yield Refused(line, doubt, words)
        elif ballot is None:
            yield Refused(line, f"“{cells['ms_vote']}” is no vote.", words)
        elif self.ballots.get(state, ballot) is not ballot:
            yield Refused(line, f"{state} has voted otherwise in a row before this.", words)
        else:
            self.ballots[state] = ballot
            if doubt:
                yield Remark(line, doubt)

    def finished(self) -> Iterator[Item]:
        decision = _decision(self.line, self.first, self.ballots)
        for column, ballot in _COUNTED:
            stated = _number(self.first.get(column, ""))
            counted = sum(each is ballot for each in self.ballots.values())
            if stated is not None and stated != counted:
                what = f"{decision.symbol}: {column} is {stated}, and the rows count {counted}."
                yield Remark(self.line, what)
        yield decision


def _state(cells: Mapping[str, str]) -> tuple[str, str]:
    """The state of a row, and what is doubtful about it; without a state why there is none."""
    code, name = cells.get("ms_code", ""), cells.get("ms_name", "")
    by_code, by_name = as_state(code) if code else "", state_code(name)
    if by_code and by_name and by_code != by_name:
        return "", f"The code {code} and the name “{name}” are of two states."
    state = by_code or by_name
    if state:
        return state, ""
    if len(code) == len("KOR") and code.isalpha():
        return code.upper(), f"The code {code} of “{name}” is not one of ISO 3166; it was kept."
    return "", f"“{code}” and “{name}” name no state."


def _decision(
    line: int, cells: Mapping[str, str], ballots: Mapping[str, Ballot] | None = None
) -> Decision:
    symbol = cells["resolution"]
    told = cells.get("modality", "")
    modality = modality_in(told)
    if ballots and modality is Modality.UNKNOWN:
        modality = Modality.RECORDED
    subjects = (*_split(cells.get("subjects", "")), *_split(cells.get("agenda_title", "")))
    totals = [(name, _number(cells.get(name, ""))) for name in _TOTALS]
    return Decision(
        record=cells.get("undl_id", ""),
        line=line,
        symbol=symbol,
        session=cells.get("session") or session_of(symbol),
        date=cells.get("date", ""),
        title=cells.get("title", "") or cells.get("description", ""),
        subjects=subjects,
        drafts=tuple(_split(cells.get("draft", ""))),
        meeting=cells.get("meeting", ""),
        modality=modality,
        modality_field="modality" if told else "ms_vote",
        modality_words=told,
        vote_field="ms_vote",
        ballots=ballots or {},
        totals=tuple((name, number) for name, number in totals if number is not None),
    )


def _split(cell: str) -> list[str]:
    return [each.strip() for each in cell.replace("|", ";").split(";") if each.strip()]


def _number(cell: str) -> int | None:
    """A count, which some files write as "120.0"."""
    whole = cell.removesuffix(".0")
    return int(whole) if whole.isdigit() else None


SOURCE = Source(
    name="bulk-csv",
    label="the UN Library's bulk files of votes or of outcomes (CSV)",
    claims=claims,
    items=items,
    attribution=UN_LIBRARY,
)
