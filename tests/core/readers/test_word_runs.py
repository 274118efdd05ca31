"""The words of a Word paragraph, and what stands among them."""

import pytest

from tests.core.readers import word_files as word
from undersigned.core.readers.docx import page_of
from undersigned.core.readers.word_package import open_word

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def page(*blocks: str):
    return page_of(open_word(word.of(*blocks), "letter.docx"))[0]


def told(*blocks: str):
    return page_of(open_word(word.of(*blocks), "letter.docx"))[1]


def texts(*blocks: str) -> list[str]:
    return [line.text for line in page(*blocks).lines]


def left(*blocks: str) -> list[tuple[str, str]]:
    found = page(*blocks)
    return [(found.source[each.start : each.end], each.reason) for each in found.left_out]


def marked(*blocks: str) -> list[tuple[str, str, str]]:
    return [
        (mark.kind, line.text[mark.start : mark.end], mark.target)
        for line in page(*blocks).lines
        for mark in line.marks
    ]


def run(inner: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def test_runs_that_word_cut_in_pieces_are_one_text():
    assert texts(word.p("Ope", "n the arch", "ive.")) == ["Open the archive."]


def test_bold_and_italic_are_marked_over_the_runs_that_they_go_on_in():
    bold, both = "<w:b/>", "<w:b/><w:i/>"
    found = marked(word.p("We ", word.r("de", bold), word.r("mand", both), " it."))
    assert found == [("strong", "demand", ""), ("emphasis", "mand", "")]


def test_bold_that_is_switched_off_is_none():
    assert marked(word.p(word.r("plain", '<w:b w:val="0"/><w:i w:val="false"/>'))) == []


def test_a_style_of_letters_sets_them_and_a_run_can_say_otherwise():
    strong = '<w:rStyle w:val="Strong"/>'
    assert marked(word.p(word.r("now", strong))) == [("strong", "now", "")]
    assert marked(word.p(word.r("now", strong + '<w:b w:val="0"/>'))) == []


def test_breaks_part_lines_and_tabs_are_blanks():
    break_, tab, column = run("<w:br/>"), run("<w:tab/>"), run('<w:br w:type="column"/>')
    assert texts(word.p("One", break_, "Two", run("<w:cr/>"), "Three", column, "Four")) == [
        "One", "Two", "Three", "Four",
    ]  # fmt: skip
    assert texts(word.p("Re:", tab, "the lake")) == ["Re: the lake"]


def test_hyphens_that_show_only_at_a_line_end_go_and_hard_ones_stay():
    soft, hard = run("<w:softHyphen/>"), run("<w:noBreakHyphen/>")
    assert texts(word.p("archi", soft, "ves of Sar\u00adrania, co", hard, "ordinated")) == [
        "archives of Sarrania, co-ordinated"
    ]


@pytest.mark.parametrize(
    ("font", "place", "sign"),
    [("Wingdings", "F0FC", "✓"), ("Symbol", "B7", "•"), ("Arial", "2022", "•")],
)
def test_symbols_are_read_as_what_they_show(font, place, sign):
    symbol = run(f'<w:sym w:font="{font}" w:char="{place}"/>')
    assert texts(word.p("The lake ", symbol, " done")) == [f"The lake {sign} done"]


@pytest.mark.parametrize("place", ["F0AA", "zz", ""])
def test_symbols_that_nobody_knows_are_no_words(place):
    assert texts(word.p("done ", run(f'<w:sym w:font="Wingdings" w:char="{place}"/>'))) == ["done"]


def test_insertions_are_words_and_deletions_are_shown_as_left_out():
    changed = word.p(
        "We ",
        f'<w:ins w:id="1" w:author="Ben">{word.r("urge")}</w:ins>',
        '<w:del w:id="2" w:author="Ben"><w:r><w:delText>ask</w:delText></w:r></w:del>',
        " you to act.",
    )
    assert texts(changed) == ["We urge you to act."]
    assert left(changed) == [("ask", "deleted by a tracked change")]
    assert told(changed)["tracked_changes"] == "2"


def test_a_word_inserted_and_deleted_again_is_no_word():
    gone = '<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>never</w:delText></w:r></w:del></w:ins>'
    assert texts(word.p("We ", gone, "act.")) == ["We act."]


def test_moved_text_is_read_once_where_it_was_moved_to():
    away = f'<w:moveFrom w:id="1">{word.r("Lake Friends")}</w:moveFrom>'
    here = f'<w:moveTo w:id="2">{word.r("Lake Friends")}</w:moveTo>'
    blocks = [word.p("First", away), word.p(here, " last")]
    assert texts(*blocks) == ["First", "Lake Friends last"]
    assert left(*blocks) == [("Lake Friends", "moved away by a tracked change")]
    assert told(*blocks)["tracked_changes"] == "1"


def test_a_file_without_changes_or_comments_tells_of_none():
    assert told(word.p("We act.")) == {}


def test_hidden_text_is_no_word_and_is_told():
    hidden = word.p("We act", word.r(" (ask Dina first)", "<w:vanish/>"), ".")
    assert texts(hidden) == ["We act."]
    assert left(hidden) == [("(ask Dina first)", "hidden text")]
    assert told(hidden)["hidden_text"] == "(ask Dina first)"
    assert told(word.p(word.r("seen", '<w:vanish w:val="0"/>'))) == {}


def test_a_field_shows_its_last_result():
    page_number = FIELD.format(" PAGE ", word.r("4"))
    assert texts(word.p("Page ", page_number, " of the letter")) == ["Page 4 of the letter"]
    simple = f'<w:fldSimple w:instr=" DATE ">{word.r("3 May 2025")}</w:fldSimple>'
    assert texts(word.p(simple)) == ["3 May 2025"]


def test_a_field_inside_the_code_of_a_field_is_not_read():
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    inner = FIELD.format(" MERGEFIELD x ", word.r("inner"))
    nested = FIELD.format(" IF ", word.r("result")).replace(separate, inner + separate, 1)
    assert texts(word.p("Before ", nested, " after")) == ["Before result after"]


def test_a_field_that_never_had_a_result_says_nothing():
    bare = FIELD.format(" XE ", "").replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "")
    assert texts(word.p("The lake", bare, " rises.")) == ["The lake rises."]


def test_ends_of_fields_that_never_began_do_no_harm():
    stray = run('<w:fldChar w:fldCharType="end"/>') + run('<w:fldChar w:fldCharType="separate"/>')
    assert texts(word.p(stray + run("<w:instrText>X</w:instrText>"), "words")) == ["words"]


def test_a_link_in_a_field_is_marked_with_its_address():
    field = FIELD.format(' HYPERLINK "https://sarrania.example/order" ', word.r("the order"))
    assert marked(word.p("See ", field, ".")) == [
        ("link", "the order", "https://sarrania.example/order")
    ]
    simple = (
        f'<w:fldSimple w:instr="HYPERLINK https://sarrania.example/a">{word.r("it")}</w:fldSimple>'
    )
    assert marked(word.p("See ", simple)) == [("link", "it", "https://sarrania.example/a")]


def test_a_place_inside_the_file_is_no_link():
    field = FIELD.format(r' HYPERLINK \l "annex" ', word.r("the annex"))
    anchor = f'<w:hyperlink w:anchor="annex">{word.r("the annex")}</w:hyperlink>'
    assert marked(word.p("See ", field, " or ", anchor)) == []


def test_a_link_that_goes_on_over_two_paragraphs_is_marked_in_both():
    field = FIELD.format(' HYPERLINK "https://sarrania.example/" ', word.r("one") + "|")
    first, second = field.split("|")
    found = marked(word.p("See ", first), f"<w:p>{word.r('two')}{second}{word.r(' and on')}</w:p>")
    assert [(words, target) for _, words, target in found] == [
        ("one", "https://sarrania.example/"),
        ("two", "https://sarrania.example/"),
    ]


def test_a_link_by_relation_is_marked():
    document = word.new()
    kind = word.RELATIONSHIP_TYPE.HYPERLINK
    key = document.part.relate_to("https://sarrania.example/law", kind, is_external=True)
    word.add(document, word.p(f'<w:hyperlink r:id="{key}">{word.r("the law")}</w:hyperlink>'))
    (line,) = page_of(open_word(word.saved(document), "a.docx"))[0].lines
    (mark,) = line.marks
    assert (mark.kind, mark.target, line.text) == (
        "link",
        "https://sarrania.example/law",
        "the law",
    )


def test_controls_and_smart_tags_are_words_and_empty_controls_are_not():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{word.r('Lake Friends')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="place">{word.r("Port Ama")}</w:smartTag>'
    empty = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{word.r('Click here to enter a name')}</w:sdtContent></w:sdt>"
    )
    blocks = word.p(control, " of ", tag, empty, "<w:sdt><w:sdtPr/></w:sdt>")
    assert texts(blocks) == ["Lake Friends of Port Ama"]
    assert left(blocks) == [("Click here to enter a name", "a field that nobody filled in")]


def test_a_reading_above_the_words_is_not_read_twice():
    ruby = run(
        f"<w:ruby><w:rt>{word.r('みずうみ')}</w:rt><w:rubyBase>{word.r('湖')}</w:rubyBase></w:ruby>"
    )
    assert texts(word.p(ruby, "の友")) == ["湖の友"]


def test_right_to_left_letters_have_switches_of_their_own():
    bold = word.r("أصدقاء البحيرة", "<w:rtl/><w:bCs/>")
    latin = word.r(" Lake", "<w:bCs/>")
    assert texts(word.p(bold, latin)) == ["أصدقاء البحيرة Lake"]
    assert marked(word.p(bold, latin)) == [("strong", "أصدقاء البحيرة", "")]


def test_formulas_are_read_as_their_letters():
    formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    assert texts(word.p("where ", formula)) == ["where x=2"]


BOX = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_is_read_once():
    box = BOX.format(word.p("Lake Friends, 1 Pier Road"))
    assert texts(word.p("First."), word.p("Dear Minister,", box)) == [
        "First.", "Dear Minister,", "Lake Friends, 1 Pier Road",
    ]  # fmt: skip


def test_a_box_at_the_top_is_a_letterhead_and_stands_before_the_text():
    box = BOX.format(word.p("Lake Friends"))
    found = page(word.p("Dear Minister,", box), word.p("We write."))
    assert [line.text for line in found.lines] == ["Lake Friends", "Dear Minister,", "We write."]
    assert found.lines[1].gap == 1


def test_a_box_for_old_programs_alone_is_read_too():
    old = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{word.p('Old box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    fallback = (
        f"<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback>{old[5:-6]}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(word.p(old)) == texts(word.p(fallback)) == ["Old box"]


def test_a_box_inside_a_box_is_read_once():
    inner = BOX.format(word.p("Inner"))
    assert texts(word.p(BOX.format(word.p("Outer", inner)))) == ["Outer", "Inner"]


def test_a_picture_alone_is_described_and_not_read():
    place = '<wp:inline><wp:docPr id="1" name="a" descr="The lake"/></wp:inline>'
    picture = run(f"<w:drawing>{place}</w:drawing>")
    assert texts(word.p("Words", picture)) == ["Words"]
    assert left(word.p("Words", picture)) == [("The lake", "a picture's description")]
    assert left(word.p(run('<w:pict><v:shape alt="A pier"/></w:pict>'))) == [
        ("A pier", "a picture's description")
    ]
    assert left(word.p("x", run('<w:drawing><wp:docPr id="1" name="a"/></w:drawing>'))) == []


def test_watermarks_and_diagrams_are_told():
    mark = run('<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>')
    assert left(word.p("Words", mark)) == [("DRAFT", "a watermark")]
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    chart = run(f'<w:drawing><a:graphic><a:graphicData uri="{uri}"/></a:graphic></w:drawing>')
    ((words, reason),) = left(word.p("Words", chart))
    assert words == ""
    assert "diagram or chart" in reason


def test_hidden_pictures_and_notes_say_nothing():
    picture = '<w:drawing><wp:docPr id="1" name="a" descr="The lake"/></w:drawing>'
    assert left(word.p("Words", run(picture, "<w:vanish/>"))) == []


def test_words_with_loose_accents_come_in_normal_form_with_their_marks():
    found = marked(word.p("Cafe\u0301 ", word.r("Zoe\u0308", "<w:b/>")))
    assert found == [("strong", "Zoë", "")]
