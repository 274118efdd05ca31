"""Whether the pages of deliveries and channels can be used by everybody."""

import pytest

from tests.apps.deliveries.stories import letter_released, planned, turn_on, turn_on_fax
from tests.apps.outbox.conftest import server  # noqa: F401  (a fixture)
from tests.apps.releases.stories import NOON
from tests.browser.looks import faults_of
from tests.browser.stage import Stage
from undersigned.apps.deliveries import actions
from undersigned.apps.outbox import worker

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]


@pytest.fixture
def release(coalition, ama, server):  # noqa: F811  (a fixture)
    """Deliveries in as many states as can be brought about."""
    turn_on(coalition, "email", "portal", "hand")
    turn_on_fax(coalition)
    made = letter_released(coalition, ama, "en", "fr")
    server.to_recipient["mayor"] = "451 4.3.0 later"
    server.to_recipient["speaker"] = "550 5.1.1 no such office"
    for office in ({"position": 0}, {"position": 1}, {"part": "cc"}):
        planned(made, ama, **office)
    worker.drain()
    filed = planned(made, ama, 1, channel="portal")
    entered = {"page": "https://forms.sandoria.example", "reference": "SND-7"}
    actions.record_by_hand(delivery=filed, entered=entered, at=NOON, by=ama)
    planned(made, ama, 0, channel="hand")
    held = planned(made, ama, 1, channel="fax", time_zone="Asia/Jakarta")
    actions.hold(delivery=held, by=ama)
    return made


def test_every_page_of_deliveries_can_be_used_by_everybody(stage: Stage, coalition, ama, release):
    ama = stage.signs_in(ama)
    board = f"/desk/{coalition.slug}/letters/clear-water/deliveries/"
    channels = f"/desk/{coalition.slug}/channels/"
    pages = [board, f"{board}plan/", channels, f"{channels}fax/", f"{channels}email/domain/"]
    pages += [f"{board}{delivery.key}/" for delivery in release.deliveries.all()]
    found = {}
    for address in pages:
        ama.opens(address)
        for details in ama.page.locator("details").all():
            details.locator("summary").click()
        found[address] = faults_of(ama.page)
    assert {address: faults for address, faults in found.items() if faults} == {}
    assert len(pages) == 11
    assert ama.faults == []
