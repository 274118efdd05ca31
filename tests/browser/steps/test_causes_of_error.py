"""The ranked causes of error in joint letters, each tried: it cannot happen, or it is stopped.

The ranking is that of what secretariats did by hand: 1. the same number typed in several places; 2.
text and list change after each other; 3. one body in several spellings, several in one row; 4. no
rule for what counts; 5. the addressee from memory; 6. consent to no text; 7. copies pasted; 8.
nobody watches what comes back.
"""

import datetime as dt
import json

import pytest
from playwright.sync_api import expect

from tests.apps.deliveries.stories import letter_released, planned, turn_on
from tests.apps.followup.actions.test_receiving import bounce
from tests.apps.followup.mails_in import make_mail
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.apps.releases.stories import make_core_edition
from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    accepts,
    an_open_letter,
    counts_and_closes,
    desk,
    main_form,
    nothing_went_wrong,
    opens_for_sign_on,
    pdf_words,
    public,
    releases,
    saves,
    signs,
    writes_paragraph,
    writes_text,
)
from tests.factories import make_edition_value, make_signature
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.followup.actions import receive
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.signatures.links import own_url
from undersigned.core.letter import Addressee, Paragraph, words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN, DINA = "ben@river-watch.example", "dina@lakes.example"


# --- 1. The same number typed in four or more places ---


def test_cause_1_typed_numbers_are_each_found_and_refused_until_they_are_counted(
    stage: Stage, coalition, ama
):
    """67 in the title, 70 in the text, and 69 in the subject."""
    value = make_edition_value("67 organisations call for clear rivers")
    typed = Paragraph(inlines=words("We write on behalf of 70 organisations."))
    text = value.authentic
    text = text.model_copy(
        update={
            "subject": words("A call of 69 organisations"),
            "blocks": (typed, *text.blocks[1:]),
        }
    )
    value = value.model_copy(update={"texts": (text,)})
    letter = create_letter(coalition=coalition, edition=value, by=ama)
    ama = stage.signs_in(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("2 things stand in the way")  # they contradict each other before anybody signs
    ama.opens(desk(letter, "text/"))
    make_counted(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("The letter is open for sign-on.")
    letter.refresh_from_db()
    for number in range(3):
        make_signature(letter, f"River Group {number}", state="accepted")
    counts_and_closes(ama, letter)
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("3 organisations call for clear rivers", "on behalf of 3 organisations")
    reader.misses("67 org", "70 org", "69 org")
    nothing_went_wrong(stage)


def make_counted(ama) -> None:
    """Place the number in each of the three, where the digits stood."""
    for field, before, after in (
        ("title", "", " organisations call for clear rivers"),
        ("subject", "A call of ", " organisations"),
    ):
        writes_text(ama, field, before)
        inserts_number(ama, field)
        ama.page.keyboard.type(after)
    writes_paragraph(ama, "on behalf of 70", "We write on behalf of ")
    inserts_number(ama, "body")
    ama.page.keyboard.type(" organisations.")
    saves(ama)


def inserts_number(ama, field: str) -> None:
    place = ama.page.locator(".field", has=ama.page.locator(f"#id_{field}"))
    place.get_by_text("Insert a counted").click()
    place.get_by_role("button", name="How many organisations sign.").first.click()


def test_cause_1_one_withdrawal_changes_every_place_at_once(stage: Stage, coalition, ama):
    letter = an_open_letter(coalition, ama, edition=make_core_edition())
    make_signature(letter, "River Watch", state="accepted")
    make_signature(letter, "Delta Forum", state="accepted")
    dina = signs(stage, letter, "Lake Friends", "Lebanon", "Dina Haddad", DINA)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "Lake Friends")
    ama.opens(desk(letter, "close/"))
    ama.sees("3 groups call for clear water", "We are 3 groups and 0 people from 2 countries.")
    dina.opens(own_url(letter.signatures.get(name="Lake Friends")))
    dina.clicks("Withdraw …")
    dina.clicks("Yes, withdraw")
    counts_and_closes(ama, letter)
    releases(ama, letter)

    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    places = {
        "head": reader.page.title() + reader.page.locator("head").inner_html(),
        "page": reader.reads(),
        "feed": reader.gets(f"/releases/{coalition.slug}/feed.atom").decode(),
        "archive": reader.gets(f"/releases/{coalition.slug}/").decode(),
        "text": reader.gets(public(letter, "letter.txt")).decode(),
        "pdf": pdf_words(reader.gets(public(letter, "letter.pdf"))),
        "press": ama.gets(desk(letter, "press/facts.txt?in=en")).decode(),
    }
    said = {name: " ".join(found.replace("\xa0", " ").split()) for name, found in places.items()}
    assert [name for name, found in said.items() if "3 groups" in found] == []
    assert [name for name, found in said.items() if "Lake Friends" in found] == []
    counting = {name for name, found in said.items() if "2 groups call for clear water" in found}
    assert counting == set(places)
    data = json.loads(reader.gets(public(letter, "letter.json")))
    assert data["counts"]["organisations"] == len(data["signatories"]) == 2
    nothing_went_wrong(stage)


# --- 2. Text and list change after each other, no freeze ---


def test_cause_2_after_the_count_neither_an_edit_nor_a_sign_on_moves_the_other(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    make_signature(letter, "River Watch", state="accepted")
    make_signature(letter, "Late Friends")
    ama = stage.signs_in(ama)
    counts_and_closes(ama, letter)
    accepts(ama, letter, "Late Friends")
    ama.opens(desk(letter, "text/"))
    writes_paragraph(ama, "grey since spring", "The river is black.")
    ama.clicks("Save")
    ama.sees("Please check what you entered. Nothing has been saved.", "counted and closed")
    assert ama.refusals == [f"422 {desk(letter, 'text/')}"]
    ama.refusals.clear()
    ama.opens(desk(letter, "release/"))
    ama.sees("on behalf of 1 organisations")
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("on behalf of 1 organisations", "The river is grey since spring.")
    reader.misses("Late Friends", "The river is black.")
    nothing_went_wrong(stage)


# --- 3. One body in several spellings, several bodies in one row ---


def test_cause_3_every_spelling_of_a_body_is_one_entry_and_is_printed_once(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    make_signature(letter, "Réseau des Rivières", state="confirmed")
    for spelling in ("RESEAU DES RIVIERES", "réseau  des rivières", "Réseau des Rivières."):
        make_signature(letter, spelling, state="confirmed")
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "sign-on/"))
    for box in ama.page.locator("input[name=signature]").all():
        box.check()
    ama.clicks("Look at the ticked ones and accept …")
    ama.clicks("Accept these 4")
    ama.sees("1 will be printed.", "will already be printed under this letter.")
    counts_and_closes(ama, letter)
    assert letter.rolls.get().value.counts.organisations == 1
    nothing_went_wrong(stage)


def test_cause_3_two_bodies_in_one_field_are_doubted_before_they_count_as_one(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    make_signature(letter, "Lake Friends", state="accepted")
    signs(stage, letter, "River Watch and Lake Friends", "Ghana", "Ben Adler", BEN)
    signs(stage, letter, "Delta Forum; Coast Union", "Ghana", "Dina Haddad", DINA)
    ama = stage.signs_in(ama)
    for name in ("River Watch and Lake Friends", "Delta Forum; Coast Union"):
        accepts(ama, letter, name)
    ama.opens(desk(letter, "close/"))
    ama.sees(
        "Doubts about the list",
        "“River Watch and Lake Friends” may be several: River Watch · Lake Friends.",
        "“Delta Forum; Coast Union” may be several: Delta Forum · Coast Union.",
    )
    nothing_went_wrong(stage)


# --- 4. No rule for what counts ---


def test_cause_4_the_rule_is_chosen_once_and_stands_beside_the_number(stage: Stage, coalition, ama):
    letter = create_letter(coalition=coalition, edition=make_core_edition(), by=ama)
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "text/"))
    ama.page.locator("[name=countries][value=codes]").check()
    saves(ama)
    opens_for_sign_on(ama, letter)
    letter.refresh_from_db()
    make_signature(letter, "River Watch", state="accepted")
    make_signature(letter, "Loch Keepers", place="Scotland", country="", state="accepted")
    make_signature(letter, "World Waters", place="", country="", state="accepted")
    rule = "places without a country code (ISO 3166-1) do not count."
    ama.opens(desk(letter, "close/"))
    ama.sees("We are 3 groups and 0 people from 1 country.", rule)
    counts_and_closes(ama, letter)
    releases(ama, letter)
    assert rule in " ".join(ama.gets(desk(letter, "press/facts.txt?in=en")).decode().split())
    nothing_went_wrong(stage)


# --- 5. The addressee from memory ---


def test_cause_5_a_name_that_does_not_agree_with_the_letterhead_goes_nowhere(
    stage: Stage, coalition, ama
):
    """In the title, as in "Moon Jae Il" for Moon Jae-in."""
    minister = Addressee(name="Ada Quill-Moor", role="Minister of Rivers")
    value = make_edition_value("Joint Letter to Minister Ada Quill Mor", addressees=(minister,))
    text = value.authentic.model_copy(update={"salutation": words("Dear Minister Quill-Moor,")})
    value = value.model_copy(update={"texts": (text,)})
    letter = create_letter(coalition=coalition, edition=value, by=ama)
    ama = stage.signs_in(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("One thing stands in the way", "Ada Quill Mor")
    letter.refresh_from_db()
    assert letter.state == "draft"
    nothing_went_wrong(stage)


# --- 6. Consent not recorded against a text ---


def test_cause_6_who_signed_another_text_is_not_counted_under_this_one(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    ben = signs(stage, letter, "River Watch", "Ghana", "Ben Adler", BEN)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "River Watch")
    ama.sees("to version 1")
    ama.opens(desk(letter, "text/"))
    writes_paragraph(ama, "grey since spring", "The river is poisoned.")
    saves(ama)
    ama.clicks("Make a new version")
    ama.chooses("A substantive change: it says something else")
    ama.writes(note="It says more now.")
    ama.clicks("Make this the new version")
    ama.opens(desk(letter, "close/"))
    missing = ama.page.locator("details.missing").filter(has_text="changed text")
    expect(missing).to_contain_text("River Watch")
    ama.clicks("Count and close", within=main_form(ama))
    ama.sees("No signature counts yet.")

    ben.opens(own_url(letter.signatures.get()))
    ben.clicks("I sign the new text")
    ben.sees("version 2")
    ama.opens(desk(letter, "close/"))
    ama.sees("on behalf of 1 organisations")
    nothing_went_wrong(stage)


# --- 7. Copies pasted, not published from one source ---


def test_cause_7_a_correction_reaches_page_files_and_feed_in_one_act(stage: Stage, coalition, ama):
    letter = an_open_letter(coalition, ama)
    make_signature(letter, "River Watch", state="accepted")
    ama = stage.signs_in(ama)
    counts_and_closes(ama, letter)
    releases(ama, letter)
    ama.opens(desk(letter, "text/"))
    writes_text(ama, "salutation", "Dear Minister Ada Quill,")
    saves(ama)
    ama.opens(desk(letter, "release/correct/"))
    ama.writes(note="Her whole name.")
    ama.clicks("Replace the public version")
    reader = stage.enters(scripts=False)
    copies = {
        "page": reader.gets(public(letter)).decode(),
        "text": reader.gets(public(letter, "letter.txt")).decode(),
        "data": reader.gets(public(letter, "letter.json")).decode(),
        "pdf": pdf_words(reader.gets(public(letter, "letter.pdf"))),
    }
    assert [name for name, copy in copies.items() if "Dear Minister Quill," in copy] == []
    assert {name for name, copy in copies.items() if "Dear Minister Ada Quill," in copy} == {
        *copies
    }
    feed = reader.gets(f"/releases/{coalition.slug}/feed.atom").decode()
    assert "Corrected: Her whole name." in feed
    nothing_went_wrong(stage)


# --- 8. Nobody watches bounces, replies and deadlines ---


def test_cause_8_what_came_back_and_what_ends_soon_is_named_on_the_first_page(
    stage: Stage,
    clock,  # noqa: F811  (a fixture)
    coalition,
    ama,
    settings,
):
    settings.REPLIES = "letters@clear-rivers.example"
    clock(NOW)
    turn_on(coalition, "email")
    release = letter_released(coalition, ama)
    delivery = planned(release, ama)
    assert receive(bounce(delivery)) is None
    to = reply_address(release.letter, "addressee", 1)
    receive(make_mail("We have read it.", to=to, sender="Mayor <mayor@port-sand.example>"))
    stage.sends_mails()
    an_open_letter(coalition, ama, closes_at=NOW + dt.timedelta(hours=20), time_zone="Africa/Accra")
    ama = stage.signs_in(ama)
    (told,) = ama.opens_mails(coalition.contact_email, "Something came back to your joint letter")
    ama.opens(told.link("/replies/"))
    ama.sees("Jonas Vreel", "Mayor")
    for need, there in (
        ("1 delivery failed.", "there is no such mailbox"),
        ("Sign-on ends Tuesday, 3 March 2026, 08:00", "Link to hand on"),
    ):
        ama.opens("/desk/")
        ama.page.locator(".needs a").filter(has_text=need).first.click()
        ama.page.wait_for_load_state()
        ama.sees(there)
    nothing_went_wrong(stage)


NOW = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
