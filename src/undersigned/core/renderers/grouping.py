"""Signatories under headings: by country, or by the letter's own regions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from undersigned.core.counting import region_label, region_of
from undersigned.core.letter import Region
from undersigned.core.lexicon.collation import sorted_by
from undersigned.core.lexicon.places import country_name, find_place
from undersigned.core.lexicon.regions import default_regions
from undersigned.core.renderers.printed import Entry, Printed

_INTERNATIONAL, _HIDDEN, _ELSEWHERE = "international", "hidden", "elsewhere"


@dataclass(frozen=True)
class Group:
    """Entries that stand under one heading, in the roll's order."""

    title: str
    entries: tuple[Entry, ...]


def by_country(letter: Printed, entries: Sequence[Entry]) -> tuple[Group, ...]:
    """Under the names of their places in the order of the language; the international and those
    whose place is not printed come last."""
    groups = _parted(entries, lambda entry: entry.country or entry.place.casefold())
    titles = {
        key: next((each.place for each in group if each.place), "")
        or country_name(key, letter.language)
        for key, group in groups.items()
        if key not in _last(letter)
    }
    ordered = sorted_by(titles.values(), letter.language)
    keys = sorted(titles, key=lambda key: ordered.index(titles[key]))
    return _in_order(letter, groups, [(key, titles[key]) for key in keys])


def by_region(letter: Printed, entries: Sequence[Entry]) -> tuple[Group, ...]:
    """Under the letter's regions in its order; places that lie in none of them come behind."""
    counting = letter.edition.counting

    @cache
    def region(country: str, place: str) -> Region | None:
        found = None if country else find_place(place)
        return region_of(country or (found.code if found else ""), place, counting)

    def key(entry: Entry) -> str:
        found = region(entry.country, entry.place)
        return _label(letter, found) if found else _ELSEWHERE

    groups = _parted(entries, key)
    titles = [(_label(letter, each),) * 2 for each in counting.regions or default_regions()]
    return _in_order(letter, groups, [*titles, (_ELSEWHERE, letter.phrases.elsewhere)])


def _label(letter: Printed, region: Region) -> str:
    return region_label(region, letter.language, letter.edition.authentic.language)


def _parted(entries: Sequence[Entry], key: Callable[[Entry], str]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.place_hidden:
            where = _HIDDEN
        elif not entry.country and not entry.place:
            where = _INTERNATIONAL
        else:
            where = key(entry)
        groups.setdefault(where, []).append(entry)
    return groups


def _last(letter: Printed) -> dict[str, str]:
    own = letter.phrases
    return {_INTERNATIONAL: own.international, _HIDDEN: own.place_hidden}


def _in_order(
    letter: Printed, groups: dict[str, list[Entry]], titles: Sequence[tuple[str, str]]
) -> tuple[Group, ...]:
    ordered = [*titles, *_last(letter).items()]
    return tuple(Group(title, tuple(groups[key])) for key, title in ordered if key in groups)
