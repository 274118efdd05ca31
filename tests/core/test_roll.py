"""The roll: in the order of printing, and counted."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.strategies import signatories
from undersigned.core.counting import count
from undersigned.core.letter import Counting, PrintedName, Signatory
from undersigned.core.roll import make_roll


def names(roll):
    return [each.name for each in roll.signatories]


def test_organisations_stand_before_individuals_each_in_order():
    listed = [
        Signatory(kind="individual", name="Ama"),
        Signatory(kind="organisation", name="Zebra"),
        Signatory(kind="organisation", name="Ärlig"),
    ]
    assert names(make_roll(listed, Counting(), "de")) == ["Ärlig", "Zebra", "Ama"]
    assert names(make_roll(listed, Counting(), "sv")) == ["Zebra", "Ärlig", "Ama"]


def test_a_sort_key_decides_before_the_name():
    listed = [
        Signatory(kind="individual", name="Ama Boateng", sort_key="Boateng, Ama"),
        Signatory(kind="individual", name="Zoe Adu", sort_key="Adu, Zoe"),
    ]
    assert names(make_roll(listed, Counting(), "en")) == ["Zoe Adu", "Ama Boateng"]


def test_each_language_has_its_own_order():
    first = Signatory(
        kind="organisation", name="Bread", printed=(PrintedName(language="ko", name="하늘"),)
    )
    second = Signatory(
        kind="organisation",
        name="Roses",
        printed=(PrintedName(language="ko", name="하늘", sort_key="가"),),
    )
    assert names(make_roll([second, first], Counting(), "en")) == ["Bread", "Roses"]
    assert names(make_roll([first, second], Counting(), "ko")) == ["Roses", "Bread"]


@given(st.lists(signatories(), max_size=5))
def test_a_roll_holds_everyone_counted_whatever_the_order_before(listed):
    roll = make_roll(listed, Counting(), "en")
    assert roll == make_roll(listed[::-1], Counting(), "en")
    assert len(roll.signatories) == len(listed)
    assert roll.counts == count(listed, Counting())
