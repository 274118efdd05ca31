"""The list of letters: what it says, and that it costs as little for many as for few."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import make_edition_value, make_open_letter, make_signature
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.releases.actions import count_and_close, release
from undersigned.core.letter import Edition, LetterText, Placeholder, Signatory, Text
from undersigned.core.reading import Reading

pytestmark = pytest.mark.django_db


def counted_edition():
    noun = Placeholder(name="organisations", forms=(("one", "group"), ("other", "groups")))
    return Edition(texts=(LetterText(language="en", title=(noun, Text(text=" and a river"))),))


@pytest.fixture
def owner(client, ama):
    client.force_login(ama)
    return client


def opened(coalition, by, signed=1):
    letter = create_letter(coalition=coalition, edition=counted_edition(), by=by)
    open_letter(
        letter=letter, by=by, closes_at=None, time_zone="UTC", visibility="link", reason="-"
    )
    letter.refresh_from_db()
    for number in range(signed):
        make_signature(letter, f"Group {number} of {letter.slug}", state="accepted")
    return letter


def page(client, coalition):
    answer = client.get(reverse("desk:letters", args=[coalition.slug]))
    return " ".join(answer.content.decode().split())


def queries(client, coalition):
    with CaptureQueriesContext(connection) as captured:
        page(client, coalition)
    return len(captured)


def test_each_letter_is_headed_by_its_own_numbers(owner, coalition, ama):
    create_letter(coalition=coalition, edition=make_edition_value("No number"), by=ama)
    opened(coalition, ama, signed=2)
    opened(coalition, ama, signed=3)
    said = page(owner, coalition)
    for title in ("No number", "2 groups and a river", "3 groups and a river"):
        assert f">{title}<" in said


def test_the_newest_letter_stands_first(owner, coalition):
    for day in (3, 9, 1, 7, 5):
        made = dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC)
        make_open_letter(coalition, slug=f"day-{day}", created_at=made)
    assert re.findall(r"<small[^>]*>day-(\d)<", page(owner, coalition)) == list("97531")


def test_a_letter_that_was_counted_keeps_its_numbers(owner, coalition, ama):
    closed, public = opened(coalition, ama, signed=2), opened(coalition, ama, signed=3)
    for letter in (closed, public):
        count_and_close(letter=letter, by=ama, reason="-")
    release(letter=public, by=ama, reason="-")
    for letter in (closed, public):
        make_signature(letter, "Late Circle", state="accepted")
    said = page(owner, coalition)
    assert "2 groups and a river" in said
    assert "3 groups and a river" in said


def test_before_it_opens_the_list_of_its_file_counts(owner, coalition, ama):
    names = tuple(Signatory(kind="organisation", name=f"Group {n}") for n in range(4))
    reading = Reading(edition=counted_edition(), signatories=names, format="txt")
    create_letter(coalition=coalition, edition=reading.edition, by=ama, imported=reading)
    assert "4 groups and a river" in page(owner, coalition)


def test_the_list_costs_as_many_queries_whoever_signs_and_however_many_letters(
    owner, coalition, ama
):
    letter = opened(coalition, ama)
    count_and_close(letter=opened(coalition, ama), by=ama, reason="-")
    few = queries(owner, coalition)
    for number in range(15):
        make_signature(letter, f"Lake Friends {number}", state="accepted")
    assert queries(owner, coalition) == few
    for _each in range(4):
        opened(coalition, ama, signed=2)
    create_letter(coalition=coalition, edition=counted_edition(), by=ama)
    assert queries(owner, coalition) == few
