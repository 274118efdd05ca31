"""How one name will stand under the letter."""

import pytest

from tests.factories import make_edition_value, make_open_letter, make_signature
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.printing import (
    forms_of,
    lines_in_each,
    printed_line,
    printed_text,
)
from undersigned.core.letter import PrintedName


def signature(**values):
    defaults = {"kind": "organisation", "name": "River Watch", "place": "Ghana", "country": "GH"}
    return Signature(consent_language="en", **{**defaults, **values})


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "River Watch, Ghana"),
        ({"place": ""}, "River Watch"),
        ({"place_hidden": True}, "River Watch"),
        ({"kind": "individual", "name": "Esi", "title": "Chair"}, "Esi, Ghana (Chair)"),
        ({"members": ["One", "Two"]}, "River Watch, Ghana\n    Members: One; Two"),
        (
            {"withheld": True, "name": ""},
            "Counted as one organisation whose name is withheld; the place does not count.",
        ),
        (
            {"withheld": True, "name": "", "kind": "individual", "place_consent": True},
            "Counted as one individual whose name is withheld; the place counts too.",
        ),
    ],
)
def test_the_line_as_text(values, text):
    assert printed_text(signature(**values)) == text


def test_a_hidden_place_is_said_to_count():
    line = printed_line(signature(place_hidden=True).as_signatory(), "en")
    assert (line.place, line.counted) == ("", "The place counts but is not printed.")
    assert printed_line(signature(place_hidden=True, place="").as_signatory(), "en").counted == ""


def test_the_form_of_the_language_is_printed():
    form = PrintedName(language="fr", name="Vigie du fleuve", title="ONG")
    value = signature(printed=[form.model_dump()]).as_signatory()
    assert printed_line(value, "fr").name == "Vigie du fleuve"
    assert printed_line(value, "en").name == "River Watch"


def edition(*languages):
    own = make_edition_value().authentic
    texts = tuple(own.model_copy(update={"language": language}) for language in languages)
    return make_edition_value().model_copy(update={"texts": texts})


def test_the_line_is_the_renderers_own_in_each_language_of_the_letter():
    signatory = signature(
        printed=[{"language": "ar", "name": "حراس النهر"}], members=["One"]
    ).as_signatory()
    english, arabic = lines_in_each(signatory, edition("en", "ar"))
    assert (english.language, english.direction, english.is_authentic) == ("en", "ltr", True)
    assert "<li><bdi>River Watch</bdi>, Ghana<small" in english.markup
    assert (arabic.language, arabic.direction, arabic.is_authentic) == ("ar", "rtl", False)
    assert "<bdi>حراس النهر</bdi>, غانا" in arabic.markup


def test_a_form_of_address_stands_before_the_name_and_a_title_behind_it():
    signatory = signature(kind="individual", name="Prof. Dr. Esi Boateng", title="Chair")
    (line,) = lines_in_each(signatory.as_signatory(), edition("en"))
    assert "<bdi>Prof. Dr. Esi Boateng</bdi>, Ghana <small>Chair</small>" in line.markup


def test_a_withheld_name_has_no_line():
    hidden = signature(withheld=True, name="").as_signatory()
    assert lines_in_each(hidden, edition("en", "ko")) == ()


def test_a_translation_names_the_country_itself():
    signatory = signature().as_signatory()
    assert printed_line(signatory, "ko", "en").place == "가나"
    assert printed_line(signatory, "en", "en").place == "Ghana"
    nowhere = signature(place="Upper Delta", country="").as_signatory()
    assert printed_line(nowhere, "ko", "en").place == "Upper Delta"


@pytest.mark.django_db
def test_a_mail_says_it_in_the_language_that_the_signer_read():
    letter = make_open_letter(value=edition("en", "ko"))
    assert printed_text(make_signature(letter, consent_language="ko")) == "River Watch Ghana, 가나"


def test_the_fields_of_a_form_are_those_that_are_printed():
    forms = [{"language": "ja", "name": "川の会", "sort_key": "かわのかい"}]
    assert forms_of(signature(title="T", sort_key="S", printed=forms)) == {
        "name": "River Watch", "title": "T", "place": "Ghana", "sort_key": "S",
        "name-ja": "川の会", "title-ja": "", "sort-ja": "かわのかい",
    }  # fmt: skip
