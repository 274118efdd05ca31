"""What points at entries of the directory from other apps, and is moved when two are merged.

An app that refers to entries registers how its references are counted and moved; the directory
knows no other app.
"""

from typing import Any, Protocol

from .models import Organisation


class Reference(Protocol):
    """One kind of reference.

    ``name`` stands in ``Merge.moved`` beside ids as strings, ``label`` on the screen.
    """

    name: str
    label: Any

    def count(self, entry: Organisation) -> int:
        """How many point at ``entry``."""

    def obstacle(self, merged: Organisation, kept: Organisation) -> str:
        """Why the two cannot become one, with what to do; empty where they can."""

    def move(self, merged: Organisation, kept: Organisation) -> list[str]:
        """Let all that point at ``merged`` point at ``kept``; their ids."""

    def move_back(self, ids: list[str], merged: Organisation, kept: Organisation) -> None:
        """Let those of ``ids`` that still point at ``kept`` point at ``merged`` again."""


_references: dict[str, Reference] = {}


def register(reference: Reference) -> None:
    """Call this in ``AppConfig.ready``."""
    if type(_references.get(reference.name, reference)) is not type(reference):
        raise ValueError(f"two references are called {reference.name}")
    _references[reference.name] = reference


def references() -> tuple[Reference, ...]:
    return tuple(_references.values())


def reference(name: str) -> Reference:
    """The one that is called ``name``; ``KeyError`` where nobody registered it."""
    return _references[name]
