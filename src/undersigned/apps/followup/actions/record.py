"""Files of the public record: kept, read in a child process, declared anew, removed.

Reading takes seconds and happens between two transactions: whoever comes first keeps what it found,
and a second one that read the same file finds it done.
"""

import datetime as dt
import hashlib
import zlib
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.outbox.actions import enqueue
from undersigned.core.errors import UndersignedError
from undersigned.core.record.kept import KeptRecord, asked_of
from undersigned.core.record.source import Declared
from undersigned.sandbox.tasks import RECORD

from .. import kinds
from ..errors import RecordError
from ..models import RecordImport

LARGEST = 50 * 1024**2  # bytes; reading so much takes some four seconds
# How long the worker leaves a file to the page on which it was given.
WORKER_AFTER = dt.timedelta(seconds=10)
State = RecordImport.State


@dataclass(frozen=True)
class Given:
    """A file and what a person declared of it; see ``core.record.source.Declared``."""

    name: str
    data: bytes
    declared: Declared


@transaction.atomic
def keep_record(*, coalition: Coalition, given: Given, by: User | None) -> RecordImport:
    """Keep a file, to be read at once by ``read_record`` or soon by the worker.

    Raises ``RecordError`` for a file that the coalition has, that is empty or too large, and where
    nothing is said of where it came from.
    """
    _check(given)
    kept, is_new = RecordImport.objects.light().get_or_create(
        coalition=coalition,
        sha256=hashlib.sha256(given.data).hexdigest(),
        defaults={
            "file_name": given.name[:200],
            "size": len(given.data),
            "data": zlib.compress(given.data),
            "added_by": by,
            **_declared(given.declared),
        },
    )
    if not is_new:
        raise RecordError(
            _("This very file is here already, as “%(name)s”.") % {"name": kept.file_name},
            where=given.name,
            do=_("Use that one, or remove it first."),
        )
    enqueue(kinds.RECORD, kept.pk, not_before=kept.added_at + WORKER_AFTER)
    return kept


def _check(given: Given) -> None:
    if not given.data:
        raise RecordError(
            _("The file is empty."), where=given.name, do=_("Choose the file that you exported.")
        )
    if len(given.data) > LARGEST:
        raise RecordError(
            _("The file is larger than 50 MB."),
            where=given.name,
            do=_("Export fewer records, or ask it on the command line: undersigned record FILE."),
        )
    if not given.declared.source.strip():
        raise RecordError(
            _("It is not said where the file came from."),
            where=given.name,
            do=_("Name the site or office that you took it from."),
        )


def _declared(declared: Declared) -> dict[str, object]:
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


def read_record(*, kept: RecordImport) -> RecordImport:
    """Read a file that waits, in a child process; one that was read stays as it is.

    What cannot be read is kept with the reason. Nothing is raised for a file.
    """
    waiting = RecordImport.objects.filter(pk=kept.pk, state=State.WAITING).first()
    if waiting is None:
        return RecordImport.objects.light().get(pk=kept.pk)
    asked = asked_of(zlib.decompress(waiting.data), declared_of(waiting))
    try:
        found: KeptRecord | UndersignedError = sandbox.run(RECORD, asked, waiting.file_name)
    except UndersignedError as error:
        found = error
    return _settle(waiting, found)


@transaction.atomic
def _settle(waiting: RecordImport, found: KeptRecord | UndersignedError) -> RecordImport:
    row = RecordImport.objects.select_for_update().light().get(pk=waiting.pk)
    if row.state != State.WAITING:
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
    row.read = zlib.compress(found.model_dump_json().encode())
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
def remove_record(*, kept: RecordImport) -> None:
    """Take a file out again; evidence that was quoted from it keeps its words and its hash."""
    RecordImport.objects.filter(pk=kept.pk).delete()
