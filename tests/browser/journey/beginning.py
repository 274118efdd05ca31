"""The letter is read from its file, mended and opened."""

from playwright.sync_api import expect

from tests.browser.journey.words import EXAMPLE
from undersigned.apps.letters.models import Letter


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
    ama.clicks("Sign-on")
    ama.page.get_by_label("Enter the 47 signatories").uncheck()
    ama.clicks("Open for sign-on", within=ama.page.locator("main form"))
    ama.sees("The letter is open for sign-on. Hand on its link.", "18:00", "Africa/Accra")
    play.link = ama.page.locator("dl.facts a").first.inner_text()
