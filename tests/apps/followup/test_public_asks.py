"""Asks in public: under the letter, on the scoreboard, in the feed and in the calendar."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from tests.apps.followup.asks import (
    found,
    make_ask,
    make_evidence,
    make_later_letter,
    make_occasion,
)
from tests.apps.followup.test_public import page, words
from tests.apps.releases.stories import make_core_edition, released
from tests.factories import make_user
from undersigned.apps.followup import actions
from undersigned.apps.releases.actions import withdraw
from undersigned.apps.releases.kept import SHELF
from undersigned.core.record.questions import DocumentExists

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(letter, ama):
    """Not met in two sessions, met in the third."""
    ask = make_ask(letter, ama, published=True, deadline_words="by summer")
    found(ask, "session 74", "not met", ama, year=2023)
    found(ask, "session 75", "not met", ama, year=2024)
    found(ask, "session 76", "met", ama, year=2025, quote="Sarrania <signed>.")
    return ask


def at(client, letter, name="asks"):
    return client.get(reverse(f"followup:{name}", args=[letter.coalition.slug]))


def test_an_ask_is_on_no_public_page_before_it_is_published(client, letter, ama):
    found(make_ask(letter, ama), "session 74", "met", ama)
    assert "What became of the asks" not in words(page(client, letter))
    for name in ("asks", "asks-feed", "asks-calendar"):
        assert at(client, letter, name).status_code == 404


def test_the_letter_shows_status_history_and_deadline(client, letter, ask):
    shown = words(page(client, letter))
    assert "What became of the asks" in shown
    assert "1. Publish the measurements." in shown
    assert "met late</span> Not met in session 74 and 75; met in session 76." in shown
    assert "Deadline in the letter: “by summer”, 30 June 2026." in re.sub(r"<[^>]+>", "", shown)
    assert "not that this letter caused it" in shown


def test_what_would_show_it_is_public_and_whether_it_was_agreed_before(client, letter, ama):
    ask = make_ask(letter, ama, published=True)
    assert "What would show" not in words(page(client, letter))
    actions.set_yardstick(ask=ask, by=ama, observable=DocumentExists("A/74/900"))
    assert "The document A/74/900 exists.</span> Written before" in words(page(client, letter))
    found(ask, "session 74", "not met", ama)
    actions.set_yardstick(ask=ask, by=ama, observable=DocumentExists("A/74/901"))
    shown = words(page(client, letter))
    assert "The document A/74/901 exists.</span> Written after" in shown
    assert "A/74/900" not in shown


def test_each_change_makes_the_page_anew(client, letter, ask, ama):
    before = page(client, letter)["ETag"]
    make_occasion(ask, "session 77", closes=dt.date(2026, 12, 18))
    assert page(client, letter)["ETag"] != before


def test_the_chart_draws_each_occasion_and_the_table_says_it_again(client, letter, ask):
    shown = words(page(client, letter))
    assert shown.count("chart-mark chart-not-met") == 2
    assert shown.count("chart-mark chart-met") == 1
    assert "<title>session 76: met</title>" in shown
    assert re.search(r"<th scope=\"row\">session 75<br>", shown)
    assert "<script" not in shown.split("What became of the asks")[1]
    assert " style=" not in shown.split("What became of the asks")[1]


def test_evidence_is_one_click_away_and_escaped(client, letter, ask):
    shown = words(page(client, letter))
    assert '<a href="https://news.example/river" rel="nofollow noopener external">' in shown
    assert "Sarrania &lt;signed&gt;." in shown
    assert "not yet checked by a second person" in shown
    assert "Ama Mensah" not in shown.split("What became of the asks")[1].split("</section>")[0]


def test_no_address_but_the_webs_becomes_a_link(client, letter, ask, ama):
    make_evidence(ask, ama, source="javascript:alert(1)")
    make_evidence(ask, ama, source="https://one.example ; https://two.example")
    shown = words(page(client, letter))
    assert 'href="javascript' not in shown
    assert "https://two.example" in shown
    assert 'href="https://one' not in shown


def test_a_check_is_shown_and_what_was_set_aside_is_not(client, letter, ask, ama):
    row = make_evidence(ask, ama, source="A/74/901")
    actions.check_evidence(evidence=row, by=make_user("Kofi Addo"))
    assert " · checked by a second person" in words(page(client, letter))
    actions.set_evidence_aside(evidence=row, by=ama, note="Wrong.")
    assert "A/74/901" not in words(page(client, letter))


def test_a_dispute_is_in_sight_before_any_click(client, letter, ask, ama):
    occasion = ask.occasions.get(key="session 76")
    row = actions.dispute(occasion=occasion, by=ama, who="Lake Friends", note="Only half of it.")
    before = words(page(client, letter)).split("<details>")[0]
    assert "Contested: session 76" in before
    assert "Lake Friends" in before
    assert "met late, contested" in before
    actions.settle(dispute=row, by=ama, note="They agree now.")
    shown = words(page(client, letter))
    assert "Contested:" not in shown
    assert "Disputed by Lake Friends, settled:" in shown


def test_sources_that_disagree_are_both_shown(client, letter, ask, ama):
    occasion = make_occasion(ask, "session 77", closes=dt.date(2026, 1, 18))
    both = [
        make_evidence(ask, ama, relation=relation, source=f"https://{relation}.example/")
        for relation in ("supports", "contradicts")
    ]
    actions.assess(occasion=occasion, by=ama, found="met", because=both)
    shown = words(page(client, letter))
    assert "The sources disagree" in shown
    assert "https://supports.example/" in shown
    assert "https://contradicts.example/" in shown


def test_a_source_that_nobody_cites_still_contests_what_was_found(client, letter, ask, ama):
    occasion = ask.occasions.get(key="session 76")
    assert "chart-contested" not in words(page(client, letter))
    make_evidence(
        ask, ama, relation="contradicts", occasion=occasion, source="https://against.example/"
    )
    shown = words(page(client, letter))
    assert "Contested: session 76" in shown
    assert "one says otherwise than was found" in shown
    assert "<title>session 76: met, contested</title>" in shown
    assert shown.count("chart-contested") == 1
    row = re.search(r"session 76<br>.*?</tr>", shown)[0]
    assert "https://against.example/" in row


def test_how_the_status_changed_is_public_from_the_first_on(client, letter, ask):
    told = words(page(client, letter)).split("How its status changed")[1].split("</ol>")[0]
    said = re.findall(r"<li>.*?: ([a-z ,]+)</li>", told)
    assert said == ["not yet assessed", "not met", "met late"]


def test_an_ask_of_nothing_but_its_words_is_shown_without_a_chart(client, letter, ama):
    make_ask(letter, ama, published=True, actor="", deadline_on=None)
    shown = words(page(client, letter))
    assert "not yet assessed" in shown
    assert "<svg class" not in shown.split("What became of the asks")[1]
    assert "Deadline in the letter" not in shown


def test_an_ask_that_is_no_longer_in_the_letter_is_left_out(client, letter, ask):
    ask.ask_id = "gone"
    ask.save(update_fields=["ask_id"])
    actions.unpublish_ask(ask=ask, by=None)
    actions.publish_ask(ask=ask, by=None)
    assert "What became of the asks" not in words(page(client, letter))


def test_the_scoreboard_counts_each_ask_once(client, coalition, letter, ask, ama, release):
    again = released(coalition, ama, edition=make_core_edition(), slug="clear-water-again")
    repeated = make_ask(again.letter, ama, published=True)
    assert "2 asks in public letters" in words(at(client, letter))
    actions.link(ask=repeated, to=ask, by=ama)
    shown = words(at(client, letter))
    assert "1 ask in public letters." in shown
    assert shown.count("session 76: met</title>") == 1
    assert "clear-water-again" in shown
    assert "/clear-water/" in shown
    assert "Set-Cookie" not in at(client, letter)


def test_a_letter_that_is_not_out_stays_unknown(client, coalition, letter, ask, ama):
    draft = make_ask(make_later_letter(coalition, ama), ama, published=True)
    actions.link(ask=draft, to=ask, by=ama)
    assert "1 ask in public letters." in words(at(client, letter))
    assert "ada-quill" not in words(at(client, letter))


def test_a_withdrawn_letter_has_no_scoreboard(client, letter, ask, ama, release):
    withdraw(release=release, reason="Wrong.", by=ama)
    assert at(client, letter).status_code == 404
    assert "What became of the asks" not in words(page(client, letter))


def test_the_feed_tells_each_change_the_youngest_first(client, letter, ask):
    answer = at(client, letter, "asks-feed")
    assert answer["Content-Type"].startswith("application/atom+xml")
    told = answer.content.decode()
    assert re.findall(r"<title>(.*?)</title>", told)[1:] == [
        "met late: Publish the measurements.",
        "not met: Publish the measurements.",
    ]
    assert "/clear-water/#ask-publish" in told


def test_the_feed_tells_a_change_once_in_however_many_letters(
    client, coalition, letter, ask, ama, release
):
    again = released(coalition, ama, edition=make_core_edition(), slug="clear-water-again")
    repeated = make_ask(again.letter, ama, published=True)
    actions.link(ask=repeated, to=ask, by=ama)
    found(ask, "session 77", "not met", ama, year=2026)
    told = at(client, letter, "asks-feed").content.decode()
    assert [line.split(":")[0] for line in re.findall(r"<title>(.*?)</title>", told)[1:]] == [
        "reversed",
        "met late",
        "not met",
    ]


def test_a_scoreboard_of_many_asks_costs_as_many_queries_as_of_one(
    client, coalition, letter, ask, ama, release
):
    def cost():
        SHELF.clear()
        with CaptureQueriesContext(connection) as asked:
            at(client, letter)
        return len(asked)

    cost()  # what is read once, whatever is shown
    one = cost()
    for number in range(3):
        other = released(coalition, ama, edition=make_core_edition(), slug=f"letter-{number}")
        found(make_ask(other.letter, ama, published=True), "session 74", "met", ama)
    assert cost() == one


def test_the_calendar_holds_deadlines_chances_and_last_days(client, letter, ask, ama):
    day = dt.date(2027, 3, 1)
    actions.describe(ask=ask, by=ama, opportunity="the spring session", opportunity_on=day)
    answer = at(client, letter, "asks-calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    told = {str(each["summary"]).split(":")[0]: each["dtstart"].dt for each in events}
    assert told == {
        "Last day of session 74": dt.date(2023, 12, 18),
        "Last day of session 75": dt.date(2024, 12, 18),
        "Last day of session 76": dt.date(2025, 12, 18),
        "Deadline of the letter (by summer)": dt.date(2026, 6, 30),
        "Next real opportunity (the spring session)": day,
    }
    assert len({str(each["uid"]) for each in events}) == 5
    assert answer.content == at(client, letter, "asks-calendar").content


def test_the_list_of_letters_leads_to_the_scoreboard_once_there_is_one(client, letter, ama):
    archive = reverse("releases:archive", args=[letter.coalition.slug])
    ask = make_ask(letter, ama)
    assert "What became of the asks" not in words(client.get(archive))
    actions.publish_ask(ask=ask, by=ama)
    assert f'<a href="/asks/{letter.coalition.slug}/">' in words(client.get(archive))
