"""The plain-text reader, on letters that we made up and on the published example."""

import datetime as dt
import json
from pathlib import Path

import pytest

from undersigned.core.letter import List, plain
from undersigned.core.readers import read
from undersigned.core.reading import Reading

REPOSITORY = Path(__file__).parents[3]
FIXTURES = sorted((REPOSITORY / "tests/fixtures/letters").glob("*.txt"))
EXAMPLE = REPOSITORY.parent / "shared/letters/example"


def letter(name: str) -> Reading:
    path = REPOSITORY / "tests/fixtures/letters" / f"{name}.txt"
    return read(path.read_bytes(), path.name)


def text(source: str) -> Reading:
    return read(source.encode(), "letter.txt")


def at(reading: Reading, part: str) -> str:
    """What stands in the source where the span of exactly ``part`` points."""
    (span,) = [each for each in reading.spans if each.part == part]
    return reading.source[span.start : span.end]


def uncovered(reading: Reading) -> str:
    covered = bytearray(len(reading.source))
    for each in (*reading.spans, *reading.left_out):
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    pairs = zip(reading.source, covered, strict=True)
    return "".join(character for character, seen in pairs if not seen).strip()


@pytest.fixture(scope="module")
def gold() -> dict:
    if not EXAMPLE.exists():
        pytest.skip("the published example (../shared/letters) is not on this machine")
    return json.loads((EXAMPLE / "gold.json").read_text())


@pytest.fixture(scope="module")
def reading(gold: dict) -> Reading:
    return read((EXAMPLE / "source.txt").read_bytes(), "anything.dat")


class TestExample:
    def test_the_letterhead_is_as_a_careful_person_reads_it(self, reading, gold):
        (addressee,) = reading.edition.addressees
        (expected,) = gold["addressees"]
        assert addressee.name == expected["name"]
        assert addressee.role == expected["role"]
        assert list(addressee.address) == expected["address"]
        assert addressee.fax == expected["fax"]
        assert addressee.email == expected["email"]
        assert addressee.country == "KR"
        assert reading.edition.date == dt.date.fromisoformat(gold["date"])

    def test_title_subject_salutation_and_language_are_the_letters_own(self, reading, gold):
        authentic = reading.edition.authentic
        assert plain(authentic.title) == gold["title"]
        assert plain(authentic.subject) == gold["subject"]
        assert plain(authentic.salutation) == gold["salutation"]
        assert authentic.language == gold["language"]

    def test_three_asks_stand_where_they_were_printed(self, reading, gold):
        authentic = reading.edition.authentic
        assert [plain(ask.text)[:80] for ask in authentic.asks] == gold["asks"]
        assert [ask.by for ask in authentic.asks] == [None, None, None]
        kinds = [block.type for block in authentic.blocks]
        assert kinds == ["paragraph"] * 7 + ["asks"] + ["paragraph"] * 2

    def test_every_signatory_has_name_kind_title_and_country(self, reading, gold):
        found = [
            (each.name, each.kind, each.title or None, each.country or None)
            for each in reading.signatories
        ]
        expected = [
            (row["name"], row["kind"], row["title"], row["country"]) for row in gold["signatories"]
        ]
        assert found == expected

    def test_a_place_without_a_code_is_a_place(self, reading):
        (kashmir,) = [each for each in reading.signatories if each.place == "Kashmir"]
        assert kashmir.country == ""

    def test_what_belongs_to_the_page_is_left_out_with_a_reason(self, reading):
        left = {reading.source[each.start : each.end]: each.reason for each in reading.left_out}
        assert left["Home > Information > Releases"] == "the page's breadcrumb"
        assert left["Date : December 16, 2019"] == "the page's date"
        assert left["Prev\u00a0 Next"] == "the page's links"
        assert "not understood" not in left.values()
        assert uncovered(reading) == ""


class TestLetterInTheShapeOfTheExample:
    def test_letterhead(self):
        reading = letter("harbour")
        (addressee,) = reading.edition.addressees
        assert addressee.name == "Odo Quillfether"
        assert addressee.role == "Minister of Tides of the Republic of Ruritania"
        assert addressee.address == ("12 Lantern Quay", "Strelsau 40917", "Ruritania")
        assert addressee.fax == "+41 44 555 01 23"
        assert addressee.email == "tides@ministry.example"
        assert reading.edition.date == dt.date(2024, 3, 4)
        assert plain(reading.edition.authentic.subject) == "The closing of the night harbour"

    def test_numbers_stay_as_they_were_published(self):
        authentic = letter("harbour").edition.authentic
        assert plain(authentic.title) == "5 NGOs' Joint Letter to Minister Odo Quillfeather"
        assert "seven non-governmental organizations" in plain(authentic.blocks[0].inlines)

    def test_an_ask_has_a_deadline_only_where_it_names_one_in_full(self):
        asks = letter("harbour").edition.authentic.asks
        assert [ask.by for ask in asks] == [dt.date(2024, 6, 30), None, None]
        assert asks[0].id == "open-night-harbour-again"

    def test_organisations_with_their_places(self):
        rows = [
            (each.name, each.place, each.country)
            for each in letter("harbour").signatories
            if each.kind == "organisation"
        ]
        assert rows == [
            ("Association of Night Pilots", "Norway", "NO"),
            ("Committee for Open Harbours in Ruritania", "", ""),
            ("Council of Lamplighters", "Kenya", "KE"),
            ("Islanders' Union", "Japan", "JP"),
            ("Quiet Water", "", ""),
            ("Tidewatch Network", "South Korea", "KR"),
        ]

    def test_individuals_with_titles_and_only_a_last_place_counts(self):
        rows = [
            (each.name, each.title, each.country)
            for each in letter("harbour").signatories
            if each.kind == "individual"
        ]
        assert rows == [
            (
                "Ada Fernsby, Lady",
                "Former keeper of the northern light & member of the harbour commission",
                "",
            ),
            ("Bram Oosterhuis, Ph.D.", "Professor of Tides, Kenya", "KE"),
            ("Celia Marrow", "President, Friends of the Ebb-Samoa", ""),
        ]

    def test_spans_point_at_the_words(self):
        reading = letter("harbour")
        assert at(reading, "title").startswith("5 NGOs'")
        assert at(reading, "date") == "March 4, 2024"
        assert reading.source[: reading.span_of("date").start].count("March 4") == 1
        assert at(reading, "addressees.0.fax") == "+41 44 555 01 23"
        assert at(reading, "addressees.0.address.1") == "Strelsau 40917"
        assert at(reading, "subject") == "The closing of the night harbour"
        assert at(reading, "asks.2").startswith("Meet the pilots")
        assert at(reading, "signatories.0.name") == "Association of Night Pilots"
        assert at(reading, "signatories.5.place") == "South Korea"
        assert at(reading, "signatories.7.title") == "Professor of Tides, Kenya"
        assert at(reading, "signatories.7.place") == "Kenya"


class TestLetterFromABakery:
    def test_sender_addressee_and_copy_are_told_apart(self):
        edition = letter("bakers").edition
        assert edition.sender.name == "Guild of Honest Bakers"
        assert edition.sender.address == ("7 Crust Lane, Doughton",)
        assert edition.sender.phone == "+44 20 7946 0018"
        assert edition.sender.email == "office@bakers.example"
        assert (edition.date, edition.place) == (dt.date(2023, 5, 3), "Doughton")
        assert [each.role for each in edition.addressees] == ["The Mayor of Doughton"]
        assert edition.addressees[0].address == ("Town Hall", "1 Market Square")
        assert [each.organisation for each in edition.cc] == ["Council of Millers"]

    def test_wrapped_lines_make_one_paragraph_and_lists_are_lists(self):
        authentic = letter("bakers").edition.authentic
        assert plain(authentic.subject) == "THE WEIGHT OF BREAD"
        first, _lead, bullets, *rest = authentic.blocks
        assert "years, and have never" in plain(first.inlines)
        assert isinstance(bullets, List)
        assert len(bullets.items) == 3
        assert [block.type for block in rest] == ["paragraph", "asks", "paragraph"]
        assert [ask.id for ask in authentic.asks] == [
            "suspend-rule-until-heard",
            "publish-measurements-rests",
        ]

    def test_people_on_one_line_have_their_titles(self):
        rows = [(each.kind, each.name, each.title) for each in letter("bakers").signatories]
        assert rows == [
            ("individual", "Mabel Crumb", "master baker"),
            ("individual", "Dr Otto Rye", "Institute of Yeast"),
            ("individual", "Pru Loaf", "Bakery on the Hill"),
            ("individual", "Sam Sourdough", ""),
        ]


class TestStatement:
    def test_countries_above_a_list_are_the_places_under_them(self):
        reading = letter("rivers")
        rows = [(each.kind, each.name, each.country) for each in reading.signatories]
        assert rows == [
            ("organisation", "Friends of the Upper River", "KE"),
            ("organisation", "River Schools Network", "KE"),
            ("organisation", "Salmon Council", "NO"),
            ("organisation", "Shade Without Borders", ""),
            ("individual", "Prof. Ines Alder", "CL"),
            ("individual", "Jon Birk", ""),
        ]

    def test_a_statement_has_a_title_and_no_addressee(self):
        edition = letter("rivers").edition
        assert plain(edition.authentic.title) == "Joint statement on the three rivers"
        assert edition.addressees == ()
        assert edition.date is None
        assert [block.type for block in edition.authentic.blocks] == [
            "paragraph",
            "quote",
            "paragraph",
        ]


def test_a_letter_without_signatories_reads_right():
    reading = letter("no-signatories")
    assert reading.signatories == ()
    assert reading.edition.addressees[0].role == "The Director"
    assert [block.type for block in reading.edition.authentic.blocks] == ["paragraph"] * 3


def test_a_letter_with_ten_thousand_signatories_reads_right():
    head = "Dear Keeper,\n\nThe lights on the pier have been out for a week, and nobody came.\n\n"
    names = "".join(f"Harbour Association No. {each}, Kenya\n" for each in range(10_000))
    reading = text(head + names)
    assert len(reading.signatories) == 10_000
    assert {each.country for each in reading.signatories} == {"KE"}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_character_is_in_a_span_or_left_out(path):
    reading = read(path.read_bytes(), path.name)
    assert uncovered(reading) == ""
    assert "not understood" not in [each.reason for each in reading.left_out]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(path, line_end):
    source = path.read_text(encoding="utf-8")
    assert text(source.replace("\n", line_end)) == text(source)
