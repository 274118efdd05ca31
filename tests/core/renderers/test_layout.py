"""The choices of who prints a letter."""

import pytest

from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.layout import Layout


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
