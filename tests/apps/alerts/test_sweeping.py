"""Addresses are erased in time, beside the worker; a database that is away ends nothing."""

import threading

import pytest
from django.db.utils import OperationalError

from undersigned.apps.alerts import sweeping


class OneRound(threading.Event):
    """Stops after the first wait, and remembers how long it was to be."""

    def wait(self, timeout=None):
        self.waited = timeout
        self.set()
        return True


@pytest.fixture
def stop(monkeypatch):
    monkeypatch.setattr(sweeping, "close_old_connections", lambda: None)
    return OneRound()


def test_it_sweeps_and_then_waits_an_hour(stop, monkeypatch):
    swept = []
    monkeypatch.setattr(sweeping, "sweep", lambda: swept.append(1))
    sweeping.run(stop)
    assert swept == [1]
    assert stop.waited == 3600


def test_a_database_that_is_away_is_waited_for(stop, monkeypatch, caplog):
    def away():
        raise OperationalError("host and password")

    monkeypatch.setattr(sweeping, "sweep", away)
    sweeping.run(stop)
    assert "waits for the database" in caplog.text
    assert "password" not in caplog.text


def test_a_fault_of_ours_ends_nothing_and_tells_nobody_s_address(stop, monkeypatch, caplog):
    def fails():
        raise KeyError("ben@rivers.example")

    monkeypatch.setattr(sweeping, "sweep", fails)
    sweeping.run(stop)
    assert stop.waited == 3600
    assert caplog.messages == ["erasing addresses: a fault of ours (KeyError)"]


def test_it_does_nothing_once_it_is_stopped(stop, monkeypatch):
    monkeypatch.setattr(sweeping, "sweep", lambda: pytest.fail("it swept"))
    stop.set()
    sweeping.run(stop)
