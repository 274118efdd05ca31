"""Who is asked to sign: the board, and one invitation. Viewers read it; editors see addresses."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.contacts import Invited
from undersigned.apps.signatures.deadlines import deadline
from undersigned.apps.signatures.fields import places
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.limits import is_suppressed
from undersigned.apps.signatures.links import invited_url
from undersigned.apps.signatures.models import Invitation
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of
from .board import ON_BOARD, call_rows, numbers, page_of, row_of
from .forms import InvitedForm


@member_required("viewer")
@require_safe
def board(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Everybody who is asked and where each stands, and the mails that were written to them."""
    letter = letter_of(coalition, slug)
    counted = numbers(letter)
    standing = request.GET.get("standing", "")
    filters = [(each.value, each.label, counted[each.value]) for each in Standing]
    page = frame(
        request,
        letter,
        "invitations",
        page=page_of(letter, standing, request.GET.get("page")),
        filters=[each for each in filters if each[2]],
        all=sum(counted[each.value] for each in ON_BOARD),
        counted=[(label, n) for key, label, n in filters if n and key in ON_BOARD],
        standing=standing,
        calls=call_rows(letter),
        deadline=deadline(letter),
        is_open=letter.sign_on_is_open(),
    )
    return render(request, "desk/inviting/board.html", page)


def invitation_of(letter: Letter, pk: UUID) -> Invitation:
    """404 for one of another letter."""
    invitations = Invitation.objects.filter(letter=letter).with_standing()
    found = get_object_or_404(invitations.select_related("contact", "declined_by"), pk=pk)
    found.letter = letter
    return found


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """One invitation: its link, what was written, what was answered; and its data, to correct."""
    letter = letter_of(coalition, slug)
    asked = invitation_of(letter, pk)
    row = row_of(asked)
    form = InvitedForm(request.POST or None, invited=row.invited or Invited(""))
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_invitation(invitation=asked, invited=form.as_invited())
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.success(request, _("Changed."))
            return redirect("desk:invitation", coalition.slug, slug, pk)
    page = frame(request, letter, "invitations", row=row, form=form, places=places())
    return render(request, "desk/inviting/detail.html", page | _facts(asked))


def _facts(asked: Invitation) -> dict[str, Any]:
    return {
        "link": "" if asked.revoked_at else invited_url(asked),
        "mails": asked.mails.select_related("call").order_by("due_at"),
        "signatures": asked.signatures.order_by("created_at"),
        "wants_no_mail": bool(asked.contact and is_suppressed(asked.contact.address_hash)),
    }
