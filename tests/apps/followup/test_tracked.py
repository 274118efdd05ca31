"""From rows to values: what is known in any letter that makes the ask."""

import csv
import datetime as dt
import html
from pathlib import Path

import pytest
from django.urls import reverse

from tests.apps.followup.asks import (
    found,
    make_ask,
    make_evidence,
    make_later_letter,
    make_occasion,
)
from tests.apps.releases.stories import make_core_edition, make_text, released
from tests.factories import make_user
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord
from undersigned.apps.followup.tracked import (
    FORMER,
    family_of,
    first_words,
    followed_in,
    part_in,
    tracked,
    without_proposals,
)
from undersigned.core.letter import Ask, words
from undersigned.core.record.asks import Deadline
from undersigned.core.record.headline import headline
from undersigned.core.record.history import history
from undersigned.core.record.questions import DocumentExists

pytestmark = pytest.mark.django_db


def value_of(ask, edition=None):
    ask = AskRecord.objects.whole().get(pk=ask.pk)
    return tracked(ask, family_of(ask), edition)


def test_the_words_and_where_they_stand_are_those_of_the_edition(letter, ama):
    edition = letter.releases.get().edition_value
    value = value_of(make_ask(letter, ama), edition)
    assert [(each.language, each.text) for each in value.words] == [
        ("en", "Publish the measurements.")
    ]
    assert value.part == "ask 1"
    assert (first_words(edition, "gone"), part_in(edition, "gone")) == ("gone", "")


def test_deadline_and_yardsticks_are_there(letter, ama):
    ask = make_ask(letter, ama, deadline_words="by summer", opportunity="the spring session")
    actions.set_yardstick(ask=ask, by=ama, observable=DocumentExists("A/74/901"))
    value = value_of(ask)
    assert value.deadline == Deadline(dt.date(2026, 6, 30), "by summer", "the spring session")
    assert value.yardsticks[0].observable == DocumentExists("A/74/901")
    assert value.yardsticks[0].written_by == "Ama Mensah"


def test_who_left_is_no_machine(letter, ama):
    ask, colleague = make_ask(letter, ama), make_user("Kofi Addo")
    found(ask, "session 74", "met", colleague)
    colleague.delete()
    value = value_of(ask)
    assert value.occasions[0].current.by == FORMER
    assert not value.occasions[0].is_proposed


def test_linked_asks_have_one_list_of_occasions(letter, coalition, ama):
    first = make_ask(letter, ama)
    second = make_ask(make_later_letter(coalition, ama), ama)
    found(first, "session 74", "not met", ama, year=2024)
    make_occasion(first, "session 76", closes=dt.date(2026, 12, 18))
    # Both had this occasion before anybody knew that they are one ask.
    found(first, "session 75", "not met", ama, year=2025)
    later = make_occasion(second, "session 75", closes=dt.date(2025, 12, 20), session="75")
    actions.assess(
        occasion=later, by=ama, found="met", because=[make_evidence(second, ama, date="2026")]
    )
    actions.link(ask=second, to=first, by=ama)
    one, other = value_of(first), value_of(second)
    assert one.occasions == other.occasions
    assert [each.key for each in one.occasions] == ["session 74", "session 75", "session 76"]
    both = one.occasions[1]
    assert (both.session, both.closes) == ("75", dt.date(2025, 12, 20))
    assert [each.found for each in both.assessments] == ["not met", "met"]
    assert headline(one).words == "met late, contested"


def test_the_public_reads_no_proposal_and_nothing_set_aside(letter, ama):
    ask = make_ask(letter, ama)
    evidence = make_evidence(ask, ama)
    occasion = make_occasion(ask)
    actions.assess(occasion=occasion, by=None, found="met", because=[evidence])
    actions.set_evidence_aside(evidence=evidence, by=ama, note="A copy.")
    value = value_of(ask)
    assert value.evidence == ()
    assert value.occasions[0].current.because == ()
    assert headline(value).is_proposed
    assert headline(without_proposals(value)).words == "not yet assessed"


def test_an_ask_is_followed_through_the_years(letter, coalition, ama):
    first = make_ask(letter, ama)
    second = make_ask(make_later_letter(coalition, ama), ama)
    (before, _other) = followed_in(AskRecord.objects.whole())
    assert before.years == (2026,)
    actions.link(ask=second, to=first, by=ama)
    (both,) = followed_in(AskRecord.objects.whole())
    assert [each.letter for each in both.asked] == [letter.slug, "2026-05-01-ada-quill"]


# What a research file about a real letter suggests, in our words: the machine computes the rest.
EVIDENCE = Path(__file__).parents[4] / "shared/un/ask_evidence.csv"
SESSIONS = {2019: "74", 2020: "75", 2021: "76", 2022: "77", 2023: "78", 2024: "79", 2025: "80"}
TYPES = {
    "press": "press",
    "statement": "organisation",
    "catalogue record": "official record",
    "NGO letter quoting the communications": "organisation",
}


def finding(effect):
    """What the file's last column says in its own words, as one of the findings."""
    for beginning, what in (
        ("not met", "not met"),
        ("partly", "partly met"),
        ("contested", "partly met"),
        ("met", "met"),
        ("exceeded", "met"),
    ):
        if effect.lower().startswith(beginning):
            return what
    return ""  # context


def enter(ask, rows, by):
    """Each row as evidence, and the last of a year that says anything as what was found in it."""
    relations = {"met": "supports", "partly met": "supports", "not met": "contradicts"}
    by_year = {}
    for row in rows:
        what = finding(row["status_effect_suggested"])
        evidence = make_evidence(
            ask,
            by,
            relation=relations.get(what, "context"),
            source_type=TYPES.get(row["kind"], "government statement"),
            source=row["source_url"],
            quote=row["quote_or_summary"],
            date=row["date"],
        )
        by_year.setdefault(int(row["date"][:4]), []).append((what, evidence))
    for year, found_then in by_year.items():
        told = [what for what, _ in found_then if what]
        if not told:
            continue
        key = f"session {SESSIONS[year]}" if ask.actor == "KOR" else str(year)
        occasion = make_occasion(ask, key, closes=dt.date(year, 12, 31))
        because = [evidence for _, evidence in found_then]
        actions.assess(occasion=occasion, by=by, found=told[-1], because=because)


@pytest.fixture
def three_asks(coalition, ama):
    """A released letter with as many asks as the example, in words of ours."""
    text = make_text()
    asks = tuple(Ask(id=f"ask-{n}", text=words(f"Do the {n}. thing.")) for n in "123")
    edition = make_core_edition(texts=(text.model_copy(update={"asks": asks}),))
    return released(coalition, ama, edition=edition, slug="three-asks").letter


@pytest.mark.skipif(not EVIDENCE.exists(), reason="../shared/un/ask_evidence.csv is absent")
def test_the_examples_three_asks_become_what_its_evidence_says(client, three_asks, ama):
    with EVIDENCE.open(newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = {"1": "recurring", "2": "one-off", "3": "expressive"}
    asks = {}
    for number, kind in kinds.items():
        due = dt.date(2019, 12, 31) if number == "1" else None
        asks[number] = make_ask(
            three_asks,
            ama,
            published=True,
            ask_id=f"ask-{number}",
            kind=kind,
            actor="KOR" if number == "1" else "",
            deadline_on=due,
        )
        enter(asks[number], [row for row in rows if row["ask"] == number], ama)
    first = value_of(asks["1"])
    assert {each.key: each.current.found for each in first.occasions} == {
        **dict.fromkeys(["session 74", "session 75", "session 76"], "not met"),
        **dict.fromkeys(["session 77", "session 78", "session 79", "session 80"], "met"),
    }
    assert headline(first).words == "met late, holding"
    assert history(first) == "Not met in session 74, 75 and 76; met since session 77."

    last = asks["2"].occasions.last()
    actions.dispute(occasion=last, by=ama, who="Lake Friends", note="Nobody went to prison.")
    second = value_of(asks["2"])
    assert headline(second).words == "partly met, contested"
    assert len(second.evidence) == len([row for row in rows if row["ask"] == "2"])
    assert headline(value_of(asks["3"])).words == "met late"

    args = [three_asks.coalition.slug, three_asks.slug]
    page = client.get(reverse("releases:letter", args=args)).content.decode()
    in_sight = page.split("<details>")
    assert "met late, holding" in in_sight[0]
    assert any("Nobody went to prison." in part.split("</details>")[-1] for part in in_sight[1:])
    assert page.count("chart-mark chart-not-met") == 4
    assert all(html.escape(row["source_url"]) in page for row in rows)
