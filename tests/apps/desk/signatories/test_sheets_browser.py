"""A sheet in a real browser: given, corrected with the preview following, entered, undone."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import browser, stage  # noqa: F401 - fixtures
from tests.factories import make_open_letter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# The headers say nothing that we know, so that somebody has to say which column is which.
SHEET = """Zxq,Vbn,Land
Blue,River Watch,Ghana
Green,Lake Friends,Kenya
"""


def choose(page, number, label):
    page.locator(f"#id_column-{number}").select_option(label=label)


def give(actor, letter):
    actor.opens(f"/desk/{letter.coalition.slug}/letters/{letter.slug}/sign-on/sheets/")
    file = {"name": "replies.csv", "mimeType": "text/csv", "buffer": SHEET.encode()}
    actor.page.locator("#id_file").set_input_files(file)
    actor.clicks("Look at it")


def test_the_preview_follows_what_is_chosen_and_the_whole_can_be_undone(stage, ama, coalition):  # noqa: F811
    letter = make_open_letter(coalition, slug="rivers")
    actor = stage.signs_in(ama)
    give(actor, letter)
    page = actor.page
    preview = page.locator("#preview")
    # Each choice is awaited in the preview, so that none is on its way when the sheet is entered.
    choose(page, 1, "Nothing: leave it out")
    expect(preview).to_contain_text("No column is named")
    choose(page, 0, "Organisation")
    expect(preview).to_contain_text("Blue, Ghana")
    choose(page, 0, "Nothing: leave it out")
    expect(preview).to_contain_text("No column is named")
    choose(page, 1, "Organisation")
    expect(preview).to_contain_text("River Watch, Ghana")
    expect(preview).not_to_contain_text("Blue")
    actor.clicks("Enter these sign-ons")
    actor.sees("2 will be printed.", "replies.csv")
    assert letter.signatures.accepted().count() == 2
    actor.clicks("Undo the whole sheet")
    actor.sees("2 sign-ons taken back.")
    assert letter.signatures.accepted().count() == 0
    assert actor.faults == []


def test_it_works_without_scripts(stage, ama, coalition):  # noqa: F811
    letter = make_open_letter(coalition, slug="rivers")
    actor = stage.signs_in(ama, scripts=False)
    give(actor, letter)
    choose(actor.page, 0, "Nothing: leave it out")
    choose(actor.page, 1, "Organisation")
    actor.clicks("Show again")
    actor.sees("River Watch, Ghana")
    assert actor.page.locator("#id_column-1").input_value() == "organisation"
    actor.clicks("Enter these sign-ons")
    actor.sees("2 will be printed.")
