"""The delivery record of a release, as JSON and as PDF."""

import json

import pytest

from tests.apps.deliveries.stories import planned, turn_on
from tests.apps.releases.stories import NOON
from tests.channels.consigned import pages
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.record import record, record_file
from undersigned.apps.outbox import worker
from undersigned.core.hashing import check_code

pytestmark = pytest.mark.django_db


@pytest.fixture
def delivered(release, coalition, ama, server):
    """One office by e-mail after a first failure, one refused, one by hand."""
    turn_on(coalition, "portal")
    server.to_recipient["mayor"] = "550 5.1.1 no such user"
    planned(release, ama, 0)
    planned(release, ama, 1)
    worker.drain()
    filed = planned(release, ama, 1, channel="portal")
    entered = {"page": "https://forms.sandoria.example", "reference": "SND-7"}
    actions.record_by_hand(delivery=filed, entered=entered, at=NOON, by=ama)
    return release


def test_every_delivery_stands_in_it_with_its_attempts(delivered):
    found = record(delivered)
    told = [
        (each["to"][0], each["channel"], each["state"], len(each["attempts"]))
        for each in found["deliveries"]
    ]
    assert told == [
        ("Mariam Tamba", "email", "sent", 1),
        ("Jonas Vreel", "email", "failed", 1),
        ("Jonas Vreel", "portal", "delivered", 1),
    ]
    assert found["letter"]["check_code"] == check_code(delivered.edition.text_hash)
    assert json.loads(record_file(delivered, "json")) == found


def test_moments_are_in_utc(delivered):
    found = record(delivered)
    assert found["deliveries"][-1]["attempts"][0]["ended_at"] == "2026-03-02T12:00:00Z"
    assert found["letter"]["public_at"].endswith("Z")


def test_it_names_nobody_of_the_secretariat(delivered, ama):
    assert ama.name not in record_file(delivered, "json").decode()


def test_the_pdf_says_the_same_in_words(delivered):
    text = " ".join("".join(pages(record_file(delivered, "pdf"))).split())
    for words in (
        "Delivery record", "E-mail to Mariam Tamba", "taken by the other side",
        "recipient refused: 550 5.1.1", "Web form to Jonas Vreel", "reference number SND-7",
        "It does not show", check_code(delivered.edition.text_hash),
    ):  # fmt: skip
        assert words in text, words
    plain = text.replace("\u200b", "").replace(" ", "")
    assert delivered.deliveries.first().attempts.get().sha256 in plain


def test_a_release_without_deliveries_has_a_record_too(release):
    assert record(release)["deliveries"] == []
    assert record_file(release, "pdf").startswith(b"%PDF")
