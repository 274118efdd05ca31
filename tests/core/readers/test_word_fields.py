"""Fields of Word files."""

import pytest

from undersigned.core.readers.word_fields import Fields, link_of


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        (' HYPERLINK "https://sarrania.example/a b" ', "https://sarrania.example/a b"),
        (" hyperlink mailto:ama@sarrania.example ", "mailto:ama@sarrania.example"),
        (r' HYPERLINK \l "annex" ', ""),
        (' HYPERLINK "" ', ""),
        (" PAGE ", ""),
        ("", ""),
    ],
)
def test_the_address_of_a_link_is_in_its_instruction(instruction, target):
    assert link_of(instruction) == target


def test_a_place_is_silent_while_any_field_around_it_is():
    fields = Fields()
    assert not fields.silent
    fields.begin()
    fields.begin()
    fields.show(3)
    assert fields.silent
    fields.end()
    fields.show(5)
    assert not fields.silent
    assert fields.end() == (5, "")


def test_what_was_never_begun_ends_as_nothing():
    fields = Fields()
    fields.instruct("x")
    fields.show(1)
    assert fields.end() == (0, "")


def test_instructions_end_where_the_result_begins():
    fields = Fields()
    fields.begin()
    fields.instruct("HYPERLINK ")
    fields.instruct('"https://sarrania.example/"')
    fields.show(2)
    fields.instruct("not this")
    fields.new_paragraph()
    assert fields.links() == [(0, "https://sarrania.example/")]
    assert fields.end() == (0, "https://sarrania.example/")
