"""A list while it is looked at."""

import pytest

from undersigned.apps.coalitions.contacts import seal_rows
from undersigned.apps.coalitions.importing import ROWS, NewEntry
from undersigned.apps.coalitions.kept_lists import (
    Columns,
    KeptList,
    columns_of,
    listed,
    open_list,
    reading_of,
    seal_list,
)
from undersigned.apps.coalitions.models import DirectoryImport
from undersigned.core.readers.sheets import read_book

ROW = NewEntry(name="River Watch", place="Ghana")
BOOK = read_book(b"Organisation,Website,Name.ko\nRiver Watch,river.example,RW\n", "list.csv")


@pytest.mark.django_db
def test_a_list_comes_back_as_it_was_kept(coalition):
    made = DirectoryImport(coalition=coalition)
    kept = KeptList(rows=(ROW,), book=BOOK, chosen=Columns(header_line=1))
    seal_list(made, kept)
    assert open_list(made) == kept


@pytest.mark.django_db
def test_a_list_that_was_kept_before_sheets_were_is_still_opened(coalition):
    made = DirectoryImport(coalition=coalition)
    seal_rows(made, ROWS.dump_json((ROW,)).decode())
    assert open_list(made) == KeptList(rows=(ROW,))
    assert reading_of(open_list(made)) is None


def test_columns_are_as_proposed_until_somebody_says_more():
    kept = KeptList(rows=(), book=BOOK)
    reading = reading_of(kept)
    assert columns_of(kept, reading) == ("organisation", "domain", "name.ko")
    said = kept.model_copy(update={"chosen": Columns(meanings=("name", "ignore", "acronym"))})
    assert columns_of(said, reading) == ("name", "ignore", "acronym")


def test_a_sheet_without_a_column_of_names_gives_no_rows_and_says_why():
    found = listed(BOOK, Columns(meanings=("ignore", "ignore", "ignore")))
    assert found.rows == ()
    assert found.remarks
    assert [row.domain for row in listed(BOOK, Columns()).rows] == ["river.example"]
