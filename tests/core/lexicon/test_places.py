"""Places by name, and a signatory's line split into its name and place."""

import json
from pathlib import Path

import pytest

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.places import (
    Place,
    country_name,
    find_place,
    nearest_place,
    normal_form,
    place_of_code,
    trailing_place,
)
from undersigned.core.lexicon.regions import COUNTRIES

EXAMPLE = Path(__file__).parents[4] / "shared" / "letters" / "example"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_its_name_in_each_language(language):
    missed = [
        code
        for code in sorted(COUNTRIES)
        if (found := find_place(country_name(code, language), language)) is None
        or found.code != code
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("US", "US"),
        ("United States of America", "US"),
        ("ROK", "KR"),
        ("Republic of Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("South Korea", "KR"),
        ("DPRK", "KP"),
        ("North Korea", "KP"),
        ("DRC", "CD"),
        ("Congo", "CG"),
        ("Burma", "MM"),
        ("Palestine", "PS"),
        ("Kosovo", "XK"),
        ("Taiwan", "TW"),
        ("Timor Leste", "TL"),
        ("East Timor", "TL"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Hong Kong", "HK"),
        ("Czech Republic", "CZ"),
        ("Macedonia", "MK"),
        ("Swaziland", "SZ"),
        ("the Netherlands", "NL"),
        ("Saint Lucia", "LC"),
        ("TRINIDAD & TOBAGO", "TT"),
        ("대한민국", "KR"),
        ("日本", "JP"),
    ],
)
def test_other_names_in_use_are_known(text, code):
    assert find_place(text) == Place(code=code, name=text)


@pytest.mark.parametrize("text", ["Kashmir", "Tibet", "Scotland", "England", "Wales", "Somaliland"])
def test_a_place_without_a_code_of_its_own_is_a_place_and_given_none(text):
    assert find_place(text) == Place(code="", name=text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "us",
        "car",
        "Us",
        "KR",
        "DE",
        "International",
        "Global",
        "Europe",
        "Human Rights",
        "New Mexico",
    ],
)
def test_what_is_no_place_is_not_found(text):
    assert find_place(text) is None


def test_a_place_is_kept_as_printed():
    assert find_place("  SOUTH   korea ") == Place(code="KR", name="SOUTH korea")


def test_a_code_is_taken_only_when_asked_for():
    assert place_of_code("NO") == Place(code="NO", name="Norway")
    assert place_of_code("XK", "fr") == Place(code="XK", name="Kosovo")
    assert place_of_code("ZZ") is None


def test_a_country_without_a_name_in_cldr_goes_by_its_code():
    assert country_name("QQ", "en") == "QQ"


def test_names_of_a_language_that_cldr_lacks_fall_back_to_english():
    assert country_name("DE", "qaa") == "Germany"
    assert find_place("Tyskland", "sv") == Place(code="DE", name="Tyskland")
    assert find_place("Tyskland") is None


def test_normal_form_keeps_what_tells_names_apart():
    assert normal_form("Niger") != normal_form("Nigeria")
    assert normal_form("コンゴ") != normal_form("コンコ")


@pytest.mark.parametrize(
    ("line", "name", "code", "place"),
    [
        ("ALTSEAN-Burma Thailand", "ALTSEAN-Burma", "TH", "Thailand"),
        ("Human Rights in Asia Japan", "Human Rights in Asia", "JP", "Japan"),
        ("HAK Association Timor Leste", "HAK Association", "TL", "Timor Leste"),
        ("Justice For North Korea South Korea", "Justice For North Korea", "KR", "South Korea"),
        ("Korea for All Japan", "Korea for All", "JP", "Japan"),
        ("Liberty in North Korea USA", "Liberty in North Korea", "US", "USA"),
        ("Parents of the Missing Kashmir", "Parents of the Missing", "", "Kashmir"),
        ("Bread and Roses, Kenya", "Bread and Roses", "KE", "Kenya"),
        ("Bread and Roses, Nairobi, Kenya", "Bread and Roses, Nairobi", "KE", "Kenya"),
        ("Korea Desk, Korea, Republic of", "Korea Desk", "KR", "Korea, Republic of"),
        ("Bread and Roses (Côte d'Ivoire)", "Bread and Roses", "CI", "Côte d'Ivoire"),
        ("Bread - Burkina Faso", "Bread", "BF", "Burkina Faso"),
        ("Bread – Papua New Guinea", "Bread", "PG", "Papua New Guinea"),
        ("Bread Papua New Guinea", "Bread", "PG", "Papua New Guinea"),
        ("New Mexico Watch New Zealand", "New Mexico Watch", "NZ", "New Zealand"),
        ("人権の会（日本）", "人権の会", "JP", "日本"),
        ("바른 모임 대한민국", "바른 모임", "KR", "대한민국"),
    ],
)
def test_a_line_ends_in_its_place(line, name, code, place):
    assert trailing_place(line) == (name, Place(code=code, name=place))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Kenya",
        "Bread and Roses",
        "Bread and Roses (BR)",
        "We Remember-Belarus",
        "Conflict Victims of Nepal",
        "Coalition to Stop Crimes in North Korea",
        "Voices of New Mexico",
        "Observatoire d’Haïti",
        "Aktion für Menschenrechte in Nordkorea",
        "Friends of Peace and Kenya",
        "The Peace of turkey",
        "Come, join us",
    ],
)
def test_a_place_that_belongs_to_the_name_stays_in_it(line):
    assert trailing_place(line) is None


@pytest.mark.skipif(
    not EXAMPLE.exists(), reason="the published example is not part of this repository"
)
def test_all_69_organisations_of_the_example_come_out_right():
    gold = json.loads((EXAMPLE / "gold.json").read_text("utf-8"))["signatories"][:69]
    lines = [line.strip() for line in (EXAMPLE / "source.txt").read_text("utf-8").splitlines()]
    first = next(n for n, line in enumerate(lines) if line.startswith(gold[0]["name"]))
    wrong = []
    for line, expected in zip(lines[first : first + 69], gold, strict=True):
        name, place = trailing_place(line) or (line, Place(code="", name=""))
        if (name, place.code) != (expected["name"], expected["country"] or ""):
            wrong.append(line)
    assert wrong == []


@pytest.mark.parametrize(
    ("printed", "code"), [("Phillipines", "PH"), ("Maroco", "MA"), ("Kolumbien", "CO")]
)
def test_a_misspelt_place_is_found_where_a_place_is_certain_to_stand(printed, code):
    assert nearest_place(printed).code == code


@pytest.mark.parametrize("printed", ["Mali", "Everywhere", "Global network", ""])
def test_what_is_far_from_every_place_is_none(printed):
    assert nearest_place(printed) is None
