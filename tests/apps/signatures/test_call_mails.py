"""The calls as mails: to whom, in which language, at which hour; and what the board learns."""

import datetime as dt

import pytest

from tests.factories import make_invitation, make_open_letter, make_signature
from undersigned.apps.outbox import builders, worker
from undersigned.apps.outbox.models import OutboxRow, SentMail
from undersigned.apps.signatures import kinds, links
from undersigned.apps.signatures.actions import (
    cancel_call,
    decline_invitation,
    plan_call,
    revoke_invitation,
    sign,
    stop_calls,
)
from undersigned.apps.signatures.call_mails import build_call, note_bounce, settle_call
from undersigned.apps.signatures.calls import Words, recipients
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import (
    CallMail,
    Contact,
    Invitation,
    MailAllowance,
    Signature,
    Suppression,
)
from undersigned.channels.base import ChannelError, Receipt

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
TEXTS = (
    Words("en", "{letter}", "Dear {name},\n\nplease sign: {link}"),
    Words("fr", "Une lettre", "Bonjour {name} : {link}"),
)


@pytest.fixture
def now(monkeypatch):
    def set_to(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    set_to(NOON)
    return set_to


@pytest.fixture
def letter(coalition, now):
    return make_open_letter(coalition, sign_on_closes_at=NOON + 10 * DAY)


def call(letter, purpose="invitation", **values):
    values = {"by_day": False, **values}
    return plan_call(letter=letter, by=None, purpose=purpose, texts=TEXTS, **values)


def row_of(planned):
    return OutboxRow.objects.get(pk=planned.mails.get().pk)


def settle(row, outcome, *, final=True):
    settle_call(row, outcome, final)


def standing(invitation):
    return Invitation.objects.with_standing().get(pk=invitation.pk).standing


def receipt():
    return Receipt(at=NOON)


def test_the_outbox_knows_who_writes_calls():
    assert kinds.CALL in builders.kinds()


def test_a_call_is_a_plain_mail_of_the_coalition(letter):
    asked = make_invitation(letter, email="ben@river-watch.example")
    mail = build_call(row_of(call(letter)))
    assert mail.recipients() == ["ben@river-watch.example"]
    assert mail.from_email == "Coalition for Clear Rivers <letters@clear-rivers.example>"
    assert mail.reply_to == ["letters@clear-rivers.example"]
    assert mail.subject == "Joint Letter on Clear Rivers"
    assert mail.body.startswith(f"Dear Ben Adler,\n\nplease sign: {links.invited_url(asked)}\n")
    for words in ("do not want to sign", "Ama Mensah", "+233 30 200 0000", "is enough"):
        assert words in mail.body
    assert mail.attachments == []
    assert "&" not in mail.body


def test_each_reads_it_in_the_language_of_the_invitation(letter):
    make_invitation(letter, language="fr-CA")
    assert build_call(row_of(call(letter))).subject == "Une lettre"


def test_the_message_id_is_that_of_the_row(letter, settings):
    settings.EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
    make_invitation(letter)
    planned = call(letter)
    assert worker.drain() == 1
    assert str(planned.mails.get().pk) in SentMail.objects.get().message_id


def test_a_mail_that_went_out_shows_on_the_board(letter, settings):
    settings.EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
    asked = make_invitation(letter)
    call(letter)
    worker.drain()
    assert standing(asked) == Standing.INVITED
    call(letter, "reminder")
    worker.drain()
    assert standing(asked) == Standing.REMINDED
    assert SentMail.objects.count() == 2


def test_after_the_deadline_who_was_silent_has_not_answered(letter, now):
    asked = make_invitation(letter)
    settle(row_of(call(letter)), receipt())
    now(NOON + 11 * DAY)
    assert standing(asked) == Standing.NO_ANSWER


def test_late_sign_on_after_the_release_is_still_waited_for(letter, now):
    asked = make_invitation(letter)
    settle(row_of(call(letter)), receipt())
    letter.state, letter.late_sign_on = "released", True
    letter.save()
    now(NOON + 11 * DAY)
    assert standing(asked) == Standing.INVITED


# --- No longer wanted ---


def cancels(letter, asked, planned):
    cancel_call(call=planned, by=None)


def declines(letter, asked, planned):
    decline_invitation(invitation=asked)


def revokes(letter, asked, planned):
    revoke_invitation(invitation=asked, by=None)


def signs(letter, asked, planned):
    make_signature(letter, invitation=asked)


def withdraws(letter, asked, planned):
    make_signature(letter, invitation=asked, state="withdrawn")


def closes(letter, asked, planned):
    letter.state = "closed"
    letter.save()


def wants_no_mail(letter, asked, planned):
    Suppression.objects.create(address_hash=asked.contact.address_hash)


def is_erased(letter, asked, planned):
    Contact.objects.all().delete()


def is_gone(letter, asked, planned):
    CallMail.objects.all().delete()


@pytest.mark.parametrize(
    "happens",
    [cancels, declines, revokes, signs, withdraws, closes, wants_no_mail, is_erased, is_gone],
)
@pytest.mark.parametrize("purpose", ["invitation", "reminder"])
def test_a_mail_that_has_lost_its_reason_is_not_written(letter, happens, purpose):
    asked = make_invitation(letter)
    if purpose == "reminder":
        Invitation.objects.update(invited_at=NOON)
    planned = call(letter, purpose)
    row = row_of(planned)
    assert build_call(row) is not None
    happens(letter, asked, planned)
    assert build_call(row) is None


def test_nobody_is_reminded_of_what_never_went_out(letter):
    make_invitation(letter)
    call(letter)
    assert build_call(row_of(call(letter, "reminder"))) is None


def test_what_was_no_longer_wanted_is_said_of_the_mail_and_not_of_the_invitation(letter):
    asked = make_invitation(letter)
    planned = call(letter)
    settle(row_of(planned), None)
    mail = planned.mails.get()
    assert (mail.dropped_at, mail.sent_at, standing(asked)) == (NOON, None, Standing.PREPARED)


# --- Hours ---


def waits(row):
    with pytest.raises(builders.NotYetError) as raised:
        build_call(row)
    return raised.value.until


def test_a_worker_that_was_away_does_not_write_at_night(letter, now):
    make_invitation(letter)
    row = row_of(call(letter, by_day=True))
    now(dt.datetime(2026, 3, 2, 23, tzinfo=dt.UTC))
    assert waits(row) == dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)


def test_the_spread_of_the_last_hour_is_still_day(letter, now):
    make_invitation(letter)
    row = row_of(call(letter, by_day=True, send_at=NOON + 6.9 * HOUR))
    now(dt.datetime(2026, 3, 2, 19, 9, tzinfo=dt.UTC))
    assert build_call(row) is not None


def test_a_reminder_waits_with_a_deadline_that_was_moved(letter):
    make_invitation(letter)
    Invitation.objects.update(invited_at=NOON)
    row = row_of(call(letter, "reminder", days_before=9))
    letter.sign_on_closes_at += 5 * DAY
    letter.save()
    assert waits(row) == letter.sign_on_closes_at - 9 * DAY


def test_one_address_gets_three_calls_a_day_and_the_next_a_day_later(letter, now):
    for number in range(4):
        make_invitation(letter, f"Body {number}", email="esi@delta.example")
    rows = [OutboxRow.objects.get(pk=mail.pk) for mail in call(letter).mails.all()]
    for number, row in enumerate(rows[:3]):
        now(NOON + number * HOUR)
        assert build_call(row) is not None
        settle(row, receipt())
    assert waits(rows[3]) == NOON + DAY
    now(NOON + DAY)
    assert build_call(rows[3]) is not None


def test_calls_leave_the_mails_that_confirming_needs(letter):
    for number in range(3):
        make_invitation(letter, f"Body {number}", email="esi@delta.example")
    for mail in call(letter).mails.all():
        settle(OutboxRow.objects.get(pk=mail.pk), receipt())
    for number in range(5):
        sign(
            letter=letter, language="en", kind="individual", name=f"Esi {number}",
            email="esi@delta.example", form_key=str(number),
        )  # fmt: skip
    assert OutboxRow.objects.filter(kind=kinds.CONFIRM).count() == 5
    assert len(MailAllowance.objects.get().taken) == 8
    assert Signature.objects.count() == 5


# --- What did not arrive ---


def test_a_try_that_is_repeated_says_nothing_yet(letter):
    asked = make_invitation(letter)
    settle(row_of(call(letter)), ChannelError("busy"), final=False)
    assert standing(asked) == Standing.PREPARED


def test_an_address_that_is_refused_shows_on_the_board(letter):
    asked = make_invitation(letter)
    planned = call(letter)
    settle(row_of(planned), ChannelError("no such user", permanent=True))
    assert standing(asked) == Standing.FAILED
    assert planned.mails.get().failed_at == NOON


def test_a_mail_that_comes_back_shows_on_the_board(letter):
    asked = make_invitation(letter)
    planned = call(letter)
    settle(row_of(planned), receipt())
    assert note_bounce(planned.mails.get().pk)
    assert standing(asked) == Standing.FAILED


def test_another_mail_that_comes_back_is_none_of_ours(letter):
    assert not note_bounce(letter.pk)


def test_what_settles_for_a_deleted_mail_is_let_go(letter):
    make_invitation(letter)
    row = row_of(call(letter))
    CallMail.objects.all().delete()
    settle(row, receipt())
    assert standing(Invitation.objects.get()) == Standing.PREPARED


def test_a_mail_program_is_told_where_the_calls_are_stopped(letter):
    invitation = make_invitation(letter)
    call(letter)
    mail = build_call(OutboxRow.objects.get(kind=kinds.CALL))
    assert mail.extra_headers["List-Unsubscribe"] == f"<{links.stop_calls_url(invitation)}>"
    assert mail.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_whoever_stopped_the_calls_gets_none_and_is_planned_for_none(letter):
    invitation = make_invitation(letter)
    call(letter)
    stop_calls(invitation=invitation)
    assert build_call(OutboxRow.objects.get(kind=kinds.CALL)) is None
    assert not recipients(letter, "reminder").exists()
