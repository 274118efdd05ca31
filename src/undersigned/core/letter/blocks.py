"""Blocks: what stands between two empty lines."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from undersigned.core.letter.base import Slug, Value
from undersigned.core.letter.inlines import Inlines


class Paragraph(Value):
    type: Literal["paragraph"] = "paragraph"
    inlines: Inlines


class Heading(Value):
    """A heading inside the letter; level 2 stands directly under the letter's title."""

    type: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=2, le=6)] = 2
    inlines: Inlines


class Quote(Value):
    type: Literal["quote"] = "quote"
    blocks: "Blocks"


class List(Value):
    """A bulleted list, or a numbered one that begins with ``start``."""

    type: Literal["list"] = "list"
    ordered: bool = False
    start: Annotated[int, Field(ge=0, le=9999)] = 1
    items: Annotated["tuple[Blocks, ...]", Field(min_length=1)]

    @model_validator(mode="after")
    def _bullets_have_no_number(self) -> Self:
        if not self.ordered and self.start != 1:
            raise ValueError("a bulleted list has no first number; leave start at 1")
        return self


class Asks(Value):
    """The place where the numbered asks stand (``LetterText.asks`` holds them)."""

    type: Literal["asks"] = "asks"


class Table(Value):
    """Rows of cells; every row is as long as ``header``."""

    type: Literal["table"] = "table"
    header: Annotated[tuple[Inlines, ...], Field(min_length=1)]
    rows: tuple[tuple[Inlines, ...], ...]

    @model_validator(mode="after")
    def _rectangular(self) -> Self:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.header):
                raise ValueError(
                    f"row {number} has {len(row)} cells and the header {len(self.header)}"
                )
        return self


class Footnote(Value):
    type: Literal["footnote"] = "footnote"
    label: Slug
    blocks: "Blocks"


Block = Annotated[
    Paragraph | Heading | Quote | List | Asks | Table | Footnote, Field(discriminator="type")
]


def _filled_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A paragraph of nothing is none."""
    return tuple(block for block in blocks if not isinstance(block, Paragraph) or block.inlines)


Blocks = Annotated[tuple[Block, ...], AfterValidator(_filled_blocks)]


def inner_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block that stands inside another."""
    for block in blocks:
        parts: tuple[Blocks, ...] = ()
        if isinstance(block, Quote | Footnote):
            parts = (block.blocks,)
        elif isinstance(block, List):
            parts = block.items
        for part in parts:
            yield from part
            yield from inner_blocks(part)
