"""Entries that may be one: a list with reasons; each pair is merged or said to be two."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.directory_models import DoubleQuerySet
from undersigned.apps.coalitions.models import Coalition, Double
from undersigned.apps.coalitions.permissions import member_required

from .views import frame

SHOWN = 50
MOST_APART = 100
_SURE_FIRST = Case(When(verdict=Double.Verdict.SAME, then=Value(0)), default=Value(1))


def proposed(coalition: Coalition) -> DoubleQuerySet:
    """Pairs that wait for a person's word, the sure ones first."""
    return _of(coalition).waiting().order_by(_SURE_FIRST, "first__name", "second__name", "pk")


def _of(coalition: Coalition) -> DoubleQuerySet:
    found = Double.objects.there().filter(first__coalition=coalition)
    return found.select_related("first", "second", "apart_by")


@member_required("editor")
@require_safe
def doubles(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The pairs as they were found last; a large directory is looked through meanwhile."""
    is_current = actions.look_for_doubles(coalition=coalition)
    apart = _of(coalition).exclude(apart_at=None).order_by("-apart_at")
    shown = frame(
        request,
        coalition,
        page=Paginator(proposed(coalition), SHOWN).get_page(request.GET.get("page")),
        is_current=is_current,
        apart=apart[:MOST_APART],
    )
    return render(request, "desk/directory/doubles.html", shown)


@member_required("editor")
@require_POST
def apart(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """They are two."""
    actions.keep_apart(double=get_object_or_404(_of(coalition), pk=pk), by=request.user)
    messages.success(request, _("Remembered: they are two, and will not be proposed again."))
    return redirect("desk:directory-doubles", coalition.slug)


@member_required("editor")
@require_POST
def together(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """They may be one after all."""
    actions.propose_again(double=get_object_or_404(_of(coalition), pk=pk), by=request.user)
    return redirect("desk:directory-doubles", coalition.slug)
