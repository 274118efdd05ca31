"""What the public reads about asks: on the letter's page, and on a coalition's scoreboard."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Entry, entries, newest
from undersigned.apps.releases.models import Release
from undersigned.core.counting import filler
from undersigned.core.letter import Edition, plain
from undersigned.core.record.following import Asked, Followed, Scoreboard, followed, scoreboard

from .models import AskRecord
from .shown import ShownAsk, shown
from .tracked import date_of, tracked, without_proposals


def asks_section(release: Release, language: str) -> str:
    """The published asks of a letter with what became of each; "" where there are none."""
    if not AskRecord.objects.published().filter(letter=release.letter).exists():
        return ""
    asks = asks_of(release, language)
    html = render_to_string(
        "followup/_asks.html",
        {"asks": asks, "language": language, "coalition": release.letter.coalition},
    )
    return mark_safe(html)  # noqa: S308 - our own template, which escapes what is put into it


def asks_link(coalition: str) -> tuple[str, str] | None:
    """The scoreboard of a coalition, where there is something on it."""
    try:
        public_entries(coalition)
    except Http404:
        return None
    return _("What became of the asks"), reverse("followup:asks", args=[coalition])


def asks_of(release: Release, language: str) -> list[ShownAsk]:
    """The published asks of a letter in its order, those that are still in it."""
    rows = list(AskRecord.objects.whole().published().filter(letter=release.letter))
    families = _families(rows)
    asks = [_shown(row, release, families, language) for row in rows]
    return sorted((ask for ask in asks if ask.number), key=lambda ask: ask.number)


def _families(rows: Iterable[AskRecord]) -> dict[object, list[AskRecord]]:
    """Every row of the threads of ``rows``, by thread."""
    threads = {row.thread for row in rows}
    found: dict[object, list[AskRecord]] = {}
    members = AskRecord.objects.whole().filter(thread__in=threads).order_by("entered_at", "id")
    for each in members:
        found.setdefault(each.thread, []).append(each)
    return found


def _shown(
    row: AskRecord, release: Release, families: dict[object, list[AskRecord]], language: str
) -> ShownAsk:
    edition = release.edition_value
    value = without_proposals(tracked(row, families[row.thread], edition))
    number = int(value.part.removeprefix("ask ") or 0)
    return shown(row, value, number, _words(row.ask_id, release, edition, language))


def _words(ask_id: str, release: Release, edition: Edition, language: str) -> str:
    """The ask with its numbers as they were counted, in ``language`` where the letter has it."""
    texts = (edition.text_in(language), edition.authentic)
    asks = {ask.id: ask for text in reversed(texts) for ask in text.asks}
    if ask_id not in asks:
        return ""
    return plain(asks[ask_id].text, filler(release.roll.value.counts, edition, language))


@dataclass(frozen=True)
class PublicAsk:
    """One ask through its letters: ``made`` is (date, title, address) of each, the first first.

    ``rows`` are its rows in these letters, in the same order.
    """

    shown: ShownAsk
    followed: Followed
    made: tuple[tuple[dt.date, str, str], ...]
    rows: tuple[AskRecord, ...]


@dataclass(frozen=True)
class Board:
    """A coalition's public asks; ``key`` is another once anything on them is."""

    entries: tuple[Entry, ...]
    asks: tuple[PublicAsk, ...]
    score: Scoreboard


def public_entries(coalition: str) -> tuple[Entry, ...]:
    """The coalition's public letters that are not withdrawn; 404 where none has a public ask."""
    found = [entry for entry in newest(entries(coalition)) if entry.withdrawn_at is None]
    published = AskRecord.objects.published().filter(letter__in=[e.letter_id for e in found])
    if not published.exists():
        raise Http404
    return tuple(found)


def public_rows(found: Iterable[Entry]) -> list[AskRecord]:
    """The published asks of these letters, with all their rows."""
    letters = [entry.letter_id for entry in found]
    return list(AskRecord.objects.whole().published().filter(letter__in=letters))


def board_of(found: tuple[Entry, ...]) -> Board:
    """Every published ask of these letters once, however many letters repeated it."""
    rows = public_rows(found)
    releases = _releases(found)
    families = _families(rows)
    by_letter: dict[tuple[str, str], AskRecord] = {}
    asked = []
    for row in rows:
        edition = releases[row.letter_id].edition_value
        value = without_proposals(tracked(row, families[row.thread], edition))
        asked.append(Asked(row.letter.slug, date_of(row.letter, edition), value))
        by_letter[str(row.thread), row.letter.slug] = row
    threads = followed(asked)
    asks = [_public(each, by_letter, releases) for each in threads]
    return Board(found, tuple(asks), scoreboard(threads))


def _releases(found: Iterable[Entry]) -> dict[object, Release]:
    """The public release of each letter, by letter, with its words and its counts."""
    rows = Release.objects.filter(pk__in=[entry.pk for entry in found])
    rows = rows.select_related("letter__coalition", "roll").defer("rendered")
    return {release.letter_id: release for release in rows}


def _public(
    ask: Followed,
    by_letter: dict[tuple[str, str], AskRecord],
    releases: dict[object, Release],
) -> PublicAsk:
    rows = [by_letter[ask.id, each.letter] for each in ask.asked]
    made = []
    for each, row in zip(ask.asked, rows, strict=True):
        release = releases[row.letter_id]
        made.append((each.on, release.title, addresses.page(release)))
    edition = release.edition_value
    words = _words(row.ask_id, release, edition, edition.authentic.language)
    number = int(ask.latest.part.removeprefix("ask ") or 0)
    return PublicAsk(shown(row, ask.latest, number, words), ask, tuple(made), tuple(rows))
