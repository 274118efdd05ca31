"""The sentences of a letter that state a number, as they would be printed now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.counting import filler
from undersigned.core.letter import (
    Block,
    Edition,
    Footnote,
    Heading,
    Inline,
    LetterText,
    List,
    Paragraph,
    Placeholder,
    Quote,
    Roll,
    Table,
    placeholders,
    plain,
)

# Characters for private use (Unicode, chapter 23.5) fence the numbers; no text may hold them twice.
BEGIN, END = "\ue000", "\ue001"
SENTENCE_END = re.compile(r"(?<=[.!?…。！？])\s+")
ASKS = "asks"


@dataclass(frozen=True)
class Sentence:
    """One sentence in parts: the words, and whether they were counted."""

    language: str
    is_title: bool
    parts: tuple[tuple[str, bool], ...]


def sentences(edition: Edition, roll: Roll) -> tuple[Sentence, ...]:
    """The titles first, then each sentence with a counted number in it, by language."""
    found: list[Sentence] = []
    for text in edition.texts:
        fill = filler(roll.counts, edition, text.language)

        def fenced(placeholder: Placeholder, fill=fill) -> str:
            return f"{BEGIN}{fill(placeholder)}{END}"

        title = text.title or edition.authentic.title
        found.append(Sentence(text.language, is_title=True, parts=_parts(plain(title, fenced))))
        for line in _lines(text):
            found += [
                Sentence(text.language, is_title=False, parts=_parts(sentence))
                for sentence in SENTENCE_END.split(plain(line, fenced))
                if BEGIN in sentence
            ]
    return tuple(found)


def _parts(sentence: str) -> tuple[tuple[str, bool], ...]:
    pieces = re.split(f"{BEGIN}(.*?){END}", " ".join(sentence.split()))
    return tuple((piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def _lines(text: LetterText) -> Iterator[tuple[Inline, ...]]:
    """Every line of the body with a counted number in it; the list of asks is no number."""
    lines = [text.subject, text.salutation]
    lines += [line for block in text.blocks for line in _of_block(block)]
    lines += [ask.text for ask in text.asks]
    for line in lines:
        if any(placeholder.name != ASKS for placeholder in placeholders(line)):
            yield line


def _of_block(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            yield inlines
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            for inner in blocks:
                yield from _of_block(inner)
        case List(items=items):
            for item in items:
                for inner in item:
                    yield from _of_block(inner)
        case Table(header=header, rows=rows):
            yield from header
            for row in rows:
                yield from row
        case _:
            return
