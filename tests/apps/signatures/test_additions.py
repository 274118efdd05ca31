"""What other apps add to a signer's own page."""

import pytest

from tests.factories import make_signature
from undersigned.apps.signatures import additions
from undersigned.apps.signatures.pages import own_page

pytestmark = pytest.mark.django_db


def test_sections_stand_in_the_order_of_their_names_and_empty_ones_not_at_all(monkeypatch):
    monkeypatch.setattr(additions, "_sections", {})
    additions.register("b", lambda signature: f"second for {signature.pk}")
    additions.register("c", lambda _signature: "")
    additions.register("a", lambda _signature: "first")
    signature = make_signature()
    assert own_page(signature)["additions"] == ["first", f"second for {signature.pk}"]
    signature.state = "withdrawn"
    assert own_page(signature)["additions"] == []
