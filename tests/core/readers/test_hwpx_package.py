"""HWPX files that nobody can read, and those that look odd."""

import pytest

from tests.core.readers import hwpx_files as hwpx
from undersigned.core.errors import UnreadableError
from undersigned.core.readers import read
from undersigned.core.readers.hwpx import page_of
from undersigned.core.readers.hwpx_package import open_hwpx

PARTS = hwpx.parts_of(hwpx.p("장관님께,"), hwpx.p("호수를 다시 열어 주시기를 바랍니다."))


def refusal(parts: dict[str, str | bytes]) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read(hwpx.package(parts), "letter.hwpx")
    assert caught.value.where == "letter.hwpx"
    assert caught.value.do
    return caught.value


def test_sections_are_read_in_the_order_of_their_numbers():
    parts = dict(PARTS)
    for number in (10, 2):
        words = hwpx.p(f"{number}부")
        parts[f"Contents/section{number}.xml"] = f"<hs:sec {hwpx.NAMES}>{words}</hs:sec>"
    page, _ = page_of(open_hwpx(hwpx.package(parts), "letter.hwpx"))
    assert [line.text for line in page.lines][2:] == ["2부", "10부"]


def test_a_file_without_its_head_or_contents_is_read():
    parts = {path: data for path, data in PARTS.items() if "section" in path}
    package = open_hwpx(hwpx.package(parts), "letter.hwpx")
    assert (package.head, package.metadata, package.macros) == (None, {}, False)


def test_names_in_other_rooms_are_known():
    parts = {
        path: str(data).replace("http://www.hancom.co.kr/hwpml/2011/", "http://www.owpml.org/2024/")
        for path, data in PARTS.items()
    }
    page, _ = page_of(open_hwpx(hwpx.package(parts), "letter.hwpx"))
    assert page.lines[0].text == "장관님께,"


def test_who_made_the_file_is_told():
    meta = (
        '<opf:meta name="creator"> 아마 </opf:meta><opf:meta name="lastsaveby">벤</opf:meta>'
        '<opf:meta name="subject">x</opf:meta><opf:meta name="creator"/>'
    )
    package = open_hwpx(hwpx.of(hwpx.p("말"), meta=meta), "letter.hwpx")
    assert package.metadata == {"author": "아마", "last_modified_by": "벤"}


def test_a_locked_file_is_refused():
    locked = dict(PARTS) | {"META-INF/manifest.xml": "<m><encryption-data/></m>"}
    assert "password" in refusal(locked).what


def test_damaged_files_are_refused():
    assert "no text" in refusal({**PARTS, "Contents/section0.xml": ""} and {"a.xml": "<a/>"}).what
    assert "damaged" in refusal({**PARTS, "Contents/section0.xml": "<hs:sec"}).what
    assert "damaged" in refusal({**PARTS, "Contents/header.xml": "no xml"}).what


def test_entities_and_bombs_are_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'
    assert "document type" in refusal({**PARTS, "Contents/section0.xml": bomb}).what
    assert "Unpacked" in refusal({**PARTS, "BinData/a.bmp": bytes(40 * 1024 * 1024)}).what


def test_elements_nested_without_end_are_refused():
    deep = "<hp:p><hp:run>" * 3000 + "</hp:run></hp:p>" * 3000
    section = f"<hs:sec {hwpx.NAMES}>{deep}</hs:sec>"
    assert "damaged" in refusal({**PARTS, "Contents/section0.xml": section}).what


def test_tables_nested_as_deep_as_may_be_are_read():
    inner = hwpx.p("깊이")
    for _ in range(38):
        inner = hwpx.p(hwpx.table([hwpx.cell(0, 0, inner)]))
    page, _ = page_of(open_hwpx(hwpx.of(inner), "letter.hwpx"))
    assert [line.text for line in page.lines] == ["깊이"]
