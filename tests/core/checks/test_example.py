"""The letter that the project began from, and five letters made of it by one change each."""

from pathlib import Path

import pytest

from undersigned.core.checks.engine import check, has_errors
from undersigned.core.checks.fixes import apply_all
from undersigned.core.counting import count, filler
from undersigned.core.letter import plain
from undersigned.core.readers import read

EXAMPLE = Path(__file__).parents[4] / "shared" / "letters" / "example" / "source.txt"
pytestmark = pytest.mark.skipif(
    not EXAMPLE.exists(), reason="the example letter is not ours to publish; ../shared is not here"
)

LIST = "list of signatories"
TITLE_COUNT = ("error", "stated-count-disagrees", ("67 title", f"69 {LIST}"))
TEXT_COUNT = ("error", "stated-count-disagrees", ("70 text", f"69 {LIST}"))
TITLE_NAME = (
    "error",
    "addressee-name-disagrees",
    ("Moon Jae Il title", "Moon Jae-in addressee"),
)
COUNTRIES = (
    "suggestion",
    "stated-count-disagrees",
    (
        "23 text",
        f"21 {LIST}, places printed",
        f"20 {LIST}, places with a country code",
        f"Kashmir {LIST}, no country code",
        "DPRK title of Sonja Biserko",
        "Serbia title of Sonja Biserko",
        "Belarus title of Irina Krasovskaya",
        "Myanmar title of Yanghee Lee, Ph.D.",
    ),
)
OTHERS = [
    ("suggestion", "ask-without-deadline", ("no deadline ask 1",)),
    ("warning", "relative-date", ("later this month ask 1", "2019-12-16 date of the letter")),
    ("suggestion", "ask-without-deadline", ("no deadline ask 2",)),
    ("suggestion", "ask-without-deadline", ("no deadline ask 3",)),
    ("warning", "missing-contact", ()),
]


def order_of(people_entry: int) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (
            "suggestion",
            "list-order",
            (f"Association of Parents of Disappeared Persons {LIST}, entry 7",),
        ),
        ("suggestion", "list-order", (f"Janak Bahadur Raut {LIST}, entry {people_entry}",)),
    ]


def found_in(source: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.severity, each.rule, tuple(f"{fact.value} {fact.where}" for fact in each.facts))
        for each in check(read(source.encode(), "letter.txt"))
    ]


def changed(old: str, new: str) -> str:
    source = EXAMPLE.read_text("utf-8")
    assert source.count(old) == 1
    return source.replace(old, new)


def test_the_example_has_exactly_these_findings():
    found = found_in(EXAMPLE.read_text("utf-8"))
    assert found == [TITLE_COUNT, TITLE_NAME, TEXT_COUNT, COUNTRIES, *OTHERS, *order_of(71)]


def test_each_finding_has_its_place():
    findings = check(read(EXAMPLE.read_bytes(), "any-name.txt"))
    places = [(each.line, each.column) for each in findings]
    assert places[:4] == [(4, 1), (4, 36), (20, 29), (20, 100)]
    assert has_errors(findings)


def test_the_countries_are_told_as_they_were_counted():
    finding = check(read(EXAMPLE.read_bytes(), "letter.txt"))[3]
    assert "21 places stand beside signatories (20 with a country code, and Kashmir)" in (
        finding.message
    )
    assert "Only inside titles: Belarus, DPRK, Myanmar and Serbia." in finding.message


def test_the_right_number_in_the_text_silences_that_finding_alone():
    found = found_in(changed("behalf of 70", "behalf of 69"))
    assert found == [TITLE_COUNT, TITLE_NAME, COUNTRIES, *OTHERS, *order_of(71)]


def test_the_number_in_words_is_the_same_finding():
    found = found_in(changed("behalf of 70", "behalf of seventy"))
    assert found == [TITLE_COUNT, TITLE_NAME, TEXT_COUNT, COUNTRIES, *OTHERS, *order_of(71)]


def test_one_organisation_less_is_one_less_in_each_count():
    found = found_in(changed("No Fence Japan\n", ""))
    title = ("error", "stated-count-disagrees", ("67 title", f"68 {LIST}"))
    text = ("error", "stated-count-disagrees", ("70 text", f"68 {LIST}"))
    assert found == [title, TITLE_NAME, text, COUNTRIES, *OTHERS, *order_of(70)]


def test_one_organisation_twice_is_a_duplicate_and_one_more():
    found = found_in(changed("No Fence Japan\n", "No Fence Japan\nNo Fence Japan\n"))
    title = ("error", "stated-count-disagrees", ("67 title", f"70 {LIST}"))
    order_of_bodies, order_of_people = order_of(72)
    duplicate = (
        "error",
        "duplicate-signatory",
        (f"No Fence {LIST}, entry 51", f"No Fence {LIST}, entry 52"),
    )
    assert found == [
        title, TITLE_NAME, COUNTRIES, *OTHERS, order_of_bodies, duplicate, order_of_people,
    ]  # fmt: skip


def test_another_president_is_neither_in_the_title_nor_in_the_salutation():
    found = found_in(changed("Moon Jae-in\nPresident", "Tam Orr-vane\nPresident"))
    title = (
        "error",
        "addressee-name-disagrees",
        ("Moon Jae Il title", "Tam Orr-vane addressee"),
    )
    salutation = (
        "error",
        "addressee-name-disagrees",
        ("Moon Jae-in salutation", "Tam Orr-vane addressee"),
    )
    assert found == [
        TITLE_COUNT, title, salutation, TEXT_COUNT, COUNTRIES, *OTHERS, *order_of(71),
    ]  # fmt: skip


def test_one_click_mends_the_numbers_and_the_name():
    reading = read(EXAMPLE.read_bytes(), "letter.txt")
    mended = apply_all(reading.edition, check(reading))
    counts = count(reading.signatories, mended.counting)
    fill = filler(counts, mended, "en")
    assert plain(mended.authentic.title, fill) == "69 NGOs' Joint Letter to President Moon Jae-in"
    assert plain(mended.authentic.blocks[0].inlines, fill).startswith(
        "We are writing on behalf of 69 non-governmental organizations, coalitions, and 10"
        " individuals from 21 different countries from Asia,"
    )
    again = check(reading.model_copy(update={"edition": mended}))
    assert not has_errors(again)
    assert "stated-count-disagrees" not in {each.rule for each in again}
