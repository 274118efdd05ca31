"""The pages under a personal link: the letter with a form that is filled in, and a way to say no.

Opening either changes nothing. The link is a secret as those of signers are: see ``views``.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from . import actions, links
from .contacts import open_invited
from .forms import NoForm
from .models import Invitation
from .pages import letter_page
from .views import SEE_OTHER, render, sign_page, signing_page, unknown_link


@signing_page
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The sign-on page as whoever was asked sees it, in the language of the invitation."""
    invitation = links.invitation_of(token)
    if invitation is None:
        return unknown_link(request)
    return sign_page(request, invitation.letter, invitation, **_asked(invitation, token))


@signing_page
def decline(request: HttpRequest, token: str) -> HttpResponse:
    """Three answers without a default; once answered, what was said."""
    invitation = links.invitation_of(token)
    if invitation is None or invitation.letter.latest_edition is None:
        return unknown_link(request)
    form = NoForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        page = letter_page(invitation.letter, invitation.language) | _asked(invitation, token)
        page |= {"form": NoForm(), "errors": form.errors.get("choice", ())}
        return render(request, "signatures/decline.html", page)
    choice = form.cleaned_data["choice"]
    if choice == NoForm.NO:
        actions.decline_invitation(invitation=invitation)
    elif choice == NoForm.NEVER:
        actions.refuse_mails(invitation=invitation)
    return HttpResponseRedirect(reverse("signatures:invited", args=[token]), status=SEE_OTHER)


@signing_page
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """One button, which a mail program may press for its reader: so no answer is a redirect."""
    invitation = links.invitation_of(token)
    if invitation is None or invitation.letter.latest_edition is None:
        return unknown_link(request)
    if request.method == "POST":
        invitation = actions.stop_calls(invitation=invitation)
    page = letter_page(invitation.letter, invitation.language) | _asked(invitation, token)
    page["is_stopped"] = invitation.no_calls_at is not None
    return render(request, "signatures/stop_calls.html", page)


def _asked(invitation: Invitation, token: str) -> dict[str, Any]:
    return {
        "invited": open_invited(invitation),
        "has_declined": invitation.declined_at is not None,
        "invited_url": reverse("signatures:invited", args=[token]),
        "decline_url": reverse("signatures:invited-no", args=[token]),
    }
