"""Steps 4 and 5: organisations are called upon to sign, and sign."""

import datetime as dt

import pytest
from playwright.sync_api import expect

from tests.apps.followup.mails_in import make_mail
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.apps.releases.stories import NOON
from tests.browser.journey.signing import signs_for
from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    accepts,
    an_open_letter,
    confirms,
    counts_and_closes,
    desk,
    nothing_went_wrong,
    signs,
)
from tests.factories import make_organisation, make_signature
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import receive
from undersigned.apps.signatures.links import sign_on_url

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN, ESI, KWAME = "ben@river-watch.example", "esi@delta.example", "kwame@river-watch.example"
LIST = """Organisation,Country,E-mail,Language,Representative
River Watch Ghana,Ghana,ben@river-watch.example,English,Ben Adler
Lake Friends,Lebanon,dina@lakes.example,English,Dina Haddad
"""


@pytest.fixture
def letter(coalition, ama):
    return an_open_letter(coalition, ama)


def test_step_4_who_was_asked_is_on_record_with_what_came_of_it(
    stage: Stage,
    clock,  # noqa: F811  (a fixture)
    letter,
    ama,
):
    clock(NOON)
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "invitations/add/"))
    ama.writes(pasted=LIST)
    ama.clicks("Look at the list")
    ama.clicks("Add them to the board")
    ama.clicks("Write the call")
    ama.clicks("Show each one's mail")
    ama.clicks("Send it so")
    ama.sees("2 mails are on their way.")
    clock(NOON + dt.timedelta(minutes=30))
    stage.sends_mails()

    signs(stage, letter, "River Watch Ghana", "Ghana", "Ben Adler", BEN)
    accepts(ama, letter, "River Watch Ghana")
    ama.opens(desk(letter, "invitations/"))
    standing = ama.page.get_by_role("row")
    expect(standing.filter(has_text="River Watch Ghana")).to_contain_text("signed")
    expect(standing.filter(has_text="Lake Friends")).not_to_contain_text("signed")
    ama.clicks("Lake Friends")
    ama.sees("Put on the board", "Ama Mensah", "Call to sign: sent")
    nothing_went_wrong(stage)


def test_step_4_two_bodies_in_one_mail_become_two_sign_ons(
    stage: Stage, coalition, letter, ama, settings
):
    settings.REPLIES = "letters@clear-rivers.example"
    for name in ("Delta Forum", "Coast Women’s Union"):
        make_organisation(coalition, name, place="Ghana", country="GH")
    said = "I sign on behalf of two bodies: Delta Forum and Coast Women’s Union.\n\nEsi"
    to = reply_address(letter, kinds.CALL, 0)
    receive(make_mail(said, to=to, sender=f"Esi Boateng <{ESI}>", subject="We sign"))

    ama = stage.signs_in(ama)
    entered = []
    for _body in ("the first", "the second"):
        ama.opens(desk(letter, "replies/"))
        ama.clicks("We sign")
        ama.clicks("Enter the sign-on")
        entered.append(ama.page.locator("[name=name]").input_value())
        ama.clicks("Enter it, with the mail as evidence")
        ama.sees("Entered. Verify and accept it here.", "mail.eml")
        ama.clicks("Accept")
    assert sorted(entered) == ["Coast Women’s Union", "Delta Forum"]
    ama.opens(desk(letter, "close/"))
    ama.sees("organisations 2", "on behalf of 2 organisations")
    nothing_went_wrong(stage)


def test_step_5_a_country_in_free_text_is_known_and_counted_once(stage: Stage, letter, ama):
    signs(stage, letter, "River Watch", "Ivory Coast", "Ben Adler", BEN)
    signs(stage, letter, "Delta Forum", "Côte d’Ivoire", "Esi Boateng", ESI)
    ama = stage.signs_in(ama)
    for name in ("River Watch", "Delta Forum"):
        accepts(ama, letter, name)
    assert set(letter.signatures.values_list("country", flat=True)) == {"CI"}
    ama.opens(desk(letter, "close/"))
    ama.sees("organisations 2", "country 1", "Doubts about the list", "Ivory Coast")
    nothing_went_wrong(stage)


def test_step_5_two_colleagues_who_sign_for_the_same_body_are_printed_once(
    stage: Stage, letter, ama
):
    signs(stage, letter, "River Watch Ghana", "Ghana", "Ben Adler", BEN)
    signs(stage, letter, "RIVER WATCH GHANA", "Ghana", "Kwame Adjei", KWAME)
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "sign-on/"))
    for box in ama.page.locator("input[name=signature]").all():
        box.check()
    ama.clicks("Look at the ticked ones and accept …")
    ama.clicks("Accept these 2")
    ama.sees("1 will be printed.", "will already be printed under this letter.")
    counts_and_closes(ama, letter)
    assert letter.rolls.get().value.counts.organisations == 1
    nothing_went_wrong(stage)


def test_step_5_an_employee_who_signs_privately_counts_as_a_person(stage: Stage, letter, ama):
    kwame = stage.enters(scripts=False)
    kwame.opens(sign_on_url(letter))
    kwame.clicks("As an individual")
    kwame.writes(name="Kwame Adjei", title="Hydrologist, River Watch Ghana", place="Ghana")
    kwame.writes(email=KWAME)
    kwame.clicks("See how it will be printed")
    kwame.sees("Kwame Adjei", "Hydrologist, River Watch Ghana")
    kwame.clicks("Send it")
    stage.sends_mails()
    confirms(kwame, KWAME)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "Kwame Adjei")
    ama.opens(desk(letter, "close/"))
    ama.sees("individual 1", "on behalf of 0 organisations and 1 individual")
    nothing_went_wrong(stage)


def test_step_5_who_filled_in_the_form_and_did_not_confirm_is_not_counted(
    stage: Stage, letter, ama
):
    make_signature(letter, "River Watch Ghana", state="accepted")
    dina = stage.enters(scripts=False)
    dina.opens(sign_on_url(letter))
    signs_for(dina, "Lake Friends", "Lebanon", "Dina Haddad", "dina@lakes.example")
    stage.sends_mails()
    (mail,) = dina.opens_mails("dina@lakes.example", "Please confirm: a joint letter")
    assert stage.scans(mail.link("/sign/c/")) == [200, 200, 200, 200]  # a filter opens it
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "close/"))
    missing = ama.page.locator("details.missing").filter(has_text="have not confirmed yet")
    expect(missing).to_contain_text("Lake Friends")
    ama.sees("on behalf of 1 organisation")
    assert dina.context.cookies() == []
    nothing_went_wrong(stage)
