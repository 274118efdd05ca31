"""Paragraphs and tables of Word files in the order of reading."""

import pytest

from tests.core.readers import word_files as word
from tests.core.readers.test_word_runs import BOX, left, page, texts, told
from undersigned.core.readers.docx import page_of
from undersigned.core.readers.word_package import open_word


def cell(*blocks: str, properties: str = "") -> str:
    inner = "".join(each if each.startswith("<") else word.p(each) for each in blocks)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def cells(*blocks: str) -> list[list[str]]:
    return [
        [line.text[start:end] for start, end in line.cells] or [line.text]
        for line in page(*blocks).lines
    ]


def of_document(document):
    return page_of(open_word(word.saved(document), "letter.docx"))[0]


def test_headings_titles_and_quotes_are_hints():
    document = word.new()
    document.add_heading("Joint letter on the lake", 0)
    document.add_paragraph("to the Minister", style="Subtitle")
    document.add_heading("What we ask for", 2)
    document.add_paragraph("The lake is ours.", style="Quote")
    document.add_paragraph("Nothing more.")
    found = [(line.heading, line.quoted) for line in of_document(document).lines]
    assert found == [(1, False), (2, False), (2, False), (0, True), (0, False)]


def test_an_outline_level_makes_a_heading_and_the_level_of_text_makes_none():
    def outlined(level):
        return word.p("What we ask for", properties=f'<w:outlineLvl w:val="{level}"/>')

    assert [page(outlined(each)).lines[0].heading for each in (0, 2, 8, 9)] == [1, 3, 6, 0]


def test_headings_with_a_break_are_one_line_and_say_nothing_of_bold():
    style = '<w:pStyle w:val="Heading1"/>'
    (line,) = page(
        word.p("Joint letter", "<w:r><w:br/></w:r>", "on the lake", properties=style)
    ).lines
    assert (line.text, line.marks) == ("Joint letter on the lake", ())


def test_lists_carry_their_printed_number_and_depth():
    document = word.new()
    levels = word.level(0, "decimal", "%1.") + word.level(1, "lowerLetter", "%2)")
    word.numbering(
        document,
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    word.add(
        document,
        word.p("We ask you to:"),
        word.listed("open the archive", 1),
        word.listed("on Mondays", 1, 1),
        word.listed("count the gulls", 1),
    )
    found = of_document(document)
    assert found.source == (
        "We ask you to:\n\n1. open the archive\na) on Mondays\n2. count the gulls\n"
    )
    assert [(line.number, line.depth) for line in found.lines] == [
        (None, 0), (1, 0), (1, 1), (2, 0),
    ]  # fmt: skip


def test_a_list_by_a_style_counts_and_can_be_switched_off():
    document = word.new()
    document.add_paragraph("open the archive", style="List Number")
    document.add_paragraph("count the gulls", style="List Number")
    document.add_paragraph("a bullet", style="List Bullet")
    off = '<w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    word.add(document, word.p("no item", properties=off))
    found = [(line.number, line.bullet) for line in of_document(document).lines]
    assert found == [(1, False), (2, False), (None, True), (None, False)]


def test_the_number_of_a_heading_is_part_of_its_words():
    document = word.new()
    word.numbering(
        document,
        f'<w:abstractNum w:abstractNumId="0">{word.level(0, "upperRoman", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    place = '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    word.add(document, word.p("Asks", properties=place), word.p("Notes", properties=place))
    lines = of_document(document).lines
    assert [(line.text, line.heading, line.number) for line in lines] == [
        ("I. Asks", 1, None), ("II. Notes", 1, None),
    ]  # fmt: skip


def test_typed_markers_are_hints_and_dates_are_none():
    found = page(
        word.p("1.", "<w:r><w:tab/></w:r>", "open the archive"),
        word.p("• count the gulls"),
        word.p("(b) close nothing"),
        word.p("16. Dezember 2019"),
    ).lines
    assert [(line.number, line.bullet, line.text) for line in found] == [
        (1, False, "open the archive"),
        (None, True, "count the gulls"),
        (2, False, "close nothing"),
        (None, False, "16. Dezember 2019"),
    ]


def test_a_table_of_contents_is_left_out():
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{word.p('Contents')}</w:sdtContent></w:sdt>"
    )
    assert left(control, word.p("Dear all,")) == [("Contents", "a table of contents")]
    document = word.new()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Asks 3", style="toc 1")
    document.add_paragraph("Dear all,")
    found = of_document(document)
    assert [line.text for line in found.lines] == ["Dear all,"]
    assert found.left_out[0].reason == "a table of contents"


def test_other_controls_and_wrappers_around_paragraphs_are_read():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{word.p('One')}</w:sdtContent></w:sdt>"
    gone = f'<w:moveFrom w:id="2">{word.p("Gone")}</w:moveFrom>'
    blocks = [
        control,
        "<w:sdt/>",
        f'<w:customXml w:element="x">{word.p("Two")}</w:customXml>',
        f'<w:ins w:id="1">{word.p("Three")}</w:ins>',
        gone,
        f"<mc:AlternateContent><mc:Choice>{word.p('Four')}</mc:Choice></mc:AlternateContent>",
    ]
    assert texts(*blocks) == ["One", "Two", "Three", "Four"]
    assert left(*blocks) == [("Gone", "deleted by a tracked change")]


def test_an_inserted_file_is_told():
    ((words, reason),) = left(word.p("Dear all,"), "<w:altChunk/>")
    assert words == ""
    assert "inserted" in reason


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next():
    mark = "<w:rPr><w:del w:id='1' w:author='Ben'/></w:rPr>"
    blocks = [word.p("We ask ", properties=mark), word.p(word.r("you to act.", "<w:b/>"))]
    assert texts(*blocks) == ["We ask you to act."]
    assert "tracked_changes" not in told(*blocks)
    (line,) = page(*blocks).lines
    assert [line.text[each.start : each.end] for each in line.marks] == ["you to act."]


def test_a_paragraph_deleted_whole_leaves_no_gap():
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    gone = '<w:del w:id="2"><w:r><w:delText>Old Pier Union</w:delText></w:r></w:del>'
    found = page(
        word.p("Lake Friends", properties=word.CLOSE),
        word.p(gone, properties=mark + word.CLOSE),
        word.p("Port Watch", properties=word.CLOSE),
    )
    assert [(line.text, line.gap) for line in found.lines] == [
        ("Lake Friends", 0), ("Port Watch", 0),
    ]  # fmt: skip
    assert [found.source[each.start : each.end] for each in found.left_out] == ["Old Pier Union"]


def test_a_last_paragraph_whose_end_is_deleted_is_still_read():
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert texts(word.p("One"), word.p("Two", properties=mark)) == ["One", "Two"]


def test_a_dropped_capital_belongs_to_its_word():
    frame = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    assert texts(word.p("T", properties=frame), word.p("he lake rises.")) == ["The lake rises."]
    plain = '<w:framePr w:w="100"/>'
    assert texts(word.p("A frame", properties=plain), word.p("Text")) == ["A frame", "Text"]


def test_a_table_of_names_and_countries_is_rows_of_cells():
    header = row("Organisation", "Country", properties="<w:tblHeader/>")
    found = page(table(header, row("Lake Friends", "Kenya"), row("Port Watch", "Norway")))
    assert [line.header for line in found.lines] == [True, False, False]
    assert found.source.splitlines()[1] == "Lake Friends | Kenya"


def test_a_bold_first_row_heads_its_table_and_an_all_bold_table_has_no_head():
    def bold(*words):
        return row(*(cell(word.p(word.r(each, "<w:b/>"))) for each in words))

    plain = row("Lake Friends", "Kenya")
    headed = page(table(bold("Organisation", "Country"), plain, plain))
    assert [line.header for line in headed.lines] == [True, False, False]
    allbold = page(table(bold("Lake Friends", "Kenya"), bold("Port Watch", "Norway")))
    assert not any(line.header for line in allbold.lines)


def test_a_cell_merged_over_rows_says_its_words_in_each():
    first, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = cells(
        table(
            row(cell("Kenya", properties=first), "Lake Friends"),
            row(cell("", properties=more), "Port Watch"),
            row("Norway", "Pier Union"),
        )
    )
    assert found == [["Kenya", "Lake Friends"], ["Kenya", "Port Watch"], ["Norway", "Pier Union"]]


def test_a_merged_cell_that_nothing_began_is_empty():
    found = cells(table(row(cell("", properties="<w:vMerge/>"), "a"), row("b", "c"), row("d", "e")))
    assert found[1:] == [["b", "c"], ["d", "e"]]


def test_a_row_that_is_one_cell_is_a_line_between_gaps():
    over = cell("INDIVIDUALS", properties='<w:gridSpan w:val="2"/>')
    found = page(
        table(row("Lake Friends", "Kenya"), row("Pier", "Norway"), row(over), row("Ama", "Chair"))
    )
    line = found.lines[2]
    assert (line.text, line.cells, line.gap) == ("INDIVIDUALS", (), 1)


def test_a_letterhead_laid_out_as_a_table_is_read_cell_by_cell():
    head = table(row(cell("Lake Friends", "1 Pier Road"), cell("3 May 2025")))
    # Word's own style of tables sets their lines close, unlike the text's.
    head = head.replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>')
    found = page(head, word.p("Dear Minister,"))
    assert [(line.text, line.gap, line.cells) for line in found.lines] == [
        ("Lake Friends", 0, ()), ("1 Pier Road", 0, ()), ("3 May 2025", 1, ()),
        ("Dear Minister,", 1, ()),
    ]  # fmt: skip


def test_two_signatures_side_by_side_are_read_one_after_the_other():
    found = texts(table(row(cell("Ama Example", "Chair"), cell("Ben Example", "Director"))))
    assert found == ["Ama Example", "Chair", "Ben Example", "Director"]


def test_a_table_around_the_whole_letter_is_no_table():
    assert texts(table(row(cell("Dear Minister,", "We write to you.")))) == [
        "Dear Minister,", "We write to you.",
    ]  # fmt: skip


def test_a_table_inside_a_table_is_read_in_its_place():
    inner = table(row("Lake Friends", "Kenya"), row("Port Watch", "Norway"))
    found = cells(table(row(cell("Signed:", inner, "Thank you."))))
    assert found == [
        ["Signed:"],
        ["Lake Friends", "Kenya"],
        ["Port Watch", "Norway"],
        ["Thank you."],
    ]


def test_labels_in_a_table_stand_before_their_values():
    found = texts(
        table(row("To:", "The Minister"), row("From:", "Lake Friends"), row("", "Port Ama"))
    )
    assert found == ["To: The Minister", "From: Lake Friends", "Port Ama"]


def test_a_deleted_row_is_left_out_and_an_inserted_one_is_read():
    rows = [
        row("Lake Friends", "Kenya"),
        row("Old Union", "Peru", properties='<w:del w:id="1"/>'),
        row("Port Watch", "Norway", properties='<w:ins w:id="2"/>'),
    ]
    assert cells(table(*rows)) == [["Lake Friends", "Kenya"], ["Port Watch", "Norway"]]
    assert left(table(*rows)) == [("Old Union\nPeru", "deleted by a tracked change")]
    assert told(table(*rows))["tracked_changes"] == "2"


def test_numbers_in_a_column_of_their_own_are_cells():
    document = word.new()
    word.numbering(
        document,
        f'<w:abstractNum w:abstractNumId="0">{word.level(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    number = cell(word.listed("", 1))
    word.add(document, table(row(number, "Lake Friends"), row(number, "Port Watch")))
    assert of_document(document).source.strip() == "1. | Lake Friends\n2. | Port Watch"


def test_rows_and_cells_in_controls_are_read():
    held = f"<w:sdt><w:sdtContent>{cell('Kenya')}</w:sdtContent></w:sdt>"
    inner = f"<w:tr>{cell('Lake Friends')}{held}</w:tr>"
    rows = f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    skipped = '<w:gridBefore w:val="1"/>'
    found = cells(table(rows, row("Port Watch", "Norway", properties=skipped)))
    assert found == [["Lake Friends", "Kenya"], ["Port Watch", "Norway"]]


@pytest.mark.parametrize("span", ["-3", "0", "100000000", "many"])
def test_absurd_spans_do_no_harm(span):
    wide = cell("Lake Friends", properties=f'<w:gridSpan w:val="{span}"/>')
    assert "Lake Friends" in " ".join(texts(table(row(wide, "Kenya"), row("Port Watch", "Norway"))))


def test_a_box_anchored_in_a_table_is_read():
    box = BOX.format(word.p("In the box"))
    assert texts(word.p("One"), table(row(cell(word.p("Two", box))))) == [
        "One",
        "Two",
        "In the box",
    ]
