"""The package of an HWPX file (OWPML, KS X 6101): its parts in order, and who made it.

Only local names of elements are looked at: the standard has changed its namespaces several times,
and its names never.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.archives import Container, open_container
from undersigned.core.reading import MetadataName

_SECTION = re.compile(r"Contents/section(\d+)\.xml", re.IGNORECASE)
_CONTENTS = "Contents/content.hpf"
_HEAD = "Contents/header.xml"
_MANIFEST = "META-INF/manifest.xml"
_MADE_BY: dict[str, MetadataName] = {"creator": "author", "lastsaveby": "last_modified_by"}


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements within with this name."""
    return element.iter(f"{{*}}{name}")


@dataclass(frozen=True, slots=True)
class HwpxPackage:
    """An opened HWPX file: the roots of its sections in order, and of its head."""

    sections: tuple[etree._Element, ...]
    head: etree._Element | None
    metadata: dict[MetadataName, str]
    macros: bool


def open_hwpx(data: bytes, name: str) -> HwpxPackage:
    """Opens an HWPX file; ``UnreadableError`` for what is damaged, locked, or holds a bomb."""
    container = open_container(data, name)
    if b"encryption-data" in container.parts.get(_MANIFEST, b""):
        raise UnreadableError(
            "The file is locked with a password.",
            where=name,
            do="Open it with its password, save it without one, and give that.",
        )
    sections = _in_order(container)
    if not sections:
        raise UnreadableError(
            "The HWPX file holds no text: it is damaged.",
            where=name,
            do="Open it in Hangul, save it again as HWPX, and give the new file.",
        )
    return HwpxPackage(
        sections=tuple(container.xml(path) for path in sections),
        head=container.xml(_HEAD) if _HEAD in container.parts else None,
        metadata=_metadata(container),
        macros=bool(container.macros),
    )


def _in_order(container: Container) -> list[str]:
    """The paths of the sections in the order of their numbers, as Hangul writes them."""
    found = [
        (int(match[1]), path) for path in container.parts if (match := _SECTION.fullmatch(path))
    ]
    return [path for _, path in sorted(found)]


def _metadata(container: Container) -> dict[MetadataName, str]:
    told: dict[MetadataName, str] = {}
    if _CONTENTS in container.parts:
        for meta in inside(container.xml(_CONTENTS), "meta"):
            name = _MADE_BY.get(meta.get("name", "").lower())
            words = (meta.text or "").strip()
            if name and words:
                told[name] = words
    return told
