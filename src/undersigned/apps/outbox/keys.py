"""Keys for single purposes, derived from the one server key.

HKDF-SHA256 (RFC 5869) without salt; ``info`` names the purpose, so that a key for one purpose says
nothing about a key for another.
"""

from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LENGTH = 32  # bytes


def derive(server_key: bytes, purpose: str) -> bytes:
    """The 32-byte key for ``purpose`` (a short fixed name such as ``"tokens"``)."""
    info = f"undersigned/{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=LENGTH, salt=None, info=info).derive(server_key)


@lru_cache(maxsize=32)
def _derived(server_key: bytes, purpose: str) -> bytes:
    return derive(server_key, purpose)


def key_for(purpose: str) -> bytes:
    """The key for ``purpose`` under the key of this server."""
    from django.conf import settings  # read when used: the settings themselves use `derive`

    return _derived(settings.SERVER_KEY, purpose)


def key_id(server_key: bytes) -> str:
    """Eight hexadecimal digits that name a server key and tell nothing else about it."""
    return derive(server_key, "key-id")[:4].hex()
