"""Links for core groups, and what they say of a draft."""

from django.db import transaction
from django.utils import timezone

from undersigned.apps.coalitions.models import User
from undersigned.core.hashing import text_hash

from ..models import Draft, Letter, Review, ReviewLink
from .rows import record_event


@transaction.atomic
def add_review_link(
    *, letter: Letter, group_name: str, must_approve: bool, by: User | None
) -> ReviewLink:
    """A private link for one core group."""
    link = ReviewLink.objects.create(
        letter=letter, group_name=group_name, must_approve=must_approve, created_by=by
    )
    record_event(letter, "shared for review", by, group=group_name)
    return link


@transaction.atomic
def revoke_review_link(*, link: ReviewLink, by: User | None) -> None:
    """From now on the link shows nothing; what was said under it stays on record."""
    if ReviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now()):
        record_event(link.letter, "review link revoked", by, group=link.group_name)


@transaction.atomic
def record_review(
    *, link: ReviewLink, draft: Draft, decision: str, reviewer_name: str, comment: str = ""
) -> Review:
    """What a core group says of ``draft``; it holds for exactly these words."""
    review = Review.objects.create(
        link=link,
        draft=draft,
        text_hash=text_hash(draft.value),
        decision=decision,
        reviewer_name=reviewer_name,
        comment=comment,
    )
    record_event(link.letter, "reviewed", None, group=link.group_name, decision=decision)
    return review
