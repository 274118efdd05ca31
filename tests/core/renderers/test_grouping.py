"""Signatories under headings of place."""

from tests.core.renderers.letters import make_edition, make_text, organisation, roll_of
from undersigned.core.letter import Counting, Localised, Region, words
from undersigned.core.renderers.grouping import by_country, by_region
from undersigned.core.renderers.printed import printed

SIGNED = (
    organisation("Witness Orchard", "Uganda", "UG"),
    organisation("Amber Quill Foundation", "Sweden", "SE"),
    organisation("Nightdesk International"),
    organisation("Quiet Harbour", "Norway", "NO", place_hidden=True),
    organisation("Ember Line", "Sweden", "SE"),
    organisation("Tidewater Forum", "Lake Oram"),
)


def groups(by, *signed, language="en", counting=None):
    texts = (make_text(), make_text(language="fr", title=words("Au président"), asks=()))
    edition = make_edition(*texts, counting=counting or Counting())
    letter = printed(edition, roll_of(*signed, edition=edition), language)
    return [
        (group.title, [entry.name for entry in group.entries])
        for group in by(letter, letter.entries("organisation"))
    ]


def test_countries_stand_in_the_order_of_the_alphabet_and_the_placeless_last():
    assert groups(by_country, *SIGNED) == [
        ("Lake Oram", ["Tidewater Forum"]),
        ("Sweden", ["Amber Quill Foundation", "Ember Line"]),
        ("Uganda", ["Witness Orchard"]),
        ("International", ["Nightdesk International"]),
        ("Place not printed", ["Quiet Harbour"]),
    ]


def test_a_translation_names_and_orders_the_countries_anew():
    titles = [title for title, _ in groups(by_country, *SIGNED, language="fr")]
    assert titles == ["Lake Oram", "Ouganda", "Suède", "International", "Lieu non publié"]


def test_a_country_that_no_entry_prints_is_named_from_its_code():
    assert groups(by_country, organisation("Ember Line", "", "SE")) == [("Sweden", ["Ember Line"])]


def test_regions_stand_in_the_order_of_the_standard_and_what_lies_in_none_behind():
    assert groups(by_region, *SIGNED) == [
        ("Africa", ["Witness Orchard"]),
        ("Europe", ["Amber Quill Foundation", "Ember Line"]),
        ("Elsewhere", ["Tidewater Forum"]),
        ("International", ["Nightdesk International"]),
        ("Place not printed", ["Quiet Harbour"]),
    ]


def test_the_letters_own_regions_go_before_and_keep_their_order():
    north = Region(names=(Localised(language="en", text="The North"),), contains=("SE", "UG"))
    lake = Region(names=(Localised(language="en", text="The Lakes"),), contains=("Lake Oram",))
    own = Counting(countries="codes", regions=(lake, north))
    assert groups(by_region, *SIGNED[:2], SIGNED[5], counting=own) == [
        ("The Lakes", ["Tidewater Forum"]),
        ("The North", ["Amber Quill Foundation", "Witness Orchard"]),
    ]


def test_a_place_without_a_code_lies_where_its_name_does():
    assert groups(by_region, organisation("Witness Orchard", "Uganda")) == [
        ("Africa", ["Witness Orchard"])
    ]


def test_nobody_is_lost_on_the_way_into_groups():
    for by in (by_country, by_region):
        names = [name for _, listed in groups(by, *SIGNED) for name in listed]
        assert sorted(names) == sorted(each.name for each in SIGNED)
