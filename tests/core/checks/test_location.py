from undersigned.core.checks.finding import Finding
from undersigned.core.checks.location import located
from undersigned.core.letter import Edition, LetterText
from undersigned.core.reading import Reading, Span

EDITION = Edition(texts=(LetterText(language="en"),))


def finding(part="title", start=0, end=0):
    return Finding(rule="r", severity="error", message="m", do="d", part=part, start=start, end=end)


def place(source, text, *, part="title", start=0, end=0, span=None, **more):
    span = span or (0, len(source))
    spans = (Span(part="title", start=span[0], end=span[1]),)
    reading = Reading(edition=EDITION, source=source, spans=spans, **more)
    found = located(finding(part, start, end), reading, text)
    return found.line, found.column


def test_lines_and_columns_count_from_one_in_characters():
    assert place("\nÄ𝄞 seventy", "seventy", start=0, end=7, span=(4, 11)) == (2, 4)


def test_words_on_wrapped_lines_are_found():
    assert place("a b\nnext\nweek", "a b next week", start=4, end=13) == (2, 1)


def test_marks_of_the_source_do_not_mislead():
    source = "**70** of *70* NGOs"
    assert place(source, "70 of 70 NGOs", start=6, end=8) == (1, 12)


def test_words_that_the_source_writes_otherwise_stand_at_the_part():
    assert place("x &amp; y", "x & y", start=2, end=3) == (1, 3)
    assert place("x &#121;", "x y", start=2, end=3) == (1, 1)


def test_a_part_without_a_span_stands_in_its_container_or_at_the_top():
    assert place("\n\ntitle", "", part="title.3", span=(2, 7)) == (3, 1)
    assert place("\n\ntitle", "", part="sender", span=(2, 7)) == (1, 1)


def test_a_folder_names_the_file():
    reading = Reading(
        edition=EDITION,
        sources=(("letter.md", "a\nb"), ("letter.ko.md", "\n\nc")),
        spans=(Span(part="ko/title", start=2, end=3, file="letter.ko.md"),),
    )
    found = located(finding("ko/title", 0, 1), reading, "c")
    assert (found.file, found.line, found.column) == ("letter.ko.md", 3, 1)
