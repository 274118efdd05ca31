"""The page about the interface: for everybody, without a cookie, from this site alone."""

import re

import pytest

pytestmark = pytest.mark.django_db


def test_the_page_tells_every_address_and_leads_to_the_document(client):
    answer = client.get("/api/")
    page = answer.content.decode()
    document = client.get("/api/v1/openapi.json").json()
    for path in document["paths"]:
        assert path in page
    assert 'href="/api/v1/openapi.json"' in page
    assert not answer.cookies


def test_the_page_needs_nothing_of_other_sites(client):
    page = client.get("/api/").content.decode()
    sources = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert sources
    assert not [each for each in sources if re.match(r"(https?:)?//", each)]


def test_every_value_that_the_page_leads_to_stands_on_it(client):
    page = client.get("/api/").content.decode()
    for name in re.findall(r'href="#([A-Z]\w+)"', page):
        assert f'id="{name}"' in page
