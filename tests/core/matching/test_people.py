import pytest

from undersigned.core.matching.people import is_one_person, name_parts


def one(first, second):
    return is_one_person(name_parts(first), name_parts(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dr Ama Mensah", "Ama Mensah"),
        ("Prof. Dr.-Ing. Ama Mensah", "Ama Mensah"),
        ("Ama Mensah, PhD", "Ama Mensah"),
        ("Amá Ménsah", "Ama Mensah"),
        ("Mensah Ama", "Ama Mensah"),
        ("Ko Min-jae", "Ko Min Jae"),
        ("Ko Minjae", "Ko Min-jae"),
        ("Ama Esi Mensah", "Ama Mensah"),
        ("Ama E. Mensah", "Ama Esi Mensah"),
        ("Ама Менса", "Ama Mensa"),
        ("Ama Mensah.", "Ama Mensah"),
    ],
)
def test_one_person_may_be_printed_in_several_ways(first, second):
    assert one(first, second)
    assert one(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ama Mensah", "Esi Mensah"),
        ("Ama Mensah", "Mensah"),
        ("Ama Mensah Owusu", "Ama Mensah Boateng"),
        ("Ama E. Mensah", "Ama Dina Mensah"),
        ("Ama Mensah", "Ama Owusu"),
        ("Ama Esi Mensah", "Ama Dina Mensah"),
    ],
)
def test_a_family_name_in_common_makes_no_one_person(first, second):
    assert not one(first, second)
    assert not one(second, first)


def test_a_name_of_styles_alone_keeps_them():
    assert name_parts("Dr Prof") == ("dr", "prof")
