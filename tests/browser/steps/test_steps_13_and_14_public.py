"""Steps 13 and 14: the letter is published, by partners too, and told to the press."""

import datetime as dt

import pytest

from tests.apps.followup.published import copy_of
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.apps.releases.stories import NOON, closed_letter, released
from tests.browser.stage import Stage
from tests.browser.steps.acts import desk, nothing_went_wrong, pdf_words, public
from undersigned.apps.releases import actions

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

TITLE = "2 groups call for clear water"
SENTENCE = "We are 2 groups and 1 person from 2 countries."


def gives_a_copy(actor, letter, data: bytes, publisher: str) -> None:
    actor.opens(desk(letter, "copies/"))
    upload = {"name": "copy.txt", "mimeType": "text/plain", "buffer": data}
    actor.page.locator("[name=file]").set_input_files(upload)
    actor.writes(publisher=publisher)
    actor.clicks("Compare it")


def test_step_13_a_partners_copy_that_diverges_is_seen(stage: Stage, coalition, ama):
    release = released(coalition, ama)
    letter = release.letter
    ama = stage.signs_in(ama)
    gives_a_copy(ama, letter, copy_of(release), "Delta Forum")
    ama.sees("the same", "Nothing differs.")
    other = copy_of(release, title=(TITLE, TITLE.replace("2", "3")))
    gives_a_copy(ama, letter, other, "Lake Friends")
    ama.sees("2 differences", "Numbers", "3 groups call for clear")
    ama.opens(desk(letter, "copies/"))
    row = ama.page.get_by_role("row").filter(has_text="Lake Friends").inner_text()
    assert "2 groups → 3 groups" in row
    nothing_went_wrong(stage)


def test_step_13_the_page_and_its_feed_come_out_in_one_act_and_its_links_are_right(
    stage: Stage,
    coalition,
    ama,
):
    letter = closed_letter(coalition, ama)
    reader = stage.enters(scripts=False)
    feed = f"/releases/{coalition.slug}/feed.atom"
    assert reader.status_of(public(letter)) == 404
    assert reader.status_of(feed) == 404
    actions.release(letter=letter, by=ama)
    assert TITLE in reader.gets(feed).decode()
    reader.opens("/")
    reader.clicks(TITLE)
    reader.sees(TITLE, SENTENCE)
    files = reader.page.locator("#record a[download]").all()
    addresses = [each.get_attribute("href") for each in files]
    assert len(addresses) == 9
    assert [reader.status_of(each) for each in addresses] == [200] * 9
    nothing_went_wrong(stage)


def test_step_14_the_press_reads_the_numbers_of_the_letter(
    stage: Stage,
    clock,  # noqa: F811  (a fixture)
    coalition,
    ama,
):
    """On the page of facts, as a text for a mail, as PDF, and under the embargo."""
    clock(NOON)
    letter = closed_letter(coalition, ama)
    actions.release(letter=letter, by=ama, now=NOON, public_at=NOON + dt.timedelta(days=1),
                    time_zone="Africa/Accra")  # fmt: skip
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "press/"))
    ama.sees("Under embargo until Tuesday, 3 March 2026, 12:00", TITLE)
    ama.sees("organisations 2", "individual 1", "countries 2")
    text = " ".join(ama.gets(desk(letter, "press/facts.txt?in=en")).decode().split())
    pdf = pdf_words(ama.gets(desk(letter, "press/facts.pdf?in=en")))
    for words in (text, pdf):
        assert TITLE in words
        assert "3 March 2026" in words
    nothing_went_wrong(stage)


def test_step_14_another_number_typed_into_a_quote_is_refused(stage: Stage, coalition, ama):
    letter = released(coalition, ama).letter
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "press/"))
    ama.writes(**{"words-en": "We are 70 groups.", "speaker": "Dina Haddad, Lake Friends"})
    ama.clicks("Add it")
    assert not letter.press_quotes.exists()
    ama.sees("70")
    ama.writes(**{"words-en": "We are {{ organisations }} groups."})
    ama.clicks("Add it")
    ama.sees("The quote stands on the page of facts.", "“We are 2 groups.”")
    nothing_went_wrong(stage)
