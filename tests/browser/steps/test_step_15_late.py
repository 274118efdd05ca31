"""Step 15: who signs late, withdraws or is corrected after the release is seen, dated and apart."""

import pytest
from playwright.sync_api import expect

from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
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
    writes_text,
)

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN, DINA = "ben@river-watch.example", "dina@lakes.example"
KOFI = "kofi@shore.example"
SENTENCE = "on behalf of 2 organisations"


@pytest.fixture
def play(stage: Stage, coalition, ama):
    """Two sign by the form; the letter is released with both."""
    letter = an_open_letter(coalition, ama)
    ama = stage.signs_in(ama)
    signs(stage, letter, "River Watch", "Ghana", "Ben Adler", BEN)
    dina = signs(stage, letter, "Lake Friends", "Lebanon", "Dina Haddad", DINA)
    for name in ("River Watch", "Lake Friends"):
        accepts(ama, letter, name)
    counts_and_closes(ama, letter)
    releases(ama, letter)
    return letter, ama, dina


def test_step_15_late_and_withdrawn_are_shown_apart_and_all_numbers_agree(stage: Stage, play):
    letter, ama, dina = play
    reader = stage.enters(scripts=False)
    ama.opens(desk(letter, "release/"))
    ama.clicks("Let people still sign")
    signs(stage, letter, "Shore Keepers", "Benin", "Kofi Dossou", KOFI)
    accepts(ama, letter, "Shore Keepers")
    (mail,) = dina.opens_mails(DINA, "Your signature is recorded: a joint letter")
    dina.opens(mail.link("/sign/w/"))
    dina.clicks("Withdraw …")
    dina.sees("What was delivered stays as it was; your withdrawal is recorded")
    dina.clicks("Yes, withdraw")
    reader.opens(public(letter))
    reader.misses("Shore Keepers")  # nobody edits the page silently, and no name appears by itself

    ama.opens(desk(letter, "release/"))
    ama.sees("Since the letter was counted, 1 more count and 1 have withdrawn.")
    ama.clicks("Count and show them")
    reader.opens(public(letter))
    reader.sees("The letter above stands as it was delivered. Counted on")
    reader.sees("1 has signed since", "1 has withdrawn since", SENTENCE)
    sheet, since = reader.page.locator(".sheet"), reader.page.locator("#since")
    for name in ("River Watch", "Lake Friends"):
        expect(sheet).to_contain_text(name)
    expect(sheet).not_to_contain_text("Shore Keepers")
    for name in ("Shore Keepers", "Lake Friends"):
        expect(since).to_contain_text(name)
    assert SENTENCE in pdf_words(reader.gets(public(letter, "letter.pdf")))
    nothing_went_wrong(stage)


def test_step_15_a_correction_is_dated_and_the_original_stays(stage: Stage, play):
    letter, ama, _dina = play
    ama.opens(desk(letter, "text/"))
    writes_text(ama, "salutation", "Dear Minister Ada Quill,")
    saves(ama)
    ama.opens(desk(letter, "release/correct/"))
    ama.writes(note="Her whole name.")
    ama.clicks("Replace the public version")
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.sees("Corrected on", "Her whole name.", "Dear Minister Ada Quill,", SENTENCE)
    reader.page.get_by_role("link", name="The version of").click()
    reader.sees("This version was replaced on", "Dear Minister Quill,", SENTENCE)
    nothing_went_wrong(stage)
