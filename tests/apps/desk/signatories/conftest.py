"""A letter that is open, and who looks at its sign-ons."""

import pytest

from tests.factories import make_member, make_open_letter, make_user


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Vera Vogel")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client
