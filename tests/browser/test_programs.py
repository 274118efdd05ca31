"""The pages for programs can be used by everybody, and a frame on another site takes its height."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.urls import reverse

from tests.apps.releases.stories import released
from tests.browser.looks import faults_of
from tests.browser.stage import Stage
from tests.factories import make_open_letter
from undersigned.apps.programs import actions
from undersigned.apps.programs.models import FramingSite
from undersigned.apps.signatures.links import sign_on_token

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]


@pytest.fixture
def elsewhere():
    """``elsewhere(html)``: the address of another site whose only page is that."""
    servers = []

    def site(html):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(html.encode())

            def log_message(self, *_args) -> None:
                """Nothing: the tests say what they see."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield site
    for server in servers:
        server.shutdown()
        server.server_close()


def test_the_pages_of_the_desk_can_be_used_by_everybody(stage: Stage, coalition, ama):
    released(coalition, ama)
    token, _words = actions.make_token(coalition=coalition, name="Map", scope="read", by=ama)
    hook, _words = actions.add_webhook(coalition=coalition, url="https://hook.example/", by=ama)
    actions.tell_test(webhook=hook)
    actions.allow_site(coalition=coalition, address="https://rivers.example")
    actor, found = stage.signs_in(ama), {}
    for name, *more in [
        ("programs",),
        ("new-token",),
        ("revoke-token", token.pk),
        ("new-webhook",),
        ("webhook", hook.pk),
        ("frames",),
    ]:
        actor.opens(reverse(f"desk:{name}", args=[coalition.slug, *more]))
        found[name] = faults_of(actor.page)
    actor.opens(reverse("desk:new-token", args=[coalition.slug]))
    actor.page.get_by_label("What it is for").fill("Our map")
    actor.page.get_by_label("read:").check()
    actor.clicks("Make the token")
    actor.sees("Copy it now")
    found["token"] = faults_of(actor.page)
    assert {page: faults for page, faults in found.items() if faults} == {}
    assert actor.faults == []


def test_the_public_pages_can_be_used_by_everybody(stage: Stage, coalition, ama):
    release = released(coalition, ama)
    letter = make_open_letter(coalition)
    actor, found = stage.enters(), {}
    for path in [
        "/api/",
        f"/embed/{sign_on_token(letter)}/",
        f"/embed/{sign_on_token(letter)}/?as=organisation",
        f"/embed/{sign_on_token(letter)}/recorded/",
        f"/embed/{sign_on_token(release.letter)}/count/",
    ]:
        actor.opens(path)
        found[path] = faults_of(actor.page)
    assert {page: faults for page, faults in found.items() if faults} == {}
    assert actor.faults == []


def test_a_frame_on_a_listed_site_takes_its_height_and_works_without_a_script(
    stage: Stage, coalition, elsewhere
):
    letter = make_open_letter(coalition)
    frame = f'<iframe src="{stage.url}/embed/{sign_on_token(letter)}/" height="200"></iframe>'
    script = f'<script src="{stage.url}/static/programs/embed.js" async></script>'
    for html, grows in ((frame + script, True), (frame, False)):
        site = elsewhere(f"<!doctype html><title>Rivers</title>{html}")
        FramingSite.objects.create(coalition=coalition, origin=site)
        page = stage.enters().page
        page.goto(site)
        inside = page.frame_locator("iframe")
        inside.get_by_text("You are asked to sign this letter").wait_for()
        height = page.locator("iframe").evaluate("e => e.clientHeight")
        if grows:
            page.wait_for_function("document.querySelector('iframe').clientHeight > 500")
        else:
            assert height == 200
        inside.get_by_role("link", name="For an organisation").click()
        inside.get_by_label("Name of the organisation").wait_for()


def test_no_other_site_can_show_the_form(stage: Stage, coalition, elsewhere):
    letter = make_open_letter(coalition)
    actions.allow_site(coalition=coalition, address="https://rivers.example")
    site = elsewhere(f'<iframe src="{stage.url}/embed/{sign_on_token(letter)}/"></iframe>')
    page = stage.enters().page
    page.goto(site)
    page.wait_for_timeout(1500)
    (inside,) = [each for each in page.frames if each != page.main_frame]
    assert "asked to sign" not in inside.content()
