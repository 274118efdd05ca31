"""The words of lines as inlines: stressed words, links and marks of footnotes kept."""

import re
from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from undersigned.core.letter import Emphasis, Inline, Link, NoteMark, words
from undersigned.core.readers.lines import Line, Mark

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def inlines_of(line: Line, start: int = 0, end: int | None = None) -> tuple[Inline, ...]:
    """The inlines of ``line.text[start:end]``."""
    stop = len(line.text) if end is None else end
    marks = [each for each in line.marks if each.end > start and each.start < stop]
    # The outer one of two marks that begin together comes first.
    marks.sort(key=lambda each: (each.start, -each.end))
    return tuple(_marked(line.text, marks, start, stop))


def note_label(text: str) -> str:
    """A footnote's label as a letter has it: "[1]" is "1"; empty where nothing of it is left."""
    return _NO_SLUG.sub("-", text.lower()).strip("-")


def _marked(text: str, marks: Sequence[Mark], start: int, stop: int) -> Iterator[Inline]:
    position = start
    for number, mark in enumerate(marks):
        if mark.start < position:
            continue  # stands inside the mark before, or crosses its end
        end = min(mark.end, stop)
        yield from words(text[position : mark.start])
        inside = [each for each in marks[number + 1 :] if each.end <= end]
        yield from _inline(
            mark, text[mark.start : end], tuple(_marked(text, inside, mark.start, end))
        )
        position = end
    yield from words(text[position:stop])


def _inline(mark: Mark, text: str, children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """What the mark makes of its words; the words alone where a letter takes no such mark."""
    if mark.kind == "note":
        label = note_label(mark.target or text)
        return (NoteMark(label=label),) if label else children
    if mark.kind == "link":
        try:
            return (Link(href=mark.target, children=children),)
        except ValidationError:
            return children
    return (Emphasis(strong=mark.kind == "strong", children=children),)
