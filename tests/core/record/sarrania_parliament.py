"""Votes of the parliament of Sarrania, a country that we made up: one row a member and motion."""

from collections.abc import Iterator

from undersigned.core.record.entries import Ballot, Decision, Modality, Refused
from undersigned.core.record.feed import Feed
from undersigned.core.record.source import Declared, Item, Source
from undersigned.core.record.tables import columns_in, rows_in

_COLUMNS = {"motion", "member", "vote"}
_VOTES = {
    "for": Ballot.YES,
    "against": Ballot.NO,
    "abstained": Ballot.ABSTAIN,
    "away": Ballot.NONE,
}


def claims(head: bytes, name: str) -> bool:
    return set(columns_in(head)) >= _COLUMNS


def items(feed: Feed, declared: Declared) -> Iterator[Item]:
    motions: dict[str, Decision] = {}
    for row in rows_in(feed):
        if isinstance(row, Refused):
            yield row
            continue
        line, cells = row
        ballot = _VOTES.get(cells["vote"])
        if not cells["motion"] or ballot is None:
            yield Refused(line, "The row has no motion or no vote.", cells["member"])
            continue
        motion = motions.setdefault(cells["motion"], _motion(line, cells))
        motion.ballots[cells["member"]] = ballot
    yield from motions.values()


def _motion(line: int, cells: dict[str, str]) -> Decision:
    return Decision(
        record=cells["motion"],
        line=line,
        symbol=cells["motion"],
        date=cells["sitting"],
        title=cells["title"],
        modality=Modality.RECORDED,
        modality_field="vote",
        vote_field="vote",
        ballots={},
    )


SOURCE = Source(
    name="sarrania-parliament",
    label="votes of the parliament of Sarrania (CSV)",
    claims=claims,
    items=items,
    attribution="Parliament of Sarrania, read on [DATE]",
    un_symbols=False,
)
