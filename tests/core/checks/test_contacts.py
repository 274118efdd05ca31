import pytest

from undersigned.core.checks.contacts import MAIL, domain_of, is_personal


@pytest.mark.parametrize("address", ["ama@gmail.com", "Ama.O+x@Yahoo.fr", "a@live.com.example"])
def test_an_address_at_a_provider_for_everybody_is_personal(address):
    assert is_personal(address)


@pytest.mark.parametrize("address", ["office@lantern.example", "gmail.com@lantern.example"])
def test_an_address_of_a_body_is_not(address):
    assert not is_personal(address)


def test_addresses_are_found_without_what_stands_around_them():
    text = "(ama@lantern.example), ben@x and <esi.o@docs.lantern.example>."
    found = [match[0] for match in MAIL.finditer(text)]
    assert found == ["ama@lantern.example", "esi.o@docs.lantern.example"]
    assert domain_of(found[1]) == "docs.lantern.example"
