"""The letter is released, corrected and withdrawn."""

import hashlib
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.browser.journey.signing import confirms, nothing_is_public, signs_for
from tests.browser.journey.words import CONFIRM, KOFI, MENDED, NEW_ASK, SENTENCE, TITLE, UNION


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
