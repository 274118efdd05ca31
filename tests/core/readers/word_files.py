"""Word files for the tests: written by python-docx, and as XML where it cannot write."""

import io
import zipfile
from collections.abc import Callable

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
BODY = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"

CLOSE = '<w:spacing w:before="0" w:after="0"/>'


def named(xml: str) -> str:
    """``xml`` of one element with the namespaces declared on it."""
    head, sep, tail = xml.strip().partition(">")
    closed = head.endswith("/")
    return f"{head[:-1] if closed else head} {NAMES}{'/' if closed else ''}{sep}{tail}"


def element(xml: str):
    return parse_xml(named(xml))


def add(document, *blocks: str) -> None:
    """Adds blocks given as XML to the end of the text."""
    for block in blocks:
        document.element.body.insert_element_before(element(block), "w:sectPr")


def p(*runs: str, properties: str = "") -> str:
    """A paragraph: words, or runs as XML."""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def relate(document, kind: str, xml: str) -> Part:
    """Adds a part of its own: "footnotes", "endnotes", "comments"."""
    part = Part(
        PackURI(f"/word/{kind}.xml"), BODY.format(kind), named(xml).encode(), document.part.package
    )
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return part


def numbering(document, xml: str) -> None:
    """Puts lists in the place of those of the template."""
    part = document.part.numbering_part
    part._element = element(f"<w:numbering>{xml}</w:numbering>")


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def listed(words: str, list_id: int, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(words, properties=place)


def saved(document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def new():
    """An empty document; python-docx's template names itself as the author."""
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.last_modified_by = ""
    return document


def of(*blocks: str) -> bytes:
    """A file with these blocks."""
    document = new()
    add(document, *blocks)
    return saved(document)


def changed(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """The file with its parts passed through ``change`` (``None`` drops one), and more parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as archive:
        parts = {path: change(path, old.read(path)) for path in old.namelist()}
        for path, part in {**parts, **more}.items():
            if part is not None:
                archive.writestr(path, part)
    return held.getvalue()
