"""Hosts of links."""

import pytest

from undersigned.core.readers.html_blocks import Block, host_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.quay.example/a", "quay.example"),
        ("//Quay.example:8080", "quay.example"),
        ("/about", ""),
        ("#top", ""),
        ("mailto:ama@quay.example", ""),
        ("https://[broken", "[broken"),
    ],
)
def test_a_link_names_a_host_or_stays_on_the_site(address, host):
    assert host_of(address) == host


def test_an_item_has_a_number_or_a_bullet():
    assert Block("a", number=0).item
    assert Block("a", bullet=True).item
    assert not Block("a").item
