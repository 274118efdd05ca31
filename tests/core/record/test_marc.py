"""Fields of MARC 21, and the entries that they make."""

import pytest

from undersigned.core.record.entries import Ballot, Decision, Document, Modality
from undersigned.core.record.marc import (
    Field,
    NotAnEntryError,
    ballot_of,
    entry_of,
    modality_in,
    session_of,
)


def field(tag, indicator=" ", **subfields):
    pairs = tuple((code.removeprefix("_"), text) for code, text in subfields.items())
    return Field(tag, indicator, pairs)


VOTE = [
    Field("001", " ", (("", "9000100"),)),
    field("791", a="A/RES/178/214", c="178"),
    field("245", a="Ferries :", b="resolution /", c="adopted by the General Assembly"),
    field("269", a="2123-12-18"),
    field("952", a="A/178/PV.69"),
    field("991", d="FERRIES"),
    field("993", "2", a="A/C.9/178/L.8"),
    field("996", b="2", c="1", d="1", e="x"),
    field("967", c="FJI", d="Y", e="FIJI"),
    field("967", c="???", d="N", e="TÃ¼rkiye"),
    field("968", c="TGO", d="A", e="TOGO"),
    field("967", c="MLT", e="MALTA"),
    field("967", c="PER", d="Q", e="PERU"),
    field("967", c="???", d="Y", e="SARRANIA"),
]


def test_a_vote_is_read_state_by_state_and_no_vote_is_no_abstention():
    entry = entry_of(VOTE, 7)
    assert isinstance(entry, Decision)
    assert entry.ballots == {
        "FJI": Ballot.YES,
        "TUR": Ballot.NO,
        "TGO": Ballot.ABSTAIN,
        "MLT": Ballot.NONE,
    }
    assert entry.modality is Modality.RECORDED
    assert entry.totals == (("yes", 2), ("no", 1), ("abstain", 1))
    assert (entry.record, entry.line, entry.symbol) == ("9000100", 7, "A/RES/178/214")
    assert (entry.title, entry.meeting) == ("Ferries", "A/178/PV.69")
    assert entry.drafts == ("A/C.9/178/L.8",)


def test_a_decision_without_ballots_says_how_it_was_taken():
    words = "Adopted without vote, 83rd plenary meeting"
    entry = entry_of([field("791", a="A/RES/178/214"), field("996", a=words)], 1)
    assert isinstance(entry, Decision)
    assert entry.modality is Modality.WITHOUT
    assert entry.session == "178"
    assert not entry.ballots


def test_a_document_of_two_bodies_has_both_symbols():
    entry = entry_of([field("191", a="A/178/1"), field("191", a="S/2123/1")], 1)
    assert (entry.symbol, entry.also) == ("A/178/1", ("S/2123/1",))


def test_a_title_that_the_library_made_is_a_subject():
    fields = [field("191", a="S/2123/1"), field("239", a="Draft resolution [on ferries] :")]
    entry = entry_of([*fields, field("991", d="FERRIES")], 1)
    assert entry.subjects == ("FERRIES", "Draft resolution [on ferries]")


def test_a_field_that_is_longer_than_any_list_is_refused():
    with pytest.raises(NotAnEntryError, match="Field 245"):
        entry_of([field("191", a="A/178/1"), field("245", c="x" * 20_001)], 1)


def test_a_vote_without_symbol_is_refused():
    with pytest.raises(NotAnEntryError, match="791"):
        entry_of([field("967", c="FJI", d="Y")], 1)


def test_related_documents_are_told_by_their_indicator():
    fields = [
        field("191", a="A/C.9/178/L.8"),
        field("993", "1", a="A/DEC/178/539"),
        field("993", "2", a="A/C.9/178/L.7"),
        field("993", "3", a="A/178/481"),
        field("993", "3", a="A/178/481"),
    ]
    entry = entry_of(fields, 1)
    assert isinstance(entry, Document)
    assert entry.decisions == ("A/DEC/178/539",)
    assert entry.drafts == ("A/C.9/178/L.7",)
    assert entry.reports == ("A/178/481",)


def test_where_the_indicator_is_lost_the_form_of_the_symbol_tells():
    symbols = ("S/RES/2133 (2014)", "A/C.9/178/L.7", "A/178/481", "nonsense")
    entry = entry_of([field("191", a="S/2014/38"), *(field("993", a=s) for s in symbols)], 1)
    assert isinstance(entry, Document)
    assert entry.decisions == ("S/RES/2133 (2014)",)
    assert entry.drafts == ("A/C.9/178/L.7",)
    assert entry.reports == ("A/178/481", "nonsense")


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Adopted without vote, 83rd plenary meeting", Modality.WITHOUT),
        ("adopted without a vote", Modality.WITHOUT),
        ("adopted by consensus", Modality.WITHOUT),
        ("vote, recorded", Modality.RECORDED),
        ("Adopted 116-20-53, 73rd plenary meeting", Modality.RECORDED),
        ("vote, non-recorded", Modality.NOT_RECORDED),
        ("73rd plenary meeting", Modality.UNKNOWN),
        ("", Modality.UNKNOWN),
    ],
)
def test_words_tell_how_it_was_adopted(words, modality):
    assert modality_in(words) is modality


@pytest.mark.parametrize(
    ("letter", "vote"),
    [
        ("Y", Ballot.YES),
        ("n", Ballot.NO),
        ("A", Ballot.ABSTAIN),
        ("X", Ballot.NONE),
        ("NV", Ballot.NONE),
        ("", Ballot.NONE),
        ("?", None),
    ],
)
def test_letters_stand_for_votes(letter, vote):
    assert ballot_of(letter) is vote


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("A/C.3/78/L.39", "78"),
        ("A/RES/ES-10/21", "ES-10"),
        ("AA/78/481", "78"),
        ("S/2014/38", ""),
        ("S/PV.8130", ""),
        ("nonsense", ""),
    ],
)
def test_a_symbol_may_tell_its_session(symbol, session):
    assert session_of(symbol) == session
