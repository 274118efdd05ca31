"""Replace a release by a corrected version, withdraw it, or call it back under embargo."""

from typing import Any
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.hours import in_words
from undersigned.apps.releases.models import Release
from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Edition

from ..frames import frame, letter_of
from .following import newest_release
from .forms import CallBackForm, CorrectForm, WithdrawForm
from .numbers import as_it_would_be, posted


@member_required("owner")
def correct(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The newest saved text replaces the one that is public."""
    letter = letter_of(coalition, slug)
    release = newest_release(letter)
    edition = corrected_edition(letter, release)
    form = CorrectForm(posted(request), initial={"zone": coalition.timezone})
    context = frame(request, letter, "release", form=form, release=release)
    context |= as_it_would_be(letter, GatePass.Act.RELEASE, edition, release.roll.value)
    context |= {"zones": sorted(available_timezones()), "change": change(release, edition)}
    form.ask_why(context["obstacles"])
    if request.method == "POST" and form.is_valid():
        if context["change"] == "nothing" and not form.cleaned_data["recount"]:
            form.add_error(None, _("Nothing is different. Mend the text first, or count anew."))
        elif _corrected(request, form, release, edition):
            messages.success(request, _("Replaced. The old version says by what, and why."))
            return redirect("desk:release", coalition.slug, slug)
    return render(request, "desk/closing/correct.html", context)


def corrected_edition(letter: Letter, release: Release) -> Edition:
    """The newest saved draft; without one, what was released."""
    draft = letter.latest_draft
    return draft.value if draft is not None else release.edition_value


def change(release: Release, edition: Edition) -> str:
    """What the correction would change: "words", "letterhead" (translations too) or "nothing"."""
    if text_hash(edition) != release.edition.text_hash:
        return "words"
    return "nothing" if edition == release.edition_value else "letterhead"


def _corrected(request: HttpRequest, form: CorrectForm, release: Release, edition: Edition) -> bool:
    data = form.cleaned_data
    return _tried(
        form,
        actions.supersede,
        release=release,
        edition=edition,
        note=data["note"],
        by=request.user,
        reason=data["reason"],
        recount=data["recount"],
        public_at=data["public_at"],
        time_zone=data["zone"],
    )


@member_required("owner")
def withdraw(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Take the letter back in public: its page stays and says why, its names go."""
    letter = letter_of(coalition, slug)
    release, form = newest_release(letter), WithdrawForm(posted(request))
    done = _("Withdrawn. Its page says so, and the names are off it.")
    return _taken_back(request, letter, release, form, actions.withdraw, done)


@member_required("owner")
def call_back(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Take a release back before its hour."""
    letter = letter_of(coalition, slug)
    release, form = newest_release(letter), CallBackForm(posted(request))
    done = _("Called back. Nobody has seen it.")
    return _taken_back(request, letter, release, form, actions.call_back, done)


def _taken_back(
    request: HttpRequest, letter: Letter, release: Release, form: Any, act: Any, done: str
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if _tried(form, act, release=release, by=request.user, reason=reason):
            messages.success(request, done)
            return redirect("desk:release", letter.coalition.slug, letter.slug)
    context = frame(request, letter, "release", form=form, release=release)
    context["public_hour"] = in_words(release.public_at, release.time_zone)
    context["is_call_back"] = act is actions.call_back
    return render(request, "desk/closing/take_back.html", context)


def _tried(form: Any, act: Any, **values: Any) -> bool:
    try:
        act(**values)
    except UndersignedError as error:
        form.refuse(error)
    return not form.errors
