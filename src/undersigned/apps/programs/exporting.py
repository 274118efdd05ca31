"""The whole public archive as files: any web server can serve them under the same addresses.

Every page is asked for as a visitor would ask, so that nothing is in the files which the site does
not show to everybody: not a release before its hour, not a page of the desk. What a folder of files
cannot do is taken off the pages: forms, and links to pages that are made for each reader. The
organisations by place stand under ``by-place/`` instead of ``?group=place``.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser, LexborNode

from undersigned.apps.followup.public_asks import asks_link
from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import entries, load, newest
from undersigned.apps.releases.downloads import FILES
from undersigned.core.errors import UndersignedError

MARK = ".undersigned-export"  # tells an older export, which may be replaced, from any other folder
BY_PLACE = "group=place"
BY_PLACE_FOLDER = "by-place/"
_PUBLIC = re.compile(r"/(|releases/.*|asks/.*|static/.*|sitemap\.xml|robots\.txt)")
_IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
_LINKING = ("href", "src")


@dataclass(frozen=True)
class Exported:
    """What an export holds: how many pages for people and how many files beside them.

    ``missing`` are addresses that a page leads to and that gave no file, say a PDF for which this
    server lacks a font; the links to them were taken off.
    """

    pages: int
    files: int
    missing: tuple[str, ...]


def export_site(folder: Path) -> Exported:
    """Write the archive into ``folder``, which is new, empty or an older export.

    The older one is replaced when the new one is whole. ``UndersignedError`` for any other folder.
    """
    _must_be_ours(folder)
    draft = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    export = _Export(draft)
    export.fetch_all(_known())
    export.mend_links()
    (draft / MARK).write_text(f"{settings.SITE_URL}\n", "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    return export.told()


def _must_be_ours(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir() or (any(folder.iterdir()) and not (folder / MARK).exists()):
        raise UndersignedError(
            "There is something else already.",
            where=str(folder),
            do="Name a new folder, or one that holds an older export.",
        )


def _known() -> Iterator[str]:
    """Every address of the archive that stays, linked or not."""
    yield from ("/", reverse("releases:information"), "/robots.txt", "/sitemap.xml")
    found = entries()
    last = {entry.pk for entry in newest(found)}
    for coalition in sorted({entry.coalition for entry in found}):
        yield reverse("releases:archive", args=[coalition])
        yield reverse("releases:feed", args=[coalition])
        if asks_link(coalition):
            for name in ("asks", "asks-feed", "asks-calendar"):
                yield reverse(f"followup:{name}", args=[coalition])
    for entry, release in zip(found, load(found), strict=True):
        numbers = (None, entry.number) if entry.pk in last else (entry.number,)
        for number in numbers:
            for language in release.languages:
                path = addresses.of(entry, release.languages, language, number)
                yield path
                yield f"{path}?{BY_PLACE}"
                if entry.withdrawn_at is None:
                    yield from (path + name for name in FILES)


class _Export:
    """One export on its way: addresses asked for, files written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = Client(SERVER_NAME=settings.SITE_HOST)
        self.secure = settings.SITE_URL.startswith("https:")
        self.written: dict[str, Path] = {}  # by address
        self.missing: set[str] = set()
        self.pages: list[str] = []

    def fetch_all(self, known: Iterable[str]) -> None:
        waiting = list(known)
        while waiting:
            address = waiting.pop()
            if address not in self.written and address not in self.missing:
                waiting += self._fetch(address)

    def _fetch(self, address: str) -> Iterable[str]:
        """Write what stands at ``address``; where it leads to."""
        answer = self.client.get(address, secure=self.secure)
        if answer.status_code != HTTPStatus.OK:
            self.missing.add(address)
            return ()
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        place = self.folder / file_of(address)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
        self.written[address] = place
        media_type = answer["Content-Type"].partition(";")[0]
        if media_type == "text/html":
            self.pages.append(address)
            return self._links(body, address)
        if media_type == "text/css":
            found = _IN_STYLES.findall(body.decode())
            return [each for link in found if (each := local(urljoin(address, link)))]
        return ()

    def _links(self, body: bytes, address: str) -> list[str]:
        tree = LexborHTMLParser(body.decode())
        return [target for _node, _name, target, _rest in linked(tree, address) if target]

    def mend_links(self) -> None:
        """Let each page lead to what was written alone."""
        for address in self.pages:
            place = self.written[address]
            tree = LexborHTMLParser(place.read_text("utf-8"))
            for node in tree.css("form, [data-needs-server]"):
                node.decompose()
            for node, name, target, fragment in list(linked(tree, address)):
                self._mend(node, name, target, fragment)
            place.write_text(f"<!doctype html>\n{tree.root.html}\n", "utf-8")

    def _mend(self, node: LexborNode, name: str, target: str, fragment: str) -> None:
        if target not in self.written:
            _take_off(node)
        elif "?" in target:
            node.attrs[name] = f"/{file_of(target).parent.as_posix()}/{fragment}"

    def told(self) -> Exported:
        pages = len(self.pages)
        return Exported(pages, len(self.written) - pages, tuple(sorted(self.missing)))


def _take_off(node: LexborNode) -> None:
    """Remove a link, and the line of a list or the paragraph that held nothing else."""
    line = node.parent
    node.decompose()
    if line is not None and line.tag in ("li", "p") and not line.text(strip=True):
        line.decompose()


def linked(tree: LexborHTMLParser, base: str) -> Iterator[tuple[LexborNode, str, str, str]]:
    """Each link of a page to this site: node, attribute, address and what follows the #.

    The address is "" where it is none of the public archive's.
    """
    for name in _LINKING:
        for node in tree.css(f"[{name}]"):
            link = node.attributes.get(name) or ""
            parts = urlsplit(urljoin(settings.SITE_URL + base, link))
            if link.startswith("#") or f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL:
                continue
            fragment = f"#{parts.fragment}" if parts.fragment else ""
            yield node, name, local(parts.geturl()), fragment


def local(link: str) -> str:
    """The address of ``link`` as the export knows it; "" for what is not of the public archive."""
    parts = urlsplit(link)
    if not _PUBLIC.fullmatch(parts.path) or parts.query not in ("", BY_PLACE):
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def file_of(address: str) -> Path:
    """Where the file of ``address`` stands in the folder: "/a/" is "a/index.html"."""
    path, _mark, query = address.partition("?")
    if query:
        path += BY_PLACE_FOLDER
    if path.endswith("/"):
        path += "index.html"
    return Path(unquote(path).lstrip("/"))
