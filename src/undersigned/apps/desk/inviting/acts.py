"""What an editor does with one invitation or one call, one act a view; each leads back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures import actions

from ..frames import letter_of
from .views import invitation_of


@member_required("editor")
@require_POST
def note_no(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """They told the secretariat that they do not sign."""
    asked = invitation_of(letter_of(coalition, slug), pk)
    actions.decline_invitation(invitation=asked, by=request.user)
    messages.success(request, _("Noted: no reminder goes there."))
    return redirect("desk:invitation", coalition.slug, slug, pk)


@member_required("editor")
@require_POST
def ask_again(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    asked = invitation_of(letter_of(coalition, slug), pk)
    actions.reopen_invitation(invitation=asked)
    messages.success(request, _("The “no” is taken off: reminders go there again."))
    return redirect("desk:invitation", coalition.slug, slug, pk)


@member_required("editor")
@require_POST
def renew_link(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    asked = invitation_of(letter_of(coalition, slug), pk)
    actions.renew_invitation_link(invitation=asked)
    messages.success(request, _("There is a new link; the old one leads nowhere."))
    return redirect("desk:invitation", coalition.slug, slug, pk)


@member_required("editor")
@require_POST
def take_back(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    asked = invitation_of(letter_of(coalition, slug), pk)
    actions.revoke_invitation(invitation=asked, by=request.user)
    messages.success(request, _("Taken back: its link leads nowhere and no mail goes there."))
    return redirect("desk:invitations", coalition.slug, slug)


@member_required("editor")
@require_POST
def cancel(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """Cancel what has not gone of a call."""
    letter = letter_of(coalition, slug)
    call = get_object_or_404(letter.calls, pk=pk)
    number = actions.cancel_call(call=call, by=request.user)
    said = ngettext("%(n)d mail cancelled.", "%(n)d mails cancelled.", number)
    messages.success(request, said % {"n": number})
    return redirect("desk:invitations", coalition.slug, slug)


@member_required("editor")
@require_POST
def match(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Find sign-ons that answer invitations made after them."""
    number = actions.match_sign_ons(letter=letter_of(coalition, slug))
    said = ngettext("%(n)d answer found.", "%(n)d answers found.", number)
    messages.success(request, said % {"n": number})
    return redirect("desk:invitations", coalition.slug, slug)
