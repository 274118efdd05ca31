"""Names that a list sets apart: in bold or as links, before what is said of each."""

from collections.abc import Sequence

from undersigned.core.letter import Kind
from undersigned.core.lexicon.places import find_place
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import (
    Parted,
    inner_words,
    looks_like_person,
    surely_person,
    title_place,
)

_FEWEST = 3
_MARKS = " ,;:-–—|"
_TYPED = ("**", "__")


def styled_ends(draft: Draft, lines: Sequence[Line]) -> list[int]:
    """Where the name set apart ends in each line, 0 where none does; all 0 where few do so."""
    ends = [_end(draft.source, line) for line in lines]
    told = sum(end > 0 for end in ends)
    return ends if told >= _FEWEST and told * 10 >= len(ends) * 6 else [0] * len(ends)


def _end(source: str, line: Line) -> int:
    """Where bold or a link that begins the line ends in it; 0 where it has none or is all of it."""
    end = next(
        (mark.end for mark in line.marks if mark.start == 0 and mark.kind in ("strong", "link")), 0
    )
    if not end and source[max(line.start - 2, 0) : line.start] in _TYPED:
        closing = source.find(source[line.start - 2 : line.start], line.start, line.end)
        end = sum(line.at(each) < closing for each in range(len(line.text))) if closing > 0 else 0
    name, rest = line.text[:end].strip(_MARKS), line.text[end:].strip(_MARKS)
    return len(line.text[:end].rstrip(_MARKS)) if name and len(rest) > 1 else 0


def bold_people(line: Line) -> list[tuple[int, int, int]]:
    """People in bold, each before a title, one behind the other in a line; none where none are.

    Of each (start, length of the name, end).
    """
    bold = [mark for mark in line.marks if mark.kind == "strong"]
    named = [line.text[mark.start : mark.end].strip(_MARKS) for mark in bold]
    if len(bold) < _FEWEST or bold[0].start or not all(map(_is_person, named)):
        return []
    ends = [*(mark.start for mark in bold[1:]), len(line.text)]
    pieces = zip(bold, named, ends, strict=True)
    return [
        (mark.start, len(name), mark.start + len(line.text[mark.start : end].rstrip(" ,;")))
        for mark, name, end in pieces
    ]


def _is_person(text: str) -> bool:
    return looks_like_person(text) or surely_person(text)


def part_styled(text: str, end: int, kind: Kind, language: str) -> Parted:
    """The name up to ``end``; of what follows a person's title, and a place."""
    rest = inner_words(text, end, len(text))
    if rest is None:
        return Parted((0, end))
    words = text[slice(*rest)]
    whole = find_place(words, language)
    if whole:
        return Parted((0, end), None, rest, whole.code)
    place = title_place(words, language)
    title = rest if kind == "individual" else None
    if place is None:
        return Parted((0, end), title)
    start, stop, found = place
    return Parted((0, end), title, (rest[0] + start, rest[0] + stop), found.code)
