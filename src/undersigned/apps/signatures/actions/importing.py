"""The names of the imported file as sign-ons, on the secretariat's word."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.entries import by_other_names
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.outbox.sealing import keyed_hash
from undersigned.core.letter import Signatory
from undersigned.core.matching.normalise import normalised_name

from ..errors import NotPossibleError, SignOnClosedError
from ..models import Signature, SignatureEvent
from .rows import lock_letter

AT_ONCE = 500  # rows a statement; SQLite takes 32,766 values in one
# Of a withheld name the file says nothing that may be stored openly.
_NOT_STORED = {
    "name": "",
    "title": "",
    "sort_key": "",
    "printed": [],
    "members": [],
    "place_hidden": True,
}


@transaction.atomic
def enter_imported(*, letter: Letter, by) -> list[Signature]:
    """Enter every signatory of the imported file as accepted; the file is their evidence.

    Organisations are linked to the directory by name and place. One that stands twice in the file
    is entered twice and accepted once; the other waits to be verified. Raises ``NotPossibleError``
    where the file was entered before or there is none.
    """
    letter = lock_letter(letter.pk)
    edition = letter.latest_edition
    if edition is None:
        raise SignOnClosedError
    if letter.imported is None or letter.signatures.filter(way=Signature.Way.IMPORT).exists():
        raise NotPossibleError(
            _("There is no imported list that could be entered."),
            do=_("Enter the sign-ons one by one."),
        )
    signatories = letter.imported_reading.signatories
    entries = directory_of(letter, signatories)
    common, taken = _common(letter, edition, by), set(accepted_organisations(letter))
    made = []
    for number, signatory in enumerate(signatories):
        entry = entries.get(key_of(signatory)) if is_listed(signatory) else None
        values = {**common, **_printed(signatory), **_keys(letter, number), "organisation": entry}
        if entry and entry.pk in taken:
            values |= {"state": Signature.State.CONFIRMED, "accepted_at": None, "accepted_by": None}
        taken.add(entry and entry.pk)
        made.append(Signature(**values))
    Signature.objects.bulk_create(made, batch_size=AT_ONCE)
    SignatureEvent.objects.bulk_create(_events(made, edition, by), batch_size=AT_ONCE)
    return made


def _common(letter: Letter, edition: EditionRecord, by) -> dict[str, Any]:
    now = timezone.now()
    return {
        "letter": letter,
        "state": Signature.State.ACCEPTED,
        "way": Signature.Way.IMPORT,
        "consent_edition": edition,
        "consent_language": edition.value.authentic.language,
        "created_at": now,
        "consented_at": now,
        "confirmed_at": now,
        "accepted_at": now,
        "accepted_by": by,
        "entered_by": by,
    }


def _keys(letter: Letter, number: int) -> dict[str, str]:
    """A file holds no addresses: its rows are told apart by their number in it."""
    row = f"{letter.pk}\nimport\n{number}"
    return {"dedupe_key": keyed_hash("sign-on", row), "form_key": keyed_hash("form", row)}


def _printed(signatory: Signatory) -> dict[str, Any]:
    values = signatory.model_dump(mode="json")
    if not signatory.withheld:
        return values
    place = {} if signatory.place_consent else {"place": "", "country": ""}
    return {**values, **_NOT_STORED, **place}


def _events(made: list[Signature], edition: EditionRecord, by) -> Iterable[SignatureEvent]:
    for signature in made:
        common = {"signature": signature, "edition": edition, "actor": by}
        yield SignatureEvent(verb="entered", details={"way": signature.way}, **common)
        if signature.state == Signature.State.ACCEPTED:
            yield SignatureEvent(verb="accepted", **common)


def directory_of(
    letter: Letter, signatories: Iterable[Signatory]
) -> dict[tuple[str, str], Organisation]:
    """The coalition's entries by normalised name and place, with those of the file made.

    Where the file calls an entry by another of its names, that name stands for it, too.
    """
    organisations = Organisation.objects.filter(coalition=letter.coalition_id)
    known = {(entry.normalised_name, entry.place): entry for entry in organisations}
    others = by_other_names(letter.coalition_id)
    missing, called = {}, {}
    for key, signatory in ((key_of(each), each) for each in signatories if is_listed(each)):
        if key in known:
            continue
        if (entry := others.get(key)) is not None:
            called[key] = entry
        else:
            missing.setdefault(key, signatory)
    Organisation.objects.bulk_create(
        [
            Organisation(
                coalition_id=letter.coalition_id,
                name=signatory.name,
                normalised_name=normalised,
                place=place,
                country=signatory.country,
                sort_key=signatory.sort_key,
                printed=[form.model_dump() for form in signatory.printed],
            )
            for (normalised, place), signatory in missing.items()
        ],
        batch_size=AT_ONCE,
    )
    return called | {(each.normalised_name, each.place): each for each in organisations.all()}


def accepted_organisations(letter: Letter) -> Iterable[int]:
    accepted = letter.signatures.accepted().exclude(organisation=None)
    return accepted.values_list("organisation_id", flat=True)


def key_of(signatory: Signatory) -> tuple[str, str]:
    return normalised_name(signatory.name), signatory.place


def is_listed(signatory: Signatory) -> bool:
    return signatory.kind == "organisation" and not signatory.withheld
