"""Every page of the site can be used by everybody: found by its links, held against axe.

A world is made in which every page has something to show. Ama, who is the operator too, and a
reader without an account follow every link; the first page of each kind is looked at, in both
colour schemes, both directions and on 320 pixels. A page that no link leads to, or that nobody
looked at, fails the test: it says which.
"""

import datetime as dt
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, get_resolver, resolve, reverse
from django.utils import timezone

from tests.apps.deliveries.stories import letter_released, planned, turn_on
from tests.apps.followup.asks import make_ask, make_evidence, make_occasion
from tests.apps.followup.published import compared
from tests.apps.followup.records import have_read
from tests.apps.followup.replies import make_reply
from tests.browser.looks import faults_of, faults_turned
from tests.browser.stage import Stage
from tests.browser.test_word_file import word_file
from tests.factories import (
    make_edition_value,
    make_invitation,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.alerts import links as alert_links
from undersigned.apps.alerts.actions import ask
from undersigned.apps.followup.actions import publish
from undersigned.apps.letters.actions import add_draft, add_review_link, create_letter
from undersigned.apps.letters.links import review_url
from undersigned.apps.programs.actions import add_webhook
from undersigned.apps.releases.actions import add_press_link
from undersigned.apps.signatures import links
from undersigned.apps.signatures.actions import keep_sheet
from undersigned.core.readers import read
from undersigned.core.readers.sheets import read_book

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

# Addresses of which nobody looks at a page here, and why.
NO_PAGES = {
    "account_confirm_login_code": "after a mailed code: tests/apps/coalitions",
    "account_inactive": "accounts are not made inactive",
    "account_logout": "it ends the walk",
    "account_reauthenticate": "there are no passwords",
    "account_signup": "nobody signs up",
    "coalitions:join": "after an invitation: tests/apps/coalitions",
    "coalitions:sign_in": "the way in",
    "outbox:detail": "mails lie in the outbox page; this world sends none",
    "signatures:recorded": "after a form: tests/browser/test_journey.py",
    "desk:sign-on-sheet": "tests/browser/test_looks.py",
    "coalitions:revoke": "a form's",
    "desk:revoke-token": "a form's",
    "desk:delivery-photograph": "a picture that was taken",
    "desk:directory-import-look": "after a list was given: tests/apps/desk/directory",
    "desk:directory-together": "after two entries were ticked: tests/apps/desk/directory",
    "desk:evidence-copy": "a file that was given",
    "desk:last-time": "of a letter that continues another: tests/apps/desk/next",
    "desk:reply-file": "a file that came",
    "desk:sign-on-evidence": "a file that came",
    "desk:sign-on-sheet-file": "a file that came",
    "desk:paper-page": "a picture of a page",
    "alerts:recorded": "after a form: tests/apps/alerts",
    "signatures:confirm-name": "after a form: tests/apps/signatures",
    "programs:frame": "in a frame of another site: tests/browser/test_programs.py",
    "programs:frame-counter": "in a frame of another site: tests/browser/test_programs.py",
    "programs:frame-recorded": "in a frame of another site: tests/browser/test_programs.py",
}
HTML = "text/html"
DAY = dt.timedelta(days=1)


def names() -> set[str]:
    """Every named address that can be opened, but for passkeys' machinery and programs'."""
    found: set[str] = set()

    def walk(resolver, space: str) -> None:
        for each in resolver.url_patterns:
            if hasattr(each, "url_patterns"):
                walk(each, f"{each.namespace}:" if each.namespace else space)
            elif each.name and not only_posts(each.callback):
                found.add(space + each.name)

    walk(get_resolver(), "")
    return {name for name in found if not name.startswith(("mfa_", "api:"))}


def only_posts(view) -> bool:
    """Whether Django's ``require_POST`` stands around a view, at whatever depth."""
    while view is not None:
        methods = [cell.cell_contents for cell in getattr(view, "__closure__", None) or ()]
        if ["POST"] in methods:
            return True
        view = getattr(view, "__wrapped__", None)
    return False


def name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


@pytest.fixture
def starts(stage: Stage, coalition, ama, settings) -> list[str]:
    """A world in which every page has something to show; where the walks begin."""
    settings.REPLIES = "letters@clear-rivers.example"
    settings.SHOWS_STYLES = True
    ama.is_operator = True
    ama.save()
    make_organisation(coalition, "River Watch")
    make_organisation(coalition, "The River Watch")
    everything = released_with_everything(coalition, ama)
    is_open = make_open_letter(coalition, slug="rivers", visibility="public")
    save_next_draft(is_open, ama)
    signature = make_signature(is_open)
    invitation = make_invitation(is_open)
    begin_a_sheet(is_open, ama)
    draft = create_letter(coalition=coalition, edition=everything.edition_value, by=ama)
    review = add_review_link(letter=draft, group_name="River Watch", must_approve=True, by=ama)
    imported = create_letter(
        coalition=coalition,
        edition=everything.edition_value,
        by=ama,
        imported=read(word_file("1 May 2026")["buffer"], "letter.docx"),
    )
    waits = under_embargo(coalition, ama)
    add_webhook(coalition=coalition, url="https://hook.example/", by=ama)
    ask(letter=everything.letter, email="esi@delta.example", language="en")
    follower = everything.letter.followers.get()
    press = add_press_link(
        release=waits, given_to="A journalist", expires_at=timezone.now() + DAY, by=ama
    )
    public = reverse("releases:letter", args=[coalition.slug, everything.letter.slug])
    desk = {
        letter.slug: reverse("desk:letter", args=[coalition.slug, letter.slug])
        for letter in (everything.letter, is_open, draft)
    }
    return [
        *(
            reverse(f"desk:{name}", args=[coalition.slug, "clear-water"])
            for name in ("replies", "deliveries", "asks", "languages", "seeing", "copies")
        ),
        reverse("desk:invitations", args=[coalition.slug, is_open.slug]),
        reverse("desk:sign-ons", args=[coalition.slug, is_open.slug]),
        reverse("desk:release", args=[coalition.slug, waits.letter.slug]),
        reverse("desk:record", args=[coalition.slug, have_read(coalition).pk]),
        reverse(
            "desk:copy", args=[coalition.slug, everything.letter.slug, compared(everything).pk]
        ),
        reverse("desk:published", args=[coalition.slug, imported.slug]),
        reverse("desk:source-correct", args=[coalition.slug, imported.slug, 0]),
        reverse("releases:press", args=[press.token]),
        reverse("releases:version", args=[coalition.slug, everything.letter.slug, 1]),
        reverse("signatures:public-sign", args=[coalition.slug, is_open.slug]),
        *("/accounts/login/", "/accounts/login/code/", "/accounts/passkeys/", "/robots.txt"),
        *("/sitemap.xml", public + "1/fr/", f"/press/{press.token}/fr/", "/programs/"),
        *("/", public, f"/asks/{coalition.slug}/", "/desk/", "/outbox/", "/styles/"),
        *desk.values(),
        reverse("desk:new", args=[coalition.slug]),
        reverse("desk:extend", args=[coalition.slug, is_open.slug]),
        reverse("desk:change", args=[coalition.slug, is_open.slug]),
        reverse("desk:replace", args=[coalition.slug, draft.slug]),
        links.sign_on_url(is_open),
        links.confirm_url(signature),
        links.own_url(signature),
        links.invited_url(invitation),
        links.stop_calls_url(invitation),
        alert_links.confirm_url(follower),
        alert_links.leave_url(follower),
        review_url(review),
        "/accounts/me/",
    ]


def save_next_draft(letter, by):
    """What the secretariat would say in the next version."""
    add_draft(letter=letter, edition=make_edition_value("Joint Letter on Clear Lakes"), by=by)


def begin_a_sheet(letter, by):
    data = b"Organisation,Country,E-mail\nLake Friends,Kenya,dina@lakes.example\n"
    book = read_book(data, "replies.csv")
    keep_sheet(letter=letter, by=by, file_name="replies.csv", data=data, book=book)


def under_embargo(coalition, by):
    at = timezone.now() + DAY
    return letter_released(
        coalition, by, "en", "fr", slug="later", public_at=at, time_zone="Africa/Accra"
    )


def released_with_everything(coalition, by):
    """Delivered, answered, and followed up."""
    turn_on(coalition, "email", "hand")
    release = letter_released(coalition, by, "en", "fr")
    planned(release, by)
    planned(release, by, channel="hand", position=1)
    letter = release.letter
    reply = make_reply(letter)
    make_reply(letter, kind="sign_on", part="")
    make_reply()
    publish(reply=reply, by=by, public_text="We will clean it.")
    ask = make_ask(letter, by, published=True, kind="recurring")
    make_evidence(ask, by)
    make_occasion(ask)
    return release


def test_every_page_can_be_used_by_everybody(stage: Stage, ama, starts):
    walk = Walk(stage, ama)
    walk.goes(starts)
    assert {page: faults for page, faults in walk.found.items() if faults} == {}
    never = names() - walk.seen.keys() - walk.files - NO_PAGES.keys()
    assert sorted(never) == []
    assert sorted(NO_PAGES.keys() & walk.seen.keys()) == []


class Walk:
    """Follows links; looks at the first page of each kind."""

    def __init__(self, stage: Stage, ama) -> None:
        self.stage = stage
        self.desk = stage.signs_in(ama)
        self.reader = stage.enters()
        self.seen: dict[str, str] = {}
        self.files: set[str] = set()
        self.found: dict[str, list[str]] = {}

    def goes(self, starts: list[str]) -> None:
        waiting = [urlsplit(start).path for start in starts]
        while waiting:
            path = waiting.pop(0)
            name = name_of(path)
            if name and name not in self.seen and name not in self.files:
                waiting += self._looks(path, name)

    def _looks(self, path: str, name: str) -> list[str]:
        """The links of a page that was looked at."""
        actor = self.desk if name.startswith(("desk", "outbox", "coalitions")) else self.reader
        actor = self.desk if path.startswith(("/accounts/me", "/accounts/pass")) else actor
        answer = actor.context.request.get(actor.url + path)
        if HTML not in answer.headers.get("content-type", ""):
            self.files.add(name)
            return []
        self.seen[name] = path
        assert answer.ok, f"{answer.status} {path}"
        page = actor.opens(path)
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        self.found[f"{name} {path}"] = [*faults_of(page), *faults_turned(page)]
        hrefs = page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
        here = [each for each in hrefs if each.startswith(actor.url)]
        return [urlsplit(each).path for each in here if name_of(urlsplit(each).path) not in LEAVES]


# Links that end the session of who follows them.
LEAVES = {"account_logout"}
