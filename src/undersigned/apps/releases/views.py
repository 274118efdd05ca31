"""The public archive: what anybody may read. No page here sets a cookie or asks for one."""

import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from undersigned.apps.outbox.tokens import token_hash
from undersigned.apps.ui.languages import ADDRESS, known_language
from undersigned.core.errors import UndersignedError
from undersigned.core.press import as_pdf, as_text

from . import addresses, pages
from .answers import CACHING, public_answer
from .archive import Found, archive_of, entries, find, last_change, newest
from .facts import facts
from .models import PressLink, Release

log = logging.getLogger(__name__)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The newest letters of every coalition."""
    letters, language = newest(entries()), _asked(request)
    if not letters:
        return HttpResponse(pages.home_page(letters, language))
    return public_answer(
        request,
        ("home", letters, language),
        lambda: pages.home_page(letters, language),
        changed_at=last_change(letters),
    )


@require_safe
def information(request: HttpRequest) -> HttpResponse:
    """Who issues letters here, what a number means and how a check code is checked."""
    response = HttpResponse(pages.information_page(newest(entries()), _asked(request)))
    response["Cache-Control"] = CACHING
    return response


@require_safe
def archive(request: HttpRequest, coalition: str) -> HttpResponse:
    """A coalition's letters by date."""
    letters, language = archive_of(coalition), _asked(request)
    return public_answer(
        request,
        ("archive", letters, language),
        lambda: pages.archive_page(letters, language),
        changed_at=last_change(letters),
    )


@require_safe
def letter(
    request: HttpRequest, coalition: str, slug: str, number: int | None = None, language: str = ""
) -> HttpResponse:
    """One letter in one language; ``?group=place`` sets the organisations by place."""
    found = find(coalition, slug, number)
    group: pages.Group = "place" if request.GET.get("group") == "place" else "kind"
    return public_answer(
        request,
        ("letter", *page_key(found), language, group),
        lambda: pages.letter_page(found, language, group),
        changed_at=found.changed_at,
        language=language,
    )


# The request says nothing that matters here: the token alone opens.
@require_safe
@never_cache
def press(request: HttpRequest, token: str, language: str = "") -> HttpResponse:  # noqa: ARG001
    """A letter under embargo, for the one reader to whom the link was given."""
    link = _press_link(token)
    release: Release = link.release
    if not release.is_under_embargo():
        return redirect(addresses.page(release, language))
    body = pages.press_page(release, pages.spoken(release, language), link.given_to, token)
    return _for_one_reader(HttpResponse(body))


@require_safe
@never_cache
def press_facts(request: HttpRequest, token: str, language: str, name: str) -> HttpResponse:  # noqa: ARG001
    """The page of facts with the embargo line on it, for the same reader: PDF or text."""
    release: Release = _press_link(token).release
    if name not in FACTS:
        raise Http404
    if not release.is_under_embargo():
        return redirect(addresses.page(release, language))
    media_type, made = FACTS[name]
    language = pages.spoken(release, language)
    sheet = facts(release.letter, release.edition_value, release.roll.value, language, release)
    try:
        body = made(sheet)
    except UndersignedError as error:
        log.warning("The facts of release %s cannot be printed: %s", release.pk, error)
        raise Http404 from None
    return _for_one_reader(HttpResponse(body, content_type=media_type))


FACTS = {
    "facts.pdf": ("application/pdf", as_pdf),
    "facts.txt": ("text/plain; charset=utf-8", as_text),
}


def _press_link(token: str) -> PressLink:
    links = PressLink.objects.usable().select_related(
        "release__letter__coalition", "release__roll", "release__late_roll", "release__edition"
    )
    link = links.filter(token_hash=token_hash(token)).first()
    if link is None or link.release.was_called_back:
        raise Http404
    return link


def _for_one_reader(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def _asked(request: HttpRequest) -> str:
    """The language that the address names, so that a cache keeps one page for each."""
    return known_language(request.GET.get(ADDRESS, ""))


def page_key(found: Found) -> tuple[Any, ...]:
    """Everything that a letter's page depends on, without its words."""
    return (found.entry, found.newest.pk, found.versions, found.previous, found.next)
