"""What the next letter begins from."""

import datetime as dt

import pytest
from django.utils import timezone, translation

from tests.apps.followup.asks import found, make_ask
from tests.factories import make_edition_value
from undersigned.apps.followup.actions import check_office
from undersigned.apps.followup.actions.continuing import Holder
from undersigned.apps.followup.next_letters import (
    CHECK_HOLDS,
    AskBefore,
    asks_before,
    last_checks,
    next_edition,
    office_key,
    unchecked,
)
from undersigned.core.letter import Addressee, Ask, Asks, List, plain, words
from undersigned.core.record.asks import Finding
from undersigned.core.record.history import Run

MINISTER = Addressee(name="Ada Quill", role="Minister of Rivers")
RUNS = (Run(Finding.NOT_MET, ("2025",)),)
ASK = AskBefore("clean-it", 1, "Clean the river.", "not met", RUNS, again=True)


def edition(**values):
    return make_edition_value(date=dt.date(2025, 5, 1), **values)


def begun(before=None, **values):
    defaults = {
        "holders": ["Ada Quill"],
        "asks": [ASK],
        "keep_words": True,
        "tell_history": True,
    }
    return next_edition(before or edition(), **{**defaults, **values})


def test_an_office_is_known_whoever_holds_it():
    assert office_key(MINISTER) == office_key(MINISTER.model_copy(update={"name": "Bo Reed"}))
    assert office_key(MINISTER) == office_key(Addressee(role="  minister of  rivers"))
    assert office_key(MINISTER) != office_key(Addressee(role="Minister of Lakes"))


def test_an_addressee_without_an_office_is_known_by_name():
    assert office_key(Addressee(name="Ada Quill")) == "ada quill"
    assert office_key(Addressee()) == ""


def test_the_draft_keeps_the_words_and_loses_the_date():
    before = edition()
    made = begun(before)
    assert made.date is None
    assert made.addressees == before.addressees
    assert made.authentic.title == before.authentic.title
    assert made.authentic.salutation == before.authentic.salutation
    assert [plain(ask.text) for ask in made.authentic.asks] == ["Clean the river."]


def test_what_became_of_the_asks_stands_before_them():
    blocks = begun().authentic.blocks
    assert isinstance(blocks[-1], Asks)
    assert isinstance(blocks[-2], List)
    (item,) = blocks[-2].items
    assert plain(item[0].inlines) == "“Clean the river.” Not met in 2025."
    assert plain(blocks[-3].inlines) == "On 1 May 2025 we asked for this, and since then:"


def test_a_letter_without_a_date_says_that_it_was_before():
    blocks = begun(make_edition_value()).authentic.blocks
    assert plain(blocks[-3].inlines).startswith("We have asked for this before")


def test_it_is_told_in_the_letters_language_whoever_looks():
    text = edition().authentic.model_copy(update={"language": "fr"})
    with translation.override("ko"):
        assert ASK.told == "2025년에는 미이행."
        made = begun(edition(texts=(text,)))
    (listed,) = [block for block in made.authentic.blocks if isinstance(block, List)]
    assert plain(listed.items[0][0].inlines) == "“Clean the river.” Non satisfaite en 2025."


def test_an_ask_of_which_nothing_is_known_is_not_told_of():
    unknown = AskBefore("clean-it", 1, "Clean the river.", "not followed", (), again=True)
    assert begun(asks=[unknown]).authentic.blocks == edition().authentic.blocks


def test_the_history_can_be_left_out():
    assert begun(tell_history=False).authentic.blocks == edition().authentic.blocks


def test_it_can_begin_with_the_asks_alone():
    blocks = begun(keep_words=False, tell_history=False).authentic.blocks
    assert blocks == (Asks(),)


def test_asks_that_are_not_chosen_are_left_out():
    assert begun(asks=[]).authentic.asks == ()


def test_deadlines_of_last_time_are_left_out():
    before = edition()
    due = Ask(id="clean-it", text=words("Clean the river."), by=dt.date(2025, 12, 1))
    text = before.authentic.model_copy(update={"asks": (due,)})
    made = begun(before.model_copy(update={"texts": (text,)}))
    assert made.authentic.asks[0].by is None


def test_another_holder_leaves_the_salutation_to_be_written():
    made = begun(holders=["Bo Reed"])
    assert made.addressees[0].name == "Bo Reed"
    assert made.addressees[0].role == "Minister of Rivers"
    assert made.authentic.salutation == ()


@pytest.mark.django_db
def test_the_last_look_at_an_office_counts(coalition, ama):
    assert last_checks(coalition, [MINISTER]) == {}
    for name in ("Ada Quill", "Bo Reed"):
        check_office(coalition=coalition, office=MINISTER, holder=Holder(name), by=ama)
    (check,) = last_checks(coalition, [MINISTER]).values()
    assert (check.holder, check.checked_by) == ("Bo Reed", ama)


@pytest.mark.django_db
def test_an_ask_that_nobody_follows_is_asked_again_and_nothing_is_said_of_it(letter):
    (before,) = asks_before(letter)
    assert (before.again, before.told, before.row) == (True, "", None)
    assert before.words == "Publish the measurements."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("what", "again", "told"),
    [("not met", True, "Not met in session 74."), ("met", False, "Met in session 74.")],
)
def test_what_was_found_decides_whether_to_ask_again(letter, ama, what, again, told):
    found(make_ask(letter, ama, kind="one-off"), "session 74", what, ama)
    (before,) = asks_before(letter)
    assert (before.again, before.told) == (again, told)


@pytest.mark.django_db
def test_a_check_of_somebody_else_is_no_check_of_the_addressee(coalition, ama):
    now = timezone.now()
    before = edition()
    assert unchecked(coalition, before, now) == [MINISTER]
    check_office(coalition=coalition, office=MINISTER, holder=Holder("Bo Reed"), by=ama)
    assert unchecked(coalition, before, now) == [MINISTER]
    check_office(coalition=coalition, office=MINISTER, holder=Holder("Ada Quill"), by=ama)
    assert unchecked(coalition, before, now) == []
    assert unchecked(coalition, before, now + CHECK_HOLDS + dt.timedelta(hours=1)) == [MINISTER]
