"""From an edition and its roll to what people read: web page, plain text, tables, folder, picture.

A renderer is a module in this package with ``FORMAT`` (a ``Format``) and
``render(edition, roll, language, **options)`` that gives text or bytes. It is found by its
``FORMAT``: adding one edits no list. Renderers print what was signed and what was counted; names
withheld and places hidden stand in no output.
"""

import importlib
import inspect
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format

__all__ = ["Format", "about", "format_of", "formats", "options_of", "render", "rendered_texts"]


@cache
def _renderers() -> dict[str, ModuleType]:
    found: dict[str, ModuleType] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        known = getattr(module, "FORMAT", None)
        if isinstance(known, Format):
            found[known.name] = module
    return found


def formats() -> tuple[Format, ...]:
    """Every known format, by name."""
    return tuple(module.FORMAT for _, module in sorted(_renderers().items()))


def format_of(wanted: str) -> Format:
    """The format with this name or extension ("html", ".html"); an error lists the known ones."""
    word = wanted.lower().lstrip(".")
    for known in formats():
        if word in (known.name, known.extension):
            return known
    names = ", ".join(f"{known.name} (.{known.extension})" for known in formats())
    raise UndersignedError(
        f"{wanted or 'An empty name'} is not a format that a letter can be written in.",
        do=f"Take one of these: {names}.",
    )


def options_of(known: Format) -> frozenset[str]:
    """The names of the options that the renderer of a format takes ("layout", "addressee")."""
    taken = inspect.signature(_renderers()[known.name].render).parameters.values()
    return frozenset(each.name for each in taken if each.kind is each.KEYWORD_ONLY)


def about(known: Format) -> str:
    """What a format is for, in a sentence or two: the first paragraph of its module."""
    words = (_renderers()[known.name].__doc__ or "").strip().partition("\n\n")[0]
    return " ".join(words.split())


def render(edition: Edition, roll: Roll, language: str, format: str, **options: Any) -> bytes:  # noqa: A002 - "format" is what everybody calls it
    """``edition`` with ``roll`` under it, in ``language`` and ``format``; text as UTF-8.

    ``options`` go to the renderer. Raises ``UndersignedError`` for an unknown format or a language
    that the letter does not have, ``CountingError`` for a placeholder that cannot be filled.
    """
    module = _renderers()[format_of(format).name]
    output: str | bytes = module.render(edition, roll, language, **options)
    return output.encode() if isinstance(output, str) else output


def rendered_texts(edition: Edition, roll: Roll) -> dict[str, str]:
    """The letter as plain text in each of its languages: what the edition hash takes in."""
    return {
        text.language: render(edition, roll, text.language, "txt").decode()
        for text in edition.texts
    }
