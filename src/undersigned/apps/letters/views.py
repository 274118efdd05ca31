"""The page under a review link: the draft as it stands, and a form to say yes or no.

It needs no account and sets no cookie. The form is exempt from the CSRF cookie's check because the
secret in its address is all that it goes by.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from undersigned.core.letter import Roll
from undersigned.core.renderers.html import article

from .actions import record_review
from .forms import ReviewForm
from .gate import findings
from .links import review_link_of
from .models import ReviewLink

SEE_OTHER = 303


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, token: str) -> HttpResponse:
    """The newest draft; a decision holds for the draft that was shown."""
    link = review_link_of(token)
    if link is None:
        return render(request, "letters/unknown_review_link.html", status=404)
    draft = link.letter.latest_draft
    form = ReviewForm(request.POST or None, initial={"draft": draft.number})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["draft"] == draft.number:
            values = {
                key: form.cleaned_data[key] for key in ("decision", "reviewer_name", "comment")
            }
            record_review(link=link, draft=draft, **values)
            return HttpResponseRedirect(f"{request.path}#said", status=SEE_OTHER)
        form.add_error(None, _("The text has changed meanwhile. Please read it again."))
        form.data = form.data.copy() | {"draft": draft.number}
    return render(request, "letters/review.html", _page(link, draft) | {"form": form})


def _page(link: ReviewLink, draft) -> dict:
    edition = draft.value
    return {
        "link": link,
        "draft": draft,
        "coalition": link.letter.coalition,
        "letter_html": article(edition, Roll(), edition.authentic.language),
        "findings": findings(edition, None),
        "said": link.reviews.select_related("draft").order_by("-made_at"),
    }
