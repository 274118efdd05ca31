"""Correcting the printed name and linking the directory."""

import pytest

from tests.factories import make_coalition, make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import (
    accept,
    correct_own_name,
    correct_printed_name,
    create_organisation,
    link_organisation,
)
from undersigned.apps.signatures.errors import NotPossibleError, OrganisationAcceptedError
from undersigned.apps.signatures.history import said
from undersigned.core.letter import PrintedName

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def correct(signature, by, **values):
    defaults = {"name": "River Watch", "sort_key": "Watch", "reason": "spelling"}
    return correct_printed_name(signature=signature, by=by, **{**defaults, **values})


def test_a_correction_prints_the_new_name_and_tells_the_signer(letter, ama):
    signature = correct(make_signature(letter), ama)
    signature.refresh_from_db()
    assert (signature.name, signature.sort_key, signature.place) == (
        "River Watch",
        "Watch",
        "Ghana",
    )
    event = signature.events.get()
    assert (event.verb, event.actor, event.details) == ("corrected", ama, {"reason": "spelling"})
    row = OutboxRow.objects.get()
    assert (row.kind, row.subject_pk) == (kinds.CORRECTED, str(signature.pk))


def test_a_correction_may_move_the_place(letter, ama):
    signature = correct(make_signature(letter), ama, place="Togo", country="TG")
    assert (signature.place, signature.country) == ("Togo", "TG")
    signature = correct(signature, ama, place="Everywhere")
    assert (signature.place, signature.country) == ("Everywhere", "")


def test_printed_forms_by_language_are_set_and_kept(letter, ama):
    form = PrintedName(language="fr", name="Vigie du fleuve")
    signature = correct(make_signature(letter), ama, printed=[form])
    assert signature.as_signatory().printed_in("fr").name == "Vigie du fleuve"
    assert correct(signature, ama).as_signatory().printed == (form,)


def test_a_withheld_name_has_no_printed_form_to_correct(letter, ama):
    with pytest.raises(NotPossibleError, match="withheld"):
        correct(make_signature(letter, "", withheld=True), ama)
    assert OutboxRow.objects.count() == 0


def test_what_was_withdrawn_is_not_corrected(letter, ama):
    with pytest.raises(NotPossibleError):
        correct(make_signature(letter, state="withdrawn"), ama)


def test_free_words_are_no_reason_for_a_correction(letter, ama):
    with pytest.raises(ValueError, match="CorrectionReason"):
        correct(make_signature(letter), ama, reason="as Ben said")


def test_linking_and_unlinking_are_told_by_events(letter, ama):
    entry = make_organisation(letter.coalition)
    signature = link_organisation(signature=make_signature(letter), organisation=entry, by=ama)
    assert signature.organisation == entry
    assert link_organisation(signature=signature, organisation=None, by=ama).organisation is None
    assert [event.verb for event in signature.events.all()] == ["linked", "unlinked"]


def test_an_entry_of_another_coalition_cannot_be_linked(letter, ama):
    entry = make_organisation(make_coalition("Open Fields"))
    with pytest.raises(NotPossibleError, match="not in your directory"):
        link_organisation(signature=make_signature(letter), organisation=entry, by=ama)


def test_linking_an_accepted_signature_to_a_taken_entry_says_so(letter, ama):
    first = accept(signature=make_signature(letter), by=ama)
    second = accept(signature=make_signature(letter, "Watchers of the River"), by=ama)
    with pytest.raises(OrganisationAcceptedError):
        link_organisation(signature=second, organisation=first.organisation, by=ama)


def test_one_click_makes_an_entry_and_a_second_finds_it(letter, ama):
    signature = create_organisation(signature=make_signature(letter), by=ama)
    again = create_organisation(signature=signature, by=ama)
    assert signature.organisation == again.organisation == Organisation.objects.get()


def test_a_withheld_name_is_never_put_into_the_directory(letter, ama):
    signature = make_signature(letter, "", withheld=True)
    with pytest.raises(NotPossibleError):
        create_organisation(signature=signature, by=ama)
    with pytest.raises(NotPossibleError):
        link_organisation(signature=signature, organisation=None, by=ama)
    assert Organisation.objects.count() == 0


# --- The signer corrects ---


def test_a_signer_changes_how_the_name_is_printed_and_the_secretariat_sees_it(letter):
    signature = make_signature(letter)
    forms = [PrintedName(language="ko", name="강 지킴이", sort_key="가")]
    correct_own_name(
        signature=signature, name="River Watch", title="", place="Togo", country="TG",
        sort_key="Watch", printed=forms,
    )  # fmt: skip
    signature.refresh_from_db()
    assert (signature.name, signature.place, signature.country) == ("River Watch", "Togo", "TG")
    assert (signature.sort_key, signature.printed[0]["name"]) == ("Watch", "강 지킴이")
    event = signature.events.get()
    assert (event.verb, event.actor) == ("corrected by signer", None)
    assert event.details == {"fields": ["name", "sort_key", "place", "printed"]}
    assert said(event) == "The signer changed how the name is printed"
    assert not OutboxRow.objects.exists()


@pytest.mark.parametrize(
    ("state", "name", "after"),
    [
        ("pending", "River Watch", "pending"),
        ("confirmed", "River Watch", "confirmed"),
        ("confirmed", "Rivеr Watch", "quarantined"),  # its first "е" is Cyrillic
        ("accepted", "River Watch", "quarantined"),
        ("quarantined", "River Watch", "quarantined"),
    ],
)
def test_what_was_accepted_or_looks_odd_waits_for_a_check(letter, state, name, after):
    signature = make_signature(letter, state=state)
    assert correct_own_name(signature=signature, name=name).state == after


def test_what_stays_as_it_was_changes_nothing(letter):
    signature = make_signature(letter, state="accepted")
    same = correct_own_name(
        signature=signature, name=signature.name, place="Ghana", country="GH", printed=()
    )
    assert (same.state, same.events.count()) == ("accepted", 0)


@pytest.mark.parametrize("state", ["closed", "released", "archived"])
def test_once_counted_a_signer_changes_nothing(coalition, state):
    signature = make_signature(make_open_letter(coalition, state=state))
    with pytest.raises(NotPossibleError, match="no longer"):
        correct_own_name(signature=signature, name="River Watch")


def test_who_withdrew_or_is_withheld_changes_nothing(letter):
    with pytest.raises(NotPossibleError):
        correct_own_name(signature=make_signature(letter, state="withdrawn"), name="River Watch")
    with pytest.raises(NotPossibleError, match="withheld"):
        correct_own_name(signature=make_signature(letter, withheld=True), name="River Watch")
