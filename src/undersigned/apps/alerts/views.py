"""The pages of those who follow a letter: no account, no cookie, no script.

As with signing, a request is judged by the secret in its address alone, and nothing is ever changed
by GET or HEAD: programs that look at mails open every link.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render as plainly
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import find
from undersigned.apps.releases.models import Release
from undersigned.apps.releases.pages import whole
from undersigned.apps.signatures import links as signing_links
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.views import SEE_OTHER, signing_page, unknown_link
from undersigned.apps.ui.languages import speaking

from . import actions, links
from .forms import FollowForm
from .keeping import is_over
from .models import KEPT_FOR, Follower
from .shown import public_release, title_in


@signing_page
def follow(request: HttpRequest, coalition: str, slug: str) -> HttpResponse:
    """The form that asks to be told of a public letter."""
    release = _release(coalition, slug)
    language = _language(request, release)
    if is_over(release.letter):
        raise Http404
    form = FollowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not form.cleaned_data["website"]:
            email = form.cleaned_data["email"]
            actions.ask(letter=release.letter, email=email, language=language)
        here = reverse("alerts:recorded", args=[coalition, slug])
        return HttpResponseRedirect(f"{here}?lang={language}", status=SEE_OTHER)
    page = _about(release, language) | {"form": form, "ends_at": timezone.now() + KEPT_FOR}
    return _render(request, "alerts/follow.html", page)


@never_cache
@require_safe
def recorded(request: HttpRequest, coalition: str, slug: str) -> HttpResponse:
    """The same words for everybody who has sent the form; the rest stands in the mail."""
    release = _release(coalition, slug)
    page = _about(release, _language(request, release))
    return _render(request, "alerts/recorded.html", page)


@signing_page
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button; once it was pressed, what will come and how to stop it."""
    follower = links.follower_of(token, links.CONFIRM)
    if follower is None:
        return unknown_link(request)
    if request.method == "POST":
        actions.confirm(follower=follower)
        return HttpResponseRedirect(request.path, status=SEE_OTHER)
    page = _of(follower) | {"leave_url": links.leave_url(follower)}
    return _render(request, "alerts/confirm.html", page)


@signing_page
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """One button, which a mail program may press for its reader: so no answer is a redirect."""
    follower = links.follower_of(token, links.LEAVE)
    page = _of(follower) if follower else {"language": getattr(request, "LANGUAGE_CODE", "")}
    if follower and request.method == "POST":
        actions.leave(follower=follower)
        page["follower"] = None
    return _render(request, "alerts/leave.html", page)


@never_cache
@csrf_exempt
@require_POST
def own(request: HttpRequest, token: str) -> HttpResponse:
    """A signer chooses on the own page whether to be told."""
    signature = signing_links.signature_of(token, signing_links.OWN)
    if signature is None:
        return unknown_link(request)
    if request.POST.get("act") == "stop":
        actions.stop_as_signer(signature=signature)
    elif request.POST.get("act") == "follow" and _may_follow(signature):
        actions.follow_as_signer(signature=signature)
    return HttpResponseRedirect(reverse("signatures:own", args=[token]), status=SEE_OTHER)


def _may_follow(signature: Signature) -> bool:
    return signature.state in Signature.LIVE and not is_over(signature.letter)


def _release(coalition: str, slug: str) -> Release:
    """The public version of a letter; 404 for one that was withdrawn."""
    entry = find(coalition, slug).newest
    if entry.withdrawn_at is not None:
        raise Http404
    return whole(entry)


def _language(request: HttpRequest, release: Release) -> str:
    wanted = request.GET.get("lang", "")
    return wanted if wanted in release.languages else release.languages[0]


def _about(release: Release, language: str) -> dict[str, Any]:
    return {
        "language": language,
        "coalition": release.letter.coalition,
        "title": title_in(release, language),
        "url": addresses.page(release, language),
    }


def _of(follower: Follower) -> dict[str, Any]:
    release = public_release(follower.letter, timezone.now())
    page = {"language": follower.language, "coalition": follower.letter.coalition}
    if release is not None:
        shown = follower.language if follower.language in release.languages else ""
        page |= _about(release, follower.language) | {"url": addresses.page(release, shown)}
    return page | {"follower": follower}


def _render(request: HttpRequest, template: str, page: dict[str, Any]) -> HttpResponse:
    with speaking(page["language"]):
        return plainly(request, template, page)
