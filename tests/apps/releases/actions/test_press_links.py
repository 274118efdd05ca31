"""Links for the press, before the hour of a release."""

import pytest

from tests.apps.releases.stories import NOON, TOMORROW, YESTERDAY
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox.tokens import check_token, token_hash
from undersigned.apps.releases import actions
from undersigned.apps.releases.hours import HourError

pytestmark = pytest.mark.django_db


def test_a_press_link_is_named_and_ends(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to=" Daily Post ", by=ama, now=NOON)
    assert (link.given_to, link.expires_at) == ("Daily Post", NOON + actions.PRESS_LINK_LASTS)
    assert link.is_usable(NOON)
    assert not link.is_usable(link.expires_at)


def test_the_database_holds_the_hash_of_a_press_link_alone(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    assert check_token(link.token, "press", link.pk, link.nonce)
    assert link.token_hash == token_hash(link.token)


def test_a_press_link_that_would_have_ended_is_refused(waiting, ama):
    with pytest.raises(HourError, match="ended already"):
        actions.add_press_link(
            release=waiting, given_to="Daily Post", by=ama, expires_at=YESTERDAY, now=NOON
        )


def test_a_press_link_may_end_at_a_chosen_hour(waiting, ama):
    link = actions.add_press_link(
        release=waiting, given_to="Daily Post", by=ama, expires_at=TOMORROW, now=NOON
    )
    assert link.expires_at == TOMORROW


def test_a_press_link_needs_a_name(waiting, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.add_press_link(release=waiting, given_to="", by=ama, now=NOON)


def test_what_is_public_needs_no_press_link(release, ama):
    with pytest.raises(NotNowError, match="not under embargo"):
        actions.add_press_link(release=release, given_to="Daily Post", by=ama, now=NOON)


def test_a_revoked_press_link_stays_revoked(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    actions.revoke_press_link(link=link, by=ama, now=NOON)
    again = actions.revoke_press_link(link=link, by=ama, now=TOMORROW)
    assert again.revoked_at == NOON
    assert not again.is_usable(NOON)
    assert waiting.letter.events.filter(verb="press link revoked").count() == 1
