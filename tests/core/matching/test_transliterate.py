import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.matching.transliterate import in_latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [("Фонарь", "fonar'"), ("Łódź", "lodz"), ("등불", "deungbul"), ("Ελπίδα", "elpida")],
)
def test_other_scripts_come_out_in_latin_letters(text, latin):
    assert in_latin(text).replace("ʹ", "'") == latin


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays_as_it_is_but_for_capitals(text):
    assert in_latin(text) == text.lower()
