"""What stands in and under a list of names."""

import pytest

from tests.core.readers.roll.made import BODIES, names, reasons, under
from undersigned.core.readers import read


@pytest.mark.parametrize(
    "heading",
    ["Signed by:", "SIGNATORIES", "Sincerely,", "The following organisations have signed:", ""],
)
def test_a_list_is_found_under_any_heading_or_none(heading):
    reading = under(f"{heading}\n\nFriends of the Lamp\nSociety of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]


def test_sentences_among_the_names_are_left_out():
    note = "The organisations below signed after the letter had been sent."
    reading = under(f"Signed by:\n\nFriends of the Lamp\n\n{note}\n\nSociety of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]
    assert note in [reading.source[each.start : each.end] for each in reading.left_out]


def test_closing_words_alone_sign_nothing():
    assert under("Sincerely,").signatories == ()


def test_numbered_names_after_the_closing_are_names():
    reading = under("Sincerely,\n\n1. Friends of the Lamp\n\n2. Society of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]


def test_asks_at_the_end_are_no_signatories():
    reading = under("We ask you to:\n\n1. light the lamps\n2. row the boats")
    assert reading.signatories == ()
    assert len(reading.edition.authentic.asks) == 2


def test_copies_under_the_list_are_no_signatories():
    reading = under("Sincerely,\n\nLamp Society\nPier Society\n\nCc: Odo Quill, Harbour Board")
    assert names(reading) == ["Lamp Society", "Pier Society"]
    assert len(reading.edition.cc) == 1


def test_who_signs_once_more_under_the_date_signs_once():
    reading = under("Signed by:\n\nLamp Society\nPier Society\n\n3 May 2024\n\nLamp  Society")
    assert names(reading) == ["Lamp Society", "Pier Society"]


def test_a_line_beside_a_numbered_list_is_the_pages():
    reading = under("Signed by:\n\n1. Gulls\n2. Quiet Water\n3. Lamp Society\n\nEdited by Odo")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamp Society"]
    assert reasons(reading)["Edited by Odo"] == "stands beside the list of signatories"


def test_names_without_numbers_under_numbered_ones_stay_names():
    listed = "Signed by:\n\n1. Gulls\n2. Quiet Water\n3. Lamp Society\n\n"
    assert len(names(under(listed + "Pier Society\nBoat Society\nTide Society"))) == 6


def test_the_page_that_goes_on_under_the_list_is_left_out():
    prose = "The letter was written in May and has been read by many people since then."
    reading = under(f"## Signed by\n\n- Gulls\n- Quiet Water\n- Lamps\n\n## Background\n\n{prose}")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]
    assert "stands after the signatories" in reasons(reading).values()


def test_a_second_list_under_its_own_heading_goes_on():
    reading = under(
        "## Signed by\n\n- Gulls\n- Quiet Water\n\n## Organisations of the north\n\n- Lamps"
    )
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]


def test_a_heading_of_other_shape_at_the_lists_own_level_ends_it():
    reading = under("## Signed by\n\n- Gulls\n- Quiet Water\n\n## Further reading\n\nHarbour plans")
    assert names(reading) == ["Gulls", "Quiet Water"]


def test_a_line_that_counts_the_names_is_no_name():
    reading = under("Sincerely,\n3 organisations and 34 individuals\n\nGulls\nQuiet Water\nLamps")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]
    assert "a remark about the list" in reasons(reading).values()


@pytest.mark.parametrize("remark", ["(in alphabetical order)", "Affiliations for identification"])
def test_what_is_said_of_the_list_is_no_name(remark):
    assert names(under(f"Individuals\n{remark}\nAda Fernsby\nHelen Marrow")) == [
        "Ada Fernsby",
        "Helen Marrow",
    ]


def test_what_is_attached_behind_the_names_does_not_hide_them():
    five = "\n".join(BODIES)
    attached = "The lamps are a promise to everybody who rows at night, and we stand by it."
    annex = f"# Annex\n\n{attached}\n\nAnnex signatories\n\nOdo"
    reading = under(f"Sincerely,\n\n{five}\n\n{annex}")
    assert names(reading) == BODIES


@pytest.mark.parametrize("annex", ["Annex", "Attachment 1", "Anhang A", "APPENDIX II", "별첨"])
def test_an_annex_ends_the_list(annex):
    reading = under(f"Signed by:\n\nGulls\nQuiet Water\n\n{annex}\n\nTides of the year")
    assert names(reading) == ["Gulls", "Quiet Water"]


def test_a_body_that_begins_like_an_annex_is_a_name():
    reading = under("Signed by:\n\nGulls\n\nAnnex Gallery\n\nQuiet Water")
    assert "Annex Gallery" in names(reading)


def test_a_remark_in_one_block_with_the_names_hides_none_of_them():
    reading = under("Signed by:\n\nAffiliations for identification only\nLamp Society\nPier Union")
    assert names(reading) == ["Lamp Society", "Pier Union"]


def test_a_letter_in_a_language_known_by_its_frame_alone():
    letter = (
        "Geachte mevrouw Quill,\n\nDe lampen op onze pieren zijn al drie winters donker en het"
        " ministerie heeft niets hersteld.\n\nWij vragen u:\n\n- de lampen te herstellen;\n- de"
        " rapporten te publiceren.\n\nMet vriendelijke groet,\n\nnamens de ondertekenaars:\n\n"
        "- Bas Odo, Vereniging De Lamp\n- Marieke Gull, Stichting Pier\n- Kees Mole, hoogleraar\n\n"
        "Mede ondertekend door: Lampenbond, Pierraad en Vrienden van de Mol."
    )
    reading = read(letter.encode(), "letter.txt")
    assert names(reading) == [
        *("Bas Odo", "Marieke Gull", "Kees Mole"),
        *("Lampenbond", "Pierraad", "Vrienden van de Mol"),
    ]
    assert reading.edition.authentic.language == "nl"
    assert len(reading.edition.authentic.asks) == 2


def test_a_stanza_that_ends_in_an_abbreviation_is_no_sentence():
    reading = under(
        "Sincerely,\n\nAda Fernsby\nchair of the lamps\nLampen e.V.\n\nBram Marrow\nwriter\nGulls"
    )
    assert names(reading) == ["Ada Fernsby", "Bram Marrow"]


def test_headings_that_are_underlined_head_their_names():
    reading = under(
        "SIGNED BY\n=========\n\nOrganisations\n-------------\nQuiet Water\nGulls\n\n"
        "Individuals\n-----------\nAda Fernsby\nBram Marrow"
    )
    assert names(reading) == ["Quiet Water", "Gulls", "Ada Fernsby", "Bram Marrow"]


def test_more_signatories_stand_under_a_heading_that_says_since_when():
    reading = under(
        "First signatories:\n\nQuiet Water\nGulls\n\nAdditional signatories (as of 3 May 2021)"
        "\n\nTide Society\nBoats"
    )
    assert names(reading) == ["Quiet Water", "Gulls", "Tide Society", "Boats"]
