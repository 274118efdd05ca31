import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.matching.compare import compare, known

SAME = [
    ("Lantern House", "The Lantern House"),
    ("Lantern House", "LANTERN HOUSE."),
    ("Lantern House", "Lantern House (LH)"),
    ("Lantern Harbour Watch (LHW)", "LHW - Lantern Harbour Watch"),
    ("LAHW", "Lantern and All Harbours Watch"),
    ("LHX", "Lantern House Kesh (LHX)"),
    ("Lantern & Faro", "Lantern and Faro"),
    ("Fundacion Faro", "Fundación Faro"),
    ("Faro Foundation", "Fundación Faro"),
    ("Lantern Harbuor Watch", "Lantern Harbour Watch"),
    ("Lantern House e.V.", "Lantern House"),
    ("Lantern Watch Group", "Lantern Watch"),
    ("Lantern Organisation for Ports", "Lantern Organization for Ports"),
    ("Casa del Faro / Faroaren Etxea", "Faroaren Etxea"),
    ("Lantern: Harbour Watch of the North", "Lantern"),
    ("Faro Committee for Ports FCP", "Faro Committee for the Defence of Ports (FCP)"),
    ("HandsUp Faro", "Hands Up Faro"),
]
DIFFERENT = [
    ("Lantern Watch Kesh", "Lantern Watch Torrek"),
    ("Lantern Watch", "Lantern Watch Kesh"),
    ("Lantern Watch", "Lantern Watch – Torrek"),
    ("Lantern Watch Kenya", "Lantern Watch Ghana"),
    ("Lantern Watch", "Lantern Watch Kenya"),
    ("Lantern Watch International", "Lantern Watch Kenya"),
    ("Lantern Watch", "Centre for Lantern and Watch"),
    ("Lantern Watch", "Lantern Watch (Northern Region)"),
    ("Freedom of the Rivers Foundation", "Foundation for River Freedom"),
    ("Lantern Harbour Network", "Lantern Harbour Movement"),
    ("All-Sarranian Union of Bakers", "All-Sarranian League of Weavers"),
    ("Faro Women, A.C.", "Lantern Children, A.C."),
    ("Lantern House (US)", "Harbour Watch (US)"),
    ("Harbour Watch (HWX) Kesh", "Harbour Watch (HWX) Torrek"),
    ("Seta", "South East Torrek Alliance"),
    ("SET", "South East Torrek"),
    ("LHX", "Lantern House Kenya (LHX)"),
    ("Kesh Team — Common Lantern Group", "Faro Team — Common Lantern Group"),
]


def verdict(one, other, **places):
    a = known(one, country=places.get("first", ""))
    b = known(other, country=places.get("second", ""))
    assert compare(a, b).verdict == compare(b, a).verdict
    return compare(a, b).verdict


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_body_may_be_printed_in_several_ways(one, other):
    assert verdict(one, other) == "same"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_chapters_siblings_and_strangers_are_kept_apart(one, other):
    assert verdict(one, other) != "same"


def test_a_country_that_both_print_keeps_them_apart():
    assert verdict("Lantern Watch", "Lantern Watch", first="KE", second="GH") == "different"


def test_the_country_in_which_one_is_belongs_to_no_name():
    assert verdict("Lantern Watch", "Lantern Watch Kenya", first="KE") == "same"
    assert verdict("Lantern Watch", "Lantern Watch, Kenya", second="KE") == "same"


def test_a_country_in_brackets_may_name_a_chapter():
    assert verdict("Lantern Watch (Kenya)", "Lantern Watch") == "perhaps"


def test_names_that_agree_in_most_words_are_worth_a_look():
    assert (
        verdict("Harbour Lantern Watch of Old Ports", "Harbour Lantern Watch of Old Forts")
        == "perhaps"
    )


def test_a_person_is_no_body():
    person = known("Ama Mensah", kind="individual")
    assert compare(person, known("Ama Mensah")).verdict == "different"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Dr Ama Mensah", "Ama Mensah", "same"),
        ("Ama Mensahh", "Ama Mensah", "perhaps"),
        ("Ama Mensah", "Dina Boateng", "different"),
    ],
)
def test_people_are_compared_by_the_parts_of_their_names(one, other, expected):
    first, second = (known(name, kind="individual") for name in (one, other))
    assert compare(first, second).verdict == expected


def test_each_answer_has_its_reason():
    assert all(
        compare(known(one), known(other)).reason.endswith(".") for one, other in SAME + DIFFERENT
    )


NAMES = st.one_of(
    st.text(max_size=30), st.sampled_from([name for pair in SAME + DIFFERENT for name in pair])
)


@given(NAMES, NAMES)
def test_the_order_of_the_two_makes_no_difference(one, other):
    first, second = known(one), known(other)
    assert compare(first, second) == compare(second, first)


@given(NAMES)
def test_every_name_is_itself(name):
    assert compare(known(name), known(name)).verdict == "same"
