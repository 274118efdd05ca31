"""A letter folder as a person writes it, and every way in which one can go wrong."""

import datetime as dt

import pytest

from undersigned.core.errors import FormatError
from undersigned.core.letter import (
    Addressee,
    Asks,
    Heading,
    Localised,
    Placeholder,
    PrintedName,
    Region,
    Signatory,
    plain,
    words,
)
from undersigned.core.textformat import read_folder, write_folder

LETTER = """\
---
language: en
date: 2031-03-01
place: NO
title: "{{ organisations | one: body, other: bodies }}' letter to Ada Marsh"
subject: Clean rivers
sender: {name: River League, contact: Ama}
addressees:
  - name: Ada Marsh
    role: Minister of Rivers
    address:
      - 1 Weir Lane
      - Leeds
    fax: "+44 20 7946 0000"
asks:
  - {id: weirs, text: "Open the *weirs*.", by: "2031-05-01"}
regions:
  - name: {en: the North, ko: 북쪽}
    contains: ["154", Kashmir]
counting: {countries: codes}
---

Dear Minister,

We write for {{ organisations in words }} bodies
in {{ regions }}.[^1]

## What we ask

{{ asks }}

- one
- two

[^1]: Counted.
"""
KOREAN = """\
---
title: 편지
asks:
  - {id: weirs, text: 보를 여십시오.}
---
장관님께,

안녕하십니까.
"""
SHEET = """\
kind,name,title,place,country,place_hidden,members,name.ko,title.ko
organisation,"Bread, Roses",,Norway,NO,,A; B\\; C,빵,
individual,'=Esi,Poet,,,yes,,,시인
"""


def folder(**files):
    names = {"letter": "letter.md", "korean": "letter.ko.md", "sheet": "signatories.csv"}
    return {names[key]: text.encode("utf-8") for key, text in files.items()}


def error(**files):
    with pytest.raises(FormatError) as caught:
        read_folder(folder(**files))
    return caught.value


def test_a_folder_is_read_as_it_is_meant():
    reading = read_folder(folder(letter=LETTER, korean=KOREAN, sheet=SHEET))
    edition = reading.edition
    assert (edition.date, edition.place) == (dt.date(2031, 3, 1), "NO")
    assert edition.addressees[0] == Addressee(
        name="Ada Marsh",
        role="Minister of Rivers",
        address=("1 Weir Lane", "Leeds"),
        fax="+44 20 7946 0000",
    )
    assert edition.counting.countries == "codes"
    assert edition.counting.regions == (
        Region(
            names=(
                Localised(language="en", text="the North"),
                Localised(language="ko", text="북쪽"),
            ),
            contains=("154", "Kashmir"),
        ),
    )
    text = edition.authentic
    assert text.title[0] == Placeholder(
        name="organisations", forms=(("one", "body"), ("other", "bodies"))
    )
    assert plain(text.salutation) == "Dear Minister,"
    assert plain(text.blocks[0].inlines).startswith("We write for {{ organisations }} bodies in")
    assert [type(block).__name__ for block in text.blocks] == [
        "Paragraph",
        "Heading",
        "Asks",
        "List",
        "Footnote",
    ]
    assert text.asks[0].by == dt.date(2031, 5, 1)
    korean = edition.text_in("ko")
    assert plain(korean.salutation) == "장관님께,"
    assert korean.asks[0].by is None


def test_signatories_are_read_as_they_are_meant():
    first, second = read_folder(folder(letter=LETTER, sheet=SHEET)).signatories
    assert first == Signatory(
        kind="organisation",
        name="Bread, Roses",
        place="Norway",
        country="NO",
        members=("A", "B; C"),
        printed=(PrintedName(language="ko", name="빵"),),
    )
    assert second == Signatory(
        kind="individual",
        name="=Esi",
        title="Poet",
        place_hidden=True,
        printed=(PrintedName(language="ko", name="=Esi", title="시인"),),
    )


def test_spans_point_at_what_they_name():
    reading = read_folder(folder(letter=LETTER, korean=KOREAN, sheet=SHEET))

    def at(part):
        span = reading.span_of(part)
        return reading.source_of(span)[span.start : span.end]

    assert reading.format == "folder"
    assert at("title").startswith("{{ organisations | one")
    assert at("date") == "2031-03-01"
    assert at("addressees.0.name") == "Ada Marsh"
    assert at("addressees.0.fax") == "+44 20 7946 0000"
    assert at("asks.0") == "Open the *weirs*."
    assert at("salutation") == "Dear Minister,"
    assert at("blocks.0").endswith("in {{ regions }}.[^1]")
    assert at("blocks.1") == "## What we ask"
    assert at("blocks.3.items.1") == "- two"
    assert at("ko/title") == "편지"
    assert at("ko/blocks.0") == "안녕하십니까."
    assert at("signatories.0.name") == "Bread, Roses"
    assert at("signatories.0.place") == "Norway"
    assert at("signatories.1.title") == "Poet"


def test_line_ends_and_byte_order_marks_of_other_systems_make_no_difference():
    here = folder(letter=LETTER, sheet=SHEET)
    there = {name: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n") for name, data in here.items()}
    assert read_folder(there).edition == read_folder(here).edition
    assert read_folder(there).signatories == read_folder(here).signatories


def test_a_letter_may_have_no_salutation_and_no_signatories():
    reading = read_folder(folder(letter="---\nlanguage: en\nsalutation: none\n---\n## To all\n"))
    assert reading.edition.authentic.blocks == (Heading(inlines=words("To all")),)
    assert reading.signatories == ()


def test_every_scalar_is_written_in_quotes():
    edition = read_folder(folder(letter=LETTER)).edition
    written = write_folder(edition)["letter.md"].decode("utf-8")
    assert 'place: "NO"' in written
    assert 'by: "2031-05-01"' in written
    assert "signatories.csv" not in write_folder(edition)


def test_other_files_of_the_folder_are_left_alone():
    files = folder(letter=LETTER) | {"notes.md": b"\xff", "letter.pdf": b"%PDF"}
    assert read_folder(files).sources[0][0] == "letter.md"


def head(*lines, body="Dear Minister,\n"):
    return "---\n" + "\n".join(('language: "en"', *lines)) + f"\n---\n{body}"


FAULTS = [
    ("Dear Minister,", "letter.md, line 1", "does not begin with front matter"),
    ("---\ntitle: a\n---\nDear,\n", "letter.md, line 1", "does not say its language"),
    (head("titel: a"), "letter.md, line 3", "“titel” that is unknown"),
    (head("title: a", "title: b"), "letter.md, line 4", "stands here twice"),
    (head("title: [a]"), "letter.md, line 3", "one line of text"),
    (head("title: 'a"), "letter.md", "is not YAML"),
    (head("title: *a"), "letter.md", "front matter"),
    (head("place: &a b"), "letter.md", "as a reference"),
    (head("? [a]", ": b"), "letter.md, line 3", "no simple name"),
    (head("place: \x07"), "letter.md", "character that YAML does not know"),
    (head("sender: Ama"), "letter.md, line 3", "no list of fields"),
    (head("sender: {fone: a}"), "letter.md, line 3", "“fone” that is unknown"),
    (head("date: 20191216"), "letter.md, line 3", "is no date"),
    (head("date: 16 December"), "letter.md, line 3", "is no date"),
    (head("addressees:", "  - {name: a, country: Korea}"), "letter.md, line 4", "country code"),
    (head("counting: {countries: all}"), "letter.md, line 3", "no way to count"),
    (head("ignore:", "  - {reason: a}"), "letter.md, line 4", "not said which rule"),
    (head("ignore:", "  - {rule: list-order}"), "letter.md, line 4", "without a reason"),
    (head("ignore:", "  - {rule: List, reason: a}"), "letter.md, line 4", "small letters"),
    (
        head("ignore:", "  - {rule: a, reason: a}", "  - {rule: a, reason: b}"),
        "letter.md, line 1",
        "ignored twice",
    ),
    (head("salutation: Dear,"), "letter.md, line 3", "stands in the front matter"),
    (head(body="## Hello\n"), "letter.md, line 4", "does not begin with a salutation"),
    (head(body=""), "letter.md, line 4", "does not begin with a salutation"),
    (head("title: '{{ organizations }}'"), "letter.md, line 3", "is unknown"),
    (head(body="Dear,\n\nWe {{ a b }}\n"), "letter.md, line 6", "is no placeholder"),
    (head(body="Dear,\n\nWe {{ asks }} you\n"), "letter.md, line 6", "inside a line"),
    (head(body="Dear,\n\nwe\nare {{ many\n"), "letter.md, line 7", "not closed"),
    (
        head(body="Dear,\n\n{{ organisations | more: NGOs }}\n"),
        "letter.md, line 6",
        "no form of a noun",
    ),
    (
        head(body="Dear,\n\n{{ organisations | one: a, one: b }}\n"),
        "letter.md, line 6",
        "two forms",
    ),
    (head(body="Dear,\n\n![a](https://example.org/a.png)\n"), "letter.md, line 6", "An image"),
    (head(body="Dear,\n\na `b`\n"), "letter.md, line 6", "Code"),
    (head(body="Dear,\n\na <b>c</b>\n"), "letter.md, line 6", "HTML"),
    (head(body="Dear,\n\n<div>\na\n</div>\n"), "letter.md, line 6", "HTML"),
    (head(body="Dear,\n\n```\na\n```\n"), "letter.md, line 6", "Code"),
    (head(body="Dear,\n\n    a\n"), "letter.md, line 6", "Code"),
    (head(body="Dear,\n\n***\n"), "letter.md, line 6", "A rule"),
    (head(body="Dear,\n\n# A\n"), "letter.md, line 6", "first level"),
    (head(body="Dear,\n\n[a](/b)\n"), "letter.md, line 6", "no full address"),
    (head(body='Dear,\n\n[a](https://b.example "c")\n'), "letter.md, line 6", "has a title"),
    (head(body="Dear,\n\na[^B_]\n"), "letter.md, line 6", "footnote mark"),
    (head(body="Dear,\n\n| a |\n|---|\n| b | c |\n"), "letter.md, line 8", "more cells"),
    (head(body="Dear,\n\n| a |\n|--:|\n| b |\n"), "letter.md, line 6", "aligned"),
    (head(body="Dear,\n\n> {{ asks }}\n"), "letter.md", "not in a quote"),
    (head(body="Dear,\n\n{{ asks }}\n\n{{ asks }}\n"), "letter.md", "two places"),
    (head(body="Dear,\n\n" + "> " * 70 + "a\n"), "letter.md", "too deep"),
    (head("asks:", "  - {id: A, text: b}"), "letter.md, line 4", "small letters"),
    (head("asks:", "  - {id: a, text: b}", "  - {id: a, text: b}"), "letter.md", "bear the id"),
]


@pytest.mark.parametrize(("letter", "where", "what"), FAULTS)
def test_a_fault_names_file_line_what_and_what_to_do(letter, where, what):
    fault = error(letter=letter)
    assert fault.where.startswith(where)
    assert what in fault.what
    assert fault.do.endswith(".")


def test_an_unknown_placeholder_lists_those_that_are_known():
    assert "organisations, individuals" in error(letter=head("title: '{{ ngos }}'")).do


def test_a_misspelt_field_is_told_its_name():
    assert error(letter=head("titel: a")).do.startswith("Did you mean title?")


def test_a_folder_without_a_letter_says_so():
    assert "no letter.md" in error(sheet=SHEET).what


def test_a_file_in_another_encoding_names_its_line():
    with pytest.raises(FormatError) as caught:
        read_folder({"letter.md": b"---\nplace: Malm\xf6\n---\n"})
    assert caught.value.where == "letter.md, line 2"


TRANSLATIONS = [
    (KOREAN.replace("title:", "language: ja\ntitle:"), "letter.ko.md, line 2", "name says ko"),
    (KOREAN.replace("title:", "date: 2031-01-01\ntitle:"), "letter.ko.md, line 2", "unknown"),
    (KOREAN.replace("id: weirs", "id: other"), "letter.md, line 1", "does not have"),
    (KOREAN.replace("여십시오.}", "여십시오., by: 2031-01-01}"), "letter.ko.md, line 4", "“by”"),
]


@pytest.mark.parametrize(("korean", "where", "what"), TRANSLATIONS)
def test_a_translation_has_words_alone(korean, where, what):
    fault = error(letter=LETTER, korean=korean)
    assert fault.where == where
    assert what in fault.what


SHEETS = [
    ("kind,nom\n", "line 1", "“nom” is unknown"),
    ("kind,name,name\n", "line 1", "twice"),
    ("name\nBread\n", "line 1", "no column “kind”"),
    ("kind,name,name.\n", "line 1", "unknown"),
    ("kind,name\nngo,Bread\n", "line 2", "“ngo” is no kind"),
    ("kind,name\norganisation,\n", "line 2", "must not be empty"),
    ("kind,name\norganisation,Bread, Roses\n", "line 2", "3 cells"),
    ('kind,name\norganisation,"Bread"x\n', "line 2", "not CSV"),
    ('kind,name\n\norganisation,"Bread\n', "line 3", "not CSV"),
    ("kind,name,withheld\norganisation,Bread,maybe\n", "line 2", "“maybe” is no answer"),
    ("kind,name,country\norganisation,Bread,Norway\n", "line 2", "country code"),
    ("kind,name,name.k\norganisation,Bread,a\n", "line 2", "language tag"),
]


@pytest.mark.parametrize(("sheet", "where", "what"), SHEETS)
def test_a_fault_in_the_sheet_names_its_line(sheet, where, what):
    fault = error(letter=LETTER, sheet=sheet)
    assert fault.where == f"signatories.csv, {where}"
    assert what in fault.what


def test_empty_rows_and_short_rows_are_no_faults():
    sheet = "kind,name,place\n\norganisation,Bread\n,,\n"
    assert len(read_folder(folder(letter=LETTER, sheet=sheet)).signatories) == 1


def test_an_empty_sheet_has_no_signatories():
    assert read_folder(folder(letter=LETTER, sheet="")).signatories == ()


def test_cells_that_look_like_formulas_are_written_as_text():
    edition = read_folder(folder(letter=LETTER)).edition
    names = ("=1+1", "@a", "+a", "-a", "'=a", "'a")
    listed = tuple(Signatory(kind="organisation", name=name) for name in names)
    files = write_folder(edition, listed)
    assert read_folder(files).signatories == listed
    rows = files["signatories.csv"].decode("utf-8").splitlines()[1:]
    assert [row.split(",")[1] for row in rows] == ["'=1+1", "'@a", "'+a", "'-a", "''=a", "'a"]


def test_asks_alone_in_a_paragraph_are_their_block():
    reading = read_folder(folder(letter=head(body="Dear,\n\n{{asks}}\n")))
    assert reading.edition.authentic.blocks == (Asks(),)
