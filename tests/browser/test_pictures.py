"""The pictures of the how-tos: pages of the demo's coalition, each held against its picture."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.deliveries.stories import planned, turn_on
from tests.apps.followup.records import have_read
from tests.apps.followup.replies import make_reply
from tests.browser.pictures import pictured
from tests.browser.stage import Stage
from tests.factories import make_organisation
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.followup.contents import Words
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.models import Release
from undersigned.cli.demo.story import SLUG, tell

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

HOUR = dt.timedelta(hours=1)
ANSWER = Words(
    sender="office@palace.sarrania.example",
    sender_name="Office of the President",
    subject="Re: Joint letter",
    text="The letter was read to the President. An answer will be given in due course.",
    said="The letter was read to the President. An answer will be given in due course.",
)


@pytest.fixture
def demo(stage: Stage):
    """The demo's coalition, and Ama at her desk."""
    tell()
    demo = SimpleNamespace(
        coalition=Coalition.objects.get(slug=SLUG),
        by=User.objects.get(),
        open=Letter.objects.get(state="open"),
        release=Release.objects.get(),
    )
    demo.ama = stage.signs_in(demo.by)
    return demo


def looked_at(demo, name: str, address: str, *, part: str = "") -> None:
    page = demo.ama.opens(address)
    if part:
        page.locator(part).evaluate("part => part.scrollIntoView()")
    pictured(page, name)


def test_pages_say_what_their_pictures_show(stage: Stage, demo):
    of = [SLUG, demo.release.letter.slug]
    turn_on(demo.coalition, "email", "hand", "post")
    for channel in ("email", "post"):
        planned(demo.release, demo.by, channel=channel)
    stage.sends_mails()
    looked_at(demo, "deliveries", reverse("desk:deliveries", args=of))
    make_reply(demo.release.letter, words=ANSWER, came_at=timezone.now() - HOUR)
    looked_at(demo, "replies", reverse("desk:replies", args=of))
    looked_at(demo, "asks", reverse("releases:letter", args=of), part="#what-became")
    record = have_read(demo.coalition)
    looked_at(demo, "record", reverse("desk:record", args=[SLUG, record.pk]))
    kept = make_organisation(demo.coalition, "Reed Circle", place="Ghana", country="GH")
    gone = make_organisation(demo.coalition, "The Reed Circle, Inc", place="Ghana", country="GH")
    merge = reverse("desk:directory-merge", args=[SLUG, gone.pk])
    looked_at(demo, "merge", f"{merge}?kept={kept.pk}")
    open_letter = [SLUG, demo.open.slug]
    looked_at(demo, "press", reverse("desk:press", args=open_letter))
    looked_at(demo, "translation", reverse("desk:translation", args=[*open_letter, "fr"]))
    assert demo.ama.faults == []
