"""Text as word processors hold it: paragraphs and tables in the order of reading.

The readers of DOCX and HWPX make these; ``flow_writer`` writes them on a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import normal


@dataclass(slots=True)
class Para:
    """A paragraph. LF in ``text`` is a line break, and ``marks`` count in it.

    ``marker`` is the number or bullet that is printed before it; ``indent``, ``before`` and
    ``after`` are its left indent and the space around it, in points. ``left`` are words that stand
    in it and are not read, each with the reason; ``pictures`` the descriptions of pictures.
    """

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    marker: str = ""
    number: int | None = None
    bullet: bool = False
    heading: int = 0
    quoted: bool = False
    note: str = ""
    depth: int = 0
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    left: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not self.text.strip()

    @property
    def item(self) -> bool:
        return self.bullet or self.number is not None


@dataclass(slots=True)
class Cell:
    """A cell of a table, and over how many columns it goes.

    ``again`` says that it goes on from the row above, whose words it repeats.
    """

    blocks: list["Block"]
    columns: int = 1
    again: bool = False


def said_again(cell: Cell) -> Cell:
    """The cell under one that goes over several rows: its words, without what is left out."""
    paras = [block for block in cell.blocks if isinstance(block, Para)]
    return Cell([Para(para.text, list(para.marks)) for para in paras], cell.columns, again=True)


@dataclass(slots=True)
class Row:
    cells: list[Cell]
    header: bool = False


@dataclass(slots=True)
class Table:
    rows: list[Row]


Block = Para | Table


def paras_in(blocks: Iterable[Block]) -> Iterator[Para]:
    """All paragraphs, those in the cells of tables too."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            yield from paras_in(
                inner for row in block.rows for cell in row.cells for inner in cell.blocks
            )


def in_normal_form(para: Para) -> Para:
    """The same paragraph in Unicode normal form C."""
    text = normal(para.text)
    if text != para.text:
        para.marks = [
            Mark(
                len(normal(para.text[: mark.start])),
                len(normal(para.text[: mark.end])),
                mark.kind,
                mark.target,
            )
            for mark in para.marks
        ]
        para.text = text
    return para
