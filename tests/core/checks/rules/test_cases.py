"""Runs every case in the prose beside it."""

from pathlib import Path

import pytest

from tests.core.checks.cases import Case, cases_in, found_by
from undersigned.core.checks.engine import rules

HERE = Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("test_*.md")) for case in cases_in(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_the_rule_finds_what_the_case_says(case: Case):
    assert found_by(case.rule, case.letter) == case.findings


@pytest.mark.parametrize("rule", [rule.name for rule in rules()])
def test_every_rule_has_a_hit_and_two_quiet_cases(rule):
    found = [bool(case.findings) for case in CASES if case.rule == rule]
    assert found.count(True) >= 1
    assert found.count(False) >= 2


def test_every_case_is_of_a_rule_that_exists():
    assert {case.rule for case in CASES} == {rule.name for rule in rules()}
