"""ZIP containers and XML from strangers: bombs, locks, ways out, and ordinary files."""

import io
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.errors import UnreadableError
from undersigned.core.readers import archives
from undersigned.core.readers.archives import open_container, parse_xml

MB = 1024 * 1024


def packed(entries, compression=zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as archive:
        for path, data in entries:
            archive.writestr(path, data)
    return held.getvalue()


def zeros(size: int) -> bytes:
    """A ZIP whose one entry is ``size`` zeros, made without holding them."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(size // MB):
            entry.write(bytes(MB))
    return held.getvalue()


def refusal(data: bytes, open_it=open_container) -> str:
    with pytest.raises(UnreadableError) as caught:
        open_it(data, "letter.docx")
    assert caught.value.where == "letter.docx"
    assert caught.value.do
    return caught.value.what


def test_an_ordinary_container_gives_its_parts_and_packs_them_anew():
    parts = {"word/document.xml": "<w>Café</w>".encode(), "word/media/1.png": b"\x89PNG"}
    container = open_container(packed([("word/", b""), *parts.items()]), "letter.docx")
    assert container.parts == parts
    assert container.xml("word/document.xml").text == "Café"
    with zipfile.ZipFile(container.repacked()) as archive:
        assert {each: archive.read(each) for each in archive.namelist()} == parts


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?", fullmatch=True), st.binary()))
def test_packing_anew_and_opening_again_gives_the_same_parts(parts):
    container = open_container(packed(parts.items()), "a.zip")
    assert open_container(container.repacked().getvalue(), "a.zip") == container


def test_a_thousand_megabytes_in_one_are_refused_and_never_held():
    bomb = zeros(1024 * MB)
    assert len(bomb) < 1.1 * MB
    tracemalloc.start()
    assert "more than 50 MB" in refusal(bomb)
    assert tracemalloc.get_traced_memory()[1] < 20 * MB
    tracemalloc.stop()


def test_an_entry_that_shrinks_to_a_thousandth_is_refused_long_before_that():
    assert "far more than its own size" in refusal(zeros(5 * MB))


def test_two_hundred_megabytes_that_claim_to_be_few_are_inflated_no_further():
    lying = _with_size(packed([("a", bytes(200 * MB))]), 10)
    tracemalloc.start()
    assert "damaged" in refusal(lying)
    assert tracemalloc.get_traced_memory()[1] < 20 * MB
    tracemalloc.stop()


def test_many_entries_that_are_each_small_enough_are_refused_by_their_sum():
    # Each stays below the size from which the ratio is judged.
    entries = [(f"word/{number}.xml", bytes(3 * MB)) for number in range(20)]
    assert "more than 50 MB" in refusal(packed(entries))


def test_an_entry_that_does_not_shrink_may_not_be_huge_either(monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_ENTRY", 2 * MB)
    assert "more than" in refusal(packed([("a", bytes(3 * MB))], zipfile.ZIP_STORED))


def test_too_many_entries_are_refused_before_any_is_opened():
    entries = [(f"{number}", b"") for number in range(archives.MOST_ENTRIES + 1)]
    assert "2000 files" in refusal(packed(entries))


def test_a_bomb_inside_a_container_stays_packed():
    inner = packed([("a", bytes(30 * MB))])
    assert open_container(packed([("inner.zip", inner)]), "a.zip").parts == {"inner.zip": inner}


def _with_size(data: bytes, size: int) -> bytes:
    """The one entry's declared size changed in the directory, where libraries look."""
    at = data.rindex(b"PK\x01\x02") + 24
    return data[:at] + struct.pack("<I", size) + data[at + 4 :]


@pytest.mark.parametrize("declared", [10, 2 * MB])
def test_an_entry_that_lies_about_its_size_is_refused(declared):
    assert "damaged" in refusal(_with_size(packed([("a", bytes(MB))]), declared))


def test_a_locked_container_says_that_it_is_locked():
    data = bytearray(packed([("a", b"x")]))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(bytes(data))


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "..", "C:/a", "a/..\\b"])
def test_a_name_that_leads_out_is_refused(name):
    assert "lead out" in refusal(packed([(name, b"x")]))


@pytest.mark.parametrize("name", ["a..b", "..a/b", "a/b..", "[Content_Types].xml", "ab:c"])
def test_a_name_with_dots_and_brackets_is_a_name(name):
    container = open_container(packed([(name, b"x")]), "a.docx")
    assert container.parts == {name: b"x"}


def test_a_link_to_another_file_is_refused():
    link = zipfile.ZipInfo("a")
    link.external_attr = 0o120777 << 16
    assert "lead out" in refusal(packed([(link, b"/etc/passwd")]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused():
    assert "twice" in refusal(packed([("a", b"x"), ("a", b"y")]))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_compressions_that_no_office_uses_are_refused(compression):
    assert "unusual" in refusal(packed([("a", b"x")], compression))


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"PK\x03\x04" + bytes(200), packed([("a", b"words")])[:-9]],
    ids=["empty", "begun", "zeros", "cut"],  # a packed file holds the time: no name for a test
)
def test_a_damaged_container_is_refused(data):
    assert "damaged" in refusal(data)


def test_a_flipped_bit_in_the_words_is_noticed():
    data = packed([("a", b"words that are stored")], zipfile.ZIP_STORED)
    assert "damaged" in refusal(data.replace(b"words", b"sword"))


def test_a_part_that_is_not_there_is_named():
    container = open_container(packed([("a", b"x")]), "letter.docx")
    with pytest.raises(UnreadableError, match=r"word/document\.xml"):
        container.xml("word/document.xml")


@pytest.mark.parametrize(
    ("path", "is_macro"),
    [
        ("word/vbaProject.bin", True),
        ("xl/vbaProject.bin", True),
        ("word/vbaProjectSignature.bin", True),
        ("word/vbaData.xml", True),
        ("Basic/Standard/Module1.xml", True),
        ("word/document.xml", False),
        ("word/media/basic.png", False),
    ],
)
def test_macros_are_told_by_their_place(path, is_macro):
    assert bool(open_container(packed([(path, b"x")]), "a.docm").macros) is is_macro


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]><l>&j;</l>"
)
QUADRATIC = f'<!DOCTYPE q [<!ENTITY a "{"a" * 50_000}">]><q>{"&a;" * 50_000}</q>'
TYPED = {
    "billion laughs": LAUGHS.encode(),
    "laughs in an attribute": LAUGHS.replace("<l>&j;", '<l a="&j;">').encode(),
    "quadratic": QUADRATIC.encode(),
    "file": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "network": b'<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]><x>&e;</x>',
    "outer type": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
    "parameter": b'<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><x/>',
    "utf-16": LAUGHS.replace('version="1.0"', 'version="1.0" encoding="utf-16"').encode("utf-16"),
    "utf-7": b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>',
    "many bytes": b'<?xml version="1.0" encoding="shift_jis"?><!DOCTYPE a><a/>',
    "no encoding": b'<?xml version="1.0" encoding="x-none"?><!DOCTYPE a><a/>',
    "after a comment": b"<!-- quiet --><?x y?><!DOCTYPE x><x/>",
}


@pytest.mark.parametrize("data", TYPED.values(), ids=TYPED)
def test_xml_with_a_document_type_is_refused_alone_and_in_a_container(data):
    assert "document type" in refusal(data, parse_xml)
    container = open_container(packed([("word/document.bin", data)]), "letter.docx")
    assert "document type" in refusal(data, lambda *_: container.repacked())


@pytest.mark.parametrize(
    "data",
    [
        b"<a>&lt;!DOCTYPE html&gt;</a>",
        b"<a><![CDATA[<!DOCTYPE html>]]></a>",
        b"<a><!-- <!DOCTYPE html> --></a>",
        '<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16"),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"),
    ],
)
def test_xml_that_only_speaks_of_document_types_is_read(data):
    assert parse_xml(data, "a.xml").tag == "a"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        b"<a>",
        b"<a>\x00</a>",
        b"<a>&unknown;</a>",
        b"<a>" * 1_000_000,
        b"<a>" * 1_000 + b"</a>" * 1_000,
    ],
    ids=["empty", "words", "open", "nul", "unknown", "million", "deep"],
)
def test_broken_or_bottomless_xml_is_refused(data):
    assert "damaged" in refusal(data, parse_xml)


def test_comments_and_instructions_leave_no_trace():
    root = parse_xml(b"<a><!-- x --><?y z?><b/></a>", "a.xml")
    assert [child.tag for child in root] == ["b"]


def test_a_type_that_only_the_second_parser_sees_is_refused_too(monkeypatch):
    monkeypatch.setattr(archives, "_declares_a_type", lambda _: False)
    assert "document type" in refusal(b"<!DOCTYPE x><x/>", parse_xml)
