"""Files of the public record: kept, read in a child process, declared anew, removed.

Reading takes seconds or minutes and happens between two transactions. Whoever begins puts a mark on
the file and says now and then how far it has come; a reading of which nothing is heard has died,
and may be begun again by anybody. What it finds is kept only if the mark is still its own.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.outbox.actions import enqueue
from undersigned.core.errors import UndersignedError
from undersigned.core.record.feed import LARGEST
from undersigned.core.record.kept import About, KeptRecord
from undersigned.core.record.source import Declared
from undersigned.sandbox.tasks import RECORD

from .. import kinds
from ..errors import RecordError
from ..models import RecordDeclaration, RecordImport
from ..models.record import SILENCE
from ..record_files import Deflated, deflated_json, opened

UNPACKED = 10  # times the largest file: what a packed one may unpack to
# How long the worker leaves a file that is read quickly to the page on which it was given.
WORKER_AFTER = dt.timedelta(seconds=10)
TOLD_EVERY = dt.timedelta(seconds=0.5)  # how far a reading has come is written so often
State = RecordImport.State


@dataclass(frozen=True)
class Given:
    """A file and what a person declared of it; see ``core.record.source.Declared``."""

    name: str
    file: BinaryIO
    declared: Declared


def keep_record(*, coalition: Coalition, given: Given, by: User | None) -> RecordImport:
    """Keep a file, to be read at once by ``read_record`` or soon by the worker.

    Raises ``RecordError`` for a file that the coalition has, that is empty or too large, and where
    nothing is said of where it came from.
    """
    _check_source(given.declared, given.name)
    deflated = Deflated.of(given.file)
    with deflated.file:
        _check_size(deflated.size, given.name)
        return _keep(coalition, given, deflated, by)


@transaction.atomic
def _keep(coalition: Coalition, given: Given, deflated: Deflated, by: User | None) -> RecordImport:
    kept, is_new = RecordImport.objects.light().get_or_create(
        coalition=coalition,
        sha256=deflated.sha256,
        defaults={
            "file_name": given.name[:200],
            "size": deflated.size,
            "added_by": by,
            **_columns(given.declared),
        },
    )
    if not is_new:
        raise RecordError(
            _("This very file is here already, as “%(name)s”.") % {"name": kept.file_name},
            where=given.name,
            do=_("Use that one, or remove it first."),
        )
    deflated.keep(kept)
    later = kept.added_at + WORKER_AFTER if kept.is_quick else None
    enqueue(kinds.RECORD, kept.pk, not_before=later)
    return kept


def _check_size(size: int, name: str) -> None:
    if not size:
        raise RecordError(
            _("The file is empty."), where=name, do=_("Choose the file that you exported.")
        )
    if size > settings.RECORD_FILE_BYTES:
        raise RecordError(
            _("The file is larger than %(most)s MB.") % {"most": settings.RECORD_FILE_BYTES >> 20},
            where=name,
            do=_("Pack it with gzip or zip, or ask it with undersigned record FILE."),
        )


def _check_source(declared: Declared, name: str) -> None:
    if not declared.source.strip():
        raise RecordError(
            _("It is not said where the file came from."),
            where=name,
            do=_("Name the site or office that you took it from."),
        )


def _columns(declared: Declared) -> dict[str, Any]:
    first, last = declared.covers or (None, None)
    return {
        "source": declared.source.strip(),
        "downloaded_on": declared.downloaded_on,
        "covers_from": first,
        "covers_to": last,
        "list_year": declared.year,
    }


def declared_of(kept: RecordImport) -> Declared:
    """What was declared of a file."""
    covers = None
    if kept.covers_from and kept.covers_to:
        covers = kept.covers_from, kept.covers_to
    return Declared(kept.source, kept.downloaded_on, covers, kept.list_year)


def read_record(*, kept: RecordImport, is_waited_for: bool = True) -> RecordImport:
    """Read a file that waits, in a child process; one that was read, or is being read, stays.

    What cannot be read is kept with the reason. Nothing is raised for a file.
    """
    mark = _begin(kept)
    row = RecordImport.objects.light().get(pk=kept.pk)
    if mark is None:
        return row
    largest = min(settings.RECORD_FILE_BYTES * UNPACKED, LARGEST)
    about = About(declared=declared_of(row), largest=largest).model_dump_json().encode()
    try:
        found: KeptRecord | UndersignedError = sandbox.stream(
            RECORD,
            about,
            opened(row),
            row.file_name,
            tell=_told(row, mark),
            is_waited_for=is_waited_for,
        )
    except UndersignedError as error:
        found = error
    return _settle(row, mark, found)


def _begin(kept: RecordImport) -> dt.datetime | None:
    """The mark of a reading that begins now; ``None`` where there is nothing to read."""
    now = timezone.now()
    dead = Q(state=State.READING, heard_at__lt=now - SILENCE)
    begun = (
        RecordImport.objects.filter(Q(state=State.WAITING) | dead, pk=kept.pk)
        .order_by()
        .update(state=State.READING, begun_at=now, heard_at=now, done_bytes=0, done_rows=0)
    )
    return now if begun else None


def _told(row: RecordImport, mark: dt.datetime) -> Callable[[int, int], None]:
    """Writes how far the reading has come, now and then."""
    told = [mark]

    def tell(done_bytes: int, done_rows: int) -> None:
        now = timezone.now()
        if now - told[0] >= TOLD_EVERY:
            told[0] = now
            RecordImport.objects.filter(pk=row.pk, begun_at=mark).order_by().update(
                done_bytes=done_bytes, done_rows=done_rows, heard_at=now
            )

    return tell


@transaction.atomic
def _settle(
    row: RecordImport, mark: dt.datetime, found: KeptRecord | UndersignedError
) -> RecordImport:
    row = RecordImport.objects.select_for_update().light().get(pk=row.pk)
    if row.state != State.READING or row.begun_at != mark:
        return row
    row.read_at = timezone.now()
    if isinstance(found, UndersignedError):
        row.state, row.trouble = State.REFUSED, {"what": found.what, "do": found.do}
        row.save(update_fields=["state", "trouble", "read_at"])
        return row
    row.state = State.READ
    row.label, row.attribution = found.label[:200], found.attribution[:300]
    row.rows, row.entries = found.rows, found.entries
    row.refused, row.doubtful = found.refused_count, found.remark_count
    row.read = deflated_json(found)
    row.save(
        update_fields=[
            "state",
            "label",
            "attribution",
            "rows",
            "entries",
            "refused",
            "doubtful",
            "read",
            "read_at",
        ]
    )
    return row


@transaction.atomic
def begin_again(*, kept: RecordImport) -> RecordImport:
    """Let a file be read that could not be, or whose reading died; soon, by the worker."""
    row = RecordImport.objects.select_for_update().light().get(pk=kept.pk)
    if row.state == State.REFUSED or row.has_stopped:
        _wait_again(row)
    return row


def _wait_again(row: RecordImport) -> None:
    row.state, row.trouble, row.done_bytes, row.done_rows = State.WAITING, {}, 0, 0
    row.save(update_fields=["state", "trouble", "done_bytes", "done_rows"])
    enqueue(kinds.RECORD, row.pk)


@transaction.atomic
def declare_anew(*, kept: RecordImport, declared: Declared, by: User | None) -> RecordImport:
    """Say anew where a file came from, when, and what it covers; the earlier words stay.

    The file is read again with what is declared now. Evidence that was filed from it keeps the
    words under which it was filed. Raises ``RecordError`` where no source is named, and while the
    file is being read.
    """
    row = RecordImport.objects.select_for_update().light().get(pk=kept.pk)
    _check_source(declared, row.file_name)
    if row.state == State.READING and not row.has_stopped:
        raise RecordError(
            _("The file is being read at this moment."),
            where=row.file_name,
            do=_("Wait until it is read, and declare it then."),
        )
    before, after = _columns(declared_of(row)), _columns(declared)
    if before == after:
        return row
    RecordDeclaration.objects.create(record=row, replaced_by=by, **before)
    for name, value in after.items():
        setattr(row, name, value)
    row.save(update_fields=list(after))
    _wait_again(row)
    return row


@transaction.atomic
def remove_record(*, kept: RecordImport) -> None:
    """Take a file out again; evidence that was quoted from it keeps its words and its hash."""
    RecordImport.objects.filter(pk=kept.pk).delete()
