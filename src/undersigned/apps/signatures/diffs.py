"""What changed between two versions, word by word, as a signer reads it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from undersigned.core.letter import Addressee, Edition, Roll, Sender
from undersigned.core.renderers.txt import render

from .showing import without_counts

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """Some words that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


@dataclass(frozen=True)
class ChangedParagraph:
    """A paragraph that differs; ``before`` or ``now`` is empty where it came or went as a whole."""

    before: str
    now: str
    pieces: tuple[Piece, ...]


def difference(before: Edition, now: Edition, language: str) -> tuple[ChangedParagraph, ...]:
    """The paragraphs that differ in ``language``, in order; else those of the authentic text."""
    language = language if _has(before, language) and _has(now, language) else ""
    old, new = _paragraphs(before, language), _paragraphs(now, language)
    return tuple(changes(old, new))


def changes(old: Sequence[str], new: Sequence[str]) -> Iterator[ChangedParagraph]:
    """The paragraphs of ``new`` that differ from those of ``old``, in order."""
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone, came = old[i:j], new[k:m]
        both = min(len(gone), len(came))
        for before, now in zip(gone[:both], came[:both], strict=True):
            yield ChangedParagraph(before, now, tuple(_words(before, now)))
        for before in gone[both:]:
            yield ChangedParagraph(before, "", (Piece("gone", before),))
        for now in came[both:]:
            yield ChangedParagraph("", now, (Piece("new", now),))


def _words(before: str, now: str) -> Iterator[Piece]:
    old, new = _WORDS.findall(before), _WORDS.findall(now)
    for kind, i, j, k, m in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[i:j]))
            continue
        if i < j:
            yield Piece("gone", "".join(old[i:j]))
        if k < m:
            yield Piece("new", "".join(new[k:m]))


def _paragraphs(edition: Edition, language: str) -> list[str]:
    """What the text hash covers, one string a paragraph: no signatories, no postal address."""
    bare = edition.model_copy(
        update={
            "date": None,
            "place": "",
            "sender": Sender(),
            "cc": (),
            "addressees": tuple(_office(each) for each in edition.addressees),
        }
    )
    text = render(without_counts(bare), Roll(), language or edition.authentic.language)
    return [" ".join(part.split()) for part in re.split(r"\n{2,}", text) if part.strip()]


def _office(addressee: Addressee) -> Addressee:
    return Addressee(name=addressee.name, role=addressee.role, organisation=addressee.organisation)


def _has(edition: Edition, language: str) -> bool:
    return any(text.language == language for text in edition.texts)
