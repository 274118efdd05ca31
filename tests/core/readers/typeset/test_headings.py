"""Lines that head others, and lines that are only bold."""

from tests.core.readers.typeset.made import lines_of_pdf, set_by_typst

SENTENCE = (
    "The rivers of Sarrania carry the waste of forty mines into the fields of those who live"
    " beside them, and nobody has counted it."
)


def headings(source):
    return [
        (line.heading, line.text) for line in lines_of_pdf(set_by_typst(source)) if line.heading
    ]


def test_larger_type_makes_headings_by_size():
    assert headings(
        f"#text(18pt)[Open letter]\n\n{SENTENCE}\n\n#text(13pt)[Our asks]\n\n{SENTENCE}\n"
    ) == [(1, "Open letter"), (2, "Our asks")]


def test_a_title_over_two_lines_is_one():
    title = "An open letter on the rivers of Sarrania and on the mines above them"
    assert headings(f"#align(center, text(18pt)[{title}])\n\n{SENTENCE}\n") == [(1, title)]


def test_a_bold_line_above_sentences_is_a_heading():
    assert headings(f"{SENTENCE}\n\n*What we ask*\n\n{SENTENCE}\n") == [(1, "What we ask")]


def test_a_bold_line_above_a_list_is_a_heading():
    names = "Alder Society \\ Birch Trust \\ Cedar Union"
    assert headings(f"{SENTENCE}\n\n*Signatories*\n\n{names}\n") == [(1, "Signatories")]


def test_a_long_bold_line_is_a_title():
    title = "Joint statement on the rivers of Sarrania and on those who live beside them"
    assert headings(f"*{title}* \\ 12 May 2031\n\n{SENTENCE}\n") == [(1, title)]


def test_a_long_name_among_bold_names_is_no_title():
    long = "The Society of the Friends of all the Rivers and Lakes of Sarrania and its Hills"
    names = f"*Alder Society*\n\n*{long}*\n\n*Birch Trust*"
    assert headings(f"{SENTENCE}\n\n{SENTENCE}\n\n{names}\n") == []


def test_a_bold_line_in_capitals_above_bold_names_is_a_heading():
    names = "*Alder Society* \\ *Birch Trust* \\ *Cedar Union*"
    assert headings(f"{SENTENCE}\n\n*ORGANISATIONS*\n\n{names}\n") == [(1, "ORGANISATIONS")]


def test_a_bold_line_on_a_rule_is_a_heading():
    names = "*Alder Society* \\ *Birch Trust* \\ *Cedar Union*"
    rule = "#v(-6pt)\n#line(length: 100%)"
    assert headings(f"{SENTENCE}\n\n*Members*\n{rule}\n\n{names}\n") == [(1, "Members")]


def test_bold_names_above_their_titles_are_no_headings():
    people = "\n\n".join(
        f"*{name}* \\ {title}"
        for name, title in [("Ama Mensah", "Director"), ("Ben Okoro", "Chair"), ("Esi", "Poet")]
    )
    assert headings(f"{SENTENCE}\n\n{people}\n") == []


def test_a_bold_greeting_or_closing_or_item_is_no_heading():
    assert headings(f"*Dear Minister,*\n\n{SENTENCE}\n\n*We thank you.*\n\n{SENTENCE}\n") == []
    assert headings(f"{SENTENCE}\n\n+ *Pay for wells*\n\n{SENTENCE}\n") == []
    assert headings(f"#text(13pt)[Dear Minister,]\n\n{SENTENCE}\n") == []


def test_in_a_text_that_is_all_bold_nothing_is_a_heading_by_that():
    assert headings(f"*Short line*\n\n*{SENTENCE}*\n") == []
