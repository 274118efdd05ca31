"""Markdown as people publish it."""

import datetime as dt

from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.markdown import markdown_lines

PAGE = """\
---
title: "Open letter on the gulls of Ruritania"
tags: [birds]
date: 2021-04-05T10:00:00+00:00
---
<style>p { color: red }</style>

_Dear Ms. Fernsby,_

The gulls of **Strelsau** are hungry&nbsp;again, and [nobody](https://example.org/nobody) feeds \
them.<br />Gardener\\*innen saw it&#58; not one fish.

_We ask you to:_

_1. feed the gulls_
_2. count them_

*Sincerely,*

<ul><li>Friends of the Gull, Kenya</li><li>Society of Piers, Norway</li></ul>

![a gull](gull.png)
"""


def words(source: str) -> list[str]:
    return [line.text for line in markdown_lines(source)[0]]


def test_a_page_reads_as_its_letter():
    reading = read(PAGE.encode(), "page.md")
    edition = reading.edition
    assert plain(edition.authentic.title) == "Open letter on the gulls of Ruritania"
    assert edition.date == dt.date(2021, 4, 5)
    assert plain(edition.authentic.salutation) == "Dear Ms. Fernsby,"
    assert [plain(ask.text) for ask in edition.authentic.asks] == ["feed the gulls", "count them"]
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Friends of the Gull", "KE"),
        ("Society of Piers", "NO"),
    ]


def test_names_point_at_the_source_behind_the_markup():
    reading = read(PAGE.encode(), "page.md")
    span = reading.span_of("signatories.1.name")
    assert reading.source[span.start : span.end] == "Society of Piers"


def test_the_front_matter_and_the_marks_are_left_out():
    reading = read(PAGE.encode(), "page.md")
    reasons = {each.reason for each in reading.left_out}
    assert {"the page's front matter", "markup"} <= reasons
    assert "not understood" not in reasons


def test_marks_are_not_words():
    assert words("a **b** __c__ ~ _d_ *e*") == ["a b c ~ d e"]
    assert words("[b](https://example.org) ![c](d.png)e") == ["b e"]
    assert words("[**b** c][1]") == ["b c"]
    assert words("a{{< raw >}}b{% if %}c<!-- d -->") == ["abc"]
    assert words("&eacute;t&#233; &amp; &nonsense;") == ["été & &nonsense;"]
    assert words("a<br>b<p>c</p>d<span>e</span>") == ["a", "b", "c", "de"]


def test_words_that_only_look_marked_stay():
    assert words("Bürger*innen HHK_Catacombs 2 * 3 <https://example.org>") == [
        "Bürger*innen HHK_Catacombs 2 * 3 <https://example.org>"
    ]


def test_a_page_without_front_matter_or_with_an_open_one_is_read_too():
    assert words("---\nno end") == ["---", "no end"]
    assert words("+++\ndraft = true\n+++\nword") == ["word"]


def test_front_matter_without_fences_gives_title_and_date():
    page = "Title: Open letter on lamps\nDate: 2024-05-03 15:07\nAuthor: ama\n\n"
    reading = read(
        f"{page}Dear all,\n\nThe lamps of the harbour are out and nobody lights them.\n".encode(),
        "lamps.md",
    )
    text = reading.edition.authentic
    assert plain(text.title) == "Open letter on lamps"
    assert str(reading.edition.date) == "2024-05-03"
    assert reading.edition.addressees == ()


def test_labels_without_a_title_are_no_front_matter():
    page = "To: Odo Quill\nCc: Ada Fernsby\n\n"
    source = f"{page}Dear Mr Quill,\n\nThe lamps of the harbour are out and nobody lights them.\n"
    assert read(source.encode(), "lamps.md").edition.addressees[0].name == "Odo Quill"


def test_an_escaped_mark_is_the_character_itself():
    source = "Dear all,\n\nThe lamps of the harbour\\_quay are out and nobody lights them \\*.\n"
    reading = read(source.encode(), "lamps.md")
    assert "harbour_quay" in plain(reading.edition.authentic.blocks[0].inlines)


TABLE = """Dear all,

The lamps of the harbour are out and nobody lights them.

## Signatories

| No | Organisation | Country |
|----|:-------------|---------|
| 1  | Gull Society | Kenya   |
| 2  | Quiet Water  | Togo    |
"""


def test_a_table_of_signatories_is_read_by_its_columns():
    reading = read(TABLE.encode(), "lamps.md")
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Gull Society", "KE"),
        ("Quiet Water", "TG"),
    ]
    span = reading.span_of("signatories.1.name")
    assert reading.source[span.start : span.end] == "Quiet Water"


def test_a_bar_without_a_rule_under_it_makes_no_table():
    source = TABLE.replace("|----|:-------------|---------|\n", "")
    lines, _ = markdown_lines(source)
    assert not any(line.cells for line in lines)


def test_rows_need_no_outer_bars():
    lines, _ = markdown_lines("Name | Place\n--- | ---\nGulls | Togo\n\nNo | table\n")
    assert [len(line.cells) for line in lines] == [2, 2, 0]
    assert lines[0].header


DRAWN = """Dear all,

The lamps of the harbour are out and nobody lights them.

The signatories of this letter are:

+----------------------+----------------------+
| [![](http://x.examp  | [Gull                |
| le/a.png)](/gull)    | Society](http://gul  |
|                      | l.example) - Kenya\\  |
|                      | We look after all    |
|                      | gulls of the quay.   |
+----------------------+----------------------+
|                      | [Quiet Water](/q) -  |
|                      | Togo\\                |
|                      | We like it quiet.    |
+----------------------+----------------------+
"""


def test_a_drawn_table_is_read_cell_by_cell():
    reading = read(DRAWN.encode(), "lamps.md")
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Gull Society", "KE"),
        ("Quiet Water", "TG"),
    ]
    span = reading.span_of("signatories.1.name")
    assert reading.source[span.start : span.end] == "Quiet Water"


def test_text_goes_on_under_a_drawn_table():
    after = "\nNobody has answered us since we wrote to you about it in the spring.\n"
    lines, _ = markdown_lines(DRAWN + after)
    assert lines[-1].text.startswith("Nobody has answered")
    assert lines[-1].gap
    assert not lines[-1].cells


def test_a_break_and_the_end_of_its_line_are_one_line_end():
    source = "Ada Fernsby<br />\nKeeper of lamps<br>Strelsau\n\nRosa Odo"
    assert [(line.text, line.gap) for line in markdown_lines(source)[0]] == [
        ("Ada Fernsby", 0),
        ("Keeper of lamps", 0),
        ("Strelsau", 0),
        ("Rosa Odo", 1),
    ]


def test_a_hard_break_leaves_no_mark_at_the_end_of_its_line():
    lines, _ = markdown_lines("Ada Fernsby\\\nkeeper of lamps\n")
    assert [line.text for line in lines] == ["Ada Fernsby", "keeper of lamps"]
