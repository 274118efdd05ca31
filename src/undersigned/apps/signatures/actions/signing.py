"""Signing by the form: recorded, not yet confirmed."""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.outbox.sealing import keyed_hash

from .. import kinds
from ..answering import entry_of, invitation_for
from ..contacts import address_hash, dedupe_key, seal_contact
from ..errors import NotPossibleError, SignOnClosedError
from ..limits import promise_within_limits
from ..models import Invitation, Signature
from ..storing import as_printed, as_sealed
from .rows import take_note


def sign(
    *,
    letter: Letter,
    language: str,
    kind: str,
    name: str,
    title: str = "",
    place: str = "",
    country: str = "",
    email: str,
    representative: str = "",
    role: str = "",
    phone: str = "",
    may_sign: bool = False,
    withheld: bool = False,
    place_hidden: bool = False,
    place_consent: bool = False,
    form_key: str,
    members: Iterable[str] = (),
    follows: bool = False,
    invitation: Invitation | None = None,
) -> None:
    """Record a sign-on and promise the mail that asks to confirm it, in one transaction.

    The outcome is the same for a new sign-on, one that is there already, an address that wants no
    mail and one that had too many: what differs stands in the mail alone. ``form_key`` is the value
    that the form carries: the same form sent twice is one signature and one mail. ``invitation`` is
    the one whose link was followed; without one it is found by name and address.
    """
    edition = _edition_to_sign(letter)
    if kind == Signature.Kind.ORGANISATION and not may_sign:
        raise NotPossibleError(
            _("Only who may sign for the organisation can sign for it."),
            do=_("Tick “I may sign for it”, or ask the person who may."),
        )
    members = tuple(members)
    place_of = {"name": name, "title": title, "place": place, "country": country}
    open_values = as_printed(
        **place_of,
        members=members,
        withheld=withheld,
        place_hidden=place_hidden,
        place_consent=place_consent,
    )
    sealed = as_sealed(
        **place_of,
        members=members,
        withheld=withheld,
        email=email,
        phone=phone,
        representative=representative,
        role=role,
    )
    same = dedupe_key(letter.pk, email, kind, name)
    values = {
        **open_values,
        "kind": kind,
        "follows": follows,
        "dedupe_key": same,
        # The name and address belong to it: whoever goes back in the browser and signs for a second
        # body sends the same form_key with another name.
        "form_key": keyed_hash("form", f"{form_key}\n{same}"),
        "consent_edition": edition,
        "consent_language": language,
    }
    values |= _answering(letter, values, email, name, invitation)
    try:
        _record(letter, values, sealed)
    except IntegrityError:
        # Another request recorded the same between our look and our write; now it can be seen.
        _record(letter, values, sealed)


def _answering(
    letter: Letter, values: dict[str, Any], email: str, name: str, invitation: Invitation | None
) -> dict[str, Any]:
    """Which invitation it answers, and which entry of the directory signs by its name."""
    answered = invitation or invitation_for(
        letter.pk,
        name_key=values["dedupe_key"],
        address_hash=address_hash(email),
        kind=values["kind"],
    )
    # What is withheld is never linked: the directory is not sealed.
    entry = None if values["withheld"] else entry_of(answered, kind=values["kind"], name=name)
    return {"invitation": answered, "organisation_id": entry}


def _edition_to_sign(letter: Letter) -> EditionRecord:
    edition = letter.latest_edition
    if edition is None or not letter.sign_on_is_open(timezone.now()):
        raise SignOnClosedError
    return edition


@transaction.atomic
def _record(letter: Letter, values: dict[str, Any], sealed) -> None:
    if Signature.objects.filter(form_key=values["form_key"]).exists():
        return
    live = Signature.objects.live().filter(dedupe_key=values["dedupe_key"])
    present = live.select_for_update(of=("self",)).select_related("contact").first()
    if present is None:
        _record_new(letter, values, sealed)
    elif present.state == Signature.State.PENDING:
        _record_anew(present, values, sealed)
    else:
        promise_within_limits(kinds.AGAIN, present)


def _record_new(letter: Letter, values: dict[str, Any], sealed) -> None:
    signature = Signature(letter=letter, **values)
    signature.contact = seal_contact(signature.pk, sealed)
    signature.save(force_insert=True)
    take_note(signature, "signed", language=values["consent_language"])
    promise_within_limits(kinds.CONFIRM, signature)


def _record_anew(signature: Signature, values: dict[str, Any], sealed) -> None:
    """A form filled in again before it was confirmed holds what its sender means now."""
    for field, value in values.items():
        setattr(signature, field, value)
    signature.save()
    seal_contact(signature.pk, sealed, into=signature.contact)
    take_note(signature, "signed again", language=values["consent_language"])
    promise_within_limits(kinds.AGAIN, signature)
