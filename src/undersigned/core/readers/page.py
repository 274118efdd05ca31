"""The source text of a file that is no text: what a reader sees on its pages, and lines of it.

A web page, a Word file and a PDF have no text in which a place could be shown. Their readers write
down what a person sees, in the order of reading; that text is the ``source`` of the reading, and
the spans point into it. What is no part of the letter stands in it too, with the reason.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from undersigned.core.readers.lines import Line, Mark, squeezed
from undersigned.core.reading import LeftOut

CELL_GAP = " | "


class LineHints(TypedDict, total=False):
    """What the file says of a line; the fields of ``Line``."""

    heading: int
    number: int
    bullet: bool
    quoted: bool
    header: bool
    note: str
    depth: int


@dataclass(slots=True)
class Page:
    """A source text while it is written, with its lines and what is left out of the letter."""

    lines: list[Line] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _gap: int = 0

    @property
    def source(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    def gap(self) -> None:
        """An empty line; several in a row are one."""
        if self._length and not self._gap:
            self._write("\n")
            self._gap = 1

    def line(
        self, text: str, marks: Sequence[Mark] = (), marker: str = "", **hints: Unpack[LineHints]
    ) -> None:
        """A line of the letter; one without words is a gap.

        ``marks`` count in ``text``. ``marker`` ("3.", "•") is written before it and belongs to the
        line but not to its words.
        """
        clean, moved = squeezed(text)
        if not clean:
            self.gap()
            return
        before = f"{marker} " if marker else ""
        outer = self._length
        self._write(f"{before}{clean}\n")
        self.lines.append(
            Line(
                text=clean,
                start=outer + len(before),
                end=outer + len(before) + len(clean),
                outer=outer,
                gap=self._gap,
                marks=tuple(_moved(marks, moved, len(clean))),
                **hints,
            )
        )
        self._gap = 0

    def row(
        self, cells: Sequence[str], marks: Sequence[Sequence[Mark]] = (), *, header: bool = False
    ) -> None:
        """A row of a table as one line; ``marks`` are those of each cell, counted in its words."""
        start, words = self._length, ""
        places: list[tuple[int, int]] = []
        kept: list[Mark] = []
        for number, cell in enumerate(cells):
            clean, moved = squeezed(cell)
            words += CELL_GAP if number else ""
            places.append((len(words), len(words) + len(clean)))
            for mark in _moved(marks[number] if number < len(marks) else (), moved, len(clean)):
                first, last = mark.start + len(words), mark.end + len(words)
                kept.append(Mark(first, last, mark.kind, mark.target))
            words += clean
        if not any(end > first for first, end in places):
            self.gap()
            return
        self._write(f"{words}\n")
        self.lines.append(
            Line(
                text=words,
                start=start,
                end=start + len(words),
                outer=start,
                gap=self._gap,
                cells=tuple(places),
                header=header,
                marks=tuple(kept),
            )
        )
        self._gap = 0

    def leave(self, text: str, reason: str, *, apart: bool = True) -> None:
        """Words that a person sees there and that are no part of the letter; they may be lines.

        Without ``apart`` they stand beside the line above, and do not part it from the next.
        """
        lines = [squeezed(each)[0] for each in text.splitlines()]
        clean = "\n".join(each for each in lines if each)
        if not clean:
            return
        self.left_out.append(
            LeftOut(start=self._length, end=self._length + len(clean), reason=reason)
        )
        self._write(f"{clean}\n")
        self._gap = 1 if apart else self._gap

    def tell(self, reason: str) -> None:
        """Something stands here that has no words to show."""
        self.left_out.append(LeftOut(start=self._length, end=self._length, reason=reason))

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _moved(marks: Sequence[Mark], moved: Sequence[int], length: int) -> list[Mark]:
    """``marks`` of a text as marks of it with single blanks."""
    kept = []
    for mark in marks:
        start, end = moved[mark.start], min(moved[mark.end], length)
        if end > start:
            kept.append(Mark(start, end, mark.kind, mark.target))
    return kept


def normal(text: str) -> str:
    """``text`` in Unicode normal form C, as every source is."""
    return unicodedata.normalize("NFC", text)
