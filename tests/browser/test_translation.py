"""A translator's work in a browser: what changed in the source is marked, and mended."""

import pytest

from tests.factories import make_edition_value
from undersigned.apps.letters.actions import create_letter
from undersigned.core.letter import (
    Ask,
    Asks,
    LetterText,
    Paragraph,
    Placeholder,
    Text,
    plain,
    words,
)

from .stage import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def french():
    """The letter of the factories in French, whole."""
    opening = Paragraph(
        inlines=(
            Text(text="Nous écrivons au nom de "),
            Placeholder(name="organisations"),
            Text(text=" organisations et de "),
            Placeholder(name="individuals"),
            Text(text=" personnes."),
        )
    )
    grey = Paragraph(inlines=words("La rivière est grise depuis le printemps."))
    return LetterText(
        language="fr",
        title=words("Lettre commune pour des rivières claires"),
        salutation=words("Madame la Ministre,"),
        blocks=(opening, grey, Asks()),
        asks=(Ask(id="clean-it", text=words("Nettoyez la rivière.")),),
    )


@pytest.fixture
def letter(coalition, ama):
    edition = make_edition_value()
    edition = edition.model_copy(update={"texts": (edition.authentic, french())})
    return create_letter(coalition=coalition, edition=edition, by=ama)


def address(letter, page=""):
    return f"/desk/{letter.coalition.slug}/letters/{letter.slug}/{page}"


def translated(letter):
    return letter.latest_draft.value.text_in("fr")


def paragraphs(letter):
    return [plain(b.inlines) for b in translated(letter).blocks if isinstance(b, Paragraph)]


def change_the_source(actor, letter):
    actor.opens(address(letter, "text/"))
    body = actor.page.locator("#id_body p").filter(has_text="grey since spring")
    body.click()
    actor.page.keyboard.press("Home")
    actor.page.keyboard.press("Shift+End")
    actor.page.keyboard.type("The river is black since summer.")
    actor.clicks("Save")


def test_a_changed_paragraph_is_marked_in_its_translation_and_mended(stage, letter, ama):
    actor = stage.signs_in(ama)
    actor.opens(address(letter, "languages/"))
    actor.sees("French", "complete", "5 of 5 passages translated")
    change_the_source(actor, letter)

    actor.opens(address(letter, "languages/"))
    actor.sees("1 passage whose source changed")
    actor.clicks("French")
    marked = actor.page.locator(".is-stale")
    assert marked.count() == 1
    assert [e.inner_text() for e in marked.locator("del").all()] == ["grey", "spring"]
    assert [e.inner_text() for e in marked.locator("ins").all()] == ["black", "summer"]

    words_there = marked.get_by_role("textbox", name="Passage 2 in French")
    words_there.fill("La rivière est noire depuis l’été.")
    actor.clicks("Save")
    actor.sees("Saved.")
    assert actor.page.locator(".is-stale").count() == 0
    assert "La rivière est noire depuis l’été." in paragraphs(letter)
    assert actor.faults == []


def test_still_right_takes_the_mark_away_without_a_script_and_by_keyboard(stage, letter, ama):
    stage.signs_in(ama)
    change_the_source(stage.actors[0], letter)
    actor = stage.signs_in(ama, scripts=False, size=PHONE)
    actor.opens(address(letter, "languages/fr/"))
    before = paragraphs(letter)
    actor.page.get_by_role("button", name="Still right (Passage 2)").focus()
    actor.page.keyboard.press("Enter")
    actor.page.get_by_text("Saved.").wait_for()
    assert actor.page.locator(".is-stale").count() == 0
    assert paragraphs(letter) == before
    assert actor.faults == []


def test_a_counted_number_is_put_in_by_a_button_and_shown_as_a_value(stage, letter, ama):
    actor = stage.signs_in(ama)
    actor.opens(address(letter, "languages/fr/"))
    title = actor.page.locator("#title")
    title.get_by_role("textbox").focus()
    actor.page.keyboard.press("End")
    title.get_by_text("Insert a counted number").click()
    title.get_by_role("button", name="How many organisations sign.").first.click()
    actor.clicks("Save")
    assert any(isinstance(each, Placeholder) for each in translated(letter).title)
    assert actor.page.locator("#title .chip").inner_text() == "0"
    assert actor.faults == []


def test_a_language_from_right_to_left_is_added_and_written_from_the_right(stage, letter, ama):
    actor = stage.signs_in(ama)
    actor.opens(address(letter, "languages/"))
    actor.page.get_by_label("Language", exact=True).select_option("ar")
    actor.clicks("Add the language")
    actor.sees("0 of 5 passages translated")
    box = actor.page.get_by_role("textbox", name="Passage 2 in Arabic")
    assert box.evaluate("each => [each.lang, getComputedStyle(each).direction]") == ["ar", "rtl"]
    box.fill("النهر رمادي منذ الربيع.")
    actor.clicks("Save")
    assert actor.page.locator("[lang=ar][dir=rtl]").first.is_visible()
    assert "النهر" in plain(letter.latest_draft.value.text_in("ar").blocks[0].inlines)
    assert actor.faults == []


def test_the_page_needs_no_more_than_320_pixels(stage, letter, ama):
    actor = stage.signs_in(ama, size={"width": 320, "height": 640})
    for page in ("languages/", "languages/fr/"):
        actor.opens(address(letter, page))
        width = actor.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, page
