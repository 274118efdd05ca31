from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.checks.engine import check
from undersigned.core.checks.finding import Finding, Fix
from undersigned.core.checks.fixes import apply
from undersigned.core.checks.mending import mend_sources
from undersigned.core.textformat import read_folder

LETTER = """\
---
# Our own remark, which must stay.
language: en
title: 5 NGOs'  letter   # typed in a hurry
asks: [{id: act, text: "5 NGOs ask \\"now\\"."}]
---
Dear Minister,

We, 5 NGOs and *7
NGOs*, write. 5 NGOs it is.
"""
SHEET = "kind,name\norganisation,Lantern House\norganisation,Beacon Trust\n"


def read(letter=LETTER):
    return read_folder({"letter.md": letter.encode(), "signatories.csv": SHEET.encode()})


def finding(part, start, end, source):
    fix = Fix(part=part, start=start, end=end, source=source, label="Mend")
    return Finding(rule="r", severity="error", message="m", do="d", part=part, start=start,
                   end=end, file="letter.md", line=1, column=start + 1, fix=fix)  # fmt: skip


def test_only_the_words_of_the_mends_change():
    reading = read()
    found = [each for each in check(reading) if each.rule == "stated-count-disagrees"]
    sources, mended = mend_sources(reading, found)
    counted = "{{ organisations | one: NGO, other: NGOs }}"
    assert [each.rule for each in mended] == ["stated-count-disagrees"] * 3
    title = "title: 5 NGOs'  letter"
    expected = LETTER.replace(title, f'title: "{counted}\'  letter"')
    expected = expected.replace("We, 5 NGOs and *7\nNGOs*", f"We, {counted} and *{counted}*")
    assert sources["letter.md"] == expected
    assert sources["signatories.csv"] == SHEET


def test_findings_without_a_mend_leave_every_file_as_it_is():
    reading = read(LETTER.replace("5 NGOs", "two NGOs").replace("7\nNGOs", "2 NGOs"))
    found = [each for each in check(reading) if each.fix is None]
    assert found
    sources, mended = mend_sources(reading, found)
    assert (sources, mended) == (dict(reading.sources), ())


def test_the_right_one_of_several_runs_is_mended():
    reading = read()
    sources, mended = mend_sources(reading, [finding("blocks.0", 30, 36, "three")])
    assert len(mended) == 1
    assert sources["letter.md"].endswith("We, 5 NGOs and *7\nNGOs*, write. three it is.\n")


def test_of_two_mends_that_overlap_one_is_made():
    reading = read()
    both = [finding("title", 0, 6, "All"), finding("title", 2, 6, "bodies")]
    sources, mended = mend_sources(reading, both)
    assert [each.fix.source for each in mended] == ["bodies"]
    assert "title: 5 bodies'" in sources["letter.md"]


def test_a_mend_that_the_source_cannot_take_is_left_for_a_person():
    reading = read()
    left = [
        finding("asks.0", 11, 16, "soon"),  # the source escapes the marks
        finding("title", 0, 6, "{{ nothing }}"),  # no placeholder
        finding("title", 3, 3, "new"),  # nothing to find the place by
        finding("nowhere", 0, 1, "new"),
    ]
    for each in left:
        assert mend_sources(reading, [each]) == (dict(reading.sources), ())


def test_a_field_of_the_front_matter_is_put_between_marks_where_the_mend_needs_them():
    reading = read()
    for source, written in (("a: b", "a: b"), ('"a"', '\\"a\\"')):
        sources, mended = mend_sources(reading, [finding("title", 0, 6, source)])
        assert len(mended) == 1
        assert f'title: "{written}\'  letter"' in sources["letter.md"]
    sources, mended = mend_sources(reading, [finding("asks.0", 0, 6, 'All "5"')])
    assert len(mended) == 1
    assert 'text: "All \\"5\\" ask' in sources["letter.md"]


def test_blanks_can_be_mended():
    sources, mended = mend_sources(read(), [finding("title", 7, 9, " ")])
    assert len(mended) == 1
    assert "title: 5 NGOs' letter   #" in sources["letter.md"]


@given(
    before=st.sampled_from(["", "In May, ", "*At last*, ", "6 NGOs’ friends and "]),
    number=st.integers(3, 99),
    after=st.sampled_from(["", " and friends", ".[^a]\n\n[^a]: 4 NGOs"]),
)
def test_the_folder_read_again_says_what_the_mends_say(before, number, after):
    reading = read(
        f"---\nlanguage: en\n---\nDear all,\n\n{before}we, {number} NGOs{after} write.\n"
    )
    found = [each for each in check(reading) if each.rule == "stated-count-disagrees"]
    sources, mended = mend_sources(reading, found)
    edition = reading.edition
    for each in reversed(mended):
        edition = apply(edition, each.fix)
    again = read_folder({name: text.encode() for name, text in sources.items()})
    assert again.edition == edition
    assert mended
