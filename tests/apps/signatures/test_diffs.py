"""What changed between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_edition_value
from undersigned.apps.signatures.diffs import ChangedParagraph, Piece, difference
from undersigned.core.letter import Addressee, Edition, LetterText, Paragraph, words


def letter_of(*paragraphs, language="en", **values):
    blocks = tuple(Paragraph(inlines=words(paragraph)) for paragraph in paragraphs)
    text = LetterText(language=language, title=words("Title"), blocks=blocks)
    return Edition(texts=(text,), **values)


def test_one_changed_word_is_one_gone_and_one_new():
    [change] = difference(letter_of("The river is grey."), letter_of("The river is brown."), "en")
    assert change.pieces == (
        Piece("same", "The river is "),
        Piece("gone", "grey"),
        Piece("new", "brown"),
        Piece("same", "."),
    )


def test_a_paragraph_that_came_or_went_is_shown_as_a_whole():
    one, two = letter_of("One.", "Three."), letter_of("One.", "Two.", "Three.")
    assert difference(one, two, "en") == (ChangedParagraph("", "Two.", (Piece("new", "Two."),)),)
    assert difference(two, one, "en") == (ChangedParagraph("Two.", "", (Piece("gone", "Two."),)),)


def test_the_same_text_has_no_difference():
    assert difference(make_edition_value(), make_edition_value(), "en") == ()


def test_a_mended_fax_number_is_no_difference():
    before = letter_of("One.", addressees=(Addressee(name="Ada Quill", fax="+1 1"),))
    now = letter_of("One.", addressees=(Addressee(name="Ada Quill", fax="+1 2"),))
    assert difference(before, now, "en") == ()


def test_another_addressee_is_a_difference():
    before = letter_of("One.", addressees=(Addressee(name="Ada Quill"),))
    now = letter_of("One.", addressees=(Addressee(name="Ada Quill", role="Prime Minister"),))
    [change] = difference(before, now, "en")
    assert "Prime Minister" in change.now


def test_the_language_that_was_read_is_compared_where_both_have_it():
    english, korean = letter_of("One.").texts[0], letter_of("하나.", language="ko").texts[0]
    before = Edition(texts=(english, korean))
    now = Edition(texts=(english, letter_of("둘.", language="ko").texts[0]))
    assert [change.now for change in difference(before, now, "ko")] == ["둘."]
    assert difference(before, now, "en") == ()
    assert difference(before, Edition(texts=(english,)), "ko") == ()


PARAGRAPHS = st.lists(
    st.text(alphabet="ab .", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=5
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_the_pieces_put_together_are_both_texts(before, now):
    for change in difference(letter_of(*before), letter_of(*now), "en"):
        old = "".join(piece.text for piece in change.pieces if piece.kind != "new")
        new = "".join(piece.text for piece in change.pieces if piece.kind != "gone")
        assert (old, new) == (change.before, change.now)
        assert old != new
