"""What a reader understood, and where it stood."""

import pytest

from undersigned.core.letter import Edition, LetterText
from undersigned.core.reading import Reading, Span

TITLE = Span(part="title", start=0, end=5)
ROW = Span(part="signatories.0", start=2, end=4, file="signatories.csv")
READING = Reading(
    edition=Edition(texts=(LetterText(language="en"),)),
    source="Dear Ada",
    sources=(("letter.md", "Dear Ada"), ("signatories.csv", "a,b,c")),
    spans=(TITLE, ROW),
)


def test_a_part_has_its_span_or_that_of_the_nearest_part_around_it():
    assert READING.span_of("title") == TITLE
    assert READING.span_of("signatories.0.name") == ROW
    assert READING.span_of("signatories.1") is None
    assert READING.span_of("") is None


def test_a_span_points_into_its_file():
    assert READING.source_of(TITLE) == "Dear Ada"
    assert READING.source_of(ROW) == "a,b,c"
    assert READING.source_of(Span(part="a", start=0, end=0, file="gone.md")) == "Dear Ada"


def test_a_file_tells_of_itself_by_known_names_only():
    told = (("author", "Ama"), ("tracked_changes", "3"))
    assert Reading(edition=READING.edition, metadata=told).metadata == told
    with pytest.raises(ValueError, match="metadata"):
        Reading(edition=READING.edition, metadata=(("editor", "Ama"),))
