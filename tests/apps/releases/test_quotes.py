"""What is quoted on the page of facts, and which typed numbers are found in it."""

import pytest

from undersigned.apps.releases.models import PressQuote
from undersigned.apps.releases.quotes import (
    PASSAGE,
    SPEAKER,
    TypedNumber,
    passages,
    quote_of,
    typed_numbers,
)
from undersigned.core.letter import (
    Edition,
    Heading,
    LetterText,
    Paragraph,
    Placeholder,
    Text,
    words,
)

LINE = (Text(text="We are "), Placeholder(name="organisations"), Text(text=" groups."))


def text(language, *blocks):
    return LetterText(language=language, title=words("Water"), blocks=blocks)


def edition(*translations):
    return Edition(texts=(text("en", Paragraph(inlines=LINE)), *translations))


def quoted(value, **values):
    return quote_of(PressQuote(**values), value)


def test_a_paragraph_is_quoted_with_what_stands_in_its_place_in_each_translation():
    french = (Text(text="Nous sommes "), Placeholder(name="organisations"), Text(text="."))
    value = edition(text("fr", Paragraph(inlines=french)))
    (source,) = passages(value)
    assert quoted(value, passage=source).words == {"en": LINE, "fr": french}
    assert passages(value)[source] == "We are {{ organisations }} groups."


def test_a_translation_that_is_built_otherwise_is_not_guessed_at():
    value = edition(
        text("fr", Heading(level=2, inlines=words("Eau")), Paragraph(inlines=words("Non."))),
        text("ko", Heading(level=2, inlines=words("물"))),
    )
    (source,) = passages(value)
    assert set(quoted(value, passage=source).words) == {"en"}


def test_a_paragraph_that_the_letter_says_no_more_is_not_quoted():
    assert quoted(edition(), passage="Something else.").words == {}


def test_words_in_a_language_that_the_letter_lost_are_left_out():
    found = quoted(
        edition(), words={"en": "We are {{ organisations }}.", "ja": "水"}, speaker="Dina"
    )
    assert set(found.words) == {"en"}
    assert found.speaker == "Dina"


# --- Typed numbers ------------------------------------------------------------------------------


def typed(value, **values):
    return typed_numbers(PressQuote(**values), value)


def test_typed_numbers_are_told_with_their_language_and_what_to_insert():
    found = typed(
        edition(text("fr")),
        words={"en": "We are {{ organisations }}.", "fr": "Nous sommes 70 associations."},
        speaker="Dina, of 3 groups",
    )
    assert found == (
        TypedNumber("fr", "70 associations", "{{ organisations }} associations"),
        TypedNumber(SPEAKER, "3 groups", "{{ organisations | one: group, other: groups }}"),
    )


def test_a_paragraph_is_searched_for_its_own_signatories_alone():
    own = Paragraph(inlines=words("We, the undersigned 70 groups, sign this letter."))
    others = Paragraph(inlines=words("They closed 12 groups and held 9 individuals."))
    value = Edition(texts=(text("en", own, others),))
    assert [each.place for each in typed(value, passage=own.inlines[0].text)] == [PASSAGE]
    assert typed(value, passage=others.inlines[0].text) == ()


@pytest.mark.parametrize(("reason", "shown"), [("", 0), ("She said so.", 1)])
def test_a_typed_number_that_nobody_answers_for_leaves_the_quote_out(reason, shown):
    said = {"en": "They closed 12 groups."}
    assert len(quoted(edition(), words=said, speaker="Dina", reason=reason).words) == shown
