"""The addressee in the window of the envelope, measured in millimetres on the finished page."""

import pytest

from tests.core.renderers.letters import SMALL_ROLL, make_edition
from tests.core.renderers.pdf.reading import made, overlaps_of, spot_of, words_of
from tests.core.renderers.pdf.scripts import text_in
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Addressee, Sender
from undersigned.core.renderers.layout import ENVELOPES, Layout

LONG = Addressee(
    name="Her Excellency Ilvane Marguerite Torrek",
    role="President of the Republic of Sarrania and Chair of the Council",
    organisation="Office of the President",
    address=("1 Palace Square, North Gate", "Vestria 10110", "Eastern Islands"),
)
SHORT = Addressee(name="Ilvane Torrek", address=("1 Palace Square", "Vestria 10110"))


def lines_of(office: Addressee) -> list[str]:
    return [each for each in (office.name, office.organisation, *office.address) if each]


@pytest.mark.parametrize("office", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("name", ENVELOPES)
def test_every_line_of_the_address_stands_in_its_place_in_the_window(name, office):
    data = made(
        make_edition(addressees=(office,)), SMALL_ROLL, addressee=0, layout=Layout(envelope=name)
    )
    place = ENVELOPES[name].address
    for line in lines_of(office):
        spot = spot_of(data, line)
        assert place.left - 0.5 <= spot.left, line
        assert spot.right <= place.right + 0.5, line
        assert place.top - 0.5 <= spot.top, line
        assert spot.bottom <= place.bottom + 0.5, line


@pytest.mark.parametrize("name", ENVELOPES)
def test_a_letter_from_the_right_keeps_to_the_window_too(name):
    arabic = Addressee(name="إلفان توريك", address=("ساحة القصر 1",))
    edition = make_edition(text_in("ar"), addressees=(arabic,))
    data = made(edition, SMALL_ROLL, "ar", addressee=0, layout=Layout(envelope=name))
    place = ENVELOPES[name].address
    spot = spot_of(data, "توريك")
    assert place.left <= spot.left < spot.right <= place.right + 0.5
    assert place.top - 0.5 <= spot.top < spot.bottom <= place.bottom


@pytest.mark.parametrize("name", ENVELOPES)
def test_nothing_else_of_the_letter_shows_through_the_window(name):
    data = made(
        make_edition(addressees=(SHORT,)), SMALL_ROLL, addressee=0, layout=Layout(envelope=name)
    )
    envelope = ENVELOPES[name]
    for words in ("November 3, 2025", "Dear President Torrek"):
        assert spot_of(data, words).top >= envelope.clear
    head = spot_of(data, "Coalition for the Missing of Sarrania")
    assert head.bottom < envelope.window.top
    details = spot_of(data, "x@missing.example")
    assert details.left >= envelope.address.right or details.right <= envelope.address.left


def test_only_the_german_sheet_has_a_return_line_over_the_address():
    for name, times in (("din-5008-b", 2), ("us-10", 1), ("ks-a4", 1)):
        data = made(make_edition(), SMALL_ROLL, layout=Layout(envelope=name))
        assert words_of(data).count("Coalition for the Missing of Sarrania") == times


def test_a_sender_of_very_many_words_stays_above_the_window():
    sender = Sender(
        name="International Coalition " * 12,
        address=tuple(
            f"{number} Lantern Street, House of the Quiet Harbour" for number in range(9)
        ),
    )
    data = made(make_edition(sender=sender, addressees=(SHORT,)), SMALL_ROLL, addressee=0)
    assert spot_of(data, "8 Lantern Street").bottom < ENVELOPES["din-5008-b"].window.top


ENDLESS = Addressee(name="Ilvane Torrek", address=tuple(f"Line {n} of many" for n in range(14)))


def test_an_address_that_no_window_shows_is_an_error_where_a_copy_is_for_that_office():
    with pytest.raises(UndersignedError) as refused:
        made(make_edition(addressees=(ENDLESS,)), SMALL_ROLL, addressee=0)
    assert refused.value.what == (
        "The addressee takes 15 lines, more than the envelope's window shows."
    )
    assert refused.value.where == "Ilvane Torrek"


def test_the_same_address_is_printed_whole_where_no_envelope_is_meant():
    assert "Line 13 of many" in words_of(made(make_edition(addressees=(ENDLESS,)), SMALL_ROLL))


@pytest.mark.parametrize("name", ENVELOPES)
@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_offices_and_the_senders_details_never_stand_over_each_other(name, count):
    sender = Sender(
        name="Coalition for the Missing of Sarrania",
        contact="Ama Orlu, secretariat, room 12 on the second floor, left of the stairs",
        address=("12 Lantern Street", "Vestria 10220"),
        phone="+44 20 7946 0111",
        email="secretariat@missing.example",
    )
    edition = make_edition(sender=sender, addressees=(LONG,) * count)
    assert overlaps_of(made(edition, SMALL_ROLL, layout=Layout(envelope=name))) == []


def test_without_addressees_the_letter_begins_higher_up():
    data = made(make_edition(addressees=(), sender=Sender()), SMALL_ROLL)
    assert spot_of(data, "Dear President Torrek").top < 60
