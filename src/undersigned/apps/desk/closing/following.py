"""After the release: press links, later signatures, putting the letter away."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions, addresses
from undersigned.apps.releases.hours import in_words
from undersigned.apps.releases.making import counting_ids, current_release
from undersigned.apps.releases.models import PressLink, Release
from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import check_code

from ..frames import frame, letter_of
from .forms import PressLinkForm


def newest_release(letter: Letter) -> Release:
    """The last release that was not called back; it may be under embargo."""
    found = [r for r in letter.releases.order_by("-number") if not r.was_called_back]
    if not found:
        raise Http404
    return found[0]


def released_page(
    request: HttpRequest, letter: Letter, form: PressLinkForm | None = None
) -> HttpResponse:
    """What is public or waits for its hour, and everything that may be done with it."""
    release = newest_release(letter)
    context = frame(request, letter, "release", release=release, press_form=form or PressLinkForm())
    context |= _state(release)
    if release.is_under_embargo():
        context["press_links"] = [_press_row(link) for link in release.press_links.all()]
    elif not release.withdrawn_at:
        context |= _late(letter)
    return render(request, "desk/closing/released.html", context)


def _state(release: Release) -> dict[str, Any]:
    versions = release.letter.releases.order_by("number")
    return {
        "is_under_embargo": release.is_under_embargo(),
        "public_hour": in_words(release.public_at, release.time_zone),
        "address": addresses.absolute(addresses.page(release)),
        "check_code": check_code(release.edition.text_hash),
        "counts": release.roll.value.counts,
        "versions": [version for version in versions if not version.was_called_back],
    }


def _late(letter: Letter) -> dict[str, Any]:
    """How many came and went since the last count that the public sees."""
    shown = current_release(letter)
    delivered = set(shown.roll.signature_ids)
    counted = set((shown.late_roll or shown.roll).signature_ids)
    now = set(counting_ids(letter))
    return {
        "late": {
            "came": len(now - delivered),
            "gone": len(delivered - now),
            "is_counted": now == counted,
            "roll": shown.late_roll,
        }
    }


def _press_row(link: PressLink) -> dict[str, Any]:
    return {
        "link": link,
        "url": addresses.absolute(reverse("releases:press", args=[link.token])),
        "ends": in_words(link.expires_at, link.release.time_zone),
        "is_usable": link.is_usable(),
    }


@require_POST
@member_required("editor")
def count_late(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    done = _("Counted. The letter's page shows it apart from what was delivered.")
    return _act(request, letter, done, actions.count_late, letter=letter, by=request.user)


@require_POST
@member_required("editor")
def late_sign_on(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    letter, on = letter_of(coalition, slug), request.POST.get("on") == "yes"
    done = _("People can sign on.") if on else _("Sign-on is closed.")
    return _act(
        request, letter, done, actions.set_late_sign_on, letter=letter, on=on, by=request.user
    )


@require_POST
@member_required("owner")
def archive(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    done = _("Put away. It stays public as it is.")
    return _act(request, letter, done, actions.archive_letter, letter=letter, by=request.user)


@require_POST
@member_required("editor")
def add_press_link(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    letter, form = letter_of(coalition, slug), PressLinkForm(request.POST)
    if form.is_valid():
        days = dt.timedelta(days=form.cleaned_data["days"])
        return _act(
            request,
            letter,
            _("The link is ready. Copy it and send it yourself."),
            actions.add_press_link,
            release=newest_release(letter),
            given_to=form.cleaned_data["given_to"],
            expires_at=timezone.now() + days,
            by=request.user,
        )
    return released_page(request, letter, form)


@require_POST
@member_required("editor")
def revoke_press_link(
    request: HttpRequest, coalition: Coalition, slug: str, link: UUID
) -> HttpResponse:
    letter = letter_of(coalition, slug)
    found = get_object_or_404(PressLink, pk=link, release__letter=letter)
    done = _("The link opens nothing any more.")
    return _act(request, letter, done, actions.revoke_press_link, link=found, by=request.user)


def _act(request: HttpRequest, back_to: Letter, done: str, act: Any, **values: Any) -> HttpResponse:
    """Do it, say so or why not, and go back to the release."""
    try:
        act(**values)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, done)
    return redirect("desk:release", back_to.coalition.slug, back_to.slug)
