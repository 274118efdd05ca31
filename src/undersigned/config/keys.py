"""The server key: 32 random bytes from which every other key is derived."""

import os
import secrets
from pathlib import Path

from undersigned.core.errors import UndersignedError

KEY_BYTES = 32


def server_key(data: Path, given: str = "") -> bytes:
    """The key that ``given`` names (64 hexadecimal digits), else the one in ``data``/key.

    It is made at the first start. Where a database is already there, a new key would make its
    contacts unreadable and its mailed links void, so none is made.
    """
    if given:
        return bytes.fromhex(given)
    path = data / "key"
    if not path.exists():
        _make(path)
    try:
        key = bytes.fromhex(path.read_text("ascii").strip())
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise UndersignedError(
            "The server key is damaged.",
            where=str(path),
            do="Put back your copy of it: 64 hexadecimal digits.",
        )
    return key


def _make(path: Path) -> None:
    if (path.parent / "db.sqlite3").exists():
        raise UndersignedError(
            "There is a database, but the server key that belongs to it is gone.",
            where=str(path),
            do="Put back your copy of the key. Without it the contacts cannot be read.",
        )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"key.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    with os.fdopen(os.open(draft, flags, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        # link, not rename: of two processes that start at once, the first one's key stays.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
