"""The words of a paragraph while they are read: text, how it is set, and what is not read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from undersigned.core.readers.lines import Mark

Kind = Literal["strong", "emphasis", "link", "note"]


@dataclass(slots=True)
class Ink:
    """Text with marks; ``left`` are words that stand there and are not read, with the reason."""

    marks: list[Mark] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    length: int = 0
    _pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def write(self, text: str, *, strong: bool = False, emphasis: bool = False) -> None:
        start = self.length
        self._pieces.append(text)
        self.length += len(text)
        if strong:
            self.mark(start, "strong")
        if emphasis:
            self.mark(start, "emphasis")

    def mark(self, start: int, kind: Kind, target: str = "") -> None:
        """Marks all from ``start`` on; a mark goes on where the same one ended."""
        if start >= self.length:
            return
        for number in range(len(self.marks) - 1, max(len(self.marks) - 3, -1), -1):
            last = self.marks[number]
            same = last.kind == kind and last.target == target and kind != "note"
            if same and last.end == start:
                self.marks[number] = Mark(last.start, self.length, kind, target)
                return
        self.marks.append(Mark(start, self.length, kind, target))

    @contextmanager
    def linked(self, target: str) -> Iterator[None]:
        """What is written meanwhile is a link, if ``target`` leads anywhere."""
        start = self.length
        yield
        if target:
            self.mark(start, "link", target)

    def note(self, printed: str, label: str) -> None:
        """The mark of a footnote."""
        start = self.length
        self.write(printed)
        self.mark(start, "note", label)

    def leave(self, words: str, reason: str) -> None:
        """Words that are not read; those that follow for the same reason are one piece."""
        if self.left and self.left[-1][1] == reason:
            self.left[-1] = (self.left[-1][0] + words, reason)
        elif words:
            self.left.append((words, reason))
