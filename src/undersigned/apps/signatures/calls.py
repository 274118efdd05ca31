"""A call as each one gets it: the words filled in, the hour, and whether it is still wanted.

Words in braces stand for what differs: ``{name}``, ``{organisation}``, ``{link}``, ``{deadline}``
and so on. A subject is read by many programs on the way: it names nobody and holds no link.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.ui.languages import speaking

from .contacts import Invited, open_invited
from .daytime import next_day
from .deadlines import deadline
from .invitation_models import UNANSWERED, InvitationQuerySet, Standing
from .limits import call_allowed_at, is_suppressed
from .links import invited_url
from .mails import title_of
from .models import Call, CallMail, Invitation

IN_SUBJECT = ("letter", "coalition", "deadline")
IN_TEXT = ("name", "organisation", "link", *IN_SUBJECT)
_WORD = re.compile(r"\{([^{}\s]*)\}")
JITTER = 20  # minutes over which mails of one hour are spread


@dataclass(frozen=True)
class Words:
    """One text of a call, in one language (BCP 47)."""

    language: str
    subject: str
    body: str


def check_words(text: str, known: Iterable[str], *, needs_link: bool = False) -> None:
    """Raises ``ValidationError`` for a word in braces that stands for nothing."""
    found = _WORD.findall(text)
    unknown = [word for word in found if word not in known]
    if unknown:
        raise ValidationError(
            _("“{%(word)s}” stands for nothing here. Known are: %(known)s.")
            % {"word": unknown[0], "known": ", ".join(f"{{{word}}}" for word in known)}
        )
    if needs_link and "link" not in found:
        raise ValidationError(_("Without “{link}” nobody can sign by it."))


def words_for(texts: Iterable[Words], language: str) -> Words:
    """The text in ``language``, else in a near one ("pt" for "pt-BR"), else the first."""
    known = list(texts)
    near = language.partition("-")[0]
    for wanted in (language, near):
        for text in known:
            if text.language == wanted:
                return text
    return next((text for text in known if text.language.partition("-")[0] == near), known[0])


def texts_of(call: Call) -> list[Words]:
    return [Words(**text) for text in call.texts]


def filled(words: Words, invitation: Invitation, invited: Invited) -> tuple[str, str]:
    """Subject and body as this one reads them."""
    values = _common(words, invitation.letter) | {
        "name": invited.representative or invited.name,
        "organisation": invited.name,
        "link": invited_url(invitation),
    }
    return subject_of(words, invitation.letter), _fill(words.body, values)


def subject_of(words: Words, letter: Letter) -> str:
    """The subject, which is the same for all who read this language."""
    return " ".join(_fill(words.subject, _common(words, letter)).split())


def _common(words: Words, letter: Letter) -> dict[str, str]:
    with speaking(words.language):
        return {
            "deadline": deadline(letter) or _("no end is set"),
            "letter": title_of(_edition_of(letter), words.language),
            "coalition": letter.coalition.name,
        }


def _edition_of(letter: Letter):
    record = letter.latest_edition
    return record.value if record else letter.latest_draft.value


def _fill(text: str, values: dict[str, str]) -> str:
    return _WORD.sub(lambda found: values.get(found[1], found[0]), text)


def recipients(letter: Letter, purpose: str) -> InvitationQuerySet:
    """Those whom a call of ``purpose`` goes to as things stand: not who has answered.

    A call to sign goes to whoever got none yet, a reminder to whoever got or will get one.
    """
    asked = letter.invitations.select_related("contact").with_standing().exclude(contact=None)
    asked = asked.filter(no_calls_at=None)
    if purpose == Call.Purpose.INVITATION:
        waiting = CallMail.objects.filter(
            call__purpose=Call.Purpose.INVITATION, call__cancelled_at=None,
            sent_at=None, failed_at=None, dropped_at=None,
        )  # fmt: skip
        return asked.filter(standing=Standing.PREPARED).exclude(
            pk__in=waiting.values("invitation_id")
        )
    return asked.filter(standing__in=[each.value for each in UNANSWERED])


def due_at(call: Call, letter: Letter, invited: Invited, minutes: int = 0) -> dt.datetime:
    """When a mail goes: at the call's hour or, by day, at the next hour that is day there.

    ``minutes`` of jitter come on top, so that a thousand mails do not leave in one.
    """
    goes_at = call.goes_at(letter)
    if not call.by_day:
        return goes_at
    there = next_day(goes_at, invited.country, letter.coalition.timezone)
    return there + dt.timedelta(minutes=minutes)


def is_wanted(mail: CallMail, invited: Invited | None) -> bool:
    """Whether a mail still has its reason: not cancelled, not answered, sign-on still open."""
    invitation, call = mail.invitation, mail.call
    if call.cancelled_at or invitation.no_calls_at or not invited or not invited.email:
        return False
    if not invitation.letter.sign_on_is_open() or is_suppressed(invitation.contact.address_hash):
        return False
    standing = Invitation.objects.with_standing().get(pk=invitation.pk).standing
    if standing not in UNANSWERED:
        return False
    return call.purpose == Call.Purpose.INVITATION or invitation.invited_at is not None


def not_before(mail: CallMail, invited: Invited) -> dt.datetime:
    """The earliest moment, from now on, at which a mail may go."""
    now = timezone.now()
    letter = mail.invitation.letter
    earliest = max(now, mail.call.goes_at(letter), call_allowed_at(mail.invitation, now))
    if not mail.call.by_day:
        return earliest
    # What left the last minutes of the day only for the jitter's sake goes now.
    spread = earliest - dt.timedelta(minutes=JITTER)
    zone = letter.coalition.timezone
    if next_day(spread, invited.country, zone) == spread:
        return earliest
    return next_day(earliest, invited.country, zone)


def invited_of(mail: CallMail) -> Invited | None:
    return open_invited(mail.invitation)
