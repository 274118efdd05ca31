"""The names under the letter, as signatories.

Known shapes: one body a line with its place; a person's name and title on one line; a name line
with title lines under it and an empty line between people; names parted by slashes or semicolons;
headings that say "Organisations", "Individuals" or name a country.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from undersigned.core.letter import Kind, Signatory
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.lexicon.places import Place, find_place
from undersigned.core.readers.bounds import heading_kind, list_end, page_reason, stray_lines
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import is_prose, names_in_line, unmarked
from undersigned.core.readers.letterhead import label_end, take_copies
from undersigned.core.readers.lines import Line
from undersigned.core.readers.parts import is_closing, is_signature_heading
from undersigned.core.readers.people import (
    Parted,
    believed_forms,
    has_organisation_word,
    kind_of,
    looks_like_person,
    name_end,
    part_body,
    part_person,
    surely_person,
    title_place,
)
from undersigned.core.readers.tables import Row, place_in, rows_of
from undersigned.core.reading import LeftOut

_LONGEST_STANZA = 4
_LONGEST_DATE = 40
_FEWEST_PEOPLE = 5
# What is longer holds no name, title and place to be parted.
_LONGEST_ENTRY = 600
_REMARK = re.compile(r"\s*(?P<remark>[(（][^()（）]*\d[^()（）]*[)）])[\s.]*$")
_OPEN = r"\b(?:and|of|the|for|de|da|do|dos|das|des|del|du|della|di|und|für|der|et|y|e)"
_OPEN_END = re.compile(rf"(?:[,&/(–-]|{_OPEN})$")
_OPEN_WORD = re.compile(rf"\w.*\s{_OPEN}$")  # no name ends so, whatever stands between


@dataclass(slots=True)
class _Section:
    """What a heading says of the names under it."""

    kind: Kind | None = None
    place: Place | None = None


def read_roll(draft: Draft) -> None:
    """Makes the signatories."""
    section = _Section()
    pending: list[list[int]] = []
    end = list_end(draft)
    for block in _blocks(draft, draft.free(draft.roll, end)):
        names = _without_headings(draft, block, section, pending)
        if not names or _leave_others(draft, names):
            continue
        if is_prose([draft.lines[each] for each in names]):
            for index in names:
                draft.leave(index, "a sentence among or under the signatories")
        else:
            pending.append(names)
    _flush(draft, pending, section, last=True)
    for index in draft.free(end, len(draft.lines)):
        draft.leave(index, "stands after the signatories")


def _leave_others(draft: Draft, block: list[int]) -> bool:
    """Copies, the page's lines, and who signs once more under the date; whether it was one."""
    reason = page_reason(draft, block)
    if label_end(draft.lines[block[0]].text, draft.language, "cc_labels") > 0:
        take_copies(draft, block)
        return True
    if len(block) == 1 and block[0] > draft.roll and _is_date(draft, block[0] - 1):
        above = (_folded(line.text) for line in draft.lines[draft.roll : block[0] - 1])
        if any(_folded(draft.lines[block[0]].text) in each for each in above):
            reason = "signs the list already"
    if reason:
        draft.leave(block[0], reason)
    return bool(reason)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _blocks(draft: Draft, indices: Sequence[int]) -> Iterator[list[int]]:
    """Lines that stand together; rows of a table and headings apart from what is above them."""
    for block in draft.blocks_of(indices):
        current: list[int] = []
        for index in block:
            text = unmarked(draft.lines[index].text)
            parted = current and (
                bool(draft.lines[index].cells) != bool(draft.lines[current[0]].cells)
                or heading_kind(text) is not None
            )
            if parted:
                yield current
                current = []
            current.append(index)
        yield current


def _without_headings(
    draft: Draft, block: list[int], section: _Section, pending: list[list[int]]
) -> list[int]:
    """Takes the headings that begin the block; what is left are names."""
    rest = list(block)
    while rest and _is_date(draft, rest[0]):
        draft.leave(rest.pop(0), "a date under the letter")
    while rest and not draft.lines[rest[0]].cells:
        heading = _heading(draft, rest)
        if heading is None:
            return rest
        _flush(draft, pending, section)
        section.kind, section.place = heading.kind or section.kind, heading.place
        draft.leave(rest.pop(0), "a heading in the list of signatories")
        if rest and page_reason(draft, rest) == "a remark about the list":
            draft.leave(rest.pop(0), "a remark about the list")
    return rest


def _is_date(draft: Draft, index: int) -> bool:
    text = unmarked(draft.lines[index].text)
    date = parse_date(text, draft.language) if len(text) <= _LONGEST_DATE else None
    return date is not None and (date.start, date.end) == (0, len(text))


def _heading(draft: Draft, rest: list[int]) -> _Section | None:
    line = draft.lines[rest[0]]
    following = draft.lines[rest[0] + 1] if rest[0] + 1 < len(draft.lines) else None
    bare = unmarked(line.text)
    kind = heading_kind(bare)
    if kind:
        return _Section(kind)
    if line.item or (len(rest) == 1 and following is None) or between_numbers(draft, rest[0]):
        return None
    place = find_place(bare, draft.language)
    if place:
        return _Section(None, place)
    # A group without a place: "International" over a list with bullets.
    over_items = following is not None and (following.item or bool(following.cells))
    announces = line.text.rstrip(" *_").endswith((":", "："))
    above = over_items or announces or line.heading or is_signature_heading(draft, rest[0])
    return _Section() if above or is_closing(draft, rest[0]) else None


def _flush(
    draft: Draft, pending: list[list[int]], section: _Section, *, last: bool = False
) -> None:
    """Reads the blocks that stand under one heading; ``last``: nothing stands under them."""
    runs: list[list[list[int]]] = []
    stray = stray_lines(draft, pending, first=not draft.signatories, last=last)
    for index in stray:
        draft.leave(index, "stands beside the list of signatories")
    pending[:] = [block for block in pending if block[0] not in stray]

    def in_table(run: list[list[int]]) -> bool:
        return bool(draft.lines[run[0][0]].cells)

    for block in pending:
        if draft.lines[block[0]].cells:
            runs.append([block])
            continue
        stanza = 1 < len(block) <= _LONGEST_STANZA
        if runs and not in_table(runs[-1]) and (1 < len(runs[-1][-1]) <= _LONGEST_STANZA) == stanza:
            runs[-1].append(block)
        else:
            runs.append([block])
    stanzas = sum(1 < len(block) <= _LONGEST_STANZA for block in pending)
    pending.clear()
    for run in runs:
        if in_table(run):
            _table(draft, run[0], section)
        elif _are_stanzas(draft, run, section, stanzas):
            for block in run:
                _stanza(draft, block, section)
        else:
            _list(draft, [index for block in run for index in block], section)


def _table(draft: Draft, block: list[int], section: _Section) -> None:
    """The rows of a table, by what its columns mean."""
    lines = [draft.lines[each] for each in block]
    rows = rows_of(lines, draft.language)
    texts = [
        line.text[slice(*row.name)]
        for line, found in zip(lines, rows, strict=True)
        for row in found
    ]
    usual = section.kind or _usual_kind(texts)
    forms = believed_forms(texts, draft.language)
    for index, line, found in zip(block, lines, rows, strict=True):
        if not found:
            draft.leave(index, "a row of the table that names nobody")
        for row in found:
            text = line.text[slice(*row.name)]
            kind = section.kind or ("individual" if row.title else kind_of(text, usual))
            parted = _parted_row(draft, line, row, kind, forms)
            _sign(draft, ([index], 0, len(line.text)), line.text, kind, parted, section)


def _parted_row(draft: Draft, line: Line, row: Row, kind: Kind, forms: frozenset[str]) -> Parted:
    """The parts of a row; where no column holds places, the cell of the name may hold its own."""
    if row.place:
        place = place_in(line.text[slice(*row.place)], draft.language)
        return Parted(
            row.name, row.title, row.place if place else None, place.code if place else ""
        )
    text = line.text[slice(*row.name)]
    if kind == "individual":
        within = part_person(text, draft.language)
    else:
        within = part_body(text, draft.language, forms)
    name, title, place_cell = (
        (each[0] + row.name[0], each[1] + row.name[0]) if each else None
        for each in (within.name, within.title, within.place)
    )
    return Parted(name or row.name, row.title or title, place_cell, within.code)


def _are_stanzas(draft: Draft, run: list[list[int]], section: _Section, stanzas: int) -> bool:
    """Whether blocks of a few lines are each one person with title lines."""
    if not 1 < len(run[0]) <= _LONGEST_STANZA or draft.lines[run[0][0]].item:
        return False
    if section.kind == "individual" and stanzas > 1:
        return True
    people = sum(_is_stanza(draft, block) for block in run)
    return people * 2 >= len(run)


def _is_stanza(draft: Draft, block: Sequence[int]) -> bool:
    """A person's name over a line that no person's name could be."""
    first, second = draft.lines[block[0]].text, draft.lines[block[1]].text
    if not (looks_like_person(first) or surely_person(first)):
        return False
    return bool(pattern("*", "role_words").search(second)) or (
        has_organisation_word(second) and surely_person(first)
    )


def _stanza(draft: Draft, block: list[int], section: _Section) -> None:
    part = f"signatories.{len(draft.signatories)}"
    first, *below = (draft.lines[each] for each in block)
    own = part_person(first.text, draft.language)
    name_stop = own.name[1] if own.title or own.place else len(first.text)
    title = " ".join(line.text for line in below)
    if name_stop < len(first.text):
        title = f"{first.text[name_stop:].lstrip(' ,;:-–—|')}, {title}"
    if not looks_like_person(first.text) and not surely_person(first.text):
        draft.doubt(part, 0.6)
    draft.span(part, first.outer, draft.lines[block[-1]].end)
    draft.span(f"{part}.name", first.start, first.at(name_stop - 1) + 1)
    draft.span(f"{part}.title", below[0].start, below[-1].end)
    found = title_place(below[-1].text, draft.language)
    place, code = "", ""
    if found:
        start, stop, known = found
        place, code = known.name, known.code
        draft.span(f"{part}.place", below[-1].at(start), below[-1].at(stop - 1) + 1)
        title = "" if title == below[-1].text[start:stop] else title
    elif section.place:
        place, code = section.place.name, section.place.code
    draft.taken.update(block)
    draft.signatories.append(
        Signatory(
            kind="individual",
            name=first.text[:name_stop],
            title=title,
            place=place,
            country=code,
        )
    )


def _list(draft: Draft, indices: list[int], section: _Section) -> None:
    """One name a line; a line that cannot end there goes on in the next."""
    entries: list[tuple[list[int], int, int]] = []
    for index in indices:
        pieces = _without_remark(draft, index, names_in_line(draft.lines[index].text))
        if pieces:
            entries.extend(([index], start, end) for start, end in pieces)
        elif entries and _goes_on(draft, entries[-1][0], index):
            entries[-1][0].append(index)
        else:
            entries.append(([index], 0, len(draft.lines[index].text)))
    texts = [_entry_text(draft, entry) for entry in entries]
    # Under "Ecuador" the place at a name's end is the name's.
    forms = frozenset({"comma"}) if section.place else believed_forms(texts, draft.language)
    usual = section.kind or _usual_kind(texts)
    people_only = _people_only(texts)
    for entry, text in zip(entries, texts, strict=True):
        kind = section.kind or kind_of(text, usual, people_only=people_only)
        if len(text) > _LONGEST_ENTRY:
            parted = Parted((0, len(text)))
        elif kind == "individual":
            parted = part_person(text, draft.language)
        else:
            parted = part_body(text, draft.language, forms)
        _sign(draft, entry, text, kind, parted, section)


def _without_remark(
    draft: Draft, index: int, pieces: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The names of a line without the bracket at its end that counts them: "(82 in all)"."""
    line = draft.lines[index]
    match = _REMARK.search(line.text) if pieces else None
    if match is None or match.start() <= pieces[-1][0]:
        return pieces
    start, end = line.at(match.start("remark")), line.at(match.end() - 1) + 1
    draft.left_out.append(LeftOut(start=start, end=end, reason="a remark about the list"))
    return [*pieces[:-1], (pieces[-1][0], match.start())]


def _goes_on(draft: Draft, above: list[int], below: int) -> bool:
    upper, lower = draft.lines[above[-1]], draft.lines[below]
    if len(above) >= _LONGEST_STANZA or lower.item:
        return False
    if between_numbers(draft, below):
        return True
    return bool((_OPEN_WORD if lower.gap else _OPEN_END).search(upper.text))


def between_numbers(draft: Draft, index: int) -> bool:
    """Whether the line stands between the items 7 and 8, and so belongs to the 7th."""
    if not 0 < index < len(draft.lines) - 1:
        return False
    above, below = draft.lines[index - 1].number, draft.lines[index + 1].number
    return above is not None and below == above + 1


def _entry_text(draft: Draft, entry: tuple[list[int], int, int]) -> str:
    indices, start, end = entry
    if len(indices) == 1:
        return draft.lines[indices[0]].text[start:end]
    return " ".join(draft.lines[each].text for each in indices)


def _usual_kind(texts: Sequence[str]) -> Kind:
    people = sum(kind_of(text, "organisation") == "individual" for text in texts)
    bodies = sum(has_organisation_word(text[: name_end(text)]) for text in texts)
    return "individual" if people > bodies and people * 10 >= len(texts) * 3 else "organisation"


def _people_only(texts: Sequence[str]) -> bool:
    people = sum(kind_of(text, "individual") == "individual" for text in texts)
    sure = sum(surely_person(text[: name_end(text)]) for text in texts)
    return people * 10 >= len(texts) * 9 and sure * 2 >= len(texts) >= _FEWEST_PEOPLE


def _from(line: Line, begin: int) -> Callable[[int], int]:
    return lambda index: line.at(begin + index)


def _sign(
    draft: Draft,
    entry: tuple[list[int], int, int],
    text: str,
    kind: Kind,
    parted: Parted,
    section: _Section,
) -> None:
    """One signatory, with the spans of its parts."""
    part = f"signatories.{len(draft.signatories)}"
    indices, begin, end = entry
    lines = [draft.lines[each] for each in indices]
    if len(lines) == 1:
        at = _from(lines[0], begin)
    else:
        at = [line.at(each) for line in lines for each in range(len(line.text) + 1)].__getitem__
    outer = lines[0].outer if begin == 0 else at(0)
    last = lines[-1].end if len(lines) > 1 else lines[0].at(end - 1) + 1
    draft.span(part, outer, last)
    for name in ("name", "title", "place"):
        where = getattr(parted, name)
        if where:
            draft.span(f"{part}.{name}", at(where[0]), at(where[1] - 1) + 1)
    place = text[slice(*parted.place)] if parted.place else ""
    code = parted.code
    if not place and section.place:
        place, code = section.place.name, section.place.code
    draft.taken.update(indices)
    draft.signatories.append(
        Signatory(
            kind=kind,
            name=text[slice(*parted.name)],
            title=text[slice(*parted.title)] if parted.title else "",
            place=place,
            country=code,
        )
    )
