import pytest

from tests.apps.deliveries.conftest import printer, release  # noqa: F401  (fixtures)
from tests.apps.followup.asks import make_ask
from tests.apps.followup.conftest import letter  # noqa: F401  (a fixture)
from tests.factories import make_member, make_user


@pytest.fixture
def ask(letter, ama):  # noqa: F811
    return make_ask(letter, ama)


@pytest.fixture
def kofi(coalition):
    """Ama's colleague, an editor."""
    user = make_user("Kofi Addo")
    make_member(coalition, user, "editor")
    return user


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client
