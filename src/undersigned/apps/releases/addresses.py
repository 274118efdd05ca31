"""Where things stand: the public addresses of a release, its languages, versions and files."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from .archive import Entry
from .models import Release


def of(
    entry: Entry, languages: Sequence[str], language: str = "", number: int | None = None
) -> str:
    """The path of ``entry``: the bare one for the authentic language, which stands first."""
    return _path(entry.coalition, entry.slug, languages, language, number)


def page(release: Release, language: str = "") -> str:
    """The path under which the newest version of this letter stands."""
    return _path(
        release.letter.coalition.slug, release.letter.slug, release.languages, language, None
    )


def absolute(path: str) -> str:
    return settings.SITE_URL + path


def _path(
    coalition: str, slug: str, languages: Sequence[str], language: str, number: int | None
) -> str:
    path = reverse("releases:letter", args=[coalition, slug])
    if number is not None:
        path += f"{number}/"
    if language and language != languages[0]:
        path += f"{language}/"
    return path
