"""What a signature consents to, and what was released, each named by a hash.

SHA-256 (FIPS 180-4) over canonical JSON (RFC 8785), in UTF-8, of strings in normal form C with LF
line ends. The text hash names what a signatory consents to; a new translation or a mended fax
number changes the edition hash alone. Store the bytes that were hashed; never make them again.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Any

import rfc8785

from undersigned.core.letter import SCHEMA_VERSION, Edition, Roll, Signatory


def canonical_text(edition: Edition) -> bytes:
    """The bytes under the text hash: the authentic words, and to whom they are addressed.

    An object with ``schema``, ``language``, ``title``, ``subject``, ``salutation``, ``body`` and
    ``asks`` of the authentic text, placeholders unfilled, in the form of the published JSON Schema,
    and ``addressees`` with ``name``, ``role`` and ``organisation``.
    """
    text = edition.authentic.model_dump(mode="json")
    return rfc8785.dumps(
        {
            "schema": SCHEMA_VERSION,
            "language": text["language"],
            "title": text["title"],
            "subject": text["subject"],
            "salutation": text["salutation"],
            "body": text["blocks"],
            "asks": text["asks"],
            "addressees": [
                {"name": each.name, "role": each.role, "organisation": each.organisation}
                for each in edition.addressees
            ],
        }
    )


def text_hash(edition: Edition) -> str:
    """64 hexadecimal digits."""
    return hashlib.sha256(canonical_text(edition)).hexdigest()


def canonical_edition(edition: Edition, roll: Roll, rendered: Mapping[str, str]) -> bytes:
    """The bytes under the edition hash: all that one release shows, in every language.

    Text hash, date, full letterhead, counts, the public roll, and ``rendered``, the plain text as
    printed by language.
    """
    letterhead = edition.model_dump(
        mode="json", include={"date", "place", "sender", "addressees", "cc"}
    )
    return rfc8785.dumps(
        {
            "schema": SCHEMA_VERSION,
            "text_hash": text_hash(edition),
            **letterhead,
            "counts": _numbers(roll),
            "roll": _public_roll(roll),
            "rendered": {language: _normal(text) for language, text in rendered.items()},
        }
    )


def edition_hash(edition: Edition, roll: Roll, rendered: Mapping[str, str]) -> str:
    """64 hexadecimal digits."""
    return hashlib.sha256(canonical_edition(edition, roll, rendered)).hexdigest()


def check_code(text_hash: str) -> str:
    """The start of a hash as people read it to each other: "3f9a 01c2 77de b410" (64 bits)."""
    return " ".join(text_hash[start : start + 4] for start in range(0, 16, 4))


def _numbers(roll: Roll) -> dict[str, int]:
    """The numbers alone: the list of places would tell of those that are counted, not printed."""
    names = ("organisations", "individuals", "signatories", "countries", "withheld")
    return {name: getattr(roll.counts, name) for name in (*names, "represented", "region_count")}


def _public_roll(roll: Roll) -> list[dict[str, Any]]:
    """What anybody may know of each; the withheld come last, so that their order says nothing."""
    shown = [_public(each) for each in roll.signatories if not each.withheld]
    hidden = sorted(each.kind for each in roll.signatories if each.withheld)
    return [*shown, *({"kind": kind, "withheld": True} for kind in hidden)]


def _public(signatory: Signatory) -> dict[str, Any]:
    fields = {"kind", "name", "title", "place", "country", "members", "printed"}
    if signatory.place_hidden:
        fields -= {"place", "country"}
    return signatory.model_dump(mode="json", include=fields)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
