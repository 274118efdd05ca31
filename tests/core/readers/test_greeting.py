"""Whom a salutation names."""

import pytest

from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.greeting import greeted


def told(salutation: str, language: str = "en") -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in greeted(salutation, language)]


@pytest.mark.parametrize(
    ("salutation", "expected"),
    [
        ("Dear Mr. Quill,", [("Mr. Quill", "")]),
        ("Dear Ada Fernsby,", [("Ada Fernsby", "")]),
        ("Dear President Ada Fernsby:", [("Ada Fernsby", "President")]),
        ("Dear Prime Minister,", [("", "Prime Minister")]),
        ("Dear Minister Okoro,", [("Okoro", "Minister")]),
        ("Dear Attorney General,", [("", "Attorney General")]),
        ("Dear Member States,", [("", "Member States")]),
        (
            "Dear Director-General Ada Fernsby and all members of the Council,",
            [("Ada Fernsby", "Director-General"), ("", "all members of the Council")],
        ),
        (
            "Dear Minister for Ports and Tides, Speaker of the House, and Minister for Lamps,",
            [
                ("", "Minister for Ports and Tides"),
                ("", "Speaker of the House"),
                ("", "Minister for Lamps"),
            ],
        ),
        ("Dear Ms Quill, Minister of Tides,", [("Ms Quill", "Minister of Tides")]),
        ("Dear Dr Quill and Prof. Marrow,", [("Dr Quill", ""), ("Prof. Marrow", "")]),
    ],
)
def test_offices_and_people_are_told_apart(salutation, expected):
    assert told(salutation) == expected


@pytest.mark.parametrize(
    "salutation",
    ["Dear friends,", "Dear all,", "Dear Sir or Madam,", "To Whom It May Concern:", "Quill,"],
)
def test_nobody_is_named_by_a_greeting_of_all(salutation):
    assert told(salutation) == []


def test_other_languages_greet_alike():
    assert told("Sehr geehrte Frau Quill,", "de") == [("Frau Quill", "")]
    assert told("Señor Presidente y miembros del Consejo:", "es")[-1][1]


def test_to_somebody_on_a_line_of_its_own_greets():
    assert told("To the ministers of the islands,")[-1][1]
    source = "To Pilots of the Outer Islands,\n\nThe lamps are out and nobody lights them now.\n"
    text = read(source.encode(), "letter.txt").edition.authentic
    assert plain(text.salutation) == "To Pilots of the Outer Islands,"


def test_to_somebody_in_a_sentence_or_an_address_does_not_greet():
    source = "To: Odo Quill,\nHarbour Board\n\nThe lamps are out and nobody lights them now.\n"
    assert read(source.encode(), "letter.txt").edition.authentic.salutation == ()


@pytest.mark.parametrize(
    ("salutation", "language", "role"),
    [
        ("Madame la Ministre des Ports,", "fr", "Ministre des Ports"),
        ("Señora Ministra de Puertos:", "es", "Ministra de Puertos"),
        ("Exma. Senhora Ministra do Mar,", "pt", "Ministra do Mar"),
        ("Sehr geehrte Frau Ministerin,", "de", "Ministerin"),
        ("Sehr geehrter Herr Senator,", "de", "Senator"),
        ("Dear Tide Council Members,", "en", "Members"),
    ],
)
def test_an_office_is_named_without_what_is_polite(salutation, language, role):
    assert told(salutation, language) == [("", role)]


def test_the_article_before_an_office_is_left_out_where_it_is_no_english():
    (one,) = greeted("Mesdames et Messieurs les gouverneurs,", "fr")
    assert one.role == "gouverneurs"


@pytest.mark.parametrize(
    ("salutation", "language", "expected"),
    [
        ("Sehr geehrter Herr Minister Quill,", "de", [("Quill", "Minister")]),
        ("Dear Professor Dr. Quill,", "en", [("Professor Dr. Quill", "")]),
        ("Sehr geehrte Damen und Herren,", "de", []),
        ("Monsieur le Préfet, Madame la Maire,", "fr", [("", "Préfet"), ("", "Maire")]),
        ("السيد وزير الموانئ،", "ar", [("", "وزير الموانئ")]),
    ],
)  # fmt: skip
def test_holders_are_named_behind_their_office_whatever_the_language(
    salutation, language, expected
):
    assert [(each.name, each.role) for each in greeted(salutation, language)] == expected


@pytest.mark.parametrize(
    ("salutation", "language", "role"),
    [
        ("Mesdames et Messieurs les gouverneurs,", "fr", "gouverneurs"),
        (
            "Estimados diputados y diputadas del Parlamento:",
            "es",
            "diputados y diputadas del Parlamento",
        ),
        ("Mesdames et Messieurs les députées et députés,", "fr", "députées et députés"),
    ],
)
def test_an_office_said_for_women_and_men_is_one(salutation, language, role):
    assert told(salutation, language) == [("", role)]


def test_two_offices_are_two():
    assert told("Dear Ministers and Mayors,") == [("", "Ministers"), ("", "Mayors")]


def test_each_of_two_who_are_greeted_may_be_greeted_anew():
    told_two = told(
        "Sehr geehrter Herr Minister Quill, sehr geehrte Frau Kapitänin Ada Fernsby,", "de"
    )
    assert told_two[0] == ("Quill", "Minister")
    assert not told_two[1][0].casefold().startswith("sehr")
