"""The names of the imported file as sign-ons."""

import pytest

from tests.factories import make_edition_value, make_open_letter, make_organisation
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.actions import enter_imported
from undersigned.apps.signatures.errors import NotPossibleError, SignOnClosedError
from undersigned.apps.signatures.models import Contact, SignatureEvent
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import Signatory
from undersigned.core.reading import Reading

pytestmark = pytest.mark.django_db


def letter_of(coalition, *signatories):
    reading = Reading(edition=make_edition_value(), signatories=signatories)
    return make_open_letter(coalition, imported=reading.model_dump(mode="json"))


def body(name, **values):
    values = {"place": "Ghana", "country": "GH", **values}
    return Signatory(kind="organisation", name=name, **values)


def test_the_roll_holds_exactly_what_the_file_held(coalition, ama):
    people = Signatory(kind="individual", name="Esi Boateng", title="Chair", place="Ghana")
    held = (body("Lake Friends", sort_key="Lake"), body("River Watch", members=("A", "B")), people)
    letter = letter_of(coalition, *held)
    enter_imported(letter=letter, by=ama)
    assert set(current_roll(letter).signatories) == set(held)


def test_each_is_accepted_on_the_word_of_who_entered_it(coalition, ama):
    letter = letter_of(coalition, body("River Watch"))
    [signature] = enter_imported(letter=letter, by=ama)
    assert (signature.state, signature.way, signature.accepted_by) == ("accepted", "import", ama)
    assert [event.verb for event in signature.events.all()] == ["entered", "accepted"]
    assert all(event.actor == ama for event in signature.events.all())


def test_nobody_gets_a_mail_because_the_file_has_no_addresses(coalition, ama):
    enter_imported(letter=letter_of(coalition, body("River Watch")), by=ama)
    assert OutboxRow.objects.count() == Contact.objects.count() == 0


def test_organisations_are_found_in_the_directory_or_put_into_it(coalition, ama):
    known = make_organisation(coalition, "RIVER WATCH", place="Ghana")
    person = Signatory(kind="individual", name="Esi Boateng")
    letter = letter_of(coalition, body("River Watch"), body("Lake Friends"), person)
    river, lake, esi = enter_imported(letter=letter, by=ama)
    assert river.organisation == known
    assert lake.organisation.name == "Lake Friends"
    assert esi.organisation is None
    assert Organisation.objects.count() == 2


def test_an_entry_that_the_file_calls_by_another_of_its_names_is_found(coalition, ama):
    known = make_organisation(coalition, "Lake Friends", place="Ghana")
    known.other_names.create(name="Friends of Lakes", normalised_name="friends of lakes")
    both = letter_of(coalition, body("Friends of Lakes"), body("Friends of Lakes", place="Togo"))
    here, there = enter_imported(letter=both, by=ama)
    assert here.organisation == known
    assert there.organisation.place == "Togo"


def test_an_organisation_that_stands_twice_is_accepted_once(coalition, ama):
    letter = letter_of(coalition, body("River Watch"), body("River  watch"))
    first, second = enter_imported(letter=letter, by=ama)
    assert (first.state, second.state) == ("accepted", "confirmed")
    assert current_roll(letter).counts.organisations == 1
    assert SignatureEvent.objects.filter(verb="accepted").count() == 1


def test_two_individuals_of_one_name_are_two(coalition, ama):
    kim = Signatory(kind="individual", name="Kim Min-jun", place="South Korea", country="KR")
    letter = letter_of(coalition, kim, kim)
    enter_imported(letter=letter, by=ama)
    assert current_roll(letter).counts.individuals == 2


def test_a_withheld_name_keeps_its_place_only_with_consent(coalition, ama):
    hidden = body("Name withheld", withheld=True)
    counted = body("Name withheld", withheld=True, place_consent=True)
    letter = letter_of(coalition, hidden, counted)
    one, other = enter_imported(letter=letter, by=ama)
    assert (one.name, one.place, other.name, other.place) == ("", "", "", "Ghana")
    assert Organisation.objects.count() == 0


def test_a_file_is_entered_once(coalition, ama):
    letter = letter_of(coalition, body("River Watch"))
    enter_imported(letter=letter, by=ama)
    with pytest.raises(NotPossibleError, match="no imported list"):
        enter_imported(letter=letter, by=ama)
    assert letter.signatures.count() == 1


def test_a_letter_that_began_blank_has_no_list_to_enter(coalition, ama):
    with pytest.raises(NotPossibleError, match="no imported list"):
        enter_imported(letter=make_open_letter(coalition), by=ama)


def test_nothing_is_entered_before_there_is_a_text(coalition, ama):
    letter = letter_of(coalition, body("River Watch"))
    letter.editions.all().delete()
    with pytest.raises(SignOnClosedError):
        enter_imported(letter=letter, by=ama)


def test_thousands_of_names_are_entered_in_few_statements(
    coalition, ama, django_assert_max_num_queries
):
    letter = letter_of(coalition, *(body(f"Body {number}") for number in range(2_000)))
    with django_assert_max_num_queries(200):
        enter_imported(letter=letter, by=ama)
    assert letter.signatures.accepted().count() == 2_000
