"""Paragraphs and tables of a Word file in the order of reading (ISO/IEC 29500-1, 17.3 and 17.4)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.flow import Block, Cell, Para, Row, Table, in_normal_form, said_again
from undersigned.core.readers.ink import Ink
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.word_numbers import Numbering
from undersigned.core.readers.word_package import W
from undersigned.core.readers.word_runs import DELETED, Runs, words_of
from undersigned.core.readers.word_styles import (
    PROPERTIES,
    RUN_PROPERTIES,
    Look,
    Style,
    Styles,
    number,
    paragraph_look,
    switch,
    value,
)

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NO_LEVEL = 9
_NOTHING = Look()
_DEEPEST_HEADING = 6
CONTENTS = "a table of contents"
INSERTED_FILE = "a file inserted in the text, which is not read; open it by itself"


@dataclass(slots=True)
class Blocks:
    """Reads blocks; what one paragraph leaves open is carried to the next."""

    styles: Styles
    numbering: Numbering
    runs: Runs
    begun: bool = False
    below: Look | None = None  # what a table's style says to its paragraphs
    _carried: Para | None = None
    _merged: dict[int, Cell] = field(default_factory=dict)

    def read(self, parent: etree._Element) -> list[Block]:
        """The blocks in a body, a cell, a text box, a header or a note."""
        found = list(self._read(parent))
        if self._carried is not None:
            found.append(self._carried)
            self._carried = None
        return found

    def _read(self, parent: etree._Element) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                yield from self._paragraph(child)
            elif tag == f"{W}tbl":
                yield self._table(child)
            elif tag == f"{W}sdt":
                yield from self._control(child)
            elif tag in (f"{W}customXml", f"{W}ins", f"{W}moveTo"):
                yield from self._read(child)
            elif tag in (f"{W}del", f"{W}moveFrom"):
                yield Para(left=[(words_of(child), DELETED)])
            elif tag == f"{W}altChunk":
                yield Para(left=[("", INSERTED_FILE)])
            elif tag == f"{_MC}AlternateContent" and len(child):
                yield from self._read(child[0])

    def _control(self, element: etree._Element) -> Iterator[Block]:
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and value(gallery.getparent(), "docPartGallery") == (
            "Table of Contents"
        ):
            yield Para(left=[(words_of(content), CONTENTS)])
        else:
            yield from self._read(content)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        properties = element.find(PROPERTIES)
        key = value(properties, "pStyle")
        style = self.styles.of(key)
        own = paragraph_look(properties)
        look = style.look.over(self.below) if self.below else style.over_base
        look = look if own == _NOTHING else own.over(look)
        ink, boxes = self.runs.read(element, _letters(style))
        if style.contents:
            yield Para(left=[*ink.left, (ink.text, CONTENTS)])
            return
        para = self._as_para(ink, style, look, own, key or "")
        if self._carried is not None:
            para, self._carried = _together(self._carried, para), None
        if _goes_on(properties):
            self._carried = para
            return
        shown = [block for box in boxes for block in self._box(box)]
        first = not self.begun
        self.begun = self.begun or not para.empty
        yield from [*shown, para] if first else [para, *shown]

    def _box(self, box: etree._Element) -> list[Block]:
        """A text box stands apart from the text around it."""
        inner = Blocks(self.styles, self.numbering, self.runs, begun=True)
        return [Para(), *inner.read(box), Para()]

    def _as_para(self, ink: Ink, style: Style, look: Look, own: Look, key: str) -> Para:
        heading = style.heading
        if look.level is not None and 0 <= look.level < _NO_LEVEL and not heading:
            heading = min(look.level + 1, _DEEPEST_HEADING)
        listed = self.numbering.next(look.list_id, look.list_level, key)
        para = Para(
            text=ink.text,
            marks=ink.marks,
            heading=heading,
            quoted=style.quoted,
            indent=look.indent or 0.0,
            before=look.before or 0.0,
            after=look.after or 0.0,
            left=ink.left,
            pictures=ink.pictures,
        )
        if look.close:
            para.before = para.after = 0.0
        if listed is not None:
            para.marker, para.depth = listed.marker, listed.level
            para.number = None if heading else listed.number
            para.bullet = listed.bullet and not heading
            para.indent = listed.indent if own.indent is None and listed.indent else para.indent
        return in_normal_form(para)

    def _table(self, element: etree._Element) -> Table:
        above, self._merged = (self._merged, self.below), {}
        key = value(element.find(f"{W}tblPr"), "tblStyle")
        style = self.styles.of(key) if key else Style()
        self.below = style.look.over(self.styles.base)
        rows = [self._row(each) for each in _inside(element, f"{W}tr")]
        self._merged, self.below = above
        return Table(rows)

    def _row(self, element: etree._Element) -> Row:
        properties = element.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            words = words_of(element)
            return Row([Cell([Para(left=[(words, DELETED)])])])
        skipped = number(value(properties, "gridBefore")) or 0
        cells, column = [], min(skipped, 64)
        for each in _inside(element, f"{W}tc"):
            cell = self._cell(each, column)
            cells.append(cell)
            column += cell.columns
        header = properties is not None and bool(switch(properties, "tblHeader"))
        return Row(cells, header)

    def _cell(self, element: etree._Element, column: int) -> Cell:
        """A cell; one that goes on from the row above says what that one says."""
        properties = element.find(f"{W}tcPr")
        span = number(value(properties, "gridSpan")) or 1
        merge = value(properties, "vMerge")
        inner = Blocks(self.styles, self.numbering, self.runs, self.begun, self.below)
        cell = Cell(inner.read(element), max(1, min(span, 64)))
        self.begun = inner.begun
        if merge in ("", "continue") and column in self._merged:
            return said_again(self._merged[column])
        if merge == "restart":
            self._merged[column] = cell
        else:
            self._merged.pop(column, None)
        return cell


def _letters(style: Style) -> Look:
    """How a paragraph's letters are set; that headings are bold says nothing."""
    return Look(hidden=style.look.hidden) if style.heading else style.look


def _goes_on(properties: etree._Element | None) -> bool:
    """Whether the next paragraph goes on in this one.

    So it is where a tracked change deletes the end of the paragraph, and with a dropped capital.
    """
    if properties is None:
        return False
    mark = properties.find(RUN_PROPERTIES)
    if mark is not None and (mark.find(f"{W}del") is not None):
        return True
    frame = properties.find(f"{W}framePr")
    return frame is not None and frame.get(f"{W}dropCap", "none") != "none"


def _together(first: Para, second: Para) -> Para:
    by = len(first.text)
    second.marks = first.marks + [
        Mark(each.start + by, each.end + by, each.kind, each.target) for each in second.marks
    ]
    second.text = first.text + second.text
    second.left = first.left + second.left
    second.pictures = first.pictures + second.pictures
    if by:
        second.marker, second.number, second.bullet = first.marker, first.number, first.bullet
        second.heading = first.heading
    return second


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with ``tag``, those in content controls and custom XML too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _inside(child, tag)
