"""The list of signatories in blocks: headings, tables, people with title lines, names."""

import re
from collections.abc import Iterator, Sequence

from undersigned.core.readers.addressing import label_end
from undersigned.core.readers.bounds import heading_kind, list_end, page_reason, stray_lines
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import (
    RULER,
    are_led_by_places,
    furniture,
    is_prose,
    led_names,
    place_label,
    unmarked,
)
from undersigned.core.readers.letterhead import take_copies
from undersigned.core.readers.roll.names import read_names
from undersigned.core.readers.roll.rows import read_table
from undersigned.core.readers.roll.section import Section, heading_of, is_date, over_inner
from undersigned.core.readers.roll.stanzas import (
    LONGEST_STANZA,
    are_stanzas,
    read_stanza,
    stanzas_in,
)

_LABEL = re.compile(r"[^:：,;/、，]{2,60}[:：]\s*(?=\S)")


def read_roll(draft: Draft) -> None:
    """Makes the signatories."""
    section = Section()
    pending: list[list[int]] = []
    end = list_end(draft)
    for index in draft.free(draft.roll, end):
        if furniture(draft.lines[index].text) == RULER:
            draft.leave(index, RULER)
    for block in _blocks(draft, draft.free(draft.roll, end)):
        names = _without_headings(draft, block, section, pending)
        names = _without_others(draft, names)
        if not names:
            continue
        if _says_something(draft, names):
            for index in names:
                draft.leave(index, "a sentence among or under the signatories")
        else:
            pending.extend(stanzas_in(draft, names) or [names])
    _flush(draft, pending, section, last=True)
    for index in draft.free(end, len(draft.lines)):
        draft.leave(index, "stands after the signatories")


def _says_something(draft: Draft, block: Sequence[int]) -> bool:
    """Whether the block is a sentence, and not "Networks: A, B" among lines that places lead."""
    lines = [draft.lines[each] for each in block]
    label = _LABEL.match(lines[0].text)
    led = len(lines) == 1 and label is not None and led_names(lines[0].text, label.end())
    if led and any(place_label(line.text) for line in draft.lines[draft.roll : block[0]]):
        return False
    return is_prose(lines)


def _without_others(draft: Draft, block: list[int]) -> list[int]:
    """What is left of the block without copies, the page's lines, and who signs once more."""
    if not block or draft.lines[block[0]].cells:
        return block
    if label_end(draft.lines[block[0]].text, draft.language, "cc_labels") > 0:
        take_copies(draft, block)
        return []
    reason = page_reason(draft, block)
    if len(block) == 1 and block[0] > draft.roll and is_date(draft, block[0] - 1):
        above = (_folded(line.text) for line in draft.lines[draft.roll : block[0] - 1])
        if any(_folded(draft.lines[block[0]].text) in each for each in above):
            reason = "signs the list already"
    if not reason:
        return block
    draft.leave(block[0], reason)
    return _without_others(draft, block[1:])


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _blocks(draft: Draft, indices: Sequence[int]) -> Iterator[list[int]]:
    """Lines that stand together; rows of a table and headings apart from what is above them."""
    for block in draft.blocks_of(indices):
        current: list[int] = []
        for index in block:
            text = unmarked(draft.lines[index].text)
            parted = current and (
                bool(draft.lines[index].cells) != bool(draft.lines[current[0]].cells)
                or heading_kind(text) is not None
                or over_inner(draft, index) is not None
            )
            if parted:
                yield current
                current = []
            current.append(index)
        yield current


def _without_headings(
    draft: Draft, block: list[int], section: Section, pending: list[list[int]]
) -> list[int]:
    """Takes the headings that begin the block; what is left are names."""
    rest = list(block)
    while rest and is_date(draft, rest[0]):
        draft.leave(rest.pop(0), "a date under the letter")
    while rest and not draft.lines[rest[0]].cells:
        heading = heading_of(draft, rest)
        if heading is None:
            return rest
        _flush(draft, pending, section)
        section.kind, section.place = heading.kind or section.kind, heading.place
        draft.leave(rest.pop(0), "a heading in the list of signatories")
        if rest and page_reason(draft, rest) == "a remark about the list":
            draft.leave(rest.pop(0), "a remark about the list")
    return rest


def _flush(draft: Draft, pending: list[list[int]], section: Section, *, last: bool = False) -> None:
    """Reads the blocks that stand under one heading; ``last``: nothing stands under them."""
    stray = stray_lines(draft, pending, first=not draft.signatories, last=last)
    for index in stray:
        draft.leave(index, "stands beside the list of signatories")
    pending[:] = [block for block in pending if block[0] not in stray]
    runs = _runs(draft, pending)
    stanzas = sum(_may_be_stanza(draft, block) for block in pending)
    pending.clear()
    for run in runs:
        if draft.lines[run[0][0]].cells:
            read_table(draft, run[0], section)
        elif _may_be_stanza(draft, run[0]) and are_stanzas(draft, run, section, stanzas):
            alone = {draft.lines[block[0]].text for block in run}
            for block in run:
                read_stanza(draft, block, section, alone)
        else:
            read_names(draft, [index for block in run for index in block], section)


def _runs(draft: Draft, blocks: Sequence[list[int]]) -> list[list[list[int]]]:
    """The blocks that are read together: each table alone, what may be stanzas, and the others."""
    runs: list[list[list[int]]] = []
    kinds: list[tuple[bool, bool]] = []
    for block in blocks:
        kind = bool(draft.lines[block[0]].cells), _may_be_stanza(draft, block)
        if runs and kinds[-1] == kind and not kind[0]:
            runs[-1].append(block)
        else:
            runs.append([block])
            kinds.append(kind)
    return runs


def _may_be_stanza(draft: Draft, block: Sequence[int]) -> bool:
    """Whether it is a few lines, and no countries lead them."""
    few = 1 < len(block) <= LONGEST_STANZA
    return few and not are_led_by_places([draft.lines[each] for each in block])
