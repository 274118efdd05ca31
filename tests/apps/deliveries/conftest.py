"""A released letter, a mail server on the loopback, and a printer that notes what it was asked."""

from types import SimpleNamespace

import pytest

from tests.apps.deliveries.stories import letter_released, turn_on
from tests.apps.outbox.conftest import server  # noqa: F401  (a fixture)
from tests.apps.releases.conftest import clock  # noqa: F401  (a fixture)
from tests.channels.fax.conftest import hylafax  # noqa: F401  (a fixture)
from undersigned.apps.deliveries import papers
from undersigned.core import renderers
from undersigned.core.renderers import Format


@pytest.fixture
def printer(monkeypatch):
    """Stands in for the PDF renderer, which has tests of its own: says what it was asked for."""
    asked = []

    def render(edition, roll, language, *, addressee, layout, edition_hash):
        asked.append((addressee, layout.languages, edition_hash))
        office = "all" if addressee is None else edition.addressees[addressee].name
        answers = f", to {edition.sender.email}" if "+" in edition.sender.email else ""
        return f"%PDF-1.7 {language} for {office}, {len(roll.signatories)} names{answers}"

    known = Format("pdf", "pdf", "application/pdf", "PDF")
    module = SimpleNamespace(FORMAT=known, render=render)
    monkeypatch.setitem(renderers._renderers(), "pdf", module)
    papers.SHELF.clear()
    yield asked
    papers.SHELF.clear()


@pytest.fixture
def release(coalition, ama, printer):
    """Released, to two offices and with a copy to a third; e-mail is turned on."""
    turn_on(coalition, "email")
    return letter_released(coalition, ama)
