"""The signatories in columns: how many, in which order, none parted, none lost."""

import random
from functools import cache

import pypdfium2
import pytest

from tests.core.renderers.letters import (
    individual,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from tests.core.renderers.pdf.reading import (
    MILLIMETRE,
    made,
    overlaps_of,
    pages_of,
    tags_of,
    words_of,
)
from undersigned.core.renderers.layout import Layout

WORDS = tuple("Amber Quiet Northern Lantern Open Tidewater Ember Witness Orchard".split())  # noqa: SIM905
PLACES = (("Kenya", "KE"), ("Democratic Republic of the Congo", "CD"), ("Sweden", "SE"), ("", ""))


def signatories(count: int):
    """So many organisations with names of one to three lines."""
    chosen = random.Random(count)  # noqa: S311 - repeatable, not secret
    return [
        organisation(
            f"{' '.join(chosen.choices(WORDS, k=chosen.choice((1, 2, 8))))} {number:04}",
            *chosen.choice(PLACES),
        )
        for number in range(count)
    ]


@cache
def letter(count: int, **options) -> bytes:
    edition = make_edition(make_text(paragraph("Words."), title=(), asks=()))
    return made(edition, roll_of(*signatories(count)), layout=Layout(**options))


EDGES = {1: [25], 2: [25, 109], 3: [25, 81, 136]}  # of each column, from the left, in millimetres
FOOT = 297 - 28


def columns_of(data: bytes, columns: int, page_number: int = -1) -> list[list[float]]:
    """For each column how many millimetres down the page its names begin."""
    pdf = pypdfium2.PdfDocument(data)
    page = pdf[page_number % len(pdf)]
    text = page.get_textpage()
    found: list[list[float]] = [[] for _ in range(columns)]
    for index in range(text.count_chars()):
        left, _, _, top = (each / MILLIMETRE for each in text.get_charbox(index))
        down = page.get_height() / MILLIMETRE - top
        for column, edge in enumerate(EDGES[columns]):
            if abs(left - edge) < 1 and down < FOOT:
                found[column].append(down)
    return found


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (8, 1), (9, 2), (149, 2), (150, 3)])
def test_the_number_of_columns_goes_by_the_number_of_names(count, columns):
    assert all(columns_of(letter(count), columns))


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_the_number_of_columns_can_be_chosen(columns):
    assert all(columns_of(letter(40, columns=columns), columns))


@pytest.mark.parametrize("count", [1, 2, 30, 79, 400, 1500])
def test_every_name_is_printed_once_and_in_the_order_of_the_roll(count):
    names = [each.name for each in roll_of(*signatories(count)).signatories]
    printed = words_of(letter(count))
    places = [printed.index(name) for name in names]
    assert places == sorted(places)
    assert all(printed.count(name) == 1 for name in names)


@pytest.mark.parametrize(("count", "columns"), [(30, 2), (79, 2), (400, 3), (1500, 3)])
def test_the_columns_of_the_last_page_end_within_one_name_of_each_other(count, columns):
    lowest = [max(tops) for tops in columns_of(letter(count), columns)]
    assert max(lowest) - min(lowest) <= 3 * 5  # a name of three lines


def test_every_page_before_the_last_is_filled():
    data = letter(1500)
    for number in range(len(pypdfium2.PdfDocument(data)) - 1):
        for tops in columns_of(data, 3, number):
            assert FOOT - max(tops) < 4 * 5  # a name of four lines


@pytest.mark.parametrize("group_by", ["kind", "country", "region"])
@pytest.mark.parametrize("count", [3, 23, 61, 97, 149, 333])
def test_nothing_is_printed_over_anything_else(count, group_by):
    assert overlaps_of(letter(count, group_by=group_by)) == []


def test_no_name_is_parted_by_a_column_or_a_page():
    data = letter(1500)
    joined = "\n".join(pages_of(data))
    for signatory in signatories(1500):
        assert signatory.name in joined.replace("\n", " ")


def test_a_section_is_one_list_but_for_its_last_page():
    lists = tags_of(letter(400)).all("L")
    assert len(lists) == 2
    assert sum(len(each.inside) for each in lists) == 400


SMALL = (
    organisation("Ember Line", "Sweden", "SE"),
    organisation("Quiet Harbour", "Kenya", "KE"),
    organisation("Amber Forum", "Sweden", "SE"),
    individual("Ilka Vashe", "Poet", place="Kenya", country="KE"),
)


def test_grouped_by_country_the_places_are_headings_and_stand_beside_no_name():
    data = made(make_edition(), roll_of(*SMALL), layout=Layout(group_by="country"))
    assert [each.words for each in tags_of(data).all("H3")] == ["Kenya", "Sweden"]
    assert (
        "Signatory organisations Kenya Quiet Harbour Sweden Amber Forum Ember Line "
        "Individual signatories Ilka Vashe Poet, Kenya"
    ) in words_of(data)


def test_grouped_by_region_the_regions_are_headings_and_the_places_stay():
    data = made(make_edition(), roll_of(*SMALL), layout=Layout(group_by="region"))
    assert (
        "Africa Quiet Harbour, Kenya Europe Amber Forum, Sweden Ember Line, Sweden"
    ) in words_of(data)


def test_many_groups_flow_through_the_columns_and_nobody_is_lost():
    data = letter(400, group_by="country")
    printed = words_of(data)
    assert all(f" {number:04}" in printed for number in range(400))
    assert len(tags_of(data).all("H3")) == 4


def test_without_signatories_there_is_no_heading_for_them():
    assert "Signatory" not in words_of(made(make_edition(), roll_of()))
    only = made(make_edition(), roll_of(individual("Ilka Vashe")))
    assert "Signatory organisations" not in words_of(only)
    assert "Individual signatories Ilka Vashe" in words_of(only)
