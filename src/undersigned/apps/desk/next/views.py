"""The letter after this one, the letter before this one, and two letters side by side."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup import actions
from undersigned.apps.followup.actions.continuing import Holder
from undersigned.apps.followup.copies import newest_release
from undersigned.apps.followup.letters import edition_of, office_of
from undersigned.apps.followup.models import Continuation, Reply
from undersigned.apps.followup.next_letters import asks_before, last_checks, office_key
from undersigned.apps.letters.models import Letter
from undersigned.core.comparing import Comparison, compare, continued
from undersigned.core.comparing.difference import Kind
from undersigned.core.errors import UndersignedError

from ..comparing.showing import grouped
from ..frames import frame, letter_of
from ..titles import titles
from .forms import ContinueForm, last_checked
from .readings import reading_now

# What is told of two letters word by word; names and asks are told by who stayed and what is new.
IN_TEXT = (Kind.ADDRESSEE, Kind.TITLE, Kind.SUBJECT, Kind.SALUTATION, Kind.WORDS, Kind.LANGUAGE)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def continue_this(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """What the next letter begins with; it opens in the editor."""
    before = letter_of(coalition, slug)
    release = newest_release(before)
    if release is None:
        raise Http404
    edition = release.edition_value
    form = ContinueForm(
        request.POST or None,
        offices=edition.addressees,
        checks=last_checks(coalition, edition.addressees),
        asks=asks_before(before),
        language=edition.authentic.language,
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.continue_letter(before=before, begin=form.begin(), by=request.user)
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.success(request, _("Begun. Nothing is public, and nobody was written to."))
            return redirect("desk:last-time", coalition.slug, made.slug)
    page = frame(request, before, "continue", form=form)
    page["asks"] = asks_before(before)
    page["since"] = _named(before.continued_by.select_related("letter"))
    return render(request, "desk/next/continue.html", page)


def _named(continuations: Any) -> list[tuple[Letter, str]]:
    letters = [each.letter for each in continuations]
    titled = titles(letters)
    return [(letter, titled[letter.pk]) for letter in letters]


def _continuation_of(letter: Letter) -> Continuation:
    found = Continuation.objects.select_related("before__coalition").filter(letter=letter).first()
    if found is None:
        raise Http404
    return found


@member_required("viewer")
@require_safe
def last_time(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Last time's counts beside this time's, who is missing, what was asked and answered."""
    letter = letter_of(coalition, slug)
    before = _continuation_of(letter).before
    page = frame(request, letter, "last-time", before=before)
    page["before_title"] = titles([before])[before.pk]
    page["found"] = continued(reading_now(before), reading_now(letter))
    page["asks"] = asks_before(before)
    page["replies"] = [
        (reply, office_of(reply)) for reply in Reply.objects.from_offices().filter(letter=before)
    ]
    offices = edition_of(letter).addressees
    checks = last_checks(coalition, offices)
    page["offices"] = [
        (number, office, last_checked(checks.get(office_key(office))))
        for number, office in enumerate(offices)
    ]
    page["invited"] = letter.invitations.live().count()
    return render(request, "desk/next/last_time.html", page)


@require_POST
@member_required("editor")
def check(request: HttpRequest, coalition: Coalition, slug: str, number: int) -> HttpResponse:
    """Somebody looked: the office is held by the one whom the letter names."""
    letter = letter_of(coalition, slug)
    offices = edition_of(letter).addressees
    if number >= len(offices):
        raise Http404
    holder = Holder(offices[number].name)
    try:
        actions.check_office(
            coalition=coalition, office=offices[number], holder=holder, by=request.user
        )
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, _("Noted, with today's date and your name."))
    there = "desk:open" if request.GET.get("from") == "open" else "desk:last-time"
    return redirect(there, coalition.slug, slug)


@member_required("viewer")
@require_safe
def two_letters(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Any two letters of the coalition: text, asks, and signatories joined, gone and renamed."""
    letters = list(coalition.letters.defer("imported"))
    titled = titles(letters)
    page = {
        "coalition": coalition,
        "letters": [(each.slug, titled[each.pk]) for each in letters],
        "first": request.GET.get("first", ""),
        "second": request.GET.get("second", ""),
        "may_edit": request.membership.may(Role.EDITOR),
    }
    if page["first"] and page["second"]:
        page |= _compared(coalition, page["first"], page["second"])
    return render(request, "desk/next/two_letters.html", page)


def _compared(coalition: Coalition, first: str, second: str) -> dict[str, Any]:
    before, now = (
        reading_now(get_object_or_404(coalition.letters.select_related("coalition"), slug=slug))
        for slug in (first, second)
    )
    comparison = compare(before, now)
    in_text = Comparison(comparison.of(*IN_TEXT), comparison.remarks)
    return {
        "found": continued(before, now),
        "groups": grouped(in_text.differences),
        "remarks": in_text.remarks,
        "is_same": first == second,
    }
