"""Which column is read first, and what is read by rows."""

from tests.core.readers.typeset.made import set_by_typst, strip, texts
from undersigned.core.readers.typeset.columns import columns_of
from undersigned.core.readers.typeset.glyphs import Rule

RIVERS = (
    "The rivers of Sarrania carry the waste of forty mines into the fields of those who live beside"
    " them, and no office has counted what is lost there every year. "
)
NAMES = ["Alder Society", "Birch Trust", "Cedar Union", "Elm Forum", "Fir Assembly", "Hazel House"]


def read_order(strips, rules=(), of_tables=()):
    columns = columns_of(strips, rules, of_tables, 400)
    return [each.text for column in columns for each in column.strips]


def two_columns(rows, *, left=50, right=250, base=100, pitch=13):
    strips = []
    for number, (one, other) in enumerate(rows):
        for text, at in ((one, left), (other, right)):
            if text:
                strips.append(strip(text, at, base + pitch * number))
    return strips


def test_columns_are_read_one_after_the_other():
    strips = two_columns([("Alder", "Cedar"), ("Birch", "Elm"), ("Fir", "")])
    assert read_order(strips) == ["Alder", "Birch", "Fir", "Cedar", "Elm"]


def test_lines_of_one_column_stay_as_they_are():
    strips = [strip(name, 50, 100 + 13 * number) for number, name in enumerate(NAMES)]
    assert read_order(strips) == NAMES
    assert read_order([]) == []


def test_two_pieces_of_one_line_are_no_columns():
    strips = two_columns([("Sarrania", "12 May 2031")])
    assert read_order(strips) == ["Sarrania", "12 May 2031"]


def test_a_small_blank_in_a_stretched_line_is_mended():
    strips = [strip("We write", 50, 100), strip("to you", 101, 100)]
    assert read_order(strips) == ["We write to you"]


def test_a_line_over_both_columns_parts_them():
    wide = strip("A heading that goes over both of the columns", 50, 139)
    strips = [
        *two_columns([("Alder", "Cedar"), ("Birch", "Elm")]),
        wide,
        *two_columns([("Fir", "Hazel"), ("Gorse", "Iris")], base=165),
    ]
    assert read_order(strips) == [
        *("Alder", "Birch", "Cedar", "Elm"),
        wide.text,
        *("Fir", "Gorse", "Hazel", "Iris"),
    ]


def test_a_short_bold_heading_parts_columns_too():
    strips = [
        *two_columns([("Alder", "Cedar"), ("Birch", "Elm")]),
        strip("People", 50, 140, bold=True),
        *two_columns([("Ama", "Dina"), ("Ben", "Esi")], base=160),
    ]
    order = read_order(strips)
    assert order == ["Alder", "Birch", "Cedar", "Elm", "People", "Ama", "Ben", "Dina", "Esi"]


def test_a_rule_over_the_gutter_parts_columns():
    strips = [
        *two_columns([("Alder", "Cedar"), ("Birch", "Elm")]),
        *two_columns([("Ama", "Dina"), ("Ben", "Esi")], base=126),
    ]
    ruled = read_order(strips, [Rule(50, 350, 117)])
    assert ruled == ["Alder", "Birch", "Cedar", "Elm", "Ama", "Ben", "Dina", "Esi"]
    assert read_order(strips) == ["Alder", "Birch", "Ama", "Ben", "Cedar", "Elm", "Dina", "Esi"]


def test_a_rule_beside_a_heading_keeps_it_out_of_the_columns():
    strips = [
        strip("PEOPLE", 50, 100),
        strip("alone", 300, 100),
        *two_columns([("Ama", "Dina"), ("Ben", "Esi")], base=120),
    ]
    order = read_order(strips, [Rule(90, 290, 96)])
    assert order == ["PEOPLE", "alone", "Ama", "Ben", "Dina", "Esi"]


def test_a_date_at_the_right_stands_above_the_columns():
    strips = [
        strip("12 May 2031", 300, 60),
        *two_columns([("Alder", "Cedar"), ("Birch", "Elm")]),
    ]
    assert read_order(strips)[0] == "12 May 2031"


def test_address_blocks_side_by_side_are_read_row_by_row():
    first = two_columns([("Ama", "Ben"), ("Minister", "Speaker"), ("Sarrania", "Sarrania")])
    second = two_columns([("Dina", "Esi"), ("Judge", "Clerk")], base=150)
    last = [strip("Chidi", 50, 187), strip("Mayor", 50, 200)]
    assert read_order([*first, *second, *last]) == [
        *("Ama", "Minister", "Sarrania", "Ben", "Speaker", "Sarrania"),
        *("Dina", "Judge", "Esi", "Clerk"),
        *("Chidi", "Mayor"),
    ]


def test_sentences_side_by_side_are_read_down_though_their_paragraphs_are_level():
    line = "We write about the dams of Sarrania and its fields"
    rows = [(f"{line} {n}", f"{line} {n + 5}") for n in range(2)]
    strips = [
        *two_columns(rows, left=50, right=330),
        *two_columns([(f"{one} b", f"{other} b") for one, other in rows], right=330, base=140),
    ]
    assert [each[-3:].strip() for each in read_order(strips)] == [
        *("s 0", "s 1", "0 b", "1 b", "s 5", "s 6", "5 b", "6 b")
    ]


def test_blocks_that_are_not_level_are_read_down():
    left = [strip(text, 50, base) for text, base in [("Ama", 100), ("A", 113), ("Ben", 137)]]
    left.append(strip("B", 50, 150))
    right = [strip(text, 250, base) for text, base in [("Dina", 100), ("D", 113), ("E", 126)]]
    right.append(strip("Esi", 250, 152))
    both = sorted([*left, *right], key=lambda each: (each.base, each.left))
    assert read_order(both) == ["Ama", "A", "Ben", "B", "Dina", "D", "E", "Esi"]


def test_names_with_their_places_are_a_table_inside_a_page():
    rows = [("Alder", "Ghana"), ("Birch", "Kenya"), ("Cedar", "Peru"), ("Elm", "Fiji")]
    (column,) = columns_of(two_columns(rows), (), (), 400)
    assert len(column.rows) == 4


def test_labels_before_their_values_are_no_column():
    strips = two_columns([("To:", "Minister"), ("From:", "Alder"), ("Date:", "Today")], right=90)
    assert read_order(strips) == ["To: Minister", "From: Alder", "Date: Today"]


def test_what_stands_far_below_is_in_other_columns():
    strips = [
        *two_columns([("Alder", "Cedar"), ("Birch", "Elm")]),
        *two_columns([("Ama", "Dina"), ("Ben", "Esi")], base=190),
    ]
    assert read_order(strips)[:4] == ["Alder", "Birch", "Cedar", "Elm"]


def test_a_page_strewn_with_pieces_is_read_line_by_line():
    strips = two_columns([("Alder", "Cedar")] * 450, pitch=1)
    assert read_order(strips) == ["Alder", "Cedar"] * 450


def test_text_in_two_columns_with_a_title_over_them_and_a_foot_under_them():
    names = " \\ ".join(NAMES)
    data = set_by_typst(
        f"#align(center, text(18pt)[Open letter on the rivers of Sarrania])\n"
        f"#block(height: 150pt, columns(2)[{RIVERS * 4}])\n"
        f"This sentence stands under both of the columns and goes over the whole of the page.\n\n"
        f"#block(height: 30pt, columns(3)[{names}])\n"
    )
    read = texts(data)
    assert read[0] == "Open letter on the rivers of Sarrania"
    assert read[1] == (RIVERS * 4).strip()
    assert read[2].startswith("This sentence stands under both")
    assert read[3:] == NAMES
