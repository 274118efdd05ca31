"""A Word file comes in, is read, corrected by hand and opened; then a newer file replaces it."""

import io

import docx
import pytest

from tests.browser.stage import Stage
from undersigned.apps.letters.models import Letter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

NAMES = ("River Watch, Ghana", "Lake Friends, Kenya", "Delta Forum, Benin")


def word_file(day: str) -> dict:
    """A letter in Word, whose last line a list does not tell from a name."""
    document = docx.Document()
    document.add_heading("Joint Letter on the Archive of the Valley", level=1)
    document.add_paragraph("3 November 2025")
    document.add_paragraph("Dear Minister Vashe,")
    document.add_paragraph(
        "The archive of the valley has been closed to the families of the missing for a year, and "
        "no reason was given to them."
    )
    document.add_paragraph("We urge you to:")
    document.add_paragraph(f"Open the archive by {day}.", style="List Number")
    document.add_paragraph("Publish the rules of access.", style="List Number")
    document.add_paragraph("Sincerely,")
    for name in (*NAMES, "Liron Vashe Memorial, Vestria"):
        document.add_paragraph(name, style="List Bullet")
    file = io.BytesIO()
    document.save(file)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"name": "letter.docx", "mimeType": kind, "buffer": file.getvalue()}


def test_a_word_file_is_read_corrected_and_opened(stage: Stage, coalition, ama):
    ama = stage.signs_in(ama)
    ama.opens(f"/desk/{coalition.slug}/letters/import/")
    ama.page.locator("input[type=file]").set_input_files(word_file("1 May 2026"))
    ama.clicks("Read the file")
    ama.clicks("As read")
    ama.sees("Your file", "4 signatories", "Liron Vashe Memorial")
    marked = ama.page.locator("mark.part-asks").all_inner_texts()
    assert "Open the archive by 1 May 2026." in "".join(marked)
    corrects(ama)
    replaces(ama)
    letter = Letter.objects.get(coalition=coalition)
    ama.opens(f"/desk/{coalition.slug}/letters/{letter.slug}/open/")
    ama.clicks("Open for sign-on", within=ama.page.locator("main form"))
    ama.sees("The letter is open for sign-on.")
    signed = set(letter.signatures.values_list("name", "kind", "country"))
    assert ("Liron Vashe", "individual", "") in signed
    assert ("Lake Friends", "organisation", "KE") in signed
    assert len(signed) == 3
    assert ama.faults == []
    assert ama.refusals == []


def corrects(ama) -> None:
    """One entry is a person, and one is no signatory."""
    ama.page.get_by_role("link", name="Correct Liron Vashe Memorial").click()
    ama.sees("In your file:", "Liron Vashe Memorial, Vestria")
    ama.chooses("An individual")
    ama.writes(name="Liron Vashe", title="", place="Vestria")
    ama.clicks("Save the correction")
    ama.sees("The list is corrected.", "Liron Vashe", "Vestria individual")
    ama.page.get_by_role("link", name="Correct Delta Forum").click()
    ama.clicks("Take it off: this is no signatory")
    ama.sees("3 signatories")


def replaces(ama) -> None:
    """A newer file is shown as a difference, and kept out when it is not wanted."""
    ama.clicks("Text")
    ama.clicks("Replace the draft from a file")
    ama.page.locator("input[type=file]").set_input_files(word_file("1 June 2026"))
    ama.clicks("Read the file")
    assert ama.page.locator("del").all_inner_texts() == ["May"]
    assert ama.page.locator("ins").all_inner_texts() == ["June"]
    ama.clicks("Keep the draft")
    ama.sees("Text")
