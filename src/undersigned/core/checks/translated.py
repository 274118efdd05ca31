"""Which passage of a translation stands for which of the authentic text."""

from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.checks.passages import Passage
from undersigned.core.letter import LetterText


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage of the authentic text and the one of a translation in its place."""

    authentic: Passage
    translation: Passage


def translations(context: Context) -> Iterator[LetterText]:
    """The texts in languages other than the authentic one's, "pt" and "pt-BR" being one."""
    base = _base(context.edition.authentic.language)
    return (each for each in context.edition.texts[1:] if _base(each.language) != base)


def own_passages(context: Context, text: LetterText) -> list[Passage]:
    """The passages of one text."""
    prefix = prefix_of(context, text)
    if prefix:
        return [each for each in context.passages if each.part.startswith(prefix)]
    return [each for each in context.passages if "/" not in each.part]


def prefix_of(context: Context, text: LetterText) -> str:
    """What the parts of ``text`` begin with."""
    return "" if text is context.edition.authentic else f"{text.language}/"


def has_same_shape(context: Context, text: LetterText) -> bool:
    """Whether block stands for block."""
    kinds = [each.type for each in context.edition.authentic.blocks]
    return kinds == [each.type for each in text.blocks]


def pairs(context: Context, text: LetterText) -> Iterator[Pair]:
    """What stands in the same place, in order: blocks where all stand for each other, asks by id.

    Title, subject and salutation always do.
    """
    authentic = context.edition.authentic
    aligned = has_same_shape(context, text)
    ids = {ask.id: number for number, ask in enumerate(authentic.asks)}
    by_part = {each.part: each for each in own_passages(context, authentic)}
    prefix = prefix_of(context, text)
    for passage in own_passages(context, text):
        part = passage.part.removeprefix(prefix)
        if passage.role == "ask":
            number = ids[text.asks[int(part.split(".")[1])].id]
            part = f"asks.{number}"
        elif passage.role == "text" and not aligned:
            continue
        if part in by_part:
            yield Pair(by_part[part], passage)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
