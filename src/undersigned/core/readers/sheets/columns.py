"""What each column of a table seems to hold, by its header and by what stands in it."""

import re
from collections.abc import Callable, Sequence

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.sheet_words import header_fields
from undersigned.core.readers.people import (
    has_organisation_word,
    looks_like_person,
    place_form,
)
from undersigned.core.readers.sheets.beside import (
    LIKELY,
    PERHAPS,
    SURE,
    Guess,
    filled,
    settled,
)
from undersigned.core.readers.sheets.cells import (
    answer,
    is_date,
    is_email,
    is_kind,
    is_phone,
    is_place,
    is_serial,
    kind_in,
)
from undersigned.core.readers.sheets.header import bare_header
from undersigned.core.readers.sheets.values import Column, Meaning, Row

_SAMPLES = 4
_JUDGED = 200  # filled cells that are looked at
_MOST_ANSWERS = 6  # different answers that a yes-or-no question gets
_MOST = 0.6
_SOME = 0.4

# A header often holds words of several columns ("E-mail of your organisation", "Name of the person
# who signs for it"); the first of these that it holds is what it asks for.
_ORDER: tuple[tuple[str, Meaning], ...] = (
    ("email", "email"),
    ("phone", "phone"),
    ("withheld", "withheld"),
    ("shown", "shown"),
    ("kind", "kind"),
    ("consent", "consent"),
    ("date", "date"),
    ("comments", "comments"),
    ("members", "members"),
    ("honorific", "honorific"),
    ("given_name", "given-name"),
    ("family_name", "family-name"),
    ("representative", "representative"),
    ("title", "title"),
    ("affiliation", "affiliation"),
    ("place", "place"),
    ("city", "ignore"),
    ("other", "ignore"),
    ("organisation", "organisation"),
    ("name", "name"),
)
_MEANING_OF = dict(_ORDER)
_RANK = {field: rank for rank, (field, _) in enumerate(_ORDER)}
_PAIRS = (
    {"organisation", "place"},
    {"name", "place"},
    {"name", "title"},
    {"name", "affiliation"},
)
_LONGEST_PAIR = 60
# Columns of our own signatories.csv that are headed by no words.
_FOLDER: dict[str, Meaning] = {
    "members": "members",
    "sort_key": "ignore",
    "place_hidden": "ignore",
    "place_consent": "ignore",
}
_BOTH_IN_ONE = re.compile(r"[,/&+(]|\b(?:and|et|y|e|und|и|و)\b|・|및|と")


def columns_of(headers: Sequence[str], rows: Sequence[Row], language: str) -> tuple[Column, ...]:
    """Every column with its proposal."""
    cells = [filled(rows, index) for index in range(len(headers))]
    guesses = [
        _guess(header, found, language) for header, found in zip(headers, cells, strict=True)
    ]
    guesses = settled(guesses, headers, rows)
    return tuple(
        Column(
            header=header,
            samples=_samples(found),
            filled=len(found),
            meaning=guess.meaning,
            confidence=guess.confidence,
            reason=guess.reason,
        )
        for header, found, guess in zip(headers, cells, guesses, strict=True)
    )


def _samples(cells: Sequence[str]) -> tuple[str, ...]:
    different = dict.fromkeys(" ".join(cell.split())[:80] for cell in cells)
    return tuple(different)[:_SAMPLES]


def share(cells: Sequence[str], test: Callable[[str], object]) -> float:
    """How many of the cells pass, from 0 to 1."""
    judged = cells[:_JUDGED]
    return sum(bool(test(cell)) for cell in judged) / len(judged) if judged else 0.0


def _guess(header: str, cells: Sequence[str], language: str) -> Guess:
    if header in _FOLDER:
        return Guess(_FOLDER[header], SURE, "it is a column of a letter folder's signatories.csv")
    if not cells:
        told = _by_header(header)
        meaning = told.meaning if told else "ignore"
        return Guess(meaning, PERHAPS, "nothing stands in this column")
    told = _by_header(header)
    if told is None:
        return _by_cells(cells, language) or Guess("ignore", PERHAPS, "nothing tells what it holds")
    return _held_against(told, cells, language)


def _by_header(header: str) -> Guess | None:
    bare = bare_header(header)
    if not bare:
        return None
    found = dict(header_fields(bare))
    if not found:
        return None
    whole = [field for field, match in found.items() if match.group().casefold() == bare]
    field = min(whole or found, key=_RANK.__getitem__)
    meaning = _MEANING_OF[field]
    if not whole and _in_one(found, bare):
        meaning = "organisation-and-place" if "organisation" in found else "name-and-more"
    sure = SURE if whole else LIKELY
    return Guess(meaning, sure, f"the header says “{found[field].group()}”")


def _in_one(found: dict[str, re.Match[str]], header: str) -> bool:
    """ "Organisation, country", "Name and title": two columns' words, joined."""
    fields = set(found) & {"name", "organisation", "place", "title", "affiliation"}
    if len(header) > _LONGEST_PAIR or fields not in _PAIRS or set(found) - fields:
        return False
    one, two = sorted((found[each] for each in fields), key=lambda match: match.start())
    between = header[one.end() : two.start()]
    return bool(_BOTH_IN_ONE.search(between))


def _held_against(told: Guess, cells: Sequence[str], language: str) -> Guess:
    """The header's guess, confirmed, refined or doubted by the cells."""
    judge = _JUDGES.get(told.meaning)
    refined = judge(told, cells, language) if judge else None
    if refined:
        return refined
    typed = _by_type(cells, language)
    if typed and typed.meaning != told.meaning and told.meaning not in _LOOSE:
        if typed.meaning in ("email", "place") and typed.confidence >= SURE:
            return Guess(typed.meaning, LIKELY, f"{typed.reason}, though {told.reason}")
        return Guess(told.meaning, PERHAPS, f"{told.reason}, but {typed.reason}")
    return told


# These may hold anything.
_LOOSE = frozenset(
    {"ignore", "comments", "consent", "shown", "withheld", "date", "members", "phone"}
)


def _email(told: Guess, cells: Sequence[str], _language: str) -> Guess | None:
    if share(cells, is_email) >= _MOST:
        return Guess("email", SURE, told.reason)
    if share(cells, answer) >= _MOST:
        return Guess("ignore", LIKELY, "the header speaks of mail, but the cells say yes or no")
    return Guess("ignore", PERHAPS, f"{told.reason}, but the cells hold no addresses")


def _kind(told: Guess, cells: Sequence[str], language: str) -> Guess | None:
    if share(cells, kind_in) >= _MOST:
        return Guess("kind", told.confidence, told.reason)
    return _by_cells(cells, language) or Guess(
        "ignore", PERHAPS, f"{told.reason}, but the cells name no organisation or individual"
    )


def _yes_or_no(told: Guess, cells: Sequence[str], language: str) -> Guess | None:
    if share(cells, is_kind) >= SURE:
        return Guess("kind", LIKELY, "the cells say organisation or individual")
    few = len(set(cells)) <= max(_MOST_ANSWERS, len(cells) // 20)
    if few or share(cells, lambda cell: answer(cell) is not None) >= _MOST:
        return told
    return _by_cells(cells, language) or Guess(
        "ignore", PERHAPS, f"{told.reason}, but the cells are no answers"
    )


def _title(_told: Guess, cells: Sequence[str], _language: str) -> Guess | None:
    if share(cells, _is_style) >= _MOST:
        return Guess("honorific", LIKELY, "the cells are forms of address")
    return None


def _is_style(cell: str) -> bool:
    """ "Dr", "Ms"; "Professor" is an office as well and stays one."""
    bare = cell.strip(" .")
    roles = pattern("*", "role_words")
    return bool(pattern("*", "honorifics").fullmatch(bare)) and not roles.fullmatch(bare)


def _organisation(told: Guess, cells: Sequence[str], language: str) -> Guess | None:
    if share(cells, is_kind) >= SURE:
        return Guess("kind", LIKELY, "the cells say organisation or individual")
    if share(cells, lambda cell: _ends_in_place(cell, language)) >= _SOME:
        reason = f"{told.reason}; many cells end in a country"
        return Guess("organisation-and-place", LIKELY, reason)
    return None


def _name(told: Guess, cells: Sequence[str], language: str) -> Guess | None:
    if (
        share(cells, lambda cell: "," in cell or "(" in cell) >= _SOME
        and share(cells, lambda cell: _ends_in_place(cell, language)) >= _SOME
    ):
        return Guess("name-and-more", LIKELY, f"{told.reason}; many cells end in a country")
    return None


def _place(told: Guess, cells: Sequence[str], language: str) -> Guess | None:
    if share(cells, lambda cell: is_place(cell, language)) >= _SOME:
        return Guess("place", SURE, told.reason)
    if (
        share(cells, lambda cell: _ends_in_place(cell, language)) >= _MOST
        and share(cells, has_organisation_word) >= _SOME
    ):
        return Guess("organisation-and-place", LIKELY, "the cells are bodies with a country")
    return Guess("place", PERHAPS, f"{told.reason}, but few cells name a known country")


_JUDGES: dict[str, Callable[[Guess, Sequence[str], str], Guess | None]] = {
    "email": _email,
    "kind": _kind,
    "shown": _yes_or_no,
    "withheld": _yes_or_no,
    "consent": _yes_or_no,
    "title": _title,
    "honorific": lambda told, *_: told,
    "organisation": _organisation,
    "name": _name,
    "place": _place,
}


def _ends_in_place(cell: str, language: str) -> bool:
    return len(cell) < 200 and place_form(cell, language) == "comma"


def _by_type(cells: Sequence[str], language: str) -> Guess | None:
    """By what can be told from the form of the cells alone."""
    tests: tuple[tuple[Meaning, Callable[[str], object], str], ...] = (
        ("email", is_email, "the cells are e-mail addresses"),
        ("date", is_date, "the cells are dates"),
        ("phone", is_phone, "the cells are telephone numbers"),
        ("place", lambda cell: is_place(cell, language), "the cells are countries"),
    )
    for meaning, test, reason in tests:
        found = share(cells, test)
        if found >= _MOST:
            return Guess(meaning, SURE if found >= LIKELY else LIKELY, reason)
    return None


def _by_cells(cells: Sequence[str], language: str) -> Guess | None:
    """Without a header that says anything."""
    typed = _by_type(cells, language)
    if typed:
        return typed
    if share(cells, is_serial) >= _MOST:
        return Guess("date", PERHAPS, "the cells look like days as spreadsheets count them")
    if share(cells, is_kind) >= LIKELY:
        return Guess("kind", LIKELY, "the cells say organisation or individual")
    if share(cells, lambda cell: answer(cell) is not None and len(cell) < 20) >= LIKELY:
        return Guess("ignore", PERHAPS, "yes or no, but the header does not say to what")
    if share(cells, has_organisation_word) >= _SOME:
        if share(cells, lambda cell: _ends_in_place(cell, language)) >= _SOME:
            return Guess("organisation-and-place", PERHAPS, "the cells are bodies with a country")
        return Guess("organisation", PERHAPS, "many cells are called as organisations are")
    if share(cells, looks_like_person) >= _MOST:
        return Guess("name", PERHAPS, "many cells are called as people are")
    return None
