"""Tables behind the charts: whole, and told from the printed list alone."""

from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.charts.tallies import Kinds, Place, kinds, places
from undersigned.core.letter import Counting, Signatory
from undersigned.core.roll import make_roll


def signatory(name="Lake Friends", kind="organisation", **values):
    return Signatory(kind=kind, name=name, **values)


def roll(*signatories):
    return make_roll(signatories, Counting(), "en")


def test_places_are_named_in_the_language_and_the_fullest_comes_first():
    found = places(
        roll(
            signatory("Delta Forum", place="Kenya", country="KE"),
            signatory("Reed Circle", place="Ghana"),
            signatory("Lake Friends", place="Ghana", country="GH"),
            signatory("Esi", "individual", place="Sarrania"),
            signatory("Everywhere"),
        ),
        "fr",
    )
    assert found.rows == (
        Place("GH", "Ghana", 2, 0), Place("KE", "Kenya", 1, 0), Place("", "Sarrania", 0, 1),
    )  # fmt: skip
    assert found.unplaced == 1


def test_one_place_without_a_code_is_one_however_it_is_written():
    found = places(roll(signatory("A", place="Sarrania"), signatory("B", place="SARRANIA")), "en")
    assert [(row.name, row.signatories) for row in found.rows] == [("Sarrania", 2)]


def test_kinds_count_withheld_names_apart():
    counted = roll(
        signatory(), signatory("X", withheld=True), signatory("Esi", "individual"),
        signatory("Y", "individual", withheld=True, place_consent=True, place="Ghana"),
    )  # fmt: skip
    assert kinds(counted) == Kinds(1, 1, 1, 1)


SIGNATORIES = st.lists(
    st.builds(
        Signatory,
        kind=st.sampled_from(("organisation", "individual")),
        name=st.sampled_from(("Lake Friends", "Delta Forum", "Reed Circle")),
        place=st.sampled_from(("", "Kenya", "Ghana", "Lebanon", "Sarrania")),
        place_hidden=st.booleans(),
        withheld=st.booleans(),
        place_consent=st.booleans(),
    ),
    max_size=8,
)


@given(SIGNATORIES)
def test_every_signatory_stands_in_one_row(signatories):
    counted = roll(*signatories)
    assert places(counted, "en").signatories == counted.counts.signatories


@given(SIGNATORIES, st.sampled_from(("", "Kenya", "Lebanon", "Sarrania")))
def test_nothing_tells_where_somebody_lives_whose_place_or_name_is_not_printed(signatories, other):
    """Moving all of them elsewhere changes no number and no row."""
    moved = [
        each.model_copy(update={"place": other, "country": ""})
        if each.withheld or each.place_hidden
        else each
        for each in signatories
    ]
    assert places(roll(*moved), "en") == places(roll(*signatories), "en")
