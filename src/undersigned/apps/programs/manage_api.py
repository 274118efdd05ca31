"""What a coalition's own programs may do, with a token of its desk."""

from collections.abc import Callable
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions, links
from undersigned.apps.signatures.contacts import Invited as Asked
from undersigned.apps.signatures.models import Signature
from undersigned.core.letter import Roll
from undersigned.core.renderers.printed import public_signatories

from . import reading
from .bearers import Token
from .models import ProgramToken
from .values import (
    Declining,
    Invited,
    Invitees,
    NowCounted,
    OneSignOn,
    OwnLetter,
    Problems,
    SignOns,
)

READ, MANAGE = Token(ProgramToken.Scope.READ), Token(ProgramToken.Scope.MANAGE)
LETTER = "/letters/{slug}"
ONE = LETTER + "/sign-ons/{uuid:pk}"
WRONG = {401: Problems, 403: Problems, 404: Problems}
ACTING = {**WRONG, 409: Problems}
MOST = 500  # sign-ons in one answer

router = Router(tags=["Managing with a token"])
State = Literal["", "pending", "confirmed", "accepted", "declined", "withdrawn", "quarantined"]


@router.get("/letters", auth=READ, response={200: list[OwnLetter]} | WRONG, url_name="own-letters")
def letters(request: HttpRequest) -> list[OwnLetter]:
    """Every letter of the coalition, drafts too, the youngest first."""
    return [
        OwnLetter(
            slug=letter.slug,
            state=letter.state,
            visibility=letter.visibility,
            sign_on_closes_at=letter.sign_on_closes_at,
            is_open=letter.sign_on_is_open(),
            sign_on_page=links.sign_on_url(letter) if letter.sign_on_is_open() else "",
            versions=letter.editions.count(),
        )
        for letter in request.auth.coalition.letters.all()
    ]


@router.get(
    LETTER + "/counts", auth=READ, response={200: NowCounted} | WRONG, url_name="own-counts"
)
def counts(request: HttpRequest, slug: str) -> NowCounted:
    """What would be counted now, and how many do not count yet."""
    return reading.now_counted(_letter(request, slug))


@router.get(
    LETTER + "/sign-ons", auth=READ, response={200: SignOns} | WRONG, url_name="own-sign-ons"
)
def sign_ons(
    request: HttpRequest,
    slug: str,
    state: State = "",
    limit: Annotated[int, Field(ge=1, le=MOST)] = 100,
    offset: Annotated[int, Field(ge=0, le=1_000_000)] = 0,
) -> SignOns:
    """Who has signed on, in any state or in one; as printed, without addresses."""
    found = _letter(request, slug).signatures.order_by("created_at", "id")
    if state:
        found = found.filter(state=state)
    shown = [_told(each) for each in found[offset : offset + limit]]
    return SignOns(total=found.count(), sign_ons=shown)


@router.post(
    ONE + "/accept", auth=MANAGE, response={200: OneSignOn} | ACTING, url_name="accept-sign-on"
)
def accept(request: HttpRequest, slug: str, pk: UUID) -> OneSignOn:
    """It will be printed. Twice is once."""
    return _judged(request, slug, pk, actions.accept)


@router.post(
    ONE + "/quarantine", auth=MANAGE, response={200: OneSignOn} | ACTING, url_name="keep-sign-on"
)
def quarantine(request: HttpRequest, slug: str, pk: UUID) -> OneSignOn:
    """Set it aside for another look; it does not count meanwhile."""
    return _judged(request, slug, pk, actions.quarantine)


@router.post(
    ONE + "/decline", auth=MANAGE, response={200: OneSignOn} | ACTING, url_name="decline-sign-on"
)
def decline(request: HttpRequest, slug: str, pk: UUID, body: Declining) -> OneSignOn:
    """It will not be printed."""
    return _judged(request, slug, pk, actions.decline, reason=body.reason)


@router.post(
    LETTER + "/invitations", auth=MANAGE, response={200: Invited} | ACTING, url_name="invite"
)
def invite(request: HttpRequest, slug: str, body: Invitees) -> Invited:
    """Put those to be asked on the board. Whoever is there already, or has signed, stays."""
    people = [Asked(**each.model_dump()) for each in body.people]
    added = actions.invite(letter=_letter(request, slug), people=people, by=request.auth.created_by)
    return Invited(
        invited=len(added.invitations),
        invited_already=added.invited_already,
        signed_already=added.signed_already,
    )


def _letter(request: HttpRequest, slug: str) -> Letter:
    """The coalition's letter; those of others do not exist."""
    return get_object_or_404(request.auth.coalition.letters, slug=slug)


def _judged(
    request: HttpRequest, slug: str, pk: UUID, act: Callable[..., Signature], **more: Any
) -> OneSignOn:
    signature = get_object_or_404(_letter(request, slug).signatures, pk=pk)
    return _told(act(signature=signature, by=request.auth.created_by, **more))


def _told(signature: Signature) -> OneSignOn:
    alone = Roll(signatories=(signature.as_signatory(),))
    (shown,) = public_signatories(alone, "en")
    return OneSignOn(
        id=signature.pk,
        state=signature.state,
        way=signature.way,
        signatory=shown,
        created_at=signature.created_at,
        confirmed_at=signature.confirmed_at,
        accepted_at=signature.accepted_at,
    )
