"""The words of a call, filled in for each one."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_coalition, make_edition_value, make_invitation, make_open_letter
from undersigned.apps.letters.models import Draft, Letter
from undersigned.apps.signatures import links
from undersigned.apps.signatures.calls import (
    IN_SUBJECT,
    IN_TEXT,
    Words,
    check_words,
    filled,
    words_for,
)
from undersigned.apps.signatures.contacts import open_invited

TEXTS = [Words("en", "E", "e"), Words("pt", "P", "p"), Words("zh-Hant", "Z", "z")]


def fill(invitation, subject="S", body="B"):
    return filled(Words("en", subject, body), invitation, open_invited(invitation))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("pt", "pt"), ("pt-BR", "pt"), ("en-GB", "en"), ("zh", "zh-Hant"), ("ko", "en"), ("", "en")],
)
def test_each_reads_the_nearest_language(language, expected):
    assert words_for(TEXTS, language).language == expected


@pytest.mark.django_db
def test_every_word_in_braces_is_filled_in(coalition):
    import datetime as dt

    closes_at = dt.datetime(2026, 3, 6, 18, tzinfo=dt.UTC)
    asked = make_invitation(make_open_letter(coalition, sign_on_closes_at=closes_at))
    subject, body = fill(
        asked,
        "{letter} of {coalition} until {deadline}",
        "Dear {name} of {organisation}: {link} {letter} {coalition} {deadline}",
    )
    assert subject.startswith(
        "Joint Letter on Clear Rivers of Coalition for Clear Rivers until Fri"
    )
    assert body.startswith(f"Dear Ben Adler of River Watch Ghana: {links.invited_url(asked)} Joint")
    assert "18:00 (Africa/Accra time)" in body
    assert "{" not in subject + body


@pytest.mark.django_db
def test_without_a_representative_the_body_itself_is_greeted():
    assert fill(make_invitation(representative=""), body="{name}")[1] == "River Watch Ghana"


@pytest.mark.django_db
def test_without_a_deadline_the_mail_says_so():
    assert fill(make_invitation(), body="{deadline}")[1] == "no end is set"


@pytest.mark.django_db
def test_a_value_with_braces_is_not_filled_in_again():
    asked = make_invitation(name="Body {link}", representative="{deadline}")
    assert fill(asked, body="{organisation} {name}")[1] == "Body {link} {deadline}"


@pytest.mark.django_db
def test_before_it_opens_the_letter_is_called_as_its_draft():
    letter = Letter.objects.create(coalition=make_coalition(), slug="draft")
    value = make_edition_value("A Draft")
    Draft.objects.create(letter=letter, number=1, edition=value.model_dump(mode="json"))
    assert fill(make_invitation(letter), subject="{letter}")[0] == "A Draft"


def test_what_stands_for_nothing_is_refused_with_what_does():
    with pytest.raises(ValidationError, match=r"“\{nmae\}” stands for nothing.*\{name\}"):
        check_words("Dear {nmae}", IN_TEXT)
    with pytest.raises(ValidationError, match=r"\{\}"):
        check_words("Dear {}", IN_TEXT)


def test_a_subject_names_nobody_and_holds_no_link():
    for word in ("name", "organisation", "link"):
        with pytest.raises(ValidationError):
            check_words(f"A letter {{{word}}}", IN_SUBJECT)
    check_words("{letter} {coalition} {deadline}", IN_SUBJECT)


def test_a_text_needs_the_link():
    with pytest.raises(ValidationError, match="nobody can sign"):
        check_words("Dear {name}", IN_TEXT, needs_link=True)
    check_words("{link} { as it is } {a b}", IN_TEXT, needs_link=True)
