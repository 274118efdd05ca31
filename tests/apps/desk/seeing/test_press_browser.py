"""The button over the words of a quote, in a real browser."""

import os

import pytest
from django.test import Client
from django.urls import reverse

from tests.browser.chromium import ARGUMENTS, installed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(live_server, ama, letter):
    """The page for the press, with Ama signed in; a fault of the script fails the test."""
    from playwright.sync_api import sync_playwright

    path = installed()
    if path is None:
        pytest.skip("no Chromium is installed (make test installs one)")
    # Playwright's own loop runs in this thread; Django would refuse its database there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    client = Client()
    client.force_login(ama)
    cookie = {"name": "session", "value": client.cookies["session"].value, "url": live_server.url}
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        context = browser.new_context()
        context.add_cookies([cookie])
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        address = reverse("desk:press", args=[letter.coalition.slug, letter.slug])
        page.goto(f"{live_server.url}{address}")
        yield page
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    assert faults == []


def test_a_counted_number_is_put_where_the_cursor_is(page, letter):
    area = page.get_by_label("Words in français")
    area.fill("Nous sommes .")
    area.evaluate("each => each.setSelectionRange(12, 12)")
    field = page.locator(".field", has=area)
    field.get_by_text("Insert a counted number").click()
    field.locator('button[data-source="{{ organisations }}"]').click()
    assert area.input_value() == "Nous sommes {{ organisations }}."
    page.get_by_label("Who says it").fill("Dina Haddad")
    page.get_by_role("button", name="Add it").click()
    page.get_by_text("The quote stands on the page of facts.").wait_for()
    assert letter.press_quotes.get().words == {"fr": "Nous sommes {{ organisations }}."}
