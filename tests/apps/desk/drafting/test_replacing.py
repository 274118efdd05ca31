"""A new file in the place of the draft."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from undersigned.apps.desk.drafting import starting
from undersigned.apps.letters.actions import create_letter, save_draft
from undersigned.apps.letters.models import Letter
from undersigned.core.letter import plain
from undersigned.core.readers import read

from .conftest import at, words_of
from .test_sources import LETTER

pytestmark = pytest.mark.django_db

NEWER = LETTER.replace(b"this year", b"by 1 May").replace(b"Delta Forum, Benin\n", b"")


@pytest.fixture
def letter(coalition, ama):
    reading = read(LETTER, "letter.txt")
    return create_letter(coalition=coalition, edition=reading.edition, by=ama, imported=reading)


def looked_at(client, letter, data=NEWER):
    """The page with the difference, and what its second button sends."""
    file = SimpleUploadedFile("newer.txt", data)
    page = words_of(client.post(at(letter, "replace"), {"file": file}))
    sent = dict(re.findall(r'name="(reading|base_number)" value="([^"]*)"', page))
    return page, sent


def words_in(letter):
    draft = Letter.objects.get(pk=letter.pk).latest_draft
    return draft.number, plain(draft.value.authentic.blocks[0].inlines)


def test_the_difference_is_shown_before_anything_is_saved(editor, letter):
    page, _sent = looked_at(editor, letter)
    assert "<del>this year</del>" in page or "<del>this</del>" in page
    assert "3 organisations, 0 individuals" in page
    assert "2 organisations, 0 individuals" in page
    assert words_in(letter)[0] == 1


def test_then_the_draft_and_its_list_are_replaced(editor, letter):
    _page, sent = looked_at(editor, letter)
    assert editor.post(at(letter, "replace"), sent).status_code == 302
    number, said = words_in(letter)
    assert number == 2
    assert "by 1 May" in said
    letter.refresh_from_db()
    assert len(letter.imported_reading.signatories) == 2
    assert letter.drafts.count() == 2


def test_of_an_open_letter_the_list_stays(editor, letter):
    Letter.objects.filter(pk=letter.pk).update(state="open")
    page, sent = looked_at(editor, letter)
    assert "The list in the file is not taken" in page
    editor.post(at(letter, "replace"), sent)
    letter.refresh_from_db()
    assert len(letter.imported_reading.signatories) == 3
    assert words_in(letter)[0] == 2


def test_what_somebody_saved_meanwhile_is_not_overwritten(editor, letter, ama):
    _page, sent = looked_at(editor, letter)
    other = read(LETTER.replace(b"Minister", b"Deputy"), "letter.txt").edition
    save_draft(letter=letter, edition=other, base_number=1, by=ama)
    answer = editor.post(at(letter, "replace"), sent)
    assert answer.status_code == 409
    assert "Somebody else saved this letter" in words_of(answer)
    assert words_in(letter)[0] == 2


def test_a_page_that_was_tampered_with_replaces_nothing(editor, letter):
    _page, sent = looked_at(editor, letter)
    answer = editor.post(at(letter, "replace"), sent | {"reading": sent["reading"][:-2] + "xx"})
    assert "Choose the file again." in words_of(answer)
    assert words_in(letter)[0] == 1


def test_a_file_that_is_no_letter_is_refused_in_words(editor, letter):
    page, sent = looked_at(editor, letter, b"")
    assert "empty" in page
    assert sent == {}


def test_the_same_file_says_so(editor, letter):
    page, _sent = looked_at(editor, letter, LETTER)
    assert "The file says the same as the draft." in page


def test_a_viewer_replaces_nothing(viewer, letter):
    assert viewer.get(at(letter, "replace")).status_code == 403


def test_the_upload_is_read_as_an_import_is():
    assert starting.ImportForm.base_fields["file"].required
