"""Lines that were wrapped, and the blanks between lines."""

from tests.core.readers.typeset.made import lines_of_pdf, set_by_typst, strip, texts
from undersigned.core.readers.typeset.columns import Column
from undersigned.core.readers.typeset.passages import passages_of, pitches_of

RIVERS = (
    "The rivers of Sarrania carry the waste of forty mines into the fields of those who live beside"
    " them, and no office has counted what is lost there every year since the dams were opened."
)


def passages(*columns, limit=300):
    made = [Column(tuple(each), limit) for each in columns]
    return [
        (passage.gap, " ".join(each.text for each in passage.strips))
        for passage in passages_of(made, pitches_of(made))
    ]


def lines(*given, left=50, base=100, pitch=13):
    return [strip(text, left, base + pitch * number) for number, text in enumerate(given)]


PROSE = lines(
    "We write to you about the dams of Sarrania and the",
    "fields beside them, where nobody has counted what",
    "is lost every year. We ask that it be counted now.",
)


def test_full_lines_of_sentences_are_one():
    assert passages(PROSE) == [(True, " ".join(each.text for each in PROSE))]


def test_a_blank_between_paragraphs_is_a_gap():
    more = lines("A short one.", base=160)
    assert [gap for gap, _ in passages([*PROSE, *more])] == [True, True]


def test_short_lines_stay_as_they_are_without_gaps():
    listed = lines("Ama Mensah", "Minister of Water", "Port Sarra")
    assert passages(listed) == [
        (True, "Ama Mensah"),
        (False, "Minister of Water"),
        (False, "Port Sarra"),
    ]


def test_a_full_name_in_a_list_does_not_swallow_the_next():
    listed = lines(
        "Alder", "The Society of Friends of all Rivers of Sarrania", "Birch Trust", "Cedar"
    )
    assert len(passages(listed)) == 4


def test_a_long_name_in_a_list_goes_on():
    listed = lines(
        "Alder", "The Society of Friends of all the Rivers and of", "Lakes", "Birch", "Cedar"
    )
    assert passages(listed)[1][1].endswith("and of Lakes")


def test_a_paragraph_that_is_only_set_in_begins_anew():
    page = [
        *PROSE,
        strip("Nobody has done so in forty years, and so we", 65, 139),
        *lines("write to you again with all who live beside them", "and below them.", base=152),
    ]
    assert [text.split()[0] for _, text in passages(page)] == ["We", "Nobody"]


def test_a_sentence_goes_on_in_the_next_column():
    below = lines("in the fields, and nobody has counted it.", base=60)
    one = lines("We write to you about what was lost last year", "below the dams of Sarrania and")
    assert len(passages(one, below)) == 1


def test_a_sentence_that_ended_does_not():
    below = lines("Nobody has counted it in all the forty years", "since then.", base=60)
    assert [gap for gap, _ in passages(PROSE, below)] == [True, True]


def test_a_list_goes_on_in_the_next_column_without_a_gap():
    assert passages(lines("Alder", "Birch"), lines("Cedar", "Elm")) == [
        (True, "Alder"),
        (False, "Birch"),
        (False, "Cedar"),
        (False, "Elm"),
    ]


def test_what_is_set_otherwise_is_no_more_of_the_list():
    bold = [strip("Cedar", 50, 100, bold=True), strip("Elm", 50, 113, bold=True)]
    assert [gap for gap, _ in passages(lines("Alder", "Birch"), bold)] == [True, False, True, False]


def test_entries_that_begin_in_bold_are_told_apart():
    office = "Director of the office of rivers, lakes, dams and other waters of all Sarrania"
    union = "Secretary of the long Union of Those who Live beside the Waters (and their Friends)"
    entries = [
        f"Ama Mensah | {office} and its Neighbours",
        "Ben Okoro | Chair of the council",
        f"Dina Haddad | {union}",
    ]
    bold = [entry.replace(" |", "* |") for entry in entries]
    data = set_by_typst(
        f"{RIVERS}\n\n{RIVERS}\n\n#set par(leading: 0.6em, spacing: 0.6em)\n*" + "\n\n*".join(bold)
    )
    assert texts(data)[2:] == entries


def test_a_quotation_set_in_on_both_sides_is_one_and_quoted():
    data = set_by_typst(f"{RIVERS}\n\n#pad(x: 30pt)[{RIVERS}]\n\n{RIVERS}\n")
    made = lines_of_pdf(data)
    assert [line.quoted for line in made] == [False, True, False]
    assert {line.text for line in made} == {RIVERS}


def test_centred_names_over_titles_stay_apart():
    data = set_by_typst(
        f"{RIVERS}\n\n#grid(columns: (1fr, 1fr), align: center, gutter: 14pt,"
        " [Ama Mensah \\ Director], [Ben Okoro \\ Chair of Birch],"
        " [Dina Haddad \\ Secretary], [Esi Owusu \\ Lawyer])\n"
    )
    assert texts(data)[1:] == [
        *("Ama Mensah", "Director", "Ben Okoro", "Chair of Birch"),
        *("Dina Haddad", "Secretary", "Esi Owusu", "Lawyer"),
    ]


def test_hyphens_at_line_ends_are_undone_in_a_stretched_paragraph():
    data = set_by_typst(
        f'#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n'
        f"#block(width: 120pt)[{RIVERS} International organisations misunderstand"
        f" hydroelectrical responsibilities.]\n"
    )
    assert texts(data) == [
        f"{RIVERS} International organisations misunderstand hydroelectrical responsibilities."
    ]


def test_lines_that_count_1_2_3_begin_items_however_near_their_words_are():
    counted = lines("1. light the lamps;", "2. pay the keepers; and", "3. count the boats.")
    assert [text for _, text in passages([*PROSE, *counted])][1:] == [
        "1. light the lamps;",
        "2. pay the keepers; and",
        "3. count the boats.",
    ]


def test_a_number_that_a_line_of_sentences_begins_with_by_chance_begins_no_item():
    wrapped = lines(
        "We write to you about the dams of Sarrania, Article",
        "2. of the law on the dams and the fields beside them",
        "is broken every year. We ask that it be kept now.",
    )
    assert len(passages(wrapped)) == 1


def test_a_narrow_column_of_names_is_no_paragraph():
    names = ["Boat People of Odo", "Estuary Action", "Harbour Lights Trust", "Keel Club"]
    assert [text for _, text in passages(lines(*names), limit=100)] == names
