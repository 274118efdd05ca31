"""The signatories as the template takes them: sections with their entries, in columns."""

from collections.abc import Iterator, Sequence
from typing import Any

from undersigned.core.renderers.grouping import Group, by_country, by_region
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.pdf.fonts import turned, variant_of_name
from undersigned.core.renderers.printed import Entry, Printed

Data = dict[str, Any]

# The size of the names in points, by the number of columns.
_SIZES = {1: 10.5, 2: 10, 3: 8.5}
_SMALLER = 0.92  # what stands under a name
_LONGEST_TURNED = 40  # characters of a name against the letter's direction: it must take one line


def roll_data(letter: Printed, layout: Layout, number: int) -> list[Data]:
    """A section for the organisations and one for the individuals, where there are any.

    ``number`` tells this letter's names from those of others in the same file.
    """
    own = letter.phrases
    organisations = letter.entries("organisation")
    individuals = letter.entries("individual")
    sections = (
        ("organisations", own.signing_organisations, _groups(letter, layout, organisations)),
        ("individuals", own.signing_individuals, [Group("", individuals)]),
    )
    return [
        {"mark": f"{name}-{number}", "title": title, **_section(letter, layout, groups)}
        for name, title, groups in sections
        if any(group.entries for group in groups)
    ]


def _groups(letter: Printed, layout: Layout, entries: Sequence[Entry]) -> Sequence[Group]:
    if layout.group_by == "country":
        return by_country(letter, entries)
    if layout.group_by == "region":
        return by_region(letter, entries)
    return [Group("", tuple(entries))]


def _section(letter: Printed, layout: Layout, groups: Sequence[Group]) -> Data:
    by_country_name = layout.group_by == "country"
    count = sum(len(group.entries) for group in groups)
    columns = layout.columns_of(count)
    size = max(_SIZES[columns], layout.least_size)
    entries = [
        each
        for group in groups
        for each in _entries(letter, group, with_place=not (by_country_name and group.title))
    ]
    return {
        "columns": columns,
        "size": size,
        "small": max(size * _SMALLER, layout.least_size),
        "members-label": letter.phrases.label(letter.phrases.members).strip(),
        "entries": entries,
    }


def _entries(letter: Printed, group: Group, *, with_place: bool) -> Iterator[Data]:
    for number, entry in enumerate(group.entries):
        heading = {"group": group.title} if group.title and number == 0 else {}
        yield {**heading, **_entry(letter, entry, with_place=with_place)}


def _entry(letter: Printed, entry: Entry, *, with_place: bool) -> Data:
    data: Data = {"name": entry.name, "rest": ""}
    if entry.kind == "individual":
        second = ", ".join(part for part in (entry.title, entry.place) if part)
    else:
        second = entry.title
        data["rest"] = f", {entry.place}" if entry.place and with_place else ""
    if second:
        data["title"] = second
    if entry.members:
        data["members"] = "; ".join(entry.members)
    if not entry.name.isascii() or letter.direction == "rtl":
        data |= _foreign(letter, entry)
    return data


def _foreign(letter: Printed, entry: Entry) -> Data:
    """What a name in another script than the letter's needs: its forms, its direction."""
    data: Data = {}
    if variant := variant_of_name(entry.name, entry.country):
        data["han"] = variant
    direction = turned(entry.name, letter.direction)
    if direction and len(entry.name) <= _LONGEST_TURNED:
        data["turned"] = direction
    return data
