"""The links that are mailed and handed on, and whose they are.

The part of a link behind ``/sign/`` is the row's id (16 bytes, base64url, 22 characters) followed
by its token: HMAC over purpose, id and nonce (``outbox.tokens``). So a link is checked by making it
anew, and the database holds nothing that opens one. A new nonce makes the old links void.
"""

import binascii
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode

from django.conf import settings
from django.urls import reverse

from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.tokens import check_token, make_token

from .models import Invitation, Signature

SIGN_ON = "sign-on"
CONFIRM = "confirm"
OWN = "own"
INVITED = "invited"

_ID_LENGTH = 22


def sign_on_token(letter: Letter) -> str:
    return _token(SIGN_ON, letter.pk, letter.link_nonce)


def confirm_token(signature: Signature) -> str:
    return _token(CONFIRM, signature.pk, signature.nonce)


def own_token(signature: Signature) -> str:
    return _token(OWN, signature.pk, signature.nonce)


def invited_token(invitation: Invitation) -> str:
    return _token(INVITED, invitation.pk, invitation.nonce)


def invited_url(invitation: Invitation) -> str:
    """The address at which one who is asked reads the letter, signs or declines."""
    return _absolute("signatures:invited", invited_token(invitation))


def stop_calls_url(invitation: Invitation) -> str:
    """The address at which one who is asked stops the calls, and says nothing else."""
    return _absolute("signatures:invited-stop", invited_token(invitation))


def sign_on_url(letter: Letter) -> str:
    """The address to hand on to those who may sign."""
    return _absolute("signatures:sign", sign_on_token(letter))


def confirm_url(signature: Signature) -> str:
    return _absolute("signatures:confirm", confirm_token(signature))


def own_url(signature: Signature) -> str:
    """The address of the page on which a signer sees, renews and withdraws the signature."""
    return _absolute("signatures:own", own_token(signature))


def letter_of(token: str) -> Letter | None:
    """The letter that a sign-on link belongs to; None for a wrong or revoked one."""
    row_id = _row_id(token)
    letter = Letter.objects.select_related("coalition").filter(pk=row_id).first()
    if letter and check_token(token[_ID_LENGTH:], SIGN_ON, letter.pk, letter.link_nonce):
        return letter
    return None


def signature_of(token: str, purpose: str) -> Signature | None:
    """The signature that a mailed link belongs to; None for a wrong one."""
    signatures = Signature.objects.select_related(
        "letter__coalition", "contact", "consent_edition", "organisation"
    )
    signature = signatures.filter(pk=_row_id(token)).first()
    if signature and check_token(token[_ID_LENGTH:], purpose, signature.pk, signature.nonce):
        return signature
    return None


def invitation_of(token: str) -> Invitation | None:
    """The invitation that a link belongs to; None for a wrong or revoked one."""
    invitations = Invitation.objects.live().select_related("letter__coalition", "contact")
    invitation = invitations.filter(pk=_row_id(token)).first()
    if invitation and check_token(token[_ID_LENGTH:], INVITED, invitation.pk, invitation.nonce):
        return invitation
    return None


def _token(purpose: str, row_id: uuid.UUID, nonce: str) -> str:
    return _written(row_id) + make_token(purpose, row_id, nonce)


def _written(row_id: uuid.UUID) -> str:
    return urlsafe_b64encode(row_id.bytes).decode().rstrip("=")


def _row_id(token: str) -> uuid.UUID | None:
    """The row's id; None unless it is written as we write it.

    The last of its 22 characters carries two bits alone, and a decoder takes sixteen for each.
    """
    written = token[:_ID_LENGTH]
    try:
        row_id = uuid.UUID(bytes=urlsafe_b64decode(f"{written}=="))
    except (binascii.Error, ValueError):
        return None
    return row_id if _written(row_id) == written else None


def _absolute(name: str, token: str) -> str:
    return f"{settings.SITE_URL}{reverse(name, args=[token])}"
