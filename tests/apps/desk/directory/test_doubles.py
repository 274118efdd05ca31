"""Pairs that may be one are listed with reasons, and said to be two."""

import pytest

from tests.apps.desk.directory.pages import at, words_of
from tests.factories import make_organisation
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.actions import doubles
from undersigned.apps.coalitions.models import Double
from undersigned.apps.desk.directory.doubles import proposed
from undersigned.apps.outbox.worker import drain

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(coalition):
    return (
        make_organisation(coalition, "Clear Water Guard", place="Kenya", country="KE"),
        make_organisation(coalition, "The Clear Water Guard", acronym="CWG"),
    )


def test_nothing_alike_is_said_in_words(desk, coalition):
    assert "No two entries look like one" in words_of(desk.get(at(coalition, "doubles")))


def test_a_pair_stands_with_its_reason_and_leads_to_the_merge(desk, coalition, pair):
    page = words_of(desk.get(at(coalition, "doubles")))
    for words in ("1 pair", "the same", "Kenya", "(CWG)", "They are two"):
        assert words in page
    assert f"{at(coalition, 'merge', pair[1].pk)}?kept={pair[0].pk}" in page
    assert at(coalition, "doubles") in words_of(desk.get(at(coalition)))


def test_sure_pairs_stand_first(desk, coalition, pair):
    make_organisation(coalition, "Aaa", domain="one.example")
    make_organisation(coalition, "Bbbb", domain="one.example")
    desk.get(at(coalition, "doubles"))
    assert [double.verdict for double in proposed(coalition)] == ["same", "perhaps"]


def test_two_that_are_two_are_not_proposed_again_unless_it_is_taken_back(desk, coalition, pair):
    desk.get(at(coalition, "doubles"))
    double = Double.objects.get()
    page = words_of(desk.post(at(coalition, "apart", double.pk), follow=True))
    assert "No two entries look like one" in page
    assert "Said to be two" in page
    make_organisation(coalition, "Lake Friends")  # so that it is looked through anew
    assert "No two entries" in words_of(desk.get(at(coalition, "doubles")))
    page = words_of(desk.post(at(coalition, "together", double.pk), follow=True))
    assert "1 pair" in page
    page = words_of(desk.get(at(coalition, "entry", pair[0].pk)))
    assert "Said to be another than “The Clear Water Guard”" in page
    assert "Said to be perhaps “The Clear Water Guard” after all" in page


def test_a_merged_pair_is_no_longer_listed(desk, coalition, ama, pair):
    desk.get(at(coalition, "doubles"))
    actions.merge(merged=pair[1], kept=pair[0], by=ama)
    assert proposed(coalition).count() == 0


def test_a_large_directory_does_not_hold_up_the_page(desk, coalition, pair, monkeypatch):
    monkeypatch.setattr(doubles, "_AT_ONCE", 1)
    assert "is being looked through" in words_of(desk.get(at(coalition, "doubles")))
    drain()
    page = words_of(desk.get(at(coalition, "doubles")))
    assert "is being looked through" not in page
    assert "1 pair" in page


def test_pairs_are_paged(desk, coalition):
    for number in range(11):
        make_organisation(coalition, "Clear Water Guard", place=f"Place {number}")
    page = words_of(desk.get(at(coalition, "doubles")))
    assert "55 pairs" in page
    assert "Page 2 of 2" in words_of(desk.get(at(coalition, "doubles"), {"page": 2}))


def test_chidi_says_nothing_about_our_pairs(desk, client, chidi, coalition, pair):
    desk.get(at(coalition, "doubles"))
    client.force_login(chidi)
    double = Double.objects.get()
    assert client.post(at(chidi.coalitions.get(), "apart", double.pk)).status_code == 404
    assert client.post(at(coalition, "apart", double.pk)).status_code == 404
