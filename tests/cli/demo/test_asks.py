from pathlib import Path

import pytest

from undersigned.apps.followup.models import AskRecord
from undersigned.apps.letters.actions import create_letter
from undersigned.cli.demo.asks import follow_asks
from undersigned.core.readers import read

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).parents[3] / "examples" / "sarrania-2023"


def test_the_demos_letter_has_an_ask_met_late_and_one_on_which_sources_disagree(coalition, ama):
    reading = read({path.name: path.read_bytes() for path in EXAMPLE.iterdir()}, EXAMPLE.name)
    letter = create_letter(coalition=coalition, edition=reading.edition, by=ama)
    follow_asks(letter, ama)
    asks = AskRecord.objects.published().filter(letter=letter)
    assert {ask.ask_id: ask.events.last().headline for ask in asks} == {
        "strike-section-nine": "met late",
        "hear-the-editors": "partly met, contested",
    }
