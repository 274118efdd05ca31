"""What a heading in the list of signatories says of the names under it."""

import re
from dataclasses import dataclass

from undersigned.core.letter import Kind
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.lexicon.places import Place, find_place, is_region
from undersigned.core.readers.bounds import heading_kind, heads_items
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import signing_label, unmarked
from undersigned.core.readers.parts import is_closing, is_signature_heading

_LONGEST_DATE = 40
_JOINTS = re.compile(r"\s*[&/,+]\s*|\s+(?:and|et|y|e|und|en|и)\s+")


@dataclass(slots=True)
class Section:
    """What a heading says of the names under it."""

    kind: Kind | None = None
    place: Place | None = None


def heading_of(draft: Draft, rest: list[int]) -> Section | None:
    """What the first line of ``rest`` says of the names under it, if it is a heading."""
    line = draft.lines[rest[0]]
    following = draft.lines[rest[0] + 1] if rest[0] + 1 < len(draft.lines) else None
    bare = unmarked(line.text)
    kind = heading_kind(bare)
    if kind:
        return Section(kind)
    if inner := over_inner(draft, rest[0]):
        return inner
    if line.item or (len(rest) == 1 and following is None) or between_numbers(draft, rest[0]):
        return None
    if signing_label(line.text):
        return None  # A heading and its names on one line.
    place = find_place(bare, draft.language)
    if place:
        return Section(None, place)
    if _are_regions(bare, draft.language):
        return Section()
    if rest[0] <= draft.roll + 1 and heads_items(draft, rest[0]):
        return Section()  # A heading over the first of several groups.
    # A group without a place: "International" over a list with bullets.
    over_items = following is not None and (following.item or bool(following.cells))
    announces = line.text.rstrip(" *_").endswith((":", "："))
    above = over_items or announces or line.heading or is_signature_heading(draft, rest[0])
    return Section() if above or is_closing(draft, rest[0]) else None


def over_inner(draft: Draft, index: int) -> Section | None:
    """What an item such as "Kenya" says of the list inside it."""
    line, *below = draft.lines[index : index + 2]
    if not (line.item and below and below[0].item and below[0].depth > line.depth):
        return None
    bare = unmarked(line.text)
    place = find_place(bare, draft.language)
    return Section(None, place) if place or is_region(bare) else None


def _are_regions(text: str, language: str) -> bool:
    """ "Asia-Pacific", "Europe & Americas": a part of the world, or several."""
    if is_region(text):
        return True
    parts = [each for each in _JOINTS.split(text) if each]
    named = [is_region(each) or find_place(each, language) is not None for each in parts]
    return len(parts) > 1 and all(named)


def is_date(draft: Draft, index: int) -> bool:
    """Whether the line is a date and nothing else."""
    text = unmarked(draft.lines[index].text)
    date = parse_date(text, draft.language) if len(text) <= _LONGEST_DATE else None
    return date is not None and (date.start, date.end) == (0, len(text))


def between_numbers(draft: Draft, index: int) -> bool:
    """Whether the line stands between the items 7 and 8, and so belongs to the 7th."""
    if not 0 < index < len(draft.lines) - 1:
        return False
    above, below = draft.lines[index - 1].number, draft.lines[index + 1].number
    return above is not None and below == above + 1
