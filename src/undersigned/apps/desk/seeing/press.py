"""The press pack: the page of facts in each language, what is quoted on it, and its files."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.facts import facts
from undersigned.apps.releases.models import PressQuote
from undersigned.apps.releases.pages import language_name
from undersigned.apps.releases.quotes import TypedNumberError, passages, typed_numbers, words_of
from undersigned.apps.ui.languages import in_a_row
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import plain
from undersigned.core.press import Sheet, as_html, as_pdf, as_text

from ..drafting.editing import offered_numbers
from ..frames import frame, letter_of, must_be
from .forms import QuoteForm
from .numbers import Seen, seen

FILES = {
    "pdf": ("application/pdf", as_pdf),
    "txt": ("text/plain; charset=utf-8", lambda sheet: as_text(sheet).encode()),
}


@member_required("viewer")
@require_http_methods(["GET", "HEAD", "POST"])
def press(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The page of facts as it would be given out now; who may edit adds a quote."""
    letter = letter_of(coalition, slug)
    if letter.latest_edition is None:
        return render(request, "desk/seeing/press_none.html", frame(request, letter, "press"))
    found = seen(letter)
    form = _form(found, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        must_be(request, "editor")
        if form.is_valid() and _added(form, letter, request):
            messages.success(request, _("The quote stands on the page of facts."))
            return redirect("desk:press", coalition.slug, slug)
    page = frame(request, letter, "press", form=form) | _page(found, request.GET.get("in", ""))
    return render(request, "desk/seeing/press.html", page)


def _form(found: Seen, posted: Any) -> QuoteForm:
    languages = [(text.language, language_name(text.language)) for text in found.edition.texts]
    return QuoteForm(posted, passages=passages(found.edition), languages=languages)


def _added(form: QuoteForm, letter: Letter, request: HttpRequest) -> bool:
    try:
        actions.add_press_quote(letter=letter, by=request.user, **form.quote())
    except TypedNumberError as error:
        form.refuse(error.place, f"{error.what} {error.do}")
        return False
    except UndersignedError as error:
        form.add_error(None, f"{error.what} {error.do}")
        return False
    return True


def _page(found: Seen, wanted: str) -> dict[str, Any]:
    language = _language(found, wanted)
    return {
        "language": language,
        "languages": [
            (text.language, language_name(text.language)) for text in found.edition.texts
        ],
        "numbers": offered_numbers(found.roll, found.edition),
        "sheet": as_html(_sheet(found, language)),
        "quotes": [_row(quote, found) for quote in found.letter.press_quotes.all()],
    }


def _language(found: Seen, wanted: str) -> str:
    """The language asked for, else the authentic one; 404 for one that the letter lacks."""
    languages = [text.language for text in found.edition.texts]
    if wanted and wanted not in languages:
        raise Http404
    return wanted or languages[0]


def _sheet(found: Seen, language: str) -> Sheet:
    return facts(found.letter, found.edition, found.roll, language, found.release)


def _row(quote: PressQuote, found: Seen) -> dict[str, Any]:
    words = words_of(quote, found.edition)
    first = next(iter(words), "")
    typed = in_a_row(f"“{each.words}”" for each in typed_numbers(quote, found.edition))
    return {
        "quote": quote,
        "typed": typed,
        "language": first,
        "words": plain(words[first]) if words else "",
        "missing": [
            language_name(text.language)
            for text in found.edition.texts
            if words and text.language not in words
        ],
    }


@member_required("viewer")
@require_safe
def press_file(request: HttpRequest, coalition: Coalition, slug: str, form: str) -> HttpResponse:
    """The page of facts to be sent, in ``?in=`` of the letter's languages."""
    letter = letter_of(coalition, slug)
    if form not in FILES or letter.latest_edition is None:
        raise Http404
    found = seen(letter)
    language = _language(found, request.GET.get("in", ""))
    media_type, made = FILES[form]
    try:
        body = made(_sheet(found, language))
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
        return redirect("desk:press", coalition.slug, slug)
    response = HttpResponse(body, content_type=media_type)
    name = f"{letter.slug}.facts.{language}.{form}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Cache-Control"] = "no-store, private"
    return response


@require_POST
@member_required("editor")
def remove_quote(
    request: HttpRequest, coalition: Coalition, slug: str, quote: UUID
) -> HttpResponse:
    letter = letter_of(coalition, slug)
    found = get_object_or_404(PressQuote, pk=quote, letter=letter)
    actions.remove_press_quote(quote=found, by=request.user)
    messages.success(request, _("The quote stands there no more."))
    return redirect("desk:press", coalition.slug, slug)
