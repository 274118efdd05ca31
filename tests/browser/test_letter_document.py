"""The letter as a document of its own, as a browser takes it."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, installed
from tests.core.renderers.letters import SMALL_ROLL, make_edition
from undersigned.core.renderers.html import render

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (e) => refused.push(e.effectiveDirective));
"""


@pytest.mark.browser
def test_its_policy_stops_scripts_and_lets_the_linked_data_be(tmp_path):
    chromium = installed()
    if chromium is None:
        pytest.skip("there is no Chromium here")
    document = render(make_edition(), SMALL_ROLL, "en")
    path = tmp_path / "letter.html"
    path.write_text(document.replace("</body>", "<script>window.ran = 1</script></body>"), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        page.add_init_script(LISTEN)
        page.goto(path.as_uri())
        linked = page.locator('script[type="application/ld+json"]').text_content()
        refused, ran = page.evaluate("refused"), page.evaluate("window.ran")
        browser.close()
    assert refused == ["script-src-elem"]  # the script that this test wrote into it, and no more
    assert ran is None
    assert linked is not None
    assert '"@type":"Message"' in linked
