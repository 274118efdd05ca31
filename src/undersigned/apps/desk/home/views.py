"""Where the secretariat begins: what needs it now, its coalitions and their letters."""

from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures.models import Signature

from ..titles import titles
from .needs import needs

ACCEPTED = Q(signatures__state=Signature.State.ACCEPTED)
WAITING = Q(signatures__state__in=[Signature.State.CONFIRMED, Signature.State.QUARANTINED])


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """My coalitions, or the only one at once."""
    coalitions = list(Coalition.objects.filter(memberships__user=request.user).order_by("name"))
    if len(coalitions) == 1 and not request.user.is_operator:
        return redirect("desk:letters", coalitions[0].slug)
    page = {"coalitions": coalitions, "needs": needs(coalitions)}
    return render(request, "desk/home/home.html", page)


@member_required("viewer")
@require_safe
def letters(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The coalition's letters, the newest first, and what needs a person now."""
    # The file that a letter came from may be long, and nothing of it is shown here.
    found = (
        coalition.letters.select_related("coalition")
        .defer("imported")
        .annotate(
            accepted=Count("signatures", filter=ACCEPTED, distinct=True),
            waiting=Count("signatures", filter=WAITING, distinct=True),
        )
        .order_by("-created_at")  # a query that groups knows no order of its model
    )
    titled = titles(found)
    page = {
        "coalition": coalition,
        "rows": [(letter, titled[letter.pk]) for letter in found],
        "needs": needs([coalition]),
        "may_edit": request.membership.may(Role.EDITOR),
        "may_open": request.membership.may(Role.OWNER),
    }
    return render(request, "desk/home/letters.html", page)
