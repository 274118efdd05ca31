"""ZIP containers and XML that come from strangers, opened in this one place.

DOCX, XLSX, HWPX and packed letter folders are ZIP containers with XML inside. A container is
inflated here, piece by piece and counted, before any library sees it; a library that wants a file
is handed one packed anew (``Container.repacked``), so that no lying size, doubled name, overlap or
unusual compression reaches it. XML is parsed without document types, and so without entities,
external or other, and without network.

Sizes are in bytes. What breaks a limit raises ``UnreadableError``. Sources: APPNOTE 6.3.10 (ZIP),
ECMA-376 part 2 (no DTD in a part of an office document), OWASP ASVS 5.0, 5.2.3 and 1.5.1.
"""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from lxml import etree

from undersigned.core.errors import UnreadableError

ZIP_MARK = b"PK\x03\x04"
MOST_ENTRIES = 2_000
LARGEST_ENTRY = 32 * 1024 * 1024
LARGEST_SUM = 50 * 1024 * 1024
# Packed letters shrink to a tenth, sheets to a fiftieth, bombs to a thousandth. Small entries may
# shrink as they like.
LARGEST_RATIO = 200
_RATIO_FROM = 4 * 1024 * 1024

_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_STEPS_UP = re.compile(r"(^|[/\\])\.\.([/\\]|$)")
_ROOTED = re.compile(r"[/\\]|[A-Za-z]:")
_MACROS = re.compile(r"(^|/)(vbaProject\w*\.bin|vbaData\.xml)$|(^|/)Basic/|(^|/)Scripts/", re.I)
_UNKNOWN_ENCODING = expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_SAVE_AGAIN = "Open it in the program that made it, save it again, and give the new file."


@dataclass(frozen=True, slots=True)
class Container:
    """What a ZIP container holds: ``parts`` is {path in it: bytes}, inflated, folders left out.

    ``where`` is the file's name as the person knows it.
    """

    parts: Mapping[str, bytes]
    where: str

    @property
    def macros(self) -> tuple[str, ...]:
        """The paths of parts that are programs. No reader runs them; say that they were there."""
        return tuple(path for path in self.parts if _MACROS.search(path))

    def part(self, path: str) -> bytes:
        """The bytes of a part that must be there."""
        if path not in self.parts:
            raise UnreadableError(
                f"It holds no part “{path}”: the file is damaged, or not what its name says.",
                where=self.where,
                do=_SAVE_AGAIN,
            )
        return self.parts[path]

    def xml(self, path: str) -> etree._Element:
        """The root element of an XML part that must be there."""
        return parse_xml(self.part(path), self.where)

    def repacked(self) -> io.BytesIO:
        """The same parts as a plain ZIP, for a library that opens files by itself.

        Raises ``UnreadableError`` if an XML part declares a document type: libraries parse XML in
        their own ways, and no office document needs one.
        """
        for data in self.parts.values():
            if _declares_a_type(data):
                raise _typed(self.where)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for path, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(path), data)
        packed.seek(0)
        return packed


def open_container(data: bytes, name: str) -> Container:
    """Inflates a ZIP container within the limits; ``name`` stands in errors.

    Refused are containers that are damaged or locked with a password, that hold too many or too
    large entries or shrink too well, and names that lead out of the container or stand twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _refuse_by_directory(infos, name)
            return Container({info.filename: _entry(archive, info) for info in infos}, name)
    except _DAMAGED as error:
        raise UnreadableError("The file is damaged.", where=name, do=_SAVE_AGAIN) from error


def _refuse_by_directory(infos: list[zipfile.ZipInfo], name: str) -> None:
    """What the list of entries tells before anything is inflated.

    Sizes are judged as declared: ``_entry`` inflates no more than that.
    """
    if len(infos) > MOST_ENTRIES:
        raise _too_large(f"more than {MOST_ENTRIES} files", name)
    largest = max((info.file_size for info in infos), default=0)
    if largest > LARGEST_ENTRY or sum(info.file_size for info in infos) > LARGEST_SUM:
        raise _too_large(f"more than {LARGEST_SUM // 1024 // 1024} MB", name)
    if any(map(_is_bomb, infos)):
        raise _too_large("far more than its own size", name)
    seen: set[str] = set()
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(
                "The file is locked with a password.",
                where=name,
                do="Save it without a password, and give that.",
            )
        if info.compress_type not in _COMPRESSIONS:
            raise UnreadableError(
                "The file is compressed in an unusual way.", where=name, do=_SAVE_AGAIN
            )
        if not _is_plain(info) or info.filename in seen:
            raise UnreadableError(
                "The file holds names that lead out of it, or that stand in it twice.",
                where=name,
                do=_SAVE_AGAIN,
            )
        seen.add(info.filename)


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(_RATIO_FROM, LARGEST_RATIO * info.compress_size)


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Whether the entry is a file, and its name a path downwards."""
    path = info.filename
    linked = stat.S_ISLNK(info.external_attr >> 16)
    return not (
        linked or "\0" in info.orig_filename or _ROOTED.match(path) or _STEPS_UP.search(path)
    )


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One entry, inflated in pieces and never beyond the size that was judged."""
    with archive.open(info) as entry:
        data = b"".join(iter(lambda: entry.read(_CHUNK), b""))
    if len(data) != info.file_size:
        raise zipfile.BadZipFile("shorter than declared")
    return data


def _too_large(how: str, name: str) -> UnreadableError:
    return UnreadableError(
        f"Unpacked, the file holds {how}, which no letter does.",
        where=name,
        do="Give the letter alone, without pictures and attachments.",
    )


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of an XML document; ``name`` stands in errors.

    No document type is allowed, so that there are no entities but the five of XML; comments and
    processing instructions are left out. Elements may nest 256 deep, and a text may have 10 MB:
    these are libxml2's own limits. Raises ``UnreadableError``.
    """
    if _declares_a_type(data):
        raise _typed(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("The file is damaged.", where=name, do=_SAVE_AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed(name)
    return root


class _TypeDeclaredError(Exception):
    """Stops the parser at a document type."""


class _RootReachedError(Exception):
    """Stops the parser at the root element, before which a document type must stand."""


def _declares_a_type(data: bytes) -> bool:
    """Whether ``data`` is XML that begins with a document type, or could hide one.

    Nothing of the document type is read: the parser stops where it begins. Encodings that this
    parser does not know (UTF-7, EBCDIC) could hide one from it, and no office document uses them.
    """

    def at_type(*_: object) -> None:
        raise _TypeDeclaredError

    def at_root(*_: object) -> None:
        raise _RootReachedError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = at_type
    parser.StartElementHandler = at_root
    try:
        parser.Parse(data, True)
    except (_TypeDeclaredError, ValueError, LookupError):
        return True
    except expat.ExpatError as error:
        return error.code == _UNKNOWN_ENCODING
    except _RootReachedError:
        return False
    return False


def _typed(name: str) -> UnreadableError:
    return UnreadableError(
        "The file declares entities or a document type of its own, which no letter needs.",
        where=name,
        do=_SAVE_AGAIN,
    )
