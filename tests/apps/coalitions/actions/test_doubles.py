"""Proposals of doubles: kept up to date, and remembered where a person said that they are two."""

import pytest

from tests.factories import make_organisation
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.actions import doubles
from undersigned.apps.coalitions.actions.doubles import SEARCH
from undersigned.apps.coalitions.double_work import look
from undersigned.apps.coalitions.models import Double, DoubleSearch, Organisation
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(coalition):
    return (
        make_organisation(coalition, "Clear Water Guard"),
        make_organisation(coalition, "The Clear Water Guard"),
    )


def proposed():
    return [(row.first.name, row.second.name, row.verdict) for row in Double.objects.all()]


def test_a_small_directory_is_looked_through_at_once_and_only_after_changes(
    coalition, pair, django_assert_num_queries
):
    assert actions.look_for_doubles(coalition=coalition)
    assert proposed() == [("Clear Water Guard", "The Clear Water Guard", "same")]
    with django_assert_num_queries(2):
        assert actions.look_for_doubles(coalition=coalition)
    third = make_organisation(coalition, "Clear Water Guard, Inc.")
    assert actions.look_for_doubles(coalition=coalition)
    assert len(proposed()) == 3
    actions.remove_entry(entry=third, by=None)
    actions.look_for_doubles(coalition=coalition)
    assert len(proposed()) == 1


def test_a_large_directory_is_looked_through_by_the_worker_once(coalition, pair, monkeypatch):
    monkeypatch.setattr(doubles, "_AT_ONCE", 1)
    for _again in range(2):
        assert not actions.look_for_doubles(coalition=coalition)
    row = OutboxRow.objects.get(kind=SEARCH)
    assert proposed() == []
    look(row)
    assert len(proposed()) == 1
    assert actions.look_for_doubles(coalition=coalition)
    assert DoubleSearch.objects.get().searched_at


def test_the_worker_passes_over_a_coalition_that_is_gone(coalition, pair):
    look(OutboxRow(kind=SEARCH, subject_pk="0"))
    assert proposed() == []


def test_what_a_person_said_to_be_two_stays_so_until_it_is_taken_back(coalition, pair, ama):
    actions.search_doubles(coalition=coalition)
    double = Double.objects.get()
    for _twice in range(2):
        actions.keep_apart(double=double, by=ama)
    Organisation.objects.filter(pk=pair[1].pk).update(name="Clear Water Guards")
    actions.search_doubles(coalition=coalition)
    same = Double.objects.get()
    assert (same.pk, same.apart_by) == (double.pk, ama)
    for _twice in range(2):
        actions.propose_again(double=double, by=ama)
    assert Double.objects.get().apart_at is None
    assert [event.verb for event in pair[0].events.all()] == ["apart", "not apart"]


def test_a_proposal_follows_its_entries(coalition, pair):
    actions.search_doubles(coalition=coalition)
    Organisation.objects.filter(pk=pair[1].pk).update(name="Clear Water Guards")
    assert actions.search_doubles(coalition=coalition) == 1
    assert proposed()[0][2] == Double.objects.get().verdict
    Organisation.objects.filter(pk=pair[1].pk).update(name="Lake Friends")
    assert actions.search_doubles(coalition=coalition) == 0
    assert proposed() == []
