"""Asking to be told of a letter, confirming it, leaving it, and erasing addresses in time."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils import timezone

from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import cancel, enqueue
from undersigned.apps.signatures.contacts import (
    address_hash,
    follower_contact,
    follower_key,
    open_contact,
)
from undersigned.apps.signatures.limits import is_suppressed, take_mail
from undersigned.apps.signatures.models import Signature

from .. import kinds
from ..models import Follower

BATCH = 500  # rows in one transaction


def ask(*, letter: Letter, email: str, language: str) -> None:
    """Promise the mail that asks whether ``email`` wants to be told.

    The outcome is the same for a new address, one that follows already, one that wants no mail and
    one that had too many: what differs stands in the mail alone.
    """
    if is_suppressed(address_hash(email)):
        return
    try:
        _ask(letter, email, language)
    except IntegrityError:
        _ask(letter, email, language)  # another request was quicker; now it can be seen


@transaction.atomic
def _ask(letter: Letter, email: str, language: str) -> None:
    follower = _known(letter, email) or _new(letter, email, language)
    kind = kinds.CONFIRM
    if follower.confirmed_at is None:
        follower.language, follower.asked_at = language, timezone.now()
        follower.save(update_fields=["language", "asked_at"])
    else:
        kind = kinds.ALREADY
    if take_mail(kind, follower.contact.address_hash, letter.pk, follower.pk):
        enqueue(kind, follower.pk)


def _known(letter: Letter, email: str) -> Follower | None:
    rows = Follower.objects.select_for_update(of=("self",)).select_related("contact")
    return rows.filter(key=follower_key(letter.pk, email)).first()


def _new(letter: Letter, email: str, language: str) -> Follower:
    key = follower_key(letter.pk, email)
    follower = Follower(letter=letter, key=key, language=language, asked_at=timezone.now())
    follower.contact = follower_contact(follower.pk, email)
    follower.contact.save()
    follower.save(force_insert=True)
    return follower


@transaction.atomic
def confirm(*, follower: Follower) -> None:
    """From now on it is told; twice is once."""
    Follower.objects.filter(pk=follower.pk, confirmed_at=None).update(confirmed_at=timezone.now())


@transaction.atomic
def follow_as_signer(*, signature: Signature) -> None:
    """Who signed and confirmed by mail has shown whose address it is; twice is once."""
    email = open_contact(signature).email
    if not email or is_suppressed(address_hash(email)):
        return
    language = signature.consent_language
    follower = _known(signature.letter, email) or _new(signature.letter, email, language)
    confirm(follower=follower)


@transaction.atomic
def stop_as_signer(*, signature: Signature) -> None:
    """The signer wants to be told no more; the signature stays as it is."""
    follower = _known(signature.letter, open_contact(signature).email)
    if follower is not None:
        leave(follower=follower)


@transaction.atomic
def leave(*, follower: Follower) -> None:
    """Erase the address and what waits for it; twice is once."""
    for kind in (kinds.CONFIRM, kinds.ALREADY, kinds.DIGEST):
        cancel(kind, follower.pk)
    rows = Follower.objects.select_for_update(of=("self",)).select_related("contact")
    locked = rows.filter(pk=follower.pk).first()
    if locked is None:
        return
    contact = locked.contact
    locked.delete()
    contact.delete()
    same = {"letter": locked.letter_id, "contact__address_hash": contact.address_hash}
    # A later act on the signature must not bring back who has left.
    Signature.objects.filter(follows=True, **same).update(follows=False)


def leave_all(letter: Letter) -> None:
    """Erase everybody who follows a letter."""
    for follower in Follower.objects.filter(letter=letter).order_by("pk"):
        leave(follower=follower)


def sweep(*, now: dt.datetime | None = None) -> int:
    """Erase who never confirmed, and who has been told long enough; how many."""
    outlived = Follower.objects.outlived(now or timezone.now())[:BATCH]
    for count, follower in enumerate(rows := list(outlived), start=1):
        leave(follower=follower)
        if count == BATCH:
            return count + sweep(now=now)
    return len(rows)
