"""From a file of the public record to the published timeline, and on to the next letter.

Ama follows an ask of a released letter, gives a catalogue file that she downloaded, asks it a
question, looks at what it would change, confirms it, and publishes. A reader sees the timeline.
Then she compares a partner's copy, and begins the next letter.
"""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.apps.deliveries.stories import MAYOR, MINISTER
from tests.apps.followup.published import copy_of
from tests.apps.releases import stories
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.browser.looks import faults_of
from tests.browser.stage import DESKTOP, PHONE, Actor, Stage
from tests.core.record.marc_files import FIXTURES
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AssessmentRecord, RecordImport
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions as releases
from undersigned.core.record.questions import Sponsor, Which

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

MONDAY_13 = dt.datetime(2026, 3, 2, 13, tzinfo=dt.UTC)
SUBJECT = "lighthouses in the Republic of Korea"


@pytest.fixture
def play(stage: Stage, clock, coalition, ama, chidi):  # noqa: F811  (fixtures)
    """A public letter with one ask, followed in three sessions of an assembly."""
    clock(MONDAY_13)
    play = SimpleNamespace(stage=stage, coalition=coalition)
    edition = stories.make_core_edition(addressees=(MINISTER, MAYOR))
    letter = stories.open_letter(coalition, edition=edition)
    stories.sign(letter, "River Watch Ghana")
    stories.sign(letter, "Lake Friends", "Lebanon")
    releases.count_and_close(letter=letter, by=ama)
    letter.refresh_from_db()
    play.release = releases.release(letter=letter, by=ama, now=MONDAY_13)
    ask = actions.follow(letter=letter, ask_id="publish", by=ama)
    actions.describe(ask=ask, by=ama, kind="recurring", actor="KEN")
    actions.set_yardstick(ask=ask, by=ama, observable=Sponsor("KEN", Which(SUBJECT)))
    for number in (177, 178):
        actions.add_occasion(
            ask=ask,
            by=ama,
            key=f"session {number}",
            session=str(number),
            closes=dt.date(2025 + number - 178, 12, 18),
        )
    play.letter = letter
    play.ama = stage.signs_in(ama)
    play.chidi = stage.signs_in(chidi)
    play.desk = f"/desk/{coalition.slug}/"
    play.page = f"{play.desk}letters/{letter.slug}/"
    play.public = f"/releases/{coalition.slug}/{letter.slug}/"
    return play


def test_a_file_of_the_record_becomes_a_published_timeline_and_a_next_letter(play):
    gives_the_file(play)
    asks_it_who_sponsored(play)
    looks_at_what_it_would_change(play)
    confirms_one_of_two(play)
    a_reader_sees_the_timeline(play)
    compares_a_partners_copy(play)
    begins_the_next_letter(play)
    holds_both_letters_side_by_side(play)
    the_pages_can_be_used_by_everybody(play)
    chidi_sees_nothing(play)
    nobody_was_watched_or_refused(play)


def gives_the_file(play) -> None:
    ama: Actor = play.ama
    ama.opens(play.desk)
    ama.clicks("Public record")
    ama.sees("nothing is fetched")
    ama.page.locator("[name=file]").set_input_files(FIXTURES / "drafts.xml")
    ama.writes(source="https://library.sarrania.example", downloaded_on="2026-02-27")
    ama.clicks("Read it")
    ama.sees("8", "rows read", "1 row was refused", "The record has no symbol")
    ama.sees("© United Nations, 2026", "downloaded on 2026-02-27")
    play.record = RecordImport.objects.get()
    play.record_page = f"{play.desk}record/{play.record.pk}/"
    ama.sees(play.record.sha256)


def asks_it_who_sponsored(play) -> None:
    ama: Actor = play.ama
    ama.clicks("Ask the files")
    ama.writes(state="Kenya", subject=SUBJECT, session="178")
    ama.clicks("Ask")
    ama.sees("met", "A/C.9/178/L.4/Rev.1", "adopted as A/RES/178/218")
    ama.sees("Additional sponsors: Bosnia and Herzegovina, Kenya, Türkiye", "515 $a")
    ama.writes(session="150")
    ama.clicks("Ask")
    ama.sees("no evidence in this file")
    assert "not met" not in ama.page.locator("#answer h2").inner_text()


def looks_at_what_it_would_change(play) -> None:
    ama: Actor = play.ama
    ama.opens(play.record_page)
    ama.sees("What it says of your asks", "session 178", "session 177", "Known now", "nothing")
    assert not AssessmentRecord.objects.exists()


def confirms_one_of_two(play) -> None:
    ama: Actor = play.ama
    ama.chooses("Confirm for session 178")
    ama.clicks("Confirm what is chosen")
    ama.sees("Confirmed for 1 occasion", "as known")
    assert AssessmentRecord.objects.get().found == "met"
    ama.opens(f"{play.page}asks/publish/")
    ama.sees("Additional sponsors")
    ama.clicks("Show it on the letter's page")
    ama.sees("published")


def a_reader_sees_the_timeline(play) -> None:
    for size in (DESKTOP, PHONE):
        reader = play.stage.enters(scripts=False, size=size)
        reader.opens(play.public)
        reader.sees("What became of the asks", "Met in session 178.", "session 177")
        assert reader.page.locator(".asks-followed svg").count() == 1
        reader.page.get_by_text("The table and 1 source").click()
        reader.sees("Additional sponsors", "515 $a", "A/C.9/178/L.4/Rev.1")
        reader.sees("© United Nations, 2026", "downloaded on 2026-02-27")


def compares_a_partners_copy(play) -> None:
    ama: Actor = play.ama
    ama.opens(play.page)
    ama.clicks("Copies")
    data = copy_of(play.release, name=("Lake Friends", "Friends of the Lakes"))
    upload = {"name": "copy.txt", "mimeType": "text/plain", "buffer": data}
    ama.page.locator("[name=file]").set_input_files(upload)
    ama.writes(publisher="Lake Friends")
    ama.clicks("Compare it")
    ama.sees("Names", "Friends of the Lakes")
    play.copy_page = ama.page.url.removeprefix(play.stage.url)


def begins_the_next_letter(play) -> None:
    ama: Actor = play.ama
    ama.opens(play.page)
    ama.clicks("Follow-up")
    ama.clicks("Next letter")
    ama.sees("Nobody has noted yet who holds this office.", "Last time you wrote to: Mariam Tamba")
    ama.writes(**{"holder-0": "Idris Bel", "looked-0": True, "source-0": "the ministry's page"})
    ama.chooses("1. Publish the measurements. (met)")
    ama.clicks("Begin the next letter")
    ama.sees("This letter continues", "2 stand on the board of invitations.", "Idris Bel")
    ama.sees("0 stayed", "2 are not there", "Last checked on")
    play.next = Letter.objects.exclude(pk=play.letter.pk).get()
    assert play.next.latest_draft.value.addressees[0].name == "Idris Bel"


def holds_both_letters_side_by_side(play) -> None:
    ama: Actor = play.ama
    ama.clicks("Compare the words of both")
    ama.sees("Asked again", "Publish the measurements.", "Idris Bel")


def the_pages_can_be_used_by_everybody(play) -> None:
    last = f"{play.desk}letters/{play.next.slug}/last-time/"
    pages = [
        f"{play.desk}record/",
        play.record_page,
        f"{play.desk}record/question/sponsor/?state=KEN&subject=lights&files={play.record.pk}",
        f"{play.desk}record/question/meeting/",
        f"{play.page}copies/",
        play.copy_page,
        f"{play.page}continue/",
        last,
        f"{play.desk}compare/?first={play.letter.slug}&second={play.next.slug}",
    ]
    found = {}
    for address in pages:
        play.ama.opens(address)
        if faults := faults_of(play.ama.page):
            found[address] = faults
    assert not found


def chidi_sees_nothing(play) -> None:
    for address in (play.record_page, f"{play.desk}record/", play.copy_page):
        assert play.chidi.status_of(address) == 404


def nobody_was_watched_or_refused(play) -> None:
    for actor in play.stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
