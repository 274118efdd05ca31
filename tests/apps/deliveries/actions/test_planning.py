"""Who gets a release on which way: planned once, for offices that can be reached."""

import pytest

from tests.apps.deliveries.stories import (
    MONDAY_10,
    fresh,
    letter_released,
    order,
    planned,
    row_of,
    turn_on,
)
from tests.apps.releases.stories import NOON, TOMORROW
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import actions as releases
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

State = Delivery.State


def test_every_office_and_copy_gets_a_delivery_and_a_row_in_the_outbox(release, ama):
    orders = [order(0), order(1), order(0, part="cc")]
    made = actions.plan(release=release, orders=orders, by=ama)
    assert [(each.part, each.position, each.state) for each in made] == [
        ("addressee", 0, "waiting"), ("addressee", 1, "waiting"), ("cc", 0, "waiting"),
    ]  # fmt: skip
    assert {row_of(each).subject_pk for each in made} == {str(each.key) for each in made}
    assert release.letter.events.filter(verb="deliveries planned").count() == 1


def test_the_message_id_is_that_of_the_delivery_and_of_its_row(release, ama, settings):
    delivery = planned(release, ama)
    assert delivery.message_id == row_of(delivery).message_id
    assert delivery.message_id == f"<{delivery.key}@{settings.SITE_HOST}>"


def test_what_is_planned_twice_is_planned_once(release, ama):
    first, again = planned(release, ama), planned(release, ama, due_at=TOMORROW, now=NOON)
    assert (first.pk, first.due_at) == (again.pk, again.due_at)
    assert Delivery.objects.count() == OutboxRow.objects.filter(subject_pk=first.pk).count() == 1


def test_what_was_cancelled_can_be_planned_anew_under_the_same_key(release, ama):
    first = planned(release, ama)
    actions.cancel(delivery=first, by=ama)
    again = planned(release, ama, now=MONDAY_10)
    assert (again.pk, fresh(again).state, fresh(again).due_at) == (first.pk, "waiting", MONDAY_10)
    assert row_of(again).state == OutboxRow.State.QUEUED


def test_a_delivery_waits_for_its_hour(release, ama):
    delivery = planned(release, ama, due_at=TOMORROW, now=NOON)
    assert row_of(delivery).next_try_at == delivery.due_at == TOMORROW


def test_an_hour_that_is_past_means_now(release, ama):
    assert planned(release, ama, due_at=NOON, now=TOMORROW).due_at == TOMORROW


def test_a_letter_under_embargo_can_be_planned_for_its_hour(coalition, ama, printer):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, public_at=TOMORROW)
    delivery = planned(release, ama, due_at=release.public_at, now=NOON)
    assert row_of(delivery).next_try_at == TOMORROW


def test_all_or_none_are_planned(release, ama):
    with pytest.raises(DeliveryError, match="no such office"):
        actions.plan(release=release, orders=[order(0), order(9)], by=ama)
    assert not Delivery.objects.exists()


def test_a_channel_is_off_until_the_coalition_turns_it_on(coalition, ama, printer):
    release = letter_released(coalition, ama)
    with pytest.raises(DeliveryError, match="This channel is off") as refused:
        planned(release, ama)
    assert refused.value.where == "Mariam Tamba, E-mail"


def test_an_office_that_cannot_be_reached_is_named(coalition, ama, printer):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama)
    broken = release.letterhead
    broken["addressees"][0]["email"] = ""
    release.letterhead = broken
    release.save()
    with pytest.raises(DeliveryError, match="no e-mail address"):
        planned(release, ama)


def test_an_unknown_channel_is_refused(release, ama):
    with pytest.raises(UndersignedError, match="no way to deliver"):
        planned(release, ama, channel="pigeon")


@pytest.mark.parametrize("languages", [(), ("xx",), ("en", "xx")])
def test_only_languages_that_the_letter_has_can_be_asked_for(release, ama, languages):
    with pytest.raises(DeliveryError, match="not there in the languages"):
        planned(release, ama, languages=languages)


def test_languages_are_kept_in_the_order_of_the_letter(coalition, ama, printer):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, "en", "fr")
    assert planned(release, ama, languages=("fr", "en")).languages == ["en", "fr"]


def test_a_withdrawn_letter_is_planned_for_nobody(release, ama):
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    with pytest.raises(NotNowError, match="withdrawn"):
        planned(release, ama)


def test_a_version_that_was_replaced_is_planned_for_nobody(release, ama):
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    newer = releases.supersede(release=release, edition=edition, note="Place.", by=ama)
    with pytest.raises(NotNowError, match="replaced by a corrected version"):
        planned(release, ama)
    assert planned(newer, ama).state == State.WAITING


def test_an_old_version_goes_on_until_the_hour_of_the_new_one(release, ama):
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    releases.supersede(
        release=release, edition=edition, note="Place.", by=ama, public_at=TOMORROW, now=NOON
    )
    assert planned(release, ama, now=NOON).state == State.WAITING
    with pytest.raises(NotNowError, match="replaced"):
        planned(release, ama, position=1, now=TOMORROW)
