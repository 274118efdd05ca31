"""The board of a letter: how many stand where, who they are, and what was written to them."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.calls import subject_of, texts_of
from undersigned.apps.signatures.contacts import Invited, open_invited
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Call, Invitation

PER_PAGE = 100
TONES = {
    Standing.SIGNED: "good",
    Standing.TO_CONFIRM: "wait",
    Standing.NO_ANSWER: "wait",
    Standing.FAILED: "bad",
}
# Those taken back stand apart: nobody waits for them.
ON_BOARD = tuple(each for each in Standing if each != Standing.REVOKED)


@dataclass(frozen=True)
class Row:
    """One invitation with what is sealed in it; ``invited`` is None where it was erased."""

    invitation: Invitation
    invited: Invited | None
    standing: Standing
    tone: str


@dataclass(frozen=True)
class CallRow:
    """What became of the mails of one call."""

    call: Call
    subject: str
    waiting: int
    sent: int
    failed: int
    dropped: int
    last_due: object


def numbers(letter: Letter) -> dict[str, int]:
    """How many invitations stand where, by ``Standing``; counted in the database."""
    counted = (
        letter.invitations.with_standing().order_by().values("standing").annotate(n=Count("pk"))
    )
    found = {row["standing"]: row["n"] for row in counted}
    return {standing.value: found.get(standing.value, 0) for standing in Standing}


def page_of(letter: Letter, standing: str, number: str | None) -> Page:
    """One page of rows; all but those taken back where ``standing`` names none."""
    invitations = letter.invitations.with_standing().select_related("contact")
    if standing in Standing.values:
        invitations = invitations.filter(standing=standing)
    else:
        invitations = invitations.exclude(standing=Standing.REVOKED)
    page = Paginator(invitations, PER_PAGE).get_page(number)
    page.object_list = [row_of(invitation) for invitation in page.object_list]
    return page


def row_of(invitation: Invitation) -> Row:
    """``invitation`` must know its standing."""
    standing = Standing(invitation.standing)
    tone = TONES.get(standing, "quiet")
    return Row(invitation, open_invited(invitation), standing, tone)


def call_rows(letter: Letter) -> list[CallRow]:
    """The calls of a letter, the newest first."""
    waiting = Q(mails__sent_at=None, mails__failed_at=None, mails__dropped_at=None)
    calls = letter.calls.annotate(
        waiting=Count("mails", filter=waiting),
        sent=Count("mails", filter=Q(mails__sent_at__isnull=False, mails__failed_at=None)),
        failed=Count("mails", filter=Q(mails__failed_at__isnull=False)),
        dropped=Count("mails", filter=Q(mails__dropped_at__isnull=False)),
        last_due=Max("mails__due_at"),
    ).order_by("-made_at")  # a query that groups knows no order of its model
    return [
        CallRow(
            call=call,
            subject=subject_of(texts_of(call)[0], letter),
            waiting=call.waiting,
            sent=call.sent,
            failed=call.failed,
            dropped=call.dropped,
            last_due=call.last_due,
        )
        for call in calls.select_related("made_by")
    ]
