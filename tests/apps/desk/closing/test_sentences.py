"""The sentences that state a number, found wherever they stand."""

from tests.apps.releases.stories import make_core_edition
from undersigned.apps.desk.closing.sentences import sentences
from undersigned.core.letter import (
    Counts,
    Footnote,
    Heading,
    LetterText,
    List,
    NoteMark,
    Paragraph,
    Placeholder,
    Quote,
    Roll,
    Table,
    Text,
    words,
)

ROLL = Roll(counts=Counts(organisations=69, individuals=10))
NUMBER = Placeholder(name="organisations")


def texts_of(found) -> list[str]:
    return ["".join(words for words, _ in sentence.parts) for sentence in found]


def with_blocks(*blocks):
    return make_core_edition(texts=(LetterText(language="en", title=(NUMBER,), blocks=blocks),))


def test_the_title_comes_first_and_then_each_sentence_with_a_number():
    found = sentences(make_core_edition(), ROLL)
    assert texts_of(found) == [
        "69 groups call for clear water",
        "We are 69 groups and 10 people from 0 countries.",
    ]
    assert [sentence.is_title for sentence in found] == [True, False]


def test_a_number_is_told_from_the_words_around_it():
    first = sentences(make_core_edition(), ROLL)[0]
    assert first.parts == (("69 groups", True), (" call for clear water", False))


def test_a_sentence_without_a_number_is_left_out():
    paragraph = Paragraph(
        inlines=(Text(text="Rain fell. We are "), NUMBER, Text(text="! So be it."))
    )
    assert texts_of(sentences(with_blocks(paragraph), ROLL))[1:] == ["We are 69!"]


def test_numbers_are_found_in_every_kind_of_block():
    line = (NUMBER,)
    blocks = (
        Heading(inlines=line),
        Quote(blocks=(Paragraph(inlines=line),)),
        List(items=((Paragraph(inlines=line),),)),
        Table(header=(line,), rows=((line,),)),
        Paragraph(inlines=(NoteMark(label="a"),)),
        Footnote(label="a", blocks=(Paragraph(inlines=line),)),
    )
    assert texts_of(sentences(with_blocks(*blocks), ROLL)) == ["69"] * 7


def test_each_language_states_its_own_numbers():
    found = sentences(make_core_edition("en", "fr"), ROLL)
    assert [sentence.language for sentence in found] == ["en", "en", "fr", "fr"]


def test_a_letter_without_numbers_shows_its_title_alone():
    text = LetterText(language="en", title=words("To the Minister"), blocks=())
    assert texts_of(sentences(make_core_edition(texts=(text,)), ROLL)) == ["To the Minister"]
