"""Other apps are told what happened to a letter in the transaction of the act, each by its name."""

import pytest

from tests.apps.releases.stories import released
from undersigned.apps.letters import announcing

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(monkeypatch):
    monkeypatch.setattr(announcing, "_listeners", {})
    return []


def test_every_listener_hears_of_each_act(coalition, ama, heard):
    announcing.register("b", lambda news: heard.append(("b", news.kind)))
    announcing.register("a", lambda news: heard.append(("a", news.kind, news.release)))
    release = released(coalition, ama)
    assert heard == [
        ("a", "letter.closed", None),
        ("b", "letter.closed"),
        ("a", "release.published", release),
        ("b", "release.published"),
    ]


def test_who_registers_again_hears_once(coalition, ama, heard):
    for _ in range(2):
        announcing.register("a", lambda news: heard.append(news.kind))
    released(coalition, ama)
    assert heard == ["letter.closed", "release.published"]
