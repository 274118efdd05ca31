"""Names in the order of a language."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon.collation import key_for, sort_key, sorted_by


def test_a_letter_stands_where_its_language_puts_it():
    names = ["Zebra", "Ärlig", "Apfel"]
    assert sorted_by(names, "sv") == ["Apfel", "Zebra", "Ärlig"]
    assert sorted_by(names, "de") == ["Apfel", "Ärlig", "Zebra"]


def test_spanish_sorts_enye_after_n():
    assert sorted_by(["Ñandú", "Oso", "Nube"], "es") == ["Nube", "Ñandú", "Oso"]


def test_korean_begins_with_hangul():
    assert sorted_by(["Zebra", "나라", "가나"], "ko") == ["가나", "나라", "Zebra"]


def test_case_accents_and_quotation_marks_do_not_tear_names_apart():
    names = ["“Bread” and Roses", "bread", "Brèad", "Butter", "alone"]
    assert sorted_by(names, "en") == ["alone", "bread", "Brèad", "“Bread” and Roses", "Butter"]


def test_names_of_signs_alone_have_an_order():
    assert sorted_by(["?", "!"], "en") == sorted_by(["!", "?"], "en")


def test_an_unknown_language_sorts_by_the_common_order():
    assert sorted_by(["b", "á", "c"], "qaa") == ["á", "b", "c"]


@given(st.lists(st.text(max_size=5), max_size=5))
def test_the_order_never_depends_on_the_order_before(names):
    assert sorted_by(names, "en") == sorted_by(names[::-1], "en")


def test_the_key_of_a_language_is_that_of_the_function():
    assert key_for("sv")("Ärlig") == sort_key("Ärlig", "sv")


def test_icu_is_loaded_only_when_names_are_sorted():
    program = "import sys, undersigned.core.roll; sys.exit('icu' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
