"""Each look sees what it looks for, and is quiet about a page that has no fault."""

import pytest

from tests.browser.looks import faults_by_keyboard, faults_of, faults_turned

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("looks")]

PAGE = """<!doctype html><html lang="en"><head><title>Rivers</title><style>
body {{ font: 1rem/1.5 sans-serif; margin: 1rem; color: #111; background: #fff }}
:focus-visible {{ outline: 3px solid #00f }} a, button {{ padding: 0.5rem; font: inherit }}
{style}</style></head><body><main><h1>Rivers</h1>{body}</main></body></html>"""

GOOD = """<p>We write on behalf of nine groups about the state of our rivers.</p>
<p><a href="#one">One way</a> <button>Send it</button></p>
<form><label>Name <input name="name"></label>
<label><input type="radio" name="kind"> A group</label>
<label><input type="radio" name="kind"> A person</label>
<label>Day <input type="date"></label></form><p id="one"><a href="#two">Another way</a></p>"""


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def shows(page):
    """``shows(body, style)``: the page with that and nothing else on it."""

    def show(body: str = GOOD, style: str = ""):
        page.set_content(PAGE.format(body=body, style=style))
        return page

    return show


def test_a_good_page_has_no_fault(shows):
    assert faults_of(shows()) == []
    assert faults_turned(shows()) == []
    assert faults_by_keyboard(shows()) == []


@pytest.mark.parametrize(
    ("body", "style", "told"),
    [
        ('<p><img src="data:,"></p>', "", "light: image-alt"),
        ("<p>Pale</p>", "p { color: #ccc }", "light: color-contrast"),
        (
            "<p>Dark</p>",
            "@media (prefers-color-scheme: dark) { body { background: #000 } p { color: #222 } }",
            "dark: color-contrast",
        ),
        ("<p>Wide</p>", "p { width: 400px }", "320 pixels: 416 pixels wide"),
        ("<p>Wide</p>", "p { width: 700px }", "zoom of 200 %: 716 pixels wide"),
        ("<p>Wide</p>", "p { width: 50rem }", "text of 200 %: 1"),
        (
            "<p>A long sentence is here.</p>",
            "p { width: 25ch; white-space: nowrap; overflow: hidden }",
            "wide spacing: text runs out of p",
        ),
        (
            "<p>A sentence of two lines or more</p>",
            "p { height: 50px; width: 10rem; overflow: hidden }",
            "text of 200 %: text runs out of p",
        ),
        (
            "<p><b>One</b> <i>Two</i></p>",
            "i { position: relative; left: -2rem }",
            '"One" lies over',
        ),
        (
            '<p><a href="#a">a</a><a href="#b">b</a></p>',
            "@media (max-width: 400px) { a { padding: 0; margin: 0; font-size: 12px } }",
            "320 pixels, light: target-size",
        ),
        ("<p>Moves</p>", "p { transition: color 1s }", "moves"),
    ],
)
def test_a_fault_of_the_looks_is_seen(shows, body, style, told):
    faults = faults_of(shows(body, style))
    assert [each for each in faults if told in each], faults


def test_what_is_out_of_place_from_right_to_left_is_seen(shows):
    style = "p { position: relative; left: 0 } [dir=rtl] p { width: 1400px }"
    faults = faults_turned(shows("<p>Wide</p>", style))
    assert [each for each in faults if each.startswith("from right to left: as it is: 14")], faults


@pytest.mark.parametrize(
    ("body", "style", "told"),
    [
        (GOOD, "button:focus-visible { outline: none }", "focus is not seen on button"),
        (GOOD + '<a href="#x" tabindex="3">First</a>', "", "tabindex above 0"),
        (
            GOOD + "<a href='#x'>Away</a>",
            "a[href='#x'] { position: fixed; left: -900px }",
            "focus is out of sight on a",
        ),
        (
            GOOD + "<div></div>",
            "div { position: fixed; inset: 0; background: #fff }",
            "focus is covered on button",
        ),
        (
            GOOD + "<textarea aria-label='Trap' onkeydown='event.preventDefault()'></textarea>"
            "<a href='#x'>Never</a>",
            "",
            'no Tab leads to a "Never"',
        ),
        (
            GOOD + "<a href='#x' onfocus='this.blur()'>Shy</a>",
            "",
            'no Tab leads to a "Shy"',
        ),
    ],
)
def test_a_fault_of_the_keyboard_is_seen(shows, body, style, told):
    faults = faults_by_keyboard(shows(body, style))
    assert [each for each in faults if told in each], faults
