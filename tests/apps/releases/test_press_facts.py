"""The page of facts behind a press link: before the hour, for one reader, in each language."""

import io

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.releases.stories import NOON, TOMORROW, make_core_edition, released
from undersigned.apps.releases import actions, views
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(coalition, ama, clock):
    clock(NOON)
    edition = make_core_edition("en", "fr")
    made = released(coalition, ama, edition=edition, public_at=TOMORROW, time_zone="UTC")
    return actions.add_press_link(release=made, given_to="Daily Post", by=ama, now=NOON)


def address(link, name, language="en"):
    return reverse("releases:press-facts", args=[link.token, language, name])


def test_the_press_page_leads_to_both_files_which_say_until_when(client, link):
    page = client.get(reverse("releases:press", args=[link.token])).content.decode()
    for name in ("facts.pdf", "facts.txt"):
        assert f'href="{address(link, name)}"' in page
        answer = client.get(address(link, name))
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
        assert not answer.cookies
    assert client.get(address(link, "facts.txt")).content.decode().startswith("Under embargo until")
    pdf = pypdfium2.PdfDocument(io.BytesIO(client.get(address(link, "facts.pdf")).content))
    assert "Under embargo until" in pdf[0].get_textpage().get_text_range()


def test_each_language_has_its_own(client, link):
    assert link.release.languages == ["en", "fr"]
    for language in link.release.languages:
        answer = client.get(address(link, "facts.txt", language))
        title = link.release.summary["titles"][language]
        assert " ".join(title.split()) in " ".join(answer.content.decode().split())


def test_a_revoked_link_another_file_and_another_language_open_nothing(client, link, ama):
    assert client.get(address(link, "letter.pdf")).status_code == 404
    assert client.get(address(link, "facts.pdf", "tlh")).status_code == 404
    actions.revoke_press_link(link=link, by=ama, now=NOON)
    assert client.get(address(link, "facts.pdf")).status_code == 404


def test_after_the_hour_it_leads_to_the_public_page(client, link, clock):
    clock(TOMORROW)
    assert client.get(address(link, "facts.pdf")).status_code == 302
    assert timezone.now() == TOMORROW


def test_what_cannot_be_printed_here_is_not_there(client, link, monkeypatch):
    def refuse(_sheet):
        raise UndersignedError("No font.", do="Install one.")

    monkeypatch.setitem(views.FACTS, "facts.pdf", ("application/pdf", refuse))
    assert client.get(address(link, "facts.pdf")).status_code == 404
