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
# Words and address of another page of a coalition, by its slug; None for none.
Link = Callable[[str], tuple[str, str] | None]

_links: dict[str, Link] = {}
_sections: dict[str, Section] = {}


def register(name: str, section: Section) -> None:
    """Show ``section`` under every letter, in the order of the names."""
    _sections[name] = section


def sections(release: Release, language: str) -> list[Any]:
    """The sections that have something to show for this release in ``language``."""
    made = (_sections[name](release, language) for name in sorted(_sections))
    return [section for section in made if section]


def register_link(name: str, link: Link) -> None:
    """Name a page in the list of a coalition's letters, in the order of the names."""
    _links[name] = link


def links(coalition: str) -> list[tuple[str, str]]:
    """Words and address of each page that there is for the coalition with this slug."""
    made = (_links[name](coalition) for name in sorted(_links))
    return [link for link in made if link]


def changed(letter: Letter) -> None:
    """What is added to the pages of ``letter`` is another now."""
    letter.releases.update(added_at=timezone.now())
