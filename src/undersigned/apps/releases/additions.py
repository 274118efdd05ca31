"""What other apps add to a letter's public page: replies, what became of the asks.

A section is registered by the app that owns it (in ``AppConfig.ready``). Pages are kept in memory;
who changes what a section shows calls ``changed`` in the same transaction, and the page is made
anew.
"""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from undersigned.apps.letters.models import Letter

from .models import Release

# Safe HTML for a release in a language; "" for none.
Section = Callable[[Release, str], Any]

_sections: dict[str, Section] = {}


def register(name: str, section: Section) -> None:
    """Show ``section`` under every letter, in the order of the names."""
    _sections[name] = section


def sections(release: Release, language: str) -> list[Any]:
    """The sections that have something to show for this release in ``language``."""
    made = (_sections[name](release, language) for name in sorted(_sections))
    return [section for section in made if section]


def changed(letter: Letter) -> None:
    """What is added to the pages of ``letter`` is another now."""
    letter.releases.update(added_at=timezone.now())
