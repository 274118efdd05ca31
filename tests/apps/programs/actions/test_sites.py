"""Sites are kept as origins, so that nothing else can enter the header."""

import pytest

from undersigned.apps.programs import actions
from undersigned.apps.programs.actions import sites
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://rivers.example", "https://rivers.example"),
        (" https://Rivers.Example:443/about?x=1#y ", "https://rivers.example"),
        ("https://rivers.example:8443/", "https://rivers.example:8443"),
        ("https://flüsse.example/", "https://xn--flsse-lva.example"),
    ],
)
def test_whatever_page_is_given_its_site_is_kept(coalition, address, origin):
    assert actions.allow_site(coalition=coalition, address=address).origin == origin
    actions.allow_site(coalition=coalition, address=address)
    assert coalition.framing_sites.count() == 1


@pytest.mark.parametrize(
    "address",
    [
        "",
        "rivers.example",
        "http://rivers.example",
        "https://*.example",
        "https://*",
        "https://a.example;script-src *",
        "https://a.example b.example",
        "https://rivers.example:port",
        "https://[::1",
        "data:text/html,x",
    ],
)
def test_what_is_no_site_is_not_kept(coalition, address):
    with pytest.raises(UndersignedError, match="not the address of a site"):
        actions.allow_site(coalition=coalition, address=address)
    assert not coalition.framing_sites.exists()


def test_the_header_does_not_grow_without_end(coalition, monkeypatch):
    monkeypatch.setattr(sites, "MOST", 1)
    first = actions.allow_site(coalition=coalition, address="https://one.example")
    assert actions.allow_site(coalition=coalition, address="https://one.example") == first
    with pytest.raises(UndersignedError, match="already"):
        actions.allow_site(coalition=coalition, address="https://two.example")
    actions.forbid_site(site=first)
    assert actions.allow_site(coalition=coalition, address="https://two.example")
