"""Compares two texts of a letter: an edition and a partner's copy, or a letter and the next one.

Numbers, dates, addressees, asks, names and words are compared, each as a person would: typographic
marks make no difference, an ask that was rewritten is the same ask, a name that is printed
otherwise is the same name. Nothing is judged; which of the two is right is for a person to say.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from undersigned.core.checks.stated import Statement
from undersigned.core.comparing.asked import ask_differences, pair_asks
from undersigned.core.comparing.difference import Comparison, Difference, Kind
from undersigned.core.comparing.face import Face, face_of
from undersigned.core.comparing.left_out import with_left_out
from undersigned.core.comparing.rolls import paired, roll_differences
from undersigned.core.comparing.series import Continued, continued
from undersigned.core.comparing.wording import changes, folded
from undersigned.core.reading import Reading

__all__ = ["Comparison", "Continued", "Difference", "Kind", "compare", "continued"]

_COUNTED = ("organisations", "individuals", "countries")


def compare(edition: Reading, copy: Reading) -> Comparison:
    """What ``copy`` has otherwise than ``edition``.

    A copy in a language that the edition has not is compared by its numbers and names alone.
    """
    second = face_of(copy)
    first = face_of(edition, second.language)
    second = with_left_out(second, copy, first)
    same_language = first.language.partition("-")[0] == second.language.partition("-")[0]
    pairing = paired(first.signatories, second.signatories)
    parts = [_numbers(first, second), _counted(first, second), _date(first.date, second.date)]
    parts.append(_addressees(first, second))
    remarks = []
    if same_language:
        parts.append(_words(first, second))
    else:
        parts.append(iter([Difference(Kind.LANGUAGE, "text", first.language, second.language)]))
        remarks.append("The copy is in another language: words and asks were not compared.")
    if pairing.is_partial:
        remarks.append("The lists are too long to look for names that are spelt otherwise.")
    parts.append(roll_differences(pairing))
    order = list(Kind)
    found = sorted(chain.from_iterable(parts), key=lambda each: order.index(each.kind))
    return Comparison(tuple(found), tuple(remarks))


def _numbers(first: Face, second: Face) -> Iterator[Difference]:
    """Numbers of those who sign, as title, subject and text state them."""
    for counted in dict.fromkeys(each.counted for each in (*first.statements, *second.statements)):
        for where in ("title", "subject", "text"):
            ours = _stated(first.statements, counted, where)
            theirs = _stated(second.statements, counted, where)
            if [each.number for each in ours] != [each.number for each in theirs]:
                yield Difference(Kind.NUMBER, f"{counted}, {where}", _told(ours), _told(theirs))


def _stated(statements: tuple[Statement, ...], counted: str, where: str) -> list[Statement]:
    return [each for each in statements if each.counted == counted and each.passage.role == where]


def _told(statements: list[Statement]) -> str:
    return "; ".join(each.words for each in statements)


def _counted(first: Face, second: Face) -> Iterator[Difference]:
    """What the lists count."""
    for name in _COUNTED:
        ours, theirs = getattr(first.listed, name), getattr(second.listed, name)
        if ours != theirs:
            yield Difference(Kind.COUNTED, f"{name}, list", str(ours), str(theirs))


def _date(first: dt.date | None, second: dt.date | None) -> Iterator[Difference]:
    if first != second:
        yield Difference(Kind.DATE, "date", _iso(first), _iso(second))


def _iso(date: dt.date | None) -> str:
    return date.isoformat() if date else ""


def _addressees(first: Face, second: Face) -> Iterator[Difference]:
    """Offices in their order, by name, role and organisation."""
    for number in range(max(len(first.addressees), len(second.addressees))):
        ours, theirs = _office(first, number), _office(second, number)
        if folded(ours) != folded(theirs):
            yield Difference(Kind.ADDRESSEE, f"addressee {number + 1}", ours, theirs)


def _office(face: Face, number: int) -> str:
    if number >= len(face.addressees):
        return ""
    office = face.addressees[number]
    return ", ".join(filter(None, (office.name, office.role, office.organisation)))


def _words(first: Face, second: Face) -> Iterator[Difference]:
    for kind in (Kind.TITLE, Kind.SUBJECT, Kind.SALUTATION):
        ours, theirs = getattr(first, kind.value), getattr(second, kind.value)
        yield from _changed(kind, kind.value, ours, theirs)
    asks = pair_asks(first, second)
    yield from ask_differences(first, second, asks)
    lines = [each for each in second.lines if each not in asks.lines]
    yield from _changed(Kind.WORDS, "text", "\n".join(first.lines), "\n".join(lines))


def _changed(kind: Kind, where: str, first: str, second: str) -> Iterator[Difference]:
    for each in changes(first, second):
        yield Difference(kind, where, each.first, each.second, each.before, each.after)
