"""Step 16: replies are registered, asks followed, and the next letter begins from this one."""

import datetime as dt

import pytest

from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.apps.releases.stories import NOON, released
from tests.browser.stage import Stage
from tests.browser.steps.acts import desk, nothing_went_wrong, public
from undersigned.apps.letters.models import Letter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]


@pytest.fixture
def letter(clock, coalition, ama):  # noqa: F811  (a fixture)
    clock(NOON)
    return released(coalition, ama).letter


def test_step_16_a_call_after_two_weeks_is_on_the_register_under_its_ask(stage: Stage, letter, ama):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "replies/"))
    ama.clicks("Enter a reply or a meeting")
    ama.chooses("a meeting")
    ama.page.locator("[name=way]").select_option("telephone")
    ama.page.locator("[name=office]").select_option(label="Mariam Tamba")
    ama.writes(date="2026-03-01", text="The measurements will be public in May.")
    ama.chooses("1. Publish the measurements.")
    ama.clicks("Keep it")
    ama.opens(desk(letter, "replies/"))
    row = ama.page.get_by_role("row").filter(has_text="Mariam Tamba").inner_text()
    assert "publish" in row
    assert "internal" in row
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    reader.misses("public in May")
    nothing_went_wrong(stage)


def test_step_16_an_ask_whose_day_is_over_asks_how_it_ended(
    stage: Stage,
    clock,  # noqa: F811  (a fixture)
    coalition,
    letter,
    ama,
):
    owner, ama = ama, stage.signs_in(ama)
    ama.opens(desk(letter, "asks/"))
    ama.clicks("Follow it")
    ama.page.locator("summary", has_text="Add an occasion").click()
    ama.writes(key="the rains", closes="2026-06-30")
    ama.clicks("Add the occasion")
    ama.opens(f"/desk/{coalition.slug}/")
    ama.misses("Say how it ended.")
    clock(NOON + dt.timedelta(days=121))  # 1 July
    ama = stage.signs_in(owner)  # the old session is over
    ama.opens(f"/desk/{coalition.slug}/")
    ama.clicks("1 occasion of an ask is over. Say how it ended.")
    ama.sees("Publish the measurements.")
    nothing_went_wrong(stage)


def test_step_16_the_next_letter_begins_with_what_is_open_and_asks_who_holds_the_office(
    stage: Stage, coalition, letter, ama
):
    """So that no office is written to under last year's name."""
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "continue/"))
    ama.sees("Last time you wrote to: Mariam Tamba", "Nobody has noted yet who holds this office.")
    ama.page.get_by_role("checkbox", name="1. Publish the measurements.").check()
    ama.clicks("Begin the next letter")
    ama.sees("This letter continues", "3 stand on the board of invitations.")
    following = Letter.objects.exclude(pk=letter.pk).get()
    assert [ask.id for ask in following.latest_draft.value.authentic.asks] == ["publish"]
    ama.opens(f"/desk/{coalition.slug}/")
    ama.sees("Look up who holds 1 office today.")
    ama.opens(desk(following, "last-time/"))
    ama.clicks("I looked it up today: so it is")
    ama.opens(f"/desk/{coalition.slug}/")
    ama.misses("Look up who holds")
    nothing_went_wrong(stage)
