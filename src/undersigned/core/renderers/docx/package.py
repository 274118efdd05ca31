"""The parts of a Word file and how they are packed (ISO/IEC 29500-2), by python-docx.

The file says nobody's name and no hour: the same letter gives the same bytes.
"""

import io
from importlib import resources

from docx.opc.constants import CONTENT_TYPE as KIND
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from lxml import etree

from undersigned.core.renderers.docx.elements import named, w
from undersigned.core.renderers.docx.fonts import language_slot, usual_fonts
from undersigned.core.renderers.docx.numbering import Numbering
from undersigned.core.renderers.packed import packed_again

# The separators between text and notes are notes themselves (17.11.23); ours begin behind them.
_SEPARATORS = ("separator", "continuationSeparator")
_PROPERTIES = (
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_WORD_2013 = {
    "name": "compatibilityMode",
    "uri": "http://schemas.microsoft.com/office/word",
    "val": "15",
}


class WordFile:
    """A file in the making. What is put in its ``body`` and ``notes`` is there when it is saved."""

    def __init__(self, language: str, title: str, keywords: str = "") -> None:
        self.language = language
        self.numbering = Numbering()
        self._next_note = len(_SEPARATORS)
        self.body = w("body")
        self._package = OpcPackage()
        self.document = self._part(
            "word/document.xml", KIND.WML_DOCUMENT_MAIN, w("document", self.body)
        )
        self._package.relate_to(self.document, RELATION.OFFICE_DOCUMENT)
        self.notes = w("footnotes", *_separators())
        self.note_part = self._part("word/footnotes.xml", KIND.WML_FOOTNOTES, self.notes)
        core = self._part(
            "docProps/core.xml", KIND.OPC_CORE_PROPERTIES, _core(title, language, keywords)
        )
        self._package.relate_to(core, RELATION.CORE_PROPERTIES)

    def note_ids(self, count: int) -> range:
        """Ids for so many footnotes that are put into ``notes``; no other note has them."""
        first = self._next_note
        self._next_note += count
        return range(first, self._next_note)

    def link(self, href: str) -> str:
        """The relation of the text to an address."""
        return str(self.document.relate_to(href, RELATION.HYPERLINK, is_external=True))

    def link_of_note(self, href: str) -> str:
        """The relation of the footnotes to an address."""
        return str(self.note_part.relate_to(href, RELATION.HYPERLINK, is_external=True))

    def footer(self, content: etree._Element) -> str:
        """A footer for the pages; the relation by which a section names it."""
        number = sum(each.reltype == RELATION.FOOTER for each in self.document.rels.values()) + 1
        part = self._part(f"word/footer{number}.xml", KIND.WML_FOOTER, w("ftr", content))
        return str(self.document.relate_to(part, RELATION.FOOTER))

    def save(self) -> bytes:
        """The file's bytes."""
        parts = (
            ("styles", KIND.WML_STYLES, RELATION.STYLES, _styles(self.language)),
            ("numbering", KIND.WML_NUMBERING, RELATION.NUMBERING, self.numbering.part()),
            ("settings", KIND.WML_SETTINGS, RELATION.SETTINGS, _settings()),
        )
        for name, kind, relation, element in parts:
            self.document.relate_to(self._part(f"word/{name}.xml", kind, element), relation)
        if len(self.notes) > len(_SEPARATORS):
            self.document.relate_to(self.note_part, RELATION.FOOTNOTES)
        held = io.BytesIO()
        self._package.save(held)
        return packed_again(held.getvalue())

    def _part(self, path: str, kind: str, element: etree._Element) -> XmlPart:
        return XmlPart(PackURI(f"/{path}"), kind, element, self._package)  # type: ignore[arg-type]  # any element is written


def _separators() -> list[etree._Element]:
    return [
        w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
        for number, kind in enumerate(_SEPARATORS)
    ]


def _core(title: str, language: str, keywords: str) -> etree._Element:
    """Title, language and keywords; no author, no hour, no program."""
    core = parse_xml(_PROPERTIES)
    if keywords:
        etree.SubElement(core, core.tag.replace("coreProperties", "keywords")).text = keywords
    for name, value in (("title", title), ("language", language)):
        etree.SubElement(core, f"{_DUBLIN_CORE}{name}").text = value
    return core


def _styles(language: str) -> etree._Element:
    """The styles, with the fonts and the language of the letter."""
    root = parse_xml(resources.files(__package__).joinpath("styles.xml").read_bytes())
    usual = next(root.iter(named("rPr")))
    for name, value in usual_fonts(language).items():
        _set(next(usual.iter(named("rFonts"))), name, value)
    spoken = next(usual.iter(named("lang")))
    _set(spoken, "val", language)
    _set(spoken, language_slot(language), language)
    return root


def _set(element: etree._Element, name: str, value: str) -> None:
    element.set(named(name), value)


def _settings() -> etree._Element:
    separators = [w("footnote", id=number) for number in range(len(_SEPARATORS))]
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("footnotePr", w("numRestart", val="eachSect"), *separators),
        w("compat", w("compatSetting", **_WORD_2013)),
    )
