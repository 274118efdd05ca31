"""A browser, and a stage with a live server for stories that are played in it."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, installed
from tests.browser.stage import PATIENCE, Stage


@pytest.fixture(scope="module")
def browser():
    """One Chromium for the tests of a module."""
    chromium = installed()
    if chromium is None:
        pytest.skip("there is no Chromium here: `python -m tests.browser.chromium` installs one")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, in which Django would refuse its database;
        # the loop only waits for the browser and never runs a query.
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "yes")
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def stage(browser, transactional_db, live_server, settings):
    """The product on a port of its own; its mails lie in its outbox page."""
    settings.EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
    settings.SHOWS_OUTBOX = True
    settings.SITE_URL = live_server.url
    settings.SITE_HOST = "localhost"
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    stage = Stage(browser, live_server.url)
    yield stage
    stage.close()
