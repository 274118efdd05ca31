"""The published JSON Schema of a letter (draft 2020-12), made from the values themselves.

``python -m undersigned.core.schema`` prints what ``docs/reference/letter.schema.json`` holds.
"""

import json
import sys
from typing import Any

from pydantic.json_schema import models_json_schema

from undersigned.core.letter import SCHEMA_VERSION, Edition, Signatory


def json_schema() -> dict[str, Any]:
    """An object with ``edition`` and ``signatories``, and a definition for every value in them."""
    models = [(Edition, "validation"), (Signatory, "validation")]
    _, definitions = models_json_schema(models)  # type: ignore[arg-type]  # its list is invariant
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A letter and its signatories, version {SCHEMA_VERSION}",
        "type": "object",
        "additionalProperties": False,
        "required": ["edition"],
        "properties": {
            "edition": {"$ref": "#/$defs/Edition"},
            "signatories": {"type": "array", "items": {"$ref": "#/$defs/Signatory"}},
        },
        **definitions,
    }


def schema_text() -> str:
    """The schema as its file holds it: indented by two, keys in order, a line end at the end."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
