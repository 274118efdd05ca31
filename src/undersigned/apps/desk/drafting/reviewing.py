"""Private links for core groups, and what they said."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.actions import add_review_link, revoke_review_link
from undersigned.apps.letters.gate import missing_approvals
from undersigned.apps.letters.links import review_url

from ..frames import frame, letter_of, must_be
from .forms import ReviewLinkForm


@member_required("viewer")
def reviews(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Who is asked to approve the draft, what they said, and a link for one more group."""
    letter = letter_of(coalition, slug)
    form = ReviewLinkForm(request.POST or None)
    if request.method == "POST":
        must_be(request, "editor")
        if form.is_valid():
            add_review_link(letter=letter, by=request.user, **form.cleaned_data)
            messages.success(request, _("The link is ready. Hand it to this group alone."))
            return redirect("desk:reviews", coalition.slug, slug)
    links = letter.review_links.prefetch_related("reviews__draft")
    page = {
        "form": form,
        "rows": [(link, "" if link.revoked_at else review_url(link)) for link in links],
        "missing": missing_approvals(letter, letter.latest_draft.value),
        "newest": letter.latest_draft.number,
    }
    return render(request, "desk/drafting/reviews.html", frame(request, letter, "reviews", **page))


@member_required("editor")
@require_POST
def revoke(request: HttpRequest, coalition: Coalition, slug: str, pk: int) -> HttpResponse:
    """The link shows nothing from now on."""
    link = get_object_or_404(letter_of(coalition, slug).review_links, pk=pk)
    revoke_review_link(link=link, by=request.user)
    messages.success(request, _("The link is revoked."))
    return redirect("desk:reviews", coalition.slug, slug)
