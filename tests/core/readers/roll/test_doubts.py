"""Names that are taken from weak evidence are doubted, and it is said why."""

import pytest

from tests.core.readers.roll.made import under

PLAIN = [f"{kind} {thing}" for kind in ("Lamp", "Pier") for thing in
         ("Society", "Union", "Forum", "Council", "Network", "League")]  # fmt: skip


def doubted(*names: str) -> dict[str, str]:
    reading = under("Signed by:\n\n" + "\n".join(names))
    doubts = dict(reading.doubts)
    assert set(doubts) == {part for part, _ in reading.confidence}
    return doubts


def test_a_plain_list_is_not_doubted():
    assert doubted(*PLAIN) == {}


@pytest.mark.parametrize(
    ("name", "part", "why"),
    [
        ("Gulls", "signatories.0", "a single word among longer names"),
        ("Society of those who " + "row " * 40, "signatories.0", "long for a name"),
        ("Organisations of the coast and of the bay", "signatories.0", "it could be a heading"),
        ("Watch of the\nOuter Piers", "signatories.0", "the name goes over several lines"),
        ("Harbour Watch (Kenya)", "signatories.0.place", "few others of the list have a place"),
        ("Harbour Watch (Kenya)", "signatories.0.name", "the place may belong to the name"),
    ],
)
def test_what_is_odd_in_a_list_is_doubted(name, part, why):
    assert doubted(name, *PLAIN)[part] == why


def test_a_persons_place_that_few_have_is_doubted_but_not_the_name():
    doubts = doubted("Dr Ada Quill, Director of Lamps, Kenya", *PLAIN)
    assert "signatories.0.place" in doubts
    assert "signatories.0.name" not in doubts


def test_in_a_short_list_nothing_is_odd():
    assert doubted("Gulls", "Pier Union (Kenya)", "Lamp Society") == {}


def test_where_many_have_a_place_none_is_doubted():
    assert doubted(*(f"{name} (Kenya)" for name in PLAIN)) == {}
