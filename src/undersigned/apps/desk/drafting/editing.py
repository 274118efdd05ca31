"""The editor: the text and letterhead of a letter beside what they will look like."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters import gate
from undersigned.apps.letters.actions import save_draft
from undersigned.apps.letters.errors import DraftConflictError
from undersigned.apps.letters.models import Draft, Letter
from undersigned.apps.ui.languages import in_their_language
from undersigned.core.checks import fixes
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.ignoring import PassedOver
from undersigned.core.counting import NUMBERS, PLACEHOLDERS, counting_rule_sentence, filler
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition, Placeholder, Roll
from undersigned.core.roll import make_roll
from undersigned.core.textformat import write_inlines

from ..frames import frame, letter_of, roll_shown
from .editable import shown
from .edition_forms import EditionForms, with_another
from .ignoring import as_chosen, ignored_rules
from .marked import key_of, marked

# While it is closed the letterhead can be mended; afterwards the draft is the next correction.
EDITABLE = tuple(state for state in Letter.State if state != Letter.State.ARCHIVED)


@member_required("viewer")
def text(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:  # noqa: ARG001 - the letter knows its coalition
    """The form beside the preview; every button sends the whole form, so nothing is lost."""
    letter = letter_of(request.membership.coalition, slug)
    draft = letter.latest_draft
    if request.method == "POST":
        if not _is_editable(request, letter):
            raise PermissionDenied
        return _posted(request, letter, draft)
    return _page(request, letter, _forms(letter, draft), draft.value)


def _posted(request: HttpRequest, letter: Letter, draft: Draft) -> HttpResponse:
    if "add" in request.POST:
        more = with_another(request.POST, request.POST["add"])
        return _page(request, letter, _forms(letter, draft, more), draft.value)
    forms = _forms(letter, draft, request.POST)
    if not forms.is_valid():
        return _page(request, letter, forms, draft.value, errors=forms.errors())
    edition = forms.edition
    try:
        if "mend" in request.POST:
            edition = _mended(letter, edition, request.POST["mend"])
        edition = as_chosen(edition, request.POST)
        save_draft(letter=letter, edition=edition, base_number=forms.base_number, by=request.user)
    except DraftConflictError as error:
        return _conflict(request, letter, error, edition)
    except UndersignedError as error:
        return _page(request, letter, forms, edition, errors=[("", "", str(error))])
    messages.success(request, _("Saved."))
    return redirect("desk:text", letter.coalition.slug, letter.slug)


def _mended(letter: Letter, edition: Edition, key: str) -> Edition:
    """``edition`` with the certain mend that was chosen, or with all of them."""
    _roll, found, _passed = checked(letter, edition)
    chosen = [each for each in found if each.fix and key in ("all", key_of(each))]
    return fixes.apply_all(edition, chosen)


def _conflict(
    request: HttpRequest, letter: Letter, error: DraftConflictError, mine: Edition
) -> HttpResponse:
    """Both texts: mine in the form, theirs beside it; saving again is on top of theirs."""
    again = request.POST.copy()
    again["base_number"] = str(error.latest.number)
    forms = _forms(letter, error.latest, again)
    forms.is_valid()
    shown_bare = preview_of(letter, error.latest.value, is_marked=False)
    theirs = {"theirs": error.latest, "their_preview": shown_bare}
    return _page(request, letter, forms, mine, errors=[("", "", str(error))], status=409, **theirs)


@member_required("editor")
@require_POST
def preview(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The fragment beside the form, for what was typed but not saved."""
    letter = letter_of(coalition, slug)
    forms = _forms(letter, letter.latest_draft, request.POST)
    if forms.is_valid():
        page = {"preview": preview_of(letter, forms.edition), "is_editable": True}
    else:
        page = {"errors": forms.errors()}
    return render(request, "desk/drafting/_preview.html", page)


# --- What the pages show --------------------------------------------------------------------------

STATE_NOTES = {
    Letter.State.OPEN: _lazy(
        "This letter is open for sign-on. What you save here stays a draft; signers see it when"
        " you make a new version of it."
    ),
    Letter.State.CLOSED: _lazy(
        "This letter is counted and closed: its words stand. The letterhead can still be mended."
    ),
    Letter.State.RELEASED: _lazy(
        "This letter is released. What you save here stays a draft until you release a corrected"
        " version of it."
    ),
}


def _is_editable(request: HttpRequest, letter: Letter) -> bool:
    return request.membership.may(Role.EDITOR) and letter.state != Letter.State.ARCHIVED


def _forms(letter: Letter, draft: Draft, data: Any = None) -> EditionForms:
    counts = roll_shown(letter, draft.value.counting).counts
    return EditionForms(draft.value, counts, draft.number, data)


def _page(
    request: HttpRequest, letter: Letter, forms: EditionForms, edition: Edition, **more: Any
) -> HttpResponse:
    status = more.pop("status", 422 if more.get("errors") else 200)
    page = frame(
        request,
        letter,
        "text",
        forms=forms,
        state_note=STATE_NOTES.get(letter.state, ""),
        preview=preview_of(letter, edition),
        numbers=numbers(letter, edition),
        is_editable=_is_editable(request, letter),
        **more,
    )
    return render(request, "desk/drafting/text.html", page, status=status)


def preview_of(letter: Letter, edition: Edition, *, is_marked: bool = True) -> dict[str, Any]:
    """The letter with its findings at their places, or why it cannot be shown."""
    roll, found, passed = checked(letter, edition)
    try:
        html, findings = marked(edition, roll, found if is_marked else ())
    except UndersignedError as error:
        return {"error": str(error), "findings": []}
    language = edition.authentic.language
    return {
        "html": html,
        "findings": findings,
        "ignored": ignored_rules(edition, passed),
        "can_mend": sum(each.finding.fix is not None for each in findings),
        "rule": counting_rule_sentence(edition.counting, language),
    }


def checked(
    letter: Letter, edition: Edition
) -> tuple[Roll, tuple[Finding, ...], tuple[PassedOver, ...]]:
    """Who stands under the letter, counted as ``edition`` counts, what the rules find and ignore.

    Before anybody signs the list is empty, and a typed number disagrees with it as it will later.
    """
    listed = roll_shown(letter, edition.counting).signatories
    roll = make_roll(listed, edition.counting, edition.authentic.language)
    return (roll, *gate.checked(edition, roll))


def numbers(letter: Letter, edition: Edition, language: str = "") -> list[dict[str, str]]:
    """What the button "Insert a number" offers: the source, what it shows now, and what it is.

    It shows them in ``language``, or else in the authentic one.
    """
    return offered_numbers(roll_shown(letter, edition.counting), edition, language)


def offered_numbers(roll: Roll, edition: Edition, language: str = "") -> list[dict[str, str]]:
    """As ``numbers``, of ``roll``."""
    fill = filler(roll.counts, edition, language or edition.authentic.language)
    offered = []
    for name, help_text in PLACEHOLDERS.items():
        if name == "asks":
            continue
        for in_words in (False, True) if name in NUMBERS else (False,):
            placeholder = Placeholder(name=name, in_words=in_words)
            source = write_inlines((placeholder,), starts_block=False)
            value = shown(placeholder, fill)
            offered.append({"source": source, "value": value, "help": in_their_language(help_text)})
    return offered
