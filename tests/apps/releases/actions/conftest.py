"""A letter that is open, one that is released, one that waits, and a gate that is shut."""

import dataclasses

import pytest

from tests.apps.releases.stories import TOMORROW, open_letter, released
from undersigned.apps.letters.models import GatePass
from undersigned.apps.releases.actions import steps
from undersigned.core.errors import UndersignedError


@pytest.fixture
def letter(coalition):
    return open_letter(coalition)


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama)


@pytest.fixture
def waiting(coalition, ama):
    """A release under embargo until tomorrow noon."""
    return released(coalition, ama, public_at=TOMORROW, time_zone="Africa/Accra")


@pytest.fixture
def shut_gate(monkeypatch):
    """A gate with one obstacle in it, passed by a written reason alone."""

    @dataclasses.dataclass(frozen=True)
    class Stop:
        kind: str = "finding"
        text: str = "The title says 67 and the list 69."

    class ClosedError(UndersignedError):
        pass

    def pass_gate(letter, act, found, reason, by):
        if not reason.strip():
            raise ClosedError("The gate is closed.", do="Give a reason.")
        GatePass.objects.create(
            letter=letter,
            act=act,
            obstacles=[stop.text for stop in found],
            reason=reason,
            passed_by=by,
        )

    monkeypatch.setattr(steps, "obstacles", lambda *_: [Stop()])
    monkeypatch.setattr(steps, "pass_gate", pass_gate)
    return ClosedError
