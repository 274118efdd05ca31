"""The published JSON Schema."""

import json
from pathlib import Path

from undersigned.core.schema import json_schema, schema_text

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "letter.schema.json"


def test_the_published_schema_is_fresh():
    assert PUBLISHED.read_text("utf-8") == schema_text(), (
        "run: python -m undersigned.core.schema > docs/reference/letter.schema.json"
    )


def test_every_reference_is_defined():
    schema = json_schema()
    text = json.dumps(schema)
    referred = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert referred <= set(schema["$defs"])
    assert {"Edition", "Signatory", "LetterText", "Ask", "Addressee"} <= set(schema["$defs"])
