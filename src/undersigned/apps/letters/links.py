"""Review links: made from the row by HMAC, so that the database holds nothing that opens one."""

from django.conf import settings
from django.urls import reverse

from undersigned.apps.outbox.tokens import check_token, make_token

from .models import ReviewLink

REVIEW = "review"


def review_url(link: ReviewLink) -> str:
    """The absolute address to hand to the group."""
    token = f"{link.pk}-{make_token(REVIEW, link.pk, link.nonce)}"
    return f"{settings.SITE_URL}{reverse('letters:review', args=[token])}"


def review_link_of(token: str) -> ReviewLink | None:
    """The link behind a token; None for a wrong or revoked one."""
    number, _dash, secret = token.partition("-")
    if not number.isdecimal() or len(number) > 18:
        return None
    links = ReviewLink.objects.select_related("letter__coalition").filter(revoked_at=None)
    link = links.filter(pk=int(number)).first()
    if link and check_token(secret, REVIEW, link.pk, link.nonce):
        return link
    return None
