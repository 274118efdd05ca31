"""Word files taken apart for the tests."""

import io
import zipfile

import docx
from docx.document import Document
from lxml import etree

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.docx import render
from undersigned.core.renderers.docx.elements import named


def opened(edition: Edition, roll: Roll, language: str = "en", **options) -> Document:
    """The letter as python-docx opens it."""
    return docx.Document(io.BytesIO(render(edition, roll, language, **options)))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts(data)[name])


def styled(document: Document) -> list[tuple[str, str]]:
    """Each paragraph's style and words."""
    return [(each.style.name, each.text) for each in document.paragraphs]


def in_style(document: Document, style: str) -> list[str]:
    return [text for name, text in styled(document) if name == style]


def values(element: etree._Element, name: str, attribute: str = "val") -> list[str | None]:
    """An attribute of every element of a name."""
    return [each.get(named(attribute)) for each in element.iter(named(name))]


def shown(element: etree._Element) -> str:
    """All words of an element, as they stand."""
    return "".join(each.text or "" for each in element.iter(named("t")))
