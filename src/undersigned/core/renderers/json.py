"""The whole letter for programs: edition, signatories, counts and hashes, as JSON (RFC 8259).

``docs/reference/rendered.schema.json`` describes it. What has its default is left out of the
signatories, who may be many.
"""

import json
from typing import Annotated, Any, Literal

from pydantic import Field

from undersigned.core.counting import NUMBERS
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import (
    SCHEMA_VERSION,
    Edition,
    LanguageTag,
    Roll,
    Signatory,
    Value,
)
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import printed, public_signatories

FORMAT = Format("json", "json", "application/json", "Data (JSON)")

_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_Count = Annotated[int, Field(ge=0)]


class Numbers(Value):
    """What was counted, without the places behind it, which would tell of hidden ones."""

    organisations: _Count
    individuals: _Count
    signatories: _Count
    countries: _Count
    withheld: _Count
    represented: _Count
    region_count: _Count


class Rendered(Value):
    """A letter as it is printed in one language, with its other languages.

    ``text_hash`` is SHA-256 of what signatories consent to, ``check_code`` its start as people read
    it to each other, ``edition_hash`` that of the release; a letter that is not released has none.
    ``language`` words what is withheld.
    """

    schema_version: Literal[1]
    language: LanguageTag
    text_hash: _Hash
    check_code: Annotated[str, Field(pattern="^([0-9a-f]{4} ){3}[0-9a-f]{4}$")]
    edition_hash: _Hash | None = None
    counts: Numbers
    edition: Edition
    signatories: tuple[Signatory, ...] = ()


def render(edition: Edition, roll: Roll, language: str, *, edition_hash: str = "") -> str:
    """All languages of the letter, without what its authors ignore.

    ``edition_hash`` is that of the release, in hexadecimal. Without signatories there is no list.
    """
    printed(edition, roll, language)  # refuses a language that the letter does not have
    hashed = text_hash(edition)
    data = {
        "schema_version": SCHEMA_VERSION,
        "language": language,
        "text_hash": hashed,
        "check_code": check_code(hashed),
        "edition_hash": edition_hash,
        "counts": {name: getattr(roll.counts, name) for name in sorted(NUMBERS)},
        "edition": edition.model_dump(mode="json", exclude={"ignore"}),
        "signatories": [
            signatory.model_dump(mode="json", exclude_defaults=True)
            for signatory in public_signatories(roll, language)
        ],
    }
    return json.dumps({k: v for k, v in data.items() if v}, ensure_ascii=False, indent=2) + "\n"


def json_schema() -> dict[str, Any]:
    """The schema of what ``render`` gives (JSON Schema, draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Rendered.model_json_schema(),
        "title": f"A letter as it is printed, version {SCHEMA_VERSION}",
    }


def schema_text() -> str:
    """The schema as its file holds it: indented by two, keys in order, a line end at the end."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
