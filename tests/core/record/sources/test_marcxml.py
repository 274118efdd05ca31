"""MARCXML of the UN Digital Library, and what is not."""

import hashlib
import io
import time

import pytest

from tests.core.record.marc_files import FIXTURES, SHARED, collection, draft, fixture, read_xml
from undersigned.core.errors import UnreadableError
from undersigned.core.record.entries import Refused
from undersigned.core.record.reading import read_record
from undersigned.core.record.sources import marcxml

REAL = SHARED / "undl_marcxml_drafts" / "all_94_records.xml"


def read(data, name="records.xml"):
    return read_record(io.BytesIO(data), name)


def test_a_draft_is_read_with_its_fields():
    entry = fixture("drafts.xml").entries[1]
    assert entry.record == "9000002"
    assert entry.symbol == "A/C.9/178/L.4/Rev.1"
    assert entry.session == "178"
    assert entry.title == "Care of lighthouses in the Republic of Korea"
    assert entry.kind == "revised draft resolution"
    assert entry.sponsors == "Chile, Norway, Republic of Korea and United States of America"
    assert "Türkiye" in entry.notes[0]
    assert entry.authorities == ("Norway", "United States")
    assert entry.subjects == ("LIGHTHOUSES--REPUBLIC OF KOREA",)
    assert entry.agenda == ("71c[4]",)
    assert entry.decisions == ("A/RES/178/218",)
    assert entry.reports == ("AA/178/481/Add.3",)
    assert entry.line == 14


def test_the_file_is_accounted_for():
    file = fixture("drafts.xml")
    assert file.rows == 8
    assert len(file.entries) == 7
    assert file.refused == (Refused(50, "The record has no symbol (191 $a).", "record 9000006"),)
    assert file.sha256 == hashlib.sha256((FIXTURES / "drafts.xml").read_bytes()).hexdigest()
    assert file.source == "marcxml"


def test_a_prefix_and_a_mark_at_the_beginning_make_no_difference():
    plain = read_xml(draft("A/C.9/178/L.1", "Fiji"))
    data = collection(draft("A/C.9/178/L.1", "Fiji")).decode()
    for name in ("collection", "record", "controlfield", "datafield", "subfield"):
        data = data.replace(f"<{name}", f"<m:{name}").replace(f"</{name}", f"</m:{name}")
    prefixed = data.replace("xmlns=", "xmlns:m=")
    assert read(b"\xef\xbb\xbf" + prefixed.encode()).entries == plain.entries


def test_other_encodings_are_read_as_declared():
    data = collection(draft("A/C.9/178/L.1", "Côte d'Ivoire")).decode()
    declared = f'<?xml version="1.0" encoding="UTF-16"?>{data}'
    assert read(declared.encode("utf-16")).entries[0].sponsors == "Côte d'Ivoire"


def test_a_record_alone_is_read():
    data = draft("A/C.9/178/L.1", "Fiji").encode()
    assert read(data).entries[0].symbol == "A/C.9/178/L.1"


def test_a_record_without_known_fields_is_refused():
    file = read(collection("<record><leader>x</leader></record>", draft("A/C.9/178/L.1")))
    assert file.refused[0].reason == "The record holds none of the fields that are read."
    assert file.rows == 2


def test_a_subfield_without_code_is_passed_over():
    data = collection(draft("A/C.9/178/L.1", "Fiji")).replace(
        b"<subfield", b"<subfield>x</subfield><subfield", 1
    )
    assert read(data).entries[0].symbol == "A/C.9/178/L.1"


def test_comments_and_instructions_are_passed_over():
    data = collection(draft("A/C.9/178/L.1", "Fiji")).replace(
        b"<subfield", b"<!-- x --><?y z?><subfield"
    )
    assert read(data).entries[0].sponsors == "Fiji"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE collection [<!ENTITY a "Fiji">]>',
        '<!DOCTYPE collection SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE collection [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_a_document_type_is_refused(doctype):
    data = doctype.encode() + collection(draft("A/C.9/178/L.1", "Togo")).replace(b"Togo", b"T")
    with pytest.raises(UnreadableError, match="document type"):
        read(data)


def test_a_bomb_of_entities_is_refused_at_once():
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE collection [<!ENTITY e0 "xxxxxxxxxx">{levels}]>'
    data = bomb.encode() + collection(draft("A/C.9/178/L.1", "S")).replace(b">S<", b">&e12;<")
    begun = time.monotonic()
    with pytest.raises(UnreadableError):
        read(data)
    assert time.monotonic() - begun < 5


def test_a_record_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(marcxml, "LARGEST_RECORD", 300_000)
    endless = b"<collection><record>" + b"<x>0</x>" * 100_000
    with pytest.raises(UnreadableError, match="more than 8 MB"):
        read(endless)


def test_a_file_that_is_cut_off_is_refused_with_its_line():
    data = collection(draft("A/C.9/178/L.1"), draft("A/C.9/178/L.2"))[:-40]
    with pytest.raises(UnreadableError, match="cut off") as caught:
        read(data)
    assert caught.value.where == "records.xml, line 3"


def test_elements_too_deep_in_each_other_are_refused():
    data = b"<collection><record>" + b"<x>" * 5_000 + b"</x>" * 5_000 + b"</record></collection>"
    with pytest.raises(UnreadableError):
        read(data)


def test_xml_without_a_record_is_refused():
    with pytest.raises(UnreadableError, match="no MARC record"):
        read(b"<collection></collection>")


def test_what_is_no_marcxml_is_not_claimed():
    assert not marcxml.claims(b"<html><body>record</body></html>", "x.html")
    assert not marcxml.claims(b"undl_id,ms_code\n", "x.csv")
    assert not marcxml.claims(b"<?xml version='1.0'?><letter/>", "x.xml")


def test_memory_does_not_grow_with_what_was_read():
    feed_of = [draft(f"A/C.9/178/L.{each}", "Fiji and Malta") for each in range(1, 3_000)]
    file = read_xml(*feed_of)
    assert file.rows == len(file.entries) == 2_999
    assert file.entries[-1].symbol == "A/C.9/178/L.2999"


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_real_records_are_read_and_the_malformed_symbol_is_told():
    with REAL.open("rb") as file:
        read = read_record(file, REAL.name)
    assert len(read.entries) == read.rows == 94
    assert not read.refused
    assert [each.what for each in read.remarks] == [
        "The symbol “AA/78/481/Add.2” is malformed, taken for A/78/481/Add.2."
    ]
