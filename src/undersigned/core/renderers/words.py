"""The words of a letter as HTML: inlines with their marks, and blocks.

A part is named by its path as findings name it ("blocks.3", "blocks.3.items.1.0", "ko/title"), and
offsets count its plain text, in which a placeholder stands as ``{{ name }}``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.core.counting import NUMBERS
from undersigned.core.letter import (
    Asks,
    Block,
    Emphasis,
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
from undersigned.core.renderers.markup import Html, join, tag
from undersigned.core.renderers.printed import NO_BREAK_SPACE, Printed

SAFE_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Mark:
    """Characters ``start`` to ``end`` of a part are to be highlighted; the whole part if equal.

    ``id`` becomes the element's id ("finding-3"); ``severity`` becomes its class and ``label`` what
    it is called when it is pointed at.
    """

    part: str
    id: str
    start: int = 0
    end: int = 0
    severity: str = "warning"
    label: str = ""


class Marker:
    """Puts marks around characters while the parts are printed one after another.

    A mark on a part that holds others ("signatories.12", "blocks.3" for a list) stands on the first
    of them that is printed.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._waiting = list(marks)
        self._begun: set[str] = set()

    def text(self, part: str, text: str, offset: int = 0, length: int | None = None) -> Html:
        """``text``, which stands ``offset`` characters into ``part``, with its marks.

        ``length`` is how many characters of the part it stands for, where that differs (the source
        of a placeholder): then it is marked whole.
        """
        marks = [mark for mark in self._waiting if _covers(mark.part, part)] if text else []
        if not marks:
            return join([text])
        whole = length is not None
        end = offset + (len(text) if length is None else length)
        edges = {offset, end}
        for mark in marks:
            edges |= {edge for edge in _range(mark, part) if offset < edge < end and not whole}
        cuts = sorted(edges)
        pieces = []
        for start, stop in pairwise(cuts):
            piece: str = text if whole else text[start - offset : stop - offset]
            for mark in marks:
                first, last = _range(mark, part)
                if first < stop and last > start:
                    piece = self._marked(mark, piece, is_holder=mark.part != part)
            pieces.append(piece)
        return join(pieces)

    def _marked(self, mark: Mark, piece: str, *, is_holder: bool) -> Html:
        if is_holder:
            self._waiting.remove(mark)
        fresh = mark.id not in self._begun
        self._begun.add(mark.id)
        return tag(
            "mark",
            piece,
            id=mark.id if fresh else "",
            class_=f"finding {mark.severity}",
            title=mark.label,
        )


def _covers(marked: str, part: str) -> bool:
    return part == marked or part.startswith(f"{marked}.")


def _range(mark: Mark, part: str) -> tuple[int, int]:
    if mark.part == part and mark.end > mark.start:
        return mark.start, mark.end
    return 0, 2**31


class Words:
    """The words of one letter in one language, on their way into HTML."""

    def __init__(self, letter: Printed, marks: Sequence[Mark] = ()) -> None:
        self.letter = letter
        self.marker = Marker(marks)
        authentic = letter.edition.authentic.language
        self._prefix = "" if letter.language == authentic else f"{letter.language}/"

    def line(self, part: str, inlines: tuple[Inline, ...]) -> Html:
        """The inlines of one part of the text."""
        markup, _ = self._run(f"{self._prefix}{part}", inlines, 0)
        return markup

    def _run(self, part: str, inlines: tuple[Inline, ...], offset: int) -> tuple[Html, int]:
        pieces: list[Html] = []
        counted = False
        for inline in inlines:
            if counted and isinstance(inline, Text) and inline.text.startswith(" "):
                held = Text(text=NO_BREAK_SPACE + inline.text[1:])
                piece, offset = self._inline(part, held, offset)
            else:
                piece, offset = self._inline(part, inline, offset)
            pieces.append(piece)
            counted = isinstance(inline, Placeholder) and inline.name in NUMBERS
        return join(pieces), offset

    def _inline(self, part: str, inline: Inline, offset: int) -> tuple[Html, int]:
        match inline:
            case Text(text=text):
                return self.marker.text(part, text, offset), offset + len(text)
            case Placeholder():
                return self._placeholder(part, inline, offset)
            case LineBreak():
                return tag("br"), offset + 1
            case NoteMark(label=label):
                return self._note_mark(label), offset
            case Emphasis(strong=strong, children=children):
                inner, offset = self._run(part, children, offset)
                return tag("strong" if strong else "em", inner), offset
            case Link(href=href, children=children):
                inner, offset = self._run(part, children, offset)
                return link(href, inner), offset

    def _placeholder(self, part: str, inline: Placeholder, offset: int) -> tuple[Html, int]:
        length = len(f"{{{{ {inline.name} }}}}")  # as letter.plain writes it: offsets count this
        words = self.marker.text(part, self.letter.fill(inline), offset, length)
        if inline.name not in NUMBERS:
            return tag("span", words, class_="counted"), offset + length
        value = str(getattr(self.letter.counts, inline.name))
        return tag("data", words, class_="counted", value=value), offset + length

    def _note_mark(self, label: str) -> Html:
        number = self.letter.note_number(label)
        anchor = tag("a", number, href=f"#note-{label}", id=f"mark-{label}", role="doc-noteref")
        return tag("sup", anchor)

    def blocks(self, part: str, blocks: Sequence[Block]) -> Html:
        """The blocks inside ``part``: a quote, a list's item, a footnote."""
        return join(self.block(f"{part}.{number}", block) for number, block in enumerate(blocks))

    def block(self, part: str, block: Block) -> Html:
        match block:
            case Paragraph(inlines=inlines):
                return tag("p", self.line(part, inlines))
            case Heading(level=level, inlines=inlines):
                return tag(f"h{level}", self.line(part, inlines))
            case Quote(blocks=blocks):
                return tag("blockquote", self.blocks(f"{part}.blocks", blocks))
            case List():
                return self._list(part, block)
            case Table():
                return self._table(part, block)
            case Asks():
                return self.asks()
            case _:
                return Html("")  # footnotes are gathered under the letter

    def _list(self, part: str, block: List) -> Html:
        items = [
            tag("li", self._item(f"{part}.items.{number}", item))
            for number, item in enumerate(block.items)
        ]
        if not block.ordered:
            return tag("ul", *items)
        return tag("ol", *items, start="" if block.start == 1 else str(block.start))

    def _item(self, part: str, blocks: Sequence[Block]) -> Html:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self.line(f"{part}.0", blocks[0].inlines)
        return self.blocks(part, blocks)

    def _table(self, part: str, block: Table) -> Html:
        header = [
            tag("th", self.line(f"{part}.header.{column}", cell), scope="col")
            for column, cell in enumerate(block.header)
        ]
        rows = [
            tag(
                "tr",
                *(
                    tag("td", self.line(f"{part}.rows.{number}.{column}", cell))
                    for column, cell in enumerate(row)
                ),
            )
            for number, row in enumerate(block.rows)
        ]
        return tag("table", tag("thead", tag("tr", *header)), tag("tbody", *rows))

    def asks(self) -> Html:
        """The numbered asks; each bears a stable id."""
        items = [
            tag(
                "li",
                self.line(f"asks.{index}", ask.text),
                id=f"ask-{ask.id}",
                lang=language if language != self.letter.language else "",
            )
            for index, ask, language in self.letter.asks
        ]
        return tag("ol", *items, class_="asks") if items else Html("")

    def notes(self) -> Html:
        """The footnotes, each with a way back to its mark."""
        items = [
            tag(
                "li",
                self.blocks(f"blocks.{index}.blocks", note.blocks),
                tag("a", "↩", href=f"#mark-{note.label}", role="doc-backlink"),
                id=f"note-{note.label}",
            )
            for index, note in self.letter.footnotes
        ]
        if not items:
            return Html("")
        title = self.letter.phrases.notes
        return tag(
            "section", tag("ol", *items), class_="notes", role="doc-endnotes", aria_label=title
        )


def link(href: str, inner: str) -> Html:
    """A link that hands over nothing; the words alone where the address is of another scheme."""
    if not href.lower().startswith(SAFE_SCHEMES):
        return join([inner])
    return tag("a", inner, href=href, rel="noopener nofollow")


def mail_link(value: str, inner: str) -> Html:
    """``inner`` as a link to the e-mail address ``value``; as it is where that is not one."""
    address = mail_address(value)
    return link(address, inner) if address else join([inner])


def mail_address(value: str) -> str:
    """The mailto address of an e-mail address; empty where ``value`` is not one."""
    if not re.fullmatch(r"[^\s<>@?&]+@[^\s<>@?&]+", value):
        return ""
    return f"mailto:{''.join(map(_in_address, value))}"


def _in_address(character: str) -> str:
    """The character as RFC 6068 has it in a mailto address: percent-encoded unless it is safe."""
    if character.isascii() and (character.isalnum() or character in "@.-_~+"):
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode())
