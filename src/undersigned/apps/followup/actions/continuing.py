"""The next letter is begun from the last one: a draft, its asks, and who is to be asked to sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.letters.actions import create_letter, record_event
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.actions import invite
from undersigned.apps.signatures.invitees import from_letter
from undersigned.core.letter import Addressee

from ..copies import newest_release
from ..errors import ContinueError
from ..models import Continuation, OfficeCheck
from ..next_letters import AskBefore, asks_before, next_edition, office_key
from .following import describe, follow, link


@dataclass(frozen=True)
class Holder:
    """Who holds an office now; ``looked_up`` where somebody checked it today, and in what."""

    name: str
    looked_up: bool = False
    source: str = ""


@dataclass(frozen=True)
class Begin:
    """What the next letter begins with; ``asks`` are ids of the last one's asks."""

    holders: tuple[Holder, ...]
    asks: tuple[str, ...]
    keep_words: bool = True
    tell_history: bool = True
    invite: bool = True


@transaction.atomic
def continue_letter(*, before: Letter, begin: Begin, by: User | None) -> Letter:
    """A draft after ``before``, with its asks followed on and its signatories on the board.

    No mail goes out by this. Raises ``ContinueError`` for a letter that was not released, where
    another number of offices is answered for, and for an ask that the letter does not have.
    """
    release = newest_release(before)
    if release is None:
        raise ContinueError(
            _("The letter is not released yet."), do=_("Release it before you write the next one.")
        )
    edition = release.edition_value
    if len(begin.holders) != len(edition.addressees):
        raise ContinueError(
            _("The letter has other addressees by now."), do=_("Load the page again.")
        )
    letter = create_letter(
        coalition=before.coalition,
        edition=next_edition(
            edition,
            holders=[each.name.strip() for each in begin.holders],
            asks=(asks := _chosen(before, begin.asks)),
            keep_words=begin.keep_words,
            tell_history=begin.tell_history,
        ),
        by=by,
    )
    Continuation.objects.create(letter=letter, before=before, made_by=by)
    _note_holders(before.coalition, edition.addressees, begin.holders, by)
    _follow_on(letter, asks, by)
    if begin.invite:
        invite(letter=letter, people=from_letter(before), by=by)
    record_event(before, "continued", by, next=letter.slug)
    return letter


def _chosen(before: Letter, ids: Sequence[str]) -> list[AskBefore]:
    known = asks_before(before)
    if not set(ids) <= {each.id for each in known}:
        raise ContinueError(
            _("The letter has no such ask."), do=_("Load the page again, and choose anew.")
        )
    return [each for each in known if each.id in ids]


def _note_holders(
    coalition: Coalition,
    offices: Sequence[Addressee],
    holders: Sequence[Holder],
    by: User | None,
) -> None:
    OfficeCheck.objects.bulk_create(
        OfficeCheck(
            coalition=coalition,
            office=office_key(office),
            holder=holder.name.strip()[:300],
            source=holder.source.strip()[:300],
            checked_by=by,
        )
        for office, holder in zip(offices, holders, strict=True)
        if holder.looked_up and holder.name.strip()
    )


def _follow_on(letter: Letter, asks: Sequence[AskBefore], by: User | None) -> None:
    """An ask that was followed is the same one in the next letter: what was found holds in both."""
    for each in asks:
        if each.row is not None:
            row = follow(letter=letter, ask_id=each.id, by=by)
            row = describe(ask=row, by=by, kind=each.row.kind, actor=each.row.actor)
            link(ask=row, to=each.row, by=by)


@transaction.atomic
def check_office(
    *, coalition: Coalition, office: Addressee, holder: Holder, by: User | None
) -> None:
    """Note who holds an office today. Raises ``ContinueError`` without a name."""
    if not holder.name.strip():
        raise ContinueError(_("No name is given."), do=_("Write who holds the office today."))
    looked = Holder(holder.name, looked_up=True, source=holder.source)
    _note_holders(coalition, [office], [looked], by)
