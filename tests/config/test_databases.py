"""The choice of database."""

import pytest
from django.db import connection

from undersigned.config.databases import database


def test_an_address_becomes_djangos_settings(tmp_path):
    found = database("postgresql://ama:a%20b@db.example.org:5433/letters?sslmode=require", tmp_path)
    assert (found["NAME"], found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == (
        "letters", "ama", "a b", "db.example.org", "5433",
    )  # fmt: skip
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_nothing_is_a_file_in_the_data_folder(tmp_path):
    assert database("", tmp_path)["NAME"] == tmp_path / "db.sqlite3"


@pytest.mark.django_db
def test_sqlite_loses_no_acknowledged_commit():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL flushes every commit by default")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        assert cursor.fetchone() == (2,)  # FULL
