"""The page of a translation: every passage of the source, and beside it what stands for it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.actions import save_draft, save_translation
from undersigned.apps.letters.errors import DraftConflictError
from undersigned.apps.letters.models import Draft, Letter
from undersigned.apps.letters.standing import standing
from undersigned.core.checks import fixes
from undersigned.core.counting import filler
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.html import article

from ..frames import frame, letter_of, roll_shown
from .beside import pairs
from .editing import checked, numbers
from .languages import may_translate, must_translate, named
from .marked import key_of
from .translation_forms import TranslationForm


@member_required("viewer")
def translation(
    request: HttpRequest, coalition: Coalition, slug: str, language: str
) -> HttpResponse:
    """Every passage of the source beside its translation; every button sends the whole form."""
    letter = letter_of(coalition, slug)
    if request.method == "POST":
        must_translate(request, letter)
        return _posted(request, letter, language)
    draft = letter.latest_draft
    return _page(request, letter, _form(letter, draft, language))


def _posted(request: HttpRequest, letter: Letter, language: str) -> HttpResponse:
    form = _form(letter, _begun_on(request, letter), language, request.POST)
    if not form.is_valid():
        return _page(request, letter, form, status=422)
    text, made_from = form.result
    try:
        with transaction.atomic():
            draft = save_translation(
                letter=letter,
                text=text,
                made_from=made_from,
                seen_number=form.cleaned_data["seen_number"],
                by=request.user,
            )
            if "mend" in request.POST:
                _mend(request, letter, draft)
    except DraftConflictError as error:
        return _conflict(request, letter, form, error)
    except UndersignedError as error:
        form.add_error(None, str(error))
        return _page(request, letter, form, status=422)
    messages.success(request, _("Saved."))
    here = redirect("desk:translation", letter.coalition.slug, letter.slug, language)
    here["Location"] += f"#{form.right}" if form.right else ""
    return here


def _begun_on(request: HttpRequest, letter: Letter) -> Draft:
    """The draft whose passages the form shows; nothing that was typed is lost by a newer one."""
    number = request.POST.get("base_number", "")
    known = letter.drafts.filter(number=int(number[:9])) if number.isdecimal() else None
    return (known and known.first()) or letter.latest_draft


def _mend(request: HttpRequest, letter: Letter, draft: Draft) -> None:
    """Put in the certain mend that was chosen."""
    _roll, found, _passed = checked(letter, draft.value)
    chosen = [each for each in found if each.fix and key_of(each) == request.POST["mend"]]
    edition = fixes.apply_all(draft.value, chosen)
    save_draft(letter=letter, edition=edition, base_number=draft.number, by=request.user)


def _conflict(
    request: HttpRequest, letter: Letter, form: TranslationForm, error: DraftConflictError
) -> HttpResponse:
    """Mine in the form, theirs over it; saving again is on top of theirs."""
    form.add_error(None, str(error))
    again = form.data.copy()
    again["seen_number"] = str(error.latest.number)
    form.data = again
    theirs = error.latest.value
    language = form.language
    shown_words = ""
    if any(text.language == language for text in theirs.texts[1:]):
        shown_words = article(theirs, roll_shown(letter, theirs.counting), language)
    more = {"theirs": error.latest, "their_words": shown_words}
    return _page(request, letter, form, status=409, **more)


def _form(letter: Letter, draft: Draft, language: str, data: Any = None) -> TranslationForm:
    edition = draft.value
    texts = {text.language: text for text in edition.texts[1:]}
    if language not in texts:
        raise Http404
    stands = standing(edition.authentic, texts[language], draft.made_from[language])
    fill = filler(roll_shown(letter, edition.counting).counts, edition, language)
    return TranslationForm(edition, stands, draft.number, data, fill=fill)


def _page(
    request: HttpRequest, letter: Letter, form: TranslationForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    shown, loose = pairs(letter, form)
    page = {
        "form": form,
        "stands": form.stands,
        "source": named(form.edition.authentic.language),
        "target": named(form.language),
        "pairs": shown,
        "stale": [pair for pair in shown if pair.row.is_stale],
        "missing": [pair for pair in shown if pair.row.state == "missing" and pair.field],
        # What is not there yet is told by its own list; the rules tell it in many words.
        "loose": [] if form.stands.missing else loose,
        "numbers": numbers(letter, form.edition, form.language),
        "may_translate": may_translate(request, letter),
        **more,
    }
    page = frame(request, letter, "languages", **page)
    return render(request, "desk/drafting/translation.html", page, status=status)
