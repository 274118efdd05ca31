"""What one cell says."""

import datetime as dt

import pytest

from undersigned.core.readers.sheets.cells import (
    answer,
    date_of,
    emails_in,
    is_date,
    is_kind,
    is_phone,
    is_place,
    is_serial,
    kind_in,
)


@pytest.mark.parametrize(
    "cell",
    [
        "Yes",
        "yes please",
        "Oui",
        "Sí",
        "sim",
        "Ja, gerne",
        "예",
        "네",
        "はい",
        "نعم",
        "Да",
        "x",
        "✓",
        "TRUE",
        "1",
        "I agree to be listed",
        "동의합니다",
        "公開可",
        "согласен",
        "y",
    ],
)
def test_yes_in_many_words(cell):
    assert answer(cell) is True


@pytest.mark.parametrize(
    "cell",
    [
        "No",
        "non",
        "não",
        "Nein",
        "아니오",
        "いいえ",
        "لا",
        "Нет",
        "FALSE",
        "0",
        "-",
        "n",
        "No, please keep my name private",
        "Anonymous",
        "비공개",
        "匿名希望",
        "I do not agree",
        "Yes, but anonymously",
    ],
)
def test_no_in_many_words(cell):
    assert answer(cell) is False


@pytest.mark.parametrize("cell", ["perhaps", "Ghana", "Ask Ben", "?"])
def test_neither(cell):
    assert answer(cell) is None


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Organisation", "organisation"),
        ("NGO", "organisation"),
        ("I sign as an individual", "individual"),
        ("Einzelperson", "individual"),
        ("à titre individuel", "individual"),
        ("단체", "organisation"),
        ("개인", "individual"),
        ("団体", "organisation"),
        ("фонд", "organisation"),
        ("فرد", "individual"),
        ("Organisation or individual", None),
        ("Fishing", None),
    ],
)
def test_the_kind_that_a_cell_names(cell, kind):
    assert kind_in(cell) == kind


def test_a_bodys_name_is_not_the_name_of_a_kind():
    assert is_kind("Organisation")
    assert is_kind("Individuals")
    assert not is_kind("River Association")


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2024/11/14 3:05:12 PM GMT+1", dt.date(2024, 11, 14)),
        ("2024. 11. 14 오후 3:05:12", dt.date(2024, 11, 14)),
        ("14/11/2024 10:00", dt.date(2024, 11, 14)),
        ("14.11.24", dt.date(2024, 11, 14)),
        ("14 November 2024", dt.date(2024, 11, 14)),
        ("2024年11月14日", dt.date(2024, 11, 14)),
        ("45610", dt.date(2024, 11, 14)),
        ("45610.75", dt.date(2024, 11, 14)),
        ("99/99/2024", None),
        ("2024-13-40", None),
        ("soon", None),
    ],
)
def test_dates(cell, date):
    assert date_of(cell, month_first=False) == date


def test_months_first_where_the_column_says_so():
    assert date_of("3/4/2024", month_first=True) == dt.date(2024, 3, 4)
    assert date_of("3/4/2024", month_first=False) == dt.date(2024, 4, 3)


def test_what_a_date_is_not():
    assert is_date("2024-11-14 10:00")
    assert is_date("Signed on 14 November 2024")
    assert not is_date("We met before and again later, on 14 November 2024")
    assert not is_date("River " * 20 + "14 November 2024")


def test_telephone_numbers_are_no_dates():
    assert is_phone("+233 (30) 200-0000")
    assert not is_phone("2024-11-14")
    assert not is_phone("45610")
    assert is_serial("45610")
    assert not is_serial("12345")


def test_addresses_in_a_cell():
    assert emails_in("a@b.example; <c@d.example>.") == ["a@b.example", "c@d.example"]
    assert emails_in("nobody") == []


def test_places_by_name_and_by_code():
    assert is_place("Côte d’Ivoire", "fr")
    assert is_place("GH", "en")
    assert not is_place("Accra", "en")
    assert not is_place("Ghana " * 20, "en")
