import pytest

from undersigned.core.matching.names import initials, is_acronym, taken_apart
from undersigned.core.matching.words import words_of


def keys(form):
    return " ".join(form.keys)


@pytest.mark.parametrize(
    ("printed", "form", "acronyms"),
    [
        ("Lantern House (LH)", "lantern house", {"lh"}),
        ("LH - Lantern House", "lantern house", {"lh"}),
        ("Lantern House – LH", "lantern house", {"lh"}),
        ("L7-Lantern House Sarrania", "lantern house sarrania", {"l7"}),
        ("Lantern Harbour Watch, LHW", "lantern harbour watch", {"lhw"}),
        ("Lantern Harbour Watch LHW", "lantern harbour watch", {"lhw"}),
        ("Lantern Harbour Watch LHW-AFRICA", "lantern harbour watch africa", set()),
        ("Lantern House, Inc.", "lantern house", set()),
        ("Casa Faro, A.C.", "house faro", set()),
        ("All-Sarranian Lantern House", "all sarranian lantern house", set()),
        ("INC", "inc", set()),
        ("(Lantern)", "lantern", set()),
    ],
)
def test_acronyms_and_legal_forms_are_no_part_of_the_name(printed, form, acronyms):
    name = taken_apart(printed)
    assert keys(name.form) == form
    assert name.acronyms == acronyms


@pytest.mark.parametrize(
    ("printed", "others"),
    [
        ("Lantern House / Casa del Faro", ["lantern house", "house faro"]),
        ("Faro (Lantern House of Sarrania)", ["lantern house sarrania"]),
        ("Lantern: Harbour Watch of Sarrania", ["lantern", "harbour watch sarrania"]),
        ("Lantern - Harbour Watch of Sarrania", ["lantern", "harbour watch sarrania"]),
        ("Lantern House - Port Sarr", []),
        ("Lantern House (Northern Section)", []),
        ("Lantern House - Northern Local Section", []),
        ("Young Lantern (of the Lantern House Sarrania)", []),
        ("Lantern House/Casa del Faro de Kenya", []),
    ],
)
def test_what_stands_beside_a_name_may_be_another_name_of_it(printed, others):
    assert [keys(form) for form in taken_apart(printed).others] == others


@pytest.mark.parametrize(
    ("printed", "located"),
    [
        ("Lantern House, Kenya", {"KE"}),
        ("Lantern House (Kenya)", {"KE"}),
        ("Lantern House (US)", {"US"}),
        ("Lantern House Kenya", set()),
        ("Lantern House, Port Sarr", set()),
        (", Kenya", set()),
    ],
)
def test_a_country_after_a_comma_or_in_brackets_says_where_a_body_is(printed, located):
    assert taken_apart(printed).located == located


@pytest.mark.parametrize("text", ["LH", "TOfAD", "D64", "TWN-Africa", "A1"])
def test_one_word_with_two_capitals_is_an_acronym(text):
    assert is_acronym(text)


@pytest.mark.parametrize("text", ["Lantern", "Lantern House", "", "LANTERNSOFPORTS", "AC", "e.V."])
def test_other_words_are_none(text):
    assert not is_acronym(text)


def test_initials_leave_out_small_words():
    assert initials(words_of("Lantern House of the North")) == "lhn"
