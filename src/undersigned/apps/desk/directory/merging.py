"""Two entries that are one: chosen, looked at, merged, and put back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.entries import search
from undersigned.apps.coalitions.models import Coalition, Merge
from undersigned.apps.coalitions.permissions import member_required
from undersigned.core.errors import UndersignedError

from .views import entry_of, frame

OFFERED = 20


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Choose the entry to keep, see what would change, and do it."""
    merged = entry_of(coalition, pk)
    chosen = request.POST.get("kept") or request.GET.get("kept")
    if not (chosen or "").isdecimal():
        words = request.GET.get("q", merged.name.split()[0]).strip()
        found = search(coalition, words).exclude(pk=merged.pk)[:OFFERED]
        shown = frame(request, coalition, entry=merged, words=words, found=found)
        return render(request, "desk/directory/choose.html", shown)
    kept = entry_of(coalition, chosen)
    if request.method == "POST":
        try:
            actions.merge(merged=merged, kept=kept, by=request.user)
        except UndersignedError as error:
            messages.error(request, f"{error.what} {error.do}")
        else:
            messages.success(request, _("Merged. It can be undone on this page."))
            return redirect("desk:directory-entry", coalition.slug, kept.pk)
    plan = actions.plan_merge(merged, kept)
    shown = frame(request, coalition, entry=merged, plan=plan)
    return render(request, "desk/directory/merge.html", shown)


@member_required("editor")
@require_POST
def undo(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Put both entries back as they were."""
    made = get_object_or_404(Merge, kept__coalition=coalition, pk=pk)
    try:
        entry = actions.undo_merge(made=made, by=request.user)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
        return redirect("desk:directory", coalition.slug)
    messages.success(request, _("Undone: there are two entries again."))
    return redirect("desk:directory-entry", coalition.slug, entry.pk)
