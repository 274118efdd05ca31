"""The whole letter for programs: edition, signatories, counts and hashes, as JSON (RFC 8259).

The values are those of ``docs/reference/letter.schema.json``; what has its default is left out of
the signatories, who may be many.
"""

import json
from typing import Any

from undersigned.core.counting import NUMBERS
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import SCHEMA_VERSION, Counts, Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import printed, public_signatories

FORMAT = Format("json", "json", "application/json", "Data (JSON)")


def render(edition: Edition, roll: Roll, language: str, *, edition_hash: str = "") -> str:
    """All languages of the letter; ``language`` words what is withheld.

    ``edition_hash`` is that of the release, in hexadecimal; a letter that is not released has none.
    The counts are numbers without the places behind them, which would tell of hidden ones.
    """
    printed(edition, roll, language)  # refuses a language that the letter does not have
    hashed = text_hash(edition)
    data = {
        "schema_version": SCHEMA_VERSION,
        "language": language,
        "text_hash": hashed,
        "check_code": check_code(hashed),
        "edition_hash": edition_hash,
        "counts": _counts(roll.counts),
        "edition": edition.model_dump(mode="json", exclude={"ignore"}),
        "signatories": [
            signatory.model_dump(mode="json", exclude_defaults=True)
            for signatory in public_signatories(roll, language)
        ],
    }
    return json.dumps({k: v for k, v in data.items() if v}, ensure_ascii=False, indent=2) + "\n"


def _counts(counts: Counts) -> dict[str, Any]:
    return {name: getattr(counts, name) for name in sorted(NUMBERS)}
