"""Whether a line under a letter is a person or a body, and where name, title and place part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from undersigned.core.letter import Kind
from undersigned.core.lexicon.cues import everywhere, pattern
from undersigned.core.lexicon.places import (
    Place,
    find_place,
    is_region,
    nearest_place,
    trailing_place,
)
from undersigned.core.readers.genre import width
from undersigned.core.readers.place_marks import (
    MarkedPlace,
    believed_marks,
    coded,
    flagged,
    led,
    without_flag,
)

_NAME_WORD = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’.-]*|[A-Z]\.|[dl]['’][A-ZÀ-Þ][\w'’.-]*|d[aeiou]s?|del|della|van|von|der|den|de|la|le|al|bin|ibn|ter|y|e)",
)
_LONGEST_NAME = 6
# More than the names of a long list: each is asked about several times, pass after pass.
_REMEMBERED = 16_384
_LONGEST_POST_NOMINAL = 40
_FEWEST_DASHES = 2
# "On behalf", "im Namen": what is shorter tells a person only with an article and a body after it.
_TELLING_BEHALF = 8
_SEPARATORS = re.compile(r"\s*,\s+|\s*[，、：；]\s*|\s+[-–—|]\s+|\s*[;:]\s+|\s*[(（]")
_NAME_GOES_ON = re.compile(r"\s+[^\W\d_a-z]")
_ODD_CASE = re.compile(r"[a-z][A-Z]|[A-Z]{2,}[a-z]")
_AFTER_NAME = re.compile(
    r"(?:\s*[,，]\s*(?P<comma>[^,，()]+)|\s+[-–—|]\s+(?P<dash>[^()]+?)"
    r"|\s*[(（](?P<inner>[^()（）]+)[)）])[\s.]*$"
)
# "Port Odo" of "Pier Union, Port Odo, Kenya": one to three words.
_CITY = re.compile(r"\s*,\s*[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,2}$")
_RUSSIAN_CITY = re.compile(r",\s*(?:г|пгт|с)\.\s?[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+)?$")
_FEWEST_CITIES = 3
_FEWEST_PLACED = 5
_ODD = r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]+){0,2}"
_ODD_PLACES = {
    "all dash": re.compile(rf"(?P<name>.*\S)\s+[-–—]\s+(?P<place>{_ODD})[\s.]*"),
    "all comma": re.compile(rf"(?P<name>.*\S?)\s*(?:,\s*|[(])(?P<place>{_ODD})[)]?[\s.]*"),
}
_PLACE_FORMS = re.compile(r"(?P<comma>[,(\[（;|])|(?P<dash>\s[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Parted:
    """A signatory's line in parts; each (start, end) in the line, or ``None``."""

    name: tuple[int, int]
    title: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    code: str = ""


@lru_cache(maxsize=_REMEMBERED)
def has_organisation_word(text: str) -> bool:
    return bool(pattern("*", "organisation_words").search(text))


@lru_cache(maxsize=_REMEMBERED)
def looks_like_person(text: str) -> bool:
    """A name of two to six capitalised words, styles before and after it aside."""
    bare = _without_styles(text)
    parts = bare.split()
    if not 1 <= len(parts) <= _LONGEST_NAME or re.search(r"[\d&+/()@]", bare):
        return False
    if len(parts) == 1 and bare == text.strip():
        return False
    return all(_NAME_WORD.fullmatch(part) for part in parts) and not has_organisation_word(bare)


@lru_cache(maxsize=_REMEMBERED)
def surely_person(text: str) -> bool:
    """A style before or after the name, or a first word that is a given name."""
    bare = _without_styles(text)
    first = bare.split()[0].lower() if bare else ""
    styled = bare != text.strip() and not has_organisation_word(bare)
    return styled or (first in everywhere("given_names") and looks_like_person(text))


def is_titled(name: str, below: str) -> bool:
    """Whether the line below a person's name is a title: an office, or a body under a sure name."""
    if not (looks_like_person(name) or surely_person(name)):
        return False
    return bool(pattern("*", "role_words").search(below)) or (
        has_organisation_word(below) and surely_person(name)
    )


def _without_styles(text: str) -> str:
    """``text`` without "Dr" before it and ", Ph.D." after it."""
    bare = text.strip()
    styles = pattern("*", "honorifics")
    while match := styles.match(bare):
        bare = bare[match.end() :].lstrip(" .")
    while bare:
        tail = bare.rpartition(" ")[0]
        if not tail or not _is_post_nominal(bare[len(tail) :]):
            break
        bare = tail.rstrip(" ,")
    return bare


@lru_cache(maxsize=_REMEMBERED)
def name_end(text: str) -> int:
    """Where a person's name ends in "Name, Title", "Name - Title", "Name for the Body"."""
    end = next((each for each in _cuts(text)), len(text))
    for match in pattern("*", "behalf").finditer(text, 0, end):
        if match.start() and looks_like_person(text[: match.start()].strip()):
            return len(text[: match.start()].rstrip())
    return end


def _cuts(text: str) -> Iterator[int]:
    """The separators behind which no style and no more of the name stands."""
    for match in _SEPARATORS.finditer(text):
        if match[0].endswith(("(", "（")):
            closing = text.find(")" if match[0][-1] == "(" else "）", match.end())
            if closing >= 0 and _NAME_GOES_ON.match(text, closing + 1):
                continue  # "Dipl. Inf. (FH) Ada Fernsby"
        rest = text[match.end() : match.end() + _LONGEST_POST_NOMINAL]
        first = _SEPARATORS.split(rest)[0].strip(" )）")
        if not _is_post_nominal(first) and _without_styles(text[: match.start()]):
            yield match.start()


def _is_post_nominal(text: str) -> bool:
    return bool(text) and not pattern("*", "post_nominals").sub("", text).strip(" .,")


def kind_of(text: str, usual: Kind, *, people_only: bool = False) -> Kind:
    """A person or a body, by the words of the line; ``usual`` is what the list holds mostly.

    In a list of people alone (``people_only``) whatever has no word of a body is a person.
    """
    text = without_flag(text)
    name = text[: name_end(text)]
    if surely_person(name) or (people_only and not has_organisation_word(name)):
        return "individual"
    if has_organisation_word(name) or not looks_like_person(name):
        return "organisation"
    rest = text[len(name) :].strip(" ,;:-–—|(")
    told = pattern("*", "role_words").search(rest) or _behalf_tells(rest)
    return "individual" if told else usual


def _behalf_tells(rest: str) -> bool:
    """Whether "for the Pier Society" follows; mere "for" joins the words of many a body's name."""
    behalf = pattern("*", "behalf").match(rest)
    if behalf is None:
        return False
    article = " " in behalf[0] and has_organisation_word(rest[behalf.end() :])
    return article or len(behalf[0]) >= _TELLING_BEHALF


def part_person(text: str, language: str) -> Parted:
    """Name, title and the place that the title ends in."""
    if marked := flagged(text):
        return _inside(part_person(text[slice(*marked.name)], language), marked)
    end = name_end(text)
    title = inner_words(text, end, len(text))
    if title is None:
        return Parted((0, end))
    place = title_place(text[slice(*title)], language)
    if place is None:
        return Parted((0, end), title)
    start, stop, found = place
    where = (title[0] + start, title[0] + stop)
    return Parted((0, end), None if where == title else title, where, found.code)


def inner_words(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words between, without the separators and brackets around them."""
    while start < end and text[start] in " ,;:-–—|(（，、：；":
        start += 1
    stop = end
    while stop > start and text[stop - 1] in " ,;|":
        stop -= 1
    if stop > start and text[stop - 1] in ")）" and not re.search("[(（]", text[start:stop]):
        stop -= 1
    return (start, stop) if stop > start else None


def title_place(title: str, language: str) -> tuple[int, int, Place] | None:
    """The place after the last comma of a title: "Human Rights Advocate, Nepal"."""
    start = max(title.rfind(","), title.rfind("，")) + 1
    tail = title[start:]
    place = find_place(tail, language)
    if place is None:
        return None
    begin = start + len(tail) - len(tail.lstrip())
    return begin, len(title.rstrip(" .")), place


@lru_cache(maxsize=_REMEMBERED)
def place_form(text: str, language: str) -> str:
    """How a place stands after a body's name: "comma", "dash", "blank"; "" for none."""
    found = trailing_place(text, language)
    if found is None:
        return ""
    between = text[len(found[0]) :]
    match = _PLACE_FORMS.match(between.lstrip() if between.lstrip()[:1] in ",([（;|" else between)
    return (match.lastgroup or "") if match else "blank"


def part_body(text: str, language: str, forms: frozenset[str]) -> Parted:
    """Name and place of a body; only places in the ``forms`` that its list uses are believed."""
    if city := _RUSSIAN_CITY.search(text):
        return part_body(text[: city.start()], language, forms)
    if marked := flagged(text):
        return _inside(part_body(text[slice(*marked.name)], language, forms), marked)
    if "led" in forms and (marked := led(text, language)):
        return Parted(marked.name, None, marked.place, marked.code)
    if "code" in forms and (marked := coded(text)):
        return Parted(marked.name, None, marked.place, marked.code)
    found = trailing_place(text, language)
    if found is None or place_form(text, language) not in forms:
        return (
            _before_region(text, forms)
            or _in_brackets(text, language)
            or _odd_place(text, forms, language)
            or Parted((0, len(text)))
        )
    name, place = found
    start = text.rindex(place.name) if place.name in text else len(name)
    if "city" in forms and (city := _CITY.search(name)):
        name = name[: city.start()]
        district = _CITY.search(name)  # "Quiet Water, Port Odo, Kelp County, Kenya"
        if district and not has_organisation_word(district[0]):
            name = name[: district.start()]
    return Parted((0, len(name)), None, (start, start + len(place.name)), place.code)


def _odd_place(text: str, forms: frozenset[str], language: str) -> Parted | None:
    """A place that no table knows, or misspelt, where nearly all others of the list have one."""
    for form, pattern_of in _ODD_PLACES.items():
        match = pattern_of.fullmatch(text) if form in forms else None
        if match is None or has_organisation_word(match["place"]):
            continue
        known = nearest_place(match["place"], language)
        if known or form == "all dash":
            code = known.code if known else ""
            return Parted(match.span("name"), None, match.span("place"), code)
    return None


def _inside(parted: Parted, marked: MarkedPlace) -> Parted:
    """The parts of a name beside a flag, which tells the place where words do not."""
    name, title, place = (
        (each[0] + marked.name[0], each[1] + marked.name[0]) if each else None
        for each in (parted.name, parted.title, parted.place)
    )
    told = (place, parted.code) if place else (marked.place, marked.code)
    return Parted(name or marked.name, title, *told)


def _before_region(text: str, forms: frozenset[str]) -> Parted | None:
    """ "Quiet Water, Latin America", "Quiet Water (Togo, Ghana)": a name, but no one place."""
    match = _AFTER_NAME.search(text)
    if match is None or (match["dash"] and "dash" not in forms):
        return None
    said = match["comma"] or match["dash"] or match["inner"]
    several = [find_place(each) for each in re.split(r"[,、，/:]|\s[-–—]\s| and | & ", said)]
    region = is_region(said) and not _ODD_CASE.search(said)  # "ASiA" is an acronym
    if region or (match["inner"] and len(several) > 1 and sum(map(bool, several)) > 1):
        return Parted((0, match.start()))
    return None


def _in_brackets(text: str, language: str) -> Parted | None:
    """ "Name (City, Country)": the country alone is kept."""
    match = re.search(r"\s*[(（](?P<inner>[^()（）]+)[)）]$", text)
    inner = match["inner"] if match else ""
    place = title_place(inner, language) if "," in inner else None
    if match is None or place is None or not match.start():
        return None
    start, stop, found = place
    offset = match.start("inner")
    return Parted((0, match.start()), None, (offset + start, offset + stop), found.code)


def believed_forms(texts: list[str], language: str) -> frozenset[str]:
    """The forms of place that a list uses.

    After a comma or in brackets a place is a place. After a blank or a dash it may belong to the
    name ("Lantern Society – Bulgaria"), unless the list does so often enough to mean it.
    """
    forms = [place_form(text, language) for text in texts if width(text) < 200]
    believed = {"comma"}
    if forms.count("blank") * 10 >= len(forms) * 4:
        believed.add("blank")
    if forms.count("dash") >= _FEWEST_DASHES:
        believed.add("dash")
    for form in ("comma", "dash"):
        if len(forms) >= _FEWEST_PLACED and forms.count(form) * 10 >= len(forms) * 6:
            believed.add(f"all {form}")
    placed = [found[0] for text in texts if (found := trailing_place(text, language))]
    cities = sum(_CITY.search(name) is not None for name in placed)
    if len(placed) >= _FEWEST_CITIES and cities * 10 >= len(placed) * 6:
        believed.add("city")
    return frozenset(believed | believed_marks(texts, language))
