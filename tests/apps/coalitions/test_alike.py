"""Which entries of the directory may be one."""

import pytest

from tests.factories import make_coalition, make_organisation
from undersigned.apps.coalitions.alike import alike, domain_of, pairs_of

pytestmark = pytest.mark.django_db


def pairs(coalition, *entries):
    """The verdicts about ``entries``, by their places in the list."""
    places = {entry.pk: number for number, entry in enumerate(entries)}
    return {(places[p.first], places[p.second]): p.verdict for p in pairs_of(coalition)}


def test_one_body_is_told_from_its_chapters_and_its_siblings(coalition):
    entries = [
        make_organisation(coalition, name, country=country)
        for name, country in (
            ("River Watch International", ""),
            ("The River Watch International, Inc.", ""),
            ("River Watch International Kenya", "KE"),
            ("River Women's League", ""),
            ("River Workers' League", ""),
        )
    ]
    found = pairs(coalition, *entries)
    assert found[0, 1] == "same"
    assert "same" not in {verdict for pair, verdict in found.items() if pair != (0, 1)}


def test_any_name_of_an_entry_may_give_it_away_and_the_surest_counts(coalition):
    one = make_organisation(coalition, "Vigie des eaux claires")
    one.other_names.create(name="Clear Water Guard", normalised_name="clear water guard")
    form = {"language": "en", "name": "Clear Water Guard", "title": "", "sort_key": ""}
    two = make_organisation(coalition, "Hlídka čistých vod", printed=[form])
    assert pairs(coalition, one, two) == {(0, 1): "same"}


def test_two_names_of_one_entry_are_no_pair(coalition):
    one = make_organisation(coalition, "Clear Water Guard", acronym="CWG")
    one.other_names.create(name="The Clear Water Guard", normalised_name="the clear water guard")
    assert pairs_of(coalition) == []


def test_entries_of_one_domain_are_worth_a_look_unless_it_is_a_hosts(coalition):
    one, two = (
        make_organisation(coalition, name, domain="waters.example")
        for name in ("Vigie des eaux", "Spring Society")
    )
    for name in ("Well Club", "Delta Forum"):
        make_organisation(coalition, name, domain="gmail.com")
    for number in range(6):
        make_organisation(coalition, "ABCDEF"[number] * 9, domain="host.example")
    assert pairs(coalition, one, two) == {(0, 1): "perhaps"}


def test_merged_entries_and_those_of_others_are_not_looked_at(coalition):
    one = make_organisation(coalition, "Clear Water Guard")
    make_organisation(coalition, "The Clear Water Guard", merged_into=one)
    make_organisation(make_coalition("Open Fields"), "Clear Water Guard")
    assert pairs_of(coalition) == []
    assert [each.entry for each in alike(coalition.pk, "Clear Water Guard")] == [one]


def test_a_name_that_nobody_has_is_like_nothing(coalition):
    make_organisation(coalition, "Clear Water Guard")
    assert alike(coalition.pk, "Lake Friends") == []
    assert alike(make_coalition("Open Fields").pk, "Clear Water Guard") == []


def test_an_acronym_that_its_name_does_not_spell_is_worth_a_look(coalition):
    entry = make_organisation(coalition, "Lake Friends Ghana", acronym="XYLO")
    make_organisation(coalition, "Well Club")
    found = alike(coalition.pk, "xylo", country="TG")
    assert [(each.entry, each.verdict) for each in found] == [(entry, "perhaps")]


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("Dina@Lakes.Example ", "lakes.example"),
        ("lakes.example", "lakes.example"),
        ("dina@gmail.com", ""),
        ("yahoo.com.gh", ""),
        ("", ""),
    ],
)
def test_a_mail_providers_domain_is_nobodys(address, domain):
    assert domain_of(address) == domain
