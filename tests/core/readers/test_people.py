"""A person or a body, and where name, title and place part."""

import pytest

from undersigned.core.readers.people import (
    Parted,
    believed_forms,
    kind_of,
    looks_like_person,
    name_end,
    part_body,
    part_person,
    place_form,
)

ALL_FORMS = frozenset({"comma", "dash", "blank"})


@pytest.mark.parametrize(
    "text",
    [
        "Dr Ada Fernsby",
        "Ada Fernsby, Ph.D.",
        "Helen Marrow",
        "Wilm Oosterhuis, journalist",
        "Wilm Oosterhuis for the Pier Society",
        "Professor Emerita Quill",
        "Prof. Quill",
    ],
)
def test_a_person_is_told_by_style_given_name_profession_or_behalf(text):
    assert kind_of(text, "organisation") == "individual"


@pytest.mark.parametrize(
    "text",
    [
        "Pier Society",
        "Friends of the Pier",
        "The 88 Lamps",
        "Lamps & Piers",
        "HHK_Catacombs",
        "lamplighters",
        "Helen Marrow Foundation",
        "Justice Access Point Uganda",
        "Mr. Fish Company Ltd",
    ],
)
def test_a_body_stays_a_body_even_among_people(text):
    assert kind_of(text, "individual") == "organisation"


@pytest.mark.parametrize("usual", ["individual", "organisation"])
def test_two_capitalised_words_alone_are_what_the_list_holds(usual):
    assert kind_of("Quiet Water", usual) == usual


def test_one_word_is_no_persons_name():
    assert not looks_like_person("Lamps")
    assert not looks_like_person("")
    assert looks_like_person("Bram van der Oosterhuis")


def test_post_nominals_stay_with_the_name():
    assert name_end("Ada Fernsby, Ph.D.") == len("Ada Fernsby, Ph.D.")
    assert name_end("Ada Fernsby, Ph.D., keeper") == len("Ada Fernsby, Ph.D.")


def cut(text, parted):
    places = (parted.name, parted.title, parted.place)
    return (*(text[slice(*each)] if each else "" for each in places), parted.code)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ada Fernsby", ("Ada Fernsby", "", "", "")),
        ("Ada Fernsby, keeper", ("Ada Fernsby", "keeper", "", "")),
        ("Ada Fernsby - keeper", ("Ada Fernsby", "keeper", "", "")),
        ("Ada Fernsby (keeper)", ("Ada Fernsby", "keeper", "", "")),
        ("Ada Fernsby, keeper (night)", ("Ada Fernsby", "keeper (night)", "", "")),
        ("Ada Fernsby, keeper, Nepal", ("Ada Fernsby", "keeper, Nepal", "Nepal", "NP")),
        ("Ada Fernsby, Nepal", ("Ada Fernsby", "", "Nepal", "NP")),
        ("Ada Fernsby, lamps in Serbia", ("Ada Fernsby", "lamps in Serbia", "", "")),
        ("Ada Fernsby,", ("Ada Fernsby,", "", "", "")),
    ],
)
def test_a_persons_line_in_parts(text, parts):
    assert cut(text, part_person(text, "en")) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Pier Society", ("Pier Society", "", "", "")),
        ("Pier Society, Kenya", ("Pier Society", "", "Kenya", "KE")),
        ("Pier Society (Kenya)", ("Pier Society", "", "Kenya", "KE")),
        ("Pier Society (Nairobi, Kenya)", ("Pier Society", "", "Kenya", "KE")),
        ("Pier Society (PS)", ("Pier Society (PS)", "", "", "")),
        ("Pier Society – Kenya", ("Pier Society", "", "Kenya", "KE")),
        ("Pier Society Kenya", ("Pier Society", "", "Kenya", "KE")),
        ("Lamps of Kenya Kenya", ("Lamps of Kenya", "", "Kenya", "KE")),
        ("Society for Lamps in Kenya", ("Society for Lamps in Kenya", "", "", "")),
        ("Pier Society Kashmir", ("Pier Society", "", "Kashmir", "")),
    ],
)
def test_a_bodys_line_in_parts(text, parts):
    assert cut(text, part_body(text, "en", ALL_FORMS)) == parts


def test_a_place_after_a_blank_or_dash_needs_a_list_that_does_so():
    assert part_body("Pier Society Kenya", "en", frozenset({"comma"})).place is None
    assert believed_forms(["A Kenya", "B Japan", "C"], "en") == {"comma", "blank"}
    assert believed_forms(["A Kenya", "B", "C"], "en") == {"comma"}
    assert believed_forms(["A – Kenya", "B – Japan", "C"], "en") == {"comma", "dash"}
    assert believed_forms(["A – Kenya", "B", "C"], "en") == {"comma"}


def test_the_form_of_a_place():
    assert place_form("A, Kenya", "en") == "comma"
    assert place_form("A (Kenya)", "en") == "comma"
    assert place_form("A - Kenya", "en") == "dash"
    assert place_form("A Kenya", "en") == "blank"
    assert place_form("A", "en") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dipl. Inf. (FH) Ada Fernsby, Pier Society", "Dipl. Inf. (FH) Ada Fernsby"),
        ("M.Sc., LL.M. Ada Fernsby, Pier Society", "M.Sc., LL.M. Ada Fernsby"),
        ("Ada Fernsby for the Pier Society, Kenya", "Ada Fernsby"),
        ("Ada Fernsby (Pier Society)", "Ada Fernsby"),
    ],
)
def test_degrees_belong_to_the_name_and_what_follows_does_not(text, name):
    assert text[: name_end(text)] == name


@pytest.mark.parametrize(
    "text",
    [
        "Quiet Water, Latin America",
        "Quiet Water (International)",
        "Quiet Water (Togo, Mali)",
    ],
)
def test_a_region_or_several_places_are_neither_name_nor_place(text):
    parted = part_body(text, "en", frozenset({"comma"}))
    assert text[slice(*parted.name)] == "Quiet Water"
    assert parted.code == ""


def test_a_region_behind_a_dash_counts_only_where_the_list_does_so():
    text = "Quiet Water - Europe"
    assert part_body(text, "en", frozenset({"comma"})).name == (0, len(text))
    assert part_body(text, "en", frozenset({"comma", "dash"})).name == (0, len("Quiet Water"))


@pytest.mark.parametrize("text", ["Carers Assoc. for Feminist Research", "People for Lamps"])
def test_for_inside_a_bodys_name_makes_no_person_of_it(text):
    assert kind_of(text, "organisation") == "organisation"


def test_an_acronym_that_sounds_like_a_region_stays_in_the_name():
    text = "Association of Salt Islands (ASiA)"
    assert part_body(text, "en", frozenset({"comma"})).name == (0, len(text))


def test_where_nearly_all_have_a_place_an_unknown_or_misspelt_one_is_one_too():
    dashed = ["Lamps – Kenya", "Piers – Togo", "Boats – Mali", "Gulls – Ghana", "Terns – Sarrania"]
    forms = believed_forms(dashed, "en")
    parted = part_body(dashed[-1], "en", forms)
    assert dashed[-1][slice(*parted.name)] == "Terns"
    assert (dashed[-1][slice(*parted.place)], parted.code) == ("Sarrania", "")
    misspelt = ["Lamps, Kenya", "Piers, Togo", "Boats, Mali", "Gulls, Ghana", "Terns, Colomba"]
    parted = part_body(misspelt[-1], "en", believed_forms(misspelt, "en"))
    assert (misspelt[-1][slice(*parted.name)], parted.code) == ("Terns", "CO")


@pytest.mark.parametrize("text", ["Terns, Sarrania", "Terns – Tide Society", "Terns – the birds"])
def test_what_is_no_place_stays_with_the_name(text):
    listed = ["Lamps, Kenya", "Piers, Togo", "Boats, Mali", "Gulls, Ghana", text]
    assert part_body(text, "en", believed_forms(listed, "en")) == Parted((0, len(text)))


def test_a_russian_city_with_its_letter_is_no_part_of_the_name():
    text = "Фонд «Открытый порт», г. Приморск"
    assert text[slice(*part_body(text, "ru", frozenset()).name)] == "Фонд «Открытый порт»"


def test_a_city_and_its_district_are_no_part_of_a_bodys_name():
    line = "Quiet Water, Port Odo, Kelp Hills, Kenya"
    parted = part_body(line, "en", frozenset({"comma", "city"}))
    assert line[slice(*parted.name)] == "Quiet Water"
    line = "Union of Lamps, Fishers Union, Port Odo, Kenya"
    parted = part_body(line, "en", frozenset({"comma", "city"}))
    assert line[slice(*parted.name)] == "Union of Lamps, Fishers Union"
