"""The package of a Word file: opened by python-docx after what it cannot open was made plain.

Strict files (ISO/IEC 29500-1) differ from the usual ones in their namespaces, templates and files
with macros in their content type, and some programs leave references to parts that are not there.
python-docx refuses all of these; here they are put into the usual form first. Macros are neither
read nor run, and the embedded files, pictures and fonts are not looked into.
"""

import re
from dataclasses import dataclass, replace
from typing import Any, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml import etree

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.archives import Container, open_container, parse_xml
from undersigned.core.reading import MetadataName

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_MAIN = b"wordprocessingml.document.main+xml"
_MAIN_KINDS = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Who made the file: the part that tells it → what it tells, and where.
_MADE_BY: dict[str, dict[MetadataName, str]] = {
    RELATIONSHIP_TYPE.CORE_PROPERTIES: {
        "author": "{http://purl.org/dc/elements/1.1/}creator",
        "last_modified_by": (
            "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
            "lastModifiedBy"
        ),
    },
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES: {
        "company": (
            "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Company"
        ),
    },
}
# What python-docx and its XML raise on packages that break their own rules.
_BROKEN = (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError)


@dataclass(frozen=True, slots=True)
class WordPackage:
    """An opened Word file; ``where`` is its name as the person knows it."""

    document: WordDocument
    where: str
    macros: bool

    @property
    def body(self) -> etree._Element:
        return cast("etree._Element", self.document.element.body)

    def related(self, kind: str) -> Part | None:
        """The part that the document relates to as ``kind`` ("footnotes", "numbering")."""
        wanted = getattr(RELATIONSHIP_TYPE, kind)
        for relation in self.document.part.rels.values():
            if relation.reltype == wanted and not relation.is_external:
                return cast("Part", relation.target_part)
        return None

    def root(self, part: Part | None) -> etree._Element | None:
        """The root element of a part."""
        if part is None:
            return None
        parsed = getattr(part, "element", None)
        return parsed if parsed is not None else parse_xml(part.blob, self.where)

    def header(self, reference: etree._Element) -> Part | None:
        """The part that a w:headerReference or w:footerReference names."""
        key = reference.get(f"{R}id", "")
        return cast("Part | None", self.document.part.related_parts.get(key))

    def metadata(self) -> dict[MetadataName, str]:
        """Who made the file, as it says itself."""
        package = self.document.part.package
        told: dict[MetadataName, str] = {}
        kinds = {relation.reltype: relation for relation in cast("Any", package).rels.values()}
        for kind, named in _MADE_BY.items():
            relation = kinds.get(kind)
            if relation is not None and not relation.is_external:
                root = parse_xml(relation.target_part.blob, self.where)
                told |= {name: root.findtext(path) or "" for name, path in named.items()}
        return {name: value.strip() for name, value in told.items() if value.strip()}


def targets(part: Part) -> dict[str, str]:
    """The addresses outside the file that a part links to, by the relation's id."""
    return {key: each.target_ref for key, each in part.rels.items() if each.is_external}


def open_word(data: bytes, name: str) -> WordPackage:
    """Opens a Word file; ``UnreadableError`` for what is none, is damaged, or holds a bomb."""
    container = open_container(data, name)
    plain = replace(container, parts=_plain(container))
    try:
        document = Document(plain.repacked())
        body = document.element.body
    except _BROKEN as error:
        raise _damaged(name) from error
    if body is None:
        raise _damaged(name)
    return WordPackage(document, name, macros=bool(container.macros))


def _damaged(name: str) -> UnreadableError:
    return UnreadableError(
        "The Word file is damaged: its parts do not fit together.",
        where=name,
        do="Open it in the program that made it, save it again as DOCX, and give the new file.",
    )


def _plain(container: Container) -> dict[str, bytes]:
    """The parts as python-docx knows them."""
    parts = {path: _usual(path, data) for path, data in container.parts.items()}
    for path, data in parts.items():
        if path.endswith(".rels"):
            parts[path] = _without_dangling(path, data, parts, container.where)
    return parts


def _usual(path: str, data: bytes) -> bytes:
    if path.endswith((".xml", ".rels")) and b"purl.oclc.org/ooxml/" in data:
        data = _STRICT.sub(_transitional, data)
    if path == "[Content_Types].xml":
        data = _MAIN_KINDS.sub(b"application/vnd.openxmlformats-officedocument." + _MAIN, data)
    return data


def _transitional(match: re.Match[bytes]) -> bytes:
    room, name = match.groups()
    name = b"extended-properties" if name == b"extendedProperties" else name
    return b"http://schemas.openxmlformats.org/%b/2006/%b" % (room, name)


def _without_dangling(path: str, data: bytes, parts: dict[str, bytes], where: str) -> bytes:
    """A list of relations without those whose part is not in the file."""
    folder = path.rpartition("_rels/")[0]
    root = parse_xml(data, where)
    dangling = [
        each
        for each in root.iterchildren(_RELATIONSHIP)
        if each.get("TargetMode") != "External"
        and _path(folder, each.get("Target", "")) not in parts
    ]
    for each in dangling:
        root.remove(each)
    return etree.tostring(root) if dangling else data


def _path(folder: str, target: str) -> str:
    """The path of a part in the file from the folder of who relates to it."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = folder.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)
