"""How many mails one address gets, so that nobody can use our form to flood a mailbox.

An address is known here by its keyed hash alone. Who has reached the limit sees the same page as
everybody. The limits count mails that strangers can cause; those that a signer or the secretariat
causes (recorded, corrected, changed) stop at a suppressed address only.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from undersigned.apps.outbox.actions import enqueue, enqueue_all

from . import kinds
from .models import Invitation, MailAllowance, Signature, Suppression

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
# One person may sign for two bodies and for herself, and mistype one of them.
PER_KIND_OF_A_SIGNATURE_AN_HOUR = 1
PER_LETTER_A_DAY = 5
PER_ADDRESS_A_DAY = 10
# Calls to sign are counted apart: they never use up what confirming needs.
CALLS_A_DAY = 3


def is_suppressed(address_hash: str) -> bool:
    return Suppression.objects.filter(address_hash=address_hash).exists()


def promise(kind: str, signature: Signature) -> bool:
    """Put a mail to the signer into the outbox unless the address is suppressed; whether it was."""
    contact = signature.contact
    if contact is None or is_suppressed(contact.address_hash):
        return False
    enqueue(kind, signature.pk)
    return True


def promise_all(kind: str, signatures: Iterable[Signature], not_before: datetime) -> int:
    """As ``promise``, for many signatures with contacts at once; how many get a mail."""
    suppressed = set(Suppression.objects.values_list("address_hash", flat=True))
    told = [each.pk for each in signatures if each.contact.address_hash not in suppressed]
    enqueue_all(kind, told, not_before=not_before)
    return len(told)


def promise_within_limits(kind: str, signature: Signature) -> bool:
    """As ``promise``, for mails that anybody can cause by filling in the form."""
    contact = signature.contact
    if not take_mail(kind, contact.address_hash, signature.letter_id, signature.pk):
        return False
    return promise(kind, signature)


def call_allowed_at(invitation: Invitation, now: datetime) -> datetime:
    """When the address may get another call: ``now``, or when one of the last day is a day old."""
    allowance = MailAllowance.objects.filter(address_hash=invitation.contact.address_hash).first()
    times = sorted(entry["at"] for entry in _of_calls(allowance, now)) if allowance else []
    if len(times) < CALLS_A_DAY:
        return now
    return datetime.fromtimestamp(times[-CALLS_A_DAY], tz=now.tzinfo) + DAY


def take_call(invitation: Invitation, now: datetime) -> None:
    """Note that the address got a call."""
    address_hash = invitation.contact.address_hash
    MailAllowance.objects.get_or_create(address_hash=address_hash)
    allowance = MailAllowance.objects.select_for_update().get(address_hash=address_hash)
    kept = [entry for entry in allowance.taken if entry["at"] > (now - DAY).timestamp()]
    entry = {
        "at": now.timestamp(),
        "kind": kinds.CALL,
        "letter": str(invitation.letter_id),
        "signature": "",
    }
    allowance.taken = [*kept, entry]
    allowance.save()


def _of_calls(allowance: MailAllowance, now: datetime) -> list[dict]:
    since = (now - DAY).timestamp()
    return [each for each in allowance.taken if each["kind"] == kinds.CALL and each["at"] > since]


def take_mail(kind: str, address_hash: str, letter: object, subject: object) -> bool:
    """Take one mail of the address's allowance, where there is one left.

    ``letter`` and ``subject`` are ids: of the letter, and of the row that the mail is about.
    """
    now = timezone.now()
    MailAllowance.objects.get_or_create(address_hash=address_hash)
    # Two forms at once for one address wait for each other here, and for nobody else.
    allowance = MailAllowance.objects.select_for_update().get(address_hash=address_hash)
    taken = [entry for entry in allowance.taken if entry["at"] > (now - DAY).timestamp()]
    entry = {
        "at": now.timestamp(),
        "kind": kind,
        "letter": str(letter),
        "signature": str(subject),
    }
    if _reached(taken, entry):
        return False
    allowance.taken = [*taken, entry]
    allowance.save()
    return True


def _reached(taken: list[dict], entry: dict) -> bool:
    last_hour = entry["at"] - HOUR.total_seconds()
    taken = [each for each in taken if each["kind"] != kinds.CALL]
    of_letter = [each for each in taken if each["letter"] == entry["letter"]]
    of_signature = [
        each
        for each in of_letter
        if (each["signature"], each["kind"]) == (entry["signature"], entry["kind"])
        and each["at"] > last_hour
    ]
    return (
        len(of_signature) >= PER_KIND_OF_A_SIGNATURE_AN_HOUR
        or len(of_letter) >= PER_LETTER_A_DAY
        or len(taken) >= PER_ADDRESS_A_DAY
    )
