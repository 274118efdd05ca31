"""Bytes to text, and files that are no text."""

import io
import unicodedata
import zipfile

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.decode import MAX_BYTES, decode

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
WORDS = "Café Zoë\n“quoted” – 한국\n"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        b"\xff\xfe" + WORDS.encode("utf-16-le"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
        WORDS.replace("\n", "\u2028").encode(),
        unicodedata.normalize("NFD", WORDS).encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "cr", "u+2028", "nfd"],
)
def test_one_text_in_many_encodings_is_one_text(data):
    decoded = decode(data, "letter.txt")
    assert decoded.text == WORDS
    assert decoded.remark == ""


def test_invalid_utf_8_is_read_as_windows_1252_and_says_so():
    decoded = decode("Café “quoted” – ok".encode("cp1252"), "letter.txt")
    assert decoded.text == "Café “quoted” – ok"
    assert "Windows-1252" in decoded.remark


def _zip_with(name: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (_zip_with("opendocument.text"), "OpenDocument"),
        (OLE, "old Word, Excel or HWP"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
        (OLE + "Workbook".encode("utf-16-le"), "old Excel"),
        (OLE + b"HWP Document File", "old HWP document"),
        (OLE + "HwpSummaryInformation".encode("utf-16-le"), "old HWP document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"HWP Document File V3.00 \x1a", "old HWP document"),
        (_zip_with("xl/workbook.xml"), "XLSX"),
        (_zip_with("letter.txt"), "ZIP"),
        (b"{\\rtf1 Dear all}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"Dear\0all", "binary"),
        (b"\xff\xfea\0\0\0", "binary"),
        (b"Dear \x01\x02\x03\x04 all", "binary"),
        (b"<?xml version='1.0'?><letter/>", "XML"),
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"caf\x81\x8d", "encoding"),
        (b"\xff\xfea", "encoding"),
    ],
)
def test_what_is_no_text_says_what_it_is_and_what_to_do(data, kind):
    with pytest.raises(UnreadableError, match=kind) as caught:
        decode(data, "letter.doc")
    assert caught.value.where == "letter.doc"
    assert caught.value.do


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "DOCX"),
        (b"{\\rtf1 Dear all}", "DOCX"),
        (_zip_with("opendocument.text"), "DOCX"),
        (OLE + b"HWP Document File", "HWPX"),
        (OLE + "Workbook".encode("utf-16-le"), "XLSX"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "without"),
    ],
)
def test_old_forms_name_the_new_one_to_save_them_in(data, form):
    with pytest.raises(UnreadableError) as caught:
        decode(data, "letter.doc")
    assert form in caught.value.do


def test_a_file_that_is_too_large_is_refused_before_it_is_decoded():
    data = b"\xff" * (50 * 1024 * 1024)
    with pytest.raises(UnreadableError, match="50 MB"):
        decode(data, "letter.txt")


def test_a_file_of_just_the_largest_size_is_read():
    assert len(decode(b"a" * MAX_BYTES, "letter.txt").text) == MAX_BYTES
