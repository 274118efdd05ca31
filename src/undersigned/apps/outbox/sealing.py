"""Contact data sealed for storage, and keyed hashes to find it again.

A sealed blob is: one byte format (1), four bytes key id, twelve bytes random nonce, then the
AES-256-GCM ciphertext and tag (NIST SP 800-38D). ``context`` binds a blob to its place (say
``contact:<row id>``): a blob copied to another row does not open.

Trust: who holds the database alone learns how long a sealed text is and which two hashes are equal;
who holds the server key as well reads everything.
"""

import hmac
import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from undersigned.core.errors import UndersignedError

from .keys import key_for, key_id

FORMAT = b"\x01"
NONCE_BYTES = 12


def current_key_id() -> str:
    """The id of the server key in use; stored beside what it sealed."""
    return key_id(settings.SERVER_KEY)


def seal(data: bytes, *, context: str = "") -> bytes:
    """``data`` sealed under the server key, bound to ``context``."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    header = FORMAT + bytes.fromhex(current_key_id())
    sealed = AESGCM(key_for("sealing")).encrypt(nonce, bytes(data), header + context.encode())
    return header + nonce + sealed


def open_sealed(blob: bytes, *, context: str = "") -> bytes:
    """What ``seal`` was given; ``UndersignedError`` for another key or place, or a changed byte."""
    blob = bytes(blob)  # PostgreSQL hands out a memoryview
    header, nonce, sealed = blob[:5], blob[5 : 5 + NONCE_BYTES], blob[5 + NONCE_BYTES :]
    if header != FORMAT + bytes.fromhex(current_key_id()):
        raise UndersignedError(
            "This was sealed with another server key.",
            where=f"key {header[1:].hex() or 'unknown'}",
            do="Put the key that belongs to this database into the data folder and start again.",
        )
    try:
        return AESGCM(key_for("sealing")).decrypt(nonce, sealed, header + context.encode())
    except InvalidTag:
        raise UndersignedError(
            "What is stored here was changed or belongs to another row.",
            where=context,
            do="Restore the row from a backup.",
        ) from None


def keyed_hash(purpose: str, text: str) -> str:
    """64 hexadecimal digits that find ``text`` again, for ``purpose`` alone.

    Letter case, surrounding blanks and Unicode form (NFKC) make no difference.
    """
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    return hmac.digest(key_for(f"hash/{purpose}"), plain.encode(), "sha256").hex()
