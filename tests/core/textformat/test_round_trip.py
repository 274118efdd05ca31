"""The law of the folder: what is written and read again is the same."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.strategies import blocks, editions, inlines, signatories
from undersigned.core.letter import (
    Edition,
    Emphasis,
    LetterText,
    LineBreak,
    Link,
    List,
    NoteMark,
    Paragraph,
    Quote,
    Text,
    words,
)
from undersigned.core.textformat import (
    parse_blocks,
    parse_inlines,
    read_folder,
    write_blocks,
    write_folder,
    write_inlines,
)

# Whole letters are large, and drawing one takes longer than the checks of hypothesis like.
LARGE = settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@LARGE
@given(editions(), st.lists(signatories(), max_size=2).map(tuple))
def test_a_folder_reads_as_what_was_written(edition, listed):
    reading = read_folder(write_folder(edition, listed))
    assert reading.edition == edition
    assert reading.signatories == listed
    for span in reading.spans:
        assert 0 <= span.start <= span.end <= len(reading.source_of(span))


@LARGE
@given(st.lists(signatories(), max_size=4).map(tuple))
def test_signatories_read_as_what_was_written(listed):
    edition = Edition(texts=(LetterText(language="en"),))
    assert read_folder(write_folder(edition, listed)).signatories == listed


@settings(LARGE, max_examples=120)
@given(inlines())
def test_inlines_read_as_what_was_written(some):
    normal = Paragraph(inlines=some).inlines
    assert parse_inlines(write_inlines(normal)) == normal


@settings(LARGE, max_examples=40)
@given(blocks())
def test_blocks_read_as_what_was_written(some):
    normal = Quote(blocks=some).blocks
    assert parse_blocks(write_blocks(normal)) == normal


def stress(*children, strong=False):
    return Emphasis(strong=strong, children=children)


A = Text(text="a")
QUOTED = Text(text="“a”")
LINK = Link(href="https://example.org/?a=1&copy=2", children=(A,))


@pytest.mark.parametrize(
    ("inlines", "source"),
    [
        (words("ROK's stance: yes - and no!"), r"ROK's stance: yes - and no\!"),
        (words("- no list"), r"\- no list"),
        (words("1. no list"), r"1\. no list"),
        (words("+82 2-770"), "+82 2-770"),
        (words("# no heading"), r"\# no heading"),
        (words("HHK_Catacombs"), "HHK_Catacombs"),
        (words("a*b [c] <d> {e} &amp;"), r"a\*b \[c\] \<d> \{e} \&amp;"),
        (words(" a "), "&#32;a&#32;"),
        ((A, stress(A), A), "a*a*a"),
        ((A, stress(QUOTED), A), "&#97;*“a”*&#97;"),
        ((stress(A), stress(A, strong=True)), "*a*__a__"),
        ((stress(A, stress(A, strong=True)),), "*a__a__*".replace("a__", "&#97;__", 1)),
        ((A, LineBreak(), A), "a\\\na"),
        ((A, LineBreak()), "a<br>"),
        ((LINK,), r"[a](https://example.org/?a=1\&copy=2)"),
        ((NoteMark(label="x"), Text(text="(b)")), r"[^x]\(b)"),
    ],
)
def test_inlines_have_a_plain_source(inlines, source):
    assert write_inlines(inlines) == source
    assert parse_inlines(source) == inlines


def test_two_lists_side_by_side_stay_two():
    one = List(items=((Paragraph(inlines=(A,)),),))
    assert write_blocks((one, one, one)) == "- a\n\n+ a\n\n- a"
    numbered = one.model_copy(update={"ordered": True, "start": 9})
    assert write_blocks((numbered, numbered)) == "9. a\n\n9) a"
    assert parse_blocks("- a\n\n+ a\n\n- a") == (one, one, one)


def test_empty_lists_inside_each_other_are_no_rule():
    nested = List(items=((List(items=((List(items=((),)),),)),),))
    assert parse_blocks(write_blocks((nested,))) == (nested,)
