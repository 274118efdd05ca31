"""What anybody may read: letters, names, numbers and asks of public releases."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from ninja import Router
from pydantic import Field

from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Found, entries, find, last_change, newest
from undersigned.apps.releases.views import page_key

from . import reading
from .answers import told
from .values import Asks, Coalition, Counted, Letter, Letters, Problems, Signatories

router = Router(tags=["The public archive"])
MISSING = {404: Problems}
MOST = 100  # letters in one answer

Limit = Annotated[int, Field(ge=1, le=MOST)]
Offset = Annotated[int, Field(ge=0, le=1_000_000)]


@router.get("/coalitions", response=list[Coalition], url_name="coalitions")
def coalitions(request: HttpRequest) -> list[Coalition]:  # noqa: ARG001
    """Who issues letters here."""
    return reading.coalitions(newest(entries()))


@router.get("/letters", response=Letters, url_name="letters")
def letters(
    request: HttpRequest,
    coalition: str = "",
    limit: Limit = 20,
    offset: Offset = 0,
) -> HttpResponse | Letters:
    """The public letters, the youngest first; of one coalition where it is named."""
    found = newest(entries(coalition))
    if not found:
        return Letters(total=0, letters=[], next="")
    shown = found[offset : offset + limit]
    more = {"coalition": coalition, "limit": limit, "offset": offset + limit}
    following = addresses.absolute(f"{reverse('api:letters')}?{urlencode(more)}")
    return told(
        request,
        ("letters", found, coalition, limit, offset),
        lambda: Letters(
            total=len(found),
            letters=reading.lines(shown),
            next=following if offset + limit < len(found) else "",
        ),
        changed_at=last_change(found),
    )


@router.get("/letters/{coalition}/{slug}", response={200: Letter} | MISSING, url_name="letter")
def letter(request: HttpRequest, coalition: str, slug: str) -> HttpResponse:
    """A letter as it stands now: words, names, numbers, versions and files."""
    return _whole(request, find(coalition, slug))


@router.get(
    "/letters/{coalition}/{slug}/versions/{int:number}",
    response={200: Letter} | MISSING,
    url_name="version",
)
def version(request: HttpRequest, coalition: str, slug: str, number: int) -> HttpResponse:
    """One version of a letter; those that were replaced stay."""
    return _whole(request, find(coalition, slug, number))


def _whole(request: HttpRequest, found: Found) -> HttpResponse:
    key = ("letter", *page_key(found))
    return told(request, key, lambda: reading.letter(found), changed_at=found.changed_at)


@router.get(
    "/letters/{coalition}/{slug}/counts", response={200: Counted} | MISSING, url_name="counts"
)
def counts(request: HttpRequest, coalition: str, slug: str) -> HttpResponse:
    """The counted numbers of a letter."""
    found = find(coalition, slug)
    key = ("counts", *page_key(found))
    return told(request, key, lambda: reading.counted(found), changed_at=found.changed_at)


@router.get(
    "/letters/{coalition}/{slug}/signatories",
    response={200: Signatories} | MISSING,
    url_name="signatories",
)
def signatories(request: HttpRequest, coalition: str, slug: str) -> HttpResponse:
    """The names under a letter, in the order of printing."""
    found = find(coalition, slug)
    key = ("signatories", *page_key(found))
    return told(request, key, lambda: reading.signatories(found), changed_at=found.changed_at)


@router.get("/letters/{coalition}/{slug}/asks", response={200: Asks} | MISSING, url_name="asks")
def asks(request: HttpRequest, coalition: str, slug: str, language: str = "") -> HttpResponse:
    """What the letter asks for and what became of it, in one of the letter's languages."""
    found = find(coalition, slug)
    key = ("asks", *page_key(found), language)
    return told(request, key, lambda: reading.asks(found, language), changed_at=found.changed_at)
