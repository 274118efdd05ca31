"""States by the names that the record gives them: ISO 3166-1 alpha-3 codes.

A name is known whole or not at all, and a misspelt one is not guessed: "Republic of Korea" is never
found inside "Democratic People's Republic of Korea". Names come from CLDR in ``LANGUAGES``, from
ISO 3166 and, where neither has the form that the United Nations print or printed, from
``states.csv``. A state that only changed its name keeps its code ("Burma" is MMR); one that came to
an end has its own of ISO 3166-3 ("SUN").
"""

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import pycountry
from rapidfuzz import fuzz

from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.places import normal_form

LANGUAGES = ("en", "fr", "es")  # in which the Library's files name states; the first wins

_CODE = re.compile(r"[A-Z]{3}")
_BRACKETED = re.compile(r"([^()]+?)\s*\([^()]+\)")
_NEAR = 90  # of 100
_SIMILAR = 70
_SHORTEST_TELLING = 4
_GENERIC = frozenset(  # words in the names of many states
    word
    for words in (
        "republic democratic people peoples united state states kingdom federation federal",
        "islands island islamic arab socialist union commonwealth north northern south southern",
        "east eastern west western central former",
    )
    for word in words.split()
)


@cache
def _index() -> dict[str, str]:
    """Normal form → code."""
    index: dict[str, str] = {}
    for name, code in (*_standard_names(), *_own_names()):
        index.setdefault(normal_form(name), code)
    return index


def _standard_names() -> Iterator[tuple[str, str]]:
    countries = list(pycountry.countries)
    for language in LANGUAGES:
        territories = locale_of(language).territories
        for country in countries:
            if country.alpha_2 in territories:
                yield territories[country.alpha_2], country.alpha_3
    for country in countries:
        for form in ("name", "official_name", "common_name"):
            if name := getattr(country, form, ""):
                yield name, country.alpha_3


def _own_names() -> Iterator[tuple[str, str]]:
    source = files("undersigned.core.record").joinpath("states.csv").read_text("utf-8")
    for row in csv.DictReader(source.splitlines()):
        for name in row["names"].split("|"):
            yield name, row["code"]


@lru_cache(maxsize=8_192)
def state_code(name: str) -> str:
    """The code of the state that the whole of ``name`` names; empty where it names none."""
    form = normal_form(name)
    code = _index().get(form) or _index().get(form.removesuffix(" the"))  # "Bahamas (The)"
    return code or _cut_short(name, form)


def _cut_short(name: str, form: str) -> str:
    """The state of "Venezuela (Bolivarian Republic)": its brackets are nearly those of its name."""
    bracketed = _BRACKETED.fullmatch(name)
    code = _index().get(normal_form(bracketed[1]), "") if bracketed else ""
    near = any(fuzz.ratio(form, each) >= _NEAR for each in _names_of(code)) if code else False
    return code if near else ""


def state_name(code: str) -> str:
    """CLDR's English name for a code; of a state that has ended the name that we keep."""
    country = pycountry.countries.get(alpha_3=code)
    if country is not None:
        return str(locale_of("en").territories.get(country.alpha_2, country.name))
    return next((name for name, each in _own_names() if each == code), code)


def named(code: str) -> str:
    """A state with its code, so that two with like names are told apart: "South Korea (KOR)".

    Whoever votes and is no state is shown as written.
    """
    name = state_name(code)
    return f"{name} ({code})" if name != code else code


@cache
def known_codes() -> frozenset[str]:
    """Every code that a name can lead to."""
    return frozenset(_index().values())


@cache
def _names_of(code: str) -> tuple[str, ...]:
    return tuple(name for name, each in _index().items() if each == code)


def could_be(words: str, code: str) -> bool:
    """Whether ``words``, which name no state, may be meant for this one ("Korea" for both)."""
    form = normal_form(words)
    telling = {word for word in form.split() if len(word) >= _SHORTEST_TELLING} - _GENERIC
    return any(
        telling & set(name.split()) or fuzz.ratio(form, name) >= _SIMILAR
        for name in _names_of(code)
    )


def as_state(words: str) -> str:
    """The code that a person means by "KOR", "KR" or a name; empty where it is none."""
    text = words.strip()
    upper = text.upper()
    if _CODE.fullmatch(upper) and upper in known_codes():
        return upper
    country = pycountry.countries.get(alpha_2=upper) if len(text) == len("KR") else None
    return str(country.alpha_3) if country is not None else state_code(text)


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word of a name → the names that begin with it as words, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _index():
        words = tuple(name.split())
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


def with_states_as_codes(words: tuple[str, ...]) -> tuple[str, ...]:
    """``words`` in normal form with every state's name in them, the longest first, as its code."""
    phrases, index = _phrases(), _index()
    out: list[str] = []
    at = 0
    while at < len(words):
        for phrase in phrases.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                out.append(index[" ".join(phrase)])
                at += len(phrase)
                break
        else:
            out.append(words[at])
            at += 1
    return tuple(out)
