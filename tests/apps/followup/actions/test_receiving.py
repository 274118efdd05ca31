import uuid

import pytest
from django.conf import settings as live

from tests.apps.deliveries.stories import planned
from tests.apps.followup.mails_in import make_mail
from tests.factories import make_invitation, make_open_letter, make_signature
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import receive, too_large
from undersigned.apps.followup.actions import receiving as module
from undersigned.apps.followup.contents import file_data, file_name, words_of
from undersigned.apps.followup.models import Reply
from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds as signature_kinds
from undersigned.apps.signatures.actions import plan_call
from undersigned.apps.signatures.calls import Words
from undersigned.apps.signatures.models import Invitation

pytestmark = pytest.mark.django_db


def told(reply):
    return OutboxRow.objects.about(kinds.CAME, reply.pk).exists()


def ours(key):
    return f"<{key}@{live.SITE_HOST}>"


def test_a_mail_to_the_reply_address_is_filed_under_its_letter_and_office(letter, address):
    reply = receive(make_mail(to=f"Ama <{address}>", files={"answer.pdf": b"%PDF-1.7\n%x"}))
    assert (reply.letter, reply.part, reply.position) == (letter, "addressee", 0)
    assert (reply.kind, reply.way) == ("reply", "email")
    assert words_of(reply).text == "Dear Ama,\n\nWe have read your letter."
    names = {file_name(file): file for file in reply.files.all()}
    assert set(names) == {"answer.pdf", "mail.eml"}
    assert file_data(names["answer.pdf"]) == b"%PDF-1.7\n%x"
    assert told(reply)
    assert letter.events.filter(verb="something came back").exists()


def test_the_same_mail_is_kept_once(address):
    first = receive(make_mail(to=address))
    assert receive(make_mail(to=address)) == first
    assert Reply.objects.count() == 1


def test_two_that_fetch_it_at_the_same_moment_keep_it_once(address, monkeypatch):
    first = receive(make_mail(to=address))
    monkeypatch.setattr(module.Reply.objects, "filter", lambda **_: Reply.objects.none())
    assert (
        module._keep(
            make_mail(to=address),
            module.run(module.MAIL, make_mail(to=address), "m"),
            module._Place(),
            "",
        )
        == first
    )


def test_an_answer_to_a_delivery_is_known_by_what_it_answers(letter, release, ama):
    delivery = planned(release, ama, position=1)
    reply = receive(make_mail(in_reply_to=ours(delivery.key)))
    assert (reply.letter, reply.part, reply.position) == (letter, "addressee", 1)


def test_what_answers_a_reply_joins_its_thread(address):
    first = receive(make_mail(to=address))
    second = receive(make_mail(message_id="<two@water.example>", references="<one@water.example>"))
    assert second.answers == first
    assert second.letter == first.letter
    third = receive(
        make_mail(to=address, message_id="<three@x>", in_reply_to="<two@water.example>")
    )
    assert third.answers == second


def test_an_answer_to_a_mail_of_ours_to_a_signer_is_about_signing(coalition, transactional_db):
    signature = make_signature(make_open_letter(coalition))
    from django.db import transaction

    with transaction.atomic():
        row = enqueue(signature_kinds.CONFIRM, signature.pk)
    reply = receive(make_mail("We sign.", in_reply_to=ours(row.pk)))
    assert (reply.letter, reply.kind) == (signature.letter, "sign_on")


def test_an_answer_to_a_mail_about_a_signature_that_is_gone_waits_to_be_filed(db):
    from django.db import transaction

    with transaction.atomic():
        row = enqueue(signature_kinds.CONFIRM, uuid.uuid4())
    assert receive(make_mail(in_reply_to=ours(row.pk))).letter is None


def test_a_mail_to_the_address_in_the_call_is_about_signing(letter):
    reply = receive(make_mail("We sign.", to=reply_address(letter, kinds.CALL, 0)))
    assert (reply.letter, reply.kind, reply.part, reply.position) == (letter, "sign_on", "", None)


@pytest.mark.parametrize(
    "header", ["<no-uuid@{host}>", "<{uuid}@elsewhere.example>", "<{uuid}@{host}>"]
)
def test_a_mail_of_which_nothing_is_known_waits_for_the_operator(letter, header):
    words = header.format(host=live.SITE_HOST, uuid=uuid.uuid4())
    reply = receive(make_mail(in_reply_to=words))
    assert (reply.letter, reply.kind) == (None, "unknown")
    assert not told(reply)
    assert list(Reply.objects.unfiled()) == [reply]


def test_a_machine_s_answer_is_kept_and_nobody_is_woken(letter, address):
    reply = receive(make_mail(to=address, Auto_Submitted="auto-replied"))
    assert (reply.letter, reply.kind) == (letter, "automatic")
    assert not told(reply)


def test_a_mail_that_cannot_be_read_is_kept_whole(db):
    raw = b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"boundary=" * 300
    reply = receive(raw)
    (file,) = reply.files.all()
    assert file_data(file) == raw
    assert "parts" in words_of(reply).note
    assert receive(raw) == reply


def test_a_mail_that_is_too_large_is_told_of(db):
    reply = too_large(14 * 1024 * 1024)
    assert "14 MB" in words_of(reply).note
    assert not reply.files.exists()
    assert too_large(14 * 1024 * 1024) != reply


def test_a_mail_without_a_date_came_when_it_was_fetched(address, letter):
    assert receive(make_mail(to=address, Date="")).came_at >= letter.created_at


def bounce(delivery, status="5.1.1", action="failed"):
    return (
        "From: MAILER-DAEMON@mx.example\r\nTo: letters@clear-rivers.example\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
        "--x\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n"
        "--x\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\n"
        f"Action: {action}\r\nStatus: {status}\r\n"
        "Final-Recipient: rfc822; minister@water.example\r\n\r\n"
        "--x\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: {delivery.message_id}\r\n\r\n--x--\r\n"
    ).encode()


def test_a_notice_that_a_delivery_came_back_becomes_its_attempt(letter, release, ama):
    delivery = planned(release, ama)
    assert receive(bounce(delivery)) is None
    attempt = delivery.attempts.get()
    assert attempt.outcome == "returned"
    assert "there is no such mailbox" in attempt.answer
    assert not Reply.objects.exists()


def test_a_notice_about_somebody_else_s_mail_is_kept_as_a_machine_s(letter, release, ama):
    delivery = planned(release, ama)
    raw = bounce(delivery).replace(delivery.message_id.encode(), b"<x@y.example>")
    assert receive(raw).kind == "automatic"


# --- Calls to sign ---


@pytest.fixture
def called(coalition):
    """A mail of a call, as it went out."""
    open_one = make_open_letter(coalition, slug="called")
    asked = make_invitation(open_one, email="ben@river-watch.example")
    texts = [Words("en", "A letter", "{link}")]
    call = plan_call(letter=open_one, by=None, purpose="invitation", texts=texts, by_day=False)
    return OutboxRow.objects.get(pk=call.mails.get(invitation=asked).pk)


def test_an_answer_to_a_call_is_about_signing_and_knows_who_was_asked(called):
    reply = receive(make_mail("We sign.", in_reply_to=called.message_id))
    asked = Invitation.objects.get()
    assert (reply.letter, reply.kind) == (asked.letter, "sign_on")
    assert words_of(reply).invitation == str(asked.pk)


def test_a_call_that_came_back_shows_on_the_board(called):
    assert receive(bounce(called)) is None
    assert Invitation.objects.with_standing().get().standing == "failed"


def test_a_call_that_is_only_late_has_not_come_back(called):
    reply = receive(bounce(called, status="4.2.2", action="delayed"))
    assert reply.kind == "automatic"
    assert Invitation.objects.with_standing().get().standing == "prepared"
