"""Which names of a list are taken from weak evidence, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.core.letter import Kind
from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import small_share, width
from undersigned.core.readers.people import Parted
from undersigned.core.said import say

_FEWEST = 10  # names, for what is rare among them to tell
_RARE = 0.2
_LONG = 120
_SMALL = 0.34


@dataclass(frozen=True, slots=True)
class Listed:
    """A name as it was read: its line, its parts, and whether it goes over several lines."""

    text: str
    kind: Kind
    parted: Parted
    joined: bool = False

    @property
    def name(self) -> str:
        return self.text[slice(*self.parted.name)]


def doubt_names(draft: Draft, first: int, listed: Sequence[Listed]) -> None:
    """Doubts the signatories from number ``first`` on, where their list gives reason to."""
    rare = _rare(listed)
    for number, each in enumerate(listed, start=first):
        for part, confidence, why in _doubts(each, rare):
            draft.doubt(f"signatories.{number}{part}", confidence, why)


def _rare(listed: Sequence[Listed]) -> frozenset[str]:
    """What few entries of a long list are: "placed", "single"."""
    if len(listed) < _FEWEST:
        return frozenset()
    shares = {
        "placed": sum(each.parted.place is not None for each in listed),
        "single": sum(_is_single(each) for each in listed),
    }
    return frozenset(name for name, share in shares.items() if share < _RARE * len(listed))


def _is_single(each: Listed) -> bool:
    return len(each.name.split()) == 1 and width(each.name) == len(each.name)


def _doubts(each: Listed, rare: frozenset[str]) -> Iterator[tuple[str, float, str]]:
    if each.joined:
        yield "", 0.8, say("the name goes over several lines")
    if "single" in rare and _is_single(each):
        yield "", 0.85, say("a single word among longer names")
    if len(each.text) > _LONG:
        yield "", 0.7, say("long for a name")
    if pattern("*", "organisation_headings").match(each.text) and small_share(each.text) > _SMALL:
        yield "", 0.6, say("it could be a heading")
    if "placed" in rare and each.parted.place:
        yield ".place", 0.8, say("few others of the list have a place")
        if each.kind == "organisation":
            yield ".name", 0.8, say("the place may belong to the name")
