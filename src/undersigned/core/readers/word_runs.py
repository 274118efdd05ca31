"""The words of a Word paragraph: runs with all that may stand among them.

Read as with all changes accepted: insertions are words, deletions are not, moved text stands where
it was moved to.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.ink import Ink
from undersigned.core.readers.symbols import symbol
from undersigned.core.readers.word_fields import Fields, link_of
from undersigned.core.readers.word_notes import Notes
from undersigned.core.readers.word_package import R, W
from undersigned.core.readers.word_styles import (
    RUN_PROPERTIES,
    Look,
    Styles,
    letters_look,
    value,
)

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DRAWN = (
    "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
)
BOX = f"{W}txbxContent"

DELETED = "deleted by a tracked change"
MOVED = "moved away by a tracked change"
HIDDEN = "hidden text"
COMMENT = "a comment"
UNFILLED = "a field that nobody filled in"
DRAWN = "a diagram or chart, whose words are not read"

_WORDS = (f"{W}t", f"{W}delText")
_BLANKS: dict[object, str] = {f"{W}tab": " ", f"{W}br": "\n", f"{W}p": "\n"}


def words_of(element: etree._Element) -> str:
    """All words in an element, deleted ones too, its paragraphs on lines of their own."""
    found = element.iter(*_WORDS, *map(str, _BLANKS))
    return "".join(_BLANKS.get(each.tag, "") or each.text or "" for each in found)


@dataclass(slots=True)
class Runs:
    """Reads the runs of one part after another; fields may go on from one to the next."""

    styles: Styles
    footnotes: Notes
    endnotes: Notes
    comments: Mapping[str, etree._Element]
    links: Mapping[str, str] = field(default_factory=dict)
    fields: Fields = field(default_factory=Fields)
    hidden: list[str] = field(default_factory=list)
    commented: set[str] = field(default_factory=set)
    ink: Ink = field(default_factory=Ink)
    boxes: list[etree._Element] = field(default_factory=list)
    look: Look = field(default_factory=Look)

    def read(self, paragraph: etree._Element, look: Look) -> tuple[Ink, list[etree._Element]]:
        """The words of a paragraph whose letters are set as ``look``, and its text boxes."""
        self.ink, self.boxes, self.look = Ink(), [], look
        self.fields.new_paragraph()
        self._walk(paragraph)
        for start, target in self.fields.links():
            self.ink.mark(start, "link", target)
        return self.ink, self.boxes

    def _walk(self, parent: etree._Element) -> None:
        for child in parent:
            reader = _AMONG_RUNS.get(child.tag)
            if reader is not None:
                reader(self, child)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(RUN_PROPERTIES)
        look = self._look(properties)
        for child in run:
            reader = _IN_RUN.get(child.tag)
            if reader is not None:
                reader(self, child, look)

    def _look(self, properties: etree._Element | None) -> Look:
        if properties is None or not len(properties):
            return self.look
        look = letters_look(properties)
        style = value(properties, "rStyle")
        if style:
            look = look.over(self.styles.of(style).look)
        return look.over(self.look)

    # Among the runs.

    def _link(self, element: etree._Element) -> None:
        target = self.links.get(element.get(f"{R}id", ""), "")
        with self.ink.linked(target):
            self._walk(element)

    def _simple_field(self, element: etree._Element) -> None:
        with self.ink.linked(link_of(element.get(f"{W}instr", ""))):
            self._walk(element)

    def _control(self, element: etree._Element) -> None:
        properties = element.find(f"{W}sdtPr")
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        if properties is not None and properties.find(f"{W}showingPlcHdr") is not None:
            self.ink.leave(words_of(content), UNFILLED)
        else:
            self._walk(content)

    def _deleted(self, element: etree._Element) -> None:
        self.ink.leave(words_of(element), DELETED)

    def _moved(self, element: etree._Element) -> None:
        self.ink.leave(words_of(element), MOVED)

    def _formula(self, element: etree._Element) -> None:
        self._put("".join(each.text or "" for each in element.iter(f"{_M}t")), self.look)

    # In a run.

    def _put(self, text: str, look: Look) -> None:
        if self.fields.silent or not text:
            return
        if look.hidden:
            self.hidden.append(text)
            self.ink.leave(text, HIDDEN)
        else:
            self.ink.write(text, strong=bool(look.strong), emphasis=bool(look.emphasis))

    def _text(self, element: etree._Element, look: Look) -> None:
        self._put(element.text or "", look)

    def _symbol(self, element: etree._Element, look: Look) -> None:
        font = element.get(f"{W}font", "")
        try:
            sign = symbol(font, int(element.get(f"{W}char", ""), 16))
        except ValueError:
            sign = ""
        if sign:
            self._put(sign, look)

    def _field_mark(self, element: etree._Element, _: Look) -> None:
        kind = element.get(f"{W}fldCharType", "")
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.show(self.ink.length)
        elif kind == "end":
            start, target = self.fields.end()
            if target:
                self.ink.mark(start, "link", target)

    def _instruction(self, element: etree._Element, _: Look) -> None:
        self.fields.instruct(element.text or "")

    def _note(self, notes: Notes, element: etree._Element, look: Look) -> None:
        key = element.get(f"{W}id", "")
        label = notes.label(key)
        if not label or look.hidden or self.fields.silent:
            return
        if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            # The sign that follows in the run ("*") is text, and marks the note itself.
            following = element.getnext()
            label_text = following.text if following is not None else None
            if label_text and following is not None:
                self.ink.note(label_text, notes.known(key))
                following.text = ""
                return
        self.ink.note(label, notes.known(key))

    def _footnote(self, element: etree._Element, look: Look) -> None:
        self._note(self.footnotes, element, look)

    def _endnote(self, element: etree._Element, look: Look) -> None:
        self._note(self.endnotes, element, look)

    def _comment(self, element: etree._Element, _: Look) -> None:
        key = element.get(f"{W}id", "")
        if key in self.comments and key not in self.commented:
            self.commented.add(key)
            self.ink.left.append((words_of(self.comments[key]), COMMENT))

    def _ruby(self, element: etree._Element, _: Look) -> None:
        """Words with their reading above them: the words alone."""
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self._walk(base)

    def _drawing(self, element: etree._Element, look: Look) -> None:
        """A picture, a shape or a text box, once: other forms of it are for other programs."""
        if self.fields.silent or look.hidden:
            return
        found = list(_outermost(element, BOX))
        self.boxes += found
        for each in element.iter(f"{_V}textpath"):
            self.ink.leave(each.get("string", ""), "a watermark")
        if any(each.get("uri") in _DRAWN for each in element.iter("{*}graphicData")):
            self.ink.left.append(("", DRAWN))
        if not found:
            self.ink.pictures += list(_descriptions(element))

    def _either(self, element: etree._Element, look: Look) -> None:
        """The first form of a thing that comes in several (mc:AlternateContent)."""
        for form in (
            *element.iterchildren(f"{_MC}Choice"),
            *element.iterchildren(f"{_MC}Fallback"),
        ):
            if len(form):
                for child in form:
                    reader = _IN_RUN.get(child.tag)
                    if reader is not None:
                        reader(self, child, look)
                return


def _outermost(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Elements with ``tag``, but none inside another; of several forms the first alone."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            yield from _outermost(child[0], tag) if len(child) else ()
        else:
            yield from _outermost(child, tag)


def _descriptions(element: etree._Element) -> Iterator[str]:
    for each in element.iter(f"{_WP}docPr", f"{_V}shape"):
        words = each.get("descr") or each.get("alt") or ""
        if words.strip():
            yield words.strip()


def _fixed(text: str) -> Callable[[Runs, etree._Element, Look], None]:
    return lambda runs, _, look: runs._put(text, look)


_AMONG_RUNS: dict[object, Callable[[Runs, etree._Element], None]] = {
    f"{W}r": Runs._run,
    f"{W}hyperlink": Runs._link,
    f"{W}fldSimple": Runs._simple_field,
    f"{W}sdt": Runs._control,
    f"{W}del": Runs._deleted,
    f"{W}moveFrom": Runs._moved,
    f"{_M}oMath": Runs._formula,
    f"{_M}oMathPara": Runs._formula,
    **{
        f"{W}{name}": Runs._walk
        for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo")
    },
}
_IN_RUN: dict[object, Callable[[Runs, etree._Element, Look], None]] = {
    f"{W}t": Runs._text,
    f"{W}sym": Runs._symbol,
    f"{W}fldChar": Runs._field_mark,
    f"{W}instrText": Runs._instruction,
    f"{W}footnoteReference": Runs._footnote,
    f"{W}endnoteReference": Runs._endnote,
    f"{W}commentReference": Runs._comment,
    f"{W}ruby": Runs._ruby,
    f"{W}drawing": Runs._drawing,
    f"{W}pict": Runs._drawing,
    f"{W}object": Runs._drawing,
    f"{_MC}AlternateContent": Runs._either,
    f"{W}tab": _fixed("\t"),
    f"{W}ptab": _fixed("\t"),
    f"{W}br": _fixed("\n"),
    f"{W}cr": _fixed("\n"),
    f"{W}noBreakHyphen": _fixed("-"),
}
