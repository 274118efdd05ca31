"""What people do in more than one of the seventeen steps."""

import pypdfium2
from playwright.sync_api import Locator

from tests.browser.journey.signing import signs_for
from tests.browser.stage import Actor, Stage
from tests.factories import make_edition_value
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.links import sign_on_url

CONFIRM = "Please confirm: a joint letter"


def an_open_letter(coalition, by, *, edition=None, **values) -> Letter:
    """A letter that was drafted and opened, by link alone and without a deadline."""
    edition = edition or make_edition_value()
    letter = create_letter(coalition=coalition, edition=edition, by=by)
    values = {"closes_at": None, "time_zone": "", "visibility": "link", **values}
    open_letter(letter=letter, by=by, **values)
    letter.refresh_from_db()
    return letter


def desk(letter: Letter, page: str = "") -> str:
    """The address of the secretariat's ``page`` about a letter."""
    return f"/desk/{letter.coalition.slug}/letters/{letter.slug}/{page}"


def public(letter: Letter, file: str = "") -> str:
    """The address of the released letter, or of a file beside it."""
    return f"/releases/{letter.coalition.slug}/{letter.slug}/{file}"


def writes_text(actor: Actor, field: str, words: str) -> None:
    """Put ``words`` in the place of what stands in a field of the editor, as one types them."""
    actor.page.locator(f"#id_{field}").click()
    actor.page.keyboard.press("Control+A")
    actor.page.keyboard.type(words)


def writes_paragraph(actor: Actor, was: str, words: str) -> None:
    """Put ``words`` in the place of the paragraph of the body that holds ``was``."""
    actor.page.locator("#id_body p").filter(has_text=was).click()
    actor.page.keyboard.press("Home")
    actor.page.keyboard.press("Shift+End")
    actor.page.keyboard.type(words)


def saves(actor: Actor) -> None:
    actor.clicks("Save")
    actor.page.get_by_text("Saved.", exact=True).wait_for()


def main_form(actor: Actor) -> Locator:
    """The forms of the page, where a tab bears the name of a button."""
    return actor.page.locator("main form")


def opens_for_sign_on(actor: Actor, letter: Letter) -> None:
    actor.opens(desk(letter, "open/"))
    actor.clicks("Open for sign-on", within=main_form(actor))


def signs(stage: Stage, letter: Letter, name: str, place: str, person: str, email: str) -> Actor:
    """Somebody fills in the form of the letter and confirms by the link that is mailed."""
    actor = stage.enters(scripts=False)
    actor.opens(sign_on_url(letter))
    signs_for(actor, name, place, person, email)
    stage.sends_mails()
    confirms(actor, email)
    return actor


def confirms(actor: Actor, email: str) -> None:
    """By the newest mail that asks for it."""
    (mail,) = actor.opens_mails(email, CONFIRM)
    actor.opens(mail.link("/sign/c/"))
    actor.chooses("I sign")
    actor.clicks("Send my choice")
    actor.sees("Your signature is recorded")


def accepts(actor: Actor, letter: Letter, name: str) -> None:
    """The secretariat looks at one sign-on and accepts it."""
    actor.opens(desk(letter, "sign-on/?state="))
    actor.clicks(name)
    actor.clicks("Accept")


def counts_and_closes(actor: Actor, letter: Letter) -> None:
    actor.opens(desk(letter, "close/"))
    actor.clicks("Count and close", within=main_form(actor))
    actor.sees("Counted and closed. The numbers are fixed.")


def releases(actor: Actor, letter: Letter) -> None:
    actor.opens(desk(letter, "release/"))
    actor.chooses("Now")
    actor.clicks("Go on")
    actor.clicks("Release now")
    actor.sees("Public since")


def pdf_words(pdf: bytes) -> str:
    """What is printed on all pages, with single blanks."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def nothing_went_wrong(stage: Stage) -> None:
    """Nobody was watched, nothing was asked elsewhere, and no page answered with an error."""
    for actor in stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
