"""A letter filed in a government's web form."""

import pytest

from tests.channels.consigned import NOW, office, printable, printed
from undersigned.channels import channel
from undersigned.core.errors import UndersignedError

PORTAL = channel("portal")
OPTIONS = PORTAL.options({})
FORM = "https://forms.water.example/letters"


def test_what_is_uploaded_is_the_letter_itself():
    pack = PORTAL.pack(printable(), OPTIONS)
    assert (pack.name, pack.data) == ("letter.pdf", printed())


def test_every_office_may_have_a_form():
    assert PORTAL.by_hand(OPTIONS)
    assert PORTAL.obstacles(office(email="", fax="", address=()), OPTIONS) == ()


def test_the_number_that_the_form_gave_is_kept():
    entered = {"page": FORM, "reference": "SR-2026-118", "screenshot": "0" * 64}
    receipt = PORTAL.record(printable(), OPTIONS, at=NOW, entered=entered)
    shown = PORTAL.proves(receipt, office())
    assert f"filed the letter at {FORM} on 2 March 2026, 09:31 UTC." in shown
    assert "It gave the reference number SR-2026-118. A screenshot is kept." in shown
    assert "anybody read it" in PORTAL.proves_not(receipt)


def test_a_number_is_needed_unless_the_form_gives_none():
    with pytest.raises(UndersignedError, match="Reference number is missing"):
        PORTAL.record(printable(), OPTIONS, at=NOW, entered={"page": FORM})
    without = PORTAL.options({"reference_needed": False})
    entered = {"page": FORM, "screenshot": "0" * 64}
    receipt = PORTAL.record(printable(), without, at=NOW, entered=entered)
    assert "reference number" not in PORTAL.proves(receipt, office())


def test_then_a_screenshot_is_all_there_is():
    with pytest.raises(UndersignedError, match="Screenshot is missing"):
        PORTAL.record(
            printable(), PORTAL.options({"reference_needed": False}), at=NOW, entered={"page": FORM}
        )


def test_nothing_is_printed_for_several_at_once():
    with pytest.raises(UndersignedError, match="nothing to print"):
        PORTAL.pack_all([printable(), printable()], OPTIONS)
