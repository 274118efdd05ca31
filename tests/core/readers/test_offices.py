"""Address blocks."""

import pytest

from undersigned.core.letter import Addressee
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.lines import text_lines
from undersigned.core.readers.offices import Office, is_office, read_office


def office(text: str) -> Office:
    lines = text_lines(text)
    return read_office(Draft(text, lines, "en"), range(len(lines)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Fernsby", Addressee(name="Ada Fernsby")),
        ("Ada Fernsby, Director", Addressee(name="Ada Fernsby", role="Director")),
        ("The Prime Minister", Addressee(role="The Prime Minister")),
        ("President of the Republic", Addressee(role="President of the Republic")),
        ("President Ada Fernsby", Addressee(name="Ada Fernsby", role="President")),
        ("Mr. President Ada Fernsby", Addressee(name="Ada Fernsby", role="President")),
        ("Prime Minister, Ada Fernsby", Addressee(name="Ada Fernsby", role="Prime Minister")),
        ("항만위원회 위원장", Addressee(organisation="항만위원회", role="위원장")),
        (
            "東港旅客株式会社\n代表取締役社長 灘 太郎 様",
            Addressee(organisation="東港旅客株式会社", role="代表取締役社長", name="灘 太郎 様"),
        ),
        ("Council of Piers", Addressee(organisation="Council of Piers")),
        (
            "Ada Fernsby\nDirector\nMinistry of Lamps\n1 Quay\nStrelsau 40917\nNorway",
            Addressee(
                name="Ada Fernsby",
                role="Director",
                organisation="Ministry of Lamps",
                address=("1 Quay", "Strelsau 40917", "Norway"),
                country="NO",
            ),
        ),
        (
            "Director of Lamps\nDirector Ada Fernsby\n1 Quay",
            Addressee(name="Director of Lamps", role="Director Ada Fernsby", address=("1 Quay",)),
        ),
    ],
)
def test_who_and_where(text, expected):
    assert office(text).addressee() == expected


def test_fax_telephone_and_mail_however_they_stand():
    found = office(
        "Ada Fernsby\nTel +41 44 555 01 22 / Fax: +41 44 555 01 23\nE-mail: ada@lamps.example"
    )
    assert (found.phone, found.fax) == ("+41 44 555 01 22", "+41 44 555 01 23")
    assert found.email == "ada@lamps.example"
    assert found.address == []


def test_a_number_without_a_label_is_part_of_the_address():
    assert office("Ada Fernsby\nBox 44 555 01 23").address == ["Box 44 555 01 23"]


def test_the_first_number_of_a_kind_is_kept():
    assert office("Fax: +41 44 555 01 23\nFax: +41 44 555 01 99").fax == "+41 44 555 01 23"


def test_an_office_is_no_persons_name():
    assert is_office("The Secretary General")
    assert is_office("Minister for Lamps")
    assert not is_office("Minister Fernsby")
    assert not is_office("Ada Fernsby")


@pytest.mark.parametrize(
    ("line", "role"),
    [("UN Secretary-General", "UN Secretary-General"), ("TC Director", "TC Director")],
)
def test_an_office_behind_the_initials_of_its_body(line, role):
    assert office(line).addressee() == Addressee(role=role)


def test_a_style_on_a_line_of_its_own_is_no_name():
    found = office("Señor\nOdón Marisma\nMinistro de Puertos").addressee()
    assert (found.name, found.role) == ("Odón Marisma", "Ministro de Puertos")
    assert office("Señor").addressee().name == "Señor"


def test_a_style_behind_an_office_makes_it_a_name():
    assert not is_office("Senator the Hon. Ada Quill")
    assert is_office("Senator for the Outer Piers")
    assert is_office("Attorney General of Sarrania")


def test_an_east_asian_office_before_a_name_with_its_style():
    found = office("港湾大臣　灘 太郎 様\n港町").addressee()
    assert (found.role, found.name, found.address) == ("港湾大臣", "灘 太郎 様", ("港町",))
