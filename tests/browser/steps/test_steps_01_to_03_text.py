"""Steps 1 to 3: the text is drafted, addressed and translated."""

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    accepts,
    an_open_letter,
    desk,
    nothing_went_wrong,
    opens_for_sign_on,
    saves,
    signs,
    writes_paragraph,
    writes_text,
)
from tests.browser.test_translation import french
from tests.factories import make_edition_value, make_member, make_user
from undersigned.apps.letters.actions import create_letter
from undersigned.core.letter import words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN = "ben@river-watch.example"


@pytest.fixture
def letter(coalition, ama):
    """A draft of two paragraphs with an ask."""
    return create_letter(coalition=coalition, edition=make_edition_value(), by=ama)


def test_step_1_two_write_side_by_side_and_nothing_is_lost(stage: Stage, coalition, ama, letter):
    kofi = make_user("Kofi Addo")
    make_member(coalition, kofi, "editor")
    ama, kofi = stage.signs_in(ama), stage.signs_in(kofi)
    for actor in (ama, kofi):
        actor.opens(desk(letter, "text/"))
    writes_text(kofi, "subject", "The wells of the delta")
    saves(kofi)

    writes_text(ama, "salutation", "Your Excellency,")
    ama.clicks("Save")
    ama.sees("What Kofi Addo saved meanwhile", "The wells of the delta")
    expect(ama.page.locator("#id_salutation")).to_contain_text("Your Excellency,")
    writes_text(ama, "subject", "The wells of the delta")
    saves(ama)

    drafts = [draft.value.authentic for draft in letter.drafts.order_by("number")]
    assert [text.subject for text in drafts] == [(), *[words("The wells of the delta")] * 2]
    assert drafts[-1].salutation == words("Your Excellency,")
    ama.opens(desk(letter, "history/"))
    ama.clicks("What changed between the drafts")
    assert ama.page.locator("ins").all_inner_texts() == ["Your", "Excellency"]
    assert ama.faults == kofi.faults == []


def test_step_1_a_core_group_says_yes_to_exactly_these_words(stage: Stage, ama, letter):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "reviews/"))
    ama.writes(group_name="Lake Friends")
    ama.clicks("Make a link")
    link = ama.page.locator(".card a").first.inner_text()
    dina = stage.enters(scripts=False)
    dina.opens(link)
    dina.sees("A draft for Lake Friends", "The river is grey since spring.")
    dina.chooses("says yes to this text")
    dina.writes(reviewer_name="Dina Haddad")
    dina.clicks("Send to the secretariat")

    ama.opens(desk(letter, "text/"))
    writes_text(ama, "salutation", "Your Excellency,")
    saves(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("Lake Friends said yes to an earlier text.")
    letter.refresh_from_db()
    assert letter.state == "draft"
    dina.opens(link)
    dina.chooses("says yes to this text")
    dina.writes(reviewer_name="Dina Haddad")
    dina.clicks("Send to the secretariat")
    opens_for_sign_on(ama, letter)
    ama.sees("The letter is open for sign-on. Hand on its link.")
    nothing_went_wrong(stage)


def test_step_1_a_change_after_the_call_is_a_new_version_that_the_signer_sees(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    ben = signs(stage, letter, "River Watch Ghana", "Ghana", "Ben Adler", BEN)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "River Watch Ghana")
    ama.opens(desk(letter, "text/"))
    writes_paragraph(ama, "grey since spring", "The river is black since spring.")
    saves(ama)
    signed = letter.latest_edition
    ama.clicks("Make a new version")
    ama.sees("1 organisation", "must confirm again before you close or will not be printed.")
    ama.chooses("A substantive change: it says something else")
    ama.writes(note="It is black now.")
    ama.clicks("Make this the new version")

    stage.sends_mails()
    (mail,) = ben.opens_mails(BEN, "Please confirm again: a joint letter has changed")
    ben.opens(mail.link("/sign/w/"))
    ben.sees("version 1", "Version 2", "It is black now.")
    assert ben.page.locator(".change del").all_inner_texts() == ["grey"]
    assert ben.page.locator(".change ins").all_inner_texts() == ["black"]
    signed.refresh_from_db()
    assert "grey" in str(signed.edition)  # what was signed stays as it was
    nothing_went_wrong(stage)


def test_step_2_a_misspelt_addressee_is_found_and_stops_the_opening(stage: Stage, ama, letter):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "text/"))
    ama.page.locator("[name=addressees-0-name]").fill("Ada Quil")
    saves(ama)
    ama.sees("“Quill”", "Ada Quil")
    opens_for_sign_on(ama, letter)
    ama.sees("One thing stands in the way", "Quill")
    letter.refresh_from_db()
    assert letter.state == "draft"
    ama.opens(desk(letter, "text/"))
    ama.page.locator("[name=addressees-0-name]").fill("Ada Quill")
    saves(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("The letter is open for sign-on. Hand on its link.")
    nothing_went_wrong(stage)


def test_step_2_a_name_from_memory_is_to_be_looked_up_before_the_letter_opens(
    stage: Stage, ama, letter
):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "open/"))
    ama.sees("Do they hold these offices today?", "Ada Quill, Minister of Rivers")
    ama.sees("Nobody has noted yet who holds this office.")
    ama.clicks("I looked it up today: so it is")
    ama.sees("Noted, with today's date and your name.", "Open for sign-on")
    ama.misses("Do they hold these offices today?")
    nothing_went_wrong(stage)


def test_step_3_a_source_edited_later_marks_the_translation(stage: Stage, coalition, ama):
    value = make_edition_value()
    value = value.model_copy(update={"texts": (value.authentic, french())})
    letter = create_letter(coalition=coalition, edition=value, by=ama)
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "text/"))
    ama.page.get_by_label("What do you ask for?").first.fill("Clean the river and its wells.")
    saves(ama)
    ama.opens(f"/desk/{coalition.slug}/")
    ama.sees("French: 1 passage is to be translated or mended.")
    ama.opens(desk(letter, "open/"))
    ama.sees("The translation into French has 1 passage whose source changed.")
    ama.opens(desk(letter, "languages/fr/"))
    stale = ama.page.locator(".is-stale")
    expect(stale).to_have_count(1)
    expect(stale.locator("ins")).to_contain_text("and its wells")
    stale.get_by_role("textbox").fill("Nettoyez la rivière et ses puits.")
    saves(ama)
    ama.opens(f"/desk/{coalition.slug}/")
    ama.misses("is to be translated or mended")
    nothing_went_wrong(stage)


def test_step_3_a_demand_that_is_altered_or_left_out_is_told_before_the_opening(
    stage: Stage, coalition, ama
):
    value = make_edition_value()
    ask = value.authentic.asks[0].model_copy(update={"text": words("Clean 40 wells.")})
    english = value.authentic.model_copy(update={"asks": (ask,)})
    altered = ask.model_copy(update={"text": words("Nettoyez 14 puits.")})
    value = value.model_copy(
        update={"texts": (english, french().model_copy(update={"asks": (altered,)}))}
    )
    letter = create_letter(coalition=coalition, edition=value, by=ama)
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "open/"))
    ama.sees("Please check the translations", "The ask 1 (fr) says 14; the ask 1 says 40.")
    ama.opens(desk(letter, "languages/fr/"))
    demand = ama.page.locator(".pair").filter(has_text="Clean 40 wells.").get_by_role("textbox")
    demand.fill("")
    saves(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("One thing stands in the way", "Ask 1 is not there in fr.")
    letter.refresh_from_db()
    assert letter.state == "draft"
    nothing_went_wrong(stage)
