"""UN M49's containment."""

import pycountry

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.regions import (
    COUNTRIES,
    DEFAULT_REGIONS,
    REGIONS,
    countries_in,
    default_regions,
    region_name,
)


def test_every_country_of_iso_3166_is_known_and_kosovo_besides():
    assert {country.alpha_2 for country in pycountry.countries} | {"XK"} == COUNTRIES


def test_the_five_regions_hold_every_country_once_but_antarctica():
    held = [code for number in DEFAULT_REGIONS for code in countries_in(number)]
    assert len(held) == len(set(held))
    assert set(held) == COUNTRIES - {"AQ"} == countries_in("001")


def test_a_subregion_lies_in_its_region():
    assert countries_in("005") | countries_in("003") == countries_in("019")
    assert countries_in("005") | countries_in("013") | countries_in("029") == countries_in("419")
    assert {"AR", "BR"} <= countries_in("005")
    assert {"MX", "JM", "CA"} <= countries_in("003")
    assert "TL" in countries_in("035")


def test_an_unknown_number_holds_nothing():
    assert countries_in("999") == frozenset()


def test_every_region_has_a_name_in_every_language():
    unnamed = [(n, each) for n in REGIONS for each in LANGUAGES if region_name(n, each) == n]
    assert unnamed == []


def test_the_default_regions_are_named_by_cldr():
    assert [each.names[0].text for each in default_regions()] == [
        "Africa",
        "Americas",
        "Asia",
        "Europe",
        "Oceania",
    ]
