"""An answer comes back by IMAP, is filed under the ask it answers, and is published.

The letter went out by mail to a real server on the loopback; the minister's office answers the mail
that it got, into a real IMAP mailbox. A group answers the call for sign-ons with "we sign".
"""

import datetime as dt
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest

from tests.apps.deliveries.stories import MAYOR, MINISTER, planned, turn_on
from tests.apps.followup.mails_in import make_mail
from tests.apps.outbox.conftest import server  # noqa: F401  (a fixture)
from tests.apps.releases import stories
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.browser.stage import DESKTOP, PHONE, Stage
from tests.imap_server import imap_serving
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.followup import fetching, kinds
from undersigned.apps.followup.models import Reply
from undersigned.apps.releases import actions as releases
from undersigned.apps.signatures.models import Signature
from undersigned.channels.email.mailbox import place_of
from undersigned.core.letter import Ask, words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

MONDAY_13 = dt.datetime(2026, 3, 2, 13, tzinfo=dt.UTC)
PDF = b"%PDF-1.7\n% the minister's measurements\n"


@pytest.fixture(scope="module")
def mailbox():
    with imap_serving() as imap:
        yield imap


@pytest.fixture
def play(stage: Stage, server, clock, coalition, ama, mailbox, settings):  # noqa: F811  (fixtures)
    """The letter with two asks is released, and has reached the minister and the mayor by mail."""
    settings.REPLIES = "letters@clear-rivers.example"
    clock(MONDAY_13)
    mailbox.empty()
    play = SimpleNamespace(
        stage=stage, server=server, clock=clock, coalition=coalition, mailbox=mailbox
    )
    play.release = two_asks(coalition, ama)
    turn_on(coalition, "email")
    for position in (0, 1):
        planned(play.release, ama, position=position)
    stage.sends_mails()
    play.letter = play.release.letter
    play.ama = stage.signs_in(ama)
    play.page = f"/desk/{coalition.slug}/letters/{play.letter.slug}/replies/"
    play.public = f"/releases/{coalition.slug}/{play.letter.slug}/"
    return play


def two_asks(coalition, by):
    text = stories.make_text()
    asks = (*text.asks, Ask(id="meet", text=words("Meet us before the rains.")))
    text = text.model_copy(update={"asks": asks})
    edition = stories.make_core_edition(addressees=(MINISTER, MAYOR), texts=(text,))
    letter = stories.open_letter(coalition, edition=edition)
    stories.sign(letter, "River Watch Ghana")
    releases.count_and_close(letter=letter, by=by)
    letter.refresh_from_db()
    return releases.release(letter=letter, by=by, now=MONDAY_13)


def test_an_answer_finds_its_letter_is_filed_under_ask_2_and_published(play):
    nothing_has_come(play)
    the_office_answers(play)
    files_it_under_ask_2(play)
    the_public_reads_nothing_of_it(play)
    publishes_words_of_it(play)
    a_reader_sees_them_at_two_widths(play)
    a_group_answers_the_call(play)
    nobody_was_watched_or_refused(play)


def nothing_has_come(play) -> None:
    play.ama.opens(play.page)
    play.ama.sees("Nothing here")


def the_office_answers(play) -> None:
    """It presses "Reply": the mail goes to the address given, and names the mail it answers."""
    data = next(data for to, data in play.server.mails if to == [MINISTER.email])
    delivered = message_from_bytes(data, policy=policy.default)
    play.mailbox.put(
        make_mail(
            "Dear Ama Mensah,\n\nThe minister will meet you on 20 March.\n\n"
            "On Monday, the coalition wrote:\n> Meet us before the rains.\n",
            to=str(delivered["Reply-To"]),
            in_reply_to=delivered["Message-ID"],
            files={"measurements.pdf": PDF},
        )
    )
    assert fetching.fetch(place_of(play.mailbox.address)) == 1
    play.ama.opens(play.page)
    play.ama.sees("Re: Joint letter", "Mariam Tamba", "internal")


def files_it_under_ask_2(play) -> None:
    ama = play.ama
    ama.clicks("Re: Joint letter")
    ama.sees("The minister will meet you on 20 March.", "Office of the Minister")
    link = ama.page.get_by_role("link", name="measurements.pdf").get_attribute("href")
    assert ama.gets(link) == PDF
    ama.chooses("2. Meet us before the rains.")
    ama.clicks("File")
    ama.sees("Filed.")
    assert Reply.objects.get().asks == ["meet"]


def the_public_reads_nothing_of_it(play) -> None:
    play.reader = play.stage.enters()
    play.reader.opens(play.public)
    play.reader.misses("What was answered", "20 March")


def publishes_words_of_it(play) -> None:
    ama = play.ama
    play.clock(MONDAY_13 + dt.timedelta(minutes=1))
    ama.page.get_by_text("Publish", exact=True).click()
    ama.writes(public_text="The minister will meet us on 20 March.")
    ama.clicks("Publish these words")
    ama.sees("Published.", "published")


def a_reader_sees_them_at_two_widths(play) -> None:
    for size in (DESKTOP, PHONE):
        reader = play.stage.enters(size=size)
        reader.opens(play.public)
        reader.sees(
            "What was answered", "Mariam Tamba, 2 March 2026", "2. Meet us before the rains.",
            "The minister will meet us on 20 March.",
        )  # fmt: skip
        reader.misses("Office of the Minister", "office@water.example")
        assert reader.context.cookies() == []
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"]


def a_group_answers_the_call(play) -> None:
    """The mail stands beside a form that is filled in from it; entering it keeps the mail."""
    ama = play.ama
    play.mailbox.put(
        make_mail(
            "We sign.\n\nDina, Port Sand Anglers",
            to=reply_address(play.letter, kinds.CALL, 0),
            sender="Dina Quaye <dina@anglers.example>",
            subject="We sign",
            message_id="<sign@anglers.example>",
        )
    )
    fetching.fetch(place_of(play.mailbox.address))
    ama.opens(play.page)
    ama.clicks("We sign")
    ama.clicks("Enter the sign-on")
    ama.sees("Dina, Port Sand Anglers")
    assert ama.page.locator("[name=email]").input_value() == "dina@anglers.example"
    ama.writes(name="Port Sand Anglers", representative="Dina Quaye")
    ama.clicks("Enter it, with the mail as evidence")
    ama.sees("Port Sand Anglers", "mail.eml")
    assert Signature.objects.get(name="Port Sand Anglers").evidence.count() == 1


def nobody_was_watched_or_refused(play) -> None:
    for actor in play.stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
