"""Signatories that stand above the text, under a heading, where none stand below it."""

from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import is_prose, signing_label
from undersigned.core.readers.parts import is_signature_heading
from undersigned.core.readers.roll.names import read_names
from undersigned.core.readers.roll.section import Section

_FEWEST = 3


def read_top(draft: Draft) -> None:
    """Makes the signatories between "Signatories" and the text; before the letterhead is read."""
    if draft.roll < len(draft.lines):
        return
    for index in range(draft.body):
        label = signing_label(draft.lines[index].text)
        if not (label or is_signature_heading(draft, index)) or index in draft.taken:
            continue
        names = _below(draft, index if label else index + 1)
        if len(names) >= (1 if label else _FEWEST):
            if not label:
                draft.leave(index, "a heading in the list of signatories")
            read_names(draft, names, Section())
            return


def _below(draft: Draft, start: int) -> list[int]:
    """The lines from ``start`` that stand together, or each alone as items, up to the text."""
    found: list[int] = []
    for index in range(start, draft.body):
        line = draft.lines[index]
        apart = found and line.gap and not (line.item and draft.lines[found[-1]].item)
        if index in draft.taken or line.heading or line.cells or apart or is_prose([line]):
            break
        found.append(index)
    return found
