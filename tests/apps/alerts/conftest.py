"""A clock that says what the test says, and runs on when it is told."""

import datetime as dt

import pytest
from django.utils import timezone


@pytest.fixture
def clock(monkeypatch):
    """``clock(minutes)``: so much later it is, for every act from now on."""
    now = [timezone.now()]
    monkeypatch.setattr("django.utils.timezone.now", lambda: now[0])

    def later(minutes: float = 0) -> dt.datetime:
        now[0] += dt.timedelta(minutes=minutes)
        return now[0]

    return later
