"""What a letter counts, and how its text says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.strategies import signatories as some_signatories
from undersigned.core.counting import (
    NUMBERS,
    PLACEHOLDERS,
    count,
    counting_rule_sentence,
    fill,
    filler,
    place_of,
    region_label,
)
from undersigned.core.errors import CountingError
from undersigned.core.letter import (
    Counting,
    Counts,
    Edition,
    LetterText,
    Localised,
    Placeholder,
    Region,
    Signatory,
)

BY_CODE = Counting(countries="codes")


def signatory(name="Bread and Roses", kind="organisation", **fields):
    return Signatory(name=name, kind=kind, **fields)


def region(contains, **names):
    localised = tuple(Localised(language=key, text=text) for key, text in names.items())
    return Region(names=localised, contains=tuple(contains))


def placeholder(name="organisations", forms=None, **fields):
    return Placeholder(name=name, forms=tuple((forms or {}).items()), **fields)


# --- Counting ---


def test_nobody_counts_as_nothing():
    assert count([], Counting()) == Counts()


def test_kinds_are_counted_apart_and_together():
    counts = count([signatory(), signatory("Esi", "individual"), signatory("Union")], Counting())
    assert (counts.organisations, counts.individuals, counts.signatories) == (2, 1, 3)


def test_places_count_once_by_code_or_else_by_name():
    listed = [
        signatory(place="South Korea", country="KR"),
        signatory(place="Republic of Korea", country="KR"),
        signatory(place="Kashmir"),
        signatory(place="KASHMIR"),
        signatory("No Borders"),
    ]
    assert count(listed, Counting()).places == ("KR", "Kashmir")
    assert count(listed, BY_CODE).places == ("KR",)


def test_a_place_without_a_stated_code_takes_that_of_its_name():
    listed = [signatory(place="Kenya"), signatory(place="Kenya", country="KE")]
    assert count(listed, Counting()).places == ("KE",)


def test_a_stated_code_is_never_doubted():
    assert count([signatory(place="Scotland", country="GB")], Counting()).places == ("GB",)
    assert count([signatory(place="Scotland")], Counting()).places == ("Scotland",)


def test_everywhere_and_parts_of_the_world_are_no_country():
    words = ("International", "worldwide", "Europe", "Afrique", "국제")
    listed = [signatory(place=word) for word in words]
    assert count(listed, Counting()).places == ()
    assert place_of(listed[0]) == ("", "")
    assert count([*listed, signatory(place="Taiwan")], Counting()).places == ("TW",)


def test_two_names_of_signs_alone_are_two_places():
    assert count([signatory(place="?"), signatory(place="!")], Counting()).countries == 2


def test_a_hidden_place_counts():
    listed = [signatory(place="Norway", country="NO", place_hidden=True)]
    assert count(listed, Counting()).places == ("NO",)


def test_a_withheld_name_counts_by_kind_and_its_place_only_with_consent():
    silent = signatory(place="Norway", country="NO", withheld=True)
    open_ = signatory(place="Japan", country="JP", withheld=True, place_consent=True)
    counts = count([silent, open_], Counting())
    assert (counts.organisations, counts.withheld, counts.places) == (2, 2, ("JP",))
    assert [each.names[0].text for each in counts.regions] == ["Asia"]


def test_a_member_of_two_coalitions_is_represented_once():
    listed = [
        signatory(members=("Bread", "Roses Ltd.")),
        signatory("Union", members=("ROSES LTD", "Salt")),
        signatory("Esi", "individual", members=("Nobody's",)),
    ]
    assert count(listed, Counting()).represented == 3


def test_regions_are_those_of_the_united_nations_unless_the_letter_says_otherwise():
    listed = [signatory(place="Brazil", country="BR"), signatory(place="Kashmir")]
    assert [each.names[0].text for each in count(listed, Counting()).regions] == ["Americas"]
    own = (
        region(["021"], en="the North"),
        region(["Kashmir", "BR"], en="the Valleys"),
        region(["005"], en="the South"),
    )
    regions = count(listed, Counting(regions=own)).regions
    assert [each.names[0].text for each in regions] == ["the Valleys", "the South"]


@given(st.lists(some_signatories(), max_size=8), st.sampled_from(["places", "codes"]))
def test_counts_do_not_depend_on_the_order_and_never_exceed_the_list(listed, rule):
    counting = Counting(countries=rule)
    counts = count(listed, counting)
    backwards = count(listed[::-1], counting)
    assert counts.signatories == len(listed)
    assert counts.countries == backwards.countries <= len(listed)
    assert counts.regions == backwards.regions


# --- Wording ---

COUNTS = Counts(organisations=69, individuals=1, places=("KR", "Kashmir"), represented=1234)


@pytest.mark.parametrize(
    ("asked", "language", "expected"),
    [
        (placeholder(), "en", "69"),
        (placeholder(in_words=True), "en", "sixty-nine"),
        (placeholder(forms={"one": "NGO", "other": "NGOs"}), "en", "69 NGOs"),
        (placeholder("individuals", {"one": "person", "other": "people"}), "en", "1 person"),
        (
            placeholder(forms={"one": "NGO", "other": "NGOs"}, in_words=True),
            "en",
            "sixty-nine NGOs",
        ),
        (placeholder("represented"), "de", "1.234"),
        (placeholder("countries"), "en", "2"),
        (placeholder("signatories"), "en", "70"),
        (
            placeholder(forms={"one": "группа", "few": "группы", "many": "групп"}),
            "ru",
            "69 групп",
        ),
        (placeholder(forms={"other": "団体"}), "ja", "69団体"),
        (placeholder(forms={"other": "개 단체"}, in_words=True), "ko", "육십구 개 단체"),
    ],
)
def test_a_number_is_worded(asked, language, expected):
    assert fill(asked, COUNTS, language) == expected


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_can_be_filled(name):
    assert fill(placeholder(name), Counts(), "en") == "0"


def test_regions_are_joined_the_languages_way():
    counts = count([signatory(country=code) for code in ("KR", "NO", "KE")], Counting())
    assert fill(placeholder("regions"), counts, "en") == "Africa, Asia, and Europe"
    assert fill(placeholder("regions"), counts, "es") == "África, Asia y Europa"
    assert fill(placeholder("regions"), Counts(), "en") == ""


def test_a_region_takes_its_own_name_then_that_of_cldr_then_that_of_the_authentic_text():
    own = region(["142", "009"], en="Asia and the Pacific")
    asia = region(["142"], en="the East")
    assert region_label(own, "en-GB") == "Asia and the Pacific"
    assert region_label(asia, "de") == "Asien"
    assert region_label(own, "de", "en") == "Asia and the Pacific"
    with pytest.raises(CountingError, match="Asia and the Pacific has no name in German"):
        region_label(own, "de")


def test_the_filler_falls_back_to_the_authentic_language():
    own = (region(["142", "009"], en="Asia and the Pacific"),)
    edition = Edition(texts=(LetterText(language="en"),), counting=Counting(regions=own))
    fill_german = filler(Counts(regions=own), edition, "de")
    assert fill_german(placeholder("regions")) == "Asia and the Pacific"
    with pytest.raises(CountingError):
        filler(Counts(regions=own), edition.counting, "de")(placeholder("regions"))


def test_an_unknown_placeholder_names_those_that_are_known():
    with pytest.raises(CountingError) as caught:
        fill(placeholder("organizations"), COUNTS, "en")
    assert "{{ organizations }} is unknown" in str(caught.value)
    assert all(name in caught.value.do for name in PLACEHOLDERS)


def test_a_missing_plural_category_is_named_before_a_count_needs_it():
    with pytest.raises(CountingError) as caught:
        fill(placeholder(forms={"one": "группа", "many": "групп"}), COUNTS, "ru")
    assert "has no form for few, which Russian needs" in str(caught.value)
    assert "one, few, many" in caught.value.do


@pytest.mark.parametrize(
    "asked",
    [
        placeholder("asks"),
        placeholder("regions", {"other": "x"}),
        placeholder("regions", in_words=True),
    ],
)
def test_a_list_is_no_number(asked):
    with pytest.raises(CountingError):
        fill(asked, COUNTS, "en")


def test_the_rule_stands_in_one_sentence():
    for language in ("en", "fr", "es", "de", "pt", "ko", "ja", "ar"):
        places = counting_rule_sentence(Counting(), language)
        codes = counting_rule_sentence(BY_CODE, language)
        assert places != codes
        assert places.endswith((".", "。"))
        assert (places == counting_rule_sentence(Counting())) == (language == "en")
    assert counting_rule_sentence(Counting(), "tlh") == counting_rule_sentence(Counting())
