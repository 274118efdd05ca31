"""Ama at her desk, and somebody who may only look."""

import pytest

from tests.factories import make_member, make_user


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
