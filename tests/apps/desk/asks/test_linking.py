import pytest

from tests.apps.followup.asks import make_later_letter
from tests.factories import make_coalition, make_edition_value
from undersigned.apps.desk.asks.linking import MOST, likely
from undersigned.apps.followup import actions
from undersigned.apps.letters.actions import create_letter
from undersigned.core.letter import Ask, words

pytestmark = pytest.mark.django_db


def letter_asking(coalition, **asks):
    value = make_edition_value()
    made = tuple(Ask(id=key.replace("_", "-"), text=words(text)) for key, text in asks.items())
    text = value.authentic.model_copy(update={"asks": made})
    return create_letter(coalition=coalition, edition=make_edition_value(texts=(text,)), by=None)


def test_the_same_id_comes_first_and_then_the_likest_words(coalition, ask):
    letter_asking(coalition, other="Publish all measurements now!", far="Name who made it grey.")
    same = letter_asking(coalition, publish="Let everybody read what was counted.")
    nearer = letter_asking(coalition, near="Publish the measurements!")
    found = likely(ask)
    assert [each.ask_id for each in found] == ["publish", "near", "other"]
    assert (found[0].letter, found[0].is_same_id) == (same, True)
    assert (found[1].letter, found[1].is_same_id) == (nearer, False)
    assert found[1].likeness > found[2].likeness >= 60


def test_asks_of_other_coalitions_and_unlike_ones_are_not_offered(coalition, ask, ama):
    letter_asking(make_coalition(), publish="Publish the measurements.")
    make_later_letter(coalition, ama)
    assert likely(ask) == []


def test_what_is_linked_already_is_not_offered_again(coalition, ask, ama):
    later = letter_asking(coalition, publish="Publish the measurements.")
    other = actions.follow(letter=later, ask_id="publish", by=ama)
    assert len(likely(ask)) == 1
    actions.link(ask=other, to=ask, by=ama)
    assert likely(ask) == []


def test_no_more_than_five_are_offered(coalition, ask):
    for _ in range(MOST + 1):
        letter_asking(coalition, publish="Publish the measurements.")
    assert len(likely(ask)) == MOST
