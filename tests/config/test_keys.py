"""The server key."""

import pytest

from undersigned.config.keys import server_key
from undersigned.core.errors import UndersignedError


def test_a_key_is_made_once_and_readable_by_its_owner_alone(tmp_path):
    first = server_key(tmp_path / "data")
    assert len(first) == 32
    assert server_key(tmp_path / "data") == first
    assert (tmp_path / "data" / "key").stat().st_mode & 0o777 == 0o600


def test_two_servers_have_different_keys(tmp_path):
    assert server_key(tmp_path / "a") != server_key(tmp_path / "b")


def test_a_given_key_is_used_and_no_file_is_made(tmp_path):
    assert server_key(tmp_path, "ab" * 32) == bytes.fromhex("ab" * 32)
    assert not (tmp_path / "key").exists()


def test_no_new_key_is_made_where_a_database_is(tmp_path):
    (tmp_path / "db.sqlite3").touch()
    with pytest.raises(UndersignedError, match="key that belongs to it is gone"):
        server_key(tmp_path)
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize("content", ["", "zz", "ab" * 16])
def test_a_damaged_key_is_refused(tmp_path, content):
    (tmp_path / "key").write_text(content)
    with pytest.raises(UndersignedError, match="damaged"):
        server_key(tmp_path)
