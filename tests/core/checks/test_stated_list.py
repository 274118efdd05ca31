"""What stands over the list of signatories is held against it."""

import pytest

from undersigned.core.checks.engine import check
from undersigned.core.readers import read

BODY = """Open Letter on the Archive

Dear Minister,

We urge you to open the archive of the valley again, and to keep it open for everybody who asks.

Sincerely,

"""
NAMES = ["Lantern House, Kenya", "Beacon Trust, Ghana", "Heron Society, Peru"]
PEOPLE = ["Ama Orru", "Ben Ilo"]


def found(*lines):
    letter = BODY + "\n".join(lines) + "\n"
    reading = read(letter.encode(), "letter.txt")
    return reading, [each for each in check(reading) if each.rule == "stated-count-disagrees"]


def test_a_wrong_number_over_the_list_is_found_at_its_line():
    reading, (finding,) = found("5 organisations (listed below)", "", *NAMES)
    assert len(reading.signatories) == 3
    assert finding.message == (
        "The heading of the list says “5 organisations”; the list holds 3 organisations."
    )
    assert (finding.severity, finding.line, finding.fix) == ("error", 9, None)


def test_the_right_number_is_quiet():
    assert found("3 organisations (listed below)", "", *NAMES)[1] == []


@pytest.mark.parametrize("number", [3, 5])
def test_a_number_over_the_first_group_may_be_that_of_the_group(number):
    lines = (f"{number} organisations:", "", *NAMES, "", "Individuals:", "", *PEOPLE)
    reading, findings = found(*lines)
    assert len(reading.signatories) == 5
    assert len(findings) == (number != 3)


def test_a_list_without_names_is_held_against_nothing():
    assert found("5 organisations (listed below)")[1] == []
