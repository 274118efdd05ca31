"""Titles and headings, made comparable."""

import pytest

from undersigned.core.record.subjects import Closeness, closeness, subject_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Care of lighthouses in the Republic of Korea", "care lighthouses KOR"),
        ("LIGHTHOUSES--DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "lighthouses PRK"),
        ("The  right to ferries", "right ferries"),
        ("", ""),
    ],
)
def test_the_words_that_tell_remain(text, key):
    assert subject_key(text) == key


@pytest.mark.parametrize(
    ("wanted", "found", "close"),
    [
        ("Care of lighthouses", "Care of lighthouses", Closeness.SAME),
        ("care of lighthouses", "The care of lighthouses in Chile", Closeness.PHRASE),
        ("lighthouses in Chile", "Chile and its lighthouses", Closeness.WORDS),
        ("light", "lighthouses", Closeness.NONE),
        ("Republic of Korea", "Democratic People's Republic of Korea", Closeness.NONE),
        (
            "Democratic People's Republic of Korea",
            "The situation in the DPR Korea",
            Closeness.PHRASE,
        ),
        ("Guinea", "Equatorial Guinea", Closeness.NONE),
    ],
)
def test_how_close_two_subjects_are(wanted, found, close):
    assert closeness(subject_key(wanted), subject_key(found)) is close
