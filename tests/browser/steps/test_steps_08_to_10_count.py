"""Steps 8 to 10: the list is counted, the final text made, and read back to those who signed."""

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    accepts,
    an_open_letter,
    counts_and_closes,
    desk,
    nothing_went_wrong,
    pdf_words,
    public,
    releases,
    saves,
    signs,
    writes_paragraph,
    writes_text,
)
from tests.factories import make_edition_value, make_signature
from undersigned.apps.signatures.links import own_url
from undersigned.core.letter import Paragraph, Placeholder, Text

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN = "ben@river-watch.example"


def counting_letter():
    """A letter that says in a sentence how many sign and from how many countries."""
    value = make_edition_value()
    countries = Placeholder(name="countries", forms=(("one", "country"), ("other", "countries")))
    from_where = Paragraph(inlines=(Text(text="We come from "), countries, Text(text=".")))
    text = value.authentic
    text = text.model_copy(update={"blocks": (text.blocks[0], from_where, *text.blocks[1:])})
    return value.model_copy(update={"texts": (text,)})


@pytest.fixture
def letter(coalition, ama):
    return an_open_letter(coalition, ama, edition=counting_letter())


def test_step_8_people_are_counted_apart_and_no_place_is_counted_twice(stage: Stage, letter, ama):
    """Taiwan is one, Scotland is one by its name, "International" is none, Ghana is one."""
    for name, place, country in (
        ("River Watch", "Ghana", "GH"),
        ("Reed Society", "Republic of Ghana", "GH"),
        ("Island Waters", "Taiwan", "TW"),
        ("Loch Keepers", "Scotland", ""),
        ("World Waters", "International", ""),
        ("Blue Planet", "", ""),
    ):
        make_signature(letter, name, place=place, country=country, state="accepted")
    make_signature(letter, "Esi Boateng", kind="individual", state="accepted")
    make_signature(letter, "Kofi Mensah", kind="individual", state="declined")
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "close/"))
    ama.sees(
        "on behalf of 6 organisations and 1 individuals.",
        "We come from 3 countries.",
        "Each place of a signatory counts once, by its country code (ISO 3166-1) or, where it has"
        " none, by its name.",
    )
    counts_and_closes(ama, letter)
    counts = letter.rolls.get().value.counts
    assert (counts.organisations, counts.individuals) == (6, 1)
    assert counts.places == ("GH", "TW", "Scotland")
    nothing_went_wrong(stage)


def test_step_9_who_comes_after_the_count_changes_neither_text_nor_list(stage: Stage, letter, ama):
    make_signature(letter, "River Watch", state="accepted")
    make_signature(letter, "Late Friends", state="confirmed")
    ama = stage.signs_in(ama)
    counts_and_closes(ama, letter)
    accepts(ama, letter, "Late Friends")
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("on behalf of 1 organisations", "River Watch")
    expect(reader.page.locator(".sheet")).not_to_contain_text("Late Friends")
    pdf = pdf_words(reader.gets(public(letter, "letter.pdf")))
    assert "on behalf of 1 organisations" in pdf
    assert "Late Friends" not in pdf
    ama.opens(desk(letter, "release/"))
    ama.sees("Since the letter was counted, 1 more count and 0 have withdrawn.")
    nothing_went_wrong(stage)


def test_step_9_a_number_kept_from_the_draft_stops_the_release(stage: Stage, coalition, ama):
    """ "The 47 organisations" stood in last year's letter."""
    value = make_edition_value("47 organisations call for clear rivers")
    letter = an_open_letter(coalition, ama, edition=value)
    make_signature(letter, "River Watch", state="accepted")
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "close/"))
    ama.sees("One thing stands in the way", "The title says “47 organisations”")
    ama.page.locator("main form").get_by_role("button", name="Count and close").click()
    letter.refresh_from_db()
    assert letter.state == "open"

    ama.opens(desk(letter, "text/"))
    ama.clicks("Use the counted number")
    ama.clicks("Make a new version")
    ama.chooses("A correction: it says the same as before")
    ama.writes(note="The number is counted now.")
    ama.clicks("Make this the new version")
    counts_and_closes(ama, letter)
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("1 organisation call for clear rivers")
    nothing_went_wrong(stage)


def test_step_10_what_is_changed_after_consent_and_told_to_nobody_is_not_released(
    stage: Stage, letter, ama
):
    signs(stage, letter, "River Watch", "Ghana", "Ben Adler", BEN)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "River Watch")
    ama.opens(desk(letter, "text/"))
    writes_paragraph(ama, "grey since spring", "The river is poisoned by the state.")
    saves(ama)
    counts_and_closes(ama, letter)
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("The river is grey since spring.")
    reader.misses("poisoned")
    code = reader.page.locator("p.code").inner_text()
    ben = stage.enters(scripts=False)
    ben.opens(own_url(letter.signatures.get()))
    ben.sees("You consented to version 1 " + code)
    nothing_went_wrong(stage)


def test_step_10_a_correction_is_read_back_and_leaves_everybody_on_the_list(
    stage: Stage, letter, ama
):
    ben = signs(stage, letter, "River Watch", "Ghana", "Ben Adler", BEN)
    ama = stage.signs_in(ama)
    accepts(ama, letter, "River Watch")
    ama.opens(desk(letter, "text/"))
    writes_text(ama, "salutation", "Dear Minister Ada Quill,")
    saves(ama)
    ama.clicks("Make a new version")
    ama.sees("1 signatory is told and stays on the list. Withdrawing takes one click.")
    ama.chooses("A correction: it says the same as before")
    ama.writes(note="Her whole name.")
    ama.clicks("Make this the new version")
    stage.sends_mails()
    (mail,) = ben.opens_mails(BEN, "A joint letter has been corrected")
    ben.opens(mail.link("/sign/w/"))
    ben.sees("Her whole name.", "Your signature stands; you need not do anything.")
    expect(ben.page.locator(".change ins")).to_have_text(["Ada"])
    ama.opens(desk(letter, "close/"))
    ama.sees("on behalf of 1 organisations")
    nothing_went_wrong(stage)
