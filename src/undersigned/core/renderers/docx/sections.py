"""Sections of a Word file: parts of the text with their own columns, on one sheet of paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from undersigned.core.renderers.docx.elements import named, related, w
from undersigned.core.renderers.layout import Layout

_TWIPS_A_MILLIMETRE = 1440 / 25.4
_MARGIN = 25.0
_FOOTER = 12.0
_GAP = 8.0


@dataclass
class Section:
    """Paragraphs and tables that stand together, and in how many columns."""

    content: list[etree._Element]
    columns: int


@dataclass(frozen=True)
class Sheet:
    """What all sections of a letter have in common; ``footer`` is the relation that names it."""

    layout: Layout
    footer: str
    rtl: bool


def write_sections(
    body: etree._Element, sections: Sequence[Section], sheet: Sheet, *, last: bool
) -> None:
    """Writes the sections of one letter; ``last``: nothing comes behind them in the file."""
    joined: list[Section] = []
    for section in sections:
        if joined and joined[-1].columns == section.columns:
            joined[-1].content += section.content
        elif section.content:
            joined.append(section)
    for number, section in enumerate(joined):
        properties = _properties(section, sheet, first=number == 0)
        body.extend(section.content)
        if last and number == len(joined) - 1:
            body.append(properties)
        else:
            _end(body, properties)


def _end(body: etree._Element, properties: etree._Element) -> None:
    """A section ends with a paragraph, which says what the section is."""
    paragraph = body[-1]
    if paragraph.tag != named("p"):
        paragraph = w("p")
        body.append(paragraph)
    own = paragraph.find(named("pPr"))
    if own is None:
        own = w("pPr")
        paragraph.insert(0, own)
    own.append(properties)


def _properties(section: Section, sheet: Sheet, *, first: bool) -> etree._Element:
    """w:sectPr, its parts in the order that the schema asks for."""
    width, height = (round(each * _TWIPS_A_MILLIMETRE) for each in sheet.layout.measures.sheet)
    margin, footer, gap = (round(mm * _TWIPS_A_MILLIMETRE) for mm in (_MARGIN, _FOOTER, _GAP))
    named_footer = [related(w("footerReference", type="default"), sheet.footer)] if first else []
    return w(
        "sectPr",
        *named_footer,
        w("type", val="nextPage" if first else "continuous"),
        w("pgSz", w=width, h=height),
        w("pgMar", top=margin, right=margin, bottom=margin, left=margin,
          header=footer, footer=footer, gutter=0),
        w("cols", num=section.columns, space=gap),
        *([w("bidi")] if sheet.rtl else []),
    )  # fmt: skip
