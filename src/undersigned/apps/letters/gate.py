"""The gate before opening, changing, closing and releasing: errors and missing approvals stop.

A named person's written reason passes it, and stays on record.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from undersigned.apps.ui.languages import in_their_language
from undersigned.core.checks import engine
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.ignoring import PassedOver, split
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Edition, Roll
from undersigned.core.reading import Reading

from .errors import GateClosedError
from .languages import language_name
from .models import Draft, GatePass, Letter, Review, ReviewLink
from .standing import Standing, standing

GateClosed = GateClosedError

_MAY_CHANGE_A_NUMBER = frozenset(
    {
        "near-duplicate-signatory",
        "member-counted-twice",
        "several-names-in-one",
        "place-written-two-ways",
        "place-in-name",
        "residue-in-name",
        "suspect-name",
        "unknown-country",
    }
)


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


def obstacles(
    letter: Letter,
    act: str,
    edition: Edition,
    roll: Roll | None,
    stands: tuple[Finding, ...] | None = None,
) -> list[Obstacle]:
    """What stands in the way of ``act``; approvals are asked for when a text opens or changes.

    ``stands`` are the findings where they are known already.
    """
    found = [
        Obstacle("finding", in_their_language(finding.message), finding.rule, finding.part)
        for finding in (findings(edition, roll) if stands is None else stands)
        if finding.severity == "error"
    ]
    if act in (GatePass.Act.OPEN, GatePass.Act.CHANGE):
        found += [Obstacle("approval", text) for text in missing_approvals(letter, edition)]
    return found


def translation_findings(letter: Letter, edition: Edition) -> tuple[Finding, ...]:
    """How the translations in ``edition`` stand beside its authentic text: warnings, in words.

    That one is behind its source no rule can find, because an edition does not say what its
    translations were made from; that it says another number or name, the rules find.
    """
    if len(edition.texts) == 1:
        return ()
    draft = _draft_of(letter, edition)
    behind = tuple(
        finding
        for text in edition.texts[1:]
        for finding in _behind(
            standing(edition.authentic, text, draft.made_from[text.language]),
            language_name(text.language),
        )
    )
    found = findings(edition, None)
    return (*behind, *(each for each in found if is_about_a_translation(each)))


def doubts_about_the_list(stands: tuple[Finding, ...]) -> list[Finding]:
    """What may be wrong with the list so that a number would be: a person looks and decides."""
    return [
        each for each in stands if each.rule in _MAY_CHANGE_A_NUMBER and each.severity != "error"
    ]


def is_about_a_translation(finding: Finding) -> bool:
    """Whether a rule warns that a translation says something else than its source."""
    return finding.severity == "warning" and finding.rule.startswith("translation-")


def _draft_of(letter: Letter, edition: Edition) -> Draft:
    """The newest draft with these translations; a draft may have run ahead of a frozen text."""
    drafts = letter.drafts.order_by("-number").iterator()
    kept = next((each for each in drafts if each.value.texts[1:] == edition.texts[1:]), None)
    return kept or Draft(letter=letter, edition=edition.model_dump(mode="json"))


def _behind(stands: Standing, name: str) -> Iterator[Finding]:
    if stands.stale:
        said = ngettext(
            "The translation into %(language)s has %(count)s passage whose source changed.",
            "The translation into %(language)s has %(count)s passages whose source changed.",
            stands.stale,
        )
        do = _("Open its page under Languages: mend the passage, or say that it is still right.")
        said %= {"language": name, "count": stands.stale}
        yield _warning("source-changed", said, do, stands)
    if stands.missing:
        said = ngettext(
            "The translation into %(language)s lacks %(count)s passage.",
            "The translation into %(language)s lacks %(count)s passages.",
            stands.missing,
        )
        do = _("Translate it on its page under Languages, or remove the language.")
        said %= {"language": name, "count": stands.missing}
        yield _warning("not-translated", said, do, stands)
    if not stands.in_order:
        said = _("The paragraphs in %(language)s stand in another order than in the source.")
        do = _("Open its page under Languages and save it: it puts them in the source’s order.")
        yield _warning("order-changed", said % {"language": name}, do, stands)


def _warning(rule: str, said: str, do: str, stands: Standing) -> Finding:
    part = f"{stands.language}/blocks"
    return Finding(rule=rule, severity="warning", message=said, do=do, part=part)


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
