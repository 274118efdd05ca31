"""A mailed link opens one page of one follower, while there is one."""

import pytest

from tests.apps.alerts.stories import asked, public
from undersigned.apps.alerts import actions, links

pytestmark = pytest.mark.django_db


def token(url):
    return url.rstrip("/").rpartition("/")[2]


def test_a_link_opens_its_own_page_alone(coalition, ama):
    follower = asked(public(coalition, ama).letter)
    leaving = token(links.leave_url(follower))
    assert links.follower_of(leaving, links.LEAVE) == follower
    assert links.follower_of(leaving, links.CONFIRM) is None
    assert links.follower_of(leaving[:-1], links.LEAVE) is None
    actions.leave(follower=follower)
    assert links.follower_of(leaving, links.LEAVE) is None


@pytest.mark.parametrize("wrong", ["", "x", "z" * 64, "é" * 40])
def test_what_is_no_link_opens_nothing(db, wrong):
    assert links.follower_of(wrong, links.LEAVE) is None
