import io
import zipfile

import pytest
from PIL import Image

from undersigned.apps.followup import attachments
from undersigned.apps.followup.attachments import judged


def picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, kind)
    return buffer.getvalue()


def packed(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("answer.pdf", b"%PDF-1.7\n%x", "application/pdf"),
        ("answer.PDF", b"%PDF-1.7\n%x", "application/pdf"),
        ("scan.png", picture("PNG"), "image/png"),
        ("scan.jpeg", picture("JPEG"), "image/jpeg"),
        ("scan.webp", picture("WEBP"), "image/webp"),
        ("fax.tif", picture("TIFF"), "image/tiff"),
        ("note.txt", b"We will.", "text/plain"),
        ("mail.eml", b"Subject: x\n\ny", "message/rfc822"),
        ("answer.docx", packed("word/document.xml"), attachments.GIVEN_OUT[".docx"]),
    ],
)
def test_what_holds_no_program_is_given_out(name, data, media_type):
    found = judged(name, data)
    assert (found.media_type, found.trouble, found.data) == (media_type, "", data)


@pytest.mark.parametrize(
    ("name", "data", "trouble"),
    [
        ("answer.html", b"<script>", "can hold a program"),
        ("answer.svg", b"<svg/>", "can hold a program"),
        ("answer.exe", b"MZ", "can hold a program"),
        ("answer", b"%PDF-1.7", "can hold a program"),
        ("answer.pdf", b"<html>", "not what its name says"),
        ("answer.pdf", b"", "not what its name says"),
        ("scan.png", b"%PDF-1.7", "not what its name says"),
        ("note.txt", b"a\x00b", "not what its name says"),
        ("answer.docx", b"no container", "not what its name says"),
        ("answer.docx", packed("word/vbaProject.bin"), "macros"),
        ("answer.odt", packed("Basic/Standard/Module1.xml"), "macros"),
    ],
)
def test_anything_else_is_kept_and_not_given_out(name, data, trouble):
    found = judged(name, data)
    assert trouble in found.trouble
    assert found.media_type == attachments.UNKNOWN
    assert found.data == data


def test_a_container_that_cannot_be_opened_may_hold_macros(monkeypatch):
    def broken(_data):
        raise zipfile.BadZipFile

    monkeypatch.setattr(zipfile, "ZipFile", broken)
    assert "macros" in judged("a.docx", packed_before).trouble


packed_before = packed("word/document.xml")


def test_what_is_too_large_is_told_of_alone(monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 3)
    found = judged("note.txt", b"four")
    assert "larger" in found.trouble
    assert found.data == b""
