"""Lists that are brought into the directory: what a row says, and which entry it may be already."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from pydantic import TypeAdapter

from undersigned.core.letter import FilledLine, Line, PrintedName, Signatory, Value
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.readers.sheets import Entry, Mapping, Meaning, SheetReading, SignOns, sign_ons

from .alike import domain_of, like_entries
from .contacts import Person
from .entries import by_other_names
from .models import Coalition, Organisation

# Columns that only a directory has, by their headers in normal form.
_HEADERS = {
    "acronym": "acronym",
    "abbreviation": "acronym",
    "short name": "acronym",
    "domain": "domain",
    "website": "domain",
    "web site": "domain",
    "other names": "other_names",
    "also known as": "other_names",
    "sort key": "sort_key",
    "sorted under": "sort_key",
    "member of": "bodies",
    "members": "members",
}
# What a column can hold besides what one of a sheet of sign-ons can.
OWN_MEANINGS = tuple(dict.fromkeys(_HEADERS.values()))
NAME_IN = "name."  # and a language
_NAME_IN = re.compile(r"name[.\s_(\-]+([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\)?", re.IGNORECASE)
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?|[/?#].*$")
_MANY = re.compile(r"\s*[;\n]\s*")
# Columns of a list of people.
_OF_PEOPLE: frozenset[Meaning] = frozenset(
    {"kind", "given-name", "family-name", "honorific", "affiliation", "title"}
)
# Letters that the directory's columns hold.
_LONGEST = {"name": 300, "acronym": 40, "place": 120, "sort_key": 300, "domain": 253}


class NewEntry(Value):
    """An organisation of a list. ``bodies`` are those that it belongs to, ``members`` its own."""

    name: FilledLine
    acronym: Line = ""
    place: Line = ""
    country: str = ""
    sort_key: Line = ""
    domain: str = ""
    printed: tuple[PrintedName, ...] = ()
    other_names: tuple[FilledLine, ...] = ()
    members: tuple[FilledLine, ...] = ()
    bodies: tuple[FilledLine, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return normalised_name(self.name), self.place


ROWS = TypeAdapter(tuple[NewEntry, ...])


@dataclass(frozen=True)
class Planned:
    """A row, and the entry that it is: for certain (``is_sure``), or as the names suggest."""

    number: int
    row: NewEntry
    entry: Organisation | None = None
    is_sure: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Listed:
    """What a list holds.

    ``withheld`` counts bodies whose names may not be printed, ``refused`` rows that name nobody or
    have more letters than a name; both are left out.
    """

    rows: tuple[NewEntry, ...]
    withheld: int = 0
    refused: int = 0
    remarks: tuple[str, ...] = field(default_factory=tuple)


def of_signatories(signatories: Iterable[Signatory]) -> Listed:
    """The organisations among those who signed a letter, each once."""
    bodies = [each for each in signatories if each.kind == "organisation"]
    rows = [
        NewEntry(
            name=each.name,
            place=each.place,
            country=each.country,
            sort_key=each.sort_key,
            printed=each.printed,
            members=each.members,
        )
        for each in bodies
        if not each.withheld
    ]
    return as_listed(rows, withheld=len(bodies) - len(rows))


def proposed_columns(reading: SheetReading) -> tuple[str, ...]:
    """What each column seems to hold: of a directory by its header, else as in a list of names."""
    return tuple(
        _own_meaning(column.header) or meaning
        for column, meaning in zip(reading.columns, reading.proposal.columns, strict=True)
    )


def of_sheet(reading: SheetReading, columns: tuple[str, ...] = ()) -> Listed:
    """The organisations of a sheet, each once.

    ``columns`` says what each column holds (a ``Meaning``, one of ``OWN_MEANINGS``, or ``NAME_IN``
    and a language); without it they hold what is proposed. Raises ``UndersignedError`` where none
    holds a name.
    """
    held = columns or proposed_columns(reading)
    own = {
        number: meaning
        for number, meaning in enumerate(held)
        if meaning in OWN_MEANINGS or meaning.startswith(NAME_IN)
    }
    others = tuple(
        cast("Meaning", "ignore" if number in own else meaning)
        for number, meaning in enumerate(held)
    )
    read = _read(reading, others)
    bodies = [each for each in read.entries if each.signatory.kind == "organisation"]
    cells = {row.line: row.cells for row in reading.rows}
    rows = [_row(each, own, cells[each.line]) for each in bodies if not each.signatory.withheld]
    withheld = sum(each.signatory.withheld for each in bodies)
    return as_listed(rows, withheld, len(read.refused), reading.remarks)


def _read(reading: SheetReading, columns: tuple[Meaning, ...]) -> SignOns:
    """The rows; a list of bare names, of which nothing says that they are people, is of bodies."""
    read = sign_ons(reading, Mapping(columns=columns))
    if any(each.signatory.kind == "organisation" for each in read.entries):
        return read
    if _OF_PEOPLE & set(columns):
        return read
    return sign_ons(reading, Mapping(columns=columns, rows="organisation"))


def _own_meaning(header: str) -> str:
    if in_language := _NAME_IN.fullmatch(header.strip()):
        return f"{NAME_IN}{in_language[1]}"
    return _HEADERS.get(normalised_name(header), "")


def _row(entry: Entry, own: dict[int, str], cells: tuple[str, ...]) -> NewEntry:
    signatory = entry.signatory
    person = Person(entry.representative, entry.role, entry.email, entry.phone)
    values = {
        "name": signatory.name,
        "place": signatory.place,
        "country": signatory.country,
        "sort_key": signatory.sort_key,
        "members": signatory.members,
        "domain": domain_of(entry.email),
        "people": () if person.is_empty else (person,),
    }
    printed = []
    for number, meaning in own.items():
        text = _line(cells[number])
        if not text:
            continue
        if meaning.startswith(NAME_IN):
            printed.append(PrintedName(language=meaning.removeprefix(NAME_IN), name=text))
        elif meaning in ("other_names", "bodies", "members"):
            values[meaning] = tuple(filter(None, map(_line, _MANY.split(cells[number]))))
        else:
            values[meaning] = _SITE.sub("", text).lower() if meaning == "domain" else text
    return NewEntry(**values, printed=tuple(printed))


def _line(cell: str) -> str:
    return " ".join(cell.split())


def as_listed(
    rows: list[NewEntry], withheld: int = 0, refused: int = 0, remarks: tuple[str, ...] = ()
) -> Listed:
    """Each organisation once; of several rows of one name and place the first says more."""
    fitting = [_shortened(row) for row in rows if len(row.name) <= _LONGEST["name"]]
    once: dict[tuple[str, str], NewEntry] = {}
    for row in fitting:
        known = once.get(row.key)
        once[row.key] = _joined(known, row) if known else row
    refused += len(rows) - len(fitting)
    return Listed(tuple(once.values()), withheld, refused, remarks)


def _joined(first: NewEntry, other: NewEntry) -> NewEntry:
    """``first`` with what it lacks, and with the people of both."""
    lacking = {
        name: getattr(other, name) for name in NewEntry.model_fields if not getattr(first, name)
    }
    people = tuple(dict.fromkeys((*first.people, *other.people)))
    return first.model_copy(update={**lacking, "people": people})


def _shortened(row: NewEntry) -> NewEntry:
    """Without what is too long for what it is said to be."""
    emptied = {name: "" for name, most in _LONGEST.items() if len(getattr(row, name)) > most}
    names = {
        field: tuple(name for name in getattr(row, field) if len(name) <= _LONGEST["name"])
        for field in ("other_names", "members", "bodies")
    }
    return row.model_copy(update={**emptied, **names})


def planned(coalition: Coalition, rows: tuple[NewEntry, ...]) -> list[Planned]:
    """Each row with the entry that it is, by name and place, by another name, or as it seems."""
    return list(_planned(coalition, rows))


def _planned(coalition: Coalition, rows: tuple[NewEntry, ...]) -> Iterator[Planned]:
    entries = Organisation.objects.filter(coalition=coalition)
    known = {(entry.normalised_name, entry.place): entry for entry in entries}
    others = by_other_names(coalition.pk)
    sure = {row.key: known.get(row.key) or others.get(row.key) for row in rows}
    unsure = [(row.name, row.country) for row in rows if sure[row.key] is None]
    like = like_entries(coalition, unsure)
    for number, row in enumerate(rows):
        entry = sure[row.key]
        if entry is not None:
            yield Planned(number, row, entry, is_sure=True)
        elif same := like.get((row.name, row.country)):
            yield Planned(number, row, same.entry, reason=same.reason)
        else:
            yield Planned(number, row)
