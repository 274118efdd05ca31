"""Paragraphs and tables of HWPX files."""

import pytest

from tests.core.readers import hwpx_files as hwpx
from tests.core.readers.hwpx_files import cell, control, listed, p, r, table
from undersigned.core.readers.hwpx import page_of
from undersigned.core.readers.hwpx_package import open_hwpx


def page(*paragraphs: str, head: str = hwpx.LETTERS):
    return page_of(open_hwpx(hwpx.of(*paragraphs, head=head), "letter.hwpx"))[0]


def told(*paragraphs: str, head: str = hwpx.LETTERS):
    return page_of(open_hwpx(hwpx.of(*paragraphs, head=head), "letter.hwpx"))[1]


def texts(*paragraphs: str) -> list[str]:
    return [line.text for line in page(*paragraphs).lines]


def left(*paragraphs: str) -> list[tuple[str, str]]:
    found = page(*paragraphs)
    return [(found.source[each.start : each.end], each.reason) for each in found.left_out]


def marked(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [
        (mark.kind, line.text[mark.start : mark.end], mark.target)
        for line in page(*paragraphs).lines
        for mark in line.marks
    ]


def cells(*paragraphs: str) -> list[list[str]]:
    return [
        [line.text[start:end] for start, end in line.cells] or [line.text]
        for line in page(*paragraphs).lines
    ]


def test_runs_are_one_text_with_their_marks():
    assert texts(p("호수를 ", "열어 주십시오.")) == ["호수를 열어 주십시오."]
    assert marked(p("호수를 ", r("열어", 1), " ", r("주십시오.", 2))) == [
        ("strong", "열어", ""), ("emphasis", "주십시오.", ""),
    ]  # fmt: skip


def test_signs_in_a_text_are_what_they_show():
    signs = "<hp:t>하나<hp:lineBreak/>둘<hp:nbSpace/>셋<hp:hyphen/>넷<hp:tab/>끝</hp:t>"
    assert texts(p(signs)) == ["하나", "둘 셋-넷 끝"]
    assert texts(p("<hp:t>하\n나<hp:markpenBegin/>둘</hp:t>")) == ["하나둘"]


def test_deletions_are_left_out_and_insertions_read_even_over_paragraphs():
    first = "<hp:t>우리는 <hp:insertBegin/>모두 <hp:insertEnd/><hp:deleteBegin/>아마</hp:t>"
    second = "<hp:t>도<hp:deleteEnd/> 원합니다.</hp:t>"
    assert texts(p(first), p(second)) == ["우리는 모두", "원합니다."]
    assert [words for words, _ in left(p(first), p(second))] == ["아마", "도"]
    changes = '<hh:trackChange type="Insert"/><hh:trackChange type="Delete"/>'
    assert told(p(first), head=changes)["tracked_changes"] == "2"
    assert told(p("말")) == {}


def test_words_with_their_reading_are_read_once():
    dutmal = "<hp:dutmal><hp:mainText>湖</hp:mainText><hp:subText>호</hp:subText></hp:dutmal>"
    assert texts(p("큰 ", r(dutmal), r('<hp:compose composeText="①"/>'))) == ["큰 湖①"]


LINK = '<hp:fieldBegin id="7" type="HYPERLINK"><hp:parameters>{}</hp:parameters></hp:fieldBegin>'
END = '<hp:fieldEnd beginIDRef="7"/>'


@pytest.mark.parametrize(
    ("parameters", "target"),
    [
        ('<hp:stringParam name="Path">https://sarrania.example/</hp:stringParam>',
         "https://sarrania.example/"),
        (r'<hp:stringParam name="Command">https\://sarrania.example/a;1;0;0;</hp:stringParam>',
         "https://sarrania.example/a"),
        ('<hp:stringParam name="Path">mailto:ama@sarrania.example</hp:stringParam>',
         "mailto:ama@sarrania.example"),
        ('<hp:stringParam name="Command">?#annex;0;0;0;</hp:stringParam>', ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_link_is_marked_with_its_address(parameters, target):
    found = marked(p("보라: ", control(LINK.format(parameters)), "여기", control(END), "."))
    assert found == ([("link", "여기", target)] if target else [])


def test_a_link_that_goes_on_in_the_next_paragraph_is_marked_in_both():
    begin = LINK.format('<hp:stringParam name="Path">https://sarrania.example/</hp:stringParam>')
    found = marked(p("보라: ", control(begin), "하나"), p("둘", control(END), " 끝"))
    assert [words for _, words, _ in found] == ["하나", "둘"]


def test_memos_and_hidden_comments_are_counted_and_left_out():
    memo = f'<hp:fieldBegin id="1" type="MEMO">{listed(p("정말인가?"))}</hp:fieldBegin>'
    hidden = f"<hp:hiddenComment>{listed(p('벤에게 묻기'))}</hp:hiddenComment>"
    blocks = p("호수", control(memo), control(hidden), control("<hp:colPr/>"))
    assert left(blocks) == [("정말인가?", "a comment"), ("벤에게 묻기", "a comment")]
    assert texts(blocks) == ["호수"]
    assert told(blocks)["comments"] == "2"


def note(kind: str, number: str, *paragraphs: str) -> str:
    auto = control('<hp:autoNum num="1" numType="FOOTNOTE"/>')
    first, *rest = paragraphs
    inner = listed(p(auto, first), *(p(each) for each in rest))
    return control(f'<hp:{kind} number="{number}">{inner}</hp:{kind}>')


def test_footnotes_are_marked_where_they_stand_and_read_after_the_text():
    found = page(p("호수", note("footNote", "1", "첫째 말.", "더."), "는 닫혔다."), p("끝"))
    assert [(line.text, line.note) for line in found.lines] == [
        ("호수1는 닫혔다.", ""), ("끝", ""), ("첫째 말.", "1"), ("더.", "1"),
    ]  # fmt: skip
    (mark,) = found.lines[0].marks
    assert (mark.kind, mark.target) == ("note", "1")


def test_endnotes_stand_after_footnotes_and_are_kept_apart():
    found = page(p("가", note("endNote", "1", "뒤."), note("footNote", "1", "밑.")))
    assert [(line.text, line.note) for line in found.lines] == [
        ("가11", ""), ("밑.", "1"), ("뒤.", "e1"),
    ]  # fmt: skip


def test_notes_without_numbers_or_with_the_same_are_counted():
    found = page(p("가", note("footNote", "x", "하나."), note("footNote", "1", "둘.")))
    assert [line.note for line in found.lines[1:]] == ["1", "2"]


def test_a_deleted_note_is_none():
    begin, end = "<hp:t><hp:deleteBegin/>가</hp:t>", "<hp:t><hp:deleteEnd/>나</hp:t>"
    assert texts(p(r(begin), note("footNote", "1", "없음."), r(end))) == ["나"]


def test_a_number_that_the_program_counts_is_read():
    auto = control('<hp:autoNum num="3" numType="TABLE"/>')
    assert texts(p("표 ", auto)) == ["표 3"]


HEAD = hwpx.LETTERS + hwpx.numbering(1, ("DIGIT", "^1."), ("HANGUL_SYLLABLE", "^2)"))


def test_lists_and_outlines_carry_their_numbers():
    looks = (
        hwpx.look(1, "NUMBER", 1)
        + hwpx.look(2, "NUMBER", 1, 1)
        + hwpx.look(3, "BULLET", 1)
        + '<hh:bullet id="1" char="■"/>'
    )
    found = page(
        p("호수를 열 것", key=1), p("월요일에", key=2), p("갈매기를 셀 것", key=1), p("끝", key=3),
        head=HEAD + looks,
    )  # fmt: skip
    assert found.source == "1. 호수를 열 것\n가) 월요일에\n2. 갈매기를 셀 것\n■ 끝\n"
    assert [(line.number, line.bullet, line.depth) for line in found.lines] == [
        (1, False, 0), (1, False, 1), (2, False, 0), (None, True, 0),
    ]  # fmt: skip


def test_a_short_outline_is_a_heading_and_a_sentence_is_an_item():
    looks = HEAD + hwpx.look(1, "OUTLINE", 0)
    sentence = "우리는 호수를 다시 열 것을 정중하게 요청합니다."
    found = page(p(r(hwpx.SETTINGS), "요청", key=1), p(sentence, key=1), head=looks).lines
    assert [(line.text, line.heading, line.number) for line in found] == [
        ("1. 요청", 1, None), (sentence, 0, 2),
    ]  # fmt: skip


def test_a_table_of_contents_is_left_out():
    style = '<hh:style id="5" name="차례 1" engName="TOC 1"/>'
    found = page(p("요청 3", style=5), p("장관님께,"), head=hwpx.LETTERS + style)
    assert [line.text for line in found.lines] == ["장관님께,"]
    assert found.left_out[0].reason == "a table of contents"


def test_a_table_of_names_is_rows_of_cells():
    found = page(
        p(
            table(
                [cell(0, 0, "단체", head=1), cell(0, 1, "나라", head=1)],
                [cell(1, 0, "호수의 벗"), cell(1, 1, "케냐")],
            )
        )
    )
    assert [line.header for line in found.lines] == [True, False]
    assert found.source.split("\n")[:2] == ["단체 | 나라", "호수의 벗 | 케냐"]


def test_a_cell_over_rows_says_its_words_in_each():
    found = cells(
        p(
            table(
                [cell(0, 0, "케냐", rows=2), cell(0, 1, "호수의 벗")],
                [cell(1, 1, "항구 지킴이")],
                [cell(2, 0, "페루"), cell(2, 1, "부두 모임")],
            )
        )
    )
    assert found == [["케냐", "호수의 벗"], ["케냐", "항구 지킴이"], ["페루", "부두 모임"]]


def test_a_table_that_sets_text_in_places_is_read_once():
    found = texts(
        p(
            table(
                [cell(0, 0, "호수의 벗", "부두길 1", rows=2), cell(0, 1, "5월 3일")],
                [cell(1, 1, "아마", "대표")],
            )
        )
    )
    assert found == ["호수의 벗", "부두길 1", "5월 3일", "아마", "대표"]


def test_a_caption_is_read_after_its_table_and_words_beside_it_before():
    caption = f"<hp:caption>{listed(p('표의 이름'))}</hp:caption>"
    inner = table([cell(0, 0, "칸")]).replace("</hp:tbl>", f"{caption}</hp:tbl>")
    assert texts(p("앞", inner)) == ["앞", "칸", "표의 이름"]


def test_boxes_are_read_and_pictures_described():
    box = r(f"<hp:rect><hp:drawText>{listed(p('상자 안'))}</hp:drawText></hp:rect>")
    group = r(
        f"<hp:container>{box[len('<hp:run charPrIDRef=') + 4 : -len('</hp:run>')]}</hp:container>"
    )
    picture = r("<hp:pic><hp:shapeComment>호수</hp:shapeComment></hp:pic>")
    assert texts(p("글", box)) == texts(p("글", group)) == ["글", "상자 안"]
    assert left(p("글", picture)) == [("호수", "a picture's description")]
    assert left(p("글", r("<hp:pic><hp:shapeComment> </hp:shapeComment></hp:pic>"))) == []


def test_charts_are_told():
    ((words, reason),) = left(p("글", r("<hp:chart/>"), r("<hp:unknown/>")))
    assert words == ""
    assert "chart" in reason


@pytest.mark.parametrize("span", ["0", "-1", "99999999999", "x"])
def test_absurd_spans_do_no_harm(span):
    wide = cell(0, 0, "호수의 벗").replace(
        'colSpan="1" rowSpan="1"', f'colSpan="{span}" rowSpan="{span}"'
    )
    found = texts(p(table([wide, cell(0, 1, "케냐")], [cell(1, 0, "항구"), cell(1, 1, "페루")])))
    assert "호수의 벗" in " ".join(found)
