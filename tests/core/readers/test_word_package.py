"""Word files that are not as python-docx likes them, and those that nobody can read."""

import io
import re
import zipfile

import pytest

from tests.core.readers import word_files as word
from undersigned.core.errors import UnreadableError
from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.docx import page_of
from undersigned.core.readers.word_package import open_word

LETTER = word.of(word.p("Dear Minister,"), word.p("The lake is closed to all of us, and to you."))


def salutation(data: bytes) -> str:
    return plain(read(data, "letter.docx").edition.authentic.salutation)


def test_strict_files_are_read_like_others():
    def strict(path: str, data: bytes) -> bytes:
        data = re.sub(
            rb"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/",
            rb"http://purl.oclc.org/ooxml/\1/",
            data,
        )
        return data.replace(b"extended-properties", b"extendedProperties")

    changed = word.changed(LETTER, strict)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(changed)).read("word/document.xml")
    assert salutation(changed) == "Dear Minister,"


@pytest.mark.parametrize(
    "kind",
    [
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
        b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read_by_their_text(kind):
    def other(path: str, data: bytes) -> bytes:
        usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        return data.replace(usual, kind)

    assert salutation(word.changed(LETTER, other)) == "Dear Minister,"


def test_macros_are_told_and_never_read():
    reading = read(
        word.changed(LETTER, lambda _, data: data, **{"word/vbaProject.bin": b"Sub AutoOpen"}),
        "letter.docm",
    )
    assert any("macros" in each.reason for each in reading.left_out)
    assert "AutoOpen" not in reading.source
    assert not any("macros" in each.reason for each in read(LETTER, "a.docx").left_out)


def test_relations_to_parts_that_are_not_there_do_no_harm():
    def dangling(path: str, data: bytes) -> bytes:
        if path != "word/_rels/document.xml.rels":
            return data
        gone = b'<Relationship Id="rId99" Type="http://x/image" Target="../NULL"/></Relationships>'
        up = b'<Relationship Id="rId98" Type="http://x/y" Target="/word/gone.xml"/>'
        return data.replace(b"</Relationships>", up + gone)

    assert salutation(word.changed(LETTER, dangling)) == "Dear Minister,"


def replaced(path: str, data: bytes):
    return word.changed(LETTER, lambda each, held: data if each == path else held)


def test_relations_in_odd_places_do_no_harm():
    def nested(path: str, data: bytes) -> bytes:
        if path != "word/_rels/document.xml.rels":
            return data
        inner = b'<Relationship Id="rId98" Type="http://x/y" Target="gone.xml"/>'
        return data.replace(b"</Relationships>", b"<Other>" + inner + b"</Other></Relationships>")

    assert salutation(word.changed(LETTER, nested)) == "Dear Minister,"


def test_properties_of_an_unknown_type_are_told_all_the_same():
    def untyped(path: str, data: bytes) -> bytes:
        return data.replace(b"core-properties+xml", b"other+xml") if "Types" in path else data

    document = word.new()
    word.add(document, word.p("Dear Minister,"), word.p("The lake is closed to all of us here."))
    document.core_properties.author = "Ama"
    data = word.changed(word.saved(document), untyped)
    assert dict(read(data, "letter.docx").metadata) == {"author": "Ama"}


@pytest.mark.parametrize("data", [b"<x/>", b"<x>words</x>"])
@pytest.mark.parametrize("path", ["docProps/core.xml", "docProps/app.xml"])
def test_properties_in_an_odd_form_tell_nothing(path, data):
    assert read(replaced(path, data), "letter.docx").metadata == ()


def without(*paths: str):
    return lambda path, data: None if path in paths else data


@pytest.mark.parametrize(
    "paths",
    [
        ("word/styles.xml",),
        ("word/numbering.xml", "word/settings.xml", "word/theme/theme1.xml"),
        ("docProps/app.xml", "docProps/core.xml"),
    ],
)
def test_files_without_parts_that_they_can_do_without_are_read(paths):
    assert salutation(word.changed(LETTER, without(*paths))) == "Dear Minister,"


@pytest.mark.parametrize(
    "data",
    [
        word.changed(LETTER, without("word/document.xml")),
        word.changed(LETTER, without("[Content_Types].xml")),
        word.changed(LETTER, without("_rels/.rels")),
        replaced("word/document.xml", b"<w:document"),
        replaced("word/document.xml", b"<x/>"),
        replaced("word/styles.xml", b"not xml"),
        replaced("[Content_Types].xml", b"<Types/>"),
        LETTER[: len(LETTER) // 2],
        LETTER[:60] + bytes(200) + LETTER[260:],
    ],
    ids=["main", "types", "rels", "broken", "other", "styles", "untyped", "half", "zeros"],
)
def test_damaged_files_are_refused_with_what_to_do(data):
    with pytest.raises(UnreadableError) as caught:
        read(data, "letter.docx")
    assert caught.value.where == "letter.docx"
    assert "save it again" in caught.value.do


def test_a_file_without_a_body_is_refused():
    empty = f"<w:document {word.NAMES}/>".encode()
    with pytest.raises(UnreadableError, match="damaged"):
        open_word(replaced("word/document.xml", empty), "letter.docx")


def test_entities_and_document_types_are_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(UnreadableError, match="document type"):
        read(replaced("word/document.xml", bomb), "letter.docx")
    with pytest.raises(UnreadableError, match="document type"):
        read(replaced("docProps/app.xml", bomb), "letter.docx")


def test_a_gigabyte_in_a_megabyte_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as entry:
            for _ in range(64):
                entry.write(bytes(1024 * 1024))
    with pytest.raises(UnreadableError, match="Unpacked"):
        read(held.getvalue(), "letter.docx")


def test_elements_nested_without_end_are_refused():
    deep = b"<w:smartTag>" * 5000 + b"</w:smartTag>" * 5000
    data = f"<w:document {word.NAMES}><w:body><w:p>".encode() + deep
    with pytest.raises(UnreadableError, match="damaged"):
        read(replaced("word/document.xml", data + b"</w:p></w:body></w:document>"), "letter.docx")


def test_elements_nested_as_deep_as_may_be_are_read():
    deep = "<w:smartTag>" * 240 + word.r("deep") + "</w:smartTag>" * 240
    package = open_word(word.of(f"<w:p>{deep}</w:p>"), "letter.docx")
    assert page_of(package)[0].source == "deep\n"


def test_tables_nested_as_deep_as_may_be_are_read_or_refused():
    inner = word.p("deep")
    for _ in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert "deep" in page_of(open_word(word.of(inner), "letter.docx"))[0].source
