"""What counts, without reading a name: the numbers of the roll, for few queries."""

import random

import pytest

from tests.factories import (
    make_coalition,
    make_edition,
    make_edition_value,
    make_open_letter,
    make_signature,
)
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.counts import counts_now
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import Counting

pytestmark = pytest.mark.django_db

PLACES = [
    ("Ghana", "GH"),
    ("Kenya", "KE"),
    ("Kenya", ""),
    ("Kashmir", ""),
    ("", ""),
    ("Peru", "PE"),
]


def thrown(seed):
    """Dice that fall alike at every run."""
    return random.Random(seed)  # noqa: S311 - nothing here is a secret


def somebody(letter, dice, **values):
    """Anybody at any place, in any state, consenting to any version."""
    place, country = dice.choice(PLACES)
    withheld = dice.random() < 0.2
    defaults = {
        "kind": dice.choice(Signature.Kind.values),
        "state": dice.choice([*["accepted"] * 3, "confirmed", "withdrawn"]),
        "place": place,
        "country": country,
        "withheld": withheld,
        "place_consent": withheld and dice.random() < 0.5,
        "place_hidden": dice.random() < 0.2,
        "consent_edition": dice.choice(list(letter.editions.all())),
    }
    members = [dice.choice(["Reed Circle", "Mill Watch", "reed circle"])] * dice.randrange(2)
    name = f"Somebody {dice.random()}"
    return make_signature(letter, name, **{**defaults, "members": members, **values})


@pytest.mark.parametrize("countries", ["places", "codes"])
@pytest.mark.parametrize("seed", range(5))
def test_the_numbers_are_those_of_the_roll(seed, countries):
    dice = thrown(seed)
    value = make_edition_value(counting=Counting(countries=countries))
    letter = make_open_letter(value=value)
    make_edition(letter, value=value, marking="correction")
    make_edition(letter, value=value, marking="substantive")
    make_edition(letter, value=value, marking="correction")
    for _each in range(30):
        somebody(letter, dice)
    assert counts_now([letter.pk]) == {letter.pk: current_roll(letter).counts}
    assert current_roll(letter).counts.signatories > 0


def test_each_letter_has_its_own_numbers():
    dice = thrown(1)
    letters = [make_open_letter(make_coalition()) for _each in range(3)]
    for letter in letters:
        for _each in range(dice.randrange(4)):
            somebody(letter, dice)
    assert counts_now([letter.pk for letter in letters]) == {
        letter.pk: current_roll(letter).counts for letter in letters
    }


def test_nobody_is_counted_under_a_letter_that_was_not_opened():
    letter = Letter.objects.create(coalition=make_coalition(), slug="draft")
    assert counts_now([letter.pk]) == {}


def test_many_cost_as_many_queries_as_few(django_assert_num_queries):
    dice = thrown(2)
    letters = [make_open_letter(make_coalition()) for _each in range(2)]
    for size in (1, 20):
        for letter in letters:
            for _each in range(size):
                somebody(letter, dice)
        with django_assert_num_queries(3):
            counts_now([letter.pk for letter in letters])
