"""Choosing an organisation of the directory: what is searched for, and the first that fit.

A directory holds thousands; a list to choose from would be as long. The words stand in the address
(``?entry=``), so that it works without a script.
"""

from dataclasses import dataclass

from django.http import HttpRequest

from undersigned.apps.coalitions.entries import search
from undersigned.apps.coalitions.models import Coalition, Organisation

MOST = 20


@dataclass(frozen=True)
class Choice:
    """``further`` counts those that fit besides the ``entries`` shown."""

    words: str
    entries: tuple[Organisation, ...] = ()
    further: int = 0


def choice(request: HttpRequest, coalition: Coalition) -> Choice:
    """What ``?entry=`` finds; nothing where nothing is searched for."""
    words = request.GET.get("entry", "").strip()
    if not words:
        return Choice("")
    found = search(coalition, words)
    shown = tuple(found[:MOST])
    return Choice(words, shown, found.count() - MOST if len(shown) == MOST else 0)
