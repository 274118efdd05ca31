"""What a column holds, by its header in ten languages and by its cells."""

import pytest

from undersigned.core.readers.sheets.header import bare_header

from .tables import meanings, reading_of

BODIES = ("River Watch Association", "Lake Friends Network", "Delta Forum")
PEOPLE = ("Esi Boateng", "Ben Adler", "Dina Haddad")
COUNTRIES = ("Ghana", "Kenya", "Lebanon")
MAILS = ("a@b.example", "c@d.example", "e@f.example")


def under(headers, *columns):
    """Rows with the headers over the columns."""
    return [headers, *zip(*columns, strict=True)]


@pytest.mark.parametrize(
    "headers",
    [
        ("Organisation", "Contact person", "Country", "Email address"),
        ("Organisation", "Personne de contact", "Pays", "Adresse e-mail"),
        ("Organización", "Persona de contacto", "País", "Correo electrónico"),
        ("Organização", "Pessoa de contato", "País", "Endereço de e-mail"),
        ("Organizzazione", "Referente", "Paese", "Indirizzo email"),
        ("Organisation", "Ansprechpartnerin", "Land", "E-Mail-Adresse"),
        ("단체명", "담당자", "국가", "이메일 주소"),
        ("団体名", "担当者", "国名", "メールアドレス"),
        ("اسم المنظمة", "الممثل", "البلد", "البريد الإلكتروني"),
        ("Название организации", "Контактное лицо", "Страна", "Адрес электронной почты"),
    ],
)
def test_headers_in_ten_languages(headers):
    expected = ["organisation", "representative", "place", "email"]
    assert meanings(*under(headers, BODIES, PEOPLE, COUNTRIES, MAILS)) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("What is the name of your organisation, as it should be printed?", "organisation"),
        ("Wie heißt Ihre Organisation?", "organisation"),
        ("Quel est le nom de votre organisation ?", "organisation"),
        ("¿Cuál es el nombre de su organización?", "organisation"),
        ("귀 단체의 이름을 적어 주세요", "organisation"),
        ("Как называется ваша организация?", "organisation"),
    ],
)
def test_a_question_asks_for_one_thing(header, expected):
    assert meanings(*under((header, "Country"), BODIES, COUNTRIES))[0] == expected


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Name of the person signing for the organisation", PEOPLE, "representative"),
        ("Your position in the organisation", ("Director", "Chair", "Treasurer"), "title"),
        ("E-mail of your organisation", MAILS, "email"),
        ("In which country is your organisation based?", COUNTRIES, "place"),
        ("May we publish the name of your organisation?", ("Yes", "No", "Yes"), "shown"),
        ("Möchten Sie anonym bleiben?", ("Ja", "Nein", "Nein"), "withheld"),
        ("We endorse the letter", ("Yes", "Yes", "Yes"), "consent"),
        ("Are you signing as an organisation?", ("Organisation", "Individual"), "kind"),
        ("Title", ("Dr", "Ms.", "Mr"), "honorific"),
        ("Title", ("Professor", "Chair", "Director"), "title"),
        ("Telephone", ("+233 30 200 0000", "030 200 0001"), "phone"),
        ("Timestamp", ("2024/11/14 3:05:12 PM GMT+1",), "date"),
        ("Zeitstempel", ("14.11.2024 10:00:00",), "date"),
        ("Anything else you want to say?", ("Thank you", "Good luck"), "comments"),
        ("Website", ("river.example", "lake.example"), "ignore"),
        ("City", ("Accra", "Nairobi"), "ignore"),
        ("Which members do you represent? List of members", ("A; B", "C"), "members"),
        ("Affiliation", ("University of Sarrania", "None"), "affiliation"),
        # The header speaks of something that the cells are not.
        ("Receive e-mail updates?", ("Yes", "No", "Yes"), "ignore"),
        ("Email", ("ask me", "later"), "ignore"),
        ("Type of organisation", ("Fishing", "Farming", "Lobbying"), "ignore"),
        ("Country code of conduct", ("yes", "no"), "place"),
        ("Consent", ("Ghana", "Kenya", "Togo", "Peru", "Chad", "Mali", "Fiji"), "place"),
        ("Organisation", ("Organisation", "Individual", "Individual"), "kind"),
        ("I wish to be listed", ("Individual", "Organisation", "Individual"), "kind"),
    ],
)
def test_header_and_cells_together(header, cells, expected):
    rows = [(f"River Watch {number}", cell) for number, cell in enumerate(cells)]
    found = meanings(("Organisation name", header), *rows)
    assert found[1] == expected


def test_a_column_that_is_empty_is_as_its_header_says_but_not_surely():
    column = reading_of(("Organisation", "Country"), ("River Watch", "")).columns[1]
    assert (column.meaning, column.confidence, column.filled) == ("place", 0.5, 0)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("Nom", "Prénom"), ["family-name", "given-name"]),
        (("Nome", "Cognome"), ["given-name", "family-name"]),
        (("Nombre", "Apellidos"), ["given-name", "family-name"]),
        (("First name", "Last name"), ["given-name", "family-name"]),
        (("Фамилия", "Имя"), ["family-name", "given-name"]),
        (("姓", "名"), ["family-name", "given-name"]),
    ],
)
def test_halves_of_names(headers, expected):
    assert meanings(headers, ("Boateng", "Esi"), ("Adler", "Ben")) == expected


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Organisation, Country", [f"{body}, Ghana" for body in BODIES], "organisation-and-place"),
        ("Organisation", [f"{body} (Kenya)" for body in BODIES], "organisation-and-place"),
        ("Country of the group", [f"{body}, Ghana" for body in BODIES], "organisation-and-place"),
        ("Name, title", [f"{person}, Chair" for person in PEOPLE], "name-and-more"),
        ("Name", [f"{person}, Ghana" for person in PEOPLE], "name-and-more"),
        ("Name", PEOPLE, "name"),
        ("Organisation", BODIES, "organisation"),
    ],
)
def test_two_things_in_one_cell(header, cells, expected):
    assert meanings((header,), *((cell,) for cell in cells)) == [expected]


def test_of_two_columns_that_say_the_same_the_surer_keeps_it():
    rows = under(("Country", "Country of your bank"), COUNTRIES, COUNTRIES)
    assert meanings(("Organisation", *rows[0]), *(("Lake", *row) for row in rows[1:])) == [
        "organisation",
        "place",
        "ignore",
    ]


def test_a_form_that_branches_asks_twice_and_both_count():
    headers = ("Organisation", "Country", "Full name", "Country")
    rows = [("River Watch", "Ghana", "", ""), ("", "", "Esi Boateng", "Kenya")]
    assert meanings(headers, *rows) == ["organisation", "place", "name", "place"]


def test_columns_without_headers_are_told_by_their_cells():
    reading = reading_of(*zip(BODIES, COUNTRIES, MAILS, strict=True))
    assert reading.header_line == 0
    assert [column.meaning for column in reading.columns] == ["organisation", "place", "email"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("45611", "45612", "45613"), "date"),
        (("Organisation", "Individual", "Individual"), "kind"),
        (("yes", "no", "yes"), "ignore"),
        (PEOPLE, "name"),
        ([f"{body}, Ghana" for body in BODIES], "organisation-and-place"),
        (("qq ww", "rr tt", "uu ii"), "ignore"),
    ],
)
def test_headers_in_a_language_that_we_do_not_know(cells, expected):
    rows = under(("Zxq", "Vbn", "Country"), BODIES, cells, COUNTRIES)
    assert meanings(*rows)[1] == expected


def test_some_column_holds_the_names_in_the_end():
    assert meanings(("Contact person", "Email"), *zip(PEOPLE, MAILS, strict=True)) == [
        "name",
        "email",
    ]
    odd = zip(("qq ww", "rr tt", "uu ii"), MAILS, strict=True)
    assert meanings(("Zxq", "Email"), *odd) == ["name", "email"]


def test_every_proposal_says_why():
    rows = under(("Organisation", "Country", "Zxq"), BODIES, COUNTRIES, ("1", "2", "3"))
    assert all(column.reason for column in reading_of(*rows).columns)


def test_samples_are_different_and_short():
    cells = [("River " * 50,), ("Lake",), ("Lake",), ("Delta",), ("Sea",), ("Ocean",)]
    samples = reading_of(("Organisation",), *cells).columns[0].samples
    assert len(samples) == 4
    assert len(samples[0]) <= 80


def test_a_header_loses_the_marks_of_forms():
    assert bare_header("  Name:* ") == "name"
    assert bare_header("E-mail *") == "e-mail"
