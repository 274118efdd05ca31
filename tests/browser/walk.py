"""A walk through pages: every link is followed, and the first page of each name is looked at."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.urls import Resolver404, get_resolver, resolve

from tests.browser.looks import faults_by_keyboard, faults_of, faults_turned
from tests.browser.stage import Actor
from tests.browser.world import Visit

HTML = "text/html"
HEAVIEST = 100_000  # bytes that a first visit may take, with everything that the page asks for
ENTERING = ("account_", "mfa_", "coalitions:sign_in", "coalitions:join")
DESK = ("desk:", "outbox:", "coalitions:")


def part_of(name: str) -> str:
    """Which of the three walks a named address belongs to."""
    if name.startswith(ENTERING):
        return "entering"
    return "desk" if name.startswith(DESK) else "public"


def names() -> set[str]:
    """Every named address that can be opened in a browser; the programs' answers are JSON."""
    found: set[str] = set()

    def walk(resolver, space: str) -> None:
        for each in resolver.url_patterns:
            if hasattr(each, "url_patterns"):
                walk(each, f"{each.namespace}:" if each.namespace else space)
            elif each.name and not _only_posts(each.callback) and not _is_programs(each.callback):
                found.add(space + each.name)

    walk(get_resolver(), "")
    return found


def _is_programs(view) -> bool:
    return view.__module__.startswith("ninja.")


def _only_posts(view) -> bool:
    """Whether Django's ``require_POST`` stands around a view, at whatever depth."""
    while view is not None:
        methods = [cell.cell_contents for cell in getattr(view, "__closure__", None) or ()]
        if ["POST"] in methods:
            return True
        view = getattr(view, "__wrapped__", None)
    return False


def name_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return ""


class Scales:
    """What a page weighs on a first visit: every byte that comes over the wire, headers too."""

    def __init__(self, page) -> None:
        self.bytes = 0
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.loadingFinished", self._add)

    def _add(self, event: dict) -> None:
        self.bytes += event["encodedDataLength"]


@dataclass
class Walk:
    """One actor's walk; what was found stands in ``found`` by page."""

    actor: Actor
    part: str
    is_thorough: bool = True  # or only whether each page opens without an error
    seen: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    moves: dict[str, str] = field(default_factory=dict)
    found: dict[str, list[str]] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scales = Scales(self.actor.page)

    @property
    def met(self) -> set[str]:
        """The names that need no other visit: their pages, files and redirections are known."""
        return self.seen | self.files | self.moves.keys()

    def goes(self, visits: list[Visit]) -> None:
        """Look at each of ``visits``, then at the pages of other names that links lead to."""
        linked: list[str] = []
        for visit in visits:
            linked += self.visits(visit)
        while linked:
            path = linked.pop(0)
            name = name_of(path)
            if name and part_of(name) == self.part and name not in self.met | LEAVES:
                linked += self.visits(Visit(path))

    def visits(self, visit: Visit) -> list[str]:
        """The links of a page that was looked at, in English and in Arabic."""
        answer = self.actor.context.request.get(self.actor.url + visit.path)
        if answer.status != visit.status:
            self.found[visit.path] = [f"answers {answer.status} instead of {visit.status}"]
            return []
        name = name_of(visit.path)
        if HTML not in answer.headers.get("content-type", ""):
            self.files.add(name)
            return []
        if name_of(answer.url) != name:
            self.moves[name] = name_of(answer.url)
        # Leaving ends what the page before still asks for: it is not of this one's weight.
        self.actor.page.goto("about:blank")
        self.begins()
        self.actor.opens(visit.path)
        return self.looks(visit)

    def begins(self) -> None:
        """What comes from now on belongs to the next page."""
        self.scales.bytes = 0

    def looks(self, visit: Visit, *, again: bool = True) -> list[str]:
        """Look at the page that is open; what a form answered cannot be opened ``again``."""
        page = self.actor.page
        name = name_of(page.url)
        self.seen.add(name)
        called = " ".join(filter(None, (name, visit.path, visit.state)))
        found = [*self._watched(visit)]
        if self.is_thorough:
            found = [*faults_of(page), *faults_by_keyboard(page), *found]
        self.weights[called] = self.scales.bytes
        if self.scales.bytes > HEAVIEST:
            found.append(f"a first visit takes {self.scales.bytes} bytes")
        hrefs = page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
        if self.is_thorough:
            if again:
                self._opens_in_arabic()
            found += [*faults_turned(page), *self._watched(visit)]
        self.found[called] = found
        return [urlsplit(each).path for each in hrefs if each.startswith(self.actor.url)]

    def _opens_in_arabic(self) -> None:
        """The same page in Arabic; one that speaks its letter's language is only turned."""
        address = self.actor.page.url.partition("#")[0]
        self.actor.opens(f"{address}{'&' if '?' in address else '?'}lang=ar")

    def _watched(self, visit: Visit) -> list[str]:
        """Requests to other hosts, errors in the console, and what was asked for in vain."""
        found = [*self.actor.faults]
        wanted = f"{visit.status} "
        found += [each for each in self.actor.refusals if not each.startswith(wanted)]
        self.actor.faults.clear()
        self.actor.refusals.clear()
        return found


# Links that end the session of who follows them.
LEAVES = {"account_logout"}
