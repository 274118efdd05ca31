"""The letter as published beside the letter as counted, and what stands around a letter."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters import gate
from undersigned.apps.letters.actions import save_draft
from undersigned.apps.letters.history import said
from undersigned.apps.letters.models import Letter
from undersigned.core.checks import engine, fixes
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition, Roll
from undersigned.core.reading import Reading
from undersigned.core.renderers.html import article
from undersigned.core.roll import make_roll

from ..frames import frame, letter_of, roll_shown
from .marked import key_of, marked

MOST_LEFT_OUT = 20


@member_required("viewer")
@require_safe
def overview(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:  # noqa: ARG001
    """The page where a letter's work is: the one that its state asks for."""
    letter = letter_of(coalition, slug)
    page = {
        Letter.State.DRAFT: "desk:published" if letter.imported else "desk:text",
        Letter.State.OPEN: "desk:sign-ons",
        Letter.State.CLOSED: "desk:release",
    }.get(letter.state, "desk:release")
    return redirect(page, coalition.slug, slug)


@member_required("viewer")
@require_safe
def published(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Findings marked where they stand, beside the same letter with its numbers counted."""
    letter = letter_of(coalition, slug)
    reading = letter.imported_reading
    if reading is None:
        return redirect("desk:text", coalition.slug, slug)
    page = frame(request, letter, "published", **_as_published(reading))
    return render(request, "desk/drafting/published.html", page | _as_counted(letter))


def _as_published(reading: Reading) -> dict[str, Any]:
    roll = roll_of(reading)
    html, findings = marked(reading.edition, roll, engine.check(reading))
    return {
        "as_published": html,
        "findings": findings,
        "errors": sum(each.finding.severity == "error" for each in findings),
        "unsure": [part for part, sure in reading.confidence if sure < 1],
        "left_out": reading.left_out[:MOST_LEFT_OUT],
        "published_counts": roll.counts,
    }


def roll_of(reading: Reading) -> Roll:
    """The list of the file, counted."""
    language = reading.edition.authentic.language
    return make_roll(reading.signatories, reading.edition.counting, language)


def _as_counted(letter: Letter) -> dict[str, Any]:
    """The draft with what can be mended mended: before the click as a proposal."""
    draft = letter.latest_draft
    found = gate.findings(draft.value, roll_shown(letter))
    mended = fixes.apply_all(draft.value, found)
    return {
        "draft": draft,
        "can_mend": mended != draft.value and letter.state == Letter.State.DRAFT,
        "as_counted": article(mended, roll_shown(letter), mended.authentic.language),
        "remaining": [finding for finding in found if finding.fix is None],
    }


@member_required("editor")
@require_POST
def mend(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Put the counted numbers into the draft: all certain mends, or the one that was named."""
    letter = letter_of(coalition, slug)
    draft = letter.latest_draft
    found = [f for f in gate.findings(draft.value, roll_shown(letter)) if f.fix]
    wanted = request.POST.get("finding")
    chosen = [f for f in found if wanted in (None, key_of(f))]
    try:
        edition: Edition = fixes.apply_all(draft.value, chosen)
        save_draft(letter=letter, edition=edition, base_number=draft.number, by=request.user)
    except UndersignedError as error:
        messages.error(request, str(error))
    else:
        count = len(chosen)
        said = ngettext("%(count)s place mended.", "%(count)s places mended.", count)
        messages.success(request, said % {"count": count})
    back = "desk:text" if request.POST.get("back") == "text" else "desk:published"
    return redirect(back, coalition.slug, slug)


@member_required("viewer")
@require_safe
def history(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """What happened to the letter, with the reasons that passed the gate."""
    letter = letter_of(coalition, slug)
    page = frame(
        request,
        letter,
        "history",
        events=[(event, said(event)) for event in letter.events.select_related("actor")],
        passes=letter.gate_passes.select_related("passed_by"),
        editions=letter.editions.select_related("frozen_by"),
    )
    return render(request, "desk/drafting/history.html", page)
