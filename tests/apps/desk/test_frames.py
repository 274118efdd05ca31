"""What every page of a letter on the desk begins with."""

import pytest

from tests.factories import (
    make_coalition,
    make_edition,
    make_open_letter,
    make_signature,
    make_user,
)
from undersigned.apps.desk.frames import title_of
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.releases.actions import count_and_close
from undersigned.core.letter import Edition, LetterText, Placeholder, Text, words

pytestmark = pytest.mark.django_db


def edition_titled(*title) -> Edition:
    return Edition(texts=(LetterText(language="en", title=title),))


COUNTED = edition_titled(
    Placeholder(name="organisations", forms=(("one", "NGO"), ("other", "NGOs"))),
    Text(text=" to the President"),
)


def test_a_letters_title_counts_who_stands_under_it_now():
    letter = create_letter(coalition=make_coalition(), edition=COUNTED, by=None)
    make_edition(letter, value=COUNTED)
    assert title_of(letter) == "0 NGOs to the President"
    make_signature(letter, name="Lake Friends", state="accepted")
    assert title_of(letter) == "1 NGO to the President"


def test_what_was_counted_at_the_close_stands_whoever_comes_later():
    letter = create_letter(coalition=make_coalition(), edition=COUNTED, by=None)
    make_edition(letter, value=COUNTED)
    letter.state = "open"
    letter.save()
    make_signature(letter, name="Lake Friends", state="accepted")
    count_and_close(letter=letter, by=make_user(), reason="The asks come later.")
    make_signature(letter, name="Shore Keepers", state="accepted")
    assert title_of(letter) == "1 NGO to the President"


def test_a_number_that_cannot_be_worded_is_left_open():
    unknown = edition_titled(Placeholder(name="moons"), Text(text=" and a letter"))
    letter = create_letter(coalition=make_coalition(), edition=unknown, by=None)
    assert title_of(letter) == "… and a letter"


@pytest.mark.parametrize(("title", "shown"), [("", None), ("Open the archive", "Open the archive")])
def test_a_letter_without_a_title_is_called_by_its_address(title, shown):
    letter = create_letter(
        coalition=make_coalition(), edition=edition_titled(*words(title)), by=None
    )
    assert title_of(letter) == (shown or letter.slug)


def test_so_is_one_without_a_draft():
    letter = make_open_letter()
    assert title_of(letter) == letter.slug
