"""A letter is signed, confirmed and withdrawn, and another opened, without touching a mouse."""

import pytest
from django.urls import reverse

from tests.browser.stage import Actor, Stage
from tests.factories import make_edition_value, make_open_letter
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.links import sign_on_url
from undersigned.apps.signatures.models import Signature

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

MOST_STOPS = 120  # a page with more places to stop at would tire anybody


def tabs_to(actor: Actor, selector: str) -> None:
    """Press Tab until what ``selector`` finds has the focus; each stop on the way must be seen."""
    keys = actor.page.keyboard
    for _stop in range(MOST_STOPS):
        keys.press("Tab")
        there, unseen = actor.page.evaluate(
            """selector => {
            const now = document.activeElement, style = getComputedStyle(now);
            // The browser marks the day, month or year inside, not the box around them.
            const inner = ["date", "time"].includes(now.type);
            const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
            const isSeen = ring || style.boxShadow !== "none" || inner || now === document.body;
            return [now.matches(selector), isSeen ? "" : now.outerHTML.slice(0, 200)];
            }""",
            selector,
        )
        assert not unseen, f"nothing shows that the focus is here: {unseen}"
        if there:
            return
    raise AssertionError(f"no Tab leads to {selector} on {actor.page.url}")


def types(actor: Actor, **fields: str) -> None:
    for name, value in fields.items():
        tabs_to(actor, f'[name="{name}"]')
        actor.page.keyboard.type(value)


def presses(actor: Actor, words: str) -> None:
    """Reach the button with these words, or else the link, and press it."""
    actor.page.evaluate(
        """words => ["button", "a"]
        .map(kind => [...document.querySelectorAll(kind)]
          .find(each => each.textContent.trim() === words))
        .find(each => each).setAttribute("data-wanted", "")""",
        words,
    )
    tabs_to(actor, "[data-wanted]")
    with actor.page.expect_navigation():
        actor.page.keyboard.press("Enter")


def test_a_letter_is_signed_and_confirmed_by_keyboard(stage: Stage, coalition):
    letter = make_open_letter(coalition, slug="rivers")
    ben = stage.enters()
    ben.opens(sign_on_url(letter))
    presses(ben, "For an organisation")
    types(ben, name="River Watch Ghana", representative="Ben Adler", role="Chair")
    types(ben, email="ben@river.example")
    tabs_to(ben, "[name=may_sign]")
    ben.page.keyboard.press("Space")
    presses(ben, "See how it will be printed")
    presses(ben, "Send it")
    stage.sends_mails()
    (mail,) = ben.opens_mails("ben@river.example", "Please confirm: a joint letter")
    ben.opens(mail.link("/sign/c/"))
    tabs_to(ben, "[type=radio]")
    ben.page.keyboard.press("Space")
    presses(ben, "Send my choice")
    assert Signature.objects.get().state == Signature.State.CONFIRMED
    assert ben.faults == []


def test_a_letter_is_opened_by_keyboard(stage: Stage, coalition, ama):
    draft = create_letter(coalition=coalition, edition=make_edition_value(), by=ama)
    actor = stage.signs_in(ama)
    actor.opens(reverse("desk:open", args=[coalition.slug, draft.slug]))
    if actor.page.locator("[name=reason]:visible").count():
        types(actor, reason="The sender is known to all.")
    presses(actor, "Open for sign-on")
    assert Letter.objects.get().state == Letter.State.OPEN
    assert actor.faults == []
