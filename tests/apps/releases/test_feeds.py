"""What programs read of the archive: the feed, the site map, robots.txt."""

import pytest

from tests.apps.releases.stories import (
    TOMORROW,
    make_core_edition,
    released,
)
from undersigned.apps.releases import actions

pytestmark = pytest.mark.django_db

LETTER = "/releases/clear-rivers/clear-water/"


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama, edition=make_core_edition("en", "fr", "ar"))


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_the_feed_is_well_formed_and_complete(client, coalition, ama, release):
    from xml.etree import ElementTree as Tree

    withdrawn = released(coalition, ama, slug="other", now=TOMORROW)
    actions.withdraw(release=withdrawn, by=ama, reason="A member was misled.")
    feed = Tree.fromstring(client.get("/releases/clear-rivers/feed.atom").content)  # noqa: S314  (our own)
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")] == [
        "2 groups call for clear water",
        "2 groups call for clear water",
    ]
    summaries = [entry.findtext(f"{atom}summary") for entry in feed.iter(f"{atom}entry")]
    assert summaries == ["Withdrawn: A member was misled.", "To Mariam Tamba."]


def test_the_feed_says_what_was_corrected(client, ama, release):
    edition = make_core_edition("en", "fr", "ar", place="Kumasi")
    actions.supersede(release=release, edition=edition, note="The place.", by=ama)
    assert "Corrected: The place." in text_of(client.get("/releases/clear-rivers/feed.atom"))


def test_the_site_map_is_well_formed_and_names_every_language(client, release):
    from xml.etree import ElementTree as Tree

    root = Tree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  (our own)
    places = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    for path in ("", "fr/", "ar/"):
        assert f"http://localhost:8000{LETTER}{path}" in places


def test_robots_are_shown_the_site_map(client, db):
    answer = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in answer
    assert "Sitemap: http://localhost:8000/sitemap.xml" in answer
