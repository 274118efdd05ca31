"""Every page of the site can be used by everybody: found by its links, looked at by a program.

A world is made in which every page has something to show. Ama, who is the operator too, a reader
without an account, and one who signs in follow every link; the first page of each kind is looked
at, in English and in Arabic. A page that no link leads to, or that nobody looked at, fails the
test: it says which. What is looked at stands in ``looks`` and in docs/reference/accessibility.md.
"""

import re

import pytest

from tests.browser.stage import Stage
from tests.browser.walk import Walk, names, part_of
from tests.browser.world import Visit, World
from undersigned.apps.outbox.models import SentMail

pytestmark = pytest.mark.browser

# Addresses that show no page, and what they do instead.
NO_PAGES = {
    "account_logout": "asks by the button of every page; it ends the walk",
    "api:api-root": "answers programs",
    "desk:delivery-photograph": "a picture that was taken",
    "desk:evidence-copy": "a file that was given",
    "desk:paper-page": "a picture of a page",
    "desk:reply-file": "a file that came",
    "desk:sign-on-evidence": "a file that came",
    "desk:sign-on-sheet-file": "a file that came",
}
# Addresses that lead on to the page of another one.
MOVES = {
    "account_reauthenticate",  # to the code or the passkey: there are no passwords
    "desk:letter",  # to what a letter's state makes the first page
    "mfa_login_webauthn",  # to the page that asks how one signs in
    "signatures:public-sign",
}


@pytest.fixture
def world(stage: Stage, coalition, ama, settings) -> World:
    settings.REPLIES = "letters@clear-rivers.example"
    settings.SHOWS_STYLES = True
    return World(coalition, ama)


@pytest.fixture
def walks(request):
    """``walks(actor, part)``. How a page looks does not depend on the database: once is enough."""
    is_thorough = request.config.getoption("--database") == "sqlite"

    def walk(actor, part: str) -> Walk:
        return Walk(actor, part, is_thorough)

    return walk


def is_whole(part: str, *walks: Walk) -> None:
    """Fail for what was found on a page, and for a page of this part that nobody saw."""
    found = {page: faults for walk in walks for page, faults in walk.found.items()}
    weights = {page: weight for walk in walks for page, weight in walk.weights.items()}
    heaviest = sorted(weights.items(), key=lambda each: -each[1])[:5]
    print(f"{len(found)} pages; the heaviest: {heaviest}")  # noqa: T201  (pytest -rP)
    told = [f"{page}: {fault}" for page, faults in found.items() for fault in faults]
    seen = set().union(*(walk.seen for walk in walks))
    moves = {name: there for walk in walks for name, there in walk.moves.items()}
    lost = moves.keys() - MOVES - seen
    told += [f"{name} leads to {moves[name]}, and was never seen itself" for name in lost]
    mine = {name for name in names() if part_of(name) == part}
    never = mine.difference(*(walk.met for walk in walks), NO_PAGES)
    told += [f"{name}: nobody came to it" for name in sorted(never)]
    told += [f"{name} is no page, it says above; it was seen" for name in NO_PAGES.keys() & seen]
    assert not told, "\n".join(told)


@pytest.mark.xdist_group("desk-pages")
def test_every_page_of_the_secretariat_can_be_used_by_everybody(
    stage: Stage, world: World, walks, ama
):
    walk = walks(stage.signs_in(ama), "desk")
    walk.goes(world.desk())
    for path in world.desk_forms():
        leaves_all_out(walk, path)
    is_whole(walk.part, walk)


def leaves_all_out(walk: Walk, path: str) -> None:
    """What a form of the desk says to one who sends it with nothing in it."""
    page = walk.actor.opens(path)
    form = page.locator("main form[method=post]").last
    form.evaluate("form => { form.noValidate = true }")
    walk.begins()
    with page.expect_navigation():
        form.locator("button").last.click()
    assert page.locator(".error-summary, .field-error").count(), f"{path} took nothing for enough"
    walk.looks(Visit(path, "with faults"), again=False)


@pytest.mark.xdist_group("pages")
def test_every_page_of_the_public_can_be_used_by_everybody(stage: Stage, world: World, walks):
    walk = walks(stage.enters(), "public")
    walk.goes(world.public())
    form = world.public_form()
    signs(walk, form)
    is_whole(walk.part, walk)


def signs(walk: Walk, form: str) -> None:
    """What the form says to one who left everything out, and before it is sent."""
    actor = walk.actor
    page = actor.opens(f"{form}?as=organisation")
    page.eval_on_selector("main form", "form => { form.noValidate = true }")
    walk.begins()
    actor.clicks("See how it will be printed")
    walk.looks(Visit(form, "with faults"), again=False)
    actor.writes(
        name="River Watch Ghana",
        representative="Ben Adler",
        role="Chair",
        email="ben@river.example",
        may_sign=True,
    )
    walk.begins()
    actor.clicks("See how it will be printed")
    walk.looks(Visit(form, "before it is sent"), again=False)


@pytest.mark.xdist_group("pages")
def test_every_page_of_those_who_sign_in_can_be_used_by_everybody(
    stage: Stage, world: World, walks, settings
):
    settings.ROOT_URLCONF = "tests.browser.breaking"
    esi, asks = world.member("Esi"), walks(stage.enters(), "entering")
    asks.goes(world.entering())
    asks.goes([Visit(f"/breaking/{status}/", status=status) for status in (400, 403, 404, 500)])
    comes_without_a_cookie(asks)
    asks_for_a_code(asks, esi)
    keeps = walks(stage.signs_in(esi), "entering")
    adds_a_passkey(keeps)
    keeps.goes([Visit(f"/accounts/{page}") for page in PASSKEYS])
    enters_the_code(asks, esi)  # who has a passkey is asked for it then
    is_whole("entering", asks, keeps)


PASSKEYS = (
    "reauthenticate/",
    *("passkeys/", "passkeys/reauthenticate/", "passkeys/webauthn/reauthenticate/"),
    *("passkeys/recovery-codes/", "passkeys/recovery-codes/generate/"),
)
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def comes_without_a_cookie(walk: Walk) -> None:
    page = walk.actor.opens("/accounts/login/")
    walk.actor.context.clear_cookies()
    walk.actor.writes(login="esi@rivers.example")
    walk.begins()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    walk.looks(Visit("/accounts/login/", "without a cookie", 403), again=False)


def asks_for_a_code(walk: Walk, user) -> None:
    page = walk.actor.opens("/accounts/login/")
    walk.actor.writes(login=user.email)
    walk.begins()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    walk.looks(Visit("/accounts/login/code/confirm/"))


def enters_the_code(walk: Walk, user) -> None:
    mail = SentMail.objects.filter(recipient=user.email).latest("created_at")
    page = walk.actor.opens("/accounts/login/code/confirm/")
    walk.actor.writes(code=re.search(r"^    (\S+)$", mail.body, re.MULTILINE)[1])
    walk.begins()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    walk.looks(Visit("/accounts/passkeys/authenticate/"))


def adds_a_passkey(walk: Walk) -> None:
    """With a device that Chromium plays."""
    page = walk.actor.opens("/accounts/passkeys/webauthn/add/")
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    walk.looks(Visit("/accounts/passkeys/webauthn/add/"), again=False)
    page = walk.actor.opens("/accounts/passkeys/webauthn/add/")
    walk.actor.writes(name="My telephone")
    walk.begins()
    with page.expect_navigation():
        walk.actor.clicks("Add")
    # What is kept of it is only shown to one who proves it again.
    again = "/accounts/passkeys/webauthn/reauthenticate/?next=/accounts/passkeys/webauthn/"
    page = walk.actor.opens(again)
    with page.expect_navigation():
        page.locator("main button").click()
