"""The blocks of a letter as paragraphs, lists and tables of Word."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from undersigned.core.letter import Asks, Block, Heading, Inline, List, Paragraph, Quote, Table
from undersigned.core.renderers.docx.elements import named, w
from undersigned.core.renderers.docx.numbering import Numbering, indent_of, item
from undersigned.core.renderers.docx.words import Look, Words

_TEXT_WIDTH = 9070  # 160 mm, over which the columns of a table are spread


@dataclass(frozen=True)
class Place:
    """Where blocks stand: in how many lists, and with which style their paragraphs are set."""

    depth: int = 0
    style: str = ""

    @property
    def deeper(self) -> "Place":
        return Place(self.depth + 1, self.style)


@dataclass
class Blocks:
    """Makes the paragraphs of one letter in one part of the file."""

    words: Words
    numbering: Numbering

    def paragraph(
        self,
        style: str,
        runs: Sequence[etree._Element],
        *,
        listed: etree._Element | None = None,
        indent: int = 0,
    ) -> etree._Element:
        """A paragraph in a style; ``listed`` makes it an item of a list."""
        own: list[etree._Element] = [w("pStyle", val=style)] if style else []
        own += [listed] if listed is not None else []
        own += [w("bidi")] if self.words.direction == "rtl" else []
        own += [w("ind", left=indent, firstLine=0)] if indent else []
        return w("p", *([w("pPr", *own)] if own else []), *runs)

    def all(self, blocks: Sequence[Block], place: Place | None = None) -> list[etree._Element]:
        """Blocks in their order."""
        made: list[etree._Element] = []
        for block in blocks:
            found = self.block(block, place or Place())
            if made and found and made[-1].tag == found[0].tag == named("tbl"):
                made.append(self.paragraph("TableText", []))  # else Word makes one table of two
            made += found
        return made

    def block(self, block: Block, place: Place) -> list[etree._Element]:
        match block:
            case Paragraph(inlines=inlines):
                return [self._words(inlines, place)]
            case Heading(level=level, inlines=inlines):
                return [self.paragraph(f"Heading{level}", self.words.runs(inlines))]
            case Quote(blocks=blocks):
                return self.all(blocks, Place(place.depth, "Quote"))
            case List():
                return self._list(block, place)
            case Table():
                return [self._table(block, place)]
            case Asks():
                return self._asks()
            case _:
                return []  # footnotes are a part of their own

    def _words(self, inlines: tuple[Inline, ...], place: Place) -> etree._Element:
        style = place.style or ("ListContinue" if place.depth else "")
        indent = indent_of(place.depth - 1) if place.depth else 0
        return self.paragraph(style, self.words.runs(inlines), indent=indent)

    def _list(self, block: List, place: Place) -> list[etree._Element]:
        number = self.numbering.new_list(place.depth, ordered=block.ordered, start=block.start)
        style = place.style or ("ListNumber" if block.ordered else "ListBullet")
        made: list[etree._Element] = []
        for blocks in block.items:
            first: tuple[Inline, ...] = ()
            rest = blocks
            if blocks and isinstance(blocks[0], Paragraph):
                first, rest = blocks[0].inlines, blocks[1:]
            runs, listed = self.words.runs(first), item(number, place.depth)
            made.append(self.paragraph(style, runs, listed=listed))
            made += self.all(rest, place.deeper)
        return made

    def _asks(self) -> list[etree._Element]:
        letter = self.words.letter
        if not letter.asks:
            return []
        number = self.numbering.new_list(0, ordered=True)
        made = []
        for _, ask, language in letter.asks:
            foreign = language if language != self.words.usual else ""
            runs = self.words.runs(ask.text, Look(language=foreign))
            made.append(self.paragraph("Ask", runs, listed=item(number, 0)))
        return made

    def _table(self, block: Table, place: Place) -> etree._Element:
        """A table whose first row is repeated on every page."""
        columns = len(block.header)
        shift = indent_of(place.depth - 1) if place.depth else 0
        width = (_TEXT_WIDTH - shift) // columns
        head = w("trPr", w("cantSplit"), w("tblHeader"))
        return w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="LetterTable"),
                *([w("bidiVisual")] if self.words.direction == "rtl" else []),
                w("tblW", w=width * columns, type="dxa"),
                *([w("tblInd", w=shift, type="dxa")] if shift else []),
                w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
                  noHBand=1, noVBand=1),
            ),
            w("tblGrid", *(w("gridCol", w=width) for _ in range(columns))),
            w("tr", head, *(self._cell(cell, width) for cell in block.header)),
            *(
                w("tr", w("trPr", w("cantSplit")), *(self._cell(cell, width) for cell in row))
                for row in block.rows
            ),
        )  # fmt: skip

    def _cell(self, inlines: tuple[Inline, ...], width: int) -> etree._Element:
        paragraph = self.paragraph("TableText", self.words.runs(inlines))
        return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph)
