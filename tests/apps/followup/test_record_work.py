"""The worker's part in reading the public record."""

import pytest

from tests.apps.followup.records import keep
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.followup.record_work import go_on
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
