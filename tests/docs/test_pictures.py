"""The manual's pictures: each is small, shown, and said in words to those who do not see it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.browser.pictures import MOST_BYTES, PICTURES, WORDS

DOCS = PICTURES.parent
SHOWN = re.compile(r"!\[([^]]*)\]\((?:\.\./)*pictures/([\w-]+)\.png\)")
TAKEN = sorted(path.stem for path in PICTURES.glob("*.png"))


def shown() -> dict[str, list[str]]:
    """The words for those who do not see, by picture."""
    found: dict[str, list[str]] = {}
    for page in DOCS.rglob("*.md"):
        for words, name in SHOWN.findall(page.read_text("utf-8")):
            found.setdefault(name, []).append(words)
    return found


def test_every_picture_is_shown_and_has_the_words_of_its_page():
    assert sorted(shown()) == TAKEN == sorted(path.stem for path in WORDS.glob("*.txt"))


@pytest.mark.parametrize("name", TAKEN)
def test_a_picture_is_small_and_said_in_words(name):
    path: Path = PICTURES / f"{name}.png"
    assert path.stat().st_size < MOST_BYTES
    assert all(len(words.split()) > 3 for words in shown()[name])


def test_no_page_is_pictured_twice_under_two_names():
    said = Counter(path.read_text("utf-8") for path in WORDS.glob("*.txt"))
    assert max(said.values()) == 1
