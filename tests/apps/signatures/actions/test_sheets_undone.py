"""A sheet of sign-ons that is taken back as a whole."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.coalitions.actions import merge
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.actions import (
    accept,
    undo_sheet,
)
from undersigned.apps.signatures.actions.sheets import why_not_undone
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.models import (
    Contact,
    Signature,
)
from undersigned.apps.signatures.rolls import current_roll

from .kept_sheets import PLAIN, entered, kept, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def test_a_whole_sheet_is_undone(letter, coalition, ama):
    known = make_organisation(coalition, "River Watch", place="Ghana")
    sheet, _done = entered(letter, ama)
    assert undo_sheet(sheet=sheet, by=ama) == 5
    assert {state for _, state in states(letter)} == {"declined"}
    assert current_roll(letter).counts.signatories == 0
    assert Contact.objects.count() == 0
    assert list(Organisation.objects.all()) == [known]
    assert [event.verb for event in letter.events.all()] == ["sheet entered", "sheet undone"]
    last = letter.signatures.first().events.last()
    assert (last.verb, last.details) == ("declined", {"reason": "mistake"})


def test_after_an_undo_the_sheet_can_be_entered_anew(letter, ama):
    sheet, _done = entered(letter, ama)
    undo_sheet(sheet=sheet, by=ama)
    _sheet, done = entered(letter, ama)
    assert (done.accepted, done.doubles) == (4, 0)


def test_an_entry_that_somebody_else_needs_stays(letter, coalition, ama):
    sheet, _done = entered(letter, ama, PLAIN)
    entry = letter.signatures.get().organisation
    other = make_signature(make_open_letter(coalition), "River Watch")
    accept(signature=other, by=ama, organisation=entry)
    undo_sheet(sheet=sheet, by=ama)
    assert Organisation.objects.get() == entry


def test_an_entry_of_which_somebody_has_said_more_stays(letter, coalition, ama):
    sheet, _done = entered(letter, ama, PLAIN)
    entry = letter.signatures.get().organisation
    merge(merged=make_organisation(coalition, "River Guard"), kept=entry, by=ama)
    undo_sheet(sheet=sheet, by=ama)
    assert Organisation.objects.get() == entry


def after_the_mails(sheet):
    sheet.mails_at = timezone.now() - timedelta(seconds=1)
    sheet.save()


def after_closing(sheet):
    sheet.letter.state = "closed"
    sheet.letter.save()


def after_another_act(sheet):
    accept(signature=sheet.signatures.get(state="quarantined"), by=sheet.added_by)


@pytest.mark.parametrize(
    ("happening", "why"),
    [
        (after_the_mails, "told by mail"),
        (after_closing, "counted"),
        (after_another_act, "Something else"),
    ],
)
def test_a_sheet_is_not_undone_after_something_else_happened(letter, ama, happening, why):
    sheet, _done = entered(letter, ama)
    before = Signature.objects.filter(state="accepted").count()
    happening(sheet)
    with pytest.raises(NotPossibleError, match=why):
        undo_sheet(sheet=sheet, by=ama)
    assert Signature.objects.filter(state="accepted").count() >= before


def test_without_mails_an_undo_has_no_end(letter, ama):
    sheet, _done = entered(letter, ama, tell=False)
    assert why_not_undone(sheet, letter) == ""


def test_what_was_not_entered_or_undone_before_is_not_undone(letter, ama):
    assert "not entered" in why_not_undone(kept(letter, ama), letter)
    sheet, _done = entered(letter, ama)
    undo_sheet(sheet=sheet, by=ama)
    with pytest.raises(NotPossibleError):
        undo_sheet(sheet=sheet, by=ama)
