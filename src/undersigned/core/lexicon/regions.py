"""Which country lies in which part of the world: UN M49, as far as letters need it.

Numbers are those of the UN's standard M49 ("142" is Asia), countries ISO 3166-1 alpha-2 codes.
Three additions, all as in CLDR's territory containment: Kosovo (XK) in Southern Europe and Taiwan
(TW) in Eastern Asia, which M49 does not list, and "003", the Americas north of Colombia. Antarctica
(AQ) is a country code that lies in no region.
"""

from functools import cache

from undersigned.core.letter import Localised, Region
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.locales import locale_of

_COUNTRIES_BY_SUBREGION = {
    "015": "DZ EG EH LY MA SD TN",  # Northern Africa
    "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",  # Eastern Africa
    "017": "AO CD CF CG CM GA GQ ST TD",  # Middle Africa
    "018": "BW LS NA SZ ZA",  # Southern Africa
    "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",  # Western Africa
    # Caribbean
    "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "013": "BZ CR GT HN MX NI PA SV",  # Central America
    "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",  # South America
    "021": "BM CA GL PM US",  # Northern America
    "143": "KG KZ TJ TM UZ",  # Central Asia
    "030": "CN HK JP KP KR MN MO TW",  # Eastern Asia
    "035": "BN ID KH LA MM MY PH SG TH TL VN",  # South-eastern Asia
    "034": "AF BD BT IN IR LK MV NP PK",  # Southern Asia
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",  # Western Asia
    "151": "BG BY CZ HU MD PL RO RU SK UA",  # Eastern Europe
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",  # Northern Europe
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",  # Southern Europe
    "155": "AT BE CH DE FR LI LU MC NL",  # Western Europe
    "053": "AU CC CX HM NF NZ",  # Australia and New Zealand
    "054": "FJ NC PG SB VU",  # Melanesia
    "057": "FM GU KI MH MP NR PW UM",  # Micronesia
    "061": "AS CK NU PF PN TK TO TV WF WS",  # Polynesia
}
_GROUPS = {
    "001": "002 009 019 142 150",
    "002": "015 202",
    "202": "011 014 017 018",
    "019": "003 005",
    "003": "013 021 029",
    "419": "005 013 029",
    "142": "030 034 035 143 145",
    "150": "039 151 154 155",
    "009": "053 054 057 061",
}
_CONTAINS = {
    number: tuple(members.split())
    for number, members in (_GROUPS | _COUNTRIES_BY_SUBREGION).items()
}

COUNTRIES = frozenset(
    code for members in _COUNTRIES_BY_SUBREGION.values() for code in members.split()
) | {"AQ"}
REGIONS = frozenset(_CONTAINS)
DEFAULT_REGIONS = ("002", "019", "142", "150", "009")


@cache
def countries_in(number: str) -> frozenset[str]:
    """The codes of the countries in the region with this M49 number; none for an unknown number."""
    found: set[str] = set()
    for member in _CONTAINS.get(number, ()):
        found |= countries_in(member) if member in _CONTAINS else {member}
    return frozenset(found)


def region_name(number: str, language: str) -> str:
    """CLDR's name of the region in ``language``; the number itself where CLDR has no name."""
    return str(locale_of(language).territories.get(number, number))


def region(number: str) -> Region:
    """One M49 region as a letter's region, with its CLDR names in ``LANGUAGES``."""
    names = tuple(Localised(language=each, text=region_name(number, each)) for each in LANGUAGES)
    return Region(names=names, contains=(number,))


@cache
def default_regions() -> tuple[Region, ...]:
    """M49's five: Africa, the Americas, Asia, Europe, Oceania."""
    return tuple(region(number) for number in DEFAULT_REGIONS)
