"""Tables of signatories: what each column means, by its content and by its header.

A column of running numbers says nothing; a column that is mostly places holds the places; the first
column of words holds the names. Beside people the other columns are their titles; beside bodies
they describe the body and are no part of the name. Where no column tells more than the others, as
in a grid of names, each cell is a name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import Place, find_place, nearest_place
from undersigned.core.lexicon.sheet_words import header_fields
from undersigned.core.readers.genre import ends_sentence, small_share, width
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import has_organisation_word, looks_like_person, surely_person
from undersigned.core.readers.sheets.header import bare_header, is_only_header

_NUMBER = re.compile(r"[\d\s.)#№]+")
_PLACES_AMONG = 0.6  # of the cells that say something
_NAMES_AMONG = 0.6
_LONGEST_GRID_CELL = 70
_FEW_CAPITALS = 0.5
_LONGEST_HEADER = 40
_FEWEST_UNDER = 3  # rows, for the first of them to be a header by its words alone

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, as (start, end) in the line; ``title`` spans from the first to the last."""

    name: Cell
    title: Cell | None = None
    place: Cell | None = None


def rows_of(lines: Sequence[Line], language: str) -> list[list[Row]]:
    """The signatories on each line of one table; none on a header or an empty row."""
    lines = _headed(lines)
    body = [line for line in lines if not line.header]
    columns = max((len(line.cells) for line in body), default=0)
    texts = [[_text(line, number) for line in body] for number in range(columns)]
    wordy = [number for number in range(columns) if not _all_numbers(texts[number])]
    places = _place_column(texts, wordy, language)
    wordy = [number for number in wordy if number != places and any(texts[number])]
    if _is_grid(texts, wordy, places):
        return [[Row(cell) for cell in _filled(line, wordy)] for line in lines]
    beside = [number for number in wordy if _mostly_people(texts[number])]
    if len(beside) > 1 and all(each + 1 in wordy and each + 1 not in beside for each in beside):
        # People beside each other, each with a title: name, title, name, title.
        return [[each for n in beside for each in _row(line, n, -1, [n, n + 1])] for line in lines]
    names = _name_column(lines, wordy)
    people = names is not None and _mostly_people(texts[names])
    return [_row(line, names, places, wordy if people else []) for line in lines]


def _headed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, the first one marked as a header where its words say so and nothing else does."""
    first = lines[0]
    if len(lines) < _FEWEST_UNDER or any(line.header for line in lines):
        return lines
    filled = list(filter(None, (_text(first, each) for each in range(len(first.cells)))))
    called = any(_heads_names(each) for each in filled)
    heads = sum(is_only_header(each) or _heads_names(each) for each in filled)
    return (
        [replace(first, header=True), *lines[1:]] if called and heads * 2 > len(filled) else lines
    )


def place_in(text: str, language: str) -> Place | None:
    """The place that a cell of a column of places names; a misspelt one is known there."""
    return find_place(text, language) or nearest_place(text, language)


def _text(line: Line, number: int) -> str:
    return line.text[slice(*line.cells[number])] if number < len(line.cells) else ""


def _filled(line: Line, columns: Sequence[int]) -> list[Cell]:
    if line.header:
        return []
    return [line.cells[each] for each in columns if _text(line, each)]


def _all_numbers(texts: Sequence[str]) -> bool:
    filled = list(filter(None, texts))
    return (
        bool(filled) and sum(bool(_NUMBER.fullmatch(each)) for each in filled) >= len(filled) * 0.9
    )


def _place_column(texts: Sequence[Sequence[str]], wordy: Sequence[int], language: str) -> int:
    """The column with the most places; -1 for none. The first column of words is a name's."""
    best, share = -1, _PLACES_AMONG
    for number in wordy:
        filled = list(filter(None, texts[number]))
        known = sum(find_place(each, language) is not None for each in filled)
        if filled and len(wordy) > 1 and known / len(filled) >= share:
            best, share = number, known / len(filled)
    return best


def _is_grid(texts: Sequence[Sequence[str]], wordy: Sequence[int], places: int) -> bool:
    """Whether all columns are names alike: short, and no column of titles beside people."""
    if len(wordy) < 2 or places >= 0:
        return False
    roles = pattern("*", "role_words")
    for number in wordy:
        filled = list(filter(None, texts[number]))
        if any(width(each) > _LONGEST_GRID_CELL for each in filled):
            return False
        told = sum(bool(roles.search(each)) or _says(each) for each in filled)
        if told * 4 >= len(filled):
            return False
    return len({_mostly_people(texts[number]) for number in wordy}) == 1


def _says(text: str) -> bool:
    """Whether the cell says something of a body, as no name does."""
    return ends_sentence(text) and small_share(text) >= _FEW_CAPITALS


def _name_column(lines: Sequence[Line], wordy: Sequence[int]) -> int | None:
    """The column that its header calls so, else the first column of words."""
    for line in lines:
        if line.header:
            called = [each for each in wordy if _heads_names(_text(line, each))]
            if called:
                return called[0]
    return wordy[0] if wordy else None


def _heads_names(text: str) -> bool:
    """ "Name", "Organisation", "Nom de l'organisation", and nothing else beside them."""
    fields = {field for field, _ in header_fields(bare_header(text))}
    return bool(fields) and fields <= {"name", "organisation"} and len(text) <= _LONGEST_HEADER


def _mostly_people(texts: Sequence[str]) -> bool:
    filled = list(filter(None, texts))
    people = sum(
        surely_person(each) or (looks_like_person(each) and not has_organisation_word(each))
        for each in filled
    )
    sure = sum(map(surely_person, filled))
    return bool(filled) and people >= len(filled) * _NAMES_AMONG and sure * 5 >= len(filled)


def _row(line: Line, names: int | None, places: int, titles: Sequence[int]) -> list[Row]:
    if line.header or names is None or not _text(line, names):
        return []
    told = [each for each in titles if each != names and _text(line, each)]
    title = (line.cells[told[0]][0], line.cells[told[0]][1]) if told else None
    place = line.cells[places] if places >= 0 and _text(line, places) else None
    return [Row(line.cells[names], title, place)]
