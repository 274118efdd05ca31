"""Tokens of programs: made, shown once, revoked. For owners alone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.programs import actions
from undersigned.apps.programs.models import ProgramToken
from undersigned.core.errors import UndersignedError

from .forms import TokenForm


@member_required("owner")
@require_safe
def programs(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Everything that other programs may do for this coalition."""
    page = {
        "coalition": coalition,
        "tokens": _tokens(coalition),
        "webhooks": coalition.webhooks.filter(removed_at__isnull=True),
    }
    return render(request, "desk/programs/programs.html", page)


def _tokens(coalition: Coalition) -> list[ProgramToken]:
    return list(
        coalition.program_tokens.filter(revoked_at__isnull=True).select_related("created_by")
    )


@never_cache
@member_required("owner")
@require_http_methods(["GET", "HEAD", "POST"])
def new_token(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The answer to the form is the only page that ever shows the token."""
    form = TokenForm(request.POST or None)
    page = {"coalition": coalition, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            row, words = actions.make_token(
                coalition=coalition, by=request.user, **form.cleaned_data
            )
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            page |= {"token": row, "words": words}
            return render(request, "desk/programs/token.html", page)
    return render(request, "desk/programs/new_token.html", page)


@member_required("owner")
@require_http_methods(["GET", "HEAD", "POST"])
def revoke_token(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    token = get_object_or_404(coalition.program_tokens, pk=pk)
    if request.method == "POST":
        actions.revoke_token(token=token)
        messages.success(request, _("The token opens nothing any more."))
        return redirect("desk:programs", coalition.slug)
    page = {"coalition": coalition, "token": token}
    return render(request, "desk/programs/revoke_token.html", page)
