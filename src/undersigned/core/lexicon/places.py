"""Countries and other places by the names under which they are printed.

A place is kept as printed; its code is an ISO 3166-1 alpha-2 code, or "XK" for Kosovo as in CLDR.
A place that the standard gives no code of its own (Kashmir, Tibet, Scotland) is a known place
without a code: it counts by its name, and nobody is told that it belongs to another. Names come
from CLDR in ``LANGUAGES``; the other names in use stand in ``places.csv``.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.regions import COUNTRIES, REGIONS, region_name

_COMBINING = re.compile("[\u0300-\u036f]")
_SEPARATORS = re.compile(r"[\W_]+")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?")
_PARENTHESISED = re.compile(
    r"(?P<name>.*\S)\s*[(\[（［](?P<place>[^()\[\]（）［］]+)[)\]）］][\s.]*"
)
_SAINT = re.compile(r"\bsaint\b")
_BLANKS = re.compile(r"\s+")
_DASH_ALONE = re.compile(r"\s+[-–—]\s+|\s*[|\t]\s*")
_COMMAS = re.compile(r"\s*[,،、，;]\s*")
_LONGEST_NAME = 8
# More than the names of a long list: each is asked about several times, pass after pass.
_REMEMBERED = 16_384
_SHORTEST_MISSPELT = 5
_MISSPELT = 84  # of 100: "Phillippines", "Colomba"; "Niger" and "Nigeria" are both names

# Before a country, these say that it belongs to the name: "Liberty in North Korea".
_BINDING = frozenset(
    word
    for words in (
        "in for of against with on from to by about within inside near toward towards across the",
        "and & + de du des d en au aux pour avec sur dans contre par et la le les",
        "del para por con sobre contra y e los las el do da dos das em no na nos nas ao à com",
        "di della dello dell nel nella per il lo i gli su contro",
        "im aus von vom für gegen mit über und der die das den zu zur",
        "в во из о об для с со и по на за против",
        "في من عن على إلى ضد مع",
    )
    for word in words.split()
)
# Before a country, these make it another place: "New Mexico", "Northern Cyprus".
_TURNING = frozenset(
    word
    for words in (
        "new north south east west northern southern eastern western",
        "central upper lower inner outer greater former",
    )
    for word in words.split()
)


_EVERYWHERE = frozenset(
    word
    for words in (
        "international|global|regional|worldwide|world|EU|European Union|Europe|Asia-Pacific",
        "régional|mondial|internationale|internacional|mundial|internazionale|Union européenne",
        "Unión Europea|União Europeia|Unione europea|Europäische Union|weltweit|국제|国際",
        "международная|международный|دولي|دولية|MENA|Latin America and the Caribbean",
        "Middle East|Near East|Americas|Pacific|Middle East and North Africa|Asia and the Pacific",
        "Moyen-Orient|Proche-Orient|Amériques|Oriente Medio|Médio Oriente|Oriente Médio",
        "Medio Oriente|Naher Osten|Midden-Oosten|Ближний Восток|الشرق الأوسط|중동|아시아·태평양",
        "아시아태평양|미주|中東|アジア太平洋|米州|欧州",
    )
    for word in words.split("|")
)


@dataclass(frozen=True)
class Place:
    """A place as printed; ``code`` is empty where the standard gives it none."""

    code: str
    name: str


def normal_form(name: str) -> str:
    """``name`` without case, accents, punctuation and blanks that make no difference."""
    bare = _DOTTED.sub(lambda match: match[0].replace(".", ""), name) if "." in name else name
    if bare.isascii():  # as most are: without accents to take off
        folded = bare.casefold()
    else:
        bare = _COMBINING.sub("", unicodedata.normalize("NFKD", bare))
        folded = unicodedata.normalize("NFC", bare.casefold())
    words = _SEPARATORS.sub(" ", folded.replace("&", " and ")).strip().removeprefix("the ")
    return _SAINT.sub("st", words) if "saint" in words else words


@cache
def _table() -> dict[str, tuple[str, bool]]:
    """Our names: normal form → (code, whether it must be printed in capitals)."""
    source = files("undersigned.core.lexicon").joinpath("places.csv").read_text("utf-8")
    table = {}
    for row in csv.DictReader(source.splitlines()):
        for name in row["names"].split("|"):
            capitals = name.isupper() and name.isascii()
            table[normal_form(name)] = (row["code"], capitals)
    return table


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    territories = locale_of(language).territories
    for code in COUNTRIES:
        if code in territories:
            yield normal_form(territories[code]), code


@cache
def _index(language: str) -> dict[str, str]:
    """Normal form → code. Our table wins, then ``language``, then ``LANGUAGES`` in order."""
    index = {name: code for name, (code, _) in _table().items()}
    for each in (language, *LANGUAGES) if language else LANGUAGES:
        for name, code in _cldr(each):
            index.setdefault(name, code)
    return index


@lru_cache(maxsize=_REMEMBERED)
def find_place(text: str, language: str = "") -> Place | None:
    """The place that the whole of ``text`` names, else ``None``.

    Case, accents, punctuation and a leading "the" do not matter, but short forms such as "US" are
    known in capitals alone. ``language`` decides where two languages use one name for two places.
    Bare codes ("KR") are no names; ``place_of_code`` takes them.
    """
    name = normal_form(text)
    code = _index(language).get(name)
    if code is None or (_must_be_capitals(name) and not text.strip(" .()").isupper()):
        return None
    return Place(code=code, name=" ".join(text.split()))


def nearest_place(text: str, language: str = "") -> Place | None:
    """The place of which ``text`` is a misspelling; only for where a place is certain to stand."""
    name = normal_form(text)
    if len(name) < _SHORTEST_MISSPELT:
        return None
    index = _index(language)
    long_enough = [each for each in index if len(each) >= _SHORTEST_MISSPELT]
    best = process.extractOne(name, long_enough, scorer=fuzz.ratio, score_cutoff=_MISSPELT)
    return Place(code=index[best[0]], name=" ".join(text.split())) if best else None


@cache
def _regions() -> frozenset[str]:
    """Regions by their names in ``LANGUAGES``, and the words for everywhere."""
    names = {region_name(number, each) for number in REGIONS for each in LANGUAGES}
    return frozenset(map(normal_form, names | _EVERYWHERE))


def is_region(text: str) -> bool:
    """Whether ``text`` names a part of the world or all of it, which is no one place."""
    return normal_form(text) in _regions()


def _must_be_capitals(name: str) -> bool:
    return _table().get(name, ("", False))[1]


def place_of_code(code: str, language: str = "en") -> Place | None:
    """The place with this ISO 3166-1 alpha-2 code, named in ``language``."""
    return Place(code=code, name=country_name(code, language)) if code in COUNTRIES else None


def country_name(code: str, language: str) -> str:
    """CLDR's name of the country in ``language``; the code itself where CLDR has no name for it."""
    return str(locale_of(language).territories.get(code, code))


@lru_cache(maxsize=_REMEMBERED)
def trailing_place(line: str, language: str = "") -> tuple[str, Place] | None:
    """A signatory's line split into its name and the place after it, else ``None``.

    Knows "Name (Place)", "Name, Place", "Name - Place" and "Name Place". In the last form a place
    that visibly belongs to the name is left there: after a preposition, article or "and"
    ("Coalition for Justice in North Korea"), or where a word turns it into another place ("New
    Mexico"). Whether "Transparency International Kenya" is one name cannot be told from one line;
    the caller, who sees the whole list, decides.
    """
    line = line.strip()
    if match := _PARENTHESISED.fullmatch(line):
        place = find_place(match["place"], language)
        return (match["name"].rstrip(" ,;-–—"), place) if place else None
    return _after_separator(line, language) or _after_blank(line, language)


def _after_separator(line: str, language: str) -> tuple[str, Place] | None:
    """Name and place apart at a comma or dash; the longest place wins ("Korea, Republic of")."""
    cuts = [*_COMMAS.finditer(line), *_DASH_ALONE.finditer(line)]
    for cut in sorted(cuts, key=lambda match: match.start()):
        name = line[: cut.start()].rstrip()
        place = find_place(line[cut.end() :], language)
        if name and place:
            return name, place
    return None


def _after_blank(line: str, language: str) -> tuple[str, Place] | None:
    starts = [match.end() for match in _BLANKS.finditer(line)]
    for start in starts[-_LONGEST_NAME:]:
        if line[start].islower():
            continue  # What begins small is no place, or tied to the name by its first word.
        place = find_place(line[start:], language)
        if not place:
            continue
        name = line[:start].rstrip()
        if _binds(name.split()[-1], line[start:]):
            return None
        return name, place
    return None


def _binds(word: str, place: str) -> bool:
    """Whether ``word`` before the place, or the place's small first letter, ties it to the name."""
    lowered = word.lower().rstrip("'’")
    elided = word.endswith(("'", "’"))
    return lowered in _BINDING or lowered in _TURNING or elided or place[0].islower()
