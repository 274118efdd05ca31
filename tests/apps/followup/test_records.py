"""The index over several files of the public record."""

import pytest

from tests.apps.followup.records import have_read, keep
from undersigned.apps.followup.records import index_of

pytestmark = pytest.mark.django_db


def test_files_that_were_not_read_are_not_asked(coalition):
    read = have_read(coalition)
    waiting = keep(coalition, "ga_voting.csv")
    index = index_of([read, waiting])
    assert [file.name for file in index.files] == ["drafts.xml"]


def test_several_files_are_asked_as_one(coalition):
    index = index_of([have_read(coalition), have_read(coalition, "ga_voting.csv")])
    assert len(index.files) == 2
    assert index.with_symbol("A/RES/178/190")
