"""Which language a page, a mail or a form speaks. Nobody is given a cookie for it.

A page around a letter speaks the letter's language. Any other page speaks the language that its
address names (``?lang=ko``), else the one that the member keeps in the account, else the first that
the browser asks for and that we have.
"""

from collections.abc import Callable, Iterable
from typing import Any

from babel import Locale
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from undersigned.core.lexicon.locales import comma
from undersigned.core.said import Said

ADDRESS = "lang"  # the query parameter
View = Callable[[HttpRequest], HttpResponse]


def known_language(tag: str) -> str:
    """The interface's language for a BCP 47 tag: "pt" for "pt-BR"; empty where we have none."""
    short = tag.partition("-")[0].lower()
    return short if short in dict(settings.LANGUAGES) else ""


def page_language(tag: str) -> str:
    """The language of the words around a letter: the letter's own where we have it."""
    return known_language(tag) or settings.LANGUAGE_CODE


def speaking(tag: str) -> translation.override:
    """Words around a letter in ``tag`` do not depend on what the reader's browser asks for."""
    return translation.override(page_language(tag))


def spoken() -> str:
    """The language that is spoken just now, as a tag of the interface's languages."""
    return known_language(translation.get_language() or "") or settings.LANGUAGE_CODE


def in_a_row(names: Iterable[Any]) -> str:
    """Names run together, with the comma of the language that is spoken: "، " in Arabic."""
    return comma(spoken()).join(map(str, names))


def in_their_language(words: str) -> str:
    """What the core said, in the language that is spoken; any other words as they are."""
    if not isinstance(words, Said):
        return words
    if words.one:
        template = translation.ngettext(words.one, words.template, words.number)
    else:
        template = translation.gettext(words.template)
    values = {name: in_their_language(each) for name, each in words.values.items()}
    return template.format_map(values) if values else template


def known_sentence(words: str) -> str:
    """A sentence of the core without values, which came as JSON; what is none stays as it is."""
    return translation.gettext(words) if words else ""


def interface_languages() -> list[tuple[str, str]]:
    """The tag of each language of the interface, and its own name: ("ko", "한국어")."""
    return [
        (tag, (Locale.parse(tag).get_display_name(tag) or tag).capitalize())
        for tag, _name in settings.LANGUAGES
    ]


def chosen_language(get_response: View) -> View:
    """Stands after Django's own middleware, which has looked at what the browser asks for."""

    def answer(request: HttpRequest) -> HttpResponse:
        chosen = known_language(request.GET.get(ADDRESS, "")) or _kept(request)
        if chosen:
            translation.activate(chosen)
            request.LANGUAGE_CODE = chosen
        return get_response(request)

    return answer


def _kept(request: HttpRequest) -> str:
    """What a member has set. Only members have a session: without one nobody is asked for."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return known_language(getattr(request.user, "language", ""))
