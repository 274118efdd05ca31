"""What a copy prints and its reader took for the page's own: title and offices, found again.

A reader does not know which letter it reads. Above the letter a page has lines of its own, and a
title or an address among them may be left out for one of those. Whoever compares knows what to look
for, and looks there before saying that it is not there. What is found is what the copy prints, with
whatever it prints otherwise.
"""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from undersigned.core.checks.passages import Passage
from undersigned.core.checks.stated import statements_in
from undersigned.core.comparing.face import Face
from undersigned.core.comparing.wording import folded
from undersigned.core.letter import Addressee, words
from undersigned.core.reading import Reading

_ALIKE = 85  # of 100; a title with another number, or a few words changed, is the same title
_TOGETHER = 3  # lines that a title may be broken into
_LONGEST = 20_000  # characters that were left out


def with_left_out(copy: Face, reading: Reading, edition: Face) -> Face:
    """``copy``, which is the face of ``reading``, with title and offices that were left out."""
    lines = _lines(reading)
    if not lines:
        return copy
    return _with_title(_with_offices(copy, lines, edition), lines, edition)


def _lines(reading: Reading) -> list[str]:
    """The words left out, piece by piece, each line for itself."""
    pieces = [reading.source[each.start : each.end] for each in reading.left_out]
    lines = [" ".join(line.split()) for piece in pieces for line in piece.splitlines()]
    found = [line for line in lines if line]
    return found if sum(map(len, found)) <= _LONGEST else []


def _with_title(copy: Face, lines: Sequence[str], edition: Face) -> Face:
    if not edition.title or _alike(copy.title, edition.title) >= _ALIKE:
        return copy
    runs = [
        " ".join(lines[start : start + length])
        for start in range(len(lines))
        for length in range(1, _TOGETHER + 1)
    ]
    best = max(runs, key=lambda run: _alike(run, edition.title))
    if _alike(best, edition.title) < _ALIKE:
        return copy
    passage = Passage("title", "title", best, words(best), copy.language)
    stated = tuple(each for each in copy.statements if each.passage.role != "title")
    return replace(copy, title=best, statements=(*statements_in(passage), *stated))


def _alike(one: str, other: str) -> float:
    return fuzz.ratio(folded(one).casefold(), folded(other).casefold())


def _with_offices(copy: Face, lines: Sequence[str], edition: Face) -> Face:
    """Offices whose every line stands among those left out are those of the edition."""
    if copy.addressees == edition.addressees:
        return copy
    there = {folded(line) for line in lines}
    wanted = edition.addressees
    if wanted and all(_is_printed(office, there) for office in wanted):
        return replace(copy, addressees=wanted)
    return copy


def _is_printed(office: Addressee, there: set[str]) -> bool:
    parts = [each for each in (office.name, office.role, office.organisation) if each]
    return bool(parts) and all(folded(each) in there for each in parts)
