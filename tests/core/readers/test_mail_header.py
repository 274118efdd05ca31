"""Who sends a mail to whom and when."""

import datetime as dt

import pytest

from tests.core.readers.roll.made import under
from undersigned.core.letter import Addressee, Sender
from undersigned.core.readers.mail_header import Fields, addressed, forwarded_fields
from undersigned.core.reading import Reading


@pytest.mark.parametrize(
    "head",
    [
        "From: Ama <ama@q.ex>\nSent: 3 May 2024\nTo: Ben <ben@q.ex>\nSubject: Lamps",
        "*Von:* Ama <ama@q.ex>\n> *Datum:* 3.5.2024\n>*An:* Ben <ben@q.ex>\n>Betreff: Lamps",
        "De : Ama <ama@q.ex>\nEnvoyé : 3 mai 2024\nÀ : Ben <ben@q.ex>\nObjet : Lamps",
        "差出人: Ama <ama@q.ex>\n日時: 2024年5月3日\n宛先: Ben <ben@q.ex>\n件名: Lamps",
        "보낸 사람: Ama <ama@q.ex>\n날짜: 2024.5.3\n받는 사람: Ben <ben@q.ex>\n제목: Lamps",
    ],
)
def test_a_forwarded_header_is_read_in_any_language(head):
    found = forwarded_fields(f"{head}\n\nand: no field of a mail")
    assert found.sender == "Ama <ama@q.ex>"
    assert found.to == "Ben <ben@q.ex>"
    assert found.day() == dt.date(2024, 5, 3)
    assert found.title() == "Lamps"


def test_a_header_that_says_nothing_gives_nothing():
    assert forwarded_fields("Lamps: out\nno field") == Fields()
    assert Fields(date="yesterday").day() is None
    assert Fields(subject="Fwd: RE: Lamps").title() == "Lamps"


def letter() -> Reading:
    return under("Signed by:\n\nLamp Society\nPier Union")


def test_the_header_names_whom_the_letter_does_not_and_is_doubted():
    fields = Fields(
        sender='"Ama Quill" <ama@q.ex>',
        to="Minister of Ports <m@p.ex>, Tide Council <t@p.ex>, Odo <o@p.ex>",
    )
    found = addressed(letter(), fields)
    assert found.edition.sender == Sender(name="Ama Quill", email="ama@q.ex")
    assert found.edition.addressees == (
        Addressee(role="Minister of Ports", email="m@p.ex"),
        Addressee(organisation="Tide Council", email="t@p.ex"),
        Addressee(name="Odo", email="o@p.ex"),
    )
    doubts = dict(found.confidence)
    assert all(doubts[each] < 0.5 for each in ("sender", "addressees.0", "addressees.2"))


def test_a_bare_address_names_nobody():
    found = addressed(letter(), Fields(sender="ama@q.ex", to="list@q.ex"))
    assert found.edition == letter().edition
    assert found.confidence == letter().confidence


def test_the_letters_own_head_comes_first():
    reading = letter()
    own = reading.edition.model_copy(
        update={"sender": Sender(name="Lamp Society"), "addressees": (Addressee(name="Odo"),)}
    )
    fields = Fields(sender="Ama <ama@q.ex>", to="Ben <ben@q.ex>")
    assert addressed(reading.model_copy(update={"edition": own}), fields).edition == own
