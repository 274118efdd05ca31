"""Differences in groups."""

from undersigned.apps.desk.comparing.showing import grouped
from undersigned.core.comparing import Difference, Kind


def test_every_kind_of_difference_has_a_place():
    differences = tuple(Difference(kind, "there", "a", "b") for kind in Kind)
    shown = [each for group in grouped(differences) for each in group.differences]
    assert set(shown) == set(differences)
    assert len(shown) == len(differences)


def test_groups_with_nothing_in_them_are_not_shown():
    assert grouped(()) == []
    (group,) = grouped((Difference(Kind.NUMBER, "title", "67", "70"),))
    assert group.differences[0].first == "67"
