"""Places that a flag or a code tells, or that stand before the name: "Kenya: Pier Union"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.core.lexicon.cues import single_words
from undersigned.core.lexicon.places import find_place, place_of_code

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_FLAGGED = re.compile(
    rf"(?P<before>{_FLAG.pattern})\s*(?P<name>\S.*)|(?P<first>.*\S)\s*(?P<after>{_FLAG.pattern})\W*"
)
_A = ord("\U0001f1e6")
_CODED = re.compile(
    r"(?P<name>.*\S)(?:\s*,\s*|\s+[-–—|]\s+|\s*(?P<open>[(\[]))(?P<code>[A-Z]{2})(?(open)[)\]])[\s.]*"
)
_LED = re.compile(r"(?P<place>[^:：–—-]{3,40}?)(?:\s*[:：]\s*|\s+[-–—|]\s+)(?P<name>\S.*)")
_FEWEST = 3
# States of the United States, Canada and Australia whose codes are those of countries, or of none.
_STATES = single_words(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
    " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR ON QC BC AB MB SK NS NB NL PE"
    " SA NT UK"
)


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """Where name and place stand in a line: each (start, end); and the place's code."""

    name: tuple[int, int]
    place: tuple[int, int]
    code: str


def without_flag(text: str) -> str:
    """``text`` without a flag before or after it."""
    match = _FLAGGED.fullmatch(text)
    return (match["name"] or match["first"]) if match else text


def flagged(text: str) -> MarkedPlace | None:
    """The place that a flag before or after a name tells."""
    match = _FLAGGED.fullmatch(text)
    if match is None:
        return None
    name, flag = ("name", "before") if match["before"] else ("first", "after")
    code = "".join(chr(ord("A") + ord(each) - _A) for each in match[flag])
    return MarkedPlace(match.span(name), match.span(flag), code) if place_of_code(code) else None


def coded(text: str) -> MarkedPlace | None:
    """The place that a bare code at the end tells: "Pier Union, KE", "Pier Union (KE)"."""
    match = _CODED.fullmatch(text)
    if match is None or not place_of_code(match["code"]):
        return None
    return MarkedPlace(match.span("name"), match.span("code"), match["code"])


def led(text: str, language: str) -> MarkedPlace | None:
    """The place that stands before the name: "Kenya: Pier Union"."""
    match = _LED.fullmatch(text)
    place = find_place(match["place"], language) if match else None
    if match is None or place is None:
        return None
    return MarkedPlace(match.span("name"), match.span("place"), place.code)


def believed_marks(texts: Sequence[str], language: str) -> set[str]:
    """Which of "code" and "led" a list uses so often that it means them.

    Two letters at a name's end may be an acronym, or a state: there must be codes that are none.
    """
    found = set()
    endings = [match["code"] for match in map(_CODED.fullmatch, texts) if match]
    codes = [each for each in endings if place_of_code(each)]
    countries = {each for each in codes if each not in _STATES}
    if len(codes) >= _FEWEST and len(countries) >= 2 and len(codes) * 10 >= len(endings) * 9:
        found.add("code")
    first = sum(led(each, language) is not None for each in texts)
    if first >= _FEWEST and first * 10 >= len(texts) * 6:
        found.add("led")
    return found
