import pytest

from tests.apps.followup.replies import make_reply
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import set_aside
from undersigned.apps.followup.models import Reminder
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
