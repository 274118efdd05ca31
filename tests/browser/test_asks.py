"""An ask is followed for years: by hand, and with a file of the public record.

Ama says what would show that the ask was met and adds two sessions. Of the first she files a
newspaper, which her colleague Kofi checks; a file of the record that she gives answers for the
second. The public then sees the timeline, with each source one click away.
"""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.apps.releases.stories import NOON, released
from tests.browser.looks import faults_of
from tests.browser.stage import DESKTOP, PHONE, Stage
from tests.core.record.marc_files import FIXTURES
from tests.factories import make_member, make_user

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]


@pytest.fixture
def play(stage: Stage, clock, coalition, ama):  # noqa: F811  (a fixture)
    clock(NOON)
    play = SimpleNamespace(stage=stage, clock=clock, coalition=coalition)
    play.letter = released(coalition, ama).letter
    kofi = make_user("Kofi Addo")
    make_member(coalition, kofi, "editor")
    play.ama, play.kofi = stage.signs_in(ama), stage.signs_in(kofi)
    play.asks = f"/desk/{coalition.slug}/letters/{play.letter.slug}/asks/"
    play.ask = f"{play.asks}publish/"
    play.public = f"/releases/{coalition.slug}/{play.letter.slug}/"
    play.board = f"/asks/{coalition.slug}/"
    return play


def test_an_ask_is_followed_from_the_letter_to_the_published_timeline(play):
    ama_follows_it_and_says_what_would_show_it(play)
    files_a_newspaper_and_finds_it_not_met(play)
    kofi_looks_at_the_source(play)
    a_file_of_the_record_answers_for_the_next_session(play)
    somebody_disagrees(play)
    the_public_reads_nothing_of_it(play)
    publishes_it(play)
    a_reader_sees_the_timeline_at_two_widths(play)
    every_page_can_be_used_by_everybody(play)
    nobody_was_watched_or_refused(play)


def opens_part(actor, name: str) -> None:
    actor.page.locator("summary", has_text=name).click()


def ama_follows_it_and_says_what_would_show_it(play) -> None:
    ama = play.ama
    ama.opens(play.asks)
    ama.sees("1. Publish the measurements.", "not followed")
    ama.clicks("Follow it")
    opens_part(ama, "Describe it")
    ama.page.locator("[name=kind]").select_option("recurring")
    ama.writes(actor="KEN", deadline_words="before the rains", opportunity="session 178")
    ama.clicks("Keep")
    opens_part(ama, "Say what would show it")
    ama.writes(who="KEN", subject="lighthouses in the Republic of Korea")
    form = ama.page.locator("form").filter(has=ama.page.locator("[name=test]"))
    form.locator("[name=test]").select_option("sponsor")
    ama.clicks("Keep", within=form)
    ama.sees("Kenya is among the sponsors", "Written before anybody had found anything.")
    for key, session, closes in (
        ("session 177", "177", "2122-12-18"),
        ("session 178", "178", "2123-12-18"),
    ):
        opens_part(ama, "Add an occasion")
        ama.writes(key=key, session=session, closes=closes)
        ama.clicks("Add the occasion")
    ama.sees("session 177", "18 December 2122", "not yet assessed")


def files_a_newspaper_and_finds_it_not_met(play) -> None:
    ama = play.ama
    opens_part(ama, "Add evidence")
    ama.writes(
        source="https://news.example/lighthouses", date="2122-11", quote="Kenya stayed away."
    )
    ama.page.locator("[name=relation]").select_option("contradicts")
    ama.clicks("Add the evidence")
    ama.sees("entered by Ama Mensah", "not checked yet")
    ama.clicks("session 177")
    ama.chooses("not met")
    ama.clicks("Add it")
    ama.sees("This rests on no evidence.")
    ama.page.locator("[name=because]").check()
    ama.clicks("Add it")
    ama.sees("Not met in session 177.")


def kofi_looks_at_the_source(play) -> None:
    kofi = play.kofi
    kofi.opens(play.ask)
    kofi.clicks("I looked at the source: it says so")
    kofi.sees("checked by Kofi Addo")
    kofi.misses_button("Show it on the letter's page")


def a_file_of_the_record_answers_for_the_next_session(play) -> None:
    ama = play.ama
    ama.opens(f"/desk/{play.coalition.slug}/record/")
    ama.page.locator("[name=file]").set_input_files(FIXTURES / "drafts.xml")
    ama.writes(source="the Library")
    ama.clicks("Read it")
    ama.sees("What it says of your asks", "session 178", "Additional sponsors")
    ama.page.locator("[name=chosen]").check()
    ama.clicks("Confirm what is chosen")
    ama.sees("Confirmed for 1 occasion")
    ama.opens(play.ask)
    ama.sees("met late", "Not met in session 177; met in session 178.")


def somebody_disagrees(play) -> None:
    ama = play.ama
    ama.clicks("session 178")
    opens_part(ama, "Somebody disagrees")
    form = ama.page.locator("form").filter(has=ama.page.locator("[name=who]"))
    form.locator("[name=who]").fill("Lake Friends")
    form.locator("[name=note]").fill("It came too late to matter.")
    ama.clicks("Add the dispute")
    ama.sees("Lake Friends", "contested")


def the_public_reads_nothing_of_it(play) -> None:
    reader = play.stage.enters()
    reader.opens(play.public)
    reader.misses("What became of the asks", "Kenya stayed away")


def publishes_it(play) -> None:
    play.clock(NOON + dt.timedelta(minutes=1))
    play.ama.opens(play.ask)
    play.ama.clicks("Show it on the letter's page")
    play.ama.sees("Published.", "met late, contested")


def a_reader_sees_the_timeline_at_two_widths(play) -> None:
    """No script runs, and nothing is hidden that is disputed."""
    for size in (DESKTOP, PHONE):
        reader = play.stage.enters(size=size, scripts=False)
        reader.opens(play.public)
        reader.sees(
            "What became of the asks", "met late, contested", "Contested: session 178",
            "Lake Friends", "It came too late to matter.", "“before the rains”",
        )  # fmt: skip
        marks = reader.page.locator(".chart-mark")
        assert [mark.locator("title").text_content() for mark in marks.all()] == [
            "session 177: not met",
            "session 178: met, contested",
        ]
        assert reader.page.get_by_text("Kenya stayed away.").is_hidden()
        opens_part(reader, "sources")
        reader.sees("Kenya stayed away.", "checked by a second person", "Additional sponsors")
        assert reader.context.cookies() == []


def every_page_can_be_used_by_everybody(play) -> None:
    reader = play.stage.enters()
    occasion = f"{play.ask}occasions/"
    play.ama.opens(play.ask)
    link = play.ama.page.get_by_role("link", name="session 178", exact=True).get_attribute("href")
    assert occasion in link
    found = {}
    for actor, address in (
        (reader, play.public),
        (reader, play.board),
        (play.ama, play.asks),
        (play.ama, play.ask),
        (play.ama, link),
        (play.ama, f"/desk/{play.coalition.slug}/asks/"),
    ):
        actor.opens(address)
        for details in actor.page.locator("main details").all():
            details.evaluate("each => each.open = true")
        found[address] = faults_of(actor.page)
    assert {address: faults for address, faults in found.items() if faults} == {}


def nobody_was_watched_or_refused(play) -> None:
    for actor in play.stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
