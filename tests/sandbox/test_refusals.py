"""What is said of a file that takes too much."""

import pytest

from undersigned.sandbox.limits import LIMITS
from undersigned.sandbox.refusals import SENTENCES, refusal
from undersigned.sandbox.tasks import LETTER, RECORD


@pytest.mark.parametrize("how", ["time", "memory", "answer"])
def test_a_letter_that_takes_too_much_is_told_as_a_letter(how):
    said = refusal(how, LIMITS, "a.docx", LETTER.instead)
    assert "which no letter does" in said.what
    assert "without pictures" in said.do


@pytest.mark.parametrize("how", ["time", "memory", "answer"])
def test_a_file_of_the_record_that_takes_too_much_is_not_called_a_letter(how):
    said = refusal(how, LIMITS, "drafts.xml", RECORD.instead)
    assert "letter" not in f"{said.what} {said.do}"
    assert said.what.endswith(".")
    assert "fewer records" in said.do


@pytest.mark.parametrize("how", sorted(set(SENTENCES) - {"time", "memory", "answer"}))
def test_other_failures_are_told_alike_of_every_file(how):
    told, also = refusal(how, LIMITS, "a", RECORD.instead), refusal(how, LIMITS, "a")
    assert (told.what, told.do) == (also.what, also.do)
