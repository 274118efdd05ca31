"""The pack that is printed and posted, and what is noted about it."""

import pytest

from tests.channels.consigned import (
    NOW,
    letter_paper,
    office,
    pages,
    printable,
    printed,
    sizes,
)
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.core.errors import UndersignedError

POST = channel("post")
A4 = (210, 297)


def options(**values):
    return POST.options(values)


def test_the_pack_says_what_to_post_where_and_holds_envelope_and_letter():
    pack = POST.pack(printable(), options())
    overview, envelope, *letter = pages(pack.data)
    assert "To post" in overview
    assert "Ministry of Water of Sarrania" in overview
    assert envelope.splitlines()[0] == "Coalition for Clear Rivers"
    assert envelope.splitlines()[-1] == "NORWAY"
    assert letter == ["Letter, page 1", "Letter, page 2"]


@pytest.mark.parametrize(
    ("envelope", "size"),
    [
        ("dl", (220, 110)),
        ("c5", (229, 162)),
        ("c4", (324, 229)),
        ("us-10", (241, 105)),
        ("ks", (220, 105)),
    ],
)
def test_the_envelopes_page_has_the_size_of_the_envelope(envelope, size):
    assert sizes(POST.pack(printable(), options(envelope=envelope)).data) == [A4, size, A4, A4]


def test_an_envelope_with_a_window_needs_no_page():
    assert sizes(POST.pack(printable(), options(envelope="none")).data) == [A4] * 3


def test_a_letter_on_us_paper_stays_on_it():
    paper = letter_paper(printed(1, paper="us-letter"))
    made = POST.pack(printable(papers=(paper,)), options(envelope="us-10"))
    assert sizes(made.data) == [A4, (241, 105), (216, 279)]


def test_several_offices_are_one_pack():
    many = [printable(addressee=office(name=f"Office {number}")) for number in range(1, 4)]
    overview, *rest = pages(POST.pack_all(many, options()).data)
    assert len(rest) == 3 * 3
    assert [name in overview for name in ("Office 1", "Office 2", "Office 3")] == [True] * 3
    assert ["Office 2" in text for text in rest] == [number == 3 for number in range(9)]


def test_labels_stand_on_sheets_of_twenty_four():
    many = [printable(addressee=office(name=f"Office {number:02}")) for number in range(25)]
    made = POST.pack_all(many, options(envelope="none", labels="a4-3x8")).data
    first, second = pages(made)[-2:]
    assert "Office 00" in first
    assert "Office 23" in first
    assert "Office 24" not in first
    assert "Office 24" in second
    assert sizes(made)[-2:] == [A4, A4]


def test_labels_for_us_paper_stand_on_us_paper():
    assert sizes(POST.pack(printable(), options(labels="letter-3x10")).data)[-1] == (216, 279)


LONG = office(
    name="Her Excellency Ilona von und zu Marsk",
    role="Minister of Water, Rivers, Lakes, Coasts and Inland Navigation",
    organisation="Ministry of Water and Environmental Protection of the Republic of Sarrania",
    address=("1 Quay Street", "Port Sarr 1010"),
)


@pytest.mark.parametrize("labels", ["a4-3x8", "letter-3x10"])
def test_a_long_address_is_printed_smaller_and_whole(labels):
    made = POST.pack(printable(addressee=LONG), options(envelope="dl", labels=labels))
    for page in (pages(made.data)[1], pages(made.data)[-1]):
        words = " ".join(page.split())
        for line in (LONG.name, LONG.role, LONG.organisation, *LONG.address, "NORWAY"):
            assert line in words


@pytest.mark.parametrize("paper", [{"envelope": "us-10"}, {"labels": "a4-3x8"}])
def test_an_address_that_does_not_fit_is_told_instead_of_being_cut(paper):
    endless = office(address=tuple(f"Corridor {number}" for number in range(40)))
    with pytest.raises(ChannelError, match="does not fit") as caught:
        POST.pack(printable(addressee=endless), options(**paper))
    assert caught.value.permanent
    assert "begins with Ilo Marsk" in caught.value.do


def test_addresses_in_other_scripts_are_printed():
    korean = office(
        name="",
        role="수자원부 장관",
        organisation="",
        address=("종로구 강변로 1", "서울 03048"),
        country="KR",
    )
    envelope = pages(POST.pack(printable(addressee=korean), options()).data)[1]
    assert "서울 03048" in envelope
    assert envelope.splitlines()[-1] == "SOUTH KOREA"


def test_the_same_deliveries_are_the_same_pack():
    assert POST.pack(printable(), options()).sha256 == POST.pack(printable(), options()).sha256


def test_half_an_address_is_an_obstacle():
    assert POST.obstacles(office(), options()) == ()
    assert POST.obstacles(office(address=("Port Sarr",)), options()) != ()


def test_an_envelope_that_we_do_not_know_is_refused():
    with pytest.raises(UndersignedError, match="settings of Post") as caught:
        options(envelope="b6")
    assert caught.value.where == "envelope"


def test_a_tracked_letter_is_posted_with_its_number():
    entered = {"tracking": "RR 123 456 785 NO", "carrier": "the post", "photograph": "0" * 64}
    receipt = POST.record(printable(), options(), at=NOW, entered=entered)
    assert POST.proves(receipt, office()) == (
        "One of us posted the letter with the post on 2 March 2026, 09:31 UTC. Its tracking number"
        " is RR 123 456 785 NO. A photograph of the slip is kept."
    )
    assert "the carrier tells" in POST.proves_not(receipt)


def test_an_ordinary_letter_is_posted_on_a_persons_word():
    receipt = POST.record(printable(), options(), at=NOW, entered={})
    assert POST.proves(receipt, office()) == (
        "One of us posted the letter on 2 March 2026, 09:31 UTC."
    )
    assert "arrived" in POST.proves_not(receipt)
