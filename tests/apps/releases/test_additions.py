import pytest

from undersigned.apps.releases import additions
from undersigned.apps.releases.additions import register, sections


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(additions, "_sections", {})


def test_sections_stand_in_the_order_of_their_names_and_empty_ones_not_at_all():
    for name, words in (("b", "second"), ("a", "first"), ("c", "")):
        register(name, lambda _release, _language, words=words: words)
    assert sections(None, "en") == ["first", "second"]


def test_a_section_is_registered_once_however_often():
    for words in ("old", "new"):
        register("a", lambda _release, _language, words=words: words)
    assert sections(None, "en") == ["new"]
