import pytest

from tests.apps.followup.asks import WINTER, found, make_ask
from tests.apps.followup.replies import make_reply
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import set_aside
from undersigned.apps.followup.models import AskReminder, Reminder
from undersigned.apps.outbox.builders import build
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


def mail(kind, subject):
    return build(OutboxRow(kind=kind, subject_pk=str(subject.pk)))


def test_the_secretariat_hears_where_to_look_and_no_word_of_the_reply(letter):
    message = mail(kinds.CAME, make_reply(letter))
    assert message.to == [letter.coalition.contact_email]
    assert f"/desk/{letter.coalition.slug}/letters/{letter.slug}/replies/" in message.body
    assert "clean it" not in message.body + message.subject
    assert "office@water.example" not in message.body


def test_what_was_set_aside_or_has_no_letter_is_not_told_of(letter, ama):
    reply = make_reply(letter)
    set_aside(reply=reply, by=ama)
    assert mail(kinds.CAME, reply) is None
    assert mail(kinds.CAME, make_reply()) is None


def test_a_reminder_names_the_offices_that_are_still_silent(letter):
    reminder = Reminder.objects.create(
        letter=letter, after_days=14, offices=[["addressee", 0], ["addressee", 1]]
    )
    make_reply(letter)
    message = mail(kinds.NO_ANSWER, reminder)
    assert "Jonas Vreel" in message.body
    assert "Mariam Tamba" not in message.body
    assert "14 days ago" in message.body


def test_a_reminder_is_dropped_where_all_have_answered_meanwhile(letter):
    reminder = Reminder.objects.create(letter=letter, after_days=14, offices=[["addressee", 0]])
    make_reply(letter)
    assert mail(kinds.NO_ANSWER, reminder) is None


def test_a_changed_status_is_told_with_what_it_was(letter, ama):
    ask = make_ask(letter, ama)
    found(ask, "session 74", "not met", ama)
    message = mail(kinds.ASK_CHANGED, ask.events.last())
    assert message.subject == "An ask of your joint letter: not met"
    assert "Publish the measurements." in message.body
    assert "It was: not yet assessed." in message.body
    assert "Not met in session 74." in message.body
    assert f"/letters/{letter.slug}/asks/publish/" in message.body


def test_a_changed_status_is_told_in_the_coalitions_language(letter, coalition, ama):
    coalition.language = "ko"
    coalition.save()
    ask = make_ask(letter, ama)
    found(ask, "session 74", "not met", ama)
    message = mail(kinds.ASK_CHANGED, ask.events.last())
    assert "미이행" in message.subject
    assert "제74차 회기에는 미이행." in message.body
    assert "not" not in message.body.lower().replace("undersigned", "")


def test_a_day_that_comes_near_is_told_with_the_ask(letter, ama):
    reminder = AskReminder.objects.create(
        ask=make_ask(letter, ama), what="Last day of session 74", day=WINTER, before_days=7
    )
    message = mail(kinds.ASK_DUE, reminder)
    assert "On 18 December 2025: Last day of session 74." in message.body
    assert "Publish the measurements." in message.body
