"""A released letter is brought to two offices: by e-mail, by fax and by post, and proven.

Ama runs the secretariat. The letter has four pages and 79 signatories. A real mail server on the
loopback refuses the minister's mail twice before it takes it; what it was handed is read back.
"""

import datetime as dt
import hashlib
import io
import json
from email import message_from_bytes, policy
from types import SimpleNamespace

import pypdfium2
import pytest
from PIL import Image, ImageSequence
from playwright.sync_api import expect

from tests.apps.deliveries.stories import MAYOR, MINISTER, make_due
from tests.apps.outbox.conftest import server  # noqa: F401  (a fixture)
from tests.apps.releases import stories
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.browser.stage import Stage
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.releases import actions as releases
from undersigned.core.letter import Paragraph, words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

MONDAY_13 = dt.datetime(2026, 3, 2, 13, tzinfo=dt.UTC)  # in Accra, whose clock is UTC
TUESDAY = MONDAY_13 + dt.timedelta(days=1)  # 22:00 in Jayapura; 9 to 17 there is 0 to 8 here
SENTENCE = "The measurements of the upper river are kept in a drawer, and the wells are shallow. "
PAGES = 4


@pytest.fixture
def play(stage: Stage, server, clock, coalition, ama):  # noqa: F811  (fixtures)
    """The letter is released; the clock stands at Monday, 13:00 in Accra."""
    clock(MONDAY_13)
    play = SimpleNamespace(stage=stage, server=server, clock=clock, coalition=coalition)
    play.release = long_letter(coalition, ama)
    play.ama = stage.signs_in(ama)
    play.deliveries = f"/desk/{coalition.slug}/letters/clear-water/deliveries/"
    return play


def long_letter(coalition, by):
    """69 organisations and 10 individuals under a text that fills its pages."""
    text = stories.make_text()
    more = tuple(Paragraph(inlines=words(SENTENCE * 5)) for _ in range(14))
    blocks = (text.blocks[0], *more, text.blocks[-1])
    text = text.model_copy(update={"blocks": blocks})
    edition = stories.make_core_edition(addressees=(MINISTER, MAYOR), texts=(text,))
    letter = stories.open_letter(coalition, edition=edition)
    for number in range(69):
        stories.sign(letter, f"River Group {number + 1}")
    for number in range(10):
        stories.sign(letter, f"Esi Boateng {number + 1}", kind="individual", title="Professor")
    releases.count_and_close(letter=letter, by=by)
    letter.refresh_from_db()
    return releases.release(letter=letter, by=by, now=MONDAY_13)


def test_a_letter_is_brought_to_two_offices_by_mail_fax_and_post(play):
    turns_channels_on(play)
    plans(play)
    the_first_mail_fails_twice_and_goes_through(play)
    the_mails_are_what_was_released(play)
    the_faxes_leave_in_office_hours(play)
    posts_by_hand(play)
    reads_the_record(play)
    nobody_was_watched_or_refused(play)


def turns_channels_on(play) -> None:
    ama = play.ama
    ama.opens(play.deliveries)
    ama.sees("No way to deliver is turned on")
    ama.clicks("Choose channels")
    for channel, settings in (
        ("E-mail", {"from_name": "Clear Rivers"}),
        ("Fax", {"gateway": "{number}@fax.example"}),
        ("Post", {}),
    ):
        ama.clicks(f"Turn on {channel}")
        ama.writes(on=True, **settings)
        if channel == "Fax":
            ama.page.locator("[name=mode]").select_option("gateway")
            ama.page.locator("[name=attach]").select_option("tiff")
        ama.clicks("Save")
        ama.sees("Saved.")


def plans(play) -> None:
    """All ways to both offices; the mayor's country has several clocks, so one is chosen."""
    ama = play.ama
    ama.opens(play.deliveries)
    ama.clicks("Plan deliveries")
    for office in (0, 1):
        for way in ("email", "fax", "post"):
            ama.page.locator(f"[name=ways_addressee_{office}][value={way}]").check()
    ama.clicks("Look at the whole list …")
    ama.sees("Jonas Vreel, Fax: It is not known by which clock this office works.")
    ama.writes(zone_addressee_1="Asia/Jayapura")
    ama.clicks("Look at the whole list …")
    ama.sees(
        "Deliver 6 letters so?", "minister@water.example", "+62 21 200 0002", "at once",
        "Tuesday, 3 March 2026, 00:00 in Africa/Accra",
    )  # fmt: skip
    assert not Delivery.objects.exists()
    ama.clicks("Yes, deliver")
    ama.sees("Planned.", "0 of 3", "to be done by hand")


def of(play, position: int, channel: str) -> Delivery:
    return play.release.deliveries.get(part="addressee", position=position, channel=channel)


def cell(play, office: str, column: int):
    """Where the board says how an office's delivery stands; the first column names the office."""
    return play.ama.page.get_by_role("row").filter(has_text=office).get_by_role("cell").nth(column)


def the_first_mail_fails_twice_and_goes_through(play) -> None:
    """The page that stands open says so by itself. The pauses between are skipped, for the mayor's
    fax too: his office is closed, and so it waits all the same.
    """
    play.server.to_data["minister"] = "451 4.3.0 come back later"
    play.stage.sends_mails()
    expect(cell(play, "Mariam Tamba", 0)).to_contain_text("is tried again")
    expect(cell(play, "Jonas Vreel", 0)).to_contain_text("taken")
    make_due()
    play.stage.sends_mails()
    play.server.to_data.clear()
    make_due()
    play.stage.sends_mails()
    play.ama.opens(f"{play.deliveries}{of(play, 0, 'email').key}/")
    play.ama.sees(
        "message refused: 451 4.3.0",
        "The mail server that sends for us took the mail to minister@water.example",
        "It does not show that the server of water.example took it",
    )
    tried = [each.outcome for each in of(play, 0, "email").attempts.all()]
    assert tried == ["not_now", "not_now", "taken"]


def the_mails_are_what_was_released(play) -> None:
    """Each office got its own copy; the hash on its page is that of the file that it got."""
    for position, office in ((0, MINISTER), (1, MAYOR)):
        mail = mail_to(play, office.email)
        delivery = of(play, position, "email")
        assert mail["Message-ID"] == delivery.message_id
        assert str(mail["From"].addresses[0].display_name) == "Clear Rivers"
        text = mail.get_body(("plain",)).get_content()
        assert "We are 69 groups and 10 people" in " ".join(text.split())
        (attached,) = mail.iter_attachments()
        letter = attached.get_content()
        pages = texts(letter)
        assert len(pages) == PAGES
        assert office.name in pages[0]
        assert "River Group 69" in "".join(pages)
        noted = delivery.attempts.last().papers
        assert noted == [{"name": "clear-water.pdf", "sha256": sha256(letter)}]


def mail_to(play, address: str):
    """The only mail to ``address``."""
    (data,) = [data for to, data in play.server.mails if to == [address]]
    return message_from_bytes(data, policy=policy.default)


def the_faxes_leave_in_office_hours(play) -> None:
    """The minister's office is open; the mayor's gets its own in the morning."""
    assert of(play, 0, "fax").state == Delivery.State.SENT
    assert of(play, 1, "fax").state == Delivery.State.WAITING
    play.clock(TUESDAY.replace(hour=0, minute=5))
    play.stage.sends_mails()
    for position, address in ((0, "+233302000001@fax.example"), (1, "+62212000002@fax.example")):
        (attached,) = mail_to(play, address).iter_attachments()
        assert attached.get_content_type() == "image/tiff"
        widths = fax_pages(attached.get_content())
        assert widths == [1728] * (PAGES + 1)  # with a cover page
        assert of(play, position, "fax").state == Delivery.State.SENT
    play.clock(TUESDAY)
    reports_a_fax(play)


def fax_pages(tiff: bytes) -> list[int]:
    """The width of each page in pixels; each is decoded whole, is bilevel and has ink on it."""
    widths = []
    with Image.open(io.BytesIO(tiff)) as pages:
        for page in ImageSequence.Iterator(pages):
            assert (page.mode, page.info["compression"]) == ("1", "group4")
            black = page.histogram()[0]
            assert 0.001 < black / (page.width * page.height) < 0.2
            widths.append(page.width)
    return widths


def reports_a_fax(play) -> None:
    """The gateway's report is the receipt."""
    ama = play.ama
    ama.opens(f"{play.deliveries}{of(play, 0, 'fax').key}/")
    ama.sees("It does not show that the fax arrived")
    ama.page.get_by_text("A report came").click()
    ama.page.get_by_label("It went through", exact=True).check()
    ama.writes(answer="5 of 5 pages, OK")
    ama.clicks("Record it")
    ama.sees("Recorded.", "delivered", "5 of 5 pages, OK")


def posts_by_hand(play) -> None:
    """The pack is printed; posting it is recorded with its number and a photograph."""
    ama = play.ama
    pack = ama.gets(f"{play.deliveries}print/post/")
    printed = "".join(texts(pack))
    assert "1 Harbour Road" in printed
    assert "2 Harbour Road" in printed
    ama.opens(play.deliveries)
    cell(play, "Mariam Tamba", 2).get_by_role("link").click()
    ama.sees("Post to Mariam Tamba", "to be done by hand")
    ama.writes(day="2026-03-02", hour="16:40", tracking="RR 118 225 SN", carrier="Sandoria Post")
    slip = {"name": "slip.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    ama.page.locator("[name=photograph]").set_input_files(slip)
    ama.clicks("Record it")
    ama.sees("Recorded.", "posted the letter with Sandoria Post on 2 March 2026, 16:40 UTC",
             "Its tracking number is RR 118 225 SN")  # fmt: skip
    assert of(play, 0, "post").attempts.get().photographs.count() == 1


def photograph() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "grey").save(file, "JPEG")
    return file.getvalue()


def reads_the_record(play) -> None:
    found = json.loads(play.ama.gets(f"{play.deliveries}record.json"))
    told = {(each["to"][0], each["channel"], each["state"]) for each in found["deliveries"]}
    assert told == {
        ("Mariam Tamba", "email", "sent"), ("Jonas Vreel", "email", "sent"),
        ("Mariam Tamba", "fax", "delivered"), ("Jonas Vreel", "fax", "sent"),
        ("Mariam Tamba", "post", "delivered"), ("Jonas Vreel", "post", "to_do"),
    }  # fmt: skip
    printed = "".join(texts(play.ama.gets(f"{play.deliveries}record.pdf")))
    assert "Delivery record" in printed


def nobody_was_watched_or_refused(play) -> None:
    assert play.ama.faults == []
    assert play.ama.refusals == []


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
