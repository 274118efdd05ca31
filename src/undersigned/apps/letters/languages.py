"""Languages by name, in the words of CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers
from django.utils.translation import get_language

from undersigned.core.lexicon.collation import sort_key


def language_name(tag: str) -> str:
    """A language in the words of whoever looks at the page: "French"; the tag where CLDR has none.

    The first letter is a capital: names stand in lists and headings.
    """
    name = _named(tag, get_language() or "en")
    return name[:1].upper() + name[1:] if name else tag


def own_name(tag: str) -> str:
    """A language in its own words, as its readers call it: "français"."""
    return _named(tag, tag) or tag


def _named(tag: str, language: str) -> str:
    try:
        return Locale.parse(tag, sep="-").get_display_name(language.replace("-", "_")) or ""
    except (UnknownLocaleError, ValueError):
        return ""


def languages() -> list[tuple[str, str]]:
    """Tag and name ("French · français") of each language that CLDR writes, in order of name."""
    interface = get_language() or "en"
    named = [(tag, _both_names(tag)) for tag in _tags() if _named(tag, interface)]
    return sorted(named, key=lambda each: sort_key(each[1], interface))


def _both_names(tag: str) -> str:
    name, own = language_name(tag), _named(tag, tag)
    return name if own.casefold() in ("", name.casefold()) else f"{name} · {own}"


@cache
def _tags() -> tuple[str, ...]:
    """Languages, with a script where CLDR tells two apart (zh-Hant); the common one has none."""
    found = []
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        if not locale.territory and not locale.variant:
            found.append(identifier.replace("_", "-"))
    return tuple(sorted(found))
