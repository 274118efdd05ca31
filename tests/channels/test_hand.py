"""A letter brought to the office."""

import pytest

from tests.channels.consigned import (
    NOW,
    consignment,
    letter_paper,
    office,
    pages,
    printable,
    printed,
)
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.core.errors import UndersignedError

HAND = channel("hand")
OPTIONS = HAND.options({})


def test_the_pack_is_a_slip_to_be_stamped_and_the_letter():
    slip, first, second = pages(HAND.pack(printable(), OPTIONS).data)
    assert "Received" in slip
    assert "Ministry of Water of Sarrania" in slip
    assert "keep the river clear" in slip
    assert (first, second) == ("Letter, page 1", "Letter, page 2")


def test_the_slip_speaks_the_letters_language():
    slip = pages(HAND.pack(printable(language="es"), OPTIONS).data)[0]
    assert "Acuse de recibo" in slip
    assert "Quien firma confirma que la carta llegó" in slip
    assert "Received" not in slip


def test_without_a_slip_it_is_the_letter_alone():
    pack = HAND.pack(printable(), HAND.options({"slip": False}))
    assert len(pages(pack.data)) == 2


def test_several_offices_are_one_pack_each_with_its_own_letter():
    other = printable(
        addressee=office(name="Tora Venn"), papers=(letter_paper(printed(1, words="Other")),)
    )
    texts = pages(HAND.pack_all([printable(), other], OPTIONS).data)
    assert len(texts) == 5
    assert "Tora Venn" in texts[3]
    assert texts[4] == "Other, page 1"


def test_the_same_delivery_is_the_same_pack():
    assert HAND.pack(printable(), OPTIONS).sha256 == HAND.pack(printable(), OPTIONS).sha256


def test_words_from_outside_are_printed_and_never_run():
    sly = printable(subject='#panic("x") *bold* $1$ \\ #read("/etc/hostname")')
    assert '#panic("x") *bold* $1$' in pages(HAND.pack(sly, OPTIONS).data)[0]


def test_a_letter_that_is_no_pdf_is_told():
    with pytest.raises(ChannelError, match=r"letter\.pdf is no PDF") as caught:
        HAND.pack(consignment(papers=(letter_paper(b"no"),)), OPTIONS)
    assert caught.value.permanent


def test_a_consignment_without_a_letter_is_told():
    with pytest.raises(ChannelError, match="not made as PDF"):
        HAND.pack(consignment(papers=()), OPTIONS)


def test_an_office_without_an_address_cannot_be_visited():
    assert HAND.obstacles(office(), OPTIONS) == ()
    assert HAND.obstacles(office(address=()), OPTIONS) == ("The office has no address to go to.",)


def test_what_was_noted_is_the_receipt():
    entered = {"to_whom": "The registry", "by_whom": "Ben", "photograph": ""}
    receipt = HAND.record(printable(), OPTIONS, at=NOW, entered=entered)
    assert receipt.entered == {"to_whom": "The registry", "by_whom": "Ben"}
    assert receipt.sha256 == HAND.pack(printable(), OPTIONS).sha256
    assert receipt.to == "1 Quay Street, Port Sarr 1010"
    assert HAND.proves(receipt, office()) == (
        "Ben noted that the letter was given to The registry on 2 March 2026, 09:31 UTC."
    )
    assert "the word of the person" in HAND.proves_not(receipt)


def test_a_photograph_shows_more_than_a_word():
    entered = {"to_whom": "Counter 3", "photograph": "0" * 64}
    receipt = HAND.record(printable(), OPTIONS, at=NOW, entered=entered)
    assert "A photograph is kept." in HAND.proves(receipt, office())
    assert "has read it" in HAND.proves_not(receipt)


def test_what_has_to_be_noted_cannot_be_left_out():
    with pytest.raises(UndersignedError, match="To whom is missing") as caught:
        HAND.record(printable(), OPTIONS, at=NOW, entered={"to_whom": "  "})
    assert caught.value.where == "to_whom"


def test_what_nobody_asked_for_is_not_kept():
    with pytest.raises(UndersignedError, match="no such thing") as caught:
        HAND.record(printable(), OPTIONS, at=NOW, entered={"to_whom": "A", "passport": "1"})
    assert caught.value.where == "passport"


def test_it_does_not_go_by_itself():
    assert HAND.by_hand(OPTIONS)
    with pytest.raises(ChannelError, match="by a person's hand") as caught:
        HAND.send(printable(), OPTIONS, None, NOW)
    assert caught.value.permanent
