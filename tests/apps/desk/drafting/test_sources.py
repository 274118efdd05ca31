"""The file as it was read, and the corrections of its list by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.desk.drafting.sources import pieces
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.letters.models import Letter
from undersigned.core.readers import read
from undersigned.core.reading import LeftOut, Reading, Span

from .conftest import at, words_of

pytestmark = pytest.mark.django_db

LETTER = b"""Joint Letter on the Archive

Dear Minister Vashe,

We write to ask you to open the archive of the valley to its families again this year.

Sincerely,

River Watch, Ghana
Lake Friends, Kenya
Delta Forum, Benin
Home

"""


@pytest.fixture
def letter(coalition, ama):
    reading = read(LETTER, "letter.txt")
    return create_letter(coalition=coalition, edition=reading.edition, by=ama, imported=reading)


def names(letter):
    return [each.name for each in Letter.objects.get(pk=letter.pk).imported_reading.signatories]


# --- The pieces of the source ---


def test_every_part_of_the_source_is_marked_by_what_it_was_taken_for(letter):
    found = {piece.text: piece for piece in pieces(letter.imported_reading)}
    assert found["Joint Letter on the Archive"].kind == "title"
    assert found["Lake Friends"].label == "signatory: name"
    assert found["Kenya"].label == "signatory: place"


def test_what_was_left_out_is_marked_with_the_reason():
    reading = Reading(
        edition=read(LETTER, "a.txt").edition,
        source="Menu Letter",
        left_out=(LeftOut(start=0, end=4, reason="the page's menu"),),
    )
    assert [(p.text, p.kind, p.label) for p in pieces(reading)] == [
        ("Menu", "left", "the page's menu"),
        (" Letter", "", ""),
    ]


spans = st.lists(
    st.tuples(st.sampled_from(["title", "signatories.0", "signatories.0.name"]), st.integers(0, 20))
)


@given(st.text(max_size=20), spans)
def test_the_pieces_are_the_source_and_nothing_else(source, parts):
    reading = Reading(
        edition=read(LETTER, "a.txt").edition,
        source=source,
        spans=tuple(
            Span(part=part, start=min(at, len(source)), end=len(source)) for part, at in parts
        ),
        left_out=(LeftOut(start=0, end=len(source) // 2, reason="half"),),
    )
    assert "".join(piece.text for piece in pieces(reading)) == source


# --- The page ---


def test_the_file_stands_beside_what_was_understood(viewer, letter):
    page = words_of(viewer.get(at(letter, "source")))
    assert "Joint Letter on the Archive" in page
    assert "3 signatories" in page
    assert 'href="#source-signatories-1"' in page
    assert 'id="source-signatories-1"' in page


def test_a_viewer_corrects_nothing(viewer, letter):
    assert at(letter, "source-correct", 0) not in words_of(viewer.get(at(letter, "source")))
    assert viewer.get(at(letter, "source-correct", 0)).status_code == 403
    added = {"kind": "organisation", "name": "Coast Union"}
    assert viewer.post(at(letter, "source"), added).status_code == 403


def test_a_letter_that_came_from_no_file_has_no_such_page(viewer, coalition, ama, letter):
    blank = create_letter(coalition=coalition, edition=letter.latest_draft.value, by=ama)
    assert viewer.get(at(blank, "source")).status_code == 302


def test_a_part_of_which_the_reader_is_unsure_is_named(editor, letter):
    letter.imported |= {"confidence": [["signatories.1.name", 0.4], ["title", 0.5]]}
    letter.save()
    page = words_of(editor.get(at(letter, "source")))
    assert '<a href="#source-title">title</a> <q dir="auto">Joint Letter on the Archive</q>' in page
    assert page.count('class="unsure"') == 1


def test_why_the_reader_is_unsure_is_said_beside_the_words(editor, letter):
    letter.imported |= {
        "confidence": [["signatories.1.name", 0.8], ["date", 0.8], ["signatories.2", 0.9]],
        "doubts": [
            ["signatories.1.name", "the place may belong to the name"],
            ["date", "it may be the page's and not the letter's"],
        ],
    }
    letter.save()
    page = words_of(editor.get(at(letter, "source")))
    assert "please check: the place may belong to the name" in page
    assert "<li>date: it may be the page&#x27;s and not the letter&#x27;s" in page
    assert page.count('class="unsure"') == 1


def test_a_letter_that_was_read_without_doubt_asks_for_no_look(editor, letter):
    letter.imported |= {"confidence": [["title", 0.9]], "doubts": []}
    letter.save()
    page = words_of(editor.get(at(letter, "source")))
    assert "not sure" not in page
    assert "please check" not in page


# --- Corrections ---


def test_an_entry_is_corrected_beside_its_words(editor, letter):
    address = at(letter, "source-correct", 1)
    assert "Lake Friends, Kenya" in words_of(editor.get(address))
    sent = {"was": "Lake Friends", "kind": "individual", "name": "Laila Friends", "place": "Peru"}
    assert editor.post(address, sent).status_code == 302
    letter.refresh_from_db()
    mended = letter.imported_reading.signatories[1]
    assert (mended.kind, mended.name, mended.country) == ("individual", "Laila Friends", "PE")
    assert letter.events.filter(verb="list of the file corrected").count() == 1


def test_an_entry_is_taken_off(editor, letter):
    before = names(letter)
    editor.post(at(letter, "source-correct", 0), {"was": before[0], "off": "yes"})
    assert names(letter) == before[1:]


def test_one_that_was_not_seen_is_added(editor, letter):
    before = names(letter)
    sent = {"kind": "organisation", "name": "Coast Union", "place": "Togo"}
    assert editor.post(at(letter, "source"), sent).status_code == 302
    assert names(letter) == [*before, "Coast Union"]


def test_a_list_that_changed_meanwhile_is_not_changed_blindly(editor, letter):
    before = names(letter)
    answer = editor.post(at(letter, "source-correct", 1), {"was": before[0], "off": "yes"})
    assert "Somebody has changed the list meanwhile." in words_of(answer)
    assert names(letter) == before


def test_what_is_wrong_is_said_and_kept(editor, letter):
    before = names(letter)
    answer = editor.post(
        at(letter, "source-correct", 1), {"was": before[1], "name": "", "title": "X"}
    )
    assert 'value="X"' in words_of(answer)
    assert 'name="was" value="Lake Friends"' in words_of(answer)
    assert names(letter) == before


def test_after_the_opening_the_sign_on_is_corrected_instead(editor, letter):
    Letter.objects.filter(pk=letter.pk).update(state="open")
    sent = {"kind": "organisation", "name": "Coast Union"}
    assert "only before the letter opens" in words_of(editor.post(at(letter, "source"), sent))


def test_an_entry_that_is_not_there_is_not_found(editor, letter):
    assert editor.get(at(letter, "source-correct", 99)).status_code == 404
