"""Keeping and reading files of the public record."""

import datetime as dt
import hashlib

import pytest

from tests.apps.followup.records import DECLARED, given, have_read, keep
from tests.factories import make_coalition
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import keep_record, read_record, remove_record
from undersigned.apps.followup.actions import record as module
from undersigned.apps.followup.errors import RecordError
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.followup.records import file_of
from undersigned.apps.outbox.models import OutboxRow
from undersigned.core.record.source import Declared

pytestmark = pytest.mark.django_db


def test_a_file_is_kept_with_its_hash_and_waits_for_the_worker(coalition, ama):
    kept = keep(coalition, by=ama)
    data = given().data
    assert (kept.state, kept.size) == ("waiting", len(data))
    assert kept.sha256 == hashlib.sha256(data).hexdigest()
    assert (kept.source, kept.downloaded_on) == (DECLARED.source, DECLARED.downloaded_on)
    assert OutboxRow.objects.about(kinds.RECORD, kept.pk).count() == 1


def test_what_is_read_is_counted_and_attributed(coalition):
    kept = have_read(coalition)
    assert (kept.state, kept.rows, kept.entries, kept.refused) == ("read", 8, 7, 1)
    assert "downloaded on 2026-05-02" in kept.attribution
    file = file_of(kept)
    assert file.refused[0].line > 0
    assert file.sha256 == kept.sha256


def test_reading_again_changes_nothing(coalition):
    kept = have_read(coalition)
    assert read_record(kept=kept).read_at == kept.read_at


def test_two_who_read_at_once_keep_what_the_first_found(coalition, monkeypatch):
    kept = keep(coalition)
    run = module.sandbox.run

    def overtaken(task, asked, name):
        monkeypatch.setattr(module.sandbox, "run", run)
        read_record(kept=kept)
        return run(task, asked, name)

    monkeypatch.setattr(module.sandbox, "run", overtaken)
    assert read_record(kept=kept).state == "read"
    assert RecordImport.objects.get(pk=kept.pk).rows == 8


def test_what_cannot_be_read_is_kept_with_the_reason(coalition):
    kept = have_read(coalition, "letter.txt", data=b"Dear President,")
    assert kept.state == "refused"
    assert "none that is known" in kept.trouble["what"]
    assert kept.trouble["do"]


def test_what_a_person_declares_goes_to_the_reader(coalition):
    declared = Declared(
        source="a saved page", covers=(dt.date(2114, 1, 1), dt.date(2114, 12, 31)), year=2114
    )
    kept = have_read(coalition, "meetings.html", declared=declared)
    assert file_of(kept).declared == declared


def test_the_same_file_is_kept_once_by_a_coalition(coalition):
    keep(coalition)
    with pytest.raises(RecordError, match="here already"):
        keep(coalition)
    assert keep(make_coalition("Open Fields Alliance")).state == "waiting"


def test_a_file_with_nothing_in_it_is_refused(coalition):
    with pytest.raises(RecordError, match="empty"):
        keep(coalition, data=b"")


def test_a_file_that_is_too_large_is_refused(coalition, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 10)
    with pytest.raises(RecordError, match="50 MB"):
        keep(coalition)


def test_a_file_of_which_nobody_says_where_it_came_from_is_refused(coalition):
    with pytest.raises(RecordError, match="where the file came from"):
        keep_record(coalition=coalition, given=given(declared=Declared(source=" ")), by=None)


def test_a_file_can_be_removed_and_given_again(coalition):
    remove_record(kept=keep(coalition))
    assert not RecordImport.objects.exists()
    assert keep(coalition).state == "waiting"
