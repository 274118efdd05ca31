"""A stage for stories: the live server, and everybody in a browser of their own.

What the story does not ask for is watched all the time: requests to other hosts, errors in the
console (a refused style or script is one), and answers that say "error".
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from undersigned.apps.coalitions.actions import make_sign_in_link
from undersigned.apps.outbox import worker

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
METHOD_NOT_ALLOWED = 405
PATIENCE = 15_000  # milliseconds; two cores may have other work
ADDRESS = re.compile(r"https?://\S+")
# A form's hidden fields, as a program without a browser finds them.
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')


@dataclass(frozen=True)
class Mail:
    """One mail of the outbox page, as its reader sees it."""

    words: str

    def link(self, part: str) -> str:
        """The address in it that holds ``part``."""
        return next(found for found in ADDRESS.findall(self.words) if part in found)


@dataclass
class Actor:
    """Somebody at a browser."""

    context: BrowserContext
    url: str
    faults: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    @cached_property
    def page(self) -> Page:
        page = self.context.new_page()
        page.on("request", self._watch_request)
        page.on("response", self._watch_response)
        page.on("console", self._watch_console)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        return page

    def _watch_request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and not request.url.startswith(f"{self.url}/"):
            self.faults.append(f"asked another host: {request.url}")

    def _watch_response(self, response) -> None:
        if response.status >= 400:
            self.refusals.append(f"{response.status} {urlsplit(response.url).path}")

    def _watch_console(self, message) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    # --- What people do ---------------------------------------------------------------------------

    def opens(self, address: str) -> Page:
        """Go to a path or a whole address."""
        self.page.goto(address if "://" in address else self.url + address)
        return self.page

    def clicks(self, name: str, *, within: Page | Locator | None = None) -> Page:
        """Click the button or link called ``name``, and wait for the page that follows."""
        place = within or self.page
        found = place.get_by_role("button", name=name, exact=True)
        found.or_(place.get_by_role("link", name=name, exact=True)).first.click(timeout=PATIENCE)
        self.page.wait_for_load_state()
        return self.page

    def writes(self, **fields: str | bool) -> None:
        """Fill in fields by their names; True ticks a box."""
        for name, value in fields.items():
            box = self.page.locator(f'[name="{name}"]')
            if value is True:
                box.check()
            else:
                box.fill(value)

    def chooses(self, label: str) -> None:
        self.page.get_by_label(label, exact=True).check()

    def sees(self, *words: str) -> None:
        """Fail unless every one of ``words`` can be read in the page's main part."""
        read = self.reads()
        for each in words:
            assert each in read, f"{each!r} is not on {self.page.url}:\n{read}"

    def misses(self, *words: str) -> None:
        """Fail if one of ``words`` stands anywhere in the page, its source included."""
        read, source = self.reads(), self.page.content()
        for each in words:
            assert each not in read, f"{each!r} is on {self.page.url}"
            assert each not in source, f"{each!r} is in the source of {self.page.url}"

    def misses_button(self, name: str) -> None:
        assert self.page.get_by_role("button", name=name).count() == 0

    def reads(self) -> str:
        """The words of the page, with spaces as one types them."""
        words = self.page.locator("body").inner_text()
        return re.sub(r"\s+", " ", words)

    def status_of(self, address: str) -> int:
        """How the server answers this person; a form's address is posted to where GET is refused.

        It asks beside the page, so that a refusal that the story wants is none of the page's.
        """
        answer = self.context.request.get(self.url + address, max_redirects=0)
        if answer.status == METHOD_NOT_ALLOWED:
            headers = {"X-CSRFToken": self.cookie("csrf"), "Referer": self.url}
            answer = self.context.request.post(self.url + address, headers=headers)
        return answer.status

    def cookie(self, name: str) -> str:
        return next(each["value"] for each in self.context.cookies() if each["name"] == name)

    def gets(self, address: str) -> bytes:
        """A file or page as it comes over the wire."""
        answer = self.context.request.get(self.url + address)
        assert answer.ok, f"{answer.status} {address}"
        return answer.body()

    def opens_mails(self, email: str, subject: str, *, expected: int = 1) -> list[Mail]:
        """The newest mails to ``email`` with ``subject``, opened from the outbox page."""
        self.opens("/outbox/")
        mails = self.page.locator("main li").filter(has_text=f"to {email},")
        found = mails.get_by_role("link", name=subject, exact=True)
        links = [each.get_attribute("href") for each in found.all()[:expected]]
        assert len(links) == expected, f"{len(links)} mails to {email}: {subject}"
        return [Mail(self.opens(each).locator("#body").inner_text()) for each in links]


class Stage:
    """The server and everybody who is at a browser."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.actors: list[Actor] = []

    def enters(self, *, scripts: bool = True, size: dict | None = None, **options) -> Actor:
        """Somebody opens a browser that knows nothing yet."""
        context = self.browser.new_context(
            base_url=self.url,
            locale="en-GB",
            viewport=size or DESKTOP,
            java_script_enabled=scripts,
            **options,
        )
        actor = Actor(context, self.url)
        self.actors.append(actor)
        return actor

    def signs_in(self, user, **options) -> Actor:
        """A member of a secretariat follows the one-time link that the server printed."""
        actor = self.enters(**options)
        actor.opens(make_sign_in_link(user=user))
        actor.clicks("Sign in")
        return actor

    def sends_mails(self) -> int:
        """The worker's own code sends everything that waits."""
        return worker.drain()

    def close(self) -> None:
        for actor in self.actors:
            actor.context.close()

    # --- A mail scanner ---------------------------------------------------------------------------

    def scans(self, link: str) -> list[int]:
        """Open a mailed link as filters do and press what can be pressed; the answers' states."""
        _status, page = self._asks("GET", link)
        form = urlencode(HIDDEN.findall(page))
        tries = [("HEAD", ""), ("GET", ""), ("POST", ""), ("POST", form)]
        return [self._asks(method, link, body)[0] for method, body in tries]

    def _asks(self, method: str, link: str, body: str = "") -> tuple[int, str]:
        """Ask without a browser; no answer may set a cookie."""
        place = urlsplit(link)
        connection = HTTPConnection(place.netloc, timeout=20)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(method, place.path, body or None, headers)
        answer = connection.getresponse()
        assert answer.getheader("Set-Cookie") is None
        words = answer.read().decode()
        connection.close()
        return answer.status, words
