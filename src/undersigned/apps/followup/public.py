"""What the public reads about replies: the words that a person published, on the letter's page."""

from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe

from undersigned.apps.deliveries.offices import offices
from undersigned.apps.releases.additions import register, register_link
from undersigned.apps.releases.models import Release
from undersigned.core.counting import filler
from undersigned.core.letter import Ask, plain

from .models import Reply
from .public_asks import asks_link, asks_section


def register_sections() -> None:
    register("asks", asks_section)
    register_link("asks", asks_link)
    register("replies", replies_section)


def replies_section(release: Release, language: str) -> str:
    """The published replies to a letter, newest first; "" where there are none."""
    found = list(Reply.objects.published().filter(letter=release.letter))
    if not found:
        return ""
    rows = [_row(reply, release, language) for reply in found]
    html = render_to_string("followup/_replies.html", {"replies": rows, "language": language})
    return mark_safe(html)  # noqa: S308 - our own template, which escapes what is put into it


def _row(reply: Reply, release: Release, language: str) -> dict[str, Any]:
    edition = release.edition_value
    named = {(office.part, office.position): office.name for office in offices(edition)}
    text = edition.text_in(language)
    numbers = {ask.id: number for number, ask in enumerate(edition.authentic.asks, start=1)}
    words = {ask.id: ask for ask in (*edition.authentic.asks, *text.asks)}
    fill = filler(release.roll.value.counts, edition, language)
    asks: list[Ask] = [words[each] for each in reply.asks if each in words]
    return {
        "reply": reply,
        "office": named.get((reply.part, reply.position), ""),
        "on": timezone.localtime(reply.came_at, release.zone),
        "asks": [{"number": numbers[ask.id], "text": plain(ask.text, fill)} for ask in asks],
    }
