"""A clock that says what the test says."""

import pytest


@pytest.fixture
def clock(monkeypatch):
    """``clock(moment)``: from now on it is ``moment`` for every page."""

    def set_to(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_to
