"""The worker's part in reading the public record."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.followup.records import keep
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.followup.record_work import go_on
from undersigned.apps.outbox.builders import NotYetError
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


def test_while_another_reads_it_the_worker_looks_again_later(coalition):
    kept = keep(coalition)
    RecordImport.objects.update(state="reading", begun_at=kept.added_at, heard_at=timezone.now())
    with pytest.raises(NotYetError):
        go_on(OutboxRow.objects.get())
    minute = dt.timedelta(minutes=1)
    RecordImport.objects.update(heard_at=timezone.now() - minute)
    go_on(OutboxRow.objects.get())
    assert RecordImport.objects.get().state == "read"
