"""What is quoted on the page of facts: paragraphs of the letter, and words of a person.

Both are kept in their source form, and what they state is counted when the page is made. A number
that somebody typed instead is found here: it would stay as it is when a signature is withdrawn.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.apps.letters.languages import language_name
from undersigned.core.checks.typed_counts import TypedCount, own_counts, typed_counts
from undersigned.core.counting import fill
from undersigned.core.errors import FormatError
from undersigned.core.letter import (
    Edition,
    Inline,
    LetterText,
    Paragraph,
    Roll,
    placeholders,
    plain,
)
from undersigned.core.letter import words as as_inlines
from undersigned.core.press import Quote
from undersigned.core.textformat import parse_inlines, write_inlines

from .models import PressQuote

PASSAGE, SPEAKER = "passage", "speaker"


@dataclass(frozen=True)
class TypedNumber:
    """A count that was typed: ``words``, and ``source`` that prints the counted number instead.

    ``place`` is ``PASSAGE``, ``SPEAKER`` or the language of the words in which it stands.
    """

    place: str
    words: str
    source: str


class TypedNumberError(FormatError):
    """A quote states a number that nobody counted."""

    def __init__(self, found: TypedNumber) -> None:
        said = {"number": found.words, "source": found.source}
        if found.place == PASSAGE:
            do = _(
                "Put the counted number into the letter, quote another paragraph, or write below"
                " why this number may stand."
            )
        else:
            do = _(
                "Insert the counted number (%(source)s), or write below why this number may stand."
            )
        super().__init__(
            _("“%(number)s” was typed by hand: nobody counted it.") % said,
            where=_place(found.place),
            do=do % said,
        )
        self.place = found.place


def _place(place: str) -> str:
    if place == PASSAGE:
        return _("quote")
    return _("Who says it") if place == SPEAKER else language_name(place)


def passages(edition: Edition) -> dict[str, str]:
    """The paragraphs of the authentic text: their source, by which they are kept, and their words.

    Placeholders stand in the words by name.
    """
    return {
        _source(block): " ".join(plain(block.inlines).split())
        for block in edition.authentic.blocks
        if isinstance(block, Paragraph)
    }


def said_by(words: dict[str, str], speaker: str, edition: Edition) -> dict[str, str]:
    """The words that were entered, by language, once each can be printed.

    Raises ``UndersignedError`` where nothing is said, nobody says it, or a placeholder is wrong.
    """
    lines = {tag: " ".join(said.split()) for tag, said in words.items()}
    said = {tag: line for tag, line in lines.items() if line}
    if not said or not speaker.strip():
        raise FormatError(
            _("A quote needs its words and who says them."),
            where=_("quote"),
            do=_("Write both, in one language at least."),
        )
    for tag, source in said.items():
        for placeholder in placeholders(parse_inlines(source)):
            fill(placeholder, Roll().counts, tag, edition.authentic.language)
    return said


def quote_of(row: PressQuote, edition: Edition) -> Quote:
    """The words in each language that has them.

    None where the letter does not say them now, or where they state a number that was typed and
    that nobody answers for.
    """
    if not row.reason and typed_numbers(row, edition):
        return Quote({})
    return Quote(words_of(row, edition), row.speaker)


def typed_numbers(row: PressQuote, edition: Edition) -> tuple[TypedNumber, ...]:
    """The counts in a quote that are no placeholders, whether or not somebody answers for them."""
    return tuple(
        TypedNumber(place, each.words, each.source)
        for place, found in _typed(row, edition)
        for each in found
    )


def _typed(row: PressQuote, edition: Edition) -> Iterator[tuple[str, tuple[TypedCount, ...]]]:
    words = words_of(row, edition)
    if row.passage:
        yield from ((PASSAGE, own_counts(said, tag)) for tag, said in words.items())
        return
    yield from ((tag, typed_counts(said, tag)) for tag, said in words.items())
    yield SPEAKER, typed_counts(as_inlines(row.speaker), edition.authentic.language)


def words_of(row: PressQuote, edition: Edition) -> dict[str, tuple[Inline, ...]]:
    """The words in each language of the letter; none where the letter does not say them now."""
    if row.passage:
        return _passage(row.passage, edition)
    own = {text.language for text in edition.texts}
    return {tag: parse_inlines(source) for tag, source in row.words.items() if tag in own}


def _passage(source: str, edition: Edition) -> dict[str, tuple[Inline, ...]]:
    """A paragraph of the letter, and what stands in its place in each translation that has one."""
    blocks = edition.authentic.blocks
    places = [n for n, block in enumerate(blocks) if _source(block) == source]
    if not places:
        return {}
    found = {}
    for text in edition.texts:
        block = text.blocks[places[0]] if _is_built_alike(text, edition.authentic) else None
        if isinstance(block, Paragraph):
            found[text.language] = block.inlines
    return found


def _is_built_alike(text: LetterText, authentic: LetterText) -> bool:
    return [type(block) for block in text.blocks] == [type(block) for block in authentic.blocks]


def _source(block: object) -> str:
    return write_inlines(block.inlines) if isinstance(block, Paragraph) else ""
