"""Signatories in the rows of a table."""

from undersigned.core.letter import Kind
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import Parted, believed_forms, kind_of, part_body, part_person
from undersigned.core.readers.roll.entry import sign, usual_kind
from undersigned.core.readers.roll.section import Section
from undersigned.core.readers.tables import Row, place_in, rows_of


def read_table(draft: Draft, block: list[int], section: Section) -> None:
    """The rows of a table, by what its columns mean."""
    lines = [draft.lines[each] for each in block]
    rows = rows_of(lines, draft.language)
    texts = [
        line.text[slice(*row.name)]
        for line, found in zip(lines, rows, strict=True)
        for row in found
    ]
    usual = section.kind or usual_kind(texts)
    forms = believed_forms(texts, draft.language)
    for index, line, found in zip(block, lines, rows, strict=True):
        if not found:
            draft.leave(index, "a row of the table that names nobody")
        for row in found:
            text = line.text[slice(*row.name)]
            kind = section.kind or ("individual" if row.title else kind_of(text, usual))
            parted = _parted_row(draft, line, row, kind, forms)
            sign(draft, ([index], 0, len(line.text)), line.text, kind, parted, section)


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
