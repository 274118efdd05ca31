"""What counts now, and what does not yet."""

import pytest

from tests.factories import make_edition, make_open_letter, make_signature
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.rolls import current_roll, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def names(signatures):
    return sorted(signature.name for signature in signatures)


def test_only_accepted_signatures_count(letter):
    for state in Signature.State.values:
        make_signature(letter, f"Body {state}", state=state)
    assert [each.name for each in current_roll(letter).signatories] == ["Body accepted"]


def test_the_roll_is_in_printing_order_with_its_counts(letter):
    make_signature(letter, "Esi Boateng", kind="individual", state="accepted")
    for name in ("Lake", "Bay", "River"):
        make_signature(letter, name, state="accepted")
    roll = current_roll(letter)
    assert [each.name for each in roll.signatories] == ["Bay", "Lake", "River", "Esi Boateng"]
    assert (roll.counts.organisations, roll.counts.individuals, roll.counts.countries) == (3, 1, 1)


def test_a_withheld_name_counts_and_is_not_in_the_roll(letter):
    make_signature(letter, "Secret Body", state="accepted", withheld=True)
    roll = current_roll(letter)
    assert (roll.counts.organisations, roll.counts.withheld, roll.counts.countries) == (1, 1, 0)
    assert "Secret" not in roll.model_dump_json()


def test_signatures_of_other_letters_do_not_count(letter, coalition):
    make_signature(make_open_letter(coalition), state="accepted")
    assert current_roll(letter).signatories == ()


def test_a_letter_that_was_never_opened_has_an_empty_roll(letter):
    letter.editions.all().delete()
    assert current_roll(letter).counts.signatories == 0
    assert waiting(letter).number == 0


def test_consent_to_an_older_substance_does_not_count(letter):
    make_signature(letter, "Old", state="accepted")
    edition = make_edition(letter, marking="substantive")
    make_signature(letter, "New", state="accepted", consent_edition=edition)
    make_edition(letter, marking="correction")
    assert [each.name for each in current_roll(letter).signatories] == ["New"]


def test_each_who_is_waited_for_stands_in_one_list(letter):
    make_signature(letter, "Stale", state="confirmed")
    make_signature(letter, "Stale and accepted", state="accepted")
    edition = make_edition(letter, marking="substantive")
    for name, state in [("P", "pending"), ("C", "confirmed"), ("Q", "quarantined")]:
        make_signature(letter, name, state=state, consent_edition=edition)
    for name, state in [("A", "accepted"), ("D", "declined"), ("W", "withdrawn")]:
        make_signature(letter, name, state=state, consent_edition=edition)
    found = waiting(letter)
    assert names(found.unconfirmed) == ["P"]
    assert names(found.not_renewed) == ["Stale", "Stale and accepted"]
    assert names(found.not_accepted) == ["C", "Q"]
    assert found.number == 5


def test_many_signatures_are_counted_in_few_queries(letter, django_assert_max_num_queries):
    for number in range(300):
        make_signature(letter, f"Body {number}", state="accepted")
    with django_assert_max_num_queries(3):
        assert current_roll(letter).counts.organisations == 300
