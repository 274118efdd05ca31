"""Where a list of signatories ends, and which lines in it name nobody."""

import re
from collections.abc import Sequence

from undersigned.core.letter import Kind
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import find_place, is_region
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.foot import page_begins, without_foot
from undersigned.core.readers.genre import furniture, is_prose, signing_label, unmarked
from undersigned.core.readers.parts import is_signature_heading
from undersigned.core.readers.people import has_organisation_word

_FEWEST_ENTRIES = 3
_MOST_STRAY = 2
_NUMBERED = re.compile(r"\s*(?:[\dIVX]{1,4}|[A-Z])?\s*")
_LONGEST_REMARK = 120
_COUNT = re.compile(r"\W*(?:\w+\s+)?\d{1,3}(?:[.,\s]?\d{3})*\s+(?!\d)")
_HEADING_ABOVE = 3  # lines between the heading of the list and its first name


def list_end(draft: Draft) -> int:
    """Where the page goes on under the list: at a heading over sentences or other things."""
    found = len(draft.lines)
    seen = False
    level = next(
        (
            draft.lines[each].heading
            for each in range(min(draft.roll, found - 1), max(draft.roll - _HEADING_ABOVE, -1), -1)
            if is_signature_heading(draft, each)
        ),
        0,
    )
    for index in range(draft.roll, len(draft.lines)):
        line = draft.lines[index]
        heads = line.heading > 0 and not _heads_names(draft, index)
        over_text = heads and (
            (line.heading <= level and not _same_shape(draft, index)) or _is_over_text(draft, index)
        )
        if seen and (over_text or _is_annex(unmarked(line.text)) or page_begins(draft, index)):
            return without_foot(draft, index)
        seen = seen or not heads
    return without_foot(draft, found)


def _is_annex(bare: str) -> bool:
    """ "Attachment", "Annex 1", "Anhang A"."""
    found = pattern("*", "annexes").match(bare)
    return found is not None and bool(_NUMBERED.fullmatch(bare, found.end()))


def _same_shape(draft: Draft, index: int) -> bool:
    """Whether under the heading stands what stands at the head of the list: items, rows, lines."""

    def shape(start: int) -> tuple[bool, bool, bool] | None:
        for line in draft.lines[start:]:
            if not line.heading:
                return line.number is not None, line.bullet, bool(line.cells)
        return None

    return shape(index) == shape(draft.roll)


def _heads_names(draft: Draft, index: int) -> bool:
    """Whether a heading may stand among the signatories: a kind, a group of bodies, a place."""
    bare = unmarked(draft.lines[index].text)
    kinds = ("organisation_headings", "individual_headings", "signature_headings")
    return (
        index == draft.roll
        or is_signature_heading(draft, index)
        or any(pattern("*", each).search(bare) for each in kinds)
        or find_place(bare, draft.language) is not None
        or is_region(bare)
    )


def _is_over_text(draft: Draft, index: int) -> bool:
    """Whether sentences stand under the heading."""
    below = index + 1
    while below < len(draft.lines) and draft.lines[below].heading:
        below += 1
    block = [below] if below < len(draft.lines) else []
    while block and block[-1] + 1 < len(draft.lines) and not draft.lines[block[-1] + 1].gap:
        block.append(block[-1] + 1)
    lines = [draft.lines[each] for each in block]
    return bool(lines) and not lines[0].item and is_prose(lines)


def heading_kind(bare: str) -> Kind | None:
    """The kind that "Organisations (69)" or "INDIVIDUALS" announces."""
    text = re.sub(r"\s*[(（][^()（）]*[)）]|[\s(]*\d+[)\s]*", " ", bare).strip(" :*【】〔〕［］[]")
    if pattern("*", "individual_headings").fullmatch(text):
        return "individual"
    if pattern("*", "organisation_headings").fullmatch(text):
        return "organisation"
    return None


def stray_lines(
    draft: Draft, pending: Sequence[list[int]], *, first: bool, last: bool
) -> list[int]:
    """Lines that stand alone before (``first``) or after (``last``) items or rows: the page's.

    Such a list needs no line without a marker; where there are more than two, they are names.
    """
    marked = [_is_marked(draft, block[0]) for block in pending]
    if sum(len(block) for block, each in zip(pending, marked, strict=True) if each) < (
        _FEWEST_ENTRIES
    ):
        return []
    start, end = marked.index(True), len(marked) - marked[::-1].index(True)
    stray = [*(pending[:start] if first else []), *(pending[end:] if last else [])]
    lines = [index for block in stray for index in block]
    if any(signing_label(draft.lines[index].text) for index in lines):
        return []  # A heading and its names on one line.
    return lines if len(lines) <= _MOST_STRAY else []


def heads_items(draft: Draft, index: int) -> bool:
    """Whether a group of items, under its heading, stands apart below the line."""
    below = draft.lines[index + 1 : index + 4]
    items = [line.item for line in below]
    return items == [False, True, True] and below[0].gap > 0 and not draft.lines[index].item


def page_reason(draft: Draft, block: Sequence[int]) -> str:
    """Why a line that stands alone in the list is the page's; empty where it is not."""
    text = draft.lines[block[0]].text
    if _is_remark(text):
        return "a remark about the list"
    return furniture(text) if len(block) == 1 else ""


def _is_remark(text: str) -> bool:
    """ "In alphabetical order", "and 34 individuals": of the list, and no name in it."""
    bare = unmarked(text)
    if len(bare) > _LONGEST_REMARK:
        return False
    counted = _COUNT.match(bare)
    rest = bare[counted.end() :] if counted else ""
    kinds = ("organisation_headings", "individual_headings")
    return bool(rest and any(pattern("*", each).search(rest) for each in kinds)) or (
        bool(pattern("*", "list_remarks").search(bare))
        and (bare[:1].islower() or not has_organisation_word(bare))
    )


def _is_marked(draft: Draft, index: int) -> bool:
    return draft.lines[index].item or bool(draft.lines[index].cells)
