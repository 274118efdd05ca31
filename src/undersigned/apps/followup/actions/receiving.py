"""A mail that came in: read, found its letter, kept, told of. Any number of times with one effect.

Which letter it belongs to is asked in this order: the address it was sent to, the mail it answers
(a delivery, a reply that came before, a mail of ours to a signer). Where nobody knows, it waits for
the operator, who files it.
"""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.deliveries.actions import record_bounce
from undersigned.apps.deliveries.addresses import resolve_reply_address
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.call_mails import note_bounce
from undersigned.apps.signatures.models import CallMail, Signature
from undersigned.channels.email.bounces import Notice, notice
from undersigned.core.errors import UnreadableError
from undersigned.core.readers.correspondence import Mail
from undersigned.sandbox import MAIL, run

from .. import kinds
from ..contents import Words, bytes_hash, message_hash, seal_words
from ..models import Reply
from .fax_reports import note_fax_report
from .keeping import keep_files

_LONGEST = 200_000  # characters of a mail's text that are kept; more is attached as a file


@dataclass(frozen=True)
class _Place:
    """What a mail belongs to, as far as is known."""

    letter: Letter | None = None
    part: str = ""
    position: int | None = None
    answers: Reply | None = None
    is_about_signing: bool = False
    invitation: str = ""


def receive(data: bytes) -> Reply | None:
    """Keep the mail ``data`` (RFC 5322); the reply that it became, new or kept before.

    A notice about a delivery, and a gateway's report on a fax, becomes an attempt of that delivery
    instead, and gives None. A mail
    that cannot be read is kept whole as a file, with what is wrong with it.
    """
    known = Reply.objects.filter(bytes_hash=bytes_hash(data)).first()
    if known:
        return known
    try:
        mail = run(MAIL, data, "mail")
    except UnreadableError as error:
        note = f"{error.what} {error.do}"
        return _keep(data, Mail(subject=_("A mail that could not be read")), _Place(), note)
    told = notice(data)
    if told.kind in ("failed", "delayed") and _is_noted(told):
        return None
    if note_fax_report(mail):
        return None
    return _keep(data, mail, _place_of(mail), "", is_automatic=bool(told.kind))


def too_large(size: int) -> Reply:
    """Note that a mail of ``size`` bytes lies in the mailbox and was not fetched."""
    megabytes = size // (1024 * 1024)
    note = _("A mail of %(n)d MB lies in the mailbox. Look at it there.") % {"n": megabytes}
    return _keep(None, Mail(subject=_("A large mail")), _Place(), note)


def _is_noted(told: Notice) -> bool:
    """Whether it is about a delivery or a call to sign of ours, which then knows of it."""
    delivery = record_bounce(
        message_id=told.message_id, permanent=told.permanent, answer=told.answer
    )
    return delivery is not None or (told.permanent and note_bounce(_key_of(told.message_id or "")))


def _place_of(mail: Mail) -> _Place:
    for recipient in mail.recipients:
        if found := resolve_reply_address(recipient):
            letter, part, position = found
            answers = Reply.objects.filter(message_hash__in=_hashes(mail), letter=letter).first()
            return _Place(letter, part, position, answers, is_about_signing=part == kinds.CALL)
    return _by_thread(mail)


def _by_thread(mail: Mail) -> _Place:
    before = Reply.objects.filter(message_hash__in=_hashes(mail), letter__isnull=False).first()
    if before:
        return _Place(before.letter, before.part, before.position, before)
    ours = [key for each in mail.answers if (key := _key_of(each))]
    delivery = Delivery.objects.filter(key__in=ours).select_related("release__letter").first()
    if delivery:
        return _Place(delivery.release.letter, delivery.part, delivery.position)
    rows = OutboxRow.objects.filter(pk__in=ours, kind__startswith="signature.")
    for row in rows:
        signature = Signature.objects.filter(pk=row.subject_pk).select_related("letter").first()
        if signature:
            return _Place(signature.letter, is_about_signing=True)
    called = CallMail.objects.filter(pk__in=ours).select_related("invitation__letter").first()
    if called:
        asked = called.invitation
        return _Place(asked.letter, is_about_signing=True, invitation=str(asked.pk))
    return _Place()


def _hashes(mail: Mail) -> list[str]:
    return [message_hash(each) for each in mail.answers]


def _key_of(message_id: str) -> UUID | None:
    """The row that a Message-ID of ours names."""
    word, _at, host = message_id.strip("<>").partition("@")
    if host != settings.SITE_HOST:
        return None
    try:
        return UUID(word)
    except ValueError:
        return None


def _keep(
    data: bytes | None, mail: Mail, place: _Place, note: str, *, is_automatic: bool = False
) -> Reply:
    reply = Reply(
        letter=place.letter,
        kind=Reply.Kind.AUTOMATIC if is_automatic else _kind(place),
        way=Reply.Way.EMAIL,
        part=place.part if place.part != kinds.CALL else "",
        position=place.position if place.part != kinds.CALL else None,
        came_at=mail.sent_at or timezone.now(),
        bytes_hash=bytes_hash(data) if data is not None else "",
        message_hash=message_hash(mail.message_id),
        answers=place.answers,
    )
    words = Words(
        sender=mail.sender,
        sender_name=mail.sender_name,
        subject=mail.subject,
        text=mail.text[:_LONGEST],
        said=mail.said[:_LONGEST],
        note=note,
        invitation=place.invitation,
    )
    seal_words(reply, words)
    files = [(file.name, file.data) for file in mail.attachments]
    if data is not None:
        files.append(("mail.eml", data))  # the whole of it: what is shown may leave something out
    try:
        with transaction.atomic():
            reply.save(force_insert=True)
            keep_files(reply, files)
            _tell(reply)
    except IntegrityError:  # another worker kept it a moment ago
        return Reply.objects.get(bytes_hash=reply.bytes_hash)
    return reply


def _kind(place: _Place) -> str:
    if place.is_about_signing:
        return Reply.Kind.SIGN_ON
    return Reply.Kind.REPLY if place.part else Reply.Kind.UNKNOWN


def _tell(reply: Reply) -> None:
    """The secretariat hears of it, but for what a machine answered."""
    if reply.letter is None:
        return
    record_event(reply.letter, "something came back", None, kind=reply.kind)
    if reply.kind != Reply.Kind.AUTOMATIC:
        enqueue(kinds.CAME, reply.pk)
