"""What points at entries of the directory from other apps."""

import pytest

from undersigned.apps.coalitions import references


class Own:
    name = "sign-ons"
    label = "sign-ons"


def test_the_apps_above_have_registered_theirs():
    assert {each.name for each in references.references()} == {"sign-ons", "invitations"}
    assert references.reference("sign-ons").name == "sign-ons"


def test_two_kinds_of_reference_do_not_share_a_name():
    with pytest.raises(ValueError, match="two references are called sign-ons"):
        references.register(Own())


def test_registering_one_twice_is_once():
    before = references.references()
    references.register(references.reference("sign-ons"))
    assert references.references() == before
