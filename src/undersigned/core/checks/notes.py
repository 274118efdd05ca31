"""Footnotes and their marks, as blocks and as people type them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from undersigned.core.checks.context import Context
from undersigned.core.checks.passages import Passage
from undersigned.core.letter import Emphasis, Footnote, Inlines, LetterText, Link, NoteMark, plain

_TYPED_NOTE = re.compile(r"\[(?P<label>\d{1,3})\](?=\s)")
_TYPED_MARK = re.compile(r"(?<=[^\s\[(])\s?\[(?P<label>\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at ``span`` of the plain text of ``part``."""

    label: str
    part: str
    where: str
    span: tuple[int, int]


@dataclass(slots=True)
class Notes:
    """The marks of one language in order, and its notes: label → part and place in words."""

    marks: list[Mark] = field(default_factory=list)
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)


def notes_of(context: Context) -> Iterator[Notes]:
    """The notes of each language: those that are blocks, and those that were typed."""
    for text in context.edition.texts:
        prefix = "" if text is context.edition.authentic else f"{text.language}/"
        passages = [each for each in context.passages if _is_of(each, text, prefix)]
        yield _set(text, prefix, passages)
        yield _typed(passages)


def _is_of(passage: Passage, text: LetterText, prefix: str) -> bool:
    own = passage.part.startswith(prefix) if prefix else "/" not in passage.part
    return own and passage.language == text.language


def _set(text: LetterText, prefix: str, passages: list[Passage]) -> Notes:
    notes = Notes()
    for number, block in enumerate(text.blocks):
        if isinstance(block, Footnote):
            notes.labels[block.label] = (f"{prefix}blocks.{number}", "footnotes")
    for passage in passages:
        for label, at in _marks_in(passage.inlines, 0):
            notes.marks.append(Mark(label, passage.part, passage.where, (max(0, at - 1), at)))
    return notes


def _marks_in(inlines: Inlines, at: int) -> Iterator[tuple[str, int]]:
    for inline in inlines:
        if isinstance(inline, NoteMark):
            yield inline.label, at
        elif isinstance(inline, Emphasis | Link):
            yield from _marks_in(inline.children, at)
        at += len(plain((inline,)))


def _typed(passages: list[Passage]) -> Notes:
    """Typed marks and notes; none where one of the two is not typed at all."""
    notes = Notes()
    for passage in passages:
        own = _TYPED_NOTE.match(passage.text)
        if own:
            notes.labels.setdefault(own["label"], (passage.part, passage.where))
        for match in _TYPED_MARK.finditer(passage.text):
            span = (match.start(), match.end())
            notes.marks.append(Mark(match["label"], passage.part, passage.where, span))
    return notes if notes.marks and notes.labels else Notes()
