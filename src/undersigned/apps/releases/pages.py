"""The archive's pages as bytes, made from releases alone: nothing here knows who asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from babel import Locale
from django.conf import settings
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.ui.context import site
from undersigned.apps.ui.languages import page_language, speaking
from undersigned.core.counting import counting_rule_sentence
from undersigned.core.hashing import check_code
from undersigned.core.letter import Roll, Signatory
from undersigned.core.lexicon.places import country_name
from undersigned.core.renderers.html import article
from undersigned.core.renderers.json_ld import json_ld
from undersigned.core.renderers.phrases import counted
from undersigned.core.renderers.printed import text_direction

from . import addresses
from .additions import links, sections
from .archive import Entry, Found, load
from .hours import in_words
from .models import Release, RollRecord

Group = Literal["kind", "place"]


@dataclass(frozen=True)
class Since:
    """Who came and who withdrew after the release, as the page shows them."""

    came: tuple[Signatory, ...]
    came_withheld: int
    gone: tuple[Signatory, ...]
    gone_withheld: int
    counted_at: str

    @property
    def came_count(self) -> int:
        return len(self.came) + self.came_withheld

    @property
    def gone_count(self) -> int:
        return len(self.gone) + self.gone_withheld


def letter_page(found: Found, language: str = "", group: Group = "kind") -> bytes:
    """The public page of one release in one language, the authentic one where none is named."""
    release = whole(found.entry)
    language = spoken(release, language)
    with speaking(language):
        context = _letter(release, language, group) | _around(found, language, group)
        context["since"] = since(release, language)
        context["additions"] = [] if release.withdrawn_at else sections(release, language)
        return framed("releases/letter.html", language, context)


def _press_url(token: str, language: str) -> str:
    return reverse("releases:press-translation", args=[token, language])


def whole(entry: Entry) -> Release:
    """The release of ``entry`` with everything that its page and files are made of."""
    related = ("letter__coalition", "roll", "late_roll", "edition")
    return Release.objects.select_related(*related).get(pk=entry.pk)


def spoken(release: Release, language: str) -> str:
    """``language`` where the letter has it, the authentic one for ""; 404 for any other."""
    languages = release.languages
    if not language:
        return languages[0]
    if language not in languages:
        raise Http404
    return language


def press_page(release: Release, language: str, given_to: str, token: str) -> bytes:
    """The same letter for one reader before its hour: no ways to anything else."""
    with speaking(language):
        context = _letter(release, language, "kind")
        context["languages"] = [
            {"tag": tag, "name": language_name(tag), "url": _press_url(token, tag)}
            for tag in release.languages
        ]
        context["given_to"] = given_to
        for form in ("pdf", "txt"):
            args = [token, language, f"facts.{form}"]
            context[f"facts_{form}"] = reverse("releases:press-facts", args=args)
        context["embargo_until"] = in_words(release.public_at, release.time_zone)
        return framed("releases/press.html", language, context)


def archive_page(letters: tuple[Entry, ...], language: str = "") -> bytes:
    """A coalition's letters by date, in groups of years; in its own language if in no other."""
    rows = _lines(letters)
    years = [(year, list(of_year)) for year, of_year in groupby(rows, lambda row: row["date"].year)]
    coalition = rows[0]["coalition"]
    language = language or coalition.language
    with speaking(language):
        context = {"coalition": coalition, "years": years, "many": len(rows) > MANY}
        context["links"] = links(coalition.slug)
        return framed("releases/archive.html", language, context)


def home_page(letters: tuple[Entry, ...], language: str = "") -> bytes:
    """The first page of the site: the newest letters of everybody."""
    shown = [entry for entry in letters if entry.withdrawn_at is None][:ON_HOME]
    with speaking(language):
        context = {"lines": _lines(shown), "coalitions": coalitions(letters)}
        return framed("releases/home.html", language, context)


def information_page(letters: tuple[Entry, ...], language: str = "") -> bytes:
    """Who issues letters here, how numbers are counted and how a code is checked."""
    with speaking(language):
        context = {"coalitions": coalitions(letters, described=True)}
        return framed("releases/information.html", language, context)


ON_HOME = 20
IN_LINKED_DATA = 200
MANY = 12  # letters from which on a list needs jump links to its years


def coalitions(letters: Iterable[Entry], *, described: bool = False) -> list[dict[str, Any]]:
    """The coalitions that have something public, by name, with how many letters."""
    found: dict[str, dict[str, Any]] = {}
    for entry in letters:
        row = found.setdefault(
            entry.coalition, {"slug": entry.coalition, "name": entry.coalition_name, "letters": 0}
        )
        row["letters"] += 1
    if described:
        for coalition in Coalition.objects.filter(slug__in=found):
            found[coalition.slug]["description"] = coalition.description
            found[coalition.slug]["postal_address"] = coalition.postal_address
    return sorted(found.values(), key=lambda row: row["name"].casefold())


# --- What stands on a letter's page -------------------------------------------------------------


def _letter(release: Release, language: str, group: Group) -> dict[str, Any]:
    edition = release.edition_value
    roll = public_roll(release)
    url = addresses.absolute(addresses.page(release, language))
    words = article(edition, roll, language, group=group)
    return {
        "release": release,
        "letter": release.letter,
        "coalition": release.letter.coalition,
        "article": words,
        "json_ld": json_ld(edition, _few(roll), language, url=url),
        "title": release.summary["titles"][language],
        "language": language,
        "counted": [{"number": n, "noun": noun} for n, noun in counted(roll.counts, language)],
        "sentence": in_short(roll, language),
        "rule": counting_rule_sentence(edition.counting, page_language(language)),
        "check_code": check_code(release.edition.text_hash),
        "text_hash": release.edition.text_hash,
        "public_on": timezone.localtime(release.public_at, release.zone),
        "has_organisations": any(
            not s.withheld and s.kind == "organisation" for s in roll.signatories
        ),
        "has_individuals": any(not s.withheld and s.kind == "individual" for s in roll.signatories),
    }


def _few(roll: Roll) -> Roll:
    """The roll for search engines: they read no thousand names, and the page would double."""
    many = len(roll.signatories) > IN_LINKED_DATA
    return roll.model_copy(update={"signatories": ()}) if many else roll


def _around(found: Found, language: str, group: Group) -> dict[str, Any]:
    release = Release.objects.only("summary", "correction_note", "public_at", "time_zone", "number")
    rows = release.in_bulk([e.pk for e in (*found.versions, found.previous, found.next) if e])
    entry, newest = found.entry, rows[found.newest.pk]
    languages = rows[entry.pk].languages
    number = entry.number if found.is_replaced else None
    return {
        "group": group,
        "number": number,
        "languages": [
            {
                "tag": tag,
                "name": language_name(tag),
                "dir": text_direction(tag),
                "url": addresses.of(entry, languages, tag, number),
                "absolute": addresses.absolute(addresses.of(entry, languages, tag, number)),
                "is_shown": tag == language,
            }
            for tag in languages
        ],
        "canonical": addresses.absolute(addresses.of(entry, languages, language, number)),
        "path": addresses.of(entry, languages, language, number),
        "replaced_by": newest if found.is_replaced else None,
        "first_on": timezone.localtime(found.versions[0].public_at, rows[entry.pk].zone),
        "replaced_on": timezone.localtime(newest.public_at, newest.zone),
        "newest_url": addresses.of(found.newest, newest.languages),
        "earlier": [
            {"number": e.number, "url": addresses.of(e, [""], "", e.number), "on": e.public_at}
            for e in found.versions
            if e.number < entry.number
        ],
        "previous": _neighbour(found.previous, rows),
        "next": _neighbour(found.next, rows),
        "sign_url": _sign_url(found),
    }


def _neighbour(entry: Entry | None, rows: dict[Any, Release]) -> dict[str, str] | None:
    if entry is None:
        return None
    release = rows[entry.pk]
    url = addresses.of(entry, release.languages)
    return {"url": url, "title": release.title, "tag": release.languages[0]}


def _sign_url(found: Found) -> str:
    entry = found.entry
    can_sign = entry.late_sign_on and entry.visibility == "public" and not found.is_replaced
    return addresses.of(entry, [""]) + "sign/" if can_sign else ""


def public_roll(release: Release) -> Roll:
    """The roll as the page prints it; a withdrawn letter keeps its numbers and loses its names."""
    roll = release.roll.value
    return roll.model_copy(update={"signatories": ()}) if release.withdrawn_at else roll


def since(release: Release, language: str) -> Since | None:
    """What is shown apart from the roll that was delivered; nothing on a withdrawn letter."""
    record: RollRecord | None = release.late_roll
    if record is None or release.withdrawn_at is not None:
        return None
    came, came_withheld = _named(record.came_since, language)
    gone, gone_withheld = _named(record.withdrew_since, language)
    counted_at = in_words(record.counted_at, release.time_zone)
    return Since(came, came_withheld, gone, gone_withheld, counted_at)


def _named(signatories: Iterable[Signatory], language: str) -> tuple[tuple[Signatory, ...], int]:
    named, withheld = [], 0
    for signatory in signatories:
        if signatory.withheld:
            withheld += 1
            continue
        form = signatory.printed_in(language)
        shown = {"name": form.name, "title": form.title}
        if signatory.place_hidden:
            shown |= {"place": "", "country": ""}
        elif signatory.country and not signatory.place:
            shown |= {"place": country_name(signatory.country, language)}
        named.append(signatory.model_copy(update=shown))
    return tuple(named), withheld


def in_short(roll: Roll, language: str) -> str:
    """The numbers in one line: "69 organisations · 10 individuals · 21 countries"."""
    return " · ".join(f"{n} {noun}" for n, noun in counted(roll.counts, language))


def language_name(tag: str) -> str:
    """A language by its own name: "한국어"; its tag where CLDR has none."""
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except ValueError:
        return tag


# --- Lists and frames ---------------------------------------------------------------------------


def _lines(letters: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {
            "url": addresses.page(release),
            "title": release.title,
            "tag": release.languages[0],
            "languages": [
                {"tag": tag, "name": language_name(tag), "url": addresses.page(release, tag)}
                for tag in release.languages[1:]
            ],
            "date": timezone.localtime(entry.first_at, release.zone),
            "addressees": release.summary["addressees"],
            "summary": release.summary,
            "withdrawn_at": release.withdrawn_at,
            "coalition": release.letter.coalition,
        }
        for entry, release in zip(letters, load(letters), strict=True)
    ]


def framed(template: str, language: str, context: dict[str, Any]) -> bytes:
    """A public page that extends ``releases/base_archive.html``; other apps' too."""
    frame = site(None) | {
        "SITE_URL": settings.SITE_URL,
        "page_language": page_language(language),
        "home_label": _("Home"),
        "feed": reverse("releases:feed", args=[context["coalition"].slug])
        if "coalition" in context
        else "",
    }
    return render_to_string(template, frame | context).encode()
