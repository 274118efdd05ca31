"""Bytes to text: encodings, line ends, normal form, and what is no text at all.

Known are UTF-8, UTF-16 with a byte order mark (RFC 2781), and Windows-1252 for what is neither. The
text comes out in Unicode normal form C with LF line ends, so that offsets into it mean one thing.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import NoReturn

from undersigned.core.errors import UnreadableError

MAX_BYTES = 10 * 1024 * 1024

_AS_TEXT = "Open it, save it as plain text (UTF-8), and read that."
_UNLOCK = "Open it with its password, save it without one, and give that."
_AS_XLSX = "Open it in Excel or LibreOffice, save it as XLSX, and give that."
_AS_DOCX = "Open it in Word or LibreOffice, save it as DOCX, and give that."
_AS_HWPX = "Open it in Hangul, save it as HWPX, and give that."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What stands in a compound file (MS-CFB) → what it is and what to do.
_IN_OLE: tuple[tuple[bytes, str, str], ...] = (
    ("EncryptedPackage".encode("utf-16-le"), "a document locked with a password", _UNLOCK),
    (b"HWP Document File", "an old HWP document", _AS_HWPX),
    ("HwpSummaryInformation".encode("utf-16-le"), "an old HWP document", _AS_HWPX),
    ("WordDocument".encode("utf-16-le"), "an old Word document (DOC)", _AS_DOCX),
    ("Workbook".encode("utf-16-le"), "an old Excel workbook (XLS)", _AS_XLSX),
)
# How a file begins → what it is and what to do.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF document", _AS_TEXT),
    (b"{\\rtf", "a rich text (RTF) document", _AS_DOCX),
    (b"HWP Document File", "an old HWP document", _AS_HWPX),
    (b"\x89PNG", "a picture (PNG)", "Type the letter, or recognise its text first."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Type the letter, or recognise its text first."),
    (b"GIF8", "a picture (GIF)", "Type the letter, or recognise its text first."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it and read the letter inside."),
)
# What a ZIP file holds → what it is and what to do.
_IN_ZIP: tuple[tuple[bytes, str, str], ...] = (
    (b"xl/", "an Excel workbook (XLSX)", _AS_TEXT),
    (b"opendocument", "an OpenDocument file (ODT)", _AS_DOCX),
)
_XML = re.compile(r"\s*<\?xml\s")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_GUESSED = "The file is not UTF-8; it was read as Windows-1252. Look at its accents."
_LARGEST_SHARE_OF_CONTROLS = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and ``remark``: one sentence on what had to be guessed; empty where nothing had."""

    text: str
    remark: str = ""


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file; ``UnreadableError`` says what it is instead of text, and what to do."""
    refuse_by_size(data, name)
    _refuse_by_signature(data, name)
    text, remark = _text_of(data, name)
    if "\0" in text or _share_of_controls(text) > _LARGEST_SHARE_OF_CONTROLS:
        raise UnreadableError("The file is binary, not text.", where=name, do=_AS_TEXT)
    if _XML.match(text):
        raise UnreadableError("The file is XML, not plain text.", where=name, do=_AS_TEXT)
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if not text.strip():
        raise UnreadableError(
            "The file is empty.", where=name, do="Choose the file that holds the letter."
        )
    return Decoded(text, remark)


def refuse_by_size(data: bytes, name: str) -> None:
    """Refuses a file that is larger than any letter."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"The file has {len(data) / 1024 / 1024:.0f} MB,"
            f" more than the {MAX_BYTES // 1024 // 1024} MB that a letter may have.",
            where=name,
            do="Give the letter alone, without pictures and attachments.",
        )


def _refuse_by_signature(data: bytes, name: str) -> None:
    for beginning, kind, do in _SIGNATURES:
        if data.startswith(beginning):
            raise UnreadableError(f"The file is {kind}, not plain text.", where=name, do=do)
    if data.startswith(_OLE):
        _refuse_as(_IN_OLE, "an old Word, Excel or HWP document", data, name)
    if data.startswith(b"PK\x03\x04"):
        _refuse_as(_IN_ZIP, "a ZIP archive", data, name)


def _refuse_as(
    known: tuple[tuple[bytes, str, str], ...], otherwise: str, data: bytes, name: str
) -> NoReturn:
    """Refuses a file by what it holds."""
    kinds = ((kind, do) for inside, kind, do in known if inside in data)
    kind, do = next(kinds, (otherwise, _AS_TEXT))
    raise UnreadableError(f"The file is {kind}, not plain text.", where=name, do=do)


def _text_of(data: bytes, name: str) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16", name), ""
    if b"\0" in data:
        raise UnreadableError("The file is binary, not text.", where=name, do=_AS_TEXT)
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return _decoded(data, "cp1252", name), _GUESSED


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "The file is in no encoding that we know (UTF-8, UTF-16, Windows-1252).",
            where=name,
            do=_AS_TEXT,
        ) from error


def _share_of_controls(text: str) -> float:
    controls = sum(
        text.count(character)
        for character in set(text)
        if unicodedata.category(character) == "Cc" and not character.isspace()
    )
    return controls / max(len(text), 1)
