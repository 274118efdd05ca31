"""The list of a letter's sign-ons: filtered, searched, counted, a page at a time."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Q
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.models import Signature, SignatureQuerySet

PER_PAGE = 100
State = Signature.State
TO_VERIFY = "to-verify"
TO_RENEW = "to-renew"
UNVERIFIED = (State.CONFIRMED, State.QUARANTINED)

# What the filter is called, in the order of a sign-on's life.
FILTERS = {
    TO_VERIFY: _("to verify"),
    State.ACCEPTED.value: _("will be printed"),
    TO_RENEW: _("to confirm again"),
    State.PENDING.value: _("not confirmed yet"),
    State.DECLINED.value: _("declined"),
    State.WITHDRAWN.value: _("withdrawn"),
    "": _("all"),
}


@dataclass(frozen=True)
class Overview:
    """How many sign-ons stand under each filter, and since when the oldest waits to be verified."""

    numbers: dict[str, int]
    oldest_unverified: datetime | None


def overview(letter: Letter) -> Overview:
    """Counted in one query."""
    edition = letter.last_substantive_edition
    stale = Q(consent_edition__number__lt=edition.number if edition else 0)
    renewable = stale & Q(state__in=[State.ACCEPTED, *UNVERIFIED])
    numbers = {state.value: Count("pk", filter=Q(state=state)) for state in State}
    counted = _shown(letter).aggregate(
        **numbers,
        to_verify=Count("pk", filter=Q(state__in=UNVERIFIED)),
        to_renew=Count("pk", filter=renewable),
        everything=Count("pk"),
        oldest=Min("confirmed_at", filter=Q(state__in=UNVERIFIED)),
    )
    oldest = counted.pop("oldest")
    named = {TO_VERIFY: counted["to_verify"], TO_RENEW: counted["to_renew"]}
    return Overview({**counted, **named, "": counted["everything"]}, oldest)


def _shown(letter: Letter) -> SignatureQuerySet:
    """All but those of a sheet that was undone as a whole."""
    return letter.signatures.exclude(sheet__undone_at__isnull=False)


def filtered(letter: Letter, state: str, words: str) -> SignatureQuerySet:
    """The sign-ons under a filter whose printed name, title or place holds ``words``."""
    signatures = _shown(letter).select_related("organisation", "consent_edition")
    if state == TO_VERIFY:
        signatures = signatures.filter(state__in=UNVERIFIED)
    elif state == TO_RENEW:
        stale = signatures.to_renew(letter.last_substantive_edition)
        signatures = stale.exclude(state=State.PENDING)
    elif state in State.values:
        signatures = signatures.filter(state=state)
    for word in words.split():
        signatures = signatures.filter(
            Q(name__icontains=word) | Q(title__icontains=word) | Q(place__icontains=word)
        )
    return signatures.order_by("created_at", "pk")


def page_of(signatures: SignatureQuerySet, number: str | None) -> Page:
    """One page of sign-ons; the last one for a number that is too high."""
    return Paginator(signatures, PER_PAGE).get_page(number)
