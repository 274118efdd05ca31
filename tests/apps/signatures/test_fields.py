"""What can stand in a printed list, and what cannot."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from undersigned.apps.signatures.fields import (
    MOST_MEMBERS,
    LineField,
    MembersField,
    PlaceField,
    clean_line,
    country_of,
    places,
)


@pytest.mark.parametrize(
    "name",
    ["River  Watch", "Żółć", "בְּרֵאשִׁית", "བོད་ཀྱི་", "می‌خواهم", "Rivers.org", "3R", "-ism"],
)
def test_real_names_are_taken(name):
    assert clean_line(name)


def test_blanks_are_collapsed():
    assert clean_line("  River \t Watch ") == "River Watch"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("River\u202eWatch", "hidden character"),
        ("River\u200bWatch", "hidden character"),
        ("See https://x.example", "address"),
        ("www.spam", "address"),
        ("ben@river.example", "address"),
        ("=1+1", "Begin with"),
        ("Z" + "\u0301" * 12, "marks"),
    ],
)
def test_what_hides_advertises_or_calculates_is_refused(name, what):
    with pytest.raises(ValidationError, match=what):
        clean_line(name)


def test_an_empty_line_is_empty():
    assert LineField(required=False).clean("") == ""


def test_members_are_one_a_line_each_once():
    assert MembersField(required=False).clean("One\n\n Two \r\nOne") == ("One", "Two")
    assert MembersField(required=False).clean("") == ()


@pytest.mark.parametrize(
    "text", ["\n".join(f"Body {n}" for n in range(MOST_MEMBERS + 1)), "x" * 301, "www.a"]
)
def test_too_many_too_long_or_wrong_members_are_refused(text):
    with pytest.raises(ValidationError):
        MembersField(required=False).clean(text)


def test_a_place_takes_the_code_of_its_country_and_any_other_place_none():
    assert (country_of("South Korea", "en"), country_of("Kashmir", "en")) == ("KR", "")
    assert country_of("", "en") == ""


def test_places_are_offered_and_not_enforced():
    assert "Ghana" in places("en")
    assert PlaceField().clean("Kashmir") == "Kashmir"
    assert PlaceField().widget.attrs["list"] == "places"


def test_places_are_offered_in_the_language_of_the_page():
    assert "가나" in places("ko")
    assert "Ghana" in places("sw")  # the interface does not speak it
    with translation.override("fr"):
        assert "Allemagne" in places()
