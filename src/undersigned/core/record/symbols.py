"""Symbols of United Nations documents: "A/RES/60/173", "S/RES/1411 (2002)", "A/C.3/78/L.39/Rev.1".

A symbol's parts stand in one order, most of them optional: body, subsidiary body, session or year,
country, kind with number, modification (Dag Hammarskjöld Library, "UN Document Symbols"). Before
its 31st session the Assembly put the number first and the session in Roman figures, as in
"A/RES/217(III)".
Resolutions of the Security Council carry their year, "S/RES/1411 (2002)", its meetings none.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

_BODIES = r"A|S|E|ST|T|CCPR|CAT|CEDAW|CRC|CERD|CRPD|CMW|CED"
_SYMBOL = re.compile(
    rf"(?P<body>{_BODIES})"
    r"(?:/(?P<subsidiary>HRC(?:/WG\.\d+)?|C\.\d{1,2}|CN\.\d+(?:/Sub\.\d+)?|AC\.\d+|CONF\.\d+|C|SGB))?"
    r"(?:/(?P<act>RES|DEC|PRST|INF))?"
    r"(?:/(?P<session>(?:ES|S)-\d+|\d{1,4}(?!\.)))?"
    r"(?:/(?P<country>[A-Z]{3})(?=/))?"
    r"(?:/(?P<kind>L|PV|SR|INF|CRP|NGO|WP|CO|GC|R|PET|Q)\.?(?=[\d/]))?"
    r"(?:/?(?P<number>\d+(?:-\d+)?)(?:\s?(?P<letter>[A-Z](?:-[A-Z])?))?)?"
    r"(?:\s?(?P<part>[A-Z])(?=\s?\())?"
    r"(?:\s?\((?P<note>[IVXLC]+|[12]\d{3}|Part\s[IVX]+|Resumption\s\d+|Resumed|[SE]+-[IVX]+)\))?"
    r"(?P<modifications>(?:/(?:Add|Rev|Corr|Amend|Summary)\.?\d*)*)"
)
_KINDS_WITH_STROKE = frozenset({"CO", "NGO", "GC", "Q"})
_YEAR = re.compile(r"[12]\d{3}")
_SPACES = re.compile(r"\s+")

# What looks like a symbol in running text; the parts before the first digit tell.
_NOTE = r"(?:\s?\((?:[IVXLC]+|[12]\d{3}|Part\s[IVX]+|Resumption\s\d+|[SE]+-[IVX]+)\))"
_HEADS = r"AA|A|SS|S|ST|E|UNGA|UNSC|GA|SC|CCPR|CAT|CEDAW|CRC|CERD|CRPD|CMW|CED"
_SECONDS = (
    r"RES|HRC|PRST|DEC|E?S-\d+/|PV\b|INF\b|CONF\b|SGB\b|C\.?\d{1,2}/|CN\.?\d|AC\.?\d|C/(?=[A-Z\d])"
    r"|\d{2,4}/(?:L\b|PV\b|SR\b|\d|INF)"
)
_LOOKS_LIKE = re.compile(
    rf"(?<![\w/.@=-])(?:UN\s?/\s?)?(?:{_HEADS})(?:\s?/\s?|\s(?=RES\s?/|RES\s\d))(?:{_SECONDS})"
    rf"(?:[/.\-–—]?[A-Za-z0-9]+|\s?/\s?[A-Za-z0-9]+|\s(?=\d+[/\-–]\d))*"
    rf"(?:\s?[A-Z](?=\s?\([IVX]))?{_NOTE}?",
    re.IGNORECASE,
)


def _titled(match: re.Match[str]) -> str:
    """ "/REV.1" as "/Rev.1", "(PART I" as "(Part I"."""
    return f"{match[1]}{match[2].title()}{match[3]}"


def _dotted(match: re.Match[str]) -> str:
    """ "/REV1" as "/Rev.1"."""
    return f"/{match[2].title()}."


_MENDS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\s*/\s*", "/"),
        (r"^UN/", ""),
        (r"^(?:AA|GA|UNGA)/", "A/"),
        (r"^(?:SS|SC|UNSC)/", "S/"),
        (r"^(?:GA|UNGA)\sRES", "A/RES"),
        (r"^(?:SC|UNSC)\sRES", "S/RES"),
        (r"^(A|S|E)\sRES", r"\1/RES"),
        (r"/RES\s", "/RES/"),
        (r"(?<=/RES/)(\d+)[-–—](?=\d+$)", r"\1/"),
        (r"/(L|PV|SR|INF|CRP|WP|WG|CN|AC|CONF)[/\s]?(?=\d)", r"/\1."),
        (r"(?<=^[AE])/C(?=\d{1,2}/)", "/C."),
        (r"(/)(ADD|REV|CORR|AMEND)\.?()(?=\d)", _dotted),
        (r"(/)(SUMMARY|SUB)()\b", _titled),
        (r"(\()(PART|RESUMPTION)(\s)", _titled),
    )
)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol in its parts, each as printed and empty where it has none.

    ``act`` is "RES", "DEC", "PRST" or "INF"; ``kind`` the nature of another document, such as "L"
    for a draft. ``note`` is what stands in brackets: a year, a session in Roman figures, a part.
    """

    body: str
    subsidiary: str = ""
    act: str = ""
    session: str = ""
    country: str = ""
    kind: str = ""
    number: str = ""
    letter: str = ""
    note: str = ""
    modifications: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The year in brackets of a resolution of the Security Council."""
        return int(self.note) if _YEAR.fullmatch(self.note) else None

    @property
    def key(self) -> str:
        """One spelling for one document: no blanks, no asterisks; it is equal for equal ones."""
        steps = [self.body, self.subsidiary, self.act, self.session, self.country]
        mark = "/" if self.kind in _KINDS_WITH_STROKE else "."
        kind = f"{self.kind}{mark}" if self.kind else ""
        note = f"({self.note})" if self.note else ""
        last = f"/{kind}{self.number}{self.letter}{note}"
        return "/".join(filter(None, steps)) + last + "".join(f"/{m}" for m in self.modifications)


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """``text[start:end]`` looks like a symbol; ``symbol`` is ``None`` where it is malformed."""

    words: str
    symbol: Symbol | None
    start: int
    end: int


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that the whole of ``text`` is; ``None`` where it is none.

    Blanks around it and asterisks after it (a document issued anew) make no difference.
    """
    match = _SYMBOL.fullmatch(_SPACES.sub(" ", text.strip().rstrip("*")))
    if match is None:
        return None
    parts = {name: value or "" for name, value in match.groupdict().items()}
    modifications = tuple(filter(None, parts.pop("modifications").split("/")))
    parts["letter"] = parts.pop("part") or parts["letter"]
    symbol = replace(Symbol(parts.pop("body")), modifications=modifications, **parts)
    symbol = _number_in_place(symbol)
    return symbol if symbol.number else None


def mended(text: str) -> str:
    """``text`` as the United Nations write it, or empty where that cannot be told.

    Small letters, hyphens and blanks in the place of strokes, missing full stops, and other letters
    for the body ("UNGA/RES/60/173") are mended.
    """
    upper = unicodedata.normalize("NFKC", text).strip().upper()
    for pattern, replacement in _MENDS:
        upper = pattern.sub(replacement, upper)
    return upper if parse_symbol(upper) else ""


def find_symbols(text: str) -> Iterator[FoundSymbol]:
    """Everything in ``text`` that is a symbol or is meant as one, in order."""
    for match in _LOOKS_LIKE.finditer(text):
        words = match[0].rstrip(".-–—")
        yield FoundSymbol(words, parse_symbol(words), match.start(), match.start() + len(words))


def assembly_years(session: int) -> tuple[int, int]:
    """The years of a regular session of the General Assembly: it opens in September."""
    return 1945 + session, 1946 + session


def human_rights_council_year(session: int) -> int:
    """The year of a regular session of the Human Rights Council: three a year since June 2006."""
    return 2006 + (session - 1) // 3


def security_council_years(number: int) -> tuple[int, int]:
    """The years between which a resolution of the Security Council was adopted, both included.

    Its resolutions are numbered straight through since 1946; the years of some are known here, and
    the others lie between them. The last year is 9999 for numbers that are not known yet.
    """
    before = max(year for known, year in _COUNCIL if known <= number)
    after = min((year for known, year in _COUNCIL if known >= number), default=9999)
    return before, after


# Resolutions of the Security Council by number, and the year of each.
_COUNCIL = (
    (1, 1946), (83, 1950), (91, 1951), (181, 1963), (242, 1967), (338, 1973), (425, 1978),
    (478, 1980), (497, 1981), (598, 1987), (660, 1990), (678, 1990), (687, 1991), (713, 1991),
    (743, 1992), (808, 1993), (827, 1993), (955, 1994), (1160, 1998), (1244, 1999), (1267, 1999),
    (1325, 2000), (1368, 2001), (1373, 2001), (1411, 2002), (1441, 2002), (1483, 2003),
    (1540, 2004), (1559, 2004), (1593, 2005), (1612, 2005), (1674, 2006), (1701, 2006),
    (1718, 2006), (1757, 2007), (1820, 2008), (1860, 2009), (1874, 2009), (1888, 2009),
    (1929, 2010), (1970, 2011), (1973, 2011), (2042, 2012), (2087, 2013), (2094, 2013),
    (2118, 2013), (2133, 2014), (2178, 2014), (2202, 2015), (2231, 2015), (2250, 2015),
    (2270, 2016), (2334, 2016), (2371, 2017), (2397, 2017), (2401, 2018), (2467, 2019),
    (2475, 2019), (2532, 2020), (2593, 2021), (2664, 2022), (2712, 2023), (2728, 2024),
    (2735, 2024),
)  # fmt: skip


def _number_in_place(symbol: Symbol) -> Symbol:
    """The number of "A/RES/217(III)" and "S/RES/1411" is no session, though it stands like one."""
    if symbol.number or not symbol.session:
        return symbol
    return replace(symbol, number=symbol.session, session="")
