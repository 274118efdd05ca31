"""The form of sign-on and the counter for pages of other sites, in a frame.

Only the sites that the coalition has listed may frame them (CSP frame-ancestors); every other page
of ours can be framed by nobody. They set no cookie and work without a script: with one, ours tells
the page around it how high the frame is to be, and nothing else.
"""

from typing import Any

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Entry, find
from undersigned.apps.releases.pages import whole
from undersigned.apps.signatures import links
from undersigned.apps.signatures.mails import title_of
from undersigned.apps.signatures.pages import language_of, letter_page
from undersigned.apps.signatures.rolls import current_roll
from undersigned.apps.signatures.showing import shows_counts
from undersigned.apps.signatures.views import SEE_OTHER, sign_page, signing_page, unknown_link
from undersigned.apps.signatures.views import render as render_letter
from undersigned.apps.ui.languages import speaking
from undersigned.core.letter import Counts
from undersigned.core.renderers.phrases import counted

from . import rates

FRAME = "programs/frame.html"
NOBODY = "'none'"


@xframe_options_exempt
@signing_page
def form(request: HttpRequest, word: str) -> HttpResponse:
    """The page of sign-on without what stands around it; ``word`` as in the sign-on link."""
    letter = links.letter_of(word)
    if letter is None or letter.latest_edition is None:
        return unknown_link(request)
    wait = rates.to_wait(request, rates.SIGNING) if request.method == "POST" else 0
    if wait:
        with speaking(language_of(letter.latest_edition, request.POST.get("language", ""))):
            page = {"framing": FRAME, "coalition": letter.coalition}
            return _framed(request, rates.refused(request, wait, **page), letter.coalition)
    answer = sign_page(request, letter, framing=FRAME)
    if isinstance(answer, HttpResponseRedirect):
        answer = redirect("programs:frame-recorded", word)
        answer.status_code = SEE_OTHER
    return _framed(request, answer, letter.coalition)


@xframe_options_exempt
@never_cache
@require_safe
def recorded(request: HttpRequest, word: str) -> HttpResponse:
    """The same words for everybody who has sent the form."""
    letter = links.letter_of(word)
    if letter is None or letter.latest_edition is None:
        return unknown_link(request)
    page = letter_page(letter, request.GET.get("lang", ""))
    page |= {"token": word, "framing": FRAME, "back": reverse("programs:frame", args=[word])}
    answer = render_letter(request, "signatures/recorded.html", page)
    return _framed(request, answer, letter.coalition)


@xframe_options_exempt
@never_cache
@require_safe
def counter(request: HttpRequest, word: str) -> HttpResponse:
    """How many have signed, where that is public, and the way to the letter."""
    letter = links.letter_of(word)
    if letter is None or letter.latest_edition is None:
        return unknown_link(request)
    language = language_of(letter.latest_edition, request.GET.get("lang", ""))
    with speaking(language):
        answer = render(request, "programs/counter.html", _counter(letter, language))
    return _framed(request, answer, letter.coalition)


def _counter(letter: Letter, language: str) -> dict[str, Any]:
    """A release is asked of the archive; before it, a public letter alone shows its numbers."""
    page: dict[str, Any] = {"language": language, "coalition": letter.coalition, "counted": ()}
    entry = _public(letter)
    if entry is not None:
        release = whole(entry)
        shown = language if language in release.languages else release.languages[0]
        url = addresses.absolute(addresses.page(release, shown))
        counts = None if entry.withdrawn_at else release.roll.value.counts
        page |= {"title": release.summary["titles"][shown], "url": url}
        page |= {"withdrawn": entry.withdrawn_at, "label": _("Read the letter")}
    else:
        page["title"] = title_of(letter.latest_edition.value, language)
        page |= {"url": links.sign_on_url(letter), "label": _("Read and sign")}
        counts = current_roll(letter).counts if shows_counts(letter) else None
    page["counted"] = _in_words(counts, language) if counts else ()
    return page


def _public(letter: Letter) -> Entry | None:
    try:
        return find(letter.coalition.slug, letter.slug).entry
    except Http404:
        return None


def _in_words(counts: Counts, language: str) -> list[tuple[int, str]]:
    return [(number, noun) for number, noun in counted(counts, language)]


def _framed(request: HttpRequest, answer: HttpResponse, coalition: Coalition) -> HttpResponse:
    """``answer``, which the coalition's sites may show in a frame."""
    sites = list(coalition.framing_sites.values_list("origin", flat=True)) or [NOBODY]
    allowing = csp_replace({"frame-ancestors": sites})
    return allowing(lambda _request: answer)(request)
