"""Rows as signatories, under a mapping of the columns. No row is lost: it signs or is refused."""

import datetime as dt
import re
from dataclasses import dataclass, field

from pydantic import ValidationError

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Kind, Signatory
from undersigned.core.lexicon.places import find_place, normal_form, place_of_code
from undersigned.core.lexicon.sheet_words import sheet_pattern
from undersigned.core.readers.people import (
    believed_forms,
    has_organisation_word,
    looks_like_person,
    part_body,
    part_person,
    surely_person,
)
from undersigned.core.readers.sheets.cells import answer, date_of, emails_in, kind_in
from undersigned.core.readers.sheets.values import (
    Entry,
    Mapping,
    Meaning,
    Refused,
    Row,
    SheetReading,
    SignOns,
)

_NAMES = frozenset(
    {"name", "name-and-more", "organisation", "organisation-and-place"}
    | {"family-name", "given-name"}
)
_LONGEST_PERSON = 5  # words
_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_EAST_ASIAN_PERSON = re.compile(f"[{_EAST}]{{2,4}}|[{_EAST}]{{1,3}} [{_EAST}]{{1,3}}")
_LISTED = re.compile(r"\s*[;\n]\s*")
_LONGEST = {"name": 300, "title": 400, "place": 120}
_NOBODY = frozenset({"", "-", "--", "n/a", "na", "none", "no", ".", "x", "?", "/", "–", "—"})
_FORMULA_ERRORS = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)", re.IGNORECASE)


class _RefusedError(Exception):
    """The row makes no signatory; its text says why."""


def sign_ons(reading: SheetReading, mapping: Mapping | None = None) -> SignOns:
    """Every row of ``reading`` as a signatory or as refused, in the order of the sheet.

    Raises ``UndersignedError`` where ``mapping`` names no column that holds names, or does not fit
    the sheet.
    """
    mapping = mapping or reading.proposal
    _refuse_without_names(reading, mapping)
    sheet = _Sheet(reading, mapping)
    entries: list[Entry] = []
    refused: list[Refused] = []
    seen: dict[tuple[str, str, str], int] = {}
    for row in reading.rows:
        try:
            entry = sheet.entry(row)
        except _RefusedError as error:
            refused.append(Refused(line=row.line, reason=str(error), words=row.text()[:300]))
            continue
        entries.append(_told_of_double(entry, seen))
    return SignOns(entries=tuple(entries), refused=tuple(refused))


def _refuse_without_names(reading: SheetReading, mapping: Mapping) -> None:
    if len(mapping.columns) != len(reading.columns):
        raise UndersignedError(
            f"The sheet has {len(reading.columns)} columns, and {len(mapping.columns)} are named.",
            where=reading.name,
            do="Say of each column what it holds.",
        )
    if not _NAMES & set(mapping.columns):
        raise UndersignedError(
            "No column is named that holds the names of those who sign.",
            where=reading.name,
            do="Choose “Name” or “Organisation” for the column that holds them.",
        )


def _told_of_double(entry: Entry, seen: dict[tuple[str, str, str], int]) -> Entry:
    """The entry, doubted where the same name stands in an earlier row."""
    signatory = entry.signatory
    who = normal_form(signatory.place) if signatory.kind == "individual" else ""
    key = (signatory.kind, normal_form(signatory.name), who)
    first = seen.setdefault(key, entry.line)
    if first == entry.line:
        return entry
    doubt = f"The same name stands in line {first}."
    return entry.model_copy(update={"doubts": (*entry.doubts, doubt)})


@dataclass(slots=True)
class _Parts:
    """A row's name, title and place, as they come to be known."""

    kind: Kind
    name: str
    title: str = ""
    place: str = ""
    representative: str = ""
    role: str = ""
    doubts: list[str] = field(default_factory=list)


class _Sheet:
    """A reading under a mapping: what is the same for all of its rows."""

    def __init__(self, reading: SheetReading, mapping: Mapping) -> None:
        self.reading = reading
        self.mapping = mapping
        self.language = reading.language
        self.where: dict[Meaning, list[int]] = {}
        for index, meaning in enumerate(mapping.columns):
            self.where.setdefault(meaning, []).append(index)
        bodies = self.where.get("organisation-and-place", []) + self.where.get("name-and-more", [])
        texts = [row.cells[each] for row in reading.rows for each in bodies]
        self.forms = believed_forms([text for text in texts if text], self.language)
        self.sections = sorted(reading.sections)
        self.usual = self._usual_kind()
        self.ticked = {index for index in self._choices() if self._is_box(index)}

    def _usual_kind(self) -> Kind:
        """What most names are that can be told by themselves."""
        names = [self.cell(row, "name", "name-and-more") for row in self.reading.rows]
        kinds = [_kind_of(name) for name in names if name]
        return "individual" if kinds.count("individual") > len(kinds) / 3 else "organisation"

    def _choices(self) -> list[int]:
        asked: tuple[Meaning, ...] = ("shown", "withheld", "consent")
        return [index for meaning in asked for index in self.where.get(meaning, [])]

    def _is_box(self, index: int) -> bool:
        """A box that is ticked or not: some cells hold one sentence, others nothing."""
        values = {row.cells[index] for row in self.reading.rows}
        return len(values - {""}) == 1 and "" in values

    def cell(self, row: Row, *meanings: Meaning) -> str:
        """The first filled cell of these meanings."""
        for meaning in meanings:
            for index in self.where.get(meaning, []):
                text = row.cells[index]
                if text.casefold() not in _NOBODY:
                    return text
        return ""

    # --- One row ----------------------------------------------------------------------------------

    def entry(self, row: Row) -> Entry:
        parts = self._parts(row)
        withheld = self._withheld(row, parts.doubts)
        self._consent(row, parts.doubts)
        place, code = self._place(row, parts)
        email = self._email(row, parts.doubts)
        _look_at_name(parts, self.language)
        try:
            signatory = Signatory(
                kind=parts.kind,
                name=parts.name,
                title=parts.title,
                place=place,
                country=code,
                withheld=withheld,
                place_hidden=withheld,
                members=self._members(row),
            )
        except ValidationError as error:
            raise _RefusedError(_why(error)) from None
        _refuse_too_long(signatory)
        return Entry(
            line=row.line,
            signatory=signatory,
            email=email,
            phone=self.cell(row, "phone")[:40],
            representative=parts.representative[:200],
            role=parts.role[:200],
            signed_on=self._date(row, parts.doubts),
            doubts=tuple(parts.doubts),
        )

    def _parts(self, row: Row) -> _Parts:
        """Who signs, and for whom."""
        body = self.cell(row, "organisation", "organisation-and-place")
        person = self._person(row)
        doubts: list[str] = []
        kind = self._kind(row, body, person, doubts)
        title = self.cell(row, "title")
        affiliation = self.cell(row, "affiliation")
        if kind == "individual":
            name = person or self.cell(row, "representative") or body
            if not name:
                raise _RefusedError("No name stands in this row.")
            if not (person or body):
                doubts.append("Only a representative stands here; it is taken for an individual.")
            printed = [title, affiliation or (body if name != body else "")]
            parts = _Parts(kind, name, ", ".join(filter(None, printed)), doubts=doubts)
        else:
            name = body or affiliation or person
            if not name:
                raise _RefusedError("No name stands in this row.")
            other = person if name != person else ""
            acting = self.cell(row, "representative") or other
            parts = _Parts(kind, name, representative=acting, role=title, doubts=doubts)
        return self._parted(row, parts)

    def _person(self, row: Row) -> str:
        """A name from one column, or put together from its halves."""
        family, given = self.cell(row, "family-name"), self.cell(row, "given-name")
        if family or given:
            # Scripts of East Asia write the family name first, without a blank.
            east = bool(re.search(f"[{_EAST}]", family + given))
            name = family + given if east else f"{given} {family}".strip()
        else:
            name = self.cell(row, "name", "name-and-more")
        style = self.cell(row, "honorific")
        return f"{style} {name}" if style and name else name

    def _kind(self, row: Row, body: str, person: str, doubts: list[str]) -> Kind:
        if self.mapping.rows != "told":
            return self.mapping.rows
        said = self.cell(row, "kind")
        if said:
            known = kind_in(said)
            if known:
                return known
            doubts.append(f"“{said[:60]}” does not tell an organisation from an individual.")
        section = [kind for line, kind in self.sections if line < row.line]
        if section:
            return section[-1]
        return self._kind_by_columns(body, person, row)

    def _kind_by_columns(self, body: str, person: str, row: Row) -> Kind:
        if body:
            return "organisation"
        if "organisation" in self.where or "organisation-and-place" in self.where:
            return "individual"
        if "given-name" in self.where or "family-name" in self.where:
            return "individual"
        if self.cell(row, "representative"):
            return "organisation"
        if self.cell(row, "affiliation"):
            return "individual"
        if self.cell(row, "title") and not has_organisation_word(person):
            return "individual"
        return _kind_of(person) or self.usual

    def _parted(self, row: Row, parts: _Parts) -> _Parts:
        """Name, title and place of one cell taken apart, where the mapping says it holds them."""
        compound = {
            self.cell(row, "organisation-and-place"),
            self.cell(row, "name-and-more"),
        } - {""}
        if parts.name not in compound:
            return parts
        line = " ".join(parts.name.split())
        if parts.kind == "organisation":
            found = part_body(line, self.language, self.forms | {"comma"})
        else:
            found = part_person(line, self.language)
        parts.name = line[slice(*found.name)]
        parts.place = line[slice(*found.place)] if found.place else ""
        if found.title and parts.kind == "individual":
            parts.title = parts.title or line[slice(*found.title)]
        return parts

    def _place(self, row: Row, parts: _Parts) -> tuple[str, str]:
        """The place as it will be printed, and its code."""
        place = " ".join(self.cell(row, "place").split()) or parts.place
        if not place:
            return "", ""
        found = find_place(place, self.language)
        if found:
            return place, found.code
        by_code = place_of_code(place, self.language) if place.isupper() else None
        if by_code:
            return by_code.name, by_code.code
        last = place.rpartition(",")[2].strip()
        inner = find_place(last, self.language) if "," in place else None
        if inner:
            parts.doubts.append(f"“{place[:80]}” is printed as “{last}”.")
            return last, inner.code
        parts.doubts.append(f"“{place[:80]}” is no country that we know; it is printed as it is.")
        return place, ""

    def _email(self, row: Row, doubts: list[str]) -> str:
        cell = self.cell(row, "email")
        found = emails_in(cell)
        if cell and not found:
            doubts.append(f"“{cell[:60]}” is no e-mail address.")
        if len(found) > 1:
            doubts.append(f"Two addresses stand here; {found[0]} is taken.")
        return found[0][:254] if found else ""

    def _answer(self, row: Row, meaning: Meaning) -> bool | None:
        """What the row answers; None where nothing was answered or nobody can tell."""
        answers: list[bool | None] = []
        for index in self.where.get(meaning, []):
            cell = row.cells[index]
            if index in self.ticked:
                answers.append(bool(cell) and answer(cell) is not False)
            elif cell:
                answers.append(answer(cell))
        if False in answers:
            return False
        return None if None in answers or not answers else True

    def _withheld(self, row: Row, doubts: list[str]) -> bool:
        """Whether the name is not printed; where that cannot be told, it is not."""
        if "withheld" in self.where and self._hides(row):
            return True
        if "shown" not in self.where:
            return False
        shown = self._answer(row, "shown")
        if shown is None:
            doubts.append("It is not clear whether the name may be printed; it is withheld.")
        return shown is not True

    def _hides(self, row: Row) -> bool:
        """ "I wish to stay anonymous": yes, the box itself, or the word in a cell."""
        for index in self.where["withheld"]:
            cell = row.cells[index]
            ticked = index in self.ticked and bool(cell)
            worded = len(cell) > 5 and answer(cell) is False and _hiding(cell)
            if ticked or answer(cell) is True or worded:
                return True
        return False

    def _consent(self, row: Row, doubts: list[str]) -> None:
        if "consent" not in self.where:
            return
        given = self._answer(row, "consent")
        if given is None:
            doubts.append("It is not clear whether this row consents.")
        elif not given:
            raise _RefusedError("This row does not consent to sign.")

    def _members(self, row: Row) -> tuple[str, ...]:
        cell = self.cell(row, "members")
        parts = (" ".join(each.split()) for each in _LISTED.split(cell))
        return tuple(dict.fromkeys(part[:300] for part in parts if part))

    def _date(self, row: Row, doubts: list[str]) -> dt.date | None:
        cell = self.cell(row, "date")
        if not cell:
            return None
        found = date_of(cell, month_first=self.reading.month_first)
        if found is None:
            doubts.append(f"“{cell[:40]}” is no date that we know.")
        return found


def _kind_of(name: str) -> Kind | None:
    """A person or a body by the name alone; ``None`` for names that may be either's."""
    if surely_person(name):
        return "individual"
    if has_organisation_word(name) or len(name.split()) > _LONGEST_PERSON:
        return "organisation"
    return "individual" if _EAST_ASIAN_PERSON.fullmatch(name) else None


def _hiding(cell: str) -> bool:
    return bool(sheet_pattern("withheld").search(cell))


def _look_at_name(parts: _Parts, language: str) -> None:
    """Refuse what is no name, and doubt what may be none."""
    name = parts.name = " ".join(parts.name.split())
    if _FORMULA_ERRORS.search(name):
        raise _RefusedError("A formula's error stands where the name should.")
    if find_place(name, language):
        raise _RefusedError("A country stands where the name should.")
    if emails_in(name):
        raise _RefusedError("An e-mail address stands where the name should.")
    if not any(character.isalpha() for character in name):
        raise _RefusedError("What stands where the name should has no letters.")
    if name.startswith(("=", "+", "@")):
        parts.doubts.append("The name begins as a formula does.")
    person = surely_person(name) and looks_like_person(name)
    if parts.kind == "organisation" and person:
        parts.doubts.append("This organisation is called as a person is.")


def _refuse_too_long(signatory: Signatory) -> None:
    for name, most in _LONGEST.items():
        if len(getattr(signatory, name)) > most:
            raise _RefusedError(f"The {name} is longer than {most} letters.")


def _why(error: ValidationError) -> str:
    first = error.errors()[0]
    said = str(first["msg"]).removeprefix("Value error, ")
    return f"The {first['loc'][0] if first['loc'] else 'row'} {said}."
