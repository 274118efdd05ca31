"""The list as printed now: in each language's own order, by kind and by place."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_edition_value, make_open_letter, make_signature

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "sv", "de", "es", "ko", "ja")


@pytest.fixture
def letter(coalition):
    value = make_edition_value()
    texts = tuple(value.authentic.model_copy(update={"language": each}) for each in LANGUAGES)
    return make_open_letter(
        coalition, slug="rivers", value=value.model_copy(update={"texts": texts})
    )


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def body(letter, name, **values):
    defaults = {"state": "accepted", "place": "", "country": ""}
    return make_signature(letter, name, **{**defaults, **values})


def shown(desk, letter, **choice):
    url = reverse("desk:sign-ons-list", args=[letter.coalition.slug, letter.slug])
    return desk.get(url, choice).content.decode()


def names(page):
    return re.findall(r"<li><bdi>(.*?)</bdi>", page)


@pytest.mark.parametrize(
    ("language", "order"),
    [
        # In Swedish å, ä and ö follow z; in German they stand with a and o.
        ("sv", ["Ñandú", "Naturverein", "Oso", "Zebra", "Åland", "Ärlig", "Öland"]),
        ("de", ["Åland", "Ärlig", "Ñandú", "Naturverein", "Öland", "Oso", "Zebra"]),
        # In Spanish ñ is a letter of its own behind n.
        ("es", ["Åland", "Ärlig", "Naturverein", "Ñandú", "Öland", "Oso", "Zebra"]),
    ],
)
def test_each_language_has_its_own_order(desk, letter, language, order):
    for name in sorted(order):
        body(letter, name)
    assert names(shown(desk, letter, **{"in": language})) == order


def test_in_korean_hangul_stands_before_latin_and_names_by_their_printed_form(desk, letter):
    body(letter, "Zebra")
    body(letter, "Ama", printed=[{"language": "ko", "name": "하늘"}])
    body(letter, "Bay", printed=[{"language": "ko", "name": "강물"}])
    assert names(shown(desk, letter, **{"in": "ko"})) == ["강물", "하늘", "Zebra"]
    assert names(shown(desk, letter, **{"in": "en"})) == ["Ama", "Bay", "Zebra"]


def test_a_japanese_name_is_sorted_by_its_reading_where_it_is_given(desk, letter):
    reading = {"language": "ja", "name": "川の会", "sort_key": "かわのかい"}
    body(letter, "River", printed=[reading])
    body(letter, "Aoi", printed=[{"language": "ja", "name": "あおい"}])
    body(letter, "Sea", printed=[{"language": "ja", "name": "さかな"}])
    assert names(shown(desk, letter, **{"in": "ja"})) == ["あおい", "川の会", "さかな"]


def test_a_form_of_address_is_kept_and_a_sort_key_puts_the_name_where_it_belongs(desk, letter):
    body(letter, "Dr. Zuri Abebe", kind="individual", sort_key="Abebe Zuri")
    body(letter, "Prof. Ama Boateng", kind="individual", sort_key="Boateng Ama")
    body(letter, "Chidi Cole", kind="individual")
    assert names(shown(desk, letter)) == ["Dr. Zuri Abebe", "Prof. Ama Boateng", "Chidi Cole"]


def test_organisations_stand_before_individuals(desk, letter):
    body(letter, "Ama Mensah", kind="individual")
    body(letter, "Zebra Union")
    assert names(shown(desk, letter)) == ["Zebra Union", "Ama Mensah"]


@pytest.mark.parametrize(
    ("language", "places"),
    [
        ("en", ["Austria", "Sweden", "Zambia"]),
        ("de", ["Österreich", "Sambia", "Schweden"]),
        ("sv", ["Sverige", "Zambia", "Österrike"]),
    ],
)
def test_by_place_the_places_stand_in_the_order_of_the_language(desk, letter, language, places):
    for code, place in [("ZM", "Zambia"), ("SE", "Sweden"), ("AT", "Austria")]:
        body(letter, f"Body of {place}", place=place, country=code)
    page = shown(desk, letter, **{"in": language, "group": "place"})
    assert re.findall(r"<h3>(.*?)</h3>", page) == places


def test_an_unknown_choice_is_the_first_one(desk, letter):
    body(letter, "Zebra")
    page = shown(desk, letter, **{"in": "xx", "group": "size"})
    assert 'lang="en" dir="ltr"' in page
    assert names(page) == ["Zebra"]


def test_before_anybody_is_accepted_there_is_nobody(desk, letter):
    make_signature(letter)
    assert "Nobody is printed yet" in shown(desk, letter)


def test_before_the_letter_opens_there_is_no_list(desk, coalition):
    from undersigned.apps.letters.models import Letter

    draft = Letter.objects.create(coalition=coalition, slug="draft")
    url = reverse("desk:sign-ons-list", args=[coalition.slug, draft.slug])
    assert desk.get(url).status_code == 404
