"""States by the names that the record gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon.places import normal_form
from undersigned.core.record import states
from undersigned.core.record.states import (
    as_state,
    could_be,
    known_codes,
    named,
    state_code,
    state_name,
    with_states_as_codes,
)

KNOWN = {
    "Republic of Korea": "KOR",
    "REPUBLIC OF KOREA": "KOR",
    "Democratic People's Republic of Korea": "PRK",
    "Democratic People’s Republic of Korea": "PRK",
    "Türkiye": "TUR",
    "Turkey": "TUR",
    "Czechia": "CZE",
    "Czech Republic": "CZE",
    "Côte d'Ivoire": "CIV",
    "Cote D'Ivoire": "CIV",
    "Cabo Verde": "CPV",
    "Cape Verde": "CPV",
    "Netherlands (Kingdom of the)": "NLD",
    "Netherlands (Kingdom of The)": "NLD",
    "Bahamas (The)": "BHS",
    "Micronesia (Federated States of)": "FSM",
    "Venezuela (Bolivarian Republic)": "VEN",  # cut short
    "Congo": "COG",
    "Democratic Republic of the Congo": "COD",
    "Niger": "NER",
    "Nigeria": "NGA",
    "United states of America": "USA",
    "United States": "USA",
    "United Kingdom of Great Britain and Northern Ireland": "GBR",
    "Saint Vincent and the Grenadines": "VCT",
    "State of Palestine": "PSE",
    "Holy See": "VAT",
    "Swaziland": "SWZ",
    "Burma": "MMR",
    "Libyan Arab Jamahiriya": "LBY",
    "The former Yugoslav Republic of Macedonia": "MKD",
    "Union of Soviet Socialist Republics": "SUN",
    "Serbia and Montenegro": "SCG",
    "Venezuela, République bolivarienne du": "",
    "Alemania": "DEU",
    "Korea": "",
    "South": "",
    "Ir eland": "",
    "Phillippines": "",
    "Group of 77": "",
    "UN. Secretariat": "",
    "Congo (Upper)": "",
    "": "",
}


@pytest.mark.parametrize(("name", "code"), KNOWN.items())
def test_a_name_leads_to_its_state_or_to_none(name, code):
    assert state_code(name) == code


@given(st.sampled_from(sorted(known_codes())))
def test_a_states_own_name_leads_back_to_it(code):
    assert state_code(state_name(code)) == code


def test_our_table_has_only_what_the_standards_lack():
    standard = {normal_form(name) for name, _ in states._standard_names()}
    ours = [name for name, _ in states._own_names()]
    assert [name for name in ours if normal_form(name) in standard] == []
    assert len(set(map(normal_form, ours))) == len(ours)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("KOR", "KOR"),
        ("kor", "KOR"),
        ("KR", "KOR"),
        ("kr", "KOR"),
        ("SUN", "SUN"),
        ("XXX", ""),
        ("Republic of Korea", "KOR"),
        ("Chad", "TCD"),
        ("ZZ", ""),
        ("Sarrania", ""),
    ],
)
def test_a_person_may_say_a_code_or_a_name(words, code):
    assert as_state(words) == code


def test_a_state_is_shown_with_its_code():
    assert named("KOR") == "South Korea (KOR)"
    assert named("SUN") == "Union of Soviet Socialist Republics (SUN)"
    assert named("Ilka Vashe") == "Ilka Vashe"


def test_a_doubtful_name_could_be_either_of_two():
    assert could_be("Korea", "KOR")
    assert could_be("Korea", "PRK")
    assert could_be("Ir eland", "IRL")
    assert not could_be("Ir eland", "KOR")
    assert not could_be("European Union", "GBR")


def test_states_become_one_word_each_and_the_longest_name_wins():
    words = (
        "rights",
        "in",
        "democratic",
        "people",
        "s",
        "republic",
        "of",
        "korea",
        "and",
        "republic",
        "of",
        "korea",
    )
    assert with_states_as_codes(words) == ("rights", "in", "PRK", "and", "KOR")
    assert with_states_as_codes(("people", "republic")) == ("people", "republic")
