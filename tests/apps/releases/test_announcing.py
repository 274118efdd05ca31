"""Other apps are told of releases in the transaction of the act, each by its name."""

import pytest

from tests.apps.releases.stories import released
from undersigned.apps.releases import announcing

pytestmark = pytest.mark.django_db


def test_every_listener_hears_of_a_release(coalition, ama, monkeypatch):
    monkeypatch.setattr(announcing, "_listeners", {})
    heard = []
    announcing.register("b", lambda kind, release: heard.append(("b", kind, release.number)))
    announcing.register("a", lambda kind, release: heard.append(("a", kind, release.number)))
    released(coalition, ama)
    assert heard == [("a", "release.published", 1), ("b", "release.published", 1)]


def test_who_registers_again_hears_once(coalition, ama, monkeypatch):
    monkeypatch.setattr(announcing, "_listeners", {})
    heard = []
    for _ in range(2):
        announcing.register("a", lambda kind, _release: heard.append(kind))
    released(coalition, ama)
    assert heard == ["release.published"]
