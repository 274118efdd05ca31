"""The editor's script in a real browser: chips, paste from Word, live preview, rows."""

import os

import pytest
from django.test import Client

from tests.browser.chromium import ARGUMENTS, installed
from undersigned.core.letter import List, Paragraph, plain
from undersigned.core.textformat import write_blocks

from .conftest import at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = """<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal>We met the <b>fishers</b> of the<o:p></o:p>
delta.</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp;</span>
</span><![endif]>Publish the plan.</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt'>&nbsp;&nbsp;</span>
</span><![endif]>Answer the petition.</p>
<!--EndFragment--></body></html>"""


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    path = installed()
    if path is None:
        pytest.skip("no Chromium is installed (make test installs one)")
    # Playwright's own loop runs in this thread; Django would refuse its database there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(chromium, live_server, ama, letter):
    """The editor of the letter, with Ama signed in; a fault of the script fails the test."""
    client = Client()
    client.force_login(ama)
    cookie = {"name": "session", "value": client.cookies["session"].value, "url": live_server.url}
    context = chromium.new_context()
    context.add_cookies([cookie])
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(live_server.url + at(letter))
    yield page
    context.close()
    assert faults == []


def save(page):
    page.wait_for_load_state("networkidle")  # what was typed is looked at, and moves the page
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved.").wait_for()


def end_of(page, selector):
    page.locator(selector).click()
    page.keyboard.press("Control+End")


def paste(page, html, text=""):
    page.evaluate(
        """([html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData("text/html", html);
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        [html, text],
    )


def test_a_letter_that_is_only_looked_at_is_saved_as_it_was(page, letter):
    before = letter.latest_draft.value
    end_of(page, "#id_body")
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    save(page)
    assert letter.latest_draft.value == before


def test_a_number_is_shown_as_a_value_and_put_in_by_a_button(page, letter):
    assert page.locator("#id_body .chip").first.text_content() == "0"
    end_of(page, "#id_title")
    page.locator(".field", has=page.locator("#id_title")).get_by_text("Insert a counted").click()
    page.locator(".insert[open] button").first.click()
    save(page)
    title = letter.latest_draft.value.authentic.title
    assert plain(title) == "Joint Letter on Clear Rivers{{ organisations }}"


def test_paste_from_word_keeps_paragraphs_and_numbering(page, letter):
    page.locator("#id_body p").nth(1).click()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    paste(page, WORD)
    save(page)
    blocks = letter.latest_draft.value.authentic.blocks
    pasted = [b for b in blocks if isinstance(b, List)]
    assert len(pasted) == 1
    assert pasted[0].ordered
    items = [write_blocks(item) for item in pasted[0].items]
    assert items == ["Publish the plan.", "Answer the petition."]
    assert any(
        isinstance(b, Paragraph) and write_blocks((b,)) == "We met the **fishers** of the delta."
        for b in blocks
    )


def test_the_preview_follows_what_is_typed(page):
    end_of(page, "#id_subject")
    page.keyboard.type("Grey water")
    page.locator("#preview .subject", has_text="Grey water").wait_for()


def test_an_ask_can_be_added_without_leaving_the_page(page, letter):
    page.get_by_role("button", name="Add an ask").click()
    page.keyboard.type("Answer *now*.")
    save(page)
    asks = letter.latest_draft.value.authentic.asks
    assert [ask.id for ask in asks] == ["clean-it", "answer-now"]
    assert plain(asks[1].text) == "Answer *now*."


@pytest.mark.parametrize(
    "words",
    [
        "1. not a list",
        "- neither",
        "# no heading",
        "5 * 3 * 2 _a_ `b` <c> & [d](e)",
        "{{ organisations }}",
        "> no quote",
        "a\\b",
    ],
)
def test_what_looks_like_a_mark_stays_what_was_typed(page, letter, words):
    end_of(page, "#id_salutation")
    page.keyboard.press("Control+A")
    page.keyboard.type(words)
    page.locator("#id_body p").nth(1).click()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type(words)
    save(page)
    text = letter.latest_draft.value.authentic
    assert plain(text.salutation) == words
    assert words in [plain(b.inlines) for b in text.blocks if isinstance(b, Paragraph)]


def test_leaving_with_unsaved_words_asks_first(page):
    end_of(page, "#id_title")
    page.keyboard.type("!")
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()
