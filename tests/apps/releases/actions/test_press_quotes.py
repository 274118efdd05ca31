"""Quotes for the page of facts: added once they can be printed, and taken off."""

import pytest

from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.releases import actions
from undersigned.apps.releases.facts import passages
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


def add(release, by, **values):
    return actions.add_press_quote(letter=release.letter, by=by, **values)


def events(release):
    return [event.verb for event in release.letter.events.all() if "quote" in event.verb]


def test_what_somebody_says_is_kept_in_source_form(release, ama):
    words = {"en": " We are\n{{ organisations }}. ", "fr": "  "}
    quote = add(release, ama, words=words, speaker=" Dina Haddad ")
    assert quote.words == {"en": "We are {{ organisations }}."}
    assert (quote.speaker, quote.passage, quote.added_by) == ("Dina Haddad", "", ama)
    assert events(release) == ["press quote added"]


def test_a_paragraph_of_the_letter_needs_no_speaker(release, ama):
    source = next(iter(passages(release.edition_value)))
    quote = add(release, ama, passage=source, words={"en": "not this"}, speaker="nobody")
    assert (quote.passage, quote.words, quote.speaker) == (source, {}, "")


@pytest.mark.parametrize(
    "values", [{}, {"words": {"en": "Water."}}, {"words": {"en": " "}, "speaker": "Dina"}]
)
def test_a_quote_needs_words_and_somebody_who_says_them(release, ama, values):
    with pytest.raises(UndersignedError, match="needs its words"):
        add(release, ama, **values)
    assert not release.letter.press_quotes.exists()


@pytest.mark.parametrize("number", ["{{ nothing }}", "{{ asks }}", "{{ organisations | one: a }}"])
def test_a_number_that_cannot_be_counted_is_refused(release, ama, number):
    with pytest.raises(UndersignedError):
        add(release, ama, words={"en": f"We are {number}."}, speaker="Dina")


def test_a_paragraph_that_the_letter_does_not_say_is_refused(release, ama):
    with pytest.raises(NotNowError, match="does not say that"):
        add(release, ama, passage="Something else.")


def test_a_quote_is_taken_off_once(release, ama):
    quote = add(release, ama, words={"en": "Water."}, speaker="Dina")
    actions.remove_press_quote(quote=quote, by=ama)
    assert not release.letter.press_quotes.exists()
    assert events(release) == ["press quote added", "press quote removed"]
    actions.remove_press_quote(quote=quote, by=ama)
    assert len(events(release)) == 2
