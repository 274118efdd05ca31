"""Quotes for the page of facts: added once they can be printed, and taken off."""

import pytest

from tests.apps.releases.stories import make_core_edition, make_text, open_letter, sign
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.releases import actions
from undersigned.apps.releases.quotes import TypedNumberError, passages
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Paragraph, words

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


# --- Typed numbers ------------------------------------------------------------------------------


def refused(release, by, **values):
    with pytest.raises(TypedNumberError) as caught:
        add(release, by, **values)
    assert not release.letter.press_quotes.exists()
    return caught.value


@pytest.mark.parametrize(
    ("language", "said", "where", "source"),
    [
        ("en", "We are 70 groups.", "English", "{{ organisations | one: group, other: groups }}"),
        ("fr", "Nous sommes dix associations.", "French", "{{ organisations in words }}"),
        ("ko", "70개 단체가 함께합니다.", "Korean", "{{ organisations }}"),
        ("ar", "نحن ٧٠ منظمة.", "Arabic", "{{ organisations }} منظمة"),
    ],
)
def test_a_number_typed_into_a_quote_is_refused_in_each_language(
    coalition, ama, language, said, where, source
):
    edition = make_core_edition("en", "fr", "ko", "ar")
    letter = open_letter(coalition, edition=edition)
    sign(letter)
    actions.count_and_close(letter=letter, by=ama, reason="-")
    release = actions.release(letter=letter, by=ama, reason="-")
    error = refused(release, ama, words={"en": "Water.", language: said}, speaker="Dina")
    assert "was typed by hand: nobody counted it." in error.what
    assert (error.where, error.place) == (where, language)
    assert source in error.do
    assert "why this number may stand" in error.do


def test_a_number_typed_beside_the_speakers_name_is_refused(release, ama):
    error = refused(release, ama, words={"en": "Water."}, speaker="Dina, for 70 groups")
    assert (error.where, error.place) == ("Who says it", "speaker")


def test_a_paragraph_with_a_typed_number_is_refused(coalition, ama):
    typed = Paragraph(inlines=words("We, the undersigned 70 groups, sign this letter."))
    text = make_text().model_copy(update={"blocks": (typed,)})
    letter = open_letter(coalition, edition=make_core_edition(texts=(text,)))
    with pytest.raises(TypedNumberError, match="“70 groups” was typed") as caught:
        actions.add_press_quote(letter=letter, by=ama, passage=typed.inlines[0].text)
    assert (caught.value.where, caught.value.place) == ("quote", "passage")
    assert caught.value.do.startswith("Put the counted number into the letter")
    quote = actions.add_press_quote(
        letter=letter, by=ama, passage=typed.inlines[0].text, reason="as it was signed"
    )
    assert quote.reason == "as it was signed"


@pytest.mark.parametrize(
    "said", ["Since 2019 we ask.", "Law 12 must go.", "By 16 May 2120.", "All {{ countries }}."]
)
def test_a_number_that_counts_nobody_passes_without_a_reason(release, ama, said):
    quote = add(release, ama, words={"en": said}, speaker="Dina", reason="not needed")
    assert quote.reason == ""


def test_a_reason_lets_a_number_stand_and_is_kept_on_record(release, ama):
    quote = add(
        release,
        ama,
        words={"en": "They closed 12 groups."},
        speaker="Dina",
        reason=" She said so. ",
    )
    assert quote.reason == "She said so."
    event = release.letter.events.get(verb="press quote added")
    assert event.details == {"numbers": "“12 groups”", "reason": "She said so."}
