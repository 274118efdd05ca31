"""The pages on which files are read, replaced and entered can be used by everybody."""

import pytest
from django.urls import reverse

from tests.browser.looks import faults_of
from tests.browser.stage import Stage
from tests.browser.test_word_file import word_file
from tests.factories import make_open_letter
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.actions import begin_sheet, go_on_with_sheet, keep_sheet
from undersigned.core.readers.sheets import read_book

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

SHEET = """Organisation,Contact,Country,E-mail,Date,Anything else that you would like to tell us?
River Watch,Ben Adler,Ghana,ben@river.example,03/04/2024,
Lake Friends of the Northern Valley and its Tributaries,Dina,Atlantis,dina@lakes.example,,Thanks
,,Kenya,,,
River Watch,Ben Adler,Ghana,ben@river.example,03/04/2024,
Total,4,,,,
"""


@pytest.fixture
def imported(stage: Stage, coalition, ama):
    """Ama at the page of a letter that she brought as a Word file."""
    actor = stage.signs_in(ama)
    actor.opens(reverse("desk:import", args=[coalition.slug]))
    assert faults_of(actor.page) == []
    actor.page.locator("input[type=file]").set_input_files(word_file("1 May 2026"))
    actor.clicks("Read the file")
    return actor


def test_the_pages_of_a_file_can_be_used_by_everybody(imported, coalition):
    letter = Letter.objects.get(coalition=coalition)
    at = [coalition.slug, letter.slug]
    pages = [
        *(reverse(f"desk:{name}", args=at) for name in ("published", "source", "text", "open")),
        reverse("desk:source-correct", args=[*at, 0]),
    ]
    found = {}
    for page in pages:
        imported.opens(page)
        found[page] = faults_of(imported.page)
    imported.opens(reverse("desk:replace", args=at))
    found["replace"] = faults_of(imported.page)
    imported.page.locator("input[type=file]").set_input_files(word_file("1 June 2026"))
    imported.clicks("Read the file")
    assert imported.page.locator("del").count()
    found["difference"] = faults_of(imported.page)
    assert {page: faults for page, faults in found.items() if faults} == {}
    assert imported.faults == []


def test_a_rule_that_is_ignored_can_be_taken_back_by_everybody(imported, coalition):
    letter = Letter.objects.get(coalition=coalition)
    page = imported.page
    imported.opens(reverse("desk:text", args=[coalition.slug, letter.slug]))
    card = page.locator(".finding-card").filter(has_text="how the sender can be reached")
    card.get_by_text("It is right as it stands").click()
    card.get_by_label("Why?").fill("The site has the address.")
    card.get_by_role("button", name="Ignore in this letter").click()
    imported.sees("ignored: missing-contact, “The site has the address.”")
    assert faults_of(page) == []
    imported.clicks("Check missing-contact again")
    imported.sees("Nothing says how the sender can be reached.")
    imported.misses("ignored:")
    assert imported.faults == []


def test_the_pages_of_a_sheet_can_be_used_by_everybody(stage: Stage, coalition, ama, monkeypatch):
    monkeypatch.setattr("undersigned.apps.signatures.actions.sheets.AT_ONCE", 1)
    letter = make_open_letter(coalition, slug="rivers")
    at = [coalition.slug, letter.slug]
    actor, found = stage.signs_in(ama), {}
    actor.opens(reverse("desk:sign-on-sheets", args=at))
    found["sheets"] = faults_of(actor.page)
    data = SHEET.encode()
    book = read_book(data, "replies.csv")
    sheet = keep_sheet(letter=letter, by=ama, file_name="replies.csv", data=data, book=book)
    there = reverse("desk:sign-on-sheet", args=[*at, sheet.pk])
    actor.opens(there)
    actor.sees("In doubt: they wait for your check", "How are days written?")
    found["sheet"] = faults_of(actor.page)
    begun = begin_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    go_on_with_sheet(sheet=begun, seconds=0)
    actor.opens(there)
    actor.sees("1 of 2")
    found["entering"] = faults_of(actor.page)
    actor.opens(reverse("desk:sign-on-sheets", args=at))
    actor.sees("being entered")
    found["list"] = faults_of(actor.page)
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_a_page_follows_a_sheet_to_its_end(stage: Stage, coalition, ama, monkeypatch):
    monkeypatch.setattr("undersigned.apps.signatures.actions.sheets.AT_ONCE", 1)
    letter = make_open_letter(coalition, slug="rivers")
    data = SHEET.encode()
    book = read_book(data, "replies.csv")
    sheet = keep_sheet(letter=letter, by=ama, file_name="replies.csv", data=data, book=book)
    begun = begin_sheet(sheet=sheet, by=ama, accept=True, tell=False)
    actor = stage.signs_in(ama)
    actor.opens(reverse("desk:sign-on-sheet", args=[coalition.slug, letter.slug, sheet.pk]))
    actor.sees("0 of 2")
    go_on_with_sheet(sheet=begun, seconds=0)
    actor.page.get_by_text("1 of 2").wait_for()
    go_on_with_sheet(sheet=begun)
    actor.page.get_by_text("Undo the whole sheet").wait_for()
    actor.sees("2 sign-ons")
    assert actor.faults == []


def test_without_scripts_a_page_goes_on_by_a_button(stage: Stage, coalition, ama, monkeypatch):
    monkeypatch.setattr("undersigned.apps.signatures.actions.sheets.AT_ONCE", 1)
    monkeypatch.setattr("undersigned.apps.desk.signatories.sheets.AT_MOST", 0)
    letter = make_open_letter(coalition, slug="rivers")
    data = SHEET.encode()
    book = read_book(data, "replies.csv")
    sheet = keep_sheet(letter=letter, by=ama, file_name="replies.csv", data=data, book=book)
    actor = stage.signs_in(ama, scripts=False)
    actor.opens(reverse("desk:sign-on-sheet", args=[coalition.slug, letter.slug, sheet.pk]))
    actor.clicks("Enter these sign-ons")
    actor.sees("1 of 2")
    actor.clicks("Go on now")
    actor.sees("2 of 2")
    actor.clicks("Go on now")
    actor.sees("Entered.", "2 sign-ons")
