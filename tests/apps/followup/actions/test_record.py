"""Keeping and reading files of the public record."""

import datetime as dt
import gzip
import hashlib

import pytest

from tests.apps.followup.records import DECLARED, data_of, given, have_read, keep
from tests.factories import make_coalition
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import (
    begin_again,
    declare_anew,
    keep_record,
    read_record,
    remove_record,
)
from undersigned.apps.followup.actions import record as module
from undersigned.apps.followup.errors import RecordError
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.followup.record_files import pieces_of
from undersigned.apps.followup.records import file_of
from undersigned.apps.outbox.models import OutboxRow
from undersigned.core.errors import UnreadableError
from undersigned.core.record.source import Declared

pytestmark = pytest.mark.django_db


def test_a_file_is_kept_with_its_hash_and_waits_for_the_worker(coalition, ama):
    kept = keep(coalition, by=ama)
    data = data_of()
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


def test_of_two_who_read_at_once_the_second_leaves_it_to_the_first(coalition, monkeypatch):
    kept = keep(coalition)
    stream = module.sandbox.stream

    def beside(*asked, **options):
        second = read_record(kept=kept)
        assert second.state == "reading"
        return stream(*asked, **options)

    monkeypatch.setattr(module.sandbox, "stream", beside)
    assert read_record(kept=kept).state == "read"


def dies(*_asked, tell, **_options):
    """A reading that is ended from outside, half through."""
    tell(400, 3)
    raise SystemExit


@pytest.fixture
def dead(coalition, monkeypatch):
    """A file whose reading died; it stays so for whoever asks a minute later."""
    monkeypatch.setattr(module, "TOLD_EVERY", dt.timedelta(0))
    kept = keep(coalition)
    stream = module.sandbox.stream
    monkeypatch.setattr(module.sandbox, "stream", dies)
    with pytest.raises(SystemExit):
        read_record(kept=kept)
    monkeypatch.setattr(module.sandbox, "stream", stream)
    return kept


def later(kept):
    """As if the last word of its reading had been heard a minute ago."""
    minute = dt.timedelta(minutes=1)
    row = RecordImport.objects.get(pk=kept.pk)
    row.begun_at, row.heard_at = row.begun_at - minute, row.heard_at - minute
    row.save(update_fields=["begun_at", "heard_at"])
    return row


def test_a_reading_that_died_tells_how_far_it_came(dead):
    row = RecordImport.objects.get()
    assert (row.state, row.done_bytes, row.done_rows) == ("reading", 400, 3)
    assert (row.is_on_its_way, row.has_stopped) == (True, False)
    assert later(row).has_stopped


def test_a_reading_that_died_is_begun_again_by_whoever_comes_next(dead):
    assert read_record(kept=dead).state == "reading"
    later(dead)
    row = read_record(kept=dead)
    assert (row.state, row.rows, row.has_stopped) == ("read", 8, False)


def test_a_reading_that_died_can_be_begun_again_at_once(dead):
    OutboxRow.objects.all().delete()
    assert begin_again(kept=dead).state == "reading"
    assert not OutboxRow.objects.exists()
    later(dead)
    row = begin_again(kept=dead)
    assert (row.state, row.done_bytes, row.done_rows) == ("waiting", 0, 0)
    assert OutboxRow.objects.about(kinds.RECORD, dead.pk).count() == 1


def test_whoever_was_thought_dead_keeps_nothing_over_another(coalition, monkeypatch):
    kept = keep(coalition)
    stream = module.sandbox.stream

    def slow(*asked, **options):
        monkeypatch.setattr(module.sandbox, "stream", stream)
        later(kept)
        assert read_record(kept=kept).state == "read"
        raise UnreadableError("It was slow.", do="Wait.")

    monkeypatch.setattr(module.sandbox, "stream", slow)
    assert read_record(kept=kept).state == "read"


def test_how_far_a_reading_has_come_is_written_now_and_then(coalition, monkeypatch):
    kept, stream, seen = keep(coalition), module.sandbox.stream, []

    def told_often(*asked, tell, **options):
        for step in range(1, 40):
            tell(step, step)
            seen.append(RecordImport.objects.get(pk=kept.pk).done_rows)
        return stream(*asked, tell=tell, **options)

    monkeypatch.setattr(module.sandbox, "stream", told_often)
    read_record(kept=kept)
    assert seen[0] == 0
    monkeypatch.setattr(module, "TOLD_EVERY", dt.timedelta(0))
    seen.clear()
    RecordImport.objects.update(state="waiting")
    read_record(kept=kept)
    assert seen == list(range(1, 40))


def test_a_file_that_could_not_be_read_can_be_read_again(coalition):
    kept = have_read(coalition, "letter.txt", data=b"Dear President,")
    row = begin_again(kept=kept)
    assert (row.state, row.trouble) == ("waiting", {})
    assert begin_again(kept=have_read(coalition)).state == "read"


def test_a_packed_file_is_read_as_what_is_in_it_and_kept_as_it_came(coalition):
    data = gzip.compress(data_of())
    kept = have_read(coalition, "drafts.xml.gz", data=data)
    assert (kept.state, kept.rows, kept.size) == ("read", 8, len(data))
    assert file_of(kept).sha256 == kept.sha256 == hashlib.sha256(data).hexdigest()
    assert b"".join(pieces_of(kept)) == data


def test_a_packed_file_may_not_unpack_without_end(coalition, settings):
    data = gzip.compress(data_of() + b" " * 1_000_000)
    settings.RECORD_FILE_BYTES = len(data)
    assert len(data) * module.UNPACKED < 100_000
    kept = have_read(coalition, "drafts.xml.gz", data=data)
    assert kept.state == "refused"
    assert "when it is unpacked" in kept.trouble["what"]


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


def test_a_file_that_is_too_large_is_refused(coalition, settings):
    settings.RECORD_FILE_BYTES = 1024**2
    assert keep(coalition, data=bytes(1024**2)).state == "waiting"
    with pytest.raises(RecordError, match="larger than 1 MB"):
        keep(coalition, data=bytes(1024**2 + 1))


def test_a_file_of_which_nobody_says_where_it_came_from_is_refused(coalition):
    with pytest.raises(RecordError, match="where the file came from"):
        keep_record(coalition=coalition, given=given(declared=Declared(source=" ")), by=None)


def test_a_file_can_be_removed_and_given_again(coalition):
    remove_record(kept=keep(coalition))
    assert not RecordImport.objects.exists()
    assert keep(coalition).state == "waiting"


ANEW = Declared(
    source="the Library's own page",
    downloaded_on=dt.date(2026, 4, 30),
    covers=(dt.date(2114, 1, 1), dt.date(2114, 12, 31)),
    year=2114,
)


def test_a_file_is_declared_anew_and_what_was_declared_before_stays(coalition, ama):
    kept = declare_anew(kept=have_read(coalition), declared=ANEW, by=ama)
    assert kept.state == "waiting"
    kept = read_record(kept=kept)
    assert (kept.source, kept.downloaded_on) == (ANEW.source, ANEW.downloaded_on)
    assert "downloaded on 2026-04-30" in kept.attribution
    assert file_of(kept).declared == ANEW
    before = kept.declarations.get()
    assert (before.source, before.downloaded_on) == (DECLARED.source, DECLARED.downloaded_on)
    assert (before.covers_from, before.list_year, before.replaced_by) == (None, None, ama)
    with pytest.raises(TypeError):
        before.save()


def test_what_is_declared_as_before_changes_nothing(coalition, ama):
    kept = declare_anew(kept=have_read(coalition), declared=DECLARED, by=ama)
    assert kept.state == "read"
    assert not kept.declarations.exists()


def test_a_file_is_not_declared_anew_without_a_source_or_while_it_is_read(dead, ama):
    with pytest.raises(RecordError, match="where the file came from"):
        declare_anew(kept=dead, declared=Declared(source=" "), by=ama)
    with pytest.raises(RecordError, match="being read"):
        declare_anew(kept=dead, declared=ANEW, by=ama)
    later(dead)
    assert declare_anew(kept=dead, declared=ANEW, by=ama).state == "waiting"
