"""DKIM key records, with keys made for the test run."""

import base64
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


@cache
def rsa_key(bits: int = 2048) -> str:
    return _public(rsa(65537, bits).public_key())


@cache
def elliptic_key() -> str:
    """Of a kind that DKIM does not know."""
    return _public(generate_private_key(SECP256R1()).public_key())


def ed25519_key() -> str:
    key = Ed25519PrivateKey.generate().public_key()
    return base64.b64encode(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def record(bits: int = 2048) -> str:
    return f"v=DKIM1; k=rsa; p={rsa_key(bits)}"


def _public(key) -> str:
    data = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(data).decode()


def short_key() -> str:
    """Of 512 bits: too short to be made, not to be read."""
    return _public(RSAPublicNumbers(65537, (1 << 511) | 1).public_key())
