"""Names that mix look-alike scripts inside a word wait; real names do not."""

import pytest

from undersigned.apps.signatures.names import is_suspicious


@pytest.mark.parametrize("name", ["Amnеsty", "River Wаtch", "Ρeace Now", "Օpen Fields"])
def test_mixed_words_wait(name):
    assert is_suspicious(name)


@pytest.mark.parametrize(
    "name",
    [
        "River Watch Ghana",
        "Мемориал Memorial",
        "Ελληνική Ένωση",
        "東京カトリック教会",
        "Tokyo 東京 Forum",
        "대한변호사협회 KBA",
        "جمعية النهر",
        "Žluťoučký kůň",
        "N'Ko ߒߞߏ",
        "3R 2030 & Co.",
        "",
    ],
)
def test_real_names_pass(name):
    assert not is_suspicious(name)
