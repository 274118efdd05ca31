"""A released letter to two offices, and a mailbox for its replies."""

import pytest

from tests.apps.deliveries.conftest import printer, release  # noqa: F401  (fixtures)
from undersigned.apps.deliveries.addresses import reply_address


@pytest.fixture
def letter(release, settings):  # noqa: F811
    settings.REPLIES = "letters@clear-rivers.example"
    return release.letter


@pytest.fixture
def address(letter):
    """Where the first addressee answers."""
    return reply_address(letter, "addressee", 0)
