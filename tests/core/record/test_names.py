"""Lists of states in running words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.record.names import Note, names_in, note_in
from undersigned.core.record.states import state_code

G77 = "the Group of 77 and China"
NAMES = [
    "Bosnia and Herzegovina",
    "Saint Vincent and the Grenadines",
    "Iran (Islamic Republic of)",
    "Republic of Korea",
    "Democratic People's Republic of Korea",
    "Trinidad and Tobago",
    "Togo",
    "Congo",
    "Democratic Republic of the Congo",
]


@given(st.lists(st.sampled_from(NAMES), min_size=1, unique=True), st.booleans())
def test_what_is_listed_is_found_in_its_order(names, with_and):
    *before, last = names
    joined = " and " if with_and else ", "
    text = joined.join(filter(None, [", ".join(before), last]))
    found = names_in(text)
    assert [code for code, _ in found.states] == [state_code(name) for name in names]
    assert [name for _, name in found.states] == names
    assert not found.unknown


@pytest.mark.parametrize(
    ("text", "codes", "groups"),
    [
        ("Cuba [on behalf of the Group of 77 and China]", "CUB", ["the Group of 77 and China"]),
        ("Cuba [on behalf of the of the Group of 77]", "CUB", ["the Group of 77"]),
        ("Fiji, Cuba (on behalf of the Movement) and Togo", "FJI CUB TGO", ["the Movement"]),
        ("Egypt, on behalf of the League of Harbours", "EGY", ["the League of Harbours"]),
        ("Norway [also on behalf of Denmark, Fiji and Sweden]", "NOR DNK FJI SWE", []),
        ("Norway [chair]", "NOR", []),
        ("submitted by the representatives of Fiji and Malta at the 537th meeting", "FJI MLT", []),
        ("draft resolution submitted by Brazil", "BRA", []),
        ("submitted by the Chair of the Committee", "", []),
        ("by the Secretariat", "", []),
        ("adopted by the General Assembly", "", []),
        ("by Fiji and Malta", "FJI MLT", []),
        ("jointly submitted by Fiji and Malta", "FJI MLT", []),
        ("Fiji [and] Malta", "FJI MLT", []),
        ("Fiji on behalf of the Group of 77 and China, Malta and Togo", "FJI MLT TGO", [G77]),
        ("", "", []),
    ],
)
def test_who_put_in_a_draft_and_for_whom(text, codes, groups):
    found = names_in(text)
    assert [code for code, _ in found.states] == codes.split()
    assert list(found.groups) == groups
    assert not found.unknown


def test_what_names_no_state_is_told_and_not_dropped():
    found = names_in("Fiji, Korea, Phillippines and Republic of Korea")
    assert found.codes == {"FJI", "KOR"}
    assert found.unknown == ("Korea", "Phillippines")


def test_a_note_names_who_joined_and_its_report():
    note = note_in("Additional sponsors: Peru and Trinidad and Tobago (A/178/481/Add.3).")
    assert note.added.codes == {"PER", "TTO"}
    assert note.reports == ("A/178/481/Add.3",)
    assert note.is_final


def test_a_bracket_of_a_name_is_no_report():
    note = note_in("Additional sponsors: Peru and Bolivia (Plurinational State of) (A/178/479)")
    assert note.added.codes == {"PER", "BOL"}
    assert note.reports == ("A/178/479",)


def test_a_note_without_report_or_full_stop_counts():
    assert note_in("Additional sponsor: Peru").added.codes == {"PER"}
    assert note_in("Sponsors added: Peru, Chile").added.codes == {"PER", "CHL"}


@pytest.mark.parametrize(
    "words",
    [
        "Peru was removed from the list of sponsors of the draft resolution (A/178/475).",
        "Peru has withdrawn from the list of sponsors.",
        "Peru withdrew its sponsorship (A/178/475).",
        "Peru is no longer a sponsor.",
    ],
)
def test_a_note_tells_who_was_taken_off(words):
    note = note_in(f"Additional sponsors: Chile. - {words}")
    assert note.added.codes == {"CHL"}
    assert note.removed.codes == {"PER"}
    assert note.is_final


@pytest.mark.parametrize(
    "words",
    [
        "Bolivia (Plurinational State of) and Peru are original sponsors of the draft (A/178/479).",
        "Bolivia (Plurinational State of) and Peru joined the list of sponsors.",
        "Bolivia (Plurinational State of) and Peru have also joined as sponsors.",
    ],
)
def test_a_note_tells_who_joined_in_a_sentence(words):
    assert note_in(f"Additional sponsors: Chile (A/178/479). - {words}").added.codes == {
        "BOL",
        "PER",
        "CHL",
    }


def test_a_note_on_what_the_committee_did_names_nobody_and_is_final():
    note = note_in("The amendment was rejected by the Committee (A/178/481/Add.2).")
    assert note == Note(reports=("A/178/481/Add.2",), is_final=True)


@pytest.mark.parametrize(
    "text", ["Fiji, Malta [et al.]", "Fiji ... Malta", "Fiji, Malta and 12 others", "Fiji, Malta…"]
)
def test_a_list_that_is_cut_says_so(text):
    found = names_in(text)
    assert found.codes == {"FJI", "MLT"}
    assert found.is_cut
    assert not found.unknown
    assert not names_in("Fiji, Malta and Togo").is_cut


def test_reports_may_stand_between_the_names():
    note = note_in(
        "Additional sponsors: Peru and Chile (A/178/481/Add.3, para. 5); Togo (A/178/PV.50)."
    )
    assert note.added.codes == {"PER", "CHL", "TGO"}
    assert note.reports == ("A/178/481/Add.3", "A/178/PV.50")
    assert not note.added.unknown


def test_a_dash_alone_parts_two_sentences():
    note = note_in("Additional sponsor(s): Peru - Chile was removed from the list of sponsors")
    assert note.added.codes == {"PER"}
    assert note.removed.codes == {"CHL"}


def test_a_note_that_sends_the_reader_elsewhere_is_not_final():
    note = note_in("Additional sponsors: see the report (A/178/481)")
    assert not note.added.states
    assert not note.is_final
    assert not note_in("Additional sponsors: Peru [et al.] (A/178/481)").is_final


def test_any_other_note_is_not_final():
    assert not note_in("Issued in two parts").is_final
