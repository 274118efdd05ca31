import pytest

from undersigned.core.checks.engine import check
from undersigned.core.letter import Edition, LetterText, Signatory
from undersigned.core.reading import Reading, Span


def reading_of(numbers, *, spans=True):
    """A list with these numbers printed before the names, "" for none."""
    source, found, names = "", [], []
    for index, number in enumerate(numbers):
        name = f"Lantern House {chr(65 + index)}"
        source += f"{number}{name}\n"
        end = len(source) - 1
        found.append(Span(part=f"signatories.{index}.name", start=end - len(name), end=end))
        names.append(Signatory(kind="organisation", name=name))
    return Reading(
        edition=Edition(texts=(LetterText(language="en"),)),
        signatories=tuple(names),
        source=source,
        spans=tuple(found) if spans else (),
    )


def found(reading):
    return [each.part for each in check(reading) if each.rule == "numbering-skips"]


@pytest.mark.parametrize(
    ("numbers", "parts"),
    [
        (["1. ", "2. ", "4. "], ["signatories.2"]),
        (["1) ", "2) ", "2) ", "3) "], ["signatories.2"]),
        (["| 1 | ", "| 2 | ", "| 5 | "], ["signatories.2"]),
    ],
)
def test_a_number_left_out_or_printed_twice_is_found(numbers, parts):
    assert found(reading_of(numbers)) == parts


@pytest.mark.parametrize(
    "numbers",
    [
        ["1. ", "2. ", "3. "],
        ["1. ", "2. ", "1. ", "2. "],
        ["1. ", "3. "],
        ["1. ", "5. ", "9. ", "20. "],
        ["", "", ""],
        ["No. 1 of ", "2 x ", "4 y "],
    ],
)
def test_numberings_in_order_anew_and_of_other_kinds_are_left_alone(numbers):
    assert found(reading_of(numbers)) == []


def test_without_spans_nothing_is_known_of_numbers():
    assert found(reading_of(["1. ", "2. ", "4. "], spans=False)) == []
