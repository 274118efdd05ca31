"""The whole life of one letter, played by its people in browsers of their own.

Ama runs the secretariat. Ben signs for his organisation with JavaScript switched off, Dina for
hers, Esi for two bodies and for herself. Femi wrote a mail; somebody gave Gita's address; Hana does
not answer; Kofi comes late. Chidi belongs to another coalition and must see nothing. A mail scanner
opens every link that is mailed.
"""

import hashlib
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import desk_addresses
from tests.browser.stage import Actor, Stage
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.models import Signature

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

EXAMPLE = Path(__file__).parents[2] / "examples" / "sarrania-2024.txt"
CONFIRM = "Please confirm: a joint letter"
RECORDED = "Your signature is recorded: a joint letter"
AGAIN = "Please confirm again: a joint letter has changed"
PRINTED = "How you will be printed: a joint letter"
BEN, DINA, ESI = "ben@river-watch.example", "dina@lakes.example", "esi@delta.example"
FEMI, GITA, HANA = "femi@hills.example", "gita@bakery.example", "hana@press.example"
KOFI = "kofi@shore.example"
MISSPELT, MENDED = "Lake Freinds", "Lake Friends"
UNION = "Coast Women’s Union"
OLD_ASK = "ahead of the parliamentary debate on the Press Order Bill later this month"
NEW_ASK = "Make known by December 31, 2024 where each of the nine journalists is held."
TITLE = "3 NGOs' Joint Letter to President Ilvane Torrek"
SENTENCE = (
    "on behalf of 3 non-governmental organizations, coalitions, and 1 individual from 2 different "
    "countries"
)


def test_a_letter_from_its_import_to_its_withdrawal(play):
    imports_and_mends(play)
    opens(play)
    people_sign(play)
    nothing_is_seen(play)
    people_confirm(play)
    accepts_corrects_and_enters(play)
    changes_the_text(play)
    people_confirm_again(play)
    counts_and_closes(play)
    is_released_under_embargo_and_called_back(play)
    is_released_now(play)
    a_late_signature_is_shown_apart(play)
    a_corrected_version_supersedes(play)
    is_withdrawn(play)
    nobody_was_watched_or_refused(play)


@pytest.fixture
def play(stage: Stage, coalition, ama, chidi):
    """Who is on the stage; the letter and its addresses come with the story."""
    play = SimpleNamespace(stage=stage, coalition=coalition)
    play.ama, play.chidi = stage.signs_in(ama), stage.signs_in(chidi)
    play.ben = stage.enters(scripts=False)
    play.dina, play.esi, play.reader = stage.enters(), stage.enters(), stage.enters()
    return play


# --- Before sign-on -------------------------------------------------------------------------------


def imports_and_mends(play) -> None:
    """The file's contradictions are marked where they stand; one click counts instead."""
    ama = play.ama
    ama.opens(f"/desk/{play.coalition.slug}/")
    ama.clicks("Import a letter")
    ama.page.locator("input[type=file]").set_input_files(EXAMPLE)
    ama.clicks("Read the file")
    published = ama.page.get_by_role("region", name="As published")
    marked = published.locator("mark.error").all_inner_texts()
    assert marked == ["38 NGOs", "Ilvane Torrel", "42 non-governmental organizations"]
    ama.sees("3 statements in this letter do not agree", "The title says “38 NGOs”")
    ama.clicks("Use the counted numbers")
    counted = ama.page.get_by_role("region", name="As counted: your draft")
    expect(counted).to_contain_text("40 NGOs' Joint Letter to President Ilvane Torrek")
    for wrong in ("38", "Torrel ", "42 non-governmental", "35 different"):
        expect(counted).not_to_contain_text(wrong)
    play.letter = Letter.objects.get(coalition=play.coalition)
    play.desk = f"/desk/{play.coalition.slug}/letters/{play.letter.slug}/"
    play.archive = f"/releases/{play.coalition.slug}/"
    play.public = f"{play.archive}{play.letter.slug}/"


def opens(play) -> None:
    """For two weeks, without the names of the file, by a link that cannot be guessed."""
    ama = play.ama
    ama.clicks("Open for sign-on")
    ama.page.get_by_label("Enter the 47 signatories").uncheck()
    ama.clicks("Open for sign-on", within=ama.page.locator("main form"))
    ama.sees("The letter is open for sign-on. Hand on its link.", "18:00", "Africa/Accra")
    play.link = ama.page.locator("dl.facts a").first.inner_text()


# --- Sign-on --------------------------------------------------------------------------------------


def people_sign(play) -> None:
    """Seven forms: three of Esi's, one with somebody else's address, one that nobody confirms."""
    ben, dina, esi = play.ben, play.dina, play.esi
    ben.opens(play.link)
    ben.sees("asks you to sign the letter below", "[…] NGOs' Joint Letter")
    signs_for(ben, "River Watch Ghana", "Ghana", "Ben Adler", BEN)
    dina.opens(play.link)
    signs_for(dina, MISSPELT, "Lebanon", "Dina Haddad", DINA)
    esi.opens(play.link)
    signs_for(esi, "Delta Forum", "Ghana", "Esi Boateng", ESI)
    esi.clicks("Back to the letter, to sign for another body or for yourself")
    signs_for(esi, UNION, "Togo", "Esi Boateng", ESI, "place_hidden")
    esi.clicks("Back to the letter, to sign for another body or for yourself")
    esi.clicks("As an individual")
    esi.writes(name="Esi Boateng", place="Ghana", email=ESI, withheld=True)
    esi.clicks("See how it will be printed")
    esi.sees(
        "Counted as one individual whose name is withheld",
        "Not printed Esi Boateng, esi@delta.example",
    )
    esi.clicks("Send it")
    for name, place, person, email in (
        ("Gita’s Bakery", "India", "Gita Rao", GITA),
        ("Hana Press", "Japan", "Hana Mori", HANA),
    ):
        play.reader.opens(play.link)
        signs_for(play.reader, name, place, person, email)


def signs_for(
    actor: Actor, organisation: str, place: str, person: str, email: str, *choices: str
) -> None:
    """Fill in the form on the letter's page, look at the printed line, send it."""
    actor.clicks("For an organisation")
    actor.writes(name=organisation, place=place, representative=person, role="Chair", email=email)
    actor.writes(may_sign=True, **dict.fromkeys(choices, True))
    actor.clicks("See how it will be printed")
    actor.sees("This is how it will be printed", organisation, email)
    actor.clicks("Send it")
    actor.sees("Recorded. Now look into your mailbox")


def nothing_is_seen(play) -> None:
    """Before the release nobody outside learns that the letter exists."""
    row = str(Signature.objects.all()[0].pk)
    addresses = desk_addresses(play.coalition.slug, play.letter.slug, row)
    assert len(addresses) > 30
    assert {each: play.chidi.status_of(each) for each in addresses} == dict.fromkeys(addresses, 404)
    nothing_is_public(play)


def nothing_is_public(play) -> None:
    hidden = [play.public, play.archive, f"{play.archive}feed.atom", f"{play.public}letter.txt"]
    for actor in (play.chidi, play.reader):
        assert [actor.status_of(each) for each in hidden] == [404] * len(hidden)
        for address in ("/", "/releases/", "/sitemap.xml"):
            page = actor.gets(address).decode()
            assert play.letter.slug not in page
            assert "Torrek" not in page
            assert "River Watch" not in page


def people_confirm(play) -> None:
    """Opening a link, and pressing without choosing, changes nothing; a choice does."""
    assert play.stage.sends_mails() == 7
    for actor, email, number in ((play.ben, BEN, 1), (play.dina, DINA, 1), (play.esi, ESI, 3)):
        for mail in actor.opens_mails(email, CONFIRM, expected=number):
            assert play.coalition.contact_phone in mail.words
            confirms(play, actor, mail.link("/sign/c/"))
    (mail,) = play.reader.opens_mails(GITA, CONFIRM)
    play.reader.opens(mail.link("/sign/c/"))
    play.reader.chooses("This was not me")
    play.reader.clicks("Send my choice")
    play.reader.sees("Nothing is signed", "this address gets no more mail")
    states = [Signature.objects.filter(state=each).count() for each in ("confirmed", "pending")]
    assert states == [5, 1]


def confirms(play, actor: Actor, link: str) -> None:
    """Behind a mail scanner."""
    pending = Signature.objects.filter(state="pending")
    before = pending.count()
    assert play.stage.scans(link) == [200, 200, 200, 200]
    assert pending.count() == before
    actor.opens(link)
    actor.sees("Do you sign this letter?", "It will be printed like this")
    actor.chooses("I sign")
    actor.clicks("Send my choice")
    actor.sees("Thank you. Your signature is recorded")


# --- The secretariat ------------------------------------------------------------------------------


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


# --- Release --------------------------------------------------------------------------------------


def is_released_under_embargo_and_called_back(play) -> None:
    ama = play.ama
    ama.chooses("Under embargo until the hour below")
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    ama.writes(date=tomorrow.isoformat(), time="09:00", zone="Africa/Accra")
    ama.clicks("Go on")
    ama.sees("Release under embargo?", "09:00", "Accra")
    ama.clicks("Release under embargo")
    ama.writes(given_to="The Vestria Courier")
    ama.clicks("Make a press link")
    press = ama.page.locator("td a.address").inner_text()
    play.reader.opens(press)
    play.reader.sees("Under embargo until", "For The Vestria Courier alone", TITLE, SENTENCE)
    nothing_is_public(play)
    ama.clicks("Call back")
    ama.writes(reason="The debate was moved.")
    ama.clicks("Call back")
    ama.sees("Called back. Nobody has seen it.")
    assert play.reader.status_of(press.removeprefix(play.stage.url)) in (404, 410)
    nothing_is_public(play)


def is_released_now(play) -> None:
    ama = play.ama
    ama.chooses("Now")
    ama.clicks("Go on")
    ama.clicks("Release now")
    ama.sees("Public since")
    for actor in (play.reader, play.ben, play.chidi):
        actor.opens("/")
        actor.clicks(TITLE)
        actor.sees(TITLE, SENTENCE, "River Watch Ghana, Ghana", "Delta Forum", NEW_ASK)
        actor.sees("1 individual whose name is withheld")
        actor.misses("Esi Boateng", "Togo", MENDED, "Hana Press", "Hill Farmers", "[…]")
    assert "Torrek" in play.reader.gets(f"{play.archive}feed.atom").decode()
    assert play.public in play.reader.gets("/sitemap.xml").decode()
    downloads(play)


def downloads(play) -> None:
    """They tell what the page tells, and the check code is that of the signed text."""
    reader = play.reader
    text = reader.gets(f"{play.public}letter.txt").decode()
    assert text.count(TITLE) == 1
    csv = reader.gets(f"{play.public}letter.csv").decode("utf-8-sig")
    for file in (text, csv, reader.gets(f"{play.public}letter.json").decode()):
        assert "River Watch Ghana" in file
        assert "Togo" not in file
        assert "Esi Boateng" not in file
        assert "@" not in file.replace("president@palace", "")
    json.loads(reader.gets(f"{play.public}letter.json"))
    pack = zipfile.ZipFile(io.BytesIO(reader.gets(f"{play.public}letter.zip")))
    assert any(name.endswith("letter.md") for name in pack.namelist())
    signed = hashlib.sha256(reader.gets(f"{play.public}signed.json")).hexdigest()
    code = reader.page.locator("p.code").inner_text()
    assert signed.startswith(code.replace(" ", "").replace("-", "").lower())


def a_late_signature_is_shown_apart(play) -> None:
    ama, reader = play.ama, play.reader
    ama.clicks("Let people still sign")
    reader.opens(play.public)
    reader.misses("You can still sign")  # its sign-on is by link alone
    reader.opens(play.link)
    signs_for(reader, "Shore Keepers", "Benin", "Kofi Dossou", KOFI)
    play.stage.sends_mails()
    (mail,) = reader.opens_mails(KOFI, CONFIRM)
    confirms(play, reader, mail.link("/sign/c/"))
    ama.opens(f"{play.desk}sign-on/")
    ama.clicks("Shore Keepers")
    ama.clicks("Accept")
    ama.opens(f"{play.desk}release/")
    ama.clicks("Count and show them")
    reader.opens(play.public)
    reader.sees(TITLE, SENTENCE, "1 has signed since")
    expect(reader.page.locator("#since")).to_contain_text("Shore Keepers, Benin")
    expect(reader.page.locator(".sheet")).not_to_contain_text("Shore Keepers")


def a_corrected_version_supersedes(play) -> None:
    ama, reader = play.ama, play.reader
    ama.clicks("Text")
    ama.page.get_by_label("Subject").fill("Sarrania’s silence on nine journalists")
    ama.clicks("Save")
    ama.clicks("Release")
    ama.clicks("Correct")
    ama.writes(note="The subject line says it in fewer words.")
    ama.clicks("Replace the public version")
    ama.sees("Replaced. The old version says by what, and why.")
    reader.opens(play.public)
    reader.sees("Corrected on", "The subject line says it in fewer words.", TITLE)
    reader.misses("who have disappeared")
    reader.page.get_by_role("link", name="The version of").click()
    reader.sees("This version was replaced on", "who have disappeared")


def is_withdrawn(play) -> None:
    ama, reader = play.ama, play.reader
    earlier = reader.page.url
    ama.clicks("Withdraw")
    ama.writes(reason="The nine are free.")
    ama.clicks("Withdraw")
    ama.sees("Withdrawn. Its page says so, and the names are off it.")
    for address in (play.public, earlier):
        reader.opens(address)
        reader.misses("River Watch Ghana", "Delta Forum", UNION, "Shore Keepers")
    reader.opens(play.public)
    reader.sees("This letter was withdrawn on", "The nine are free.", NEW_ASK)
    assert reader.status_of(f"{play.public}letter.csv") in (404, 410)


def nobody_was_watched_or_refused(play) -> None:
    """No cookie for those who read or sign; nothing asked elsewhere; no error that nobody meant."""
    for actor in (play.ben, play.dina, play.esi, play.reader):
        assert actor.context.cookies() == []
    for actor in play.stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
