"""The scoreboard of a coalition and its feed of changes, as bytes."""

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Entry
from undersigned.apps.releases.pages import framed
from undersigned.apps.ui.languages import speaking
from undersigned.core.record.headline import Status

from .looks import event_sentence, said_before, status_words
from .models import StatusEvent
from .public_asks import Board, PublicAsk, board_of

IN_FEED = 50


def page(found: tuple[Entry, ...], language: str = "") -> bytes:
    """Every ask once, with its letters, its status and its timeline; how many have each status.

    In the coalition's own language if in no other.
    """
    coalition = coalition_of(found)
    language = language or coalition.language
    with speaking(language):
        board = board_of(found)
        context = {"coalition": coalition, "board": board, "tally": tally(board)}
        return framed("followup/scoreboard.html", language, context)


def coalition_of(found: tuple[Entry, ...]) -> Coalition:
    return Coalition.objects.get(slug=found[0].coalition)


def tally(board: Board) -> list[tuple[str, int]]:
    """Each status that some ask has, with how many have it."""
    counted = board.score.by_status
    return [(status_words(status), counted[status]) for status in Status if counted[status]]


def feed(found: tuple[Entry, ...]) -> bytes:
    """The newest changes of status, each once, however many letters repeat the ask."""
    coalition = coalition_of(found)
    with speaking(coalition.language):
        board = board_of(found)
        home = addresses.absolute(reverse("followup:asks", args=[coalition.slug]))
        atom = Atom1Feed(
            title=_("What became of the asks of %(coalition)s") % {"coalition": coalition.name},
            link=home,
            description="",
            language=coalition.language,
            author_name=coalition.name,
            feed_url=addresses.absolute(reverse("followup:asks-feed", args=[coalition.slug])),
            feed_guid=home,
        )
        for ask, event in _changes(board.asks)[:IN_FEED]:
            _add(atom, ask, event)
        return atom.writeString("utf-8").encode()


def _changes(asks: Iterable[PublicAsk]) -> list[tuple[PublicAsk, StatusEvent]]:
    """The youngest first, each once; that nobody has looked yet is no news."""
    found = [(ask, event) for ask in asks for event in _of_ask(ask)]
    return sorted(found, key=lambda pair: pair[1].at, reverse=True)


def _of_ask(ask: PublicAsk) -> Iterator[StatusEvent]:
    """A letter that makes the ask again begins with the status that was known already."""
    events = [event for row in ask.rows for event in row.events.all()]
    before: str = Status.NOT_ASSESSED
    for event in sorted(events, key=lambda event: event.at):
        if event.headline not in {before, Status.NOT_ASSESSED}:
            yield event
            before = event.headline


def _add(atom: Atom1Feed, ask: PublicAsk, event: StatusEvent) -> None:
    _on, _title, path = ask.made[-1]
    atom.add_item(
        title=f"{said_before(event.headline)}: {ask.shown.words}",
        link=f"{addresses.absolute(path)}#ask-{ask.shown.row.ask_id}",
        description=event_sentence(event),
        unique_id=f"urn:uuid:{event.pk}",
        pubdate=event.at,
        updateddate=event.at,
    )
