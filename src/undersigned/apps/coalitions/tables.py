"""The directory as a table for spreadsheets, written and read back without loss.

One row an organisation, and a further one for each further person. Cells with several names hold
one a line. Who belongs to a body says so in its own row, so that no cell grows with a large body.
The headers are the same in every language of the interface: a table is known again by them, and
then read as it stands, where any other list is guessed at (``importing.of_sheet``).
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import PrintedName
from undersigned.core.readers.sheets import Book, Row
from undersigned.core.renderers.xlsx import workbook
from undersigned.core.textformat.sheet import harmless

from .contacts import Person, people_of
from .entries import IN_ORDER
from .importing import Listed, NewEntry, as_listed
from .models import Coalition, MemberLink, Organisation, OtherName

# Header -> field of ``NewEntry``.
_FIELDS = {
    "Organisation": "name",
    "Acronym": "acronym",
    "Place": "place",
    "Country code": "country",
    "Sorted under": "sort_key",
    "Website": "domain",
}
_SEVERAL = {"Other names": "other_names", "Members": "members", "Member of": "bodies"}
_ALWAYS = (*_FIELDS, *_SEVERAL)
# Header, behind which a dot and a language stand -> field of ``PrintedName``.
_BY_LANGUAGE = {"Name": "name", "Title": "title", "Sorted under": "sort_key"}
_OF_PERSON = {
    "Contact person": "name",
    "Role": "role",
    "E-mail": "email",
    "Telephone": "phone",
    "Language of mails": "language",
}


def entries_of(coalition: Coalition, *, with_people: bool) -> tuple[NewEntry, ...]:
    """Every entry in the order of the directory; whom one reaches there only where that is said."""
    entries = list(Organisation.objects.filter(coalition=coalition).order_by(*IN_ORDER))
    others = _several(
        OtherName.objects.filter(organisation__coalition=coalition).values_list(
            "organisation", "name"
        )
    )
    links = MemberLink.objects.filter(
        body__coalition=coalition, body__merged_into=None, member__merged_into=None
    ).values_list("member", "body")
    called = _called(entries)
    bodies = _several((member, called[body]) for member, body in links)
    people = people_of(coalition) if with_people else {}
    return tuple(
        NewEntry(
            name=entry.name,
            acronym=entry.acronym,
            place=entry.place,
            country=entry.country,
            sort_key=entry.sort_key,
            domain=entry.domain,
            printed=tuple(sorted(entry.forms, key=lambda form: form.language)),
            other_names=others.get(entry.pk, ()),
            bodies=bodies.get(entry.pk, ()),
            people=tuple(people.get(entry.pk, ())),
        )
        for entry in entries
    )


def _several(pairs: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for key, name in sorted(pairs):
        found.setdefault(key, []).append(name)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def _called(entries: Sequence[Organisation]) -> dict[int, str]:
    """What a row calls each entry: its name, and its place behind it where two have one name."""
    number = Counter(entry.normalised_name for entry in entries)
    return {
        entry.pk: f"{entry.name}, {entry.place}"
        if number[entry.normalised_name] > 1 and entry.place
        else entry.name
        for entry in entries
    }


# --- Writing --------------------------------------------------------------------------------------


def as_csv(rows: Sequence[NewEntry]) -> bytes:
    """RFC 4180 with a byte order mark, without which Excel does not see that it is UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([harmless(cell) for cell in cells] for cells in table_of(rows))
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Sequence[NewEntry]) -> bytes:
    """One worksheet, every cell of it text."""
    return workbook(table_of(rows), "Directory")


def table_of(rows: Sequence[NewEntry]) -> list[list[str]]:
    """The headers and the cells; columns of languages and of people are there where in use."""
    records = [record for row in rows for record in _records(row)]
    used = {header for record in records for header in record}
    languages = sorted({form.language for row in rows for form in row.printed})
    columns = [
        *_ALWAYS,
        *(f"{each}.{tag}" for tag in languages for each in _BY_LANGUAGE if f"{each}.{tag}" in used),
        *(each for each in _OF_PERSON if used & _OF_PERSON.keys()),
    ]
    return [columns, *([record.get(each, "") for each in columns] for record in records)]


def _records(row: NewEntry) -> Iterator[dict[str, str]]:
    """Header -> cell, of what is filled in."""
    own = {header: getattr(row, field) for header, field in _FIELDS.items()}
    own |= {header: "\n".join(getattr(row, field)) for header, field in _SEVERAL.items()}
    for form in row.printed:
        for header, field in _BY_LANGUAGE.items():
            own[f"{header}.{form.language}"] = getattr(form, field)
    people = [
        {header: getattr(person, field) for header, field in _OF_PERSON.items()}
        for person in row.people
    ]
    key = {"Organisation": row.name, "Place": row.place}
    first, *further = people or [{}]
    for record in (own | first, *(key | each for each in further)):
        yield {header: cell for header, cell in record.items() if cell}


# --- Reading --------------------------------------------------------------------------------------


def of_table(book: Book) -> Listed | None:
    """The rows of a table that was written here, as they stand; None for any other sheet."""
    for table in book.tables:
        if table.rows and _is_ours(table.rows[0].cells):
            return _of_ours(book, table.rows)
    return None


def _is_ours(headers: Sequence[str]) -> bool:
    known = {*_ALWAYS, *_OF_PERSON}
    return set(_ALWAYS) <= set(headers) and all(
        header in known or header.rpartition(".")[0] in _BY_LANGUAGE for header in headers if header
    )


def _of_ours(book: Book, rows: Sequence[Row]) -> Listed:
    headers, *records = rows
    read, refused = [], 0
    for record in records:
        cells = dict(zip(headers.cells, record.cells, strict=True))
        if not cells["Organisation"]:
            refused += 1
            continue
        try:
            read.append(_entry(cells))
        except ValidationError as error:
            raise UndersignedError(
                f"This row is no entry: {error.errors()[0]['msg']}.",
                where=f"{book.name}, line {record.line}",
                do="Correct the row and give the list again.",
            ) from None
    return as_listed(read, refused=refused, remarks=book.remarks)


def _entry(cells: dict[str, str]) -> NewEntry:
    person = Person(**{field: cells.get(header, "") for header, field in _OF_PERSON.items()})
    forms: dict[str, dict[str, str]] = {}
    for header, cell in cells.items():
        base, dot, language = header.rpartition(".")
        if dot and cell:
            forms.setdefault(language, {})[_BY_LANGUAGE[base]] = cell
    return NewEntry(
        **{field: cells[header] for header, field in _FIELDS.items()},
        **{field: _names(cells[header]) for header, field in _SEVERAL.items()},
        printed=tuple(PrintedName(language=each, **form) for each, form in sorted(forms.items())),
        people=() if person.is_empty else (person,),
    )


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, cell.split("\n")) if name)
