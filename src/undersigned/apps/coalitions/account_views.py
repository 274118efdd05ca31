"""Getting in: the one-time link, the invitation; and one's own account.

Opening a link changes nothing (scanners of mail open links); the button on the page does.
"""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from . import actions
from .forms import AccountForm, NameForm
from .models import User

BACKEND = settings.AUTHENTICATION_BACKENDS[0]


@never_cache
def sign_in(request: HttpRequest, user_id: int, token: str) -> HttpResponse:
    """A one-time link that the operator's command or the demo printed."""
    if request.method == "POST":
        user = actions.use_sign_in_link(user_id=user_id, token=token)
        if user is not None:
            login(request, user, backend=BACKEND)
            return redirect(_page_wanted(request))
    user = actions.find_sign_in(user_id=user_id, token=token)
    if user is None:
        return render(request, "coalitions/link_void.html", status=410)
    return render(request, "coalitions/sign_in.html", {"person": user})


def _page_wanted(request: HttpRequest) -> str:
    """The page that the link names with ``?next=``, if it is one of this site."""
    page = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours else settings.LOGIN_REDIRECT_URL


@never_cache
def join(request: HttpRequest, invitation_id, token: str) -> HttpResponse:
    """The page behind a mailed invitation: who invites, to what, and a button."""
    invitation = actions.find_invitation(invitation_id=invitation_id, token=token)
    if invitation is None:
        return render(request, "coalitions/link_void.html", status=410)
    known = User.objects.filter(email=invitation.email).first()
    form = NameForm(request.POST or None, instance=known)
    if form.is_valid():
        user = actions.accept_invitation(invitation=invitation, name=form.cleaned_data["name"])
        if user is not None:
            login(request, user, backend=BACKEND)
            messages.success(request, _("Welcome. You belong to the secretariat now."))
            return redirect(invitation.coalition.get_absolute_url())
    context = {"form": form, "invitation": invitation}
    return render(request, "coalitions/join.html", context)


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """One's own name, passkeys and coalitions."""
    form = AccountForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("coalitions:account")
    passkeys = Authenticator.objects.filter(
        user=request.user, type=Authenticator.Type.WEBAUTHN
    ).count()
    memberships = request.user.memberships.select_related("coalition")
    context = {"form": form, "passkeys": passkeys, "memberships": memberships}
    return render(request, "coalitions/account.html", context)
