import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from tests.core.renderers.letters import SMALL_ROLL, make_edition, organisation, roll_of
from tests.core.strategies import editions, signatories
from undersigned.core.counting import NUMBERS
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import Edition, Ignored, Signatory
from undersigned.core.renderers.json import json_schema, render
from undersigned.core.roll import make_roll
from undersigned.core.schema import json_schema as letter_schema


def test_edition_and_signatories_come_back_from_it():
    edition = make_edition()
    data = json.loads(render(edition, SMALL_ROLL, "en"))
    assert Edition.model_validate(data["edition"]) == edition
    signatories = tuple(Signatory.model_validate(each) for each in data["signatories"])
    assert signatories == SMALL_ROLL.signatories


def test_it_states_counts_and_hashes():
    edition = make_edition()
    data = json.loads(render(edition, SMALL_ROLL, "en", edition_hash="ab" * 32))
    assert data["counts"] == {
        "organisations": 3,
        "individuals": 1,
        "signatories": 4,
        "countries": 2,
        "withheld": 0,
        "represented": 0,
        "region_count": 2,
    }
    assert data["text_hash"] == text_hash(edition)
    assert data["check_code"] == check_code(text_hash(edition))
    assert data["edition_hash"] == "ab" * 32


def test_a_letter_that_is_not_released_has_no_edition_hash():
    assert "edition_hash" not in json.loads(render(make_edition(), SMALL_ROLL, "en"))


def test_the_counts_do_not_say_where_the_hidden_are():
    roll = roll_of(organisation("Open House", "Chile", "CL", place_hidden=True))
    data = json.loads(render(make_edition(), roll, "en"))
    assert data["counts"]["countries"] == 1
    assert data["signatories"] == [
        {"kind": "organisation", "name": "Open House", "place_hidden": True}
    ]


def test_what_the_authors_ignore_is_not_in_it():
    ignore = (Ignored(rule="list-order", reason="Not to be known."),)
    edition = make_edition().model_copy(update={"ignore": ignore})
    assert render(edition, SMALL_ROLL, "en") == render(make_edition(), SMALL_ROLL, "en")


RENDERED = Draft202012Validator(json_schema())
LETTER = Draft202012Validator(letter_schema())


def test_the_schemas_are_schemas():
    Draft202012Validator.check_schema(json_schema())
    Draft202012Validator.check_schema(letter_schema())


@settings(max_examples=20, deadline=None)
@given(editions(), st.lists(signatories(), max_size=3), st.sampled_from(["", "ab" * 32]))
def test_the_published_schemas_describe_whatever_is_rendered(edition, listed, edition_hash):
    language = edition.authentic.language
    roll = make_roll(listed, edition.counting, language)
    data = json.loads(render(edition, roll, language, edition_hash=edition_hash))
    RENDERED.validate(data)
    LETTER.validate({name: data[name] for name in ("edition", "signatories") if name in data})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("schema_version", 2),
        ("language", 4),
        ("text_hash", "AB" * 32),
        ("check_code", "abcd"),
        ("edition_hash", "none"),
        ("counts", {"organisations": 3}),
        ("counts", dict.fromkeys(NUMBERS, -1)),
        ("edition", {}),
        ("signatories", [{"kind": "body", "name": "Quill"}]),
        ("author", "Ama"),
    ],
)
def test_what_breaks_the_form_breaks_the_schema(name, value):
    data = json.loads(render(make_edition(), SMALL_ROLL, "en"))
    with pytest.raises(ValidationError):
        RENDERED.validate({**data, name: value})
