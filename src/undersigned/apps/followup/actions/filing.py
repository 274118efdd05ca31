"""What a person decides about a reply: whose it is, what it answers, what the public reads."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.deliveries.offices import offices
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.announcing import REPLY, announce
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.additions import changed
from undersigned.core.letter import Edition

from ..errors import ReplyError
from ..letters import edition_of
from ..models import Reply


@transaction.atomic
def file_under(
    *,
    reply: Reply,
    by: User | None,
    kind: str,
    asks: Iterable[str],
    office: tuple[str, int] | None = None,
) -> Reply:
    """Say what the reply is, from which office, and under which asks it stands."""
    reply = _locked(reply)
    letter = _letter_of(reply)
    reply.kind = kind
    reply.asks = asks_of(letter, asks)
    reply.part, reply.position = check_office(letter, office)
    reply.save(update_fields=["kind", "asks", "part", "position"])
    changed(letter)
    record_event(letter, "reply filed", by, kind=kind, asks=reply.asks)
    return reply


@transaction.atomic
def publish(*, reply: Reply, by: User | None, public_text: str) -> Reply:
    """Show ``public_text`` on the letter's page, with the office, the day and the asks.

    Raises ``ReplyError`` where there is nothing to read, for what is no reply, and before the
    letter itself is released.
    """
    reply = _locked(reply)
    letter = _letter_of(reply)
    if reply.kind not in (Reply.Kind.REPLY, Reply.Kind.MEETING):
        raise ReplyError(
            _("Only replies and meetings are published."), do=_("Say first what it is.")
        )
    if not public_text.strip():
        raise ReplyError(
            _("There is nothing to read."),
            where=_("Public words"),
            do=_("Write or copy what the public shall read."),
        )
    if letter.state not in (Letter.State.RELEASED, Letter.State.ARCHIVED):
        raise ReplyError(_("The letter is not public yet."), do=_("Release it first."))
    reply.public_text = public_text.strip()
    reply.published_at = timezone.now()
    reply.published_by = by
    reply.save(update_fields=["public_text", "published_at", "published_by"])
    changed(letter)
    record_event(letter, "reply published", by)
    announce(REPLY, letter, about=str(reply.pk))
    return reply


@transaction.atomic
def unpublish(*, reply: Reply, by: User | None) -> Reply:
    """Take it off the public page; it stays here, with the words that stood there."""
    reply = _locked(reply)
    if reply.published_at:
        reply.published_at = None
        reply.save(update_fields=["published_at"])
        changed(_letter_of(reply))
        record_event(_letter_of(reply), "reply taken off the page", by)
    return reply


@transaction.atomic
def set_aside(*, reply: Reply, by: User | None) -> Reply:
    """Put away what does not belong here; it can be taken back."""
    reply = _locked(reply)
    reply.set_aside_at = timezone.now()
    reply.published_at = None
    reply.save(update_fields=["set_aside_at", "published_at"])
    _note(reply, "reply set aside", by)
    return reply


@transaction.atomic
def take_back(*, reply: Reply, by: User | None) -> Reply:
    """Bring back what was set aside."""
    reply = _locked(reply)
    reply.set_aside_at = None
    reply.save(update_fields=["set_aside_at"])
    _note(reply, "reply taken back", by)
    return reply


@transaction.atomic
def assign(*, reply: Reply, letter: Letter, by: User | None) -> Reply:
    """Give a mail of which no letter was known to ``letter``."""
    reply = _locked(reply)
    if reply.letter is not None:
        raise ReplyError(_("It belongs to a letter already."), do=_("Look at it there."))
    reply.letter = letter
    reply.save(update_fields=["letter"])
    record_event(letter, "something came back", by, kind=reply.kind)
    return reply


def asks_of(letter: Letter, wanted: Iterable[str]) -> list[str]:
    """``wanted`` in the letter's order; ``ReplyError`` for an ask that it does not have."""
    wanted = set(wanted)
    known = [ask.id for ask in edition_of(letter).authentic.asks]
    if strange := wanted - set(known):
        raise ReplyError(
            _("The letter has no such ask."),
            where=", ".join(sorted(strange)),
            do=_("Load the page again, and choose anew."),
        )
    return [ask for ask in known if ask in wanted]


def check_office(letter: Letter, office: tuple[str, int] | None) -> tuple[str, int | None]:
    """Part and position of ``office``, empty for none; ``ReplyError`` where there is no such."""
    if office is None:
        return "", None
    if office not in _places(edition_of(letter)):
        raise ReplyError(
            _("The letter has no such office."),
            where=f"{office[0]} {office[1] + 1}",
            do=_("Load the page again, and choose anew."),
        )
    return office


def _places(edition: Edition) -> set[tuple[str, int]]:
    return {(office.part, office.position) for office in offices(edition)}


def _locked(reply: Reply) -> Reply:
    return Reply.objects.select_for_update().get(pk=reply.pk)


def _letter_of(reply: Reply) -> Letter:
    if reply.letter is None:
        raise ReplyError(
            _("It is not known to which letter this belongs."), do=_("Give it to a letter first.")
        )
    return reply.letter


def _note(reply: Reply, verb: str, by: User | None) -> None:
    if reply.letter is not None:
        changed(reply.letter)
        record_event(reply.letter, verb, by)
