"""Places told by a flag, a code, or before the name."""

import pytest

from tests.core.readers.roll.made import names, under
from undersigned.core.readers.place_marks import believed_marks, coded, flagged, led, without_flag


@pytest.mark.parametrize("text", ["🇰🇪 Pier Union", "Pier Union 🇰🇪", "🇰🇪Pier Union"])
def test_a_flag_tells_the_place(text):
    found = flagged(text)
    assert text[slice(*found.name)] == "Pier Union"
    assert (text[slice(*found.place)], found.code) == ("🇰🇪", "KE")
    assert without_flag(text) == "Pier Union"


@pytest.mark.parametrize("text", ["Pier Union", "🇦🇦 Pier Union", "⛵ Pier Union", "🇰🇪"])
def test_what_is_no_flag_of_a_country_tells_none(text):
    assert flagged(text) is None


def test_a_code_stands_after_a_comma_a_dash_or_in_brackets():
    for text in ("Pier Union, KE", "Pier Union (KE)", "Pier Union - KE", "Pier Union [KE]."):
        found = coded(text)
        assert text[slice(*found.name)] == "Pier Union"
        assert (text[slice(*found.place)], found.code) == ("KE", "KE")
    assert coded("Pier Union, KEN") is None
    assert coded("Pier Union, QQ") is None
    assert coded("Pier Union KE") is None


def test_a_place_before_the_name():
    for text in ("Kenya: Pier Union", "Kenya - Pier Union", "Kenya | Pier Union"):
        found = led(text, "en")
        assert text[slice(*found.name)] == "Pier Union"
        assert found.code == "KE"
    assert led("Pier: Union", "en") is None
    assert led("Kenya Pier Union", "en") is None


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["Lamps (KE)", "Piers (TG)", "Boats (GH)"], {"code"}),
        (["Lamps, CA", "Piers, GA", "Boats, NY", "Gulls, TX"], set()),
        (["Lamps, CA", "Piers, GA", "Boats, IN"], set()),
        (["Lamps (IT)", "Piers (PR)", "Boats (QQ)", "Gulls (XY)"], set()),
        (["Lamps (KE)", "Piers (TG)"], set()),
        (["Kenya: Lamps", "Togo: Piers", "Ghana: Boats", "Gulls"], {"led"}),
        (["Kenya: Lamps", "Piers", "Boats", "Gulls"], set()),
    ],
)
def test_codes_and_leading_places_are_believed_where_the_list_means_them(texts, marks):
    assert believed_marks(texts, "en") == marks


def test_lists_are_read_by_such_marks():
    def places(*lines: str) -> list[tuple[str, str]]:
        reading = under("Signed by:\n\n" + "\n".join(lines))
        return [(each.name, each.country) for each in reading.signatories]

    assert places("Lamp Society (KE)", "Pier Union (TG)", "Gulls (GH)") == [
        ("Lamp Society", "KE"),
        ("Pier Union", "TG"),
        ("Gulls", "GH"),
    ]
    assert places("Kenya: Lamp Society", "Togo: Pier Union", "Ghana: Gulls") == [
        ("Lamp Society", "KE"),
        ("Pier Union", "TG"),
        ("Gulls", "GH"),
    ]
    assert places("🇰🇪 Lamp Society", "🇰🇪 Dr Ada Quill, Director", "🇰🇪 Gulls, Togo") == [
        ("Lamp Society", "KE"),
        ("Dr Ada Quill", "KE"),
        ("Gulls", "TG"),
    ]


def test_state_codes_stay_with_the_name():
    assert names(under("Signed by:\n\nLamp Society, CA\nPier Union, NY\nGulls, TX"))[0] == (
        "Lamp Society, CA"
    )
