"""A piece of news in a line, as the reader reads it; nothing once it is no longer public."""

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from undersigned.apps.deliveries.offices import offices
from undersigned.apps.followup.models import Reply, StatusEvent
from undersigned.apps.followup.public_asks import asks_of
from undersigned.apps.letters import announcing
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.models import Release

from .models import NewsItem


def public_release(letter: Letter, now: dt.datetime) -> Release | None:
    """The version of the letter that anybody is given now; it may be one that was withdrawn."""
    rows = Release.objects.newest(now).select_related("letter__coalition", "roll")
    return rows.filter(letter=letter).first()


def title_in(release: Release, language: str) -> str:
    """The title in ``language`` where the letter has it, else in its own."""
    return release.summary["titles"].get(language) or release.title


def lines(
    found: Iterable[NewsItem], release: Release, language: str, now: dt.datetime
) -> list[str]:
    """What is told in ``language``, which is spoken: each thing once, as it is now."""
    told = [each for each in found if each.public_at <= now]
    if release.withdrawn_at is not None:
        return [_withdrawn(release)] if _kinds(told) & {announcing.WITHDRAWN} else []
    made = [_of_release(each, now) for each in told]
    made += _of_asks(told, release, language)
    made += [_of_reply(each, release) for each in told]
    return [line for line in made if line]


def _kinds(found: Iterable[NewsItem]) -> set[str]:
    return {each.kind for each in found}


def _withdrawn(release: Release) -> str:
    return _("The coalition has withdrawn it: %(reason)s") % {"reason": release.withdrawal_reason}


def _of_release(news: NewsItem, now: dt.datetime) -> str:
    release = news.release
    if release is None or not Release.objects.public(now).filter(pk=release.pk).exists():
        return ""
    if news.kind == announcing.PUBLISHED:
        return _("It was released, and is public now.")
    return _("A corrected version replaces it: %(note)s") % {"note": release.correction_note}


def _of_asks(found: Iterable[NewsItem], release: Release, language: str) -> list[str]:
    """The asks of which something is told, in the letter's order, each with its status now."""
    keys = [each.about for each in found if each.kind == announcing.ASK]
    changed = set(StatusEvent.objects.filter(pk__in=keys).values_list("ask", flat=True))
    if not changed:
        return []
    language = language if language in release.languages else ""
    return [
        _("Ask %(number)s, “%(words)s”, is now: %(status)s.")
        % {"number": ask.number, "words": ask.words, "status": ask.status}
        for ask in asks_of(release, language)
        if ask.row.pk in changed
    ]


def _of_reply(news: NewsItem, release: Release) -> str:
    if news.kind != announcing.REPLY:
        return ""
    reply = Reply.objects.published().filter(pk=news.about).first()
    if reply is None:
        return ""
    known = {(each.part, each.position): each.name for each in offices(release.edition_value)}
    office = known.get((reply.part, reply.position), "")
    if not office:
        return _("A reply was published.")
    return _("A reply was published: %(office)s.") % {"office": office}
