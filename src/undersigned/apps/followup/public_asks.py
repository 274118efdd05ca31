"""What the public reads about asks: on the letter's page, and on a coalition's scoreboard."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from django.db.models import F
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Entry, entries, newest
from undersigned.apps.releases.models import Release
from undersigned.core.counting import filler
from undersigned.core.letter import Counts, Edition, plain
from undersigned.core.record.asks import TrackedAsk
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
    families = _families([release.letter_id])
    letter = _PublicLetter.of(release)
    asks = [
        letter.shown(row, letter.value(row, families), language)
        for row in _published(families, [release.letter_id])
    ]
    return sorted((ask for ask in asks if ask.number), key=lambda ask: ask.number)


Families = dict[UUID, list[AskRecord]]


def _families(letters: Collection[UUID]) -> Families:
    """The published asks of these letters as every letter has them, by thread."""
    threads = AskRecord.objects.published().filter(letter__in=letters).values("thread")
    found: Families = {}
    members = AskRecord.objects.whole().filter(thread__in=threads).order_by("entered_at", "id")
    for each in members:
        found.setdefault(each.thread, []).append(each)
    return found


def _published(families: Families, letters: Collection[UUID]) -> list[AskRecord]:
    rows = [row for family in families.values() for row in family]
    return [row for row in rows if row.published_at and row.letter_id in letters]


@dataclass(frozen=True)
class _PublicLetter:
    """A release with its words and counts, each read once."""

    release: Release
    edition: Edition
    counts: Counts

    @classmethod
    def of(cls, release: Release) -> Self:
        return cls(release, release.edition_value, release.roll.value.counts)

    def value(self, row: AskRecord, families: Families) -> TrackedAsk:
        return without_proposals(tracked(row, families[row.thread], self.edition))

    def shown(self, row: AskRecord, value: TrackedAsk, language: str = "") -> ShownAsk:
        number = int(value.part.removeprefix("ask ") or 0)
        return shown(row, value, number, self._words(row.ask_id, language))

    def _words(self, ask_id: str, language: str) -> str:
        """The ask with its numbers as they were counted, in ``language`` if the letter has it."""
        language = language or self.edition.authentic.language
        texts = (self.edition.authentic, self.edition.text_in(language))
        asks = {ask.id: ask for text in texts for ask in text.asks}
        if ask_id not in asks:
            return ""
        return plain(asks[ask_id].text, filler(self.counts, self.edition, language))


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
    """A coalition's public asks, and all their rows in public letters."""

    asks: tuple[PublicAsk, ...]
    rows: tuple[AskRecord, ...]
    score: Scoreboard


def public_entries(coalition: str) -> tuple[Entry, ...]:
    """The coalition's public letters that are not withdrawn; 404 where none has a public ask."""
    found = [entry for entry in newest(entries(coalition)) if entry.withdrawn_at is None]
    published = AskRecord.objects.published().filter(letter__in=[e.letter_id for e in found])
    if not published.exists():
        raise Http404
    return tuple(found)


def board_of(found: tuple[Entry, ...]) -> Board:
    """Every published ask of these letters once, however many letters repeated it."""
    letters = {entry.letter_id for entry in found}
    families = _families(letters)
    rows = _published(families, letters)
    public = _public_letters(found, {row.letter_id for row in rows})
    by_letter: dict[tuple[str, str], AskRecord] = {}
    asked = []
    for row in rows:
        letter = public[row.letter_id]
        on = date_of(row.letter, letter.edition)
        asked.append(Asked(row.letter.slug, on, letter.value(row, families)))
        by_letter[str(row.thread), row.letter.slug] = row
    threads = followed(asked)
    asks = tuple(_public(each, by_letter, public) for each in threads)
    return Board(asks, tuple(rows), scoreboard(threads))


def _public_letters(found: Iterable[Entry], letters: Collection[UUID]) -> dict[UUID, _PublicLetter]:
    """The public release of each of ``letters``; of its roll the counts alone are read."""
    keys = [entry.pk for entry in found if entry.letter_id in letters]
    rows = Release.objects.filter(pk__in=keys).select_related("letter__coalition")
    rows = rows.defer("rendered").annotate(counted=F("roll__roll__counts"))
    return {
        row.letter_id: _PublicLetter(row, row.edition_value, Counts.model_validate(row.counted))
        for row in rows
    }


def _public(
    ask: Followed,
    by_letter: dict[tuple[str, str], AskRecord],
    public: dict[UUID, _PublicLetter],
) -> PublicAsk:
    rows = [by_letter[ask.id, each.letter] for each in ask.asked]
    releases = [public[row.letter_id].release for row in rows]
    made = [
        (each.on, release.title, addresses.page(release))
        for each, release in zip(ask.asked, releases, strict=True)
    ]
    last = public[rows[-1].letter_id]
    return PublicAsk(last.shown(rows[-1], ask.latest), ask, tuple(made), tuple(rows))
