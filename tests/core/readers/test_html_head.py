"""Title, date and address that a page states beside its words."""

import datetime as dt

import pytest
from selectolax.lexbor import LexborHTMLParser

from undersigned.core.readers.html_head import read_head

SITE = "The Very Long Name of Quay News"
GRAPH = '{"@graph": [{"@type": "WebSite"}, {"datePublished": "2024-03-12T01:02:03Z"}]}'


def head(markup: str):
    return read_head(LexborHTMLParser(f"<html><head>{markup}</head><body></body></html>"))


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>Letter on the ferry to Sarrania</title>", "Letter on the ferry to Sarrania"),
        ("<title>\n Letter on the\n ferry  | Quay News</title>", "Letter on the ferry"),
        ("<title>Quay News » Letter on the ferry</title>", "Letter on the ferry"),
        ("<title>Ferry - Quay</title>", "Ferry - Quay"),
        (
            f'<meta property="og:site_name" content="{SITE}"><title>On ferries – {SITE}</title>',
            "On ferries",
        ),
        (
            '<meta property="og:site_name" content="Quay"><title>Quay: news | The ferry</title>',
            "Quay: news | The ferry",
        ),
        (
            '<meta property="og:site_name" content="Quay"><title>Quay | On ferries - again</title>',
            "On ferries - again",
        ),
        ('<script type="application/ld+json">{"headline": "The  ferry"}</script>', "The ferry"),
        ("", ""),
    ],
)
def test_the_title_is_without_the_name_of_the_site(markup, title):
    assert head(markup).title == title


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2024-03-12T09:00:00+02:00">',
        '<meta name="DC.date.issued" content="2024-03-12">',
        '<meta itemprop="datePublished" content="2024-03-12">',
        '<time pubdate datetime="2024-03-12"></time><time datetime="2025-01-01"></time>',
        '<time datetime="2024-03-12T08:00">yesterday</time>',
        f'<script type="application/ld+json">{GRAPH}</script>',
    ],
)
def test_the_published_date_is_found_wherever_it_is_stated(markup):
    assert head(markup).date == dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    "markup",
    [
        '<meta name="date" content="last week">',
        '<meta name="date" content="2024-02-31">',
        '<time datetime="2024-03-12"></time><time datetime="2024-03-13"></time>',
        '<script type="application/ld+json">{"datePublished": 7}</script>',
        '<script type="application/ld+json">{not json</script>',
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        f'<script type="application/ld+json">"{"x" * 1_000_001}"</script>',
        '<meta content="2024-03-12"><meta name="date">',
    ],
    ids=["words", "no-day", "two-times", "number", "broken", "deep", "long", "nameless"],
)
def test_what_states_no_date_gives_none(markup):
    assert head(markup).date is None


def test_linked_data_is_not_searched_without_end():
    many = ",".join(["{}"] * 30_000)
    markup = f'[{many},{{"datePublished": "2024-03-12"}}]'
    assert head(f'<script type="application/ld+json">{markup}</script>').date is None


def test_the_address_is_the_canonical_one():
    link = '<link rel="canonical" href="https://quay.example/letter">'
    og = '<meta property="og:url" content="https://og.example/">'
    assert head(link + og).address == "https://quay.example/letter"
    assert head('<link rel="canonical" href="/letter">' + og).address == "https://og.example/"
    assert head("").address == ""
