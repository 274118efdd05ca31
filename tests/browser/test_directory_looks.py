"""The pages of the directory can be used by everybody."""

import pytest
from django.urls import reverse

from tests.browser.looks import faults_of
from tests.browser.stage import Stage
from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.contacts import Person

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

LIST = """Organisation,Country,Contact person,E-mail,Members
The Friends of the Northern Lakes International,Ghana,Ben Adler,ben@lakes.example,
Water Alliance of the Valleys,Kenya,,,Well Club; Delta Forum
"""


def test_the_pages_of_the_directory_can_be_used_by_everybody(stage: Stage, coalition, ama):
    form = {"language": "ar", "name": "أصدقاء البحيرات", "title": "", "sort_key": ""}
    entry = make_organisation(
        coalition, "Friends of the Northern Lakes International", place="Ghana", printed=[form]
    )
    like = make_organisation(coalition, "The Friends of the Northern Lakes International, Inc.")
    merged = make_organisation(coalition, "Lake Friends")
    actions.set_members(entry=entry, members=[like], by=ama)
    actions.set_people(
        entry=entry, people=[Person("Ben Adler", "Director", "ben@lakes.example")], by=ama
    )
    actions.merge(merged=merged, kept=entry, by=ama)
    make_signature(make_open_letter(coalition), "The Lakes", organisation=entry, state="accepted")
    at = [coalition.slug, entry.pk]
    pages = {
        "list": reverse("desk:directory", args=[coalition.slug]),
        "doubles": reverse("desk:directory-doubles", args=[coalition.slug]),
        "new": reverse("desk:directory-new", args=[coalition.slug]),
        "import": reverse("desk:directory-import", args=[coalition.slug]),
        **{
            name: reverse(f"desk:directory-{name}", args=at)
            for name in ("entry", "change", "people", "members", "merge")
        },
        "plan": reverse("desk:directory-merge", args=at) + f"?kept={like.pk}",
    }
    actor = stage.signs_in(ama)
    found = {}
    for name, page in pages.items():
        actor.opens(page)
        found[name] = faults_of(actor.page)
    actor.opens(pages["import"])
    actor.page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    )
    actor.clicks("Look at it")
    found["look"] = faults_of(actor.page)
    assert {name: faults for name, faults in found.items() if faults} == {}
    actor.clicks("Enter them")
    assert "Entered: 1 new, 1 were known." in actor.page.inner_text("body")
    assert actor.faults == []
