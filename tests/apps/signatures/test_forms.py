"""The sign-on forms."""

import pytest

from undersigned.apps.signatures.forms import IndividualForm, OrganisationForm

GOOD = {
    "name": "River Watch",
    "place": "Ghana",
    "representative": "Ben Adler",
    "role": "Director",
    "email": "ben@river.example",
    "may_sign": "on",
    "form_key": "k",
}


def errors_of(form_class, **values):
    return set(form_class({**GOOD, **values}).errors)


def test_a_good_form_gives_what_the_action_takes():
    form = OrganisationForm({**GOOD, "members": "One\nTwo"}, language="fr")
    assert form.is_valid()
    values = form.for_action()
    assert (values["kind"], values["language"], values["country"]) == ("organisation", "fr", "GH")
    assert values["members"] == ("One", "Two")
    assert "website" not in values


@pytest.mark.parametrize(
    "field", ["name", "representative", "role", "email", "may_sign", "form_key"]
)
def test_an_organisation_must_fill_in(field):
    assert errors_of(OrganisationForm, **{field: ""}) == {field}


def test_an_organisation_may_be_international():
    assert errors_of(OrganisationForm, place="") == set()


def test_an_individual_says_where_unless_the_name_is_withheld():
    assert errors_of(IndividualForm, place="") == {"place"}
    assert errors_of(IndividualForm, place="", withheld="on") == set()
    assert errors_of(IndividualForm, place="www.x") == {"place"}


def test_a_place_that_shall_count_must_be_named():
    assert errors_of(OrganisationForm, withheld="on", place_consent="on", place="") == {"place"}


def test_consent_to_count_the_place_means_nothing_for_an_open_name():
    form = OrganisationForm({**GOOD, "place_consent": "on"})
    assert form.is_valid()
    assert form.cleaned_data["place_consent"] is False


@pytest.mark.parametrize(
    ("field", "longest"),
    [("name", 300), ("place", 120), ("representative", 200), ("role", 200), ("form_key", 64)],
)
def test_texts_are_bounded(field, longest):
    assert errors_of(OrganisationForm, **{field: "x" * longest}) == set()
    assert errors_of(OrganisationForm, **{field: "x" * (longest + 1)}) == {field}


def test_the_preview_of_a_withheld_name_does_not_hold_it():
    form = OrganisationForm({**GOOD, "withheld": "on"})
    assert form.is_valid()
    assert "River Watch" not in str(form.as_signature().as_signatory())


def test_the_trap_is_seen():
    assert OrganisationForm({**GOOD, "website": "x"}).is_trapped
    assert not OrganisationForm(GOOD).is_trapped
