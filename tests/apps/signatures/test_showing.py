"""The letter with its numbers hidden."""

import pytest
from django.utils.html import strip_tags

from tests.factories import make_edition_value, make_open_letter, make_signature
from undersigned.apps.signatures.showing import letter_as_shown, without_counts
from undersigned.core.letter import (
    Edition,
    Emphasis,
    LetterText,
    Paragraph,
    Placeholder,
    Quote,
    Text,
    placeholders,
)

NOUNS = Placeholder(name="organisations", forms=(("one", "NGO"), ("other", "NGOs")))


def test_every_number_is_hidden_however_deep_it_stands():
    deep = Emphasis(children=(Text(text="all "), NOUNS))
    blocks = (Quote(blocks=(Paragraph(inlines=(deep, Placeholder(name="regions"))),)),)
    edition = Edition(texts=(LetterText(language="en", title=(NOUNS,), blocks=blocks),))
    [text] = without_counts(edition).texts
    assert text.title == (Text(text="[…] NGOs"),)
    [quote] = text.blocks
    inlines = quote.blocks[0].inlines
    assert inlines == (Emphasis(children=(Text(text="all […] NGOs"),)), Text(text="[…]"))
    assert list(placeholders(inlines)) == []


def test_a_hidden_letter_is_a_letter_like_any_other():
    hidden = without_counts(make_edition_value())
    assert Edition.model_validate(hidden.model_dump(mode="json")) == hidden


def test_a_letter_without_numbers_is_shown_as_it_is():
    edition = make_edition_value()
    bare = without_counts(edition)
    assert without_counts(bare) == bare
    assert bare.addressees == edition.addressees


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("visibility", "number"), [("link", "[…] organisations"), ("public", "1 organisations")]
)
def test_only_a_public_letter_shows_its_numbers(visibility, number):
    letter = make_open_letter(visibility=visibility)
    make_signature(letter, state="accepted")
    shown = strip_tags(letter_as_shown(letter.latest_edition, "en")).replace("\xa0", " ")
    assert number in shown
    assert ("River Watch" in shown) is (visibility == "public")
