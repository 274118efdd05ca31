"""A sheet of sign-ons: kept, entered as a whole, undone as a whole."""

from importlib import import_module

import pytest
from django.apps import apps

from tests.factories import (
    make_invitation,
    make_open_letter,
    make_organisation,
    make_signature,
    make_user,
)
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.actions import (
    accept,
    choose_columns,
    discard_sheet,
    enter_sheet,
    undo_sheet,
)
from undersigned.apps.signatures.actions.sheets import UNDO_FOR
from undersigned.apps.signatures.contacts import address_hash, open_contact, open_sheet_file
from undersigned.apps.signatures.errors import NotPossibleError, SignOnClosedError
from undersigned.apps.signatures.models import (
    Invitation,
    Signature,
    SignOnSheet,
    Suppression,
)
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import Mapping

from .kept_sheets import PLAIN, SHEET, entered, kept, mails, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def test_a_sheet_is_kept_sealed_and_replaces_what_was_only_looked_at(letter, ama):
    first, other = kept(letter, ama), kept(letter, make_user("Vera Vogel"))
    second = kept(letter, ama)
    assert set(SignOnSheet.objects.all()) == {other, second}
    assert open_sheet_file(second) == ("replies.csv", SHEET.encode())
    assert b"River" not in bytes(second.sealed) + bytes(second.table_sealed)
    assert first.pk != second.pk


def test_every_row_is_entered_in_its_state(letter, ama):
    _sheet, done = entered(letter, ama)
    assert states(letter) == [
        (2, "accepted"),
        (3, "accepted"),
        (4, "accepted"),
        (5, "accepted"),
        (6, "quarantined"),
    ]
    assert (done.accepted, done.to_verify, done.doubles, done.refused, done.told) == (4, 1, 0, 1, 3)
    assert current_roll(letter).counts.signatories == 4


def test_what_is_not_printed_is_sealed(letter, ama):
    entered(letter, ama)
    river = letter.signatures.get(sheet_line=2)
    contact = open_contact(river)
    assert (contact.email, contact.representative) == ("ben@river.example", "Ben Adler")
    assert river.consented_at.date().isoformat() == "2024-11-14"
    assert [event.verb for event in river.events.all()] == ["entered", "accepted"]
    hidden = letter.signatures.get(sheet_line=5)
    assert (hidden.withheld, hidden.name, hidden.place) == (True, "", "")
    assert open_contact(hidden).name == "Kim Doe"


def test_without_acceptance_they_wait_to_be_verified(letter, ama):
    entered(letter, ama, accept=False)
    assert {state for _, state in states(letter)} == {"confirmed", "quarantined"}
    assert Organisation.objects.count() == 0


def test_where_two_are_wanted_nobody_accepts_by_entering(letter, ama):
    letter.coalition.second_check = True
    letter.coalition.save()
    entered(letter, ama, accept=True)
    assert letter.signatures.filter(state=Signature.State.CONFIRMED).exists()
    assert not letter.signatures.accepted().exists()


def test_mails_wait_an_hour_and_go_to_those_with_an_address(letter, ama):
    Suppression.objects.create(address_hash=address_hash("dina@lakes.example"))
    sheet, done = entered(letter, ama)
    assert done.told == mails().count() == 2
    assert {row.next_try_at for row in mails()} == {sheet.mails_at}
    assert sheet.mails_at == sheet.entered_at + UNDO_FOR


def test_nobody_is_told_where_that_was_not_asked(letter, ama):
    sheet, done = entered(letter, ama, tell=False)
    assert (done.told, sheet.mails_at, mails().count()) == (0, None, 0)


def test_organisations_are_linked_to_the_directory(letter, coalition, ama):
    known = make_organisation(coalition, "RIVER WATCH", place="Ghana")
    entered(letter, ama)
    assert letter.signatures.get(sheet_line=2).organisation == known
    assert letter.signatures.get(sheet_line=3).organisation.name == "Lake Friends"
    assert letter.signatures.get(sheet_line=4).organisation is None


def test_an_organisation_that_is_printed_under_another_name_waits(letter, coalition, ama):
    known = make_organisation(coalition, "River Watch", place="Ghana")
    other = make_signature(letter, "Watchers of the River")
    accept(signature=other, by=ama, organisation=known)
    entered(letter, ama, PLAIN)
    assert states(letter) == [(None, "accepted"), (2, "confirmed")] or states(letter) == [
        (2, "confirmed"),
        (None, "accepted"),
    ]


def test_who_signs_already_is_not_entered_again(letter, ama):
    make_signature(letter, "River  watch", state="pending")
    make_signature(letter, "Kim Doe", kind="individual", withheld=True, email="KIM@doe.example")
    _sheet, done = entered(letter, ama)
    assert done.doubles == 2
    assert [line for line, _ in states(letter) if line] == [3, 4, 6]


def test_who_declined_before_can_be_entered(letter, ama):
    make_signature(letter, "River Watch", state="declined")
    _sheet, done = entered(letter, ama)
    assert done.doubles == 0


def test_the_same_address_for_the_same_name_is_entered_once(letter, ama):
    row = "River Watch,Ghana,a@b.example\n"
    _sheet, done = entered(letter, ama, f"Organisation,Country,Email\n{row}{row}")
    assert (letter.signatures.count(), done.doubles) == (1, 1)


def test_the_same_name_without_an_address_waits_for_a_check(letter, ama):
    entered(letter, ama, PLAIN + "River Watch,Ghana\n")
    assert states(letter) == [(2, "accepted"), (3, "quarantined")]


def test_a_correction_of_the_columns_is_followed(letter, ama):
    sheet = kept(letter, ama, "Zxq,Vbn\nGhana,River Watch\nKenya,Lake Friends\n")
    mapping = Mapping(columns=("place", "organisation"))
    choose_columns(sheet=sheet, mapping=mapping, worksheet="")
    enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    assert letter.signatures.get(sheet_line=2).name == "River Watch"


def test_the_proposal_can_be_gone_back_to(letter, ama):
    sheet = kept(letter, ama, PLAIN)
    choose_columns(sheet=sheet, mapping=Mapping(columns=("name", "ignore")), worksheet="")
    sheet = choose_columns(sheet=sheet, mapping=None, worksheet="")
    assert sheet.chosen["mapping"] is None


def test_columns_that_hold_no_names_enter_nothing(letter, ama):
    sheet = kept(letter, ama, PLAIN)
    choose_columns(sheet=sheet, mapping=Mapping(columns=("place", "place")), worksheet="")
    with pytest.raises(UndersignedError, match="names of those who sign"):
        enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    assert letter.signatures.count() == 0


def test_a_sheet_of_doubles_alone_is_not_entered(letter, ama):
    make_signature(letter, "River Watch")
    sheet = kept(letter, ama, PLAIN)
    with pytest.raises(NotPossibleError, match="No row"):
        enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    sheet.refresh_from_db()
    assert sheet.entered_at is None


def test_a_sheet_is_entered_once(letter, ama):
    sheet, _done = entered(letter, ama, PLAIN)
    for act in (
        lambda: enter_sheet(sheet=sheet, by=ama, accept=True, tell=True),
        lambda: choose_columns(sheet=sheet, mapping=None, worksheet=""),
        lambda: discard_sheet(sheet=sheet),
    ):
        with pytest.raises(NotPossibleError, match="entered already"):
            act()
    assert letter.signatures.count() == 1


def test_a_sheet_that_was_looked_at_can_be_discarded(letter, ama):
    discard_sheet(sheet=kept(letter, ama))
    assert SignOnSheet.objects.count() == 0


@pytest.mark.parametrize("fault", ["no text", "archived"])
def test_nothing_is_entered_where_nothing_can_be_signed(letter, ama, fault):
    sheet = kept(letter, ama)
    if fault == "archived":
        letter.state = "archived"
        letter.save()
    else:
        letter.editions.all().delete()
    with pytest.raises(SignOnClosedError):
        enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)


def test_thousands_of_rows_are_entered_in_few_statements(
    letter, ama, django_assert_max_num_queries
):
    rows = "".join(
        f"Body {number} Association,Ghana,a{number}@b.example\n" for number in range(2_000)
    )
    sheet = kept(letter, ama, f"Organisation,Country,Email\n{rows}")
    with django_assert_max_num_queries(250):
        enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    assert letter.signatures.accepted().count() == 2_000
    sheet.refresh_from_db()
    with django_assert_max_num_queries(200):
        undo_sheet(sheet=sheet, by=ama)


def test_the_line_of_the_headers_and_the_order_of_dates_are_followed(letter, ama):
    text = "River Watch,Ghana,03/04/2024\nLake Friends,Kenya,05/06/2024\n"
    sheet = kept(letter, ama, text)
    mapping = Mapping(columns=("organisation", "place", "date"))
    choose_columns(sheet=sheet, mapping=mapping, worksheet="", header_line=0, month_first=False)
    enter_sheet(sheet=sheet, by=ama, accept=True, tell=True)
    days = [
        each.consented_at.date().isoformat() for each in letter.signatures.order_by("sheet_line")
    ]
    assert days == ["2024-04-03", "2024-06-05"]


def test_sheets_of_before_were_begun_when_they_were_entered(letter, ama):
    sheet, _done = entered(letter, ama)
    SignOnSheet.objects.update(begun_at=None, begun_by=None)
    migration = import_module("undersigned.apps.signatures.migrations.0003_sheets_in_steps")
    migration.begun_when_entered(apps, None)
    again = SignOnSheet.objects.get()
    assert (again.begun_at, again.begun_by) == (sheet.entered_at, ama)


def test_an_invitation_is_answered_by_a_sheet_and_open_again_when_it_is_undone(letter, ama):
    asked = make_invitation(letter, "River Watch", email="ben@river.example")
    sheet, _done = entered(letter, ama)
    assert Invitation.objects.with_standing().get(pk=asked.pk).standing == "signed"
    undo_sheet(sheet=sheet, by=ama)
    assert Invitation.objects.with_standing().get(pk=asked.pk).standing == "prepared"
