"""A letter and the next of its series."""

from pathlib import Path

from tests.core.comparing.letters import copy, reading
from undersigned.core.comparing import continued
from undersigned.core.readers import read

EXAMPLES = Path(__file__).parents[3] / "examples"


def folder(name):
    files = {each.name: each.read_bytes() for each in (EXAMPLES / name).iterdir()}
    return read(files, name)


def test_who_stayed_joined_left_and_is_printed_otherwise():
    now = copy(
        ("Harbour Friends, Norway\n", ""),
        ("Orchard Alliance, Chile", "Orchard Alliances, Chile\nCanal Circle, Ghana"),
    )
    found = continued(reading(), now)
    assert [each.name for each in found.gone] == ["Harbour Friends"]
    assert [each.name for each in found.joined] == ["Canal Circle"]
    assert [(one.name, other.name) for one, other in found.renamed] == [
        ("Orchard Alliance", "Orchard Alliances")
    ]
    assert len(found.stayed) == 2
    assert [each.countries for each in found.counts] == [3, 3]


def test_what_is_asked_again_for_the_first_time_and_no_longer():
    now = copy(
        ("1. Open the bridge to those who walk by", "1. Open the bridge to all who walk by"),
        ("2. Publish the report of the engineers who looked at it.", "2. Mend the second ferry."),
    )
    found = continued(reading(), now)
    assert found.repeated == ((1, "Open the bridge to all who walk by June 30, 2025."),)
    assert found.new_asks == ("Mend the second ferry.",)
    assert found.dropped_asks == ("Publish the report of the engineers who looked at it.",)


def test_an_id_that_a_person_gave_settles_which_ask_is_repeated():
    before, now = folder("sarrania-2023"), folder("sarrania-2025")
    ids = [ask.id for ask in now.edition.authentic.asks]
    again = now.edition.authentic.asks[0].model_copy(
        update={"id": before.edition.authentic.asks[-1].id}
    )
    text = now.edition.authentic.model_copy(
        update={"asks": (again, *now.edition.authentic.asks[1:])}
    )
    edition = now.edition.model_copy(update={"texts": (text, *now.edition.texts[1:])})
    changed = now.model_copy(update={"edition": edition})
    numbers = [number for number, _ in continued(before, changed).repeated]
    assert len(before.edition.authentic.asks) in numbers
    assert ids[0] != again.id
