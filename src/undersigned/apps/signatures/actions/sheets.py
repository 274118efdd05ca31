"""Sign-ons that came other ways as a sheet: looked at, entered row after row, undone as a whole.

Entering goes in steps of a few hundred rows, each a transaction of its own, and where it has come
to is kept: whoever goes on begins at the next row, whatever was killed before. The mails are
promised with the last step, so that nobody is told while the whole may still be undone.
"""

import time
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.announcing import SIGNATURES, announce
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue
from undersigned.core.readers.sheets import Book, Mapping

from .. import kinds
from ..answering import note_answers
from ..contacts import address_hash, seal_sheet
from ..errors import NotPossibleError, SignOnClosedError
from ..limits import promise_all
from ..models import Contact, Signature, SignatureEvent, SignOnSheet
from ..reasons import DeclineReason
from ..sheets import Understood, understood
from .importing import AT_ONCE
from .rows import lock_letter
from .sheet_rows import enter_rows

# How long the mails wait, so that a mistake can be undone before anybody is told.
UNDO_FOR = timedelta(hours=1)
# How long the worker leaves a sheet to the page on which it was begun.
WORKER_AFTER = timedelta(seconds=10)
State = Signature.State


@dataclass(frozen=True)
class Entered:
    """What became of the rows of a sheet."""

    accepted: int
    to_verify: int
    doubles: int
    refused: int
    told: int


@transaction.atomic
def keep_sheet(*, letter: Letter, by, file_name: str, data: bytes, book: Book) -> SignOnSheet:
    """Store a sheet to be looked at; those that ``by`` has not entered are replaced."""
    letter.sheets.filter(begun_at=None, added_by=by).delete()
    sheet = SignOnSheet(letter=letter, added_by=by)
    seal_sheet(sheet, file_name=file_name, data=data, table=book.model_dump_json())
    sheet.save(force_insert=True)
    return sheet


@transaction.atomic
def choose_columns(
    *,
    sheet: SignOnSheet,
    mapping: Mapping | None,
    worksheet: str,
    header_line: int | None = None,
    month_first: bool | None = None,
) -> SignOnSheet:
    """Keep what the secretariat says of the sheet; ``None`` goes back to what is proposed.

    ``header_line`` is the line of the headers, 0 where there are none; ``month_first`` says how
    03/04/2024 is read.
    """
    sheet = _not_begun(sheet)
    sheet.chosen = {
        "mapping": mapping.model_dump(mode="json") if mapping else None,
        "worksheet": worksheet,
        "header_line": header_line,
        "month_first": month_first,
    }
    sheet.save(update_fields=["chosen"])
    return sheet


@transaction.atomic
def discard_sheet(*, sheet: SignOnSheet) -> None:
    """Delete a sheet that was not entered."""
    _not_begun(sheet).delete()


@transaction.atomic
def begin_sheet(*, sheet: SignOnSheet, by, accept: bool, tell: bool) -> SignOnSheet:
    """Order that every row that is not under the letter yet is entered; ``go_on_with_sheet`` does.

    Rows in doubt wait for a check; the others are accepted where ``accept`` says so, unless the
    coalition wants a second person's check, and wait to be verified otherwise. With ``tell`` those
    with an address get a mail ``UNDO_FOR`` after the last
    row. The worker goes on with what the page that began it leaves.
    """
    letter = lock_letter(sheet.letter_id)
    sheet = _not_begun(sheet)
    edition = letter.latest_edition
    if edition is None or letter.state == Letter.State.ARCHIVED:
        raise SignOnClosedError
    number = len(understood(sheet).once_each())
    if not number:
        raise NotPossibleError(
            _("No row of this sheet can be entered."),
            do=_("Look at the columns, or at who signs already."),
        )
    sheet.begun_at, sheet.begun_by = timezone.now(), by
    sheet.accepts = accept and not letter.coalition.second_check
    sheet.edition, sheet.tells, sheet.to_enter = edition, tell, number
    sheet.save()
    enqueue(kinds.SHEET, sheet.pk, not_before=sheet.begun_at + WORKER_AFTER)
    return sheet


def go_on_with_sheet(*, sheet: SignOnSheet, seconds: float | None = None) -> Entered | None:
    """Enter further rows for about ``seconds``; ``None`` where some are left then.

    Two may go on with one sheet at once: each step takes the rows after those that are entered.
    Raises ``NotPossibleError`` where the sheet is not being entered (any more).
    """
    stop = None if seconds is None else time.monotonic() + seconds
    found = understood(sheet)
    while True:
        done = _step(sheet, found)
        if done or (stop is not None and time.monotonic() >= stop):
            return done


def enter_sheet(*, sheet: SignOnSheet, by, accept: bool, tell: bool) -> Entered:
    """``begin_sheet``, and all rows at once."""
    begun = begin_sheet(sheet=sheet, by=by, accept=accept, tell=tell)
    done = go_on_with_sheet(sheet=begun)
    assert done is not None  # noqa: S101 - without a limit of time it ends only so
    return done


@transaction.atomic
def _step(sheet: SignOnSheet, found: Understood) -> Entered | None:
    """The next rows, or the end where none is left."""
    letter = lock_letter(sheet.letter_id)
    sheet = SignOnSheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if not sheet.is_being_entered:
        raise NotPossibleError(
            _("This sheet is not being entered."), do=_("Look at the list of sheets.")
        )
    if letter.state == Letter.State.ARCHIVED:
        raise SignOnClosedError
    rest = [entry for entry in found.once_each() if entry.line > sheet.done_line][:AT_ONCE]
    if not rest:
        return _end(letter, sheet, found)
    enter_rows(letter, sheet, rest, found.keys)
    sheet.done_line = rest[-1].line
    sheet.save(update_fields=["done_line", "made_entries"])
    return None


def _end(letter: Letter, sheet: SignOnSheet, found: Understood) -> Entered:
    note_answers(sheet.signatures.all())
    sheet.entered_at = timezone.now()
    mails_at = sheet.entered_at + UNDO_FOR
    reached = sheet.signatures.exclude(contact=None).exclude(contact__address_hash=address_hash(""))
    told = 0
    if sheet.tells:
        told = promise_all(kinds.ENTERED, reached.select_related("contact"), mails_at)
    sheet.mails_at = mails_at if told else None
    sheet.save(update_fields=["entered_at", "mails_at"])
    made, accepted = sheet.signatures.count(), sheet.signatures.accepted().count()
    record_event(letter, "sheet entered", sheet.begun_by, number=made)
    return Entered(
        accepted=accepted,
        to_verify=made - accepted,
        doubles=len(found.rows.entries) - made,
        refused=len(found.rows.refused),
        told=told,
    )


@transaction.atomic
def undo_sheet(*, sheet: SignOnSheet, by) -> int:
    """Take back a whole sheet while nothing else has happened to its rows; how many there were.

    One that is being entered is stopped, and what was entered of it taken back.

    Signatures are never deleted: they are declined as a mistake, and their contacts erased. Entries
    of the directory that only they needed are taken out again.
    """
    letter = lock_letter(sheet.letter_id)
    sheet = SignOnSheet.objects.select_for_update().get(pk=sheet.pk)
    why = why_not_undone(sheet, letter)
    if why:
        raise NotPossibleError(why, do=_("Decline the sign-ons one by one."))
    signatures = Signature.objects.filter(sheet=sheet)
    Contact.objects.filter(signature__sheet=sheet).delete()
    # An invitation that one of them seemed to answer is open again.
    number = signatures.update(state=State.DECLINED, organisation=None, invitation=None)
    reason = {"reason": DeclineReason.MISTAKE.value}
    SignatureEvent.objects.bulk_create(
        [
            SignatureEvent(signature_id=pk, verb="declined", details=reason, actor=by)
            for pk in signatures.values_list("pk", flat=True)
        ],
        batch_size=AT_ONCE,
    )
    for start in range(0, len(sheet.made_entries), AT_ONCE):
        made = sheet.made_entries[start : start + AT_ONCE]
        Organisation.objects.filter(pk__in=made, signatures=None).without_work().delete()
    sheet.undone_at = timezone.now()
    sheet.save(update_fields=["undone_at"])
    record_event(letter, "sheet undone", by, number=number)
    announce(SIGNATURES, letter)
    return number


def why_not_undone(sheet: SignOnSheet, letter: Letter) -> str:
    """Why a sheet cannot be undone, in a sentence; empty where it can."""
    if sheet.begun_at is None or sheet.undone_at is not None:
        return _("This sheet is not entered.")
    if letter.state != Letter.State.OPEN:
        return _("The letter has been counted since.")
    if sheet.mails_at and sheet.mails_at <= timezone.now():
        return _("The signers have been told by mail.")
    since = SignatureEvent.objects.filter(signature__sheet=sheet)
    if since.exclude(happened_at=sheet.begun_at).exists():
        return _("Something else has happened to its rows.")
    return ""


def _not_begun(sheet: SignOnSheet) -> SignOnSheet:
    sheet = SignOnSheet.objects.select_for_update().select_related(None).get(pk=sheet.pk)
    if sheet.begun_at is not None:
        raise NotPossibleError(
            _("This sheet was entered already."), do=_("Upload another, or undo this one.")
        )
    return sheet
