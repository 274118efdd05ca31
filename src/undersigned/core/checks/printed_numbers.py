"""The numbers that stand before asks and names in the source: "3. Open the archive"."""

import re
from collections.abc import Iterator

from undersigned.core.checks.location import spans_by_part
from undersigned.core.reading import Reading

_NUMBER = re.compile(r"\W*(?P<number>\d{1,4})\W*")


def printed_numbers(reading: Reading, path: str, entries: int) -> Iterator[tuple[str, int]]:
    """(part, number) of those of ``path``.0, ``path``.1 ... before which a number is printed.

    The number must be all that stands before the part in its line.
    """
    spans = spans_by_part(reading)
    for index in range(entries):
        span = spans.get(f"{path}.{index}") or spans.get(f"{path}.{index}.name")
        if span is None:
            continue
        source = reading.source_of(span)
        before = source[source.rfind("\n", 0, span.start) + 1 : span.start]
        match = _NUMBER.fullmatch(before)
        if match:
            yield f"{path}.{index}", int(match["number"])
