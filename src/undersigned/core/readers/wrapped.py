"""Names that run on over the ends of lines, as mail and plain text wrap them, as one line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import names_in_line, signing_label, width
from undersigned.core.readers.lines import Line

# "Kenya: ", "(abroad) ": each such line begins anew.
_LED = re.compile(r"[^:：,;]{2,40}[:：]|[(（\[【][^()（）]{1,20}[)）\]】]\s*\w")
_BARE_NUMBER = re.compile(r"(\d{1,3})[ \u3000]+(?=[^\W\d_])")
_FEWEST_COUNTED = 3
_NARROWEST = 45  # of the widest line, for lines to be wrapped and not ended


def join_runs(draft: Draft) -> None:
    """Makes one line of lines that hold one run of names; before any line is taken."""
    lines: list[Line] = []
    for block in draft.blocks_of(range(len(draft.lines))):
        lines.extend(_joined([draft.lines[each] for each in block]))
    draft.lines[:] = lines


def _joined(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a block; those of a run as one, under the heading that may stand over it."""
    for first in (0, 1):
        run = lines[first:]
        if len(run) > 1 and _is_wrapped(run):
            whole = _as_one(run)
            if names_in_line(whole.text) or signing_label(whole.text):
                return [*lines[:first], whole]
    return lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether no line could have held the first word of the next, and none is more than words."""
    if any(line.item or line.cells or line.heading or line.note for line in lines):
        return False
    if any(_LED.match(line.text) for line in lines[1:]):
        return False
    widest = max(width(line.text) for line in lines)
    full = all(
        width(above.text) + 1 + width(below.text.split()[0]) > widest
        for above, below in pairwise(lines)
    )
    return full and widest >= _NARROWEST


def _as_one(lines: Sequence[Line]) -> Line:
    offsets = [at for line in lines for at in map(line.at, range(len(line.text) + 1))][:-1]
    marks, shift = [], 0
    for line in lines:
        marks += [
            replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in line.marks
        ]
        shift += len(line.text) + 1
    return replace(
        lines[0],
        text=" ".join(line.text for line in lines),
        end=lines[-1].end,
        offsets=tuple(offsets),
        marks=tuple(marks),
    )


def number_lines(draft: Draft) -> None:
    """Makes items of lines that "1 ", "2 ", "3 " begin in their order, without a mark behind."""
    for block in draft.blocks_of(range(len(draft.lines))):
        found = [_BARE_NUMBER.match(draft.lines[each].text) for each in block]
        counted = [int(match[1]) if match else 0 for match in found]
        if len(block) < _FEWEST_COUNTED or counted != list(range(1, len(block) + 1)):
            continue
        for index, match, number in zip(block, found, counted, strict=True):
            line = draft.lines[index]
            if match and not (line.item or line.cells or line.heading):
                draft.lines[index] = _without(line, match.end(), number)


def _without(line: Line, cut: int, number: int) -> Line:
    """The line as an item, without the characters before ``cut``."""
    marks = tuple(
        replace(mark, start=max(mark.start - cut, 0), end=mark.end - cut)
        for mark in line.marks
        if mark.end > cut
    )
    return replace(
        line,
        text=line.text[cut:],
        start=line.at(cut),
        offsets=line.offsets[cut:],
        number=number,
        marks=marks,
    )
