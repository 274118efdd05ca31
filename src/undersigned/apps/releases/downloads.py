"""A letter's files: PDF, Word, plain text, folder, tables, data, the signed text, the picture.

They come from the renderers of the core, which print no withheld name and no hidden place. A
withdrawn letter has no files: its names have been taken off, and files travel.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from undersigned.core.errors import UndersignedError
from undersigned.core.renderers import format_of, render

from . import addresses, pages
from .answers import public_answer
from .archive import Found, find
from .models import Release

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class File:
    """One kind of file: its media type (RFC 6838), whether it is shown or saved, how it is made.

    A costly one takes seconds for very many names: one is made at a time, and kept.
    """

    media_type: str
    make: Callable[[Release, str], bytes]
    is_saved: bool = True
    is_costly: bool = False


def _text(release: Release, language: str) -> bytes:
    # Kept since the release: the edition hash covers exactly these words.
    return release.rendered[language].encode()


def _rendered(name: str) -> Callable[[Release, str], bytes]:
    def make(release: Release, language: str) -> bytes:
        return render(release.edition_value, release.roll.value, language, name)

    return make


def _named(name: str) -> Callable[[Release, str], bytes]:
    """The file with the hash of this release in it."""

    def make(release: Release, language: str) -> bytes:
        return render(
            release.edition_value,
            release.roll.value,
            language,
            name,
            edition_hash=release.edition_hash,
        )

    return make


def _linked(release: Release, language: str) -> bytes:
    url = addresses.absolute(addresses.page(release, language))
    return render(release.edition_value, release.roll.value, language, "jsonld", url=url)


def _printed(release: Release, language: str) -> bytes:
    """The PDF; nothing where this server cannot print it, which is kept like a file."""
    try:
        return _named("pdf")(release, language)
    except UndersignedError as error:
        log.warning("Release %s cannot be printed in %s: %s", release.pk, language, error)
        return b""


def _signed(release: Release, language: str) -> bytes:  # noqa: ARG001  (one text for all languages)
    return bytes(release.edition.canonical)


FILES = {
    "letter.pdf": File("application/pdf", _printed, is_costly=True),
    "letter.docx": File(format_of("docx").media_type, _named("docx"), is_costly=True),
    "letter.txt": File("text/plain; charset=utf-8", _text),
    "letter.zip": File("application/zip", _rendered("folder")),
    "letter.csv": File("text/csv; charset=utf-8", _rendered("csv")),
    "letter.xlsx": File(format_of("xlsx").media_type, _rendered("xlsx"), is_costly=True),
    "letter.json": File("application/json", _named("json")),
    "letter.jsonld": File("application/ld+json", _linked),
    "signed.json": File("application/json", _signed),
    "letter.png": File("image/png", _rendered("share"), is_saved=False),
}


@require_safe
def download(
    request: HttpRequest,
    coalition: str,
    slug: str,
    name: str,
    number: int | None = None,
    language: str = "",
) -> HttpResponse:
    """One file of a public release; 410 once the letter is withdrawn."""
    found = find(coalition, slug, number)
    if name not in FILES:
        raise Http404
    if found.entry.withdrawn_at is not None:
        gone = _("This letter was withdrawn. Its page says when and why.")
        return HttpResponse(f"{gone}\n", status=410, content_type="text/plain; charset=utf-8")
    file = FILES[name]
    answer = public_answer(
        request,
        (name, found.entry.pk, language),
        lambda: _make(file, found, language),
        changed_at=found.entry.public_at,
        media_type=file.media_type,
        file_name=file_name(found, name, language) if file.is_saved else "",
        is_costly=file.is_costly,
    )
    return answer if answer.content or answer.status_code != HTTPStatus.OK else _unprintable()


def _unprintable() -> HttpResponse:
    sorry = _("This letter cannot be printed here: a font is missing. Its page has all of it.")
    return HttpResponse(f"{sorry}\n", status=503, content_type="text/plain; charset=utf-8")


def file_name(found: Found, name: str, language: str) -> str:
    """ "clear-water.ko.txt": the letter's slug, its language where one is asked for, the ending."""
    stem, _dot, ending = name.rpartition(".")
    parts = [found.entry.slug, *([stem] if stem != "letter" else []), language, ending]
    return ".".join(part for part in parts if part)


def _make(file: File, found: Found, language: str) -> bytes:
    release = pages.whole(found.entry)
    return file.make(release, pages.spoken(release, language))
