"""The table of what webhooks can be told, and the page that is made from it."""

from undersigned.apps.letters import announcing
from undersigned.apps.programs.events import EVENTS, markdown, usual


def test_every_act_that_is_announced_can_be_told():
    known = {value for name, value in vars(announcing).items() if name.isupper()}
    assert {event.kind for event in EVENTS} == known - {announcing.ERASING}


def test_the_usual_ones_are_those_of_releases():
    assert usual() == [
        "release.published",
        "release.corrected",
        "release.withdrawn",
        "release.counted",
    ]


def test_the_page_names_each_with_its_fields():
    page = markdown()
    for event in EVENTS:
        (row,) = [line for line in page.splitlines() if line.startswith(f"| `{event.kind}` |")]
        assert all(f"`{name}`" in row for name in event.holds)
        assert row.endswith("| yes |" if event.is_public else "| no |")
