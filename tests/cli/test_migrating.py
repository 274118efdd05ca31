"""Bringing a database up to date when the server starts."""

import pytest
from django.db import OperationalError, connection

from undersigned.cli import migrating
from undersigned.cli.migrating import wait_for_database
from undersigned.core.errors import UndersignedError


@pytest.fixture
def naps(monkeypatch):
    """The pauses that were made, which take no time."""
    made: list[float] = []
    monkeypatch.setattr(migrating.time, "sleep", made.append)
    return made


def test_a_database_that_recovers_is_waited_for(monkeypatch, naps):
    def connect() -> None:
        if len(naps) < 3:
            raise OperationalError("the database system is in recovery mode")

    monkeypatch.setattr(connection, "ensure_connection", connect)
    wait_for_database()
    assert len(naps) == 3


def test_a_database_that_stays_away_is_told_in_words(monkeypatch, naps):
    def connect() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "ensure_connection", connect)
    monkeypatch.setattr(migrating, "PATIENCE", 0.0)
    with pytest.raises(UndersignedError, match="does not answer: connection refused") as caught:
        wait_for_database()
    assert "UNDERSIGNED_DATABASE" in caught.value.do


@pytest.mark.django_db
def test_one_that_answers_is_not_waited_for(naps):
    wait_for_database()
    assert naps == []
