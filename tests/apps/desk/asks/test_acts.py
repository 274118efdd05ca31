"""What the secretariat does about an ask."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.apps.desk.asks.pages import at, said
from tests.apps.followup.asks import (
    found,
    make_ask,
    make_evidence,
    make_later_letter,
    make_occasion,
)
from tests.factories import make_coalition
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord, DisputeRecord, EvidenceRecord
from undersigned.apps.followup.observables import observable_of
from undersigned.core.record.questions import Statement

pytestmark = pytest.mark.django_db


def test_an_ask_is_followed(desk, letter):
    address = [letter.coalition.slug, letter.slug]
    answer = desk.post(reverse("desk:follow-ask", args=[*address, "publish"]), follow=True)
    assert "Followed." in said(answer)
    assert AskRecord.objects.get().ask_id == "publish"
    answer = desk.post(reverse("desk:follow-ask", args=[*address, "poem"]), follow=True)
    assert "no such ask" in said(answer)


def test_it_is_described(desk, ask):
    values = {
        "kind": "recurring",
        "actor": "South Korea",
        "deadline_words": "by summer",
        "opportunity": "the session of 2027",
        "opportunity_on": "2027-03-01",
    }
    assert "Kept." in said(desk.post(at(ask, "describe-ask"), values, follow=True))
    ask.refresh_from_db()
    assert (ask.actor, ask.opportunity_on) == ("KOR", dt.date(2027, 3, 1))
    answer = desk.post(at(ask, "describe-ask"), {"kind": "poem"})
    assert "poem" in said(answer)


def test_a_yardstick_is_set(desk, ask):
    values = {"test": "statement", "who": "Minister of Water", "subject": "the river"}
    answer = desk.post(at(ask, "set-yardstick"), values, follow=True)
    assert "Minister of Water speaks about “the river”." in said(answer)
    kept = ask.yardsticks.get()
    assert observable_of(kept.observable) == Statement("Minister of Water", "the river")
    answer = desk.post(at(ask, "set-yardstick"), {"test": "statement", "who": "Somebody"})
    assert "This test needs it." in said(answer)


def test_an_occasion_is_added_and_a_wrong_one_shown_again(desk, ask):
    values = {"key": "session 74", "session": "74", "closes": "2025-12-18"}
    desk.post(at(ask, "add-occasion"), values)
    assert ask.occasions.get().closes == dt.date(2025, 12, 18)
    answer = desk.post(at(ask, "add-occasion"), values)
    assert "already" in said(answer)
    assert "This field is required" in said(desk.post(at(ask, "add-occasion"), {"key": "x"}))


def evidence(**values):
    return {
        "source": "https://news.example/river",
        "source_type": "press",
        "relation": "supports",
        "date": "2025-12",
        **values,
    }


def test_evidence_is_entered_with_a_copy_and_checked_by_another(desk, client, ask, kofi):
    copy = SimpleUploadedFile("page.txt", b"The river runs clear.")
    desk.post(at(ask, "add-evidence"), evidence(copy=copy))
    row = EvidenceRecord.objects.get()
    assert (row.copy_name, len(row.sha256)) == ("page.txt", 64)
    answer = desk.post(at(ask, "check-evidence", row.pk), follow=True)
    assert "entered this evidence yourself" in said(answer)
    client.force_login(kofi)
    client.post(at(ask, "check-evidence", row.pk))
    row.refresh_from_db()
    assert row.checked_by == kofi


def test_evidence_is_entered_for_an_occasion(desk, ask, coalition, ama):
    occasion = make_occasion(ask)
    make_occasion(ask, "session 75", closes=dt.date(2026, 12, 18))
    assert f'<option value="{occasion.pk}">session 74</option>' in said(desk.get(at(ask)))
    desk.post(at(ask, "add-evidence"), evidence(occasion=occasion.pk))
    row = EvidenceRecord.objects.get()
    assert row.occasion == occasion
    assert "news.example/river" in said(desk.get(at(ask, "occasion", occasion.pk)))
    other = make_occasion(make_ask(make_later_letter(coalition, ama), ama, ask_id="name-it"))
    assert "not one of the available" in said(
        desk.post(at(ask, "add-evidence"), evidence(occasion=other.pk))
    )


def test_evidence_filled_in_wrongly_is_shown_again(desk, ask):
    assert "Write a year" in said(desk.post(at(ask, "add-evidence"), evidence(date="long ago")))
    program = SimpleUploadedFile("page.html", b"<script>")
    answer = desk.post(at(ask, "add-evidence"), evidence(copy=program))
    assert "hold a program" in said(answer)
    assert not EvidenceRecord.objects.exists()


def test_evidence_is_set_aside_with_a_reason(desk, ask, ama):
    row = make_evidence(ask, ama)
    answer = desk.post(at(ask, "evidence-aside", row.pk), {"note": ""}, follow=True)
    assert "No reason is given" in said(answer)
    answer = desk.post(at(ask, "evidence-aside", row.pk), {"note": "A copy."}, follow=True)
    assert "Set aside: A copy." in said(answer)


def test_an_occasion_is_assessed_on_evidence(desk, ask, ama):
    occasion, row = make_occasion(ask), make_evidence(ask, ama)
    answer = desk.post(at(ask, "assess", occasion.pk), {"found": "met"})
    assert "rests on no evidence" in said(answer)
    values = {"found": "met", "because": [str(row.pk)], "happened_on": "2025-11-16"}
    answer = desk.post(at(ask, "assess", occasion.pk), values, follow=True)
    assert "Met in session 74." in said(answer)
    answer = desk.post(at(ask, "assess", occasion.pk), {"found": "poem"})
    assert answer.status_code == 200
    assert occasion.assessments.count() == 1


def test_a_dispute_is_entered_and_settled(desk, ask, ama):
    occasion = found(ask, "session 74", "met", ama)
    answer = desk.post(at(ask, "dispute", occasion.pk), {"who": "Lake Friends"})
    assert "This field is required" in said(answer)
    values = {"who": "Lake Friends", "note": "Only half of it."}
    answer = desk.post(at(ask, "dispute", occasion.pk), values, follow=True)
    assert "contested" in said(answer)
    row = DisputeRecord.objects.get()
    answer = desk.post(at(ask, "settle-dispute", row.pk), {"note": "All agree."}, follow=True)
    assert "Settled: All agree." in said(answer)


def test_an_ask_is_linked_to_one_of_another_letter_and_taken_out_again(desk, coalition, ask, ama):
    later = make_later_letter(coalition, ama)
    values = {"letter": later.slug, "ask": "clean-it"}
    desk.post(at(ask, "link-ask"), values)
    ask.refresh_from_db()
    assert AskRecord.objects.get(letter=later).thread == ask.thread
    desk.post(at(ask, "unlink-ask"))
    ask.refresh_from_db()
    assert AskRecord.objects.get(letter=later).thread != ask.thread
    desk.post(at(ask, "link-ask"), values)
    assert AskRecord.objects.filter(letter=later).count() == 1


def test_no_link_leads_to_another_coalition_or_to_an_ask_that_is_not_there(
    desk, coalition, ask, ama
):
    strange = make_later_letter(make_coalition(), None)
    values = {"letter": strange.slug, "ask": "clean-it"}
    assert desk.post(at(ask, "link-ask"), values).status_code == 404
    later = make_later_letter(coalition, ama)
    answer = desk.post(at(ask, "link-ask"), {"letter": later.slug, "ask": "poem"}, follow=True)
    assert "no such ask" in said(answer)


def test_an_owner_publishes_and_an_editor_does_not(desk, client, ask, kofi):
    answer = desk.post(at(ask, "publish-ask"), follow=True)
    assert "Take it off the page" in said(answer)
    desk.post(at(ask, "unpublish-ask"))
    ask.refresh_from_db()
    assert ask.published_at is None
    client.force_login(kofi)
    for name in ("publish-ask", "unpublish-ask"):
        assert client.post(at(ask, name)).status_code == 403


def test_nothing_is_done_by_looking_nor_by_strangers(client, ask, chidi):
    occasion, row = make_occasion(ask), make_evidence(ask)
    disputed = actions.dispute(occasion=occasion, by=None, who="Lake Friends", note="No.")
    acts = [
        *[
            at(ask, name)
            for name in (
                "follow-ask",
                "describe-ask",
                "set-yardstick",
                "add-occasion",
                "add-evidence",
                "link-ask",
                "unlink-ask",
                "publish-ask",
                "unpublish-ask",
            )
        ],
        at(ask, "assess", occasion.pk),
        at(ask, "dispute", occasion.pk),
        at(ask, "settle-dispute", disputed.pk),
        at(ask, "check-evidence", row.pk),
        at(ask, "evidence-aside", row.pk),
    ]
    client.force_login(chidi)
    for act in acts:
        assert client.get(act).status_code == 405
        assert client.post(act).status_code == 404


def test_an_ask_that_nobody_follows_has_no_acts(desk, letter):
    ask = AskRecord(letter=letter, ask_id="publish")
    assert desk.post(at(ask, "publish-ask")).status_code == 404
    assert make_ask(letter).published_at is None
