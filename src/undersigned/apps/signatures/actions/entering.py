"""Sign-ons that came by mail, chat, telephone or paper, entered by the secretariat."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter

from .. import kinds
from ..answering import entry_of, invitation_for
from ..contacts import dedupe_key, seal_contact, seal_evidence
from ..errors import AlreadySignedError, EvidenceRefusedError, SignOnClosedError
from ..limits import promise
from ..models import Invitation, Signature
from ..storing import as_printed, as_sealed
from .rows import lock_letter, take_note

MAX_EVIDENCE_BYTES = 5 * 1024 * 1024
# What the first bytes of a file of this type are; a text has no such mark.
_MARKS = {
    "application/pdf": (b"%PDF-",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
}
_TEXTS = frozenset({"text/plain", "message/rfc822"})
KEPT_TYPES = (*_MARKS, *sorted(_TEXTS))


@dataclass(frozen=True)
class Evidence:
    """The message behind a sign-on: ``data`` with its name and media type (RFC 6838)."""

    file_name: str
    data: bytes
    media_type: str


def enter(
    *,
    letter: Letter,
    by,
    way: str,
    evidence: Iterable[Evidence],
    language: str,
    kind: str,
    name: str,
    title: str = "",
    place: str = "",
    country: str = "",
    email: str = "",
    representative: str = "",
    role: str = "",
    phone: str = "",
    withheld: bool = False,
    place_hidden: bool = False,
    place_consent: bool = False,
    members: Iterable[str] = (),
    invitation: Invitation | None = None,
) -> Signature:
    """Record a sign-on that came another way, with the message; the signer is told by mail.

    ``invitation`` is the one that it answers; without one it is found by name and address.

    It begins as confirmed, by the message, and is accepted like any other. Raises
    ``EvidenceRefusedError`` without a message or with one of another type, ``AlreadySignedError``
    where this address signs for this name already.
    """
    kept = tuple(evidence)
    check_evidence(kept)
    members = tuple(members)
    place_of = {"name": name, "title": title, "place": place, "country": country}
    sealed = as_sealed(
        **place_of,
        members=members,
        withheld=withheld,
        email=email,
        phone=phone,
        representative=representative,
        role=role,
    )
    signature = Signature(
        letter=letter,
        kind=kind,
        way=way,
        state=Signature.State.CONFIRMED,
        dedupe_key=dedupe_key(letter.pk, email, kind, name),
        form_key=secrets.token_hex(32),
        consent_language=language,
        entered_by=by,
        invitation=invitation,
        **as_printed(
            **place_of,
            members=members,
            withheld=withheld,
            place_hidden=place_hidden,
            place_consent=place_consent,
        ),
    )
    try:
        with transaction.atomic():
            return _store(signature, sealed, kept, by)
    except IntegrityError:
        raise AlreadySignedError from None


def check_evidence(evidence: tuple[Evidence, ...]) -> None:
    """Raises ``EvidenceRefusedError`` unless there is evidence and each piece of it can be kept."""
    if not evidence:
        raise EvidenceRefusedError(
            _("The message is missing."), do=_("Attach the message, or write down what was said.")
        )
    for piece in evidence:
        if len(piece.data) > MAX_EVIDENCE_BYTES:
            raise EvidenceRefusedError(
                _("The file is larger than 5 MB."),
                where=piece.file_name,
                do=_("Attach a smaller scan or only the page with the message."),
            )
        if not _is_what_it_says(piece):
            raise EvidenceRefusedError(
                _("This kind of file is not kept."),
                where=piece.file_name,
                do=_("Attach a PDF, a PNG or JPEG picture, a text or a mail (.eml)."),
            )


def _is_what_it_says(piece: Evidence) -> bool:
    if piece.media_type in _TEXTS:
        return b"\x00" not in piece.data
    return piece.data.startswith(_MARKS.get(piece.media_type, ()))


def _store(signature: Signature, sealed, evidence: tuple[Evidence, ...], by) -> Signature:
    letter = lock_letter(signature.letter_id)
    edition = letter.latest_edition
    if edition is None or letter.state == Letter.State.ARCHIVED:
        raise SignOnClosedError
    now = timezone.now()
    signature.consent_edition = edition
    signature.confirmed_at = signature.consented_at = now
    signature.contact = seal_contact(signature.pk, sealed)
    signature.invitation = signature.invitation or invitation_for(
        letter.pk,
        name_key=signature.dedupe_key,
        address_hash=signature.contact.address_hash,
        kind=signature.kind,
    )
    if not signature.withheld:
        signature.organisation_id = entry_of(
            signature.invitation, kind=signature.kind, name=signature.name
        )
    signature.save(force_insert=True)
    for piece in evidence:
        seal_evidence(
            signature,
            file_name=piece.file_name,
            data=piece.data,
            media_type=piece.media_type,
            by=by,
        )
    take_note(signature, "entered", by, way=signature.way)
    if sealed.email:
        promise(kinds.ENTERED, signature)
    return signature
