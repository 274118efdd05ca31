"""One line of a web page while it is being put together from pieces of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from undersigned.core.readers.html_blocks import Block
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import normal

Kind = Literal["strong", "emphasis", "link", "note"]

# More than these no line has open at once but one made to stop a machine.
_MOST_OPEN = 40
_BLANKS = re.compile(r"\s+")
_NOTE = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?")
# What a raised figure after these counts is a measure.
_UNIT = re.compile(r"(?<!\w)(?:[kcmd]?m|ft|in|s|CO|H|10|x|n|N)$")


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark that has begun: at which character, after how many pieces."""

    kind: Kind
    start: int
    pieces: int
    target: str


@dataclass(slots=True)
class LineInMaking:
    """The words, marks and links of a line that is not yet ended."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blank: bool = True
    marks: list[Mark] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    anchors: int = 0
    away: int = 0

    def add(self, text: str) -> None:
        """Text of a text node: its white space is single blanks."""
        if text.isspace():
            if self.blank:
                return
            text = " "
        text = _BLANKS.sub(" ", text)
        if self.blank and text.startswith(" "):
            text = text[1:]
        if not text:
            return
        if not text.isascii():
            text = normal(text)
        self.parts.append(text)
        self.length += len(text)
        self.blank = text.endswith(" ")
        if self.linked:
            self.links += len(text)

    def begin(self, kind: Kind, target: str = "", *, away: bool = False) -> None:
        """A mark begins here."""
        if len(self.open) >= _MOST_OPEN:
            return
        self.open.append(_Open(kind, self.length, len(self.parts), target))
        if kind == "link":
            self.linked += 1
            self.anchors += 1
            self.away += away

    def end(self, kind: Kind) -> None:
        """The innermost open mark of ``kind`` ends here."""
        for index in range(len(self.open) - 1, -1, -1):
            begun = self.open[index]
            if begun.kind == kind:
                del self.open[index]
                self.linked -= kind == "link"
                self._mark(begun)
                return

    def _mark(self, begun: _Open) -> None:
        target = begun.target
        if begun.kind == "note":
            target = self._note_label(begun)
            if not target:
                return
        mark = Mark(begun.start, self.length, begun.kind, target)
        if self.length > begun.start and mark not in self.marks[-2:]:
            self.marks.append(mark)

    def _note_label(self, begun: _Open) -> str:
        """What a raised piece of text points to; "" where it is a measure or an ordinal."""
        label = _NOTE.fullmatch("".join(self.parts[begun.pieces :]).strip())
        before = self.parts[begun.pieces - 1][-5:] if begun.pieces else ""
        within = (mark for mark in self.marks[-2:] if mark.start >= begun.start)
        linked = bool(self.linked) or any(mark.kind == "link" for mark in within)
        if not label or (not linked and (_UNIT.search(before) or label[1].isalpha())):
            return ""
        return label[1]

    def cut(self) -> Block | None:
        """The line as a block, and a new one begun under the same open marks; None if empty."""
        if not self.parts and not self.open:
            self.anchors = self.away = 0
            return None
        text = "".join(self.parts).rstrip()
        still = self.open
        for begun in reversed(still):
            if begun.kind != "note" and len(text) > begun.start:
                self.marks.append(Mark(begun.start, len(text), begun.kind, begun.target))
        block = None
        if text:
            block = Block(
                text,
                marks=tuple(_within(self.marks, len(text))),
                links=self.links,
                anchors=self.anchors,
                away=self.away,
            )
        self.parts, self.marks, self.length, self.blank = [], [], 0, True
        self.open = [_Open(begun.kind, 0, 0, begun.target) for begun in still]
        # A link that was opened and has said nothing yet says it on the next line.
        carried = block is None
        self.links = 0
        self.anchors, self.away = (self.anchors, self.away) if carried and still else (0, 0)
        return block


def _within(marks: list[Mark], length: int) -> Iterator[Mark]:
    """The marks without the blank at the end of the line."""
    for mark in marks:
        if mark.end <= length:
            yield mark
        elif mark.start < length:
            yield Mark(mark.start, length, mark.kind, mark.target)
