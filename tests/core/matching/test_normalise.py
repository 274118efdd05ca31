import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.matching.normalise import normalised_name

SAME = [
    ("Amnesty International", "amnesty  INTERNATIONAL"),
    ("Women's Watch", "Women’s Watch"),
    ("Women's Watch", "Womens Watch"),
    ("U.S.A. Lawyers", "USA Lawyers"),
    ("Moon Jae-in", "Moon Jae in"),
    ("Tomás Ojea-Quintana", "Tomas Ojea Quintana"),
    ("Straße der Freiheit", "STRASSE DER FREIHEIT"),
    ("İstanbul Barosu", "istanbul barosu"),
    ("Peace & Justice", "Peace and Justice"),
    ("ﬁrst Voices", "First Voices"),
    ("ＮＫ　Watch", "NK Watch"),
    ("ｶﾞﾊﾞﾅﾝｽ", "ガバナンス"),
    ("HHK_Catacombs", "HHK Catacombs"),
    ("한국 인권", "한국 인권"),
    ("ΟΔΟΣ", "οδος"),
    ("الحـــرية", "الحرية"),
]
DIFFERENT = [
    ("Human Rights Watch", "Human Rights Watch Kenya"),
    ("Мой дом", "Мои дом"),
    ("ガバナンス", "カハナンス"),
    ("हिन्दी", "हन्द"),
    ("문재인", "문재일"),
    ("Lør", "Lor"),
    ("Jane Smith", "Smith Jane"),
    ("+", "-"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_have_one_key(one, other):
    assert normalised_name(one) == normalised_name(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_have_different_keys(one, other):
    assert normalised_name(one) != normalised_name(other)


def test_the_key_can_be_read():
    assert normalised_name("  The “88” Project, e.V. ") == "the 88 project ev"


@given(st.text())
def test_a_key_is_its_own_key(name):
    assert normalised_name(normalised_name(name)) == normalised_name(name)


@given(st.text(min_size=1).filter(str.strip))
def test_no_name_has_an_empty_key(name):
    assert normalised_name(name)


@given(st.text(alphabet="abcdéöÅ ", min_size=1), st.sampled_from(["upper", "lower", "title"]))
def test_case_makes_no_difference(name, change):
    assert normalised_name(getattr(name, change)()) == normalised_name(name)
