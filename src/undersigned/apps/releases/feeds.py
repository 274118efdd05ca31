"""What programs read: the Atom feed of a coalition, the site map, robots.txt."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from undersigned.apps.ui.languages import in_a_row, speaking

from . import addresses
from .answers import public_answer
from .archive import Entry, archive_of, entries, last_change, load, newest
from .models import Release

IN_FEED = 50
OUT_OF_BOUNDS = ("/desk/", "/embed/", "/press/", "/review/", "/sign/", "/outbox/")


@require_safe
def feed(request: HttpRequest, coalition: str) -> HttpResponse:
    """The newest letters of a coalition (RFC 4287)."""
    letters = archive_of(coalition)
    return public_answer(
        request,
        ("feed", letters),
        lambda: _feed(letters),
        changed_at=last_change(letters),
        media_type="application/atom+xml; charset=utf-8",
    )


def _feed(letters: tuple[Entry, ...]) -> bytes:
    releases = load(letters[:IN_FEED])
    coalition = releases[0].letter.coalition
    home = addresses.absolute(reverse("releases:archive", args=[coalition.slug]))
    with speaking(coalition.language):
        atom = Atom1Feed(
            title=_("Letters of %(coalition)s") % {"coalition": coalition.name},
            link=home,
            description=coalition.description,
            language=coalition.language,
            author_name=coalition.name,
            feed_url=addresses.absolute(reverse("releases:feed", args=[coalition.slug])),
            feed_guid=home,
        )
        for release in releases:
            _add(atom, release)
    return atom.writeString("utf-8").encode()


def _add(atom: Atom1Feed, release: Release) -> None:
    link = addresses.absolute(addresses.page(release))
    atom.add_item(
        title=release.title,
        link=link,
        description=_said(release),
        unique_id=link,
        pubdate=release.public_at,
        updateddate=release.withdrawn_at or release.public_at,
    )


def _said(release: Release) -> str:
    if release.withdrawn_at:
        return _("Withdrawn: %(reason)s") % {"reason": release.withdrawal_reason}
    said = _("To %(addressees)s.") % {"addressees": in_a_row(release.summary["addressees"])}
    if release.correction_note:
        said += " " + _("Corrected: %(note)s") % {"note": release.correction_note}
    return said


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page of the archive with its languages (sitemaps.org 0.9)."""
    letters = newest(entries())
    if not letters:
        return HttpResponse(_sitemap(letters), content_type="application/xml")
    return public_answer(
        request,
        ("sitemap", letters),
        lambda: _sitemap(letters),
        changed_at=last_change(letters),
        media_type="application/xml",
    )


def _sitemap(letters: tuple[Entry, ...]) -> bytes:
    rows = [
        {
            "changed": release.withdrawn_at or release.public_at,
            "pages": [
                {"tag": tag, "url": addresses.absolute(addresses.page(release, tag))}
                for tag in release.languages
            ],
        }
        for release in load(letters)
    ]
    lists = ["/", reverse("releases:information")]
    lists += [reverse("releases:archive", args=[c]) for c in sorted({e.coalition for e in letters})]
    context = {"lists": [addresses.absolute(path) for path in lists], "rows": rows}
    return render_to_string("releases/sitemap.xml", context).encode()


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  (Django's signature)
    """Where search engines need not look (RFC 9309)."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in OUT_OF_BOUNDS), ""]
    lines.append(f"Sitemap: {addresses.absolute(reverse('releases:sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
