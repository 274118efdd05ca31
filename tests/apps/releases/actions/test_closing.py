"""Counting everybody whose signature counts, and closing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.releases.stories import sign
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.releases import actions

pytestmark = pytest.mark.django_db


def test_closing_counts_everybody_whose_signature_counts(letter, ama):
    sign(letter, "River Watch", "Ghana")
    sign(letter, "Esi Boateng", "Lebanon", kind="individual", country="LB")
    record = actions.count_and_close(letter=letter, by=ama)
    counts = record.value.counts
    assert (counts.organisations, counts.individuals, counts.countries) == (1, 1, 2)
    assert (record.number, record.counted_by) == (1, ama)
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED


@pytest.mark.parametrize("state", ["pending", "confirmed", "declined", "withdrawn", "quarantined"])
def test_only_accepted_signatures_are_counted(letter, ama, state):
    sign(letter, "River Watch")
    sign(letter, "Lake Friends", state=state)
    record = actions.count_and_close(letter=letter, by=ama)
    assert [each.name for each in record.value.signatories] == ["River Watch"]
    assert len(record.signature_ids) == 1


def test_a_letter_that_nobody_signed_is_not_closed(letter, ama):
    with pytest.raises(NotNowError, match="No signature counts yet"):
        actions.count_and_close(letter=letter, by=ama)
    letter.refresh_from_db()
    assert letter.state == Letter.State.OPEN


def test_a_letter_is_closed_once(letter, ama):
    sign(letter)
    actions.count_and_close(letter=letter, by=ama)
    with pytest.raises(NotNowError, match="not open"):
        actions.count_and_close(letter=letter, by=ama)
    assert letter.rolls.count() == 1


def test_closing_stops_at_the_gate_and_leaves_no_roll(letter, ama, shut_gate):
    sign(letter)
    with pytest.raises(shut_gate):
        actions.count_and_close(letter=letter, by=ama)
    letter.refresh_from_db()
    assert (letter.state, letter.rolls.count()) == (Letter.State.OPEN, 0)


def test_a_written_reason_passes_the_gate_and_is_kept(letter, ama, shut_gate):
    sign(letter)
    actions.count_and_close(letter=letter, by=ama, reason="The title is a quotation.")
    kept = letter.gate_passes.get()
    assert (kept.act, kept.reason, kept.passed_by) == (
        GatePass.Act.CLOSE,
        "The title is a quotation.",
        ama,
    )


def test_closing_locks_the_letter_before_it_counts(letter, ama):
    if not connection.features.has_select_for_update:
        pytest.skip("SQLite locks the whole file: its transactions are IMMEDIATE")
    sign(letter)
    with CaptureQueriesContext(connection) as queries:
        actions.count_and_close(letter=letter, by=ama)
    selects = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    assert "FOR UPDATE" in selects[0]
