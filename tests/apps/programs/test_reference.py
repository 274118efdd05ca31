"""The interface in words: every address and every value is told, from the document alone."""

from undersigned.apps.programs.api import api
from undersigned.apps.programs.reference import kind_of, markdown, reference


def test_every_address_and_every_value_of_the_document_is_told():
    document = api.get_openapi_schema()
    page = markdown(document)
    for path, methods in document["paths"].items():
        for method in methods:
            assert f"### `{method.upper()} {path}`" in page
    for name in document["components"]["schemas"]:
        assert f"### {name}\n" in page


def test_everything_that_can_be_asked_says_what_it_does():
    told = reference(api.get_openapi_schema())
    operations = [each for group in told.groups for each in group.operations]
    assert operations
    assert all(each.about for each in operations)
    assert all(
        code in {"200", "201", "202", "204"} for each in operations for code, _ in each.answers[:1]
    )


def test_types_are_told_in_words():
    assert kind_of({"type": "array", "items": {"$ref": "#/x/Letter"}}) == "list of Letter"
    assert kind_of({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}) == (
        "date or nothing"
    )
    assert kind_of({"allOf": [{"$ref": "#/x/Numbers"}]}) == "Numbers"
    assert kind_of({"const": "read"}) == "“read”"
    assert kind_of({"type": "object", "additionalProperties": {"type": "string"}}) == (
        "text by name"
    )
    assert kind_of({"type": "object"}) == "object"
    assert kind_of({}) == "anything"


def test_a_stroke_in_a_description_does_not_break_the_table():
    schema = {"properties": {"a": {"type": "string", "description": "one|two"}}}
    document = {
        "info": {"description": ""},
        "paths": {},
        "components": {"schemas": {"Odd": schema}},
    }
    assert "| `a` | text |  | one/two |" in markdown(document)
