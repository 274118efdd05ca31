"""Rows of a sheet as signatures: made, linked to the directory, sealed and stored."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from typing import Any

from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.announcing import SIGNATURES, announce
from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.outbox.sealing import keyed_hash
from undersigned.core.readers.sheets import Entry

from ..contacts import ContactData, seal_contacts
from ..directory import represented
from ..models import Signature, SignatureEvent, SignOnSheet
from ..storing import as_printed, as_sealed
from .importing import AT_ONCE, accepted_organisations, directory_of, is_listed
from .importing import key_of as entry_key

State = Signature.State


def enter_rows(
    letter: Letter, sheet: SignOnSheet, entries: list[Entry], keys: Mapping[int, str]
) -> None:
    """Store ``entries`` as signatures of ``letter``, as the sheet's orders are.

    ``keys`` maps a line to the keyed hash of its address and name. What has been signed since by
    the same address for the same name is left out.
    """
    entries = _not_signed_since(entries, keys)
    made = _made(sheet, entries, keys)
    _link(letter, sheet, made)
    filled = _fill_members(made)
    _store(made, entries)
    SignatureEvent.objects.bulk_create(_events(sheet, made, filled), batch_size=AT_ONCE)
    announce(SIGNATURES, letter)


def _not_signed_since(entries: list[Entry], keys: Mapping[int, str]) -> list[Entry]:
    wanted = [keys[entry.line] for entry in entries if entry.line in keys]
    live = Signature.objects.live().filter(dedupe_key__in=wanted)
    taken = set(live.values_list("dedupe_key", flat=True))
    return [entry for entry in entries if keys.get(entry.line) not in taken]


def _common(sheet: SignOnSheet, edition: EditionRecord) -> dict[str, Any]:
    return {
        "letter_id": sheet.letter_id,
        "sheet": sheet,
        "way": Signature.Way.SHEET,
        "consent_edition": edition,
        "consent_language": edition.value.authentic.language,
        "created_at": sheet.begun_at,
        "confirmed_at": sheet.begun_at,
        "entered_by_id": sheet.begun_by_id,
    }


def _made(sheet: SignOnSheet, entries: list[Entry], keys: Mapping[int, str]) -> list[Signature]:
    plain = State.ACCEPTED if sheet.accepts else State.CONFIRMED
    common = _common(sheet, sheet.edition)
    made = []
    for entry in entries:
        own = keys.get(entry.line) or keyed_hash("sign-on", f"{sheet.pk}\n{entry.line}")
        made.append(
            Signature(
                **common,
                **_open_values(entry),
                kind=entry.signatory.kind,
                state=State.QUARANTINED if entry.doubts else plain,
                sheet_line=entry.line,
                consented_at=_consented(entry, sheet.begun_at),
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


def _link(letter: Letter, sheet: SignOnSheet, made: list[Signature]) -> None:
    """Link accepted organisations to the directory; one that is printed already waits."""
    accepted = [each for each in made if each.state == State.ACCEPTED]
    signatories = [each.as_signatory() for each in accepted]
    before = set(_entries_of(letter))
    entries = directory_of(letter, [each for each in signatories if is_listed(each)])
    new = set(_entries_of(letter)) - before
    sheet.made_entries = sorted({*sheet.made_entries, *new})
    taken = set(accepted_organisations(letter))
    for signature, signatory in zip(accepted, signatories, strict=True):
        entry = entries.get(entry_key(signatory)) if is_listed(signatory) else None
        if entry and entry.pk in taken:
            signature.state = State.CONFIRMED
            continue
        signature.organisation = entry
        signature.accepted_at = sheet.begun_at
        signature.accepted_by_id = sheet.begun_by_id
        taken.add(entry and entry.pk)


def _fill_members(made: list[Signature]) -> dict[Any, int]:
    """As ``fill_members`` does for one; how many members each got, by the signature's id."""
    bodies = [each for each in made if each.organisation and not each.members]
    known = represented(each.organisation for each in bodies)
    filled = {}
    for signature in bodies:
        signature.members = known.get(signature.organisation_id, [])
        if signature.members:
            filled[signature.pk] = len(signature.members)
    return filled


def _entries_of(letter: Letter) -> Iterable[int]:
    entries = Organisation.objects.filter(coalition=letter.coalition_id)
    return entries.values_list("pk", flat=True)


def _store(made: list[Signature], entries: list[Entry]) -> None:
    sealed = ((each.pk, _sealed(entry)) for each, entry in zip(made, entries, strict=True))
    for signature, contact in zip(made, seal_contacts(sealed, AT_ONCE), strict=True):
        signature.contact = contact
    Signature.objects.bulk_create(made, batch_size=AT_ONCE)


def _events(
    sheet: SignOnSheet, made: list[Signature], filled: Mapping[Any, int]
) -> Iterable[SignatureEvent]:
    second = {State.ACCEPTED: "accepted", State.QUARANTINED: "quarantined"}
    common = {
        "edition_id": sheet.edition_id,
        "actor_id": sheet.begun_by_id,
        "happened_at": sheet.begun_at,
    }
    for signature in made:
        details = {"way": signature.way}
        yield SignatureEvent(verb="entered", details=details, signature=signature, **common)
        if signature.pk in filled:
            details = {"number": filled[signature.pk]}
            yield SignatureEvent(
                verb="members taken", details=details, signature=signature, **common
            )
        if signature.state in second:
            verb = second[signature.state]
            yield SignatureEvent(verb=verb, signature=signature, **common)
