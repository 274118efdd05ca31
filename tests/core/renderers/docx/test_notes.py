"""Footnotes as Word's own."""

from tests.core.renderers.docx.files import part, parts, shown, values
from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text, paragraph
from undersigned.core.letter import Footnote, Link, List, NoteMark, words
from undersigned.core.readers import read
from undersigned.core.renderers.docx import render
from undersigned.core.renderers.docx.elements import named
from undersigned.core.renderers.layout import Layout

SAW = "We saw the archive of the river before it was closed to everybody."


def made(*blocks, languages=()) -> bytes:
    return render(
        make_edition(make_text(*blocks, asks=())),
        SMALL_ROLL,
        "en",
        layout=Layout(languages=languages),
    )


def note(label: str, text: str) -> Footnote:
    return Footnote(label=label, blocks=(paragraph(text),))


def notes(data: bytes) -> list[str]:
    """The words of the notes, those that part text and notes aside."""
    root = part(data, "word/footnotes.xml")
    return [shown(each) for each in root if each.get(named("type")) is None]


def test_a_note_is_word_s_own_and_word_numbers_it():
    data = made(paragraph(SAW, NoteMark(label="a")), note("a", "In May."))
    assert notes(data) == [" In May."]
    assert len(values(part(data, "word/footnotes.xml"), "footnoteRef")) == 1
    assert values(part(data, "word/document.xml"), "footnoteReference", "id") == ["2"]
    assert values(part(data, "word/settings.xml"), "footnote", "id") == ["0", "1"]


def test_notes_come_back():
    blocks = (paragraph(SAW, NoteMark(label="1")), note("1", "It was in May that we saw it."))
    assert read(made(*blocks), "again.docx").edition.authentic.blocks == blocks


def test_notes_out_of_order_keep_the_letter_s_numbers():
    text = paragraph(SAW, NoteMark(label="b"), " And later.", NoteMark(label="a"))
    data = made(text, note("a", "First."), note("b", "Second."))
    document = part(data, "word/document.xml")
    assert values(document, "footnoteReference", "customMarkFollows") == ["1", "1"]
    assert shown(document).count("closed to everybody.2 And later.1") == 1
    assert notes(data) == ["1 First.", "2 Second."]


def test_a_note_that_nothing_marks_stands_under_the_text():
    data = made(paragraph(SAW, NoteMark(label="b")), note("a", "Unmarked."), note("b", "Marked."))
    assert "1 Unmarked." in shown(part(data, "word/document.xml"))
    assert notes(data) == ["2 Marked."]


def test_a_second_mark_refers_to_the_note_of_the_first():
    data = made(
        paragraph(SAW, NoteMark(label="a"), " Twice.", NoteMark(label="a")), note("a", "X.")
    )
    document = part(data, "word/document.xml")
    assert values(document, "footnoteReference", "id") == ["2"]
    assert [each.text for each in document.iter("{*}instrText")] == [" NOTEREF _Note2 \\h "]


def test_two_notes_with_one_label_are_both_printed():
    data = made(paragraph(SAW, NoteMark(label="a")), note("a", "One."), note("a", "Two."))
    assert notes(data) == ["1 One."]
    assert "Two." in shown(part(data, "word/document.xml"))


def test_a_mark_without_its_note_is_a_sign_alone():
    data = made(paragraph(SAW, NoteMark(label="gone")))
    assert "everybody.gone" in shown(part(data, "word/document.xml"))
    assert "word/footnotes.xml" not in parts(data)


def test_a_link_in_a_note_leads_out_of_the_note():
    link = Link(href="https://archive.example/", children=words("archive"))
    foot = Footnote(label="a", blocks=(paragraph("See the ", link),))
    data = made(paragraph(SAW, NoteMark(label="a")), foot)
    assert b"https://archive.example/" in parts(data)["word/_rels/footnotes.xml.rels"]


def test_a_note_of_a_list_has_its_number_before_it():
    foot = Footnote(label="a", blocks=(List(items=((paragraph("Wells."),),)),))
    data = made(paragraph(SAW, NoteMark(label="a")), foot)
    assert notes(data) == [" Wells."]


def test_the_notes_of_two_languages_do_not_mix():
    english = make_text(paragraph(SAW, NoteMark(label="a")), note("z", "No."), note("a", "Yes."))
    french = english.model_copy(update={"language": "fr", "asks": ()})
    data = render(
        make_edition(english, french), SMALL_ROLL, "en", layout=Layout(languages=("en", "fr"))
    )
    ids = values(part(data, "word/footnotes.xml"), "footnote", "id")
    assert len(set(ids)) == len(ids) == 4
