"""An edition and a published copy of it."""

from pathlib import Path

import pytest

from tests.core.comparing.letters import LETTER, copy, reading
from undersigned.core.comparing import Kind, compare
from undersigned.core.comparing.difference import Comparison, Difference
from undersigned.core.letter import Signatory
from undersigned.core.readers import read
from undersigned.core.textformat import write_folder

EXAMPLE = Path(__file__).parents[4] / "shared" / "letters" / "example" / "source.txt"


def found(*replacements):
    return compare(reading(), copy(*replacements))


def shown(comparison):
    return [(each.kind, each.where, each.first, each.second) for each in comparison.differences]


def test_a_letter_is_the_same_as_itself():
    assert compare(reading(), reading()) == Comparison()
    assert compare(reading(), reading()).is_same


def test_typographic_marks_and_blanks_make_no_difference():
    assert found(("“their”", '"their"'), ("Walkers'", "Walkers’"), ("spring.", "spring. ")).is_same


def test_marks_of_notes_and_printed_addresses_make_no_difference():
    assert found(
        ("shut since", "shut[1] since"), ("Torrek,", "Torrek <https://torrek.example/bridge>,")
    ).is_same


def test_a_number_that_a_copy_states_otherwise_is_told():
    comparison = found(("from 3 countries", "from 2 countries"))
    assert shown(comparison) == [
        (Kind.NUMBER, "countries, text", "3 countries", "2 countries"),
        (Kind.WORDS, "text", "3", "2"),
    ]
    assert comparison.differences[1].before == "and 1 individual from"
    assert comparison.differences[1].after == "countries about the bridge"


def test_a_number_in_the_title_is_told_apart_from_the_text():
    numbers = found(("letter of 3", "letter of 4")).of(Kind.NUMBER)
    assert [each.where for each in numbers] == ["organisations, title"]


def test_a_number_that_a_copy_does_not_state_is_told():
    numbers = found((" from 3 countries", "")).of(Kind.NUMBER)
    assert [(each.first, each.second) for each in numbers] == [("3 countries", "")]


def test_a_counted_edition_is_compared_by_what_it_prints(tmp_path):
    first = reading()
    files = write_folder(first.edition, first.signatories)
    files["letter.md"] = files["letter.md"].replace(
        b"1 individual from 3 countries", b"1 individual from {{ countries }} countries"
    )
    assert b"{{ countries }}" in files["letter.md"]
    edition = read(files, "folder")
    assert compare(edition, reading()).is_same
    assert compare(edition, copy(("from 3 countries", "from 2 countries"))).of(Kind.NUMBER)


def test_names_gone_added_and_spelt_otherwise_are_told():
    comparison = found(
        ("Harbour Friends, Norway\n", ""),
        ("Orchard Alliance, Chile", "Orchad Alliance, Chile"),
        ("Ama Dorn,", "Esi Marl, Ghana\nAma Dorn,"),
    )
    assert [(each.kind, each.first, each.second) for each in comparison.differences] == [
        (Kind.COUNTED, "3", "2"),
        (Kind.COUNTED, "1", "2"),
        (Kind.NAME_GONE, "Harbour Friends, Norway", ""),
        (Kind.NAME_ADDED, "", "Esi Marl, Ghana"),
        (Kind.NAME_SPELT, "Orchard Alliance", "Orchad Alliance"),
    ]


def test_a_persons_title_and_a_place_are_told():
    comparison = found(("bridge keeper", "lock keeper"), ("Alliance, Chile", "Alliance, Peru"))
    assert [(each.kind, each.where) for each in comparison.differences] == [
        (Kind.NAME_TITLE, "Ama Dorn"),
        (Kind.NAME_PLACE, "Orchard Alliance"),
    ]


def test_dates_and_addressees_are_told():
    comparison = found(("November 14, 2024", "November 15, 2024"), ("Mayor of", "Mayoress of"))
    assert comparison.of(Kind.DATE)[0].second == "2024-11-15"
    assert comparison.of(Kind.ADDRESSEE)[0].first == "Ilka Vashe, Mayor of Vestria"


def test_an_addressee_of_one_text_alone_is_told():
    comparison = compare(reading(), reading_without_addressee())
    assert [(each.where, each.second) for each in comparison.of(Kind.ADDRESSEE)] == [
        ("addressee 1", "")
    ]


def reading_without_addressee():
    whole = reading()
    edition = whole.edition.model_copy(update={"addressees": ()})
    return whole.model_copy(update={"edition": edition})


def test_a_copy_without_a_date_says_so():
    whole = reading()
    undated = whole.edition.model_copy(update={"date": None})
    comparison = compare(whole, whole.model_copy(update={"edition": undated}))
    assert comparison.differences == (Difference(Kind.DATE, "date", "2024-11-14", ""),)


def test_title_subject_and_salutation_are_compared_by_their_words():
    comparison = found(("Joint letter", "Letter"), ("RE: The bridge", "RE: Our bridge"))
    assert [each.kind for each in comparison.differences] == [Kind.TITLE, Kind.SUBJECT]
    greeting = found(("Dear Mayor Vashe", "Dear Mayor Vashte"))
    assert [each.kind for each in greeting.differences] == [Kind.SALUTATION]


def test_asks_gone_and_added_and_changed_are_told():
    gone = found(("2. Publish the report of the engineers who looked at it.\n\n", ""))
    assert [each.kind for each in gone.differences] == [Kind.ASK_GONE]
    assert gone.differences[0].where == "ask 2"
    more = "looked at it.\n\n3. Answer every family that lost its way to the market.\n"
    added = found(("looked at it.\n", more))
    assert [(each.kind, each.where) for each in added.differences] == [(Kind.ASK_ADDED, "ask 3")]
    changed = found(("Publish the report", "Publish at once the report"))
    assert shown(changed) == [(Kind.ASK, "ask 2", "", "at once")]


def test_a_deadline_is_told_beside_the_words():
    comparison = found(("June 30, 2025", "July 31, 2025"))
    assert [each.kind for each in comparison.differences] == [Kind.ASK, Kind.DEADLINE]
    assert comparison.of(Kind.DEADLINE)[0].second == "2025-07-31"


def test_asks_that_a_copy_prints_as_plain_lines_are_no_difference():
    comparison = found(
        ("1. Open the bridge", "Open the bridge"), ("2. Publish the report", "Publish the report")
    )
    assert not comparison.of(Kind.ASK_GONE, Kind.ASK_ADDED, Kind.ASK, Kind.WORDS)
    back = compare(
        copy(("1. Open", "Open"), ("2. Publish the report", "Publish the report")), reading()
    )
    assert not back.of(Kind.ASK_ADDED)


def test_words_gone_and_added_stand_between_the_words_around_them():
    comparison = found(("for an hour to", "to"), ("has been shut", "has long been shut"))
    assert shown(comparison) == [
        (Kind.WORDS, "text", "", "long"),
        (Kind.WORDS, "text", "for an hour", ""),
    ]


def test_a_copy_in_another_language_is_compared_by_numbers_and_names():
    other = read(
        "Offener Brief von 3 Organisationen\n\n14. November 2024\n\nSehr geehrte Frau Vashe,\n\n"
        "wir schreiben wegen der Brücke, die seit dem Frühjahr geschlossen ist, und bitten Sie,"
        " sie für alle zu öffnen, die zu Fuß gehen und nicht warten können.\n\n"
        "Mit freundlichen Grüßen\n\nHarbour Friends, Norwegen\nOrchard Alliance, Chile\n".encode(),
        "brief.txt",
    )
    comparison = compare(reading(), other)
    assert comparison.of(Kind.LANGUAGE)[0].second == "de"
    assert not comparison.of(Kind.WORDS, Kind.ASK_GONE, Kind.TITLE)
    assert "another language" in comparison.remarks[0]


def test_lists_too_long_to_compare_are_said_to_be(monkeypatch):
    monkeypatch.setattr("undersigned.core.comparing.rolls._MOST_PAIRS", 0)
    comparison = found(("Orchard Alliance, Chile", "Orchad Alliance, Chile"))
    assert comparison.of(Kind.NAME_GONE)
    assert "too long" in comparison.remarks[0]


@pytest.mark.skipif(not EXAMPLE.exists(), reason="../shared/letters is not here")
def test_a_copy_of_the_example_that_counts_otherwise_shows():
    source = EXAMPLE.read_text("utf-8")
    edition = read(source.encode(), "source.txt")
    assert compare(edition, edition).is_same
    mutant = read(source.replace("from 23 ", "from 22 ").encode(), "copy.txt")
    (number,) = compare(edition, mutant).of(Kind.NUMBER)
    assert (number.where, number.first[:2], number.second[:2]) == ("countries, text", "23", "22")


def test_the_made_up_letter_has_what_the_tests_change():
    assert LETTER.count("Norway") == 1
    assert len(reading().signatories) == 4


def test_names_that_are_withheld_are_missed_in_no_list_and_counted_in_the_text():
    edition = reading()
    hidden = Signatory(kind="organisation", name="Name withheld", withheld=True)
    with_hidden = edition.model_copy(update={"signatories": (*edition.signatories, hidden)})
    found = compare(with_hidden, edition)
    assert not found.of(Kind.NAME_GONE, Kind.COUNTED)
