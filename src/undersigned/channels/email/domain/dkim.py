"""DKIM: the keys by which a provider signs mail for a domain (RFC 6376, 8301 and 8463).

A key record is a list of tags; the libraries that read it (dkimpy) come without wheels, so the tags
are taken apart here and the key by ``cryptography``.
"""

import base64
import binascii
from collections.abc import Sequence

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from undersigned.channels.email.domain.judgement import Judgement, Standing
from undersigned.channels.email.domain.resolvers import Records

_LEAST_BITS, _GOOD_BITS = 1024, 2048  # RFC 8301 3.2
_ED25519_BYTES = 32  # RFC 8463 4
_ASK = "Ask the provider that sends your mail for its DKIM record, and put it into the DNS."


def judged(domain: str, selectors: Sequence[str], records: Records) -> list[Judgement]:
    """How the key under each selector stands."""
    if selectors:
        return [_of_selector(domain, each, records) for each in selectors]
    return [
        Judgement(
            about="DKIM",
            standing="unknown",
            what="A DKIM key can be looked up only under its name, which is called its selector.",
            do="Ask the provider that sends your mail for it, and enter it in the settings.",
            host=f"SELECTOR._domainkey.{domain}",
        )
    ]


def _of_selector(domain: str, selector: str, records: Records) -> Judgement:
    host = f"{selector}._domainkey.{domain}"
    before = len(records.unanswered)
    found = [each for each in records.texts(host) if "p=" in each.replace(" ", "")]
    if len(records.unanswered) > before:
        standing, what, do = _unanswered(host)
    elif not found:
        standing, what, do = ("missing", f"{records.without(host, 'DKIM key')}.", _ASK)
    elif len(found) > 1:
        standing, what, do = ("wrong", f"There are several DKIM keys at {host}.", "Keep one.")
    else:
        standing, what, do = _of_record(found[0], host)
    return Judgement(
        about="DKIM", standing=standing, what=what, do=do, host=host, record="".join(found[:1])
    )


def _unanswered(host: str) -> tuple[Standing, str, str]:
    return (
        "unknown",
        f"The name servers gave no answer about {host}.",
        "Ask again in some minutes, or paste the records.",
    )


def _of_record(record: str, host: str) -> tuple[Standing, str, str]:
    tags = _tags(record)
    if tags.get("v", "DKIM1") != "DKIM1":
        return ("wrong", f"The record at {host} is of another version than DKIM1.", _ASK)
    if not tags["p"]:
        return ("wrong", f"The DKIM key at {host} is withdrawn: its p= is empty.", _ASK)
    if "sha256" not in tags.get("h", "sha256").split(":"):
        return ("wrong", f"The DKIM key at {host} allows no sha256, which all use.", _ASK)
    bits = _bits(tags.get("k", "rsa").lower(), tags["p"])
    if bits is None:
        return ("wrong", f"The DKIM key at {host} cannot be read; it may be cut short.", _ASK)
    if bits < _LEAST_BITS:
        return ("wrong", f"The DKIM key at {host} has {bits} bits; under 1024 none counts.", _ASK)
    if "y" in tags.get("t", "").split(":"):
        return ("weak", f"The DKIM key at {host} says that it is only a test.", "Take out t=y.")
    if bits < _GOOD_BITS:
        return ("weak", f"The DKIM key at {host} is fine, but short ({bits} bits).", _ASK)
    return ("fine", f"There is a DKIM key at {host}.", "")


def _tags(record: str) -> dict[str, str]:
    """RFC 6376 3.2; white space inside values has no meaning in the tags that we read."""
    pairs = (each.partition("=") for each in record.split(";"))
    return {name.strip(): "".join(value.split()) for name, _, value in pairs if name.strip()}


def _bits(kind: str, key: str) -> int | None:
    """The length of the key, an Ed25519 key counting as good; None for what is no key."""
    try:
        data = base64.b64decode(key, validate=True)
        if kind == "ed25519":
            return _GOOD_BITS if len(data) == _ED25519_BYTES else None
        found = load_der_public_key(data)
    except (binascii.Error, ValueError, UnsupportedAlgorithm):
        return None
    return found.key_size if isinstance(found, RSAPublicKey) else None
