"""The archive as a folder: served by a plain web server, every address of it answers."""

import functools
import re
import threading
import zipfile
from collections import deque
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from django.conf import settings
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.apps.followup.asks import found, make_ask
from tests.apps.releases.stories import NOON, make_core_edition, released
from undersigned.apps.programs.exporting import MARK, export_site, file_of, local
from undersigned.apps.releases import actions
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

ROOT = "releases/clear-rivers"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args) -> None:
        """Nothing: the tests say what they see."""


@pytest.fixture
def served():
    """``served(folder)``: the address at which a plain web server gives the folder."""
    servers = []

    def serve(folder):
        handler = functools.partial(Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def fetched(url):
    try:
        with urlopen(url, timeout=10) as answer:  # noqa: S310  (our own server)
            return answer.status, answer.headers["Content-Type"], answer.read()
    except HTTPError as error:
        return error.code, "", b""


def walked(site):
    """Every address that can be reached from the first page, with its status."""
    seen, waiting = {}, deque([f"{site}/", f"{site}/sitemap.xml", f"{site}/robots.txt"])
    while waiting:
        url = waiting.popleft()
        if url in seen:
            continue
        status, kind, body = fetched(url)
        seen[url] = status
        if kind.startswith("text/html"):
            tree = LexborHTMLParser(body.decode())
            links = [n.attributes[a] for a in ("href", "src") for n in tree.css(f"[{a}]")]
            links += [n.attributes["content"] for n in tree.css('[property="og:image"]')]
            links = [urldefrag(link.replace(settings.SITE_URL, site))[0] for link in links]
            absolute = [urljoin(url, link) for link in links]
            waiting += [each for each in absolute if each.startswith(f"{site}/")]
    return seen


@pytest.fixture
def archive(coalition, ama):
    """A corrected letter in two languages with an ask, one withdrawn, one still under embargo."""
    release = released(coalition, ama, edition=make_core_edition("en", "fr"))
    ask = make_ask(release.letter, ama, published=True)
    found(ask, "session 76", "met", ama)
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    actions.supersede(release=release, edition=edition, note="The place was wrong.", by=ama)
    gone = released(coalition, ama, slug="grey-water")
    actions.withdraw(release=gone, by=ama, reason="It was a mistake.")
    far = NOON.replace(year=NOON.year + 70)
    released(coalition, ama, slug="dark-water", public_at=far, time_zone="UTC")
    return release


def test_every_link_of_the_folder_is_answered_by_a_plain_web_server(archive, tmp_path, served):
    done = export_site(tmp_path / "site")
    seen = walked(served(tmp_path / "site"))
    assert len(seen) > 40
    assert {url: status for url, status in seen.items() if status != 200} == {}
    assert not [url for url in seen if "?" in url]
    assert done.pages > 10
    assert done.files > 30


def links_in(path):
    """Every address that a file of the export names: in HTML, feeds, the sitemap and styles."""
    if path.suffix == ".html":
        tree = LexborHTMLParser(path.read_text("utf-8"))
        for name in ("href", "src", "content", "action"):
            yield from (node.attributes[name] or "" for node in tree.css(f"[{name}]"))
    elif path.suffix in (".atom", ".xml"):
        for node in etree.parse(path).iter("*"):
            yield from (node.get("href"), node.text)
    elif path.suffix == ".css":
        yield from re.findall(r"""url\(["']?([^"')]+)""", path.read_text("utf-8"))


def test_every_link_in_every_file_leads_to_a_file_of_the_folder(archive, tmp_path):
    """Not only what can be reached from the first page; and each # names something there."""
    folder = tmp_path / "site"
    export_site(folder)
    checked, lost = 0, []
    for path in sorted(folder.rglob("*.*")):
        base = f"{settings.SITE_URL}/{path.relative_to(folder).as_posix()}"
        for link in links_in(path):
            if not link or not re.match(r"[#/.]|[a-z]+\.|https?:", link) or " " in link:
                continue
            parts = urlsplit(urljoin(base, link))
            if f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL:
                continue
            target = folder / file_of(parts.path)
            checked += 1
            if not target.is_file() or parts.query:
                lost.append((str(path), link))
            elif parts.fragment and target.suffix == ".html":
                page = LexborHTMLParser(target.read_text("utf-8"))
                if page.css_first(f'[id="{parts.fragment}"]') is None:
                    lost.append((str(path), link))
    assert lost == []
    assert checked > 300


def test_languages_feeds_files_and_the_sitemap_are_whole(archive, tmp_path):
    folder = tmp_path / "site"
    export_site(folder)
    letter = folder / ROOT / "clear-water"
    for page, tag in ((letter, "en"), (letter / "fr", "fr")):
        tree = LexborHTMLParser((page / "index.html").read_text("utf-8"))
        assert tree.css_first("html").attributes["lang"] == tag
        known = {n.attributes["hreflang"] for n in tree.css('link[rel="alternate"][hreflang]')}
        assert known == {"en", "fr", "x-default"}
        assert (page / "letter.pdf").read_bytes().startswith(b"%PDF-")
        assert (page / "letter.png").read_bytes().startswith(b"\x89PNG")
        assert zipfile.is_zipfile(page / "letter.docx")
    feed = etree.parse(folder / ROOT / "feed.atom").getroot()
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) >= 2
    sitemap = etree.parse(folder / "sitemap.xml")
    places = [node.text for node in sitemap.iter("{*}loc")]
    for place in places:
        assert (folder / file_of(urlsplit(place).path)).is_file(), place
    assert f"{settings.SITE_URL}/{ROOT}/clear-water/" in places
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in (folder / "robots.txt").read_text()


def test_the_addresses_are_those_of_the_site(archive, tmp_path, served, client):
    export_site(tmp_path / "site")
    site = served(tmp_path / "site")
    for path in [
        "/",
        f"/{ROOT}/",
        f"/{ROOT}/feed.atom",
        f"/{ROOT}/clear-water/fr/",
        f"/{ROOT}/clear-water/1/letter.csv",
        f"/{ROOT}/clear-water/2/fr/letter.pdf",
        "/asks/clear-rivers/",
        "/asks/clear-rivers/asks.ics",
        "/static/ui/base.css",
    ]:
        assert fetched(site + path)[0] == client.get(path).status_code == 200, path
    letter = f"/{ROOT}/clear-water/letter.json"
    assert fetched(site + letter)[2] == client.get(letter).content


def test_the_organisations_by_place_have_a_page_without_a_query(archive, tmp_path):
    export_site(tmp_path / "site")
    letter = tmp_path / "site" / ROOT / "clear-water"
    assert f'href="/{ROOT}/clear-water/by-place/#organisations"' in (
        letter / "index.html"
    ).read_text("utf-8")
    assert f'href="/{ROOT}/clear-water/#organisations"' in (
        letter / "by-place" / "index.html"
    ).read_text("utf-8")


def test_nothing_is_in_it_that_is_not_public(archive, tmp_path):
    export_site(tmp_path / "site")
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert not [path for path in files if "dark-water" in str(path)]
    assert not [path for path in files if b"dark-water" in path.read_bytes()]
    withdrawn = tmp_path / "site" / ROOT / "grey-water"
    assert (withdrawn / "index.html").exists()
    assert not (withdrawn / "letter.csv").exists()
    assert b"River Watch" not in (withdrawn / "index.html").read_bytes()


def test_forms_and_pages_for_single_readers_are_left_out(archive, tmp_path, ama):
    letter = archive.letter
    letter.visibility = "public"
    letter.late_sign_on = True
    letter.save()
    export_site(tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert text.startswith("<!doctype html>\n<html"), page
        assert "<form" not in text, page
        assert "/desk/" not in text, page
        assert "/sign/" not in text, page
        assert not [n for n in LexborHTMLParser(text).css("li, p") if not n.text(strip=True)], page
        assert "/follow/" not in text, page
        assert "Be told of changes" not in text, page


def test_an_archive_without_letters_is_a_first_page(db, tmp_path, served):
    export_site(tmp_path / "site")
    assert set(walked(served(tmp_path / "site")).values()) == {200}


def test_an_older_export_is_replaced_and_anything_else_is_kept(archive, tmp_path):
    folder = tmp_path / "site"
    export_site(folder)
    (folder / "stale.html").write_text("old")
    export_site(folder)
    assert not (folder / "stale.html").exists()
    (folder / MARK).unlink()
    with pytest.raises(UndersignedError, match="something else"):
        export_site(folder)
    assert (folder / "index.html").exists()
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(UndersignedError):
        export_site(file)
    assert file.read_text() == "mine"


def test_a_file_that_cannot_be_made_is_told_and_not_linked(archive, tmp_path, monkeypatch):
    from undersigned.apps.releases import downloads
    from undersigned.apps.releases.kept import SHELF

    SHELF.clear()
    unprintable = downloads.File("application/pdf", lambda _release, _language: b"")
    monkeypatch.setitem(downloads.FILES, "letter.pdf", unprintable)
    done = export_site(tmp_path / "site")
    SHELF.clear()
    assert f"/{ROOT}/clear-water/letter.pdf" in done.missing
    page = (tmp_path / "site" / ROOT / "clear-water" / "index.html").read_text("utf-8")
    assert "letter.pdf" not in page
    assert "letter.docx" in page


def test_only_addresses_of_the_archive_are_followed():
    assert local("/releases/a/b/?group=place") == "/releases/a/b/?group=place"
    assert local("/releases/a/?lang=fr") == ""
    assert local("/desk/") == ""
    assert local("/press/word/") == ""
    assert str(file_of("/releases/a/b/?group=place")) == "releases/a/b/by-place/index.html"
    assert str(file_of("/releases/a/feed.atom")) == "releases/a/feed.atom"
