"""What needs the secretariat now: deliveries that failed, and those to be done by hand."""

import pytest
from django.utils import timezone

from tests.apps.deliveries.conftest import printer, release, server  # noqa: F401  (fixtures)
from tests.apps.deliveries.stories import planned, turn_on
from tests.apps.followup.asks import found, make_ask, make_evidence, make_occasion
from undersigned.apps.desk.home.needs import needs
from undersigned.apps.followup import actions
from undersigned.apps.outbox import worker

pytestmark = pytest.mark.django_db


def test_failed_deliveries_and_those_to_be_done_are_named(release, coalition, ama, server):  # noqa: F811
    turn_on(coalition, "portal")
    server.to_recipient["minister"] = "550 5.1.1 no"
    planned(release, ama, 0)
    planned(release, ama, 0, channel="portal")
    planned(release, ama, 1, channel="portal")
    worker.drain()
    found = [(need.text, need.url) for need in needs([coalition])]
    url = f"/desk/{coalition.slug}/letters/clear-water/deliveries/"
    assert found == [
        ("1 delivery failed.", url), ("2 deliveries are to be done by hand.", url),
    ]  # fmt: skip


def test_a_released_letter_that_is_on_its_way_needs_nobody(release, coalition, ama, server):  # noqa: F811
    planned(release, ama, 0)
    worker.drain()
    assert needs([coalition]) == []


def test_an_occasion_that_is_over_waits_for_a_person(release, coalition, ama):  # noqa: F811
    ask = make_ask(release.letter, ama)
    make_occasion(ask, "session 90", closes=timezone.localdate())
    found(ask, "session 73", "not met", ama, year=2024)
    assert needs([coalition]) == []
    occasion = make_occasion(ask, "session 74")
    actions.assess(occasion=occasion, by=None, found="met", because=[make_evidence(ask)])
    (need,) = needs([coalition])
    assert need.text == "1 occasion of an ask is over. Say how it ended."
    assert need.url == f"/desk/{coalition.slug}/letters/clear-water/asks/"
    make_occasion(ask, "session 75")
    assert needs([coalition])[0].text.startswith("2 occasions of asks are over.")
