"""An address for replies per letter and office, so that what comes back is filed by itself.

``UNDERSIGNED_REPLIES`` is ``letters@example.org`` (plus-addressing, RFC 5233: replies come to
``letters+TOKEN@example.org``), ``*@replies.example.org`` (a catch-all: ``TOKEN@...``), or nothing:
then replies go to the coalition's own address and are entered by hand. TOKEN is 12 characters, the
first 60 bits of an HMAC: nobody guesses one, and it is the same whenever it is asked for.
"""

import base64
import hmac

from django.conf import settings

from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.keys import key_for

from .models import ReplyAddress

TOKEN_LETTERS = 12  # of base32, 5 bits each
CATCH_ALL = "*"


def reply_address(letter: Letter, part: str, position: int) -> str:
    """Where the office at ``position`` (from 0) of ``part`` answers to this letter."""
    local, _at, domain = settings.REPLIES.rpartition("@")
    if not domain:
        return letter.coalition.reply_to
    token = _token(letter, part, position)
    ReplyAddress.objects.get_or_create(
        token=token, defaults={"letter": letter, "part": part, "position": position}
    )
    return f"{token}@{domain}" if local == CATCH_ALL else f"{local}+{token}@{domain}"


def resolve_reply_address(address: str) -> tuple[Letter, str, int] | None:
    """The letter, part and position that ``address`` was made for; None for any other address."""
    local, _at, domain = settings.REPLIES.lower().rpartition("@")
    wanted, _at, given_domain = address.strip().lower().rpartition("@")
    if not domain or given_domain != domain:
        return None
    if local != CATCH_ALL:
        before, _plus, wanted = wanted.rpartition("+")
        if before != local:
            return None
    found = ReplyAddress.objects.filter(token=wanted)
    row = found.select_related("letter__coalition").first()
    return (row.letter, row.part, row.position) if row else None


def _token(letter: Letter, part: str, position: int) -> str:
    named = f"{letter.pk}/{part}/{position}".encode()
    digest = hmac.digest(key_for("replies"), named, "sha256")
    return base64.b32encode(digest)[:TOKEN_LETTERS].decode().lower()
