"""Partners' published copies against the letter: one screen a view."""

import zlib
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup import actions
from undersigned.apps.followup.copies import newest_release
from undersigned.apps.followup.models import PublishedCopy
from undersigned.apps.letters.models import Letter
from undersigned.core.comparing.copies import ComparedCopy
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of
from .forms import CopyForm
from .showing import NUMBERS, grouped


@member_required("viewer")
@require_http_methods(["GET", "HEAD", "POST"])
def copies(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The copies that were compared, what their numbers say, and a place for another."""
    letter = letter_of(coalition, slug)
    may_edit = request.membership.may(Role.EDITOR) and newest_release(letter) is not None
    form = CopyForm(request.POST or None, request.FILES or None) if may_edit else None
    if form and request.method == "POST" and form.is_valid():
        try:
            made = actions.compare_copy(letter=letter, given=form.given(), by=request.user)
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            return redirect("desk:copy", coalition.slug, slug, made.pk)
    if form:
        sandbox.warm()
    rows = []
    for copy in letter.published_copies.defer("data"):
        comparison = ComparedCopy.model_validate(copy.found).comparison
        rows.append((copy, comparison.of(*NUMBERS)))
    page = frame(request, letter, "copies", form=form, rows=rows)
    return render(request, "desk/comparing/copies.html", page)


def _copy_of(letter: Letter, pk: UUID) -> PublishedCopy:
    return get_object_or_404(letter.published_copies.select_related("added_by"), pk=pk)


@member_required("viewer")
@require_safe
def copy(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """One copy, with each difference shown."""
    letter = letter_of(coalition, slug)
    kept = _copy_of(letter, pk)
    found = ComparedCopy.model_validate(kept.found)
    page = frame(request, letter, "copies", copy=kept, remarks=found.remarks)
    page["groups"] = grouped(found.differences)
    return render(request, "desk/comparing/copy.html", page)


@member_required("viewer")
@require_safe
def download(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    pk: UUID,
) -> HttpResponse:
    """The copy as it was given, to be saved: no browser shows it under this site's name."""
    kept = _copy_of(letter_of(coalition, slug), pk)
    response = HttpResponse(zlib.decompress(kept.data), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, kept.file_name)
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
@member_required("editor")
def remove(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """Take a copy out again."""
    kept = _copy_of(letter_of(coalition, slug), pk)
    actions.remove_copy(copy=kept, by=request.user)
    messages.success(request, _("Removed."))
    return redirect("desk:copies", coalition.slug, slug)
