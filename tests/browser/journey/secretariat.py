"""The secretariat accepts, corrects, enters, changes the text and closes."""

from playwright.sync_api import expect

from tests.browser.journey.words import (
    AGAIN,
    BEN,
    DINA,
    ESI,
    FEMI,
    MENDED,
    MISSPELT,
    NEW_ASK,
    PRINTED,
    SENTENCE,
    TITLE,
    UNION,
)
from undersigned.apps.signatures.models import Signature


def accepts_corrects_and_enters(play) -> None:
    ama = play.ama
    ama.opens(f"{play.desk}sign-on/")
    for box in ama.page.locator("input[name=signature]").all():
        box.check()
    ama.clicks("Look at the ticked ones and accept …")
    ama.sees("This is how they will be printed", MISSPELT, UNION)
    ama.clicks("Accept these 5")
    ama.sees("5 will be printed.")
    corrects(play)
    enters_a_mail(play)
    play.stage.sends_mails()
    (mail,) = play.dina.opens_mails(DINA, PRINTED)
    assert "a misspelling" in mail.words
    assert f"{MENDED}, Lebanon" in mail.words
    (mail,) = play.reader.opens_mails(FEMI, PRINTED)
    assert "Hill Farmers’ Guild, Kenya" in mail.words


def corrects(play) -> None:
    ama = play.ama
    ama.opens(f"{play.desk}sign-on/?state=")
    ama.clicks(MISSPELT)
    ama.page.get_by_text("Correct the printed name").click()
    ama.page.get_by_label("Printed name").fill(MENDED)
    ama.clicks("Change it and tell the signer")
    ama.sees(MENDED, "will be printed")


def enters_a_mail(play) -> None:
    """With the message attached; it is told how it will be printed."""
    ama = play.ama
    ama.opens(f"{play.desk}sign-on/")
    ama.clicks("Enter one that came another way")
    ama.chooses("An organisation")
    ama.writes(name="Hill Farmers’ Guild", place="Kenya", representative="Femi Wanjiru")
    ama.writes(role="Chair", email=FEMI)
    message = b"From: Femi <femi@hills.example>\r\nSubject: We sign\r\n\r\nPut us on the letter."
    attached = {"name": "we-sign.eml", "mimeType": "message/rfc822", "buffer": message}
    ama.page.locator("input[type=file]").set_input_files(attached)
    ama.clicks("Enter it")
    ama.sees("Entered. Verify and accept it here.", "we-sign.eml")
    ama.clicks("Accept")
    ama.sees("will be printed")


def changes_the_text(play) -> None:
    """In the editor; what it means for those who signed is said before it is done."""
    ama = play.ama
    ama.clicks("Text")
    ama.page.get_by_label("What do you ask for?").first.fill(NEW_ASK)
    ama.page.get_by_label("By when?").first.fill("2024-12-31")
    ama.clicks("Save")
    ama.sees("Saved.", "The text says “7 individuals”; the list holds 1 individual.")
    ama.clicks("Use the counted number")
    ama.clicks("Make a new version")
    ama.sees("5 organisations and 1 individual must confirm again by", "or will not be printed.")
    expect(ama.page.locator("del").filter(has_text="Press Order Bill")).to_have_count(1)
    ama.chooses("A substantive change: it says something else")
    ama.writes(note="The debate has a date now, so the letter names a day.")
    ama.clicks("Make this the new version")
    ama.sees("The new version stands. Everybody who signed is told.", "to confirm again")


def people_confirm_again(play) -> None:
    """Ben and Esi by their links, seeing the difference; Dina withdraws; Femi does not answer."""
    assert play.stage.sends_mails() == 6
    for actor, email, number in ((play.ben, BEN, 1), (play.esi, ESI, 3)):
        for mail in actor.opens_mails(email, AGAIN, expected=number):
            link = mail.link("/sign/w/")
            assert play.stage.scans(link) == [200, 200, 200, 200]
            actor.opens(link)
            expect(actor.page.locator(".change del").filter(has_text="month")).not_to_have_count(0)
            actor.sees("The debate has a date now", "or you will not be printed.")
            actor.clicks("I sign the new text")
            actor.sees("version 2", "will be printed")
            actor.misses_button("I sign the new text")
    (mail,) = play.dina.opens_mails(DINA, AGAIN)
    play.dina.opens(mail.link("/sign/w/"))
    play.dina.clicks("Withdraw …")
    play.dina.clicks("Yes, withdraw")
    play.dina.sees("withdrawn")
    assert Signature.objects.get(name=MENDED).state == "withdrawn"


def counts_and_closes(play) -> None:
    """It says who is missing; the numbers in the letter are those counted."""
    ama = play.ama
    ama.opens(play.desk)
    ama.clicks("Count and close")
    missing = ama.page.locator("details.missing")
    expect(missing).to_have_count(2)
    expect(missing.filter(has_text="changed text")).to_contain_text("Hill Farmers’ Guild")
    expect(missing.filter(has_text="not confirmed yet")).to_contain_text("Hana Press")
    ama.sees(TITLE, SENTENCE)
    ama.clicks("Count and close", within=ama.page.locator("main form"))
    ama.sees("Counted and closed. The numbers are fixed.", TITLE, SENTENCE)
