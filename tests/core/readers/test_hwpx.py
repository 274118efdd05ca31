"""Whole HWPX letters, ours and those that another program wrote."""

import datetime as dt
import warnings

from hwpx import HwpxDocument

from tests.core.readers import hwpx_files as hwpx
from tests.core.readers.hwpx_files import cell, control, listed, p, table
from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.hwpx import READER, page_of
from undersigned.core.readers.hwpx_package import open_hwpx

LETTER = (
    p("사라니아 호수에 관한 공동 서한"),
    p(""),
    p("2025년 5월 3일"),
    p(""),
    p("장관님께,"),
    p(""),
    p("우리는 사라니아의 호수가 모든 사람에게 닫혀 있는 것을 깊이 걱정하고 있습니다."),
    p(""),
    p("서명 단체:"),
    p(
        table(
            [cell(0, 0, "단체", head=1), cell(0, 1, "나라", head=1)],
            [cell(1, 0, "호수의벗연대"), cell(1, 1, "케냐")],
            [cell(2, 0, "항구지킴이협회"), cell(2, 1, "페루")],
        )
    ),
)


def page(*paragraphs: str):
    return page_of(open_hwpx(hwpx.of(*paragraphs), "letter.hwpx"))[0]


def test_a_letter_is_understood():
    reading = read(hwpx.of(*LETTER), "letter.hwpx")
    text = reading.edition.authentic
    assert (reading.format, text.language) == ("hwpx", "ko")
    assert plain(text.title) == "사라니아 호수에 관한 공동 서한"
    assert reading.edition.date == dt.date(2025, 5, 3)
    assert plain(text.salutation) == "장관님께,"
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("호수의벗연대", "KE"),
        ("항구지킴이협회", "PE"),
    ]


def test_hwpx_files_are_told_by_their_bytes():
    assert READER.claims(hwpx.of(p("말")), "letter")
    assert not READER.claims(b"Dear all,", "letter.hwpx")
    assert not READER.claims(b"PK\x03\x04", "letter.hwpx")


def header(kind: str, *paragraphs: str) -> str:
    return control(f"<hp:{kind}>{listed(*paragraphs)}</hp:{kind}>")


def test_a_head_with_an_address_is_the_letterhead_and_others_are_left_out():
    found = page(
        p(
            header("header", p("초안")),
            header("header", p("호수의벗연대"), p("ama@sarrania.example")),
        ),
        p("장관님께,", header("footer", p("1쪽"))),
    )  # fmt: skip
    assert [line.text for line in found.lines] == [
        "호수의벗연대", "ama@sarrania.example", "장관님께,",
    ]  # fmt: skip
    assert [(found.source[each.start : each.end], each.reason) for each in found.left_out] == [
        ("초안", "the running head of the pages"),
        ("1쪽", "the foot of the pages"),
    ]


def test_a_second_head_with_an_address_is_left_out():
    head = header("header", p("ama@sarrania.example"))
    found = page(p(head, head), p("장관님께,"))
    assert len(found.lines) == 2
    assert len(found.left_out) == 1


def test_a_note_in_a_note_is_read_once():
    inner = control(f'<hp:footNote number="2">{listed(p("깊은 말."))}</hp:footNote>')
    outer = control(f'<hp:footNote number="1">{listed(p("말.", inner))}</hp:footNote>')
    assert [(line.text, line.note) for line in page(p("호수", outer)).lines] == [
        ("호수1", ""), ("말.2", "1"), ("깊은 말.", "2"),
    ]  # fmt: skip


def test_macros_are_told_and_never_read():
    parts = hwpx.parts_of(*LETTER) | {"Scripts/headerScripts": "alert(1)"}
    reading = read(hwpx.package(parts), "letter.hwpx")
    assert any("macros" in each.reason for each in reading.left_out)
    assert "alert" not in reading.source


def test_a_file_that_another_program_wrote_is_read():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that program's own, about its next version
        document = HwpxDocument.new()
        paragraph = document.add_paragraph("호수는 닫혀 있습니다.")
        paragraph.add_footnote("명령 제4호.")
        paragraph.add_hyperlink("https://sarrania.example/", "누리집")
        changed = document.add_paragraph("우리는 아마 열기를 원합니다.")
        document.add_tracked_delete(changed, match="아마 ")
        document.add_tracked_insert(changed, " 정말로.")
        rows = document.add_table(2, 2)
        for number, words in enumerate(("호수의벗연대", "케냐", "항구지킴이협회", "페루")):
            rows.set_cell_text(number // 2, number % 2, words)
        data = document.to_bytes()
    found, told = page_of(open_hwpx(data, "letter.hwpx"))
    assert [line.text for line in found.lines] == [
        "호수는 닫혀 있습니다.1누리집",
        "우리는 열기를 원합니다. 정말로.",
        "호수의벗연대 | 케냐",
        "항구지킴이협회 | 페루",
        "명령 제4호.",
    ]
    assert [(mark.kind, mark.target) for mark in found.lines[0].marks] == [
        ("note", "1"), ("link", "https://sarrania.example/"),
    ]  # fmt: skip
    assert told["tracked_changes"] == "2"
