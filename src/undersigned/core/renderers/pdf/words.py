"""The words of a letter as the template takes them: inlines and blocks, each a small object."""

from collections.abc import Iterable, Sequence
from typing import Any

from undersigned.core.counting import NUMBERS
from undersigned.core.letter import (
    Block,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    NoteMark,
    Paragraph,
    Placeholder,
    Quote,
    Table,
    Text,
)
from undersigned.core.renderers.pdf.fonts import language_data
from undersigned.core.renderers.printed import NO_BREAK_SPACE, Printed

Data = dict[str, Any]


class PrintedWords:
    """The words of one letter in one language; ``number`` tells it from others in the same file."""

    def __init__(self, letter: Printed, number: int = 0) -> None:
        self.letter = letter
        self._number = number
        self._notes = {note.label: note for _, note in letter.footnotes}
        self._begun: set[str] = set()
        # The title or else the subject is the heading of level 1.
        self.top = 2 if letter.title or letter.text.subject else 1
        self._level = self.top - 1

    def line(self, inlines: Sequence[Inline]) -> list[Data]:
        """The inlines of one line."""
        nodes: list[Data] = []
        counted = False
        for inline in inlines:
            if counted and isinstance(inline, Text) and inline.text.startswith(" "):
                nodes.append({"text": NO_BREAK_SPACE + inline.text[1:]})
            else:
                nodes.append(self._inline(inline))
            counted = isinstance(inline, Placeholder) and inline.name in NUMBERS
        return nodes

    def _inline(self, inline: Inline) -> Data:
        match inline:
            case Text(text=text):
                return {"text": text}
            case Placeholder():
                return {"text": self.letter.fill(inline)}
            case Emphasis(strong=strong, children=children):
                return {"strong" if strong else "em": self.line(children)}
            case Link(href=href, children=children):
                return {"link": href, "words": self.line(children)}
            case NoteMark(label=label):
                return self._note_mark(label)
            case LineBreak():
                return {"break": True}

    def _note_mark(self, label: str) -> Data:
        """The mark; the first of a note brings its blocks, which stand at the foot of that page."""
        mark: Data = {"note": self.letter.note_number(label)}
        if label not in self._notes:
            return mark
        mark["id"] = f"note-{self._number}-{label}"
        if label not in self._begun:
            self._begun.add(label)
            mark["blocks"] = self.blocks(self._notes[label].blocks)
        return mark

    def body(self) -> list[Data]:
        """The blocks of the letter."""
        return self.blocks([block for _, block in self.letter.body])

    def unmarked_notes(self) -> list[Data]:
        """The notes that no mark led to; ask when all marks are set."""
        return [
            {"note": self.letter.note_number(note.label), "blocks": self.blocks(note.blocks)}
            for _, note in self.letter.footnotes
            if note.label not in self._begun
        ]

    def blocks(self, blocks: Iterable[Block]) -> list[Data]:
        return [self._block(block) for block in blocks if not isinstance(block, Footnote)]

    def _block(self, block: Block) -> Data:
        match block:
            case Paragraph(inlines=inlines):
                return {"kind": "paragraph", "words": self.line(inlines)}
            case Heading(level=level, inlines=inlines):
                return {
                    "kind": "heading",
                    "level": self._step(level),
                    "words": self.line(inlines),
                }
            case Quote(blocks=blocks):
                return {"kind": "quote", "blocks": self.blocks(blocks)}
            case List():
                return self._list(block)
            case Table():
                return self._table(block)
            case _:
                return {"kind": "asks", "asks": [self._ask(*ask) for ask in self.letter.asks]}

    def _step(self, level: int) -> int:
        """PDF/UA-1 takes no heading more than one level below the one before it."""
        self._level = max(self.top, min(level, self._level + 1))
        return self._level

    def _list(self, block: List) -> Data:
        items = [self.blocks(item) for item in block.items]
        if not block.ordered:
            return {"kind": "bullets", "items": items}
        return {"kind": "numbers", "start": block.start, "items": items}

    def _table(self, block: Table) -> Data:
        return {
            "kind": "table",
            "header": [self.line(cell) for cell in block.header],
            "rows": [[{"words": self.line(cell)} for cell in row] for row in block.rows],
        }

    def _ask(self, _index: int, ask: Any, language: str) -> Data:
        words = self.line(ask.text)
        foreign = language_data(language) if language != self.letter.language else {}
        return {"words": words, **foreign}
