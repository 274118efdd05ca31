"""The pictures of the how-tos: pages of the demo's coalition, each held against its picture."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from tests.browser.pictures import pictured
from tests.browser.stage import Stage
from tests.factories import make_organisation
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.followup.models import RecordImport
from undersigned.apps.letters.models import Letter
from undersigned.cli.demo.story import EMAIL, SLUG, tell

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]


@pytest.fixture
def demo(stage: Stage):
    """The demo's coalition, its letters by state, and Ama at her desk."""
    tell()
    stage.sends_mails()
    released = Letter.objects.filter(state="released").order_by("slug").last()
    return SimpleNamespace(
        coalition=Coalition.objects.get(slug=SLUG),
        released=[SLUG, released.slug],
        open=[SLUG, Letter.objects.get(state="open").slug],
        ama=stage.signs_in(User.objects.get(email=EMAIL)),
    )


def looked_at(demo, name: str, address: str, *, part: str = "") -> None:
    page = demo.ama.opens(address)
    if part:
        page.locator(part).evaluate("part => part.scrollIntoView()")
    pictured(page, name)


def test_the_pages_of_a_released_letter_say_what_their_pictures_show(demo):
    looked_at(demo, "deliveries", reverse("desk:deliveries", args=demo.released))
    looked_at(demo, "replies", reverse("desk:replies", args=demo.released))
    public = reverse("releases:letter", args=demo.released)
    looked_at(demo, "asks", public, part="#what-became")
    record = reverse("desk:record", args=[SLUG, RecordImport.objects.get().pk])
    looked_at(demo, "record", record)
    assert demo.ama.faults == []


def test_the_pages_of_an_open_letter_say_what_their_pictures_show(demo):
    kept = make_organisation(demo.coalition, "Reed Circle", place="Ghana", country="GH")
    gone = make_organisation(demo.coalition, "The Reed Circle, Inc", place="Ghana", country="GH")
    merge = reverse("desk:directory-merge", args=[SLUG, gone.pk])
    looked_at(demo, "merge", f"{merge}?kept={kept.pk}")
    looked_at(demo, "press", reverse("desk:press", args=demo.open))
    looked_at(demo, "translation", reverse("desk:translation", args=[*demo.open, "fr"]))
    assert demo.ama.faults == []
