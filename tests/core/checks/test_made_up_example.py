"""The made-up letter of ``examples``, with contradictions like those of the one we began from."""

from pathlib import Path

import pytest

from undersigned.core.checks.engine import check, has_errors
from undersigned.core.checks.fixes import apply, apply_all
from undersigned.core.checks.passages import passages_of
from undersigned.core.readers import read

SOURCE = (Path(__file__).parents[3] / "examples" / "sarrania-2024.txt").read_bytes()


def errors_in(source: bytes) -> list[tuple[str, str, list[str]]]:
    found = check(read(source, "letter.txt"))
    return [
        (each.rule, each.part, [fact.value for fact in each.facts])
        for each in found
        if each.severity == "error"
    ]


def test_its_errors_are_those_that_were_put_in():
    assert errors_in(SOURCE) == [
        ("stated-count-disagrees", "title", ["38", "40"]),
        ("addressee-name-disagrees", "title", ["Ilvane Torrel", "Ilvane Torrek"]),
        ("stated-count-disagrees", "blocks.0", ["42", "40"]),
    ]


@pytest.mark.parametrize(("old", "new"), [(b"38 NGOs", b"40 NGOs"), (b"38 NGOs", b"Forty NGOs")])
def test_the_right_number_silences_that_error_alone(old, new):
    assert errors_in(SOURCE.replace(old, new)) == errors_in(SOURCE)[1:]


def test_each_mend_changes_its_part_alone_and_leaves_no_such_finding():
    reading = read(SOURCE, "letter.txt")
    before = {each.part: each.text for each in passages_of(reading)}
    for finding in check(reading):
        if finding.fix is None:
            continue
        mended = reading.model_copy(update={"edition": apply(reading.edition, finding.fix)})
        after = {each.part: each.text for each in passages_of(mended)}
        assert [part for part in before if before[part] != after[part]] == [finding.part]
        again = [(each.rule, each.facts) for each in check(mended)]
        assert (finding.rule, finding.facts) not in again


def test_all_mends_together_leave_no_error():
    reading = read(SOURCE, "letter.txt")
    mended = reading.model_copy(update={"edition": apply_all(reading.edition, check(reading))})
    assert not has_errors(check(mended))
