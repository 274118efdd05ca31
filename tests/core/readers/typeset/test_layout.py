"""A whole file as lines with hints."""

from tests.core.readers.typeset.made import by_hand, lines_of_pdf, page_of_pdf, set_by_typst, shown


def items(source):
    return [
        (line.number, line.bullet, line.depth, line.text)
        for line in lines_of_pdf(set_by_typst(source))
    ]


def test_numbered_and_bulleted_items_have_their_marks_and_depths():
    assert items(
        "We ask you to:\n\n+ Publish.\n  - Every month\n  - In full\n+ Pay.\n\nThank you."
    ) == [
        (None, False, 0, "We ask you to:"),
        (1, False, 0, "Publish."),
        (None, True, 1, "Every month"),
        (None, True, 1, "In full"),
        (2, False, 0, "Pay."),
        (None, False, 0, "Thank you."),
    ]


def test_an_item_over_several_lines_is_one():
    text = (
        "Publish what the mines report in full and every month before the end of the year, at all."
    )
    assert items(f"+ {text}\n+ Pay.\n")[0] == (1, False, 0, text)


def test_a_marker_stands_in_the_source_before_its_words():
    page = page_of_pdf(set_by_typst("+ Publish.\n+ Pay.\n"))
    line = page.lines[1]
    assert page.source[line.outer : line.end] == "2. Pay."
    assert page.source[line.start : line.end] == "Pay."


def test_numbers_and_letters_set_apart_are_markers_without_a_point():
    content = (
        "BT /F1 10 Tf 50 500 Td (7) Tj 20 0 Td (Alder Society) Tj -20 -13 Td (8) Tj"
        " 20 0 Td (Birch Trust) Tj -20 -13 Td (o) Tj 20 0 Td (Cedar Union) Tj ET"
    )
    lines = lines_of_pdf(by_hand(content))
    assert [(line.number, line.bullet, line.text) for line in lines] == [
        (7, False, "Alder Society"),
        (8, False, "Birch Trust"),
        (None, True, "Cedar Union"),
    ]


def test_what_follows_an_item_at_the_margin_is_no_more_of_it():
    lines = lines_of_pdf(by_hand(shown("- Publish.", "- Pay.", "Sincerely,", "Ama Mensah")))
    assert [(line.gap, line.text) for line in lines[2:]] == [(1, "Sincerely,"), (0, "Ama Mensah")]


def test_marks_are_kept_with_their_words():
    (line,) = lines_of_pdf(
        set_by_typst('We *urge* you, _again_, to read #link("https://example.org")[this page].')
    )
    assert [(mark.kind, line.text[mark.start : mark.end]) for mark in line.marks] == [
        ("strong", "urge"),
        ("emphasis", "again"),
        ("link", "this page"),
    ]
    assert line.marks[2].target == "https://example.org"


def test_an_address_broken_at_a_line_end_is_whole():
    address = "https://example.org/" + "rivers/" * 14
    (line,) = lines_of_pdf(set_by_typst(f'See #link("{address}")'))
    assert line.text == f"See {address}"


def test_marks_in_an_item_count_in_its_words():
    line = lines_of_pdf(set_by_typst("+ *Publish* it now.\n+ Pay for the wells.\n"))[0]
    assert [line.text[mark.start : mark.end] for mark in line.marks] == ["Publish"]


def test_every_word_of_the_page_is_in_the_source_once():
    source = "Dear Minister,\n\nThe dams were opened.#footnote[Count of it.]\n\n- Pay\n- Publish\n"
    page = page_of_pdf(set_by_typst(source, preamble='#set page(numbering: "1")\n'))
    words = page.source.replace("1", " ").split()
    expected = ["Dear", "Minister,", "The", "dams", "were", "opened.", "Count", "of", "it."]
    assert sorted(words) == sorted([*expected, "•", "Pay", "•", "Publish"])


def test_an_empty_page_has_no_lines():
    assert lines_of_pdf(by_hand("")) == []
