"""Symbols of United Nations documents."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.record.symbols import (
    Symbol,
    assembly_years,
    find_symbols,
    human_rights_council_year,
    mended,
    parse_symbol,
    security_council_years,
)

RECORDS = Path(__file__).parents[4] / "shared" / "un" / "undl_marcxml_drafts"

# As printed → the parts that matter, and its key where that is another.
KNOWN = {
    "A/RES/60/173": Symbol("A", act="RES", session="60", number="173"),
    "A/RES/ES-10/21": Symbol("A", act="RES", session="ES-10", number="21"),
    "A/RES/217(III)": Symbol("A", act="RES", number="217", note="III"),
    "A/RES/3201(S-VI)": Symbol("A", act="RES", number="3201", note="S-VI"),
    "S/RES/1411(2002)": Symbol("S", act="RES", number="1411", note="2002"),
    "S/RES/2397": Symbol("S", act="RES", number="2397"),
    "S/2014/872": Symbol("S", session="2014", number="872"),
    "S/PV.8130": Symbol("S", kind="PV", number="8130"),
    "S/PV.2933(Resumption 1)": Symbol("S", kind="PV", number="2933", note="Resumption 1"),
    "A/C.3/78/L.39/Rev.1": Symbol(
        "A", subsidiary="C.3", session="78", kind="L", number="39", modifications=("Rev.1",)
    ),
    "A/78/481/Add.3": Symbol("A", session="78", number="481", modifications=("Add.3",)),
    "A/HRC/RES/25/25": Symbol("A", subsidiary="HRC", act="RES", session="25", number="25"),
    "A/HRC/WG.6/28/KOR/1": Symbol(
        "A", subsidiary="HRC/WG.6", session="28", country="KOR", number="1"
    ),
    "CAT/C/KOR/CO/3-5": Symbol("CAT", subsidiary="C", country="KOR", kind="CO", number="3-5"),
    "E/CN.4/RES/2003/10": Symbol("E", subsidiary="CN.4", act="RES", session="2003", number="10"),
    "E/C.12/KOR/CO/4": Symbol("E", subsidiary="C.12", country="KOR", kind="CO", number="4"),
    "CRC/C/GC/24": Symbol("CRC", subsidiary="C", kind="GC", number="24"),
    "ST/SGB/2003/13": Symbol("ST", subsidiary="SGB", session="2003", number="13"),
}
SPELLINGS = {
    "S/RES/1411 (2002)": "S/RES/1411(2002)",
    "A/RES/78/183 A": "A/RES/78/183A",
    "A/RES/217 A (III)": "A/RES/217A(III)",
    " A/C.3/78/L.39* ": "A/C.3/78/L.39",
}
MENDS = {
    "AA/78/481/Add.2": "A/78/481/Add.2",
    "A/RES 60/173": "A/RES/60/173",
    "A/RES/60-173": "A/RES/60/173",
    "a/res/60/173": "A/RES/60/173",
    "A / RES / 60 / 173": "A/RES/60/173",
    "A/C3/78/L39": "A/C.3/78/L.39",
    "S/PV/8130": "S/PV.8130",
    "UN/A/RES/60/173": "A/RES/60/173",
    "UNGA/RES/60/173": "A/RES/60/173",
    "SC/RES/2397 (2017)": "S/RES/2397 (2017)",
    "GA RES 60/173": "A/RES/60/173",
    "A/HRC/WG6/28/KOR/1": "A/HRC/WG.6/28/KOR/1",
    "A/C.3/78/L.39/rev1": "A/C.3/78/L.39/Rev.1",
}


@pytest.mark.parametrize(("text", "symbol"), KNOWN.items())
def test_a_symbol_is_taken_apart_and_put_together_again(text, symbol):
    assert parse_symbol(text) == symbol
    assert symbol.key == text


@pytest.mark.parametrize(("text", "key"), SPELLINGS.items())
def test_blanks_and_asterisks_make_no_difference(text, key):
    assert parse_symbol(text).key == key


@pytest.mark.parametrize(
    "text", ["", "A", "A/RES", "A/B", "60/173", "AA/78/481", "S/N", "A/RES/60/173/", "A/RES/x/1"]
)
def test_what_is_no_symbol_is_none(text):
    assert parse_symbol(text) is None


@pytest.mark.parametrize(("text", "right"), MENDS.items())
def test_a_malformed_symbol_is_mended(text, right):
    assert mended(text) == right


@pytest.mark.parametrize("text", [*KNOWN, "S/RES/1411 (2002)", "A/RES/217 A (III)"])
def test_a_right_symbol_is_left_as_it_is(text):
    assert mended(text) == text


@pytest.mark.parametrize("text", ["A/RES/", "A/RES/sixty", "both A/B and C", "CRC/C/nothing"])
def test_what_cannot_be_mended_is_not_guessed(text):
    assert mended(text) == ""


@pytest.mark.parametrize("text", [*KNOWN, *SPELLINGS, *MENDS])
def test_symbols_are_found_in_running_text(text):
    text = text.strip(" *")
    whole = f"In {text}, it decided."
    (found,) = find_symbols(whole)
    assert whole[found.start : found.end] == found.words
    assert found.words in {text, text.removesuffix(" A")}


@pytest.mark.parametrize(
    "text",
    [
        "https://undocs.example/A/RES/60/173",
        "He/she and S/he, and/or A/B tests",
        "n.a/c.o, 24/7, 9/11, km/h",
        "mail a/res/60@lantern.example".replace("a/res", "x.a/res"),
    ],
)
def test_other_strokes_and_addresses_are_left_alone(text):
    assert list(find_symbols(text)) == []


def test_only_a_year_in_brackets_is_one():
    assert parse_symbol("S/RES/1411 (2002)").year == 2002
    assert parse_symbol("A/RES/217(III)").year is None
    assert parse_symbol("S/2014/872").year is None


def test_sessions_have_their_years():
    assert assembly_years(74) == (2019, 2020)
    assert assembly_years(1) == (1946, 1947)
    assert human_rights_council_year(1) == 2006
    assert human_rights_council_year(25) == 2014
    assert human_rights_council_year(58) == 2025


@pytest.mark.parametrize(
    ("number", "years"),
    [(1, (1946, 1946)), (1325, (2000, 2000)), (2397, (2017, 2017)), (2398, (2017, 2018)),
     (9000, (2024, 9999))],
)  # fmt: skip
def test_the_security_council_counts_straight_through(number, years):
    assert security_council_years(number) == years


@given(st.integers(1, 99), st.integers(1, 400), st.sampled_from(["", "/Rev.1", "/Add.2"]))
def test_a_key_is_its_own_key(session, number, modification):
    text = f"A/C.3/{session}/L.{number}{modification}"
    assert parse_symbol(text).key == text == parse_symbol(parse_symbol(text).key).key


@given(st.text(alphabet="AaSE/.RESHCLPV()- 0123456789", max_size=40))
def test_any_text_is_searched_without_harm(text):
    for found in find_symbols(text):
        assert text[found.start : found.end] == found.words
        right = mended(found.words)
        assert not right or mended(right) == right


@pytest.mark.skipif(not RECORDS.exists(), reason="../shared is not here")
def test_every_symbol_of_a_committee_s_session_is_read_but_the_misprinted_one():
    source = (RECORDS / "all_94_records.xml").read_text("utf-8")
    printed = set(re.findall(r'code="a">((?:A|S|E)+/[A-Z0-9.]+/[^< ]+)<', source))
    assert len(printed) > 100
    assert {each for each in printed if parse_symbol(each) is None} == {"AA/78/481/Add.2"}
