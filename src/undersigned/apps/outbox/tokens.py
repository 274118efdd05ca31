"""The secret part of a mailed link.

A token is HMAC-SHA256 (RFC 2104) over purpose, row id and nonce, cut to 192 bits. It is made anew
whenever a mail is sent, so the database never holds it: what may be stored is ``token_hash``. A new
nonce makes every earlier link of that row and purpose void.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode

from .keys import key_for

TOKEN_BYTES = 24  # 192 bits: 32 characters in a link


def new_nonce() -> str:
    """22 characters, 128 bits of randomness."""
    return secrets.token_urlsafe(16)


def make_token(purpose: str, row_id: object, nonce: str) -> str:
    """32 characters of A-Z a-z 0-9 - _ for the link to ``row_id`` that serves ``purpose``."""
    parts = (purpose, str(row_id), nonce)
    message = b"".join(len(part.encode()).to_bytes(4) + part.encode() for part in parts)
    digest = hmac.digest(key_for("tokens"), message, "sha256")
    return urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()


def check_token(token: str, purpose: str, row_id: object, nonce: str) -> bool:
    """Whether ``token`` belongs to this purpose, row and nonce; takes the same time either way."""
    expected = make_token(purpose, row_id, nonce)
    return hmac.compare_digest(token.encode(), expected.encode())


def token_hash(token: str) -> str:
    """What may be stored to find the row of a token: SHA-256, 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
