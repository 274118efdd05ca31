"""A mend that a rule offers leaves nothing for the same rule to mend."""

import pytest

from tests.core.checks.cases import Case, read_case
from tests.core.checks.rules.test_cases import CASES
from undersigned.core.checks.engine import check
from undersigned.core.checks.fixes import apply_all

MENDED = [case for case in CASES if any(f.fix for f in check(read_case(case.letter)[0]))]


def mends(case, reading):
    return [each for each in check(reading) if each.rule == case.rule and each.fix]


@pytest.mark.parametrize("case", MENDED, ids=lambda case: f"{case.rule}: {case.title}")
def test_after_the_mends_the_rule_has_nothing_left_to_mend(case: Case):
    reading, _ = read_case(case.letter)
    edition = apply_all(reading.edition, mends(case, reading))
    # Placeholders are filled by the list; without source the places of findings do not matter.
    mended = reading.model_copy(update={"edition": edition, "source": "", "spans": ()})
    assert mends(case, mended) == []
