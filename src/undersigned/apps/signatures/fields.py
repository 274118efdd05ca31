"""Form fields that take only what can stand in a printed list."""

import re
import unicodedata
from functools import cache

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import TypeAdapter
from pydantic import ValidationError as ValueRefused

from undersigned.apps.ui.languages import page_language
from undersigned.core.letter import Line
from undersigned.core.lexicon.collation import sorted_by
from undersigned.core.lexicon.places import country_name, find_place
from undersigned.core.lexicon.regions import COUNTRIES

_LINE = TypeAdapter(Line)
# A name with an address in it would turn our mails into somebody's advertisement. A bare domain
# stays: organisations are called so.
_ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)
_FORMULA = ("=", "+", "@")
_MARKS_IN_A_ROW = 6  # Tibetan and vocalised Hebrew stack several; "zalgo" stacks dozens
MOST_MEMBERS = 200
LONGEST_NAME = 300


def clean_line(text: str) -> str:
    """``text`` as one printed line (``core.letter.Line``); says what is wrong with it otherwise."""
    try:
        line = _LINE.validate_python(text)
    except ValueRefused:
        raise ValidationError(
            _("This holds a hidden character, as copied texts sometimes do. Type it anew.")
        ) from None
    if _ADDRESS.search(line):
        raise ValidationError(_("A web or mail address does not belong here."))
    if line.startswith(_FORMULA):
        raise ValidationError(_("Begin with a letter or a number."))
    if _stacked(line):
        raise ValidationError(_("Too many marks stand on one letter. Type it anew."))
    return line


def _stacked(line: str) -> bool:
    row = 0
    for character in unicodedata.normalize("NFD", line):
        row = row + 1 if unicodedata.category(character) == "Mn" else 0
        if row > _MARKS_IN_A_ROW:
            return True
    return False


class LineField(forms.CharField):
    """One printed line."""

    def to_python(self, value: str | None) -> str:
        value = super().to_python(value)
        return clean_line(value) if value else value


class PlaceField(LineField):
    """A place as it is printed; countries are offered, other places are taken as they are."""

    def __init__(self, **values) -> None:
        super().__init__(max_length=120, **values)
        self.widget.attrs.setdefault("list", "places")
        self.widget.attrs.setdefault("autocomplete", "country-name")


class MembersField(forms.CharField):
    """One name a line; gives a tuple of names."""

    widget = forms.Textarea

    def to_python(self, value: str | None) -> tuple[str, ...]:
        lines = (super().to_python(value) or "").splitlines()
        names = tuple(clean_line(line) for line in lines if line.strip())
        if len(names) > MOST_MEMBERS:
            raise ValidationError(_("These are more than %d members.") % MOST_MEMBERS)
        if any(len(name) > LONGEST_NAME for name in names):
            raise ValidationError(_("One of these names is longer than %d letters.") % LONGEST_NAME)
        return tuple(dict.fromkeys(names))


def country_of(place: str, language: str) -> str:
    """The ISO 3166-1 alpha-2 code of a place as printed; empty where it has none."""
    found = find_place(place, language) if place else None
    return found.code if found else ""


def places(language: str = "") -> tuple[str, ...]:
    """CLDR's names of all countries, in alphabetical order, to choose from.

    In the interface's language for a letter in ``language``, else in the one that the page speaks.
    """
    return _places(page_language(language or get_language() or ""))


@cache
def _places(language: str) -> tuple[str, ...]:
    return tuple(sorted_by([country_name(code, language) for code in COUNTRIES], language))
