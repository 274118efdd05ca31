"""Sign-ons that came other ways as a sheet: looked at, entered as a whole, undone as a whole."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.outbox.sealing import keyed_hash
from undersigned.core.readers.sheets import Book, Entry, Mapping

from .. import kinds
from ..contacts import ContactData, seal_contacts, seal_sheet
from ..errors import NotPossibleError, SignOnClosedError
from ..limits import promise_all
from ..models import Contact, Signature, SignatureEvent, SignOnSheet
from ..reasons import DeclineReason
from ..sheets import Understood, understood
from ..storing import as_printed, as_sealed
from .importing import AT_ONCE, accepted_organisations, directory_of, is_listed
from .importing import key_of as entry_key
from .rows import lock_letter

# How long the mails wait, so that a mistake can be undone before anybody is told.
UNDO_FOR = timedelta(hours=1)
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
    letter.sheets.filter(entered_at=None, added_by=by).delete()
    sheet = SignOnSheet(letter=letter, added_by=by)
    seal_sheet(sheet, file_name=file_name, data=data, table=book.model_dump_json())
    sheet.save(force_insert=True)
    return sheet


@transaction.atomic
def choose_columns(*, sheet: SignOnSheet, mapping: Mapping | None, worksheet: str) -> SignOnSheet:
    """Keep what the secretariat says of the columns; ``None`` goes back to the proposal."""
    sheet = _not_entered(sheet)
    chosen = mapping.model_dump(mode="json") if mapping else None
    sheet.chosen = {"mapping": chosen, "worksheet": worksheet}
    sheet.save(update_fields=["chosen"])
    return sheet


@transaction.atomic
def discard_sheet(*, sheet: SignOnSheet) -> None:
    """Delete a sheet that was not entered."""
    _not_entered(sheet).delete()


@transaction.atomic
def enter_sheet(*, sheet: SignOnSheet, by, accept: bool, tell: bool) -> Entered:
    """Enter every row that is not under the letter yet, all in one transaction.

    Rows in doubt wait for a check; the others are accepted where ``accept`` says so and wait to be
    verified otherwise. With ``tell`` those with an address get a mail after ``UNDO_FOR``.
    """
    letter = lock_letter(sheet.letter_id)
    sheet = _not_entered(sheet)
    edition = letter.latest_edition
    if edition is None or letter.state == Letter.State.ARCHIVED:
        raise SignOnClosedError
    found = understood(sheet)
    entries = _once_each(found)
    if not entries:
        raise NotPossibleError(
            _("No row of this sheet can be entered."),
            do=_("Look at the columns, or at who signs already."),
        )
    now = timezone.now()
    made = _made(found, entries, _common(sheet, edition, by, now), accept=accept)
    _link(letter, sheet, made, by, now)
    _store(made, entries)
    SignatureEvent.objects.bulk_create(_events(made, edition, by, now), batch_size=AT_ONCE)
    told = _tell(made, entries, now + UNDO_FOR) if tell else 0
    sheet.entered_at = now
    sheet.mails_at = now + UNDO_FOR if told else None
    sheet.save()
    accepted = sum(signature.state == State.ACCEPTED for signature in made)
    record_event(letter, "sheet entered", by, number=len(made))
    return Entered(
        accepted=accepted,
        to_verify=len(made) - accepted,
        doubles=len(found.rows.entries) - len(made),
        refused=len(found.rows.refused),
        told=told,
    )


@transaction.atomic
def undo_sheet(*, sheet: SignOnSheet, by) -> int:
    """Take back a whole sheet while nothing else has happened to its rows; how many there were.

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
    number = signatures.update(state=State.DECLINED, organisation=None)
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
        Organisation.objects.filter(pk__in=made, signatures=None).delete()
    sheet.undone_at = timezone.now()
    sheet.save(update_fields=["undone_at"])
    record_event(letter, "sheet undone", by, number=number)
    return number


def why_not_undone(sheet: SignOnSheet, letter: Letter) -> str:
    """Why a sheet cannot be undone, in a sentence; empty where it can."""
    if sheet.entered_at is None or sheet.undone_at is not None:
        return _("This sheet is not entered.")
    if letter.state != Letter.State.OPEN:
        return _("The letter has been counted since.")
    if sheet.mails_at and sheet.mails_at <= timezone.now():
        return _("The signers have been told by mail.")
    since = SignatureEvent.objects.filter(signature__sheet=sheet)
    if since.exclude(happened_at=sheet.entered_at).exists():
        return _("Something else has happened to its rows.")
    return ""


def _not_entered(sheet: SignOnSheet) -> SignOnSheet:
    sheet = SignOnSheet.objects.select_for_update().select_related(None).get(pk=sheet.pk)
    if sheet.entered_at is not None:
        raise NotPossibleError(
            _("This sheet was entered already."), do=_("Upload another, or undo this one.")
        )
    return sheet


def _once_each(found: Understood) -> list[Entry]:
    """Without rows in which the same address signs for the same name again."""
    seen: set[str] = set()
    kept = []
    for entry in found.new:
        key = found.keys.get(entry.line, str(entry.line))
        if key not in seen:
            kept.append(entry)
        seen.add(key)
    return kept


def _common(sheet: SignOnSheet, edition: EditionRecord, by, now: datetime) -> dict[str, Any]:
    return {
        "letter_id": sheet.letter_id,
        "sheet": sheet,
        "way": Signature.Way.SHEET,
        "consent_edition": edition,
        "consent_language": edition.value.authentic.language,
        "created_at": now,
        "confirmed_at": now,
        "entered_by": by,
    }


def _made(
    found: Understood, entries: list[Entry], common: dict[str, Any], *, accept: bool
) -> list[Signature]:
    plain = State.ACCEPTED if accept else State.CONFIRMED
    made = []
    for entry in entries:
        row = f"{common['sheet'].pk}\n{entry.line}"
        own = found.keys.get(entry.line) or keyed_hash("sign-on", row)
        made.append(
            Signature(
                **common,
                **_open_values(entry),
                kind=entry.signatory.kind,
                state=State.QUARANTINED if entry.doubts else plain,
                sheet_line=entry.line,
                consented_at=_consented(entry, common["created_at"]),
                dedupe_key=own,
                form_key=secrets.token_hex(32),
            )
        )
    return made


def _open_values(entry: Entry) -> dict[str, Any]:
    signatory = entry.signatory
    return as_printed(
        name=signatory.name,
        title=signatory.title,
        place=signatory.place,
        country=signatory.country,
        members=signatory.members,
        withheld=signatory.withheld,
        place_hidden=signatory.place_hidden,
        place_consent=False,
    )


def _consented(entry: Entry, now: datetime) -> datetime:
    """The noon of the day that the sheet names, which no time zone moves to another; or now."""
    if entry.signed_on is None:
        return now
    return min(datetime.combine(entry.signed_on, time(12), tzinfo=UTC), now)


def _sealed(entry: Entry) -> ContactData:
    signatory = entry.signatory
    return as_sealed(
        email=entry.email,
        phone=entry.phone,
        representative=entry.representative,
        role=entry.role,
        name=signatory.name,
        title=signatory.title,
        place=signatory.place,
        country=signatory.country,
        members=signatory.members,
        withheld=signatory.withheld,
    )


def _link(letter: Letter, sheet: SignOnSheet, made: list[Signature], by, now: datetime) -> None:
    """Link accepted organisations to the directory; one that is printed already waits."""
    accepted = [each for each in made if each.state == State.ACCEPTED]
    signatories = [each.as_signatory() for each in accepted]
    before = set(_entries_of(letter))
    entries = directory_of(letter, [each for each in signatories if is_listed(each)])
    sheet.made_entries = sorted(set(_entries_of(letter)) - before)
    taken = set(accepted_organisations(letter))
    for signature, signatory in zip(accepted, signatories, strict=True):
        entry = entries.get(entry_key(signatory)) if is_listed(signatory) else None
        if entry and entry.pk in taken:
            signature.state = State.CONFIRMED
            continue
        signature.organisation = entry
        signature.accepted_at, signature.accepted_by = now, by
        taken.add(entry and entry.pk)


def _entries_of(letter: Letter) -> Iterable[int]:
    entries = Organisation.objects.filter(coalition=letter.coalition_id)
    return entries.values_list("pk", flat=True)


def _store(made: list[Signature], entries: list[Entry]) -> None:
    sealed = ((each.pk, _sealed(entry)) for each, entry in zip(made, entries, strict=True))
    for signature, contact in zip(made, seal_contacts(sealed, AT_ONCE), strict=True):
        signature.contact = contact
    Signature.objects.bulk_create(made, batch_size=AT_ONCE)


def _events(
    made: list[Signature], edition: EditionRecord, by, now: datetime
) -> Iterable[SignatureEvent]:
    second = {State.ACCEPTED: "accepted", State.QUARANTINED: "quarantined"}
    for signature in made:
        common = {"signature": signature, "edition": edition, "actor": by, "happened_at": now}
        yield SignatureEvent(verb="entered", details={"way": signature.way}, **common)
        if signature.state in second:
            yield SignatureEvent(verb=second[signature.state], **common)


def _tell(made: list[Signature], entries: list[Entry], not_before: datetime) -> int:
    reached = [each for each, entry in zip(made, entries, strict=True) if entry.email]
    return promise_all(kinds.ENTERED, reached, not_before)
