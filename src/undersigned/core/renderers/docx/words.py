"""The words of a letter as runs of Word: emphasis, links, marks of notes, scripts, directions."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from lxml import etree

from undersigned.core.counting import NUMBERS
from undersigned.core.letter import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Text,
)
from undersigned.core.lexicon.scripts import Stretch, stretches
from undersigned.core.renderers.docx.elements import counted_field, named, related, text_element, w
from undersigned.core.renderers.docx.fonts import is_complex, language_slot, own_fonts
from undersigned.core.renderers.printed import NO_BREAK_SPACE, Printed


@dataclass(frozen=True)
class Look:
    """How words are set; ``language`` where it is not the document's."""

    strong: bool = False
    emphasis: bool = False
    style: str = ""
    language: str = ""


@dataclass
class Words:
    """Makes runs of one letter's words in one part of the file.

    ``relate`` gives the relation of that part to an address; ``usual`` is the language of the
    document, ``notes`` the id of each footnote by its label. ``marks`` are the marks of notes that
    were made, by label, in the order of the text.
    """

    letter: Printed
    usual: str
    relate: Callable[[str], str]
    notes: dict[str, int] = field(default_factory=dict)
    marks: dict[str, etree._Element] = field(default_factory=dict)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        return cast("Literal['ltr', 'rtl']", self.letter.direction)

    def runs(self, inlines: tuple[Inline, ...], look: Look | None = None) -> list[etree._Element]:
        """The runs of inlines."""
        look = look or Look(language=self._own_language)
        made: list[etree._Element] = []
        counted = False
        for inline in inlines:
            if counted and isinstance(inline, Text) and inline.text.startswith(" "):
                inline = Text(text=NO_BREAK_SPACE + inline.text[1:])
            made += self._inline(inline, look)
            counted = isinstance(inline, Placeholder) and _is_bare_number(inline)
        return made

    def text(self, text: str, look: Look | None = None) -> list[etree._Element]:
        """The runs of words that no inline holds: a name, a line of an address."""
        look = look or Look(language=self._own_language)
        return [self._run(each, look) for each in stretches(text, self.direction)]

    def lines(self, lines: list[list[etree._Element]]) -> list[etree._Element]:
        """Lines of runs in one paragraph, with breaks between them."""
        made: list[etree._Element] = []
        for number, line in enumerate(lines):
            made += [w("r", w("br"))] if number else []
            made += line
        return made

    def link(self, href: str, runs: list[etree._Element]) -> list[etree._Element]:
        """Runs that lead to an address."""
        return [related(w("hyperlink", *runs), self.relate(href))]

    @property
    def _own_language(self) -> str:
        return "" if self.letter.language == self.usual else self.letter.language

    def _inline(self, inline: Inline, look: Look) -> list[etree._Element]:
        match inline:
            case Text(text=text):
                return self.text(text, look)
            case Placeholder():
                return self.text(self.letter.fill(inline), look)
            case LineBreak():
                return [w("r", w("br"))]
            case NoteMark(label=label):
                return self._note_mark(label)
            case Emphasis(strong=strong, children=children):
                own = replace(
                    look, strong=look.strong or strong, emphasis=look.emphasis or not strong
                )
                return self.runs(children, own)
            case Link(href=href, children=children):  # pragma: no branch - there is no other
                return self.link(href, self.runs(children, replace(look, style="Hyperlink")))

    def _run(self, stretch: Stretch, look: Look) -> etree._Element:
        return w("r", *_properties(stretch, look, self.usual), text_element(stretch.text))

    def _note_mark(self, label: str) -> list[etree._Element]:
        """The mark of a note; a note that was marked before is referred to by a field."""
        style = w("rPr", w("rStyle", val="FootnoteReference"))
        shown = w("r", style, text_element(self.letter.note_number(label)))
        key = self.notes.get(label)
        if key is None:
            return [shown]
        name = f"_Note{key}"
        if label in self.marks:
            return counted_field(f"NOTEREF {name} \\h", shown)
        self.marks[label] = w("r", style, w("footnoteReference", id=key))
        return [
            w("bookmarkStart", id=key, name=name),
            self.marks[label],
            w("bookmarkEnd", id=key),
        ]

    def number_by_hand(self) -> None:
        """Lets the marks bear the numbers of the letter, where Word would give them others."""
        for label, mark in self.marks.items():
            mark[-1].set(named("customMarkFollows"), "1")
            mark.append(text_element(self.letter.note_number(label)))


def _is_bare_number(placeholder: Placeholder) -> bool:
    """Whether it brings no noun, so that the word behind it must not begin a line."""
    return placeholder.name in NUMBERS and not placeholder.forms


def _properties(stretch: Stretch, look: Look, usual: str) -> list[etree._Element]:
    """w:rPr with what differs from the paragraph, in the order that the schema asks for."""
    own: list[etree._Element] = []
    if look.style:
        own.append(w("rStyle", val=look.style))
    if fonts := own_fonts(stretch.script, usual):
        own.append(w("rFonts", **fonts))
    if look.strong:
        own += [w("b"), w("bCs")]
    if look.emphasis:
        own += [w("i"), w("iCs")]
    if stretch.rtl:
        own.append(w("rtl"))
    elif is_complex(stretch.script):
        own.append(w("cs"))
    if look.language:
        own.append(w("lang", **{language_slot(look.language): look.language}))
    return [w("rPr", *own)] if own else []
