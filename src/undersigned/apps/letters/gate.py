"""The gate before opening, changing, closing and releasing: errors and missing approvals stop.

A named person's written reason passes it, and stays on record.
"""

from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.core.checks import engine
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.ignoring import PassedOver, split
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Edition, Roll
from undersigned.core.reading import Reading

from .errors import GateClosedError
from .models import GatePass, Letter, Review, ReviewLink

GateClosed = GateClosedError


@dataclass(frozen=True)
class Obstacle:
    """One thing that stands in the way: ``kind`` is "finding" or "approval"."""

    kind: str
    text: str
    rule: str = ""
    part: str = ""


def findings(edition: Edition, roll: Roll | None) -> tuple[Finding, ...]:
    """What the rules find in ``edition`` as it stands on the server, held against ``roll``.

    What the letter ignores is left out, but for errors: those need a named person's reason.
    """
    return checked(edition, roll)[0]


def checked(
    edition: Edition, roll: Roll | None
) -> tuple[tuple[Finding, ...], tuple[PassedOver, ...]]:
    """The findings that stand, and those that the letter ignores."""
    signatories = roll.signatories if roll else ()
    reading = Reading(edition=edition, signatories=signatories, format="editor")
    found = engine.check(reading, today=timezone.localdate(), roll=roll)
    kept, passed = split(found, edition)
    stand = tuple(each for each in found if each in kept or each.severity == "error")
    return stand, tuple(each for each in passed if each.finding.severity != "error")


def obstacles(letter: Letter, act: str, edition: Edition, roll: Roll | None) -> list[Obstacle]:
    """What stands in the way of ``act``; approvals are asked for when a text opens or changes."""
    found = [
        Obstacle("finding", finding.message, finding.rule, finding.part)
        for finding in findings(edition, roll)
        if finding.severity == "error"
    ]
    if act in (GatePass.Act.OPEN, GatePass.Act.CHANGE):
        found += [Obstacle("approval", text) for text in missing_approvals(letter, edition)]
    return found


def missing_approvals(letter: Letter, edition: Edition) -> list[str]:
    """One sentence a core group that must approve and has not approved exactly these words."""
    hash_now = text_hash(edition)
    sentences = []
    for link in letter.review_links.filter(must_approve=True, revoked_at=None):
        newest = _newest_decision(link)
        if newest is None:
            said = _("%(group)s has not said yes yet.")
        elif newest.decision == Review.Decision.OBJECT:
            said = _("%(group)s objects.")
        elif newest.text_hash != hash_now:
            said = _("%(group)s said yes to an earlier text.")
        else:
            continue
        sentences.append(said % {"group": link.group_name})
    return sentences


def _newest_decision(link: ReviewLink) -> Review | None:
    decisions = link.reviews.exclude(decision=Review.Decision.COMMENT)
    return decisions.order_by("-made_at", "-pk").first()


def pass_gate(
    letter: Letter,
    act: str,
    found: list[Obstacle],
    reason: str,
    by: "settings.AUTH_USER_MODEL",
) -> GatePass | None:
    """Go through, with the reason kept where something stood in the way.

    Raises ``GateClosedError`` where something does and no reason is given.
    """
    if not found:
        return None
    if not reason.strip():
        raise GateClosedError(found)
    return GatePass.objects.create(
        letter=letter,
        act=act,
        obstacles=[asdict(obstacle) for obstacle in found],
        reason=reason.strip(),
        passed_by=by,
    )
