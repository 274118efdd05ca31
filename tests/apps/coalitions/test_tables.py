"""The directory as a table: what is written is read again, unchanged."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import make_coalition, make_organisation
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.contacts import Person, open_people, seal_people
from undersigned.apps.coalitions.importing import NewEntry, of_sheet
from undersigned.apps.coalitions.models import MemberLink, Organisation
from undersigned.apps.coalitions.tables import as_csv, as_xlsx, entries_of, of_table, table_of
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import PrintedName
from undersigned.core.readers.sheets import read_book, understand
from undersigned.core.readers.sheets.delimited import clean_cell

# What a spreadsheet can hold of a line: no control characters and no marks that nobody sees.
lines = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"]), max_size=30
).map(lambda text: " ".join(clean_cell(text).split()))
names = lines.filter(bool)
several = st.lists(names, max_size=3, unique=True).map(tuple)
tags = st.sampled_from(["ar", "fr", "ko", "pt-BR"])


@st.composite
def printed(draw):
    languages = draw(st.lists(tags, max_size=3, unique=True))
    return tuple(
        PrintedName(language=tag, name=draw(names), title=draw(lines), sort_key=draw(lines))
        for tag in sorted(languages)
    )


people = st.lists(
    st.builds(Person, lines, lines, lines, lines, st.sampled_from(["", "fr"])).filter(
        lambda person: not person.is_empty
    ),
    max_size=3,
    unique=True,
).map(tuple)
rows = st.lists(
    st.builds(
        NewEntry,
        name=names,
        acronym=lines,
        place=lines,
        country=st.sampled_from(["", "GH", "KE"]),
        sort_key=lines,
        domain=st.sampled_from(["", "river.example"]),
        printed=printed(),
        other_names=several,
        members=several,
        bodies=several,
        people=people,
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda row: row.key,
).map(tuple)


@settings(max_examples=60)
@given(rows)
def test_what_is_written_as_csv_is_read_as_it_was(entries):
    assert of_table(read_book(as_csv(entries), "directory.csv")).rows == entries


@settings(max_examples=25)
@given(rows)
def test_what_is_written_as_xlsx_is_read_as_it_was(entries):
    assert of_table(read_book(as_xlsx(entries), "directory.xlsx")).rows == entries


RIVER = NewEntry(
    name="=River Watch",
    place="Ghana",
    other_names=("River Guard; West", "RW"),
    printed=(PrintedName(language="fr", name="Vigie"),),
    people=(Person("Ben Adler", "Chair", "ben@river.example"), Person("Dina Haddad")),
)


def test_a_further_person_has_a_row_and_no_cell_is_run_as_a_formula():
    table = table_of((RIVER,))
    assert [row[0] for row in table] == ["Organisation", "=River Watch", "=River Watch"]
    assert "Name.fr" in table[0]
    assert "Title.fr" not in table[0]
    assert table[2][table[0].index("Contact person")] == "Dina Haddad"
    assert table[2][table[0].index("Other names")] == ""
    assert as_csv((RIVER,)).decode("utf-8-sig").splitlines()[1].startswith("'=River Watch,")


def test_without_people_there_are_no_columns_for_them():
    assert "Contact person" not in table_of((RIVER.model_copy(update={"people": ()}),))[0]


def changed(table, number, header, cell):
    cells = [list(row) for row in table]
    cells[number][cells[0].index(header)] = cell
    return "\n".join(",".join(f'"{each}"' for each in row) for row in cells).encode()


def test_a_row_that_was_emptied_is_left_out_and_counted():
    other = NewEntry(name="Lake Friends", place="Kenya")
    data = changed(table_of((RIVER, other)), 3, "Organisation", "")
    listed = of_table(read_book(data, "directory.csv"))
    assert ([row.name for row in listed.rows], listed.refused) == (["=River Watch"], 1)


def test_a_row_that_was_spoilt_is_named():
    table = table_of((NewEntry(name="Lakes", printed=RIVER.printed),))
    table[0] = [each.replace("Name.fr", "Name.not a language") for each in table[0]]
    data = changed(table, 1, "Place", "Kenya")
    with pytest.raises(UndersignedError) as refused:
        of_table(read_book(data, "directory.csv"))
    assert refused.value.where == "directory.csv, line 2"


def test_a_table_with_a_column_of_ones_own_is_a_list_like_any_other():
    table = [[*row, "x"] for row in table_of((NewEntry(name="Lake Friends", place="Kenya"),))]
    table[0][-1] = "Remarks"
    book = read_book(changed(table, 1, "Acronym", "LF"), "directory.csv")
    assert of_table(book) is None
    rows = of_sheet(understand(book)).rows
    assert [(row.name, row.acronym) for row in rows] == [("Lake Friends", "LF")]


# --- A directory ----------------------------------------------------------------------------------


@pytest.fixture
def directory(coalition):
    """Two of one name, one of them without a place; a body; a merged entry with its contact."""
    river = make_organisation(coalition, "River Watch", acronym="RW", sort_key="Watch")
    ghana = make_organisation(coalition, "River Watch", place="Ghana", country="GH")
    body = make_organisation(coalition, "Water Alliance", domain="water.example")
    old = make_organisation(coalition, "River Guard")
    river.printed = [{"language": "fr", "name": "Vigie", "title": "", "sort_key": "V"}]
    river.save()
    for member in (river, ghana):
        MemberLink.objects.create(body=body, member=member)
    MemberLink.objects.create(body=ghana, member=body)
    seal_people(body, [Person("Ben Adler", "Chair", "ben@water.example", "", "fr")])
    seal_people(old, [Person("Dina Haddad")])
    actions.merge(kept=body, merged=old, by=None)
    return coalition


def brought_into(coalition, data, name):
    listed = of_table(read_book(data, name))
    made = actions.keep_import(coalition=coalition, source=name, rows=listed.rows, by=None)
    return actions.enter_import(made=made, separate=(), by=None)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "made"), [("d.csv", as_csv), ("d.xlsx", as_xlsx)])
def test_a_directory_brought_into_another_coalition_is_the_same(directory, name, made):
    rows = entries_of(directory, with_people=True)
    assert {row.name: row.bodies for row in rows if not row.place} == {
        "River Watch": ("Water Alliance",),
        "Water Alliance": ("River Watch, Ghana",),
    }
    other = make_coalition("Open Fields")
    assert brought_into(other, made(rows), name).new == 3
    assert entries_of(other, with_people=True) == rows
    alliance = Organisation.objects.get(coalition=other, name="Water Alliance")
    assert [person.name for person in open_people(alliance)] == ["Ben Adler", "Dina Haddad"]


@pytest.mark.django_db
def test_a_directory_brought_into_itself_changes_nothing(directory):
    rows = entries_of(directory, with_people=True)
    done = brought_into(directory, as_csv(rows), "d.csv")
    assert (done.new, done.known) == (0, 3)
    assert entries_of(directory, with_people=True) == rows


@pytest.mark.django_db
def test_people_are_in_the_rows_only_where_that_is_asked(directory):
    assert all(row.people == () for row in entries_of(directory, with_people=False))
