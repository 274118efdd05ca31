"""Who looks at the pages of closing: Ama may act, Efua may only look, Chidi may see nothing."""

import pytest

from tests.apps.releases.stories import closed_letter, open_letter, sign
from tests.factories import make_member, make_user


@pytest.fixture
def letter(coalition):
    """Open for sign-on, with one organisation that counts."""
    letter = open_letter(coalition)
    sign(letter, "River Watch")
    return letter


@pytest.fixture
def closed(coalition, ama):
    return closed_letter(coalition, ama)


@pytest.fixture
def owner(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Efua Sarpong", email="efua@clear-rivers.example")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


@pytest.fixture
def editor(client, coalition):
    user = make_user("Kofi Asante", email="kofi@clear-rivers.example")
    make_member(coalition, user, "editor")
    client.force_login(user)
    return client
