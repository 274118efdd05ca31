"""The worker's part in reading the record, and the index over several files."""

import pytest

from tests.apps.followup.records import have_read, keep
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.followup.records import go_on, index_of
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.worker import drain

pytestmark = pytest.mark.django_db


def test_the_worker_reads_a_file_whose_page_was_left(coalition, mailoutbox):
    kept = keep(coalition)
    OutboxRow.objects.update(next_try_at=kept.added_at)
    drain()
    kept.refresh_from_db()
    assert kept.state == "read"
    assert mailoutbox == []


def test_a_file_that_was_removed_meanwhile_is_left_alone(coalition):
    keep(coalition).delete()
    go_on(OutboxRow.objects.get())
    assert not RecordImport.objects.exists()


def test_files_that_were_not_read_are_not_asked(coalition):
    read = have_read(coalition)
    waiting = keep(coalition, "ga_voting.csv")
    index = index_of([read, waiting])
    assert [file.name for file in index.files] == ["drafts.xml"]


def test_several_files_are_asked_as_one(coalition):
    index = index_of([have_read(coalition), have_read(coalition, "ga_voting.csv")])
    assert len(index.files) == 2
    assert index.with_symbol("A/RES/178/190")
