"""What the editor's form takes in: words in source form, lines, places and regions.

Each field cleans to the value of core that it stands for, and refuses with a sentence that says
what to do.
"""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pydantic import TypeAdapter
from pydantic import ValidationError as ValueRefused

from undersigned.core.checks.passages import inline_runs
from undersigned.core.counting import check_placeholder
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import (
    FilledLine,
    Localised,
    Paragraph,
    Placeholder,
    Region,
    placeholders,
)
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.places import country_name, find_place
from undersigned.core.lexicon.regions import REGIONS, region_name
from undersigned.core.textformat import parse_blocks, parse_inlines, write_blocks, write_inlines

from .editable import editable_blocks, editable_line

_FILLED = TypeAdapter(FilledLine)
_FIRST_LINE = re.compile(r"^line 1: ")


def language_choices(language: str = "") -> list[tuple[str, str]]:
    """The languages that a letter can be written in, by their own names, and ``language``."""
    tags = LANGUAGES if language in LANGUAGES or not language else (*LANGUAGES, language)
    return [(tag, str(locale_of(tag).display_name or tag).capitalize()) for tag in tags]


def refused(error: UndersignedError) -> ValidationError:
    """An error of core as a form shows it; a single line has no number."""
    return ValidationError(_FIRST_LINE.sub("", str(error)))


# --- Words ----------------------------------------------------------------------------------------


class RichArea(forms.Textarea):
    """Words in source form; the script of the editor shows them as they will be printed.

    ``fill`` gives what a placeholder shows. Words that cannot be read stay in source form.
    """

    template_name = "desk/drafting/rich.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, line: bool) -> None:
        super().__init__({"rows": 2 if line else 16, **(attrs or {})})
        self.line = line
        self.fill: Callable[[Placeholder], str] | None = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-rich"] = "line" if self.line else "body"
        context["editable"] = self._editable(str(value or "").replace("\r\n", "\n"))
        return context

    def _editable(self, source: str) -> str | None:
        try:
            if self.line:
                return editable_line(parse_inlines(source), self.fill)
            return editable_blocks(parse_blocks(source), self.fill)
        except UndersignedError:
            return None


class WordsField(forms.CharField):
    """One line of words, such as a title; cleans to inlines."""

    widget = RichArea(line=True)

    def __init__(self, **values: Any) -> None:
        super().__init__(**{"required": False, **values})
        self.language = "en"

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return write_inlines(value, starts_block=False, one_line=True)
        return value

    def clean(self, value: Any) -> Any:
        source = " ".join(super().clean(value).split())
        try:
            found = parse_inlines(source)
            check_all(placeholders(found), self.language)
        except UndersignedError as error:
            raise refused(error) from None
        return found


class BodyField(WordsField):
    """The body of a letter; cleans to blocks."""

    widget = RichArea(line=False)

    def prepare_value(self, value: Any) -> Any:
        return write_blocks(value) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> Any:
        source = forms.CharField.clean(self, value).replace("\r\n", "\n").replace("\r", "\n")
        try:
            found = parse_blocks(source)
            for _part, inlines in inline_runs(found, "blocks"):
                check_all(placeholders(inlines), self.language)
        except UndersignedError as error:
            raise ValidationError(str(error)) from None
        return found


def check_all(found: Any, language: str) -> None:
    """Raises ``CountingError`` for the first placeholder that cannot be worded in ``language``."""
    for placeholder in found:
        check_placeholder(placeholder, language)


def is_empty(inlines: tuple[Any, ...]) -> bool:
    """Whether a line says nothing."""
    return not Paragraph(inlines=inlines).inlines


# --- Lines ----------------------------------------------------------------------------------------


class OneLineField(forms.CharField):
    """One printed line, white space collapsed."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**{"required": False, "max_length": 300, **values})

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return clean_line(text) if text else ""


class LinesField(forms.CharField):
    """Lines as they stand on an envelope; cleans to a tuple, empty lines left out."""

    widget = forms.Textarea({"rows": 3})

    def __init__(self, **values: Any) -> None:
        super().__init__(**{"required": False, "max_length": 2000, **values})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = super().clean(value).splitlines()
        return tuple(clean_line(line) for line in lines if line.strip())


def clean_line(text: str) -> str:
    """``text`` as one printed line."""
    try:
        return _FILLED.validate_python(text)
    except ValueRefused:
        raise ValidationError(
            _("This holds a hidden character, as copied texts sometimes do. Type it anew.")
        ) from None


class CountryField(OneLineField):
    """A country by its name in any of our languages; cleans to its ISO 3166-1 code."""

    def prepare_value(self, value: Any) -> Any:
        known = isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value)
        return country_name(value, "en") if known else value

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not text:
            return ""
        found = find_place(text)
        if found is None or not found.code:
            raise ValidationError(
                _("We know no country “%(name)s”. Write its name, or leave this empty.")
                % {"name": text}
            )
        return found.code


# --- Regions --------------------------------------------------------------------------------------


class RegionsField(forms.CharField):
    """A region a line, "Name: what lies in it, ..."; cleans to regions of the letter.

    What lies in it is named by the regions of UN M49 and by countries, or by places as printed.
    """

    widget = forms.Textarea({"rows": 4})

    def __init__(self, **values: Any) -> None:
        super().__init__(**{"required": False, "max_length": 4000, **values})
        self.language = "en"

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return "\n".join(self._line(region) for region in value)
        return value

    def _line(self, region: Region) -> str:
        names = {name.language: name.text for name in region.names}
        name = names.get(self.language) or next(iter(names.values()), "")
        return f"{name}: {', '.join(_said(each, self.language) for each in region.contains)}"

    def clean(self, value: Any) -> tuple[Region, ...]:
        lines = super().clean(value).splitlines()
        return tuple(self._region(line) for line in lines if line.strip())

    def _region(self, line: str) -> Region:
        name, colon, members = line.partition(":")
        inside = [member for member in members.split(",") if member.strip()]
        if not (colon and name.strip() and inside):
            raise ValidationError(
                _("“%(line)s” is no region. Write a name, a colon and what lies in it.")
                % {"line": line.strip()}
            )
        contains = tuple(dict.fromkeys(_code(clean_line(each), self.language) for each in inside))
        names = (Localised(language=self.language, text=clean_line(name)),)
        return Region(names=names, contains=contains)


def _said(member: str, language: str) -> str:
    """A member of a region by name."""
    if member in REGIONS:
        return region_name(member, language)
    return country_name(member, language) if re.fullmatch(r"[A-Z]{2}", member) else member


def _code(name: str, language: str) -> str:
    """The M49 number or country code of a name; the name itself where it has none."""
    numbers = {region_name(number, language).casefold(): number for number in REGIONS}
    if name in REGIONS:
        return name
    if name.casefold() in numbers:
        return numbers[name.casefold()]
    found = find_place(name)
    return found.code if found and found.code else name
