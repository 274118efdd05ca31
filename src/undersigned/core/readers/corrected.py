"""A reading after a person has corrected who signed: the words of the file stay as they are."""

import re

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Signatory
from undersigned.core.reading import LeftOut, Reading, Span

_ROW = re.compile(r"signatories\.(\d+)(?P<rest>(?:\.\w+)*)")
NO_SIGNATORY = "taken off the list by hand"


def with_signatory(reading: Reading, number: int, signatory: Signatory) -> Reading:
    """``reading`` with ``signatory`` as its entry ``number`` (from 0); it is sure from now on."""
    _check(reading, number)
    rows = reading.signatories
    part = f"signatories.{number}"
    sure = tuple(each for each in reading.confidence if not _is_of(each[0], part))
    return reading.model_copy(
        update={
            "signatories": (*rows[:number], signatory, *rows[number + 1 :]),
            "confidence": sure,
            "doubts": tuple(each for each in reading.doubts if not _is_of(each[0], part)),
        }
    )


def with_more(reading: Reading, signatory: Signatory) -> Reading:
    """``reading`` with one more signatory at the end, whom the reader did not see."""
    return reading.model_copy(update={"signatories": (*reading.signatories, signatory)})


def without_signatory(reading: Reading, number: int) -> Reading:
    """``reading`` without its entry ``number`` (from 0); its words are left out of the letter."""
    _check(reading, number)
    part = f"signatories.{number}"
    gone = [span for span in reading.spans if span.part == part and not span.file]
    return reading.model_copy(
        update={
            "signatories": (*reading.signatories[:number], *reading.signatories[number + 1 :]),
            "spans": tuple(
                span.model_copy(update={"part": _renumbered(span.part, number)})
                for span in reading.spans
                if not _is_of(span.part, part)
            ),
            "confidence": tuple(
                (_renumbered(path, number), sure)
                for path, sure in reading.confidence
                if not _is_of(path, part)
            ),
            "doubts": tuple(
                (_renumbered(path, number), why)
                for path, why in reading.doubts
                if not _is_of(path, part)
            ),
            "left_out": (*reading.left_out, *map(_left, gone)),
        }
    )


def _check(reading: Reading, number: int) -> None:
    if not 0 <= number < len(reading.signatories):
        raise UndersignedError(
            f"The list has no entry {number + 1}.",
            where="list of signatories",
            do="Open the list again: somebody has changed it.",
        )


def _is_of(path: str, part: str) -> bool:
    return path == part or path.startswith(f"{part}.")


def _renumbered(path: str, number: int) -> str:
    """The path of a part after entry ``number`` has gone: later entries move up."""
    match = _ROW.fullmatch(path)
    if match is None or int(match[1]) < number:
        return path
    return f"signatories.{int(match[1]) - 1}{match['rest']}"


def _left(span: Span) -> LeftOut:
    return LeftOut(start=span.start, end=span.end, reason=NO_SIGNATORY)
