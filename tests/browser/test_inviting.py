"""Ten organisations are invited to sign: each by a link of its own, in its language and daytime.

Ama pastes a list, takes two more from the directory and one from last year's letter, reads each
one's mail before it goes, and sees on the board who signs, says no, answers by mail and is silent.
A mail scanner opens every link.
"""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.browser.stage import DESKTOP, PHONE, Stage
from tests.factories import (
    make_edition_value,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.signatures.models import Invitation, Signature
from undersigned.core.letter import words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

MONDAY_12 = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
LIST = """Organisation,Country,E-mail,Language,Representative
River Watch Ghana,Ghana,ben@river-watch.example,English,Ben Adler
Lake Friends,Lebanon,dina@lakes.example,Swahili,Dina Haddad
Delta Forum,Ghana,esi@delta.example,en,Esi Boateng
Sand Circle,Senegal,sand@circle.example,sw,Fatou Ndiaye
Port Anglers,Togo,port@anglers.example,sw,Kodjo Mensah
Hill Farmers,Nepal,hill@farmers.example,en,Gita Rai
Blue Nets,Korea,nets@blue.example,en,Han Seo
"""


@pytest.fixture
def play(stage: Stage, coalition, ama, chidi, monkeypatch):
    """A letter in two languages, a directory, and a letter of last year."""
    play = SimpleNamespace(stage=stage, coalition=coalition, monkeypatch=monkeypatch)
    at(play, MONDAY_12)
    value = make_edition_value()
    swahili = value.authentic.model_copy(
        update={"language": "sw", "title": words("Barua ya pamoja"), "salutation": words("Waziri,")}
    )
    value = value.model_copy(update={"texts": (value.authentic, swahili)})
    play.letter = make_open_letter(
        coalition, value=value, slug="rivers", sign_on_closes_at=MONDAY_12 + 5 * DAY
    )
    make_organisation(coalition, "Reed Society", place="Ghana", country="GH")
    make_organisation(coalition, "Well Keepers", place="Ghana", country="GH")
    last = make_open_letter(coalition, slug="last-year")
    make_signature(last, "Coast Union", state="accepted", email="coast@union.example")
    play.board = f"/desk/{coalition.slug}/letters/rivers/invitations/"
    play.ama, play.chidi = stage.signs_in(ama), stage.signs_in(chidi)
    return play


def at(play, moment: dt.datetime) -> None:
    """From now on it is ``moment``; sessions outlive it."""
    play.monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


def test_ten_organisations_are_invited_and_each_stands_where_it_stands(play):
    pastes_a_list(play)
    takes_two_from_the_directory(play)
    takes_one_from_last_year(play)
    writes_the_call_and_reads_each_mail(play)
    it_goes_by_daylight(play)
    scanners_change_nothing(play)
    ben_signs_by_his_link(play)
    dina_says_no(play)
    plans_a_reminder_and_cancels_another(play)
    only_the_silent_are_reminded(play)
    looks_at_the_board_at_two_widths(play)
    chidi_sees_nothing(play)
    nobody_was_watched_or_refused(play)


def pastes_a_list(play) -> None:
    ama = play.ama
    ama.opens(play.board)
    ama.sees("Nobody is asked yet")
    ama.clicks("Ask more")
    ama.writes(pasted=LIST)
    ama.clicks("Look at the list")
    ama.sees("Shall they be asked?", "River Watch Ghana, Ghana", "Dina Haddad")
    assert ama.page.locator("[name=language-1]").input_value() == "sw"
    ama.writes(**{"email-6": "office@blue.example"})
    ama.clicks("Add them to the board")
    ama.sees("7 added to the board.", "office@blue.example")


def takes_two_from_the_directory(play) -> None:
    ama = play.ama
    ama.clicks("Ask more")
    ama.clicks("Choose among them")
    for number, address in enumerate(["reed@society.example", ""]):
        ama.page.locator(f"[name=keep][value='{number}']").check()
        ama.writes(**{f"email-{number}": address, f"language-{number}": "English"})
    ama.clicks("Add them to the board")
    ama.sees("2 added to the board.", "Well Keepers", "no address")


def takes_one_from_last_year(play) -> None:
    ama = play.ama
    ama.clicks("Ask more")
    ama.clicks("Look at them")
    ama.sees("Coast Union", "Ben Adler, Director")
    ama.clicks("Add them to the board")
    ama.sees("1 added to the board.")
    assert Invitation.objects.count() == 10


def writes_the_call_and_reads_each_mail(play) -> None:
    ama = play.ama
    ama.clicks("Write the call")
    ama.sees("It goes to the 10 who got none yet.")
    text = "Dear {nmae}, please sign {letter} until {deadline}: {link}"
    ama.writes(**{"subject-en": "{letter}", "body-en": text})
    ama.writes(**{"subject-sw": "Barua ya pamoja", "body-sw": "Habari {name}: {link}"})
    ama.clicks("Show each one's mail")
    ama.sees("“{nmae}” stands for nothing here.")
    ama.writes(**{"body-en": text.replace("nmae", "name")})
    ama.clicks("Show each one's mail")
    ama.sees("Dear Ben Adler, please sign Joint Letter on Clear Rivers until Saturday")
    ama.page.locator("summary", has_text="Lake Friends").click()
    ama.page.locator("summary", has_text="Blue Nets").click()
    ama.sees("Habari Dina Haddad: http", "3 March 2026, 00:00 (Africa/Accra)")  # nine in Seoul
    ama.page.locator("summary", has_text="Well Keepers").click()
    ama.sees("There is no address: hand on the personal link yourself.")
    ama.clicks("Send it so")
    ama.sees("9 mails are on their way.", "9 waiting")


def it_goes_by_daylight(play) -> None:
    at(play, MONDAY_12 + dt.timedelta(minutes=30))
    play.stage.sends_mails()
    play.ama.opens(play.board)
    play.ama.sees("8 sent", "1 waiting")  # in Seoul it is night
    at(play, MONDAY_12 + dt.timedelta(hours=12, minutes=20))  # twenty past nine there
    play.stage.sends_mails()
    play.ama.opens(play.board)
    play.ama.sees("9 sent")


def scanners_change_nothing(play) -> None:
    before = list(Invitation.objects.with_standing().values())
    for address, subject in [
        ("ben@river-watch.example", "Joint Letter on Clear Rivers"),
        ("dina@lakes.example", "Barua ya pamoja"),
    ]:
        (mail,) = play.ama.opens_mails(address, subject)
        link = mail.link("/sign/i/")
        assert max(play.stage.scans(link)) < 500
        assert max(play.stage.scans(f"{link}no/")) < 500
    assert list(Invitation.objects.with_standing().values()) == before
    assert not Signature.objects.filter(letter=play.letter).exists()


def ben_signs_by_his_link(play) -> None:
    (mail,) = play.ama.opens_mails("ben@river-watch.example", "Joint Letter on Clear Rivers")
    ben = play.stage.enters(scripts=False)
    ben.opens(mail.link("/sign/i/"))
    ben.sees("You are invited to sign this letter", "River Watch Ghana")
    ben.clicks("For an organisation")
    assert ben.page.locator("[name=name]").input_value() == "River Watch Ghana"
    assert ben.page.locator("[name=email]").input_value() == "ben@river-watch.example"
    ben.writes(role="Director", may_sign=True)
    ben.clicks("See how it will be printed")
    ben.sees("River Watch Ghana, Ghana")
    ben.clicks("Send it")
    ben.sees("look into your mailbox")
    play.ama.opens(play.board)
    play.ama.sees("form sent, not confirmed")
    play.stage.sends_mails()
    (mail,) = play.ama.opens_mails("ben@river-watch.example", "Please confirm: a joint letter")
    ben.opens(mail.link("/sign/c/"))
    ben.chooses("I sign")
    ben.clicks("Send my choice")
    ben.sees("Your signature is recorded")


def dina_says_no(play) -> None:
    (mail,) = play.ama.opens_mails("dina@lakes.example", "Barua ya pamoja")
    dina = play.stage.enters(size=PHONE)
    dina.opens(mail.link("/sign/i/"))
    dina.sees("Barua ya pamoja")
    dina.clicks("We do not sign …")
    dina.clicks("Send my choice")  # without a choice nothing is sent
    dina.sees("You do not sign this letter?")
    dina.chooses("We do not sign this letter. Send no reminder.")
    dina.clicks("Send my choice")
    dina.sees("You said that you do not sign")


def plans_a_reminder_and_cancels_another(play) -> None:
    ama = play.ama
    ama.opens(play.board)
    ama.clicks("Write a reminder")
    ama.sees("It goes to the 8 who have not answered.")
    ama.chooses("So many days before the deadline")
    ama.writes(days_before="2")
    ama.clicks("Show each one's mail")
    ama.sees("have no answer yet")
    ama.clicks("Send it so")
    ama.sees("7 mails are on their way.")
    ama.clicks("Write a reminder")
    ama.clicks("Show each one's mail")
    ama.clicks("Send it so")
    cancel = ama.page.get_by_role("button", name="Cancel what has not gone")
    cancel.first.click()
    ama.page.wait_for_load_state()
    ama.sees("7 mails cancelled.")


def only_the_silent_are_reminded(play) -> None:
    esi = play.stage.enters()
    (mail,) = play.ama.opens_mails("esi@delta.example", "Joint Letter on Clear Rivers")
    esi.opens(mail.link("/sign/i/") + "no/")
    esi.chooses("We do not sign. Send this address no more mail from this site.")
    esi.clicks("Send my choice")
    for hours in (72.5, 84.4):  # past noon in Accra, past nine in Seoul
        at(play, MONDAY_12 + dt.timedelta(hours=hours))
        play.stage.sends_mails()
    ama = play.ama
    ama.opens(play.board)
    ama.sees("6 sent", "1 no longer needed")
    standings = Invitation.objects.with_standing().values_list("standing", flat=True)
    assert sorted(standings) == sorted(
        ["signed", "declined", "declined", *["reminded"] * 6, "prepared"]
    )


def looks_at_the_board_at_two_widths(play) -> None:
    for size in (DESKTOP, PHONE):
        play.ama.page.set_viewport_size(size)
        for address in ("", "add/", "call/", "reminder/"):
            play.ama.opens(play.board + address)
            wide = play.ama.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"], address


def chidi_sees_nothing(play) -> None:
    asked = Invitation.objects.first()
    for address in ("", "add/", "call/", f"{asked.pk}/", f"{asked.pk}/take-back/"):
        assert play.chidi.status_of(play.board + address) in (403, 404), address


def nobody_was_watched_or_refused(play) -> None:
    for actor in play.stage.actors:
        assert actor.faults == []
        assert actor.refusals == []
