"""What became of an ask in one sentence: "Not met in session 74, 75 and 76; met since session 77."

Each language has its words in ``histories``; to add one is to add a file there. Without one it is
told in English.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules

from babel.lists import format_list

from undersigned.core.letter import PluralCategory
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.plurals import category
from undersigned.core.record import histories
from undersigned.core.record.asks import Finding, TrackedAsk
from undersigned.core.record.headline import LASTING

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasions:
    """How occasions of one sort are told: ``each`` of them, then all that one finding is of.

    ``{n}`` is the name or number in ``each``, and all of them in ``on`` and ``since``, which go by
    CLDR's plural categories with how many they are; "other" stands for those that are missing.
    """

    each: str = "{n}"
    on: Mapping[PluralCategory, str]
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The words of one language.

    ``session`` is what a secretariat writes for a session of an assembly, a regular expression
    one of whose groups is the number. ``run`` puts together ``{found}`` and ``{when}``.
    ``listing`` is the CLDR locale in which several are listed, where it is not the language's own.
    """

    language: str
    found: Mapping[Finding, str]
    session: str
    sessions: Occasions
    years: Occasions
    named: Occasions
    run: str = "{found} {when}"
    between: str = "; "
    end: str = "."
    listing: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Occasions in a row on which one thing was found; ``is_since``: and ever after."""

    found: Finding
    keys: tuple[str, ...]
    is_since: bool = False


def history(ask: TrackedAsk, language: str = "en") -> str:
    """One sentence in ``language``; empty where nothing is known."""
    return told(runs(ask), language)


def runs(ask: TrackedAsk) -> tuple[Run, ...]:
    """What was found, occasions in a row with one finding together."""
    known = [(each.key, each.current.found) for each in ask.occasions if each.current]
    found = [
        Run(finding, tuple(key for key, _ in run))
        for finding, run in groupby(known, lambda pair: pair[1])
    ]
    if found and _holds(ask, found[-1]):
        found[-1] = Run(found[-1].found, found[-1].keys, is_since=True)
    return tuple(found)


def _holds(ask: TrackedAsk, last: Run) -> bool:
    return last.found is Finding.MET and len(last.keys) > 1 and ask.kind in LASTING


def told(found: Sequence[Run], language: str) -> str:
    """``found`` as one sentence in ``language``, or in English."""
    own = history_in(language)
    said = own.between.join(
        own.run.format(found=own.found[run.found], when=_when(run, own)) for run in found
    )
    return f"{said[0].upper()}{said[1:]}{own.end}" if said else ""


def _when(run: Run, own: History) -> str:
    keys = run.keys[:1] if run.is_since else run.keys
    words, names = _sorted_out(keys, own)
    listed = format_list(
        [words.each.format(n=name) for name in names],
        locale=locale_of(own.listing or own.language),
    )
    if run.is_since:
        return words.since.format(n=listed)
    forms = words.on
    return forms.get(category(len(names), own.language), forms["other"]).format(n=listed)


def _sorted_out(keys: Sequence[str], own: History) -> tuple[Occasions, list[str]]:
    """Which words go with the occasions ``keys``, and what these are called among them."""
    sessions = [_session(key) for key in keys]
    if all(sessions):
        return own.sessions, sessions
    if all(map(_YEAR.fullmatch, keys)):
        return own.years, list(keys)
    return own.named, list(_shared_once(keys))


def _session(key: str) -> str:
    """The number of the session that ``key`` names in any of our languages; empty otherwise."""
    for own in _all().values():
        if match := re.fullmatch(own.session, key.strip(), re.IGNORECASE):
            return str(match[match.lastindex or 0])
    return ""


def _shared_once(keys: Sequence[str]) -> Iterator[str]:
    """ "round 1", "2", "3": a word that all share is said once."""
    first, *others = keys
    shared = first.rpartition(" ")[0]
    is_shared = shared and all(each.rpartition(" ")[0] == shared for each in others)
    yield first
    yield from (each.rpartition(" ")[2] if is_shared else each for each in others)


def history_in(language: str) -> History:
    """The words for a language tag by its first part; English where a language has none yet."""
    known = _all()
    return known.get(language.partition("-")[0].lower(), known["en"])


@cache
def _all() -> Mapping[str, History]:
    names = [module.name for module in iter_modules(histories.__path__)]
    return {name: import_module(f"{histories.__name__}.{name}").HISTORY for name in names}
