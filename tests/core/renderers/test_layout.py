"""The choices of who prints a letter."""

import pytest

from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.layout import ENVELOPES, Layout


def test_left_alone_it_is_a_european_sheet_grouped_by_kind():
    assert Layout() == Layout(envelope="din-5008-b", columns=0, group_by="", languages=())


@pytest.mark.parametrize("columns", [0, 1, 2, 3])
def test_up_to_three_columns_are_taken(columns):
    assert Layout(columns=columns).columns == columns


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"envelope": "c4"}, "c4 is not an envelope that there is."),
        ({"group_by": "age"}, "age is not a way to group that there is."),
        ({"columns": 4}, "The signatories cannot stand in 4 columns."),
        ({"columns": -1}, "The signatories cannot stand in -1 columns."),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(choice, sentence):
    with pytest.raises(UndersignedError) as refused:
        Layout(**choice)
    assert refused.value.what == sentence
    assert "Take" in refused.value.do


@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=ENVELOPES)
def test_the_addressee_stands_in_the_window_and_the_window_on_the_upper_third(envelope):
    window, address = envelope.window, envelope.address
    assert window.left <= address.left
    assert address.right <= window.right
    assert window.top < address.top
    assert address.bottom <= window.bottom < envelope.clear < envelope.folds[0]


@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=ENVELOPES)
def test_the_senders_details_stand_beside_the_window_on_the_sheet(envelope):
    window, details = envelope.window, envelope.details
    beside_left = details.right <= envelope.address.left
    beside_right = details.left >= envelope.address.right
    assert beside_left or beside_right
    assert details.right <= envelope.sheet[0] - 15
    assert details.bottom <= envelope.clear
    assert window.bottom <= envelope.clear


def test_a_fax_has_a_least_size_and_a_letter_for_an_envelope_has_none():
    assert Layout(for_fax=True).least_size == 9
    assert Layout().least_size == 0


@pytest.mark.parametrize(("names", "columns"), [(8, 1), (9, 2), (149, 2), (150, 3)])
def test_the_columns_go_by_the_number_of_names_unless_chosen(names, columns):
    assert Layout().columns_of(names) == columns
    assert Layout(columns=2).columns_of(names) == 2


def test_a_layout_knows_the_measures_of_its_envelope():
    assert Layout(envelope="us-10").measures.sheet == (215.9, 279.4)
