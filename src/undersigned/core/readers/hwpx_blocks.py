"""Paragraphs and tables of an HWPX file in the order of reading.

Read as with all changes accepted, as Word files are: what was inserted is read, what was deleted is
left out. A memo and a hidden comment are no text of the letter.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.flow import Block, Cell, Para, Row, Table, in_normal_form, said_again
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.hwpx_head import Head, ParaLook, whole
from undersigned.core.readers.hwpx_package import inside, local
from undersigned.core.readers.ink import Ink

DELETED = "deleted by a tracked change"
COMMENT = "a comment"
CONTENTS = "a table of contents"
_DRAWN = "a diagram or chart, whose words are not read"
_COMMAND = re.compile(r"((?:\\.|[^\\;])*)")
_LONGEST_HEADING = 80
_DEEPEST_HEADING = 6
_WIDEST = 64
_SHAPES = (
    "rect", "ellipse", "polygon", "arc", "curve", "line", "connectLine", "container", "pic",
)  # fmt: skip


def words_of(element: etree._Element) -> str:
    """All words in an element, its paragraphs on lines of their own."""
    pieces = []
    for each in element.iter("{*}p", "{*}t"):
        if local(each) == "p":
            pieces.append("\n")
        else:
            pieces.append("".join(map(str, each.itertext())))
    return "".join(pieces).strip()


@dataclass(slots=True)
class Note:
    """A footnote or endnote: its label, its number as printed, and where its words are."""

    label: str
    printed: str
    element: etree._Element


@dataclass(slots=True)
class HwpxBlocks:
    """Reads blocks; changes and fields may go on from one paragraph to the next."""

    head: Head
    notes: list[Note] = field(default_factory=list)
    heads: list[etree._Element] = field(default_factory=list)
    feet: list[etree._Element] = field(default_factory=list)
    comments: int = 0
    _ink: Ink = field(default_factory=Ink)
    _anchored: list[Block] = field(default_factory=list)
    _deleting: bool = False
    _counted: dict[str, int] = field(default_factory=dict)
    _labels: set[str] = field(default_factory=set)
    _links: dict[str, tuple[int, str]] = field(default_factory=dict)

    def read(self, parent: etree._Element) -> list[Block]:
        """The blocks of a section, a cell, a box, a note."""
        return [
            block for child in parent if local(child) == "p" for block in self._paragraph(child)
        ]

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        outer = (self._ink, self._anchored)
        self._ink, self._anchored = Ink(), []
        self._links = {key: (0, target) for key, (_, target) in self._links.items()}
        for run in element:
            if local(run) == "run":
                self._run(run)
        for start, target in self._links.values():
            self._ink.mark(start, "link", target)
        ink, anchored = self._ink, self._anchored
        self._ink, self._anchored = outer
        if element.get("styleIDRef", "") in self.head.contents:
            yield Para(left=[*ink.left, (ink.text, CONTENTS)])
            return
        para = self._as_para(ink, self.head.paras.get(element.get("paraPrIDRef", ""), ParaLook()))
        # A paragraph that holds nothing but a table is the table's place.
        if not anchored or not para.empty or para.left or para.pictures:
            yield para
        yield from anchored

    def _as_para(self, ink: Ink, look: ParaLook) -> Para:
        para = Para(
            text=ink.text,
            marks=ink.marks,
            depth=look.level if look.kind else 0,
            indent=look.indent,
            before=look.before,
            after=look.after,
            left=ink.left,
            pictures=ink.pictures,
        )
        if look.kind == "BULLET":
            para.marker, para.bullet = self.head.bullets.get(look.list_id, "•"), True
        elif look.kind:
            para.marker, para.number = self.head.next(look)
        short = 0 < width(para.text) <= _LONGEST_HEADING and not ends_sentence(para.text)
        if look.kind == "OUTLINE" and short:
            para.heading = min(look.level + 1, _DEEPEST_HEADING)
            para.number, para.depth = None, 0
        return in_normal_form(para)

    def _run(self, run: etree._Element) -> None:
        key = run.get("charPrIDRef", "")
        for child in run:
            name = local(child)
            if name == "t":
                self._text(child, key)
            elif name == "tbl":
                self._anchored += [self._table(child), *self._caption(child)]
            elif name in _SHAPES:
                self._shape(child)
            elif name in _IN_RUN:
                _IN_RUN[name](self, child)

    def _put(self, text: str, key: str) -> None:
        if self._deleting:
            self._ink.leave(text, DELETED)
        elif text:
            head = self.head
            self._ink.write(text, strong=key in head.strong, emphasis=key in head.emphasis)

    def _text(self, element: etree._Element, key: str) -> None:
        """A piece of text, with the signs and the changes that stand in it."""
        self._put(_flat(element.text), key)
        for child in element:
            name = local(child)
            if name == "deleteBegin":
                self._deleting = True
            elif name == "deleteEnd":
                self._deleting = False
            self._put(_SIGNS.get(name, ""), key)
            self._put(_flat(child.tail), key)

    def _reading(self, element: etree._Element) -> None:
        """Words with their reading above them: the words alone."""
        for each in inside(element, "mainText"):
            self._put(_flat(each.text), "")

    def _composed(self, element: etree._Element) -> None:
        self._put(element.get("composeText", ""), "")

    def _shape(self, element: etree._Element) -> None:
        """A picture, or a shape with a text in it."""
        boxes = list(_outermost(element, "drawText"))
        for box in boxes:
            for listed in box:
                self._anchored += [Para(), *self.read(listed), Para()]
        if not boxes:
            described = (each.text or "" for each in inside(element, "shapeComment"))
            self._ink.pictures += [words for words in described if words.strip()]
        self._anchored += self._caption(element)

    def _caption(self, element: etree._Element) -> list[Block]:
        captions = [child for child in element if local(child) == "caption"]
        return [block for each in captions for listed in each for block in self.read(listed)]

    def _drawn(self, _: etree._Element) -> None:
        self._ink.left.append(("", _DRAWN))

    def _control(self, element: etree._Element) -> None:
        for child in element:
            reader = _CONTROLS.get(local(child))
            if reader is not None:
                reader(self, child)

    def _note(self, element: etree._Element) -> None:
        if self._deleting:
            return
        prefix = "e" if local(element) == "endNote" else ""
        count = self._counted[prefix] = self._counted.get(prefix, 0) + 1
        printed = str(whole(element.get("number"), count))
        label = prefix + printed
        label = f"{prefix}{count}" if label in self._labels else label
        self._labels.add(label)
        self.notes.append(Note(label, printed, element))
        self._ink.note(printed, label)

    def _head(self, element: etree._Element) -> None:
        self.heads.append(element)

    def _foot(self, element: etree._Element) -> None:
        self.feet.append(element)

    def _comment(self, element: etree._Element) -> None:
        self.comments += 1
        self._ink.left.append((words_of(element), COMMENT))

    def _auto_number(self, element: etree._Element) -> None:
        """The number of a table or a picture; that of a note is its label."""
        if element.get("numType", "") not in ("FOOTNOTE", "ENDNOTE"):
            self._put(element.get("num", ""), "")

    def _field(self, element: etree._Element) -> None:
        kind = element.get("type", "")
        if kind == "MEMO":
            self._comment(element)
        elif kind == "HYPERLINK" and (target := _target(element)):
            self._links[element.get("id", "")] = (self._ink.length, target)

    def _field_end(self, element: etree._Element) -> None:
        start, target = self._links.pop(element.get("beginIDRef", ""), (0, ""))
        if target:
            self._ink.mark(start, "link", target)

    def _table(self, element: etree._Element) -> Table:
        """A table; a cell over several rows says its words in each of them."""
        rows: list[Row] = []
        spanning: dict[int, tuple[int, Cell]] = {}
        for line in element:
            if local(line) != "tr":
                continue
            placed = {column: said_again(cell) for column, (_, cell) in spanning.items()}
            spanning = {at: (left - 1, cell) for at, (left, cell) in spanning.items() if left > 1}
            header = False
            for each in line:
                if local(each) != "tc":
                    continue
                column, rows_over, cell = self._cell(each)
                placed[column] = cell
                header = header or each.get("header", "0") == "1"
                if rows_over > 1:
                    spanning[column] = (rows_over - 1, cell)
            rows.append(Row([placed[column] for column in sorted(placed)], header))
        return Table(rows)

    def _cell(self, element: etree._Element) -> tuple[int, int, Cell]:
        """The column of a cell, how many rows it goes over, and what it says."""
        column, rows, columns = 0, 1, 1
        blocks: list[Block] = []
        for child in element:
            name = local(child)
            if name == "subList":
                blocks += self.read(child)
            elif name == "cellAddr":
                column = whole(child.get("colAddr"))
            elif name == "cellSpan":
                columns = min(max(whole(child.get("colSpan"), 1), 1), _WIDEST)
                rows = min(max(whole(child.get("rowSpan"), 1), 1), _WIDEST)
        return column, rows, Cell(blocks, columns)


def _flat(text: str | None) -> str:
    """Text without the line ends that only set the XML."""
    return (text or "").replace("\r", "").replace("\n", "")


def _outermost(element: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in element:
        if local(child) == name:
            yield child
        else:
            yield from _outermost(child, name)


def _target(element: etree._Element) -> str:
    """The address that a link's field names; "" for a place inside the file."""
    found = {each.get("name", ""): each.text or "" for each in inside(element, "stringParam")}
    match = _COMMAND.match(found.get("Command", ""))
    command = re.sub(r"\\(.)", r"\1", match[1]) if match else ""
    target = (found.get("Path") or command).strip()
    return target if "://" in target or target.startswith("mailto:") else ""


_SIGNS = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_IN_RUN: dict[str, Callable[[HwpxBlocks, etree._Element], None]] = {
    "ctrl": HwpxBlocks._control,
    "dutmal": HwpxBlocks._reading,
    "compose": HwpxBlocks._composed,
    "chart": HwpxBlocks._drawn,
    "ole": HwpxBlocks._drawn,
}
_CONTROLS: dict[str, Callable[[HwpxBlocks, etree._Element], None]] = {
    "footNote": HwpxBlocks._note,
    "endNote": HwpxBlocks._note,
    "header": HwpxBlocks._head,
    "footer": HwpxBlocks._foot,
    "hiddenComment": HwpxBlocks._comment,
    "autoNum": HwpxBlocks._auto_number,
    "fieldBegin": HwpxBlocks._field,
    "fieldEnd": HwpxBlocks._field_end,
}
