"""A new version of an open letter: the difference, what it means, and then the act."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.gate import obstacles, translation_findings
from undersigned.apps.letters.models import EditionRecord, GatePass, Letter
from undersigned.apps.signatures.actions import change_text, what_a_change_means
from undersigned.apps.signatures.diffs import difference
from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import text_hash

from ..frames import frame, letter_of, must_be, roll_shown
from .forms import ChangeForm


@member_required("viewer")
def change(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The draft against the version that is signed now; an owner makes it the next version."""
    letter = letter_of(coalition, slug)
    if letter.state != Letter.State.OPEN:
        return redirect("desk:letter", coalition.slug, slug)
    form = ChangeForm(request.POST or None)
    if request.method == "POST":
        must_be(request)
        if form.is_valid() and _changed(form, letter, request):
            messages.success(request, _("The new version stands. Everybody who signed is told."))
            return redirect("desk:sign-ons", coalition.slug, slug)
    page = _page(letter) | {"form": form}
    return render(request, "desk/drafting/change.html", frame(request, letter, "text", **page))


def _page(letter: Letter) -> dict[str, Any]:
    record, draft = letter.latest_edition, letter.latest_draft
    edition = draft.value
    markings = EditionRecord.Marking
    return {
        "record": record,
        "paragraphs": difference(record.value, edition, edition.authentic.language),
        "same_words": text_hash(edition) == record.text_hash,
        "same_letterhead": edition == record.value,
        "if_correction": what_a_change_means(letter, markings.CORRECTION),
        "if_substantive": what_a_change_means(letter, markings.SUBSTANTIVE),
        "warnings": translation_findings(letter, edition),
        "obstacles": obstacles(letter, GatePass.Act.CHANGE, edition, roll_shown(letter)),
    }


def _changed(form: ChangeForm, letter: Letter, request: HttpRequest) -> bool:
    edition = letter.latest_draft.value
    if text_hash(edition) == letter.latest_edition.text_hash:
        form.add_error(None, _("The words are the same as before: nobody needs to be asked."))
        return False
    try:
        change_text(letter=letter, edition=edition, by=request.user, **form.cleaned_data)
    except UndersignedError as error:
        form.refuse(error, "reason")
    return not form.errors


@member_required("viewer")
@require_safe
def difference_since(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Two saved drafts against each other: ``?from=3&to=5``; the last two by default."""
    letter = letter_of(coalition, slug)
    drafts = {draft.number: draft for draft in letter.drafts.select_related("saved_by")}
    newest = max(drafts)
    now = drafts.get(_number(request.GET.get("to")), drafts[newest])
    before = drafts.get(_number(request.GET.get("from")), drafts[max(now.number - 1, 1)])
    language = now.value.authentic.language
    page = {
        "before": before,
        "now": now,
        "drafts": list(drafts.values()),
        "paragraphs": difference(before.value, now.value, language),
    }
    return render(request, "desk/drafting/difference.html", frame(request, letter, "text", **page))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else 0
