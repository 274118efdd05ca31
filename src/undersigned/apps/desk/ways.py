"""The ways through a letter's pages: groups in the order of its life, and the pages of each.

What the letter's state does not allow yet is named, so that one sees what comes, and leads
nowhere. A group and a page tell whether something there needs the secretariat now.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter

from .home.needs import needs_of

State = Letter.State
_AFTER_DRAFT = frozenset(State) - {State.DRAFT}
_COUNTED = frozenset({State.CLOSED, State.RELEASED, State.ARCHIVED})
_PUBLIC = frozenset({State.RELEASED, State.ARCHIVED})


@dataclass(frozen=True)
class _Page:
    """``step`` as in ``frames.frame``, the address's name, and when there is such a page."""

    step: str
    name: str
    label: Promise
    states: frozenset[str] = frozenset(State)
    also: Callable[[Letter], bool] = lambda _letter: True

    def is_there(self, letter: Letter) -> bool:
        return letter.state in self.states and self.also(letter)


def _has_file(letter: Letter) -> bool:
    return letter.imported is not None


def _continues(letter: Letter) -> bool:
    return hasattr(letter, "continuation")


# The first page of a group that is there is where the group leads, unless another is named.
_GROUPS: tuple[tuple[Promise, str, tuple[_Page, ...]], ...] = (
    (
        _("At a glance"),
        "seeing",
        (_Page("seeing", "seeing", _("At a glance")), _Page("history", "history", _("History"))),
    ),
    (
        _("Text"),
        "text",
        (
            _Page("published", "published", _("As published"), also=_has_file),
            _Page("source", "source", _("As read"), also=_has_file),
            _Page("last-time", "last-time", _("Last time"), also=_continues),
            _Page("text", "text", _("Text")),
            _Page("languages", "languages", _("Languages")),
            _Page("reviews", "reviews", _("Reviews")),
        ),
    ),
    (
        _("Sign-on"),
        "sign-on",
        (
            _Page("open", "open", _("Open for sign-on"), frozenset({State.DRAFT})),
            _Page("invitations", "invitations", _("Invitations")),
            _Page("sign-on", "sign-ons", _("Sign-ons"), _AFTER_DRAFT),
            _Page("close", "close", _("Count and close"), _AFTER_DRAFT),
        ),
    ),
    (
        _("Release"),
        "release",
        (
            _Page("release", "release", _("Release"), _COUNTED),
            _Page("press", "press", _("For the press"), _COUNTED),
            _Page("paper", "paper", _("On paper"), _COUNTED),
            _Page("copies", "copies", _("Copies"), _PUBLIC),
        ),
    ),
    (_("Delivery"), "deliveries", (_Page("deliveries", "deliveries", _("Deliveries"), _PUBLIC),)),
    (
        _("Follow-up"),
        "replies",
        (
            _Page("replies", "replies", _("Replies"), _AFTER_DRAFT),
            _Page("asks", "asks", _("Asks")),
            _Page("continue", "continue", _("Next letter"), _PUBLIC),
            _Page("keeping", "keeping", _("Personal data"), _AFTER_DRAFT),
        ),
    ),
)


@dataclass(frozen=True)
class Way:
    """A link; ``url`` is empty for what comes later."""

    label: Promise
    url: str
    is_here: bool
    needs_you: bool


@dataclass(frozen=True)
class Ways:
    """The groups, and the pages of the one that is open where it has several."""

    groups: tuple[Way, ...]
    pages: tuple[Way, ...]
    here: Promise | None


def ways(letter: Letter, step: str) -> Ways:
    """From the page ``step`` of ``letter``; the page itself is shown whatever the state."""
    waiting = waiting_in(letter)
    groups, pages, here = [], (), None
    for label, main, known in _GROUPS:
        there = [page for page in known if page.is_there(letter) or page.step == step]
        is_open = any(page.step == step for page in known)
        inside = tuple(_way(page, letter, step, waiting) for page in there)
        url = _url(_main(there, main), letter) if there else ""
        groups.append(Way(label, url, is_open, any(way.needs_you for way in inside)))
        if is_open:
            pages, here = inside, label
    return Ways(tuple(groups), pages if len(pages) > 1 else (), here)


def waiting_in(letter: Letter) -> frozenset[str]:
    """The names of the addresses at which something needs the secretariat now."""
    addresses = (urlsplit(need.url).path for need in needs_of(letter))
    names = {resolve(address).url_name for address in addresses}
    return frozenset("languages" if name == "translation" else name for name in names)


def _main(there: Iterable[_Page], main: str) -> _Page:
    pages = list(there)
    return next((page for page in pages if page.step == main), pages[0])


def _way(page: _Page, letter: Letter, step: str, waiting: frozenset[str]) -> Way:
    return Way(page.label, _url(page, letter), page.step == step, page.name in waiting)


def _url(page: _Page, letter: Letter) -> str:
    return reverse(f"desk:{page.name}", args=[letter.coalition.slug, letter.slug])
