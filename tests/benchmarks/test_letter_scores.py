"""The measure is itself measured: on made-up letters, of which the figures are known by hand."""

import datetime as dt

import pytest
from benchmarks.letter_scores import (
    Share,
    ask_form,
    means,
    overlap,
    same_form,
    score,
    sums,
    unread,
)

from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Edition,
    LetterText,
    Signatory,
    words,
)
from undersigned.core.reading import Reading

GOLD = {
    "title": "Open the Harbour",
    "date": "2024-05",
    "addressees": [
        {"name": "Ama Adjei", "role": "Minister", "organisation": None},
        {"name": None, "role": "Director of Ports", "organisation": None},
        {"name": None, "role": None, "organisation": "Port Board"},
    ],
    "subject": None,
    "salutation": "Dear Minister,",
    "asks": ["Open the harbour to all", "Publish the tariff"],
    "signatories": [
        {"name": "Net Menders", "kind": "organisation", "title": None, "country": "GH"},
        {"name": "Net Menders", "kind": "organisation", "title": None, "country": "TG"},
        {"name": "Ben Mensah", "kind": "individual", "title": None, "country": None},
    ],
}


def reading_of(**changes: object) -> Reading:
    """A reading that agrees with the gold in everything, but for ``changes``."""
    asks = changes.pop("asks", ("Open the harbour to all", "Publish the tariff"))
    text = {
        "title": words("Open the Harbour"),
        "salutation": words("Dear Minister,"),
        "asks": tuple(Ask(id=f"a{n}", text=words(each)) for n, each in enumerate(asks)),
    }
    edition = {
        "date": dt.date(2024, 5, 17),
        "addressees": (
            Addressee(name="Ama Adjei", role="Minister"),
            Addressee(role="Director of Ports"),
            Addressee(organisation="Port Board"),
        ),
    }
    signatories = (
        Signatory(kind="organisation", name="Net Menders", place="Togo", country="TG"),
        Signatory(kind="organisation", name="Net Menders", place="Ghana", country="GH"),
        Signatory(kind="individual", name="Ben Mensah"),
    )
    text |= {key: value for key, value in changes.items() if key in LetterText.model_fields}
    edition |= {key: value for key, value in changes.items() if key in Edition.model_fields}
    return Reading(
        edition=Edition(
            texts=(LetterText(language="en", blocks=(Asks(),), **text),),
            **edition,
        ),
        signatories=changes.get("signatories", signatories),
        confidence=changes.get("confidence", ()),
    )


def test_a_reading_that_agrees_scores_one_in_everything():
    result = score(reading_of(), GOLD)
    assert set(means([result]).values()) == {1.0}
    assert set(sums([result]).values()) == {1.0}
    assert result.misread == []


def test_names_are_compared_without_case_blanks_widths_and_trailing_marks():
    assert same_form("  Ｎet   MENDERS e.V. *") == same_form("net menders e.v")
    assert same_form("Net-Menders") != same_form("Net Menders")
    assert same_form(None) == same_form("—") == ""


def test_only_the_first_eighty_characters_of_an_ask_count():
    start = "x" * 79
    assert ask_form(start + "a and more") == ask_form(start + "a")
    assert ask_form(start + "a") != ask_form(start + "b")


def test_each_name_is_matched_once():
    assert overlap(["a", "a", "b"], ["a", "b", "b"]) == Share(2, 3, 3)


def test_precision_recall_and_f1_are_those_of_the_books():
    share = Share(right=3, found=4, wanted=6)
    assert (share.precision, share.recall) == (0.75, 0.5)
    assert share.f1 == pytest.approx(2 * 0.75 * 0.5 / (0.75 + 0.5))


def test_nothing_against_nothing_is_right_and_nothing_against_something_wrong():
    nothing = Share(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (1, 1, 1)
    assert (Share(0, 0, 3).precision, Share(0, 0, 3).recall, Share(0, 0, 3).f1) == (0, 0, 0)
    assert (Share(0, 3, 0).precision, Share(0, 3, 0).recall, Share(0, 3, 0).f1) == (0, 0, 0)


def test_of_two_rows_with_one_name_the_one_that_agrees_is_taken():
    assert sums([score(reading_of(), GOLD)])["country"] == 1


def test_kind_and_country_are_scored_over_matched_rows_alone():
    wrong = (
        Signatory(kind="individual", name="Net Menders", country="GH"),
        Signatory(kind="individual", name="Ben Mensah", place="Ghana", country="GH"),
        Signatory(kind="organisation", name="Nobody's Union"),
    )
    result = score(reading_of(signatories=wrong), GOLD)
    assert result.names == Share(2, 3, 3)
    assert result.kind == Share(1, 2, 2)
    assert result.country == Share(1, 2, 2)
    assert ("signatories", "", "Net Menders") in result.misread
    assert ("signatories.2.name", "Nobody's Union", "") in result.misread


@pytest.mark.parametrize(
    ("date", "right"),
    [(dt.date(2024, 5, 1), 1), (dt.date(2024, 6, 1), 0), (None, 0)],
)
def test_a_gold_date_of_year_and_month_asks_for_no_more(date, right):
    assert score(reading_of(date=date), GOLD).date == right


def test_a_date_where_the_letter_has_none_is_wrong():
    undated = GOLD | {"date": None}
    assert score(reading_of(date=None), undated).date == 1
    assert score(reading_of(), undated).date == 0


def test_addressees_count_by_name_and_by_role_or_body_where_there_is_no_name():
    read = (Addressee(role="Minister"), Addressee(role="director of ports"))
    assert score(reading_of(addressees=read), GOLD).addressees == Share(1, 2, 3)


def test_title_subject_and_salutation_count_whole():
    result = score(reading_of(title=words("Open"), subject=words("Ports"), salutation=()), GOLD)
    assert (result.title, result.subject, result.salutation) == (0, 0, 0)


def test_asks_are_scored_as_f1():
    result = score(reading_of(asks=("Publish the tariff", "Smile")), GOLD)
    assert result.asks.f1 == 0.5
    assert ("asks", "", "Open the harbour to all") in result.misread


def test_an_unread_letter_scores_nothing_even_where_there_was_nothing_to_read():
    empty = {key: [] if isinstance(value, list) else None for key, value in GOLD.items()}
    assert set(means([unread(empty)]).values()) == {0}
    assert unread(GOLD).names == Share(0, 0, 3)


def test_sums_weigh_rows_and_means_weigh_letters():
    one = score(reading_of(), GOLD)
    assert sums([one, unread(GOLD)])["name_recall"] == 0.5
    assert means([one, unread(GOLD)])["title"] == 0.5


def test_a_part_counts_as_sure_unless_it_or_what_holds_it_was_doubted():
    doubts = (("title", 0.5), ("signatories.0", 0.6), ("signatories.2.name", 0.95))
    result = score(reading_of(title=words("Wrong"), confidence=doubts), GOLD)
    # The title; and of the first signatory name, kind and country.
    assert result.unsure == {False: 1, True: 3}
    assert result.sure[False] == 0


def test_a_doubted_place_is_an_unsure_country_and_no_unsure_name():
    doubts = (("signatories.0.place", 0.7),)
    why = (("signatories.0.place", "few have one"),)
    reading = reading_of(confidence=doubts).model_copy(update={"doubts": why})
    result = score(reading, GOLD)
    assert result.unsure == {True: 1}
    assert result.doubted == {"few have one": {True: 1}}
