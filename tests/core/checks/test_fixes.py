import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.checks.cases import read_case
from undersigned.core.checks.engine import check
from undersigned.core.checks.finding import Fix
from undersigned.core.checks.fixes import apply, apply_all
from undersigned.core.checks.passages import passages_of
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import (
    Edition,
    Emphasis,
    LetterText,
    LineBreak,
    Link,
    NoteMark,
    Paragraph,
    Placeholder,
    plain,
    words,
)

LIST = "organisation: Lantern House | Kenya\norganisation: Beacon Trust | Ghana"


def mend(part, start, end, source="new"):
    return Fix(part=part, start=start, end=end, source=source, label="Mend")


def edition_of(*inlines):
    return Edition(texts=(LetterText(language="en", title=inlines),))


def title_after(inlines, start, end, source="new"):
    return apply(edition_of(*inlines), mend("title", start, end, source)).authentic.title


def test_emphasis_and_links_around_the_mend_stay():
    link = Link(href="https://lantern.example", children=words("70 NGOs"))
    title = title_after([*words("We, "), Emphasis(children=(link,))], 4, 6, "{{ organisations }}")
    assert title[1].children[0].href == link.href
    assert title[1].children[0].children[0] == Placeholder(name="organisations")


def test_a_mend_across_an_emphasis_keeps_what_is_outside():
    title = title_after([*words("ab"), Emphasis(children=words("cd")), *words("ef")], 1, 3)
    assert title == (*words("anew"), Emphasis(children=words("d")), *words("ef"))


def test_an_emphasis_whose_words_are_gone_is_gone():
    title = title_after([*words("ab"), Emphasis(children=words("cd")), *words("ef")], 1, 5)
    assert title == words("anewf")


def test_a_placeholder_is_replaced_as_a_whole():
    title = title_after([*words("a "), Placeholder(name="countries"), *words(" b")], 5, 7)
    assert title == words("a new b")


def test_a_note_keeps_its_mark_and_a_break_goes():
    title = title_after([*words("ab"), NoteMark(label="x"), LineBreak(), *words("cd")], 1, 4)
    assert title == (*words("anew"), NoteMark(label="x"), *words("d"))


def test_words_can_be_put_in_at_the_end_and_before_a_piece():
    assert title_after(words("ab"), 2, 2) == words("abnew")
    emphasis = Emphasis(children=words("b"))
    assert title_after([*words("a"), emphasis], 1, 1) == (*words("anew"), emphasis)


@pytest.mark.parametrize(
    "part",
    ["title.0", "blocks.7", "asks.0", "nothing", "blocks.first", "ko/title", "blocks.0.items"],
)
def test_a_mend_that_does_not_fit_says_so(part):
    edition = Edition(texts=(LetterText(language="en", blocks=(Paragraph(inlines=words("a")),)),))
    with pytest.raises(UndersignedError, match="has changed"):
        apply(edition, mend(part, 0, 1))


def test_a_mend_beyond_the_words_says_so():
    with pytest.raises(UndersignedError, match="has changed"):
        apply(edition_of(*words("ab")), mend("title", 1, 3))


def test_every_place_where_words_stand_can_be_mended():
    source = "\n".join(
        f"{key}: old words"
        for key in ("title", "subject", "salutation", "text", "heading", "quote", "note", "list",
                    "row", "ask", "asks", "translation: ko\ntitle")
    )  # fmt: skip
    reading, _ = read_case(source)
    for passage in passages_of(reading):
        mended = apply(reading.edition, mend(passage.part, 0, 3))
        after = passages_of(reading.model_copy(update={"edition": mended}))
        changed = [each.part for each in after if each.text == "new words"]
        assert changed == [passage.part]


def test_of_two_mends_that_overlap_the_first_is_taken():
    reading, _ = read_case(f"title: 5 NGOs and 7 NGOs write\n{LIST}")
    findings = check(reading)
    doubled = [*findings, *findings]
    mended = apply_all(reading.edition, doubled).authentic.title
    assert plain(mended) == "{{ organisations }} and {{ organisations }} write"


def test_findings_without_a_mend_change_nothing():
    reading, _ = read_case("text: “We are worried.")
    assert apply_all(reading.edition, check(reading)) == reading.edition


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("5 NGOs", "{{ organisations | one: NGO, other: NGOs }}"),
        ("five bodies", "{{ organisations in words | one: body, other: bodies }}"),
        ("Five groups", "{{ organisations | one: group, other: groups }}"),
        ("over 7 trade unions", "{{ organisations | one: trade union, other: trade unions }}"),
        ("5 women’s, human rights groups", "{{ organisations }} women’s, human rights groups"),
        ("5 groups and individuals", "{{ signatories }} groups and individuals"),
    ],
)  # fmt: skip
def test_the_mended_sentence_prints_right(typed, source):
    reading, _ = read_case(f"title: {typed} write\n{LIST}")
    (finding,) = [each for each in check(reading) if each.rule == "stated-count-disagrees"]
    assert finding.fix.source == source
    assert finding.fix.label == "Use the counted number"


def test_members_have_no_mend():
    reading, _ = read_case(f"text: We write on behalf of 300 members.\n{LIST}\nmember: Ferry Club")
    (finding,) = [each for each in check(reading) if each.rule == "stated-count-disagrees"]
    assert finding.fix is None


@given(
    number=st.integers(min_value=3, max_value=999),
    before=st.sampled_from(["", "At last, ", "In *May* and now, "]),
    noun=st.sampled_from(["NGOs", "*small* groups", "civil society organisations", "associations"]),
    after=st.sampled_from(["", " and friends", ", [all of us](https://lantern.example),"]),
)
def test_a_mend_changes_its_part_alone_and_its_finding_is_gone(number, before, noun, after):
    source = (
        f"title: Letter\ntext: {before}we, {number} {noun}{after} write.\ntext: Thanks.\n{LIST}"
    )
    reading, _ = read_case(source)
    for finding in check(reading):
        if finding.fix is None:
            continue
        mended = reading.model_copy(update={"edition": apply(reading.edition, finding.fix)})
        one = {each.part: each.text for each in passages_of(reading)}
        other = {each.part: each.text for each in passages_of(mended)}
        assert {part for part in one if one[part] != other[part]} == {finding.part}
        left = {(each.rule, each.part) for each in check(mended)}
        assert (finding.rule, finding.part) not in left
