"""Words as runs of Word."""

from tests.core.renderers.docx.files import part, shown, values
from tests.core.renderers.letters import (
    ORGANISATIONS,
    SMALL_ROLL,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from tests.core.renderers.tongues import letter_in
from undersigned.core.letter import Emphasis, Link, Placeholder, words
from undersigned.core.readers import read
from undersigned.core.renderers.docx import render
from undersigned.core.renderers.docx.elements import named

SAID = "We write to you about the water of the valley, "


def found(*inlines, roll=SMALL_ROLL):
    data = render(make_edition(make_text(paragraph(*inlines), asks=())), roll, "en")
    return part(data, "word/document.xml")


def runs(element) -> list[tuple[str, set[str]]]:
    """Words with the names of the properties that they are set with."""
    listed = []
    for run in element.iter(named("r")):
        own = run.find(named("rPr"))
        names = {each.tag.rpartition("}")[2] for each in own} if own is not None else set()
        listed.append((shown(run), names))
    return listed


def test_emphasis_is_set_for_every_script():
    strong = Emphasis(strong=True, children=(*words("now "), Emphasis(children=words("or"))))
    assert ("now ", {"b", "bCs"}) in runs(found(SAID, strong))
    assert ("or", {"b", "bCs", "i", "iCs"}) in runs(found(SAID, strong))


def test_emphasis_and_links_come_back():
    link = Link(href="https://wells.example/a?b=1&c=2", children=words("the list of wells"))
    text = paragraph(SAID, Emphasis(children=words("once more")), " with ", link, ".")
    data = render(make_edition(make_text(text, asks=())), SMALL_ROLL, "en")
    assert read(data, "again.docx").edition.authentic.blocks[0] == text


def test_a_number_in_figures_and_its_noun_are_not_parted():
    assert "3\u00a0bodies" in shown(found(Placeholder(name="organisations"), " bodies"))
    assert "3\u00a0organisations write" in shown(found(ORGANISATIONS, " write"))


def test_a_hebrew_name_in_an_english_letter_runs_from_right_to_left():
    listed = runs(found(SAID, roll=roll_of(organisation("קרן הפנס", "Chile", "CL"))))
    assert ("קרן הפנס", {"rtl"}) in listed
    assert (", Chile", set()) in listed


def test_latin_words_in_an_arabic_letter_run_from_left_to_right():
    listed = runs(part(render(*letter_in("ar"), "ar"), "word/document.xml"))
    assert any(text == "Ostrel River" and "rtl" not in names for text, names in listed)
    assert any(text.endswith("(") and "rtl" in names for text, names in listed)


def test_each_script_has_a_font_of_its_own():
    roll = roll_of(
        *(organisation(each) for each in ("등불 재단", "灯台", "दीप", "მდინარე", "Quill"))
    )
    document = found(SAID, roll=roll)
    assert [each for each in values(document, "rFonts", "eastAsia") if each] == ["Batang"]
    assert [each for each in values(document, "rFonts", "cs") if each] == ["Nirmala UI"]
    assert [each for each in values(document, "rFonts", "hAnsi") if each] == ["Sylfaen"]


def test_characters_that_xml_forbids_are_replaced():
    assert "a\ufffdb" in shown(found("a\uffffb"))
