"""A consignment as a mail, over a real mail server."""

from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime

import pytest

from tests.channels.consigned import AT, NOW, PDF, consignment, letter_paper, office, party
from undersigned.channels import channel
from undersigned.channels.base import ChannelError

EMAIL = channel("email")
OURS = EMAIL.options({"from_email": "letters@clear-rivers.example"})


def sent(server, wire, **values):
    """The receipt, and the mail as the server has it."""
    receipt = EMAIL.send(consignment(**values), OURS, wire, NOW)
    recipients, data = server.mails[-1]
    return receipt, recipients, message_from_bytes(data, policy=policy.default)


def test_the_office_gets_the_text_inline_and_the_letter_attached(server, wire):
    _, recipients, mail = sent(server, wire)
    assert recipients == ["minister@water.example"]
    body = mail.get_body(("plain",)).get_content()
    assert "We, 79 organisations, write to you" in body
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == (
        "letter.pdf", "application/pdf",
    )  # fmt: skip
    assert attached.get_content() == PDF


def test_it_comes_from_the_coalition_and_answers_go_to_the_reply_address(server, wire):
    _, _, mail = sent(server, wire)
    assert mail["From"] == "Coalition for Clear Rivers <letters@clear-rivers.example>"
    assert mail["To"] == "Ministry of Water of Sarrania <minister@water.example>"
    assert mail["Reply-To"].addresses[0].addr_spec == "replies+x7k2@clear-rivers.example"
    assert mail["Message-ID"] == "<4d0f7a52-7b7a-4f0e-9c8b-0a5a4b1f9c11@clear-rivers.example>"
    assert parsedate_to_datetime(mail["Date"]) == AT
    assert mail.get_body(("plain",))["Content-Language"] == "en"


def test_a_line_end_hidden_in_a_subject_begins_no_header(server, wire):
    _, recipients, mail = sent(server, wire, subject="On =?utf-8?q?a=0D=0ABcc:_x=40y.example?=")
    assert recipients == ["minister@water.example"]
    assert mail["Bcc"] is None


def test_without_a_reply_address_none_is_named(server, wire):
    _, _, mail = sent(server, wire, sender=party(reply_to=""))
    assert mail["Reply-To"] is None


def test_the_receipt_has_the_hash_of_what_went_over_the_wire(server, wire):
    import hashlib

    receipt, _, _ = sent(server, wire)
    assert receipt.sha256 == hashlib.sha256(server.mails[-1][1]).hexdigest()
    assert receipt.sha256 == EMAIL.pack(consignment(), OURS).sha256
    assert (receipt.to, receipt.at) == ("minister@water.example", NOW)
    assert receipt.message_id == consignment().message_id


def test_the_same_consignment_is_the_same_bytes_and_another_is_not():
    first = EMAIL.pack(consignment(), OURS).sha256
    assert EMAIL.pack(consignment(), OURS).sha256 == first
    assert EMAIL.pack(consignment(key="another"), OURS).sha256 != first


def test_any_script_travels_in_seven_bits(server, wire):
    text = "장관님께,\n\nنكتب إليكم.\n" + "x" * 2000 + "\n.\nFrom here\n"
    _, _, mail = sent(server, wire, text=text, subject="사르 강 — نهر سار", language="ko")
    assert server.mails[-1][1].isascii()
    assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n") == text
    assert mail["Subject"] == "사르 강 — نهر سار"


def test_a_letter_without_papers_is_a_plain_mail(server, wire):
    _, _, mail = sent(server, wire, papers=())
    assert mail.get_content_type() == "text/plain"


def test_a_letter_in_two_files_has_both(server, wire):
    two = (letter_paper(), letter_paper(b"%PDF-1.7 other", "lettre.pdf"))
    _, _, mail = sent(server, wire, papers=two)
    assert [each.get_filename() for each in mail.iter_attachments()] == ["letter.pdf", "lettre.pdf"]


def test_an_address_in_another_script_is_written_to_by_its_ascii_form(server, wire):
    _, recipients, _ = sent(server, wire, addressee=office(email="post@måne.example"))
    assert recipients == ["post@xn--mne-ula.example"]


@pytest.mark.parametrize(
    ("email", "told"),
    [
        ("", "has no e-mail address"),
        ("minister at water", "is not an e-mail address"),
        ("a@b.example, c@d.example", "is not an e-mail address"),
        ("a@b.example\nBcc: c@d.example", "is not an e-mail address"),
        ("министр@water.example", "is not an e-mail address"),
    ],
)
def test_an_office_that_cannot_be_written_to_is_told_before(email, told):
    (obstacle,) = EMAIL.obstacles(office(email=email), OURS)
    assert told in obstacle
    with pytest.raises(ChannelError) as caught:
        EMAIL.pack(consignment(addressee=office(email=email)), OURS)
    assert caught.value.permanent


def test_an_office_with_an_address_has_no_obstacle():
    assert EMAIL.obstacles(office(), OURS) == ()
    assert EMAIL.address(office()) == "minister@water.example"


def test_the_senders_own_address_stands_in_for_a_missing_setting():
    mail = message_from_bytes(EMAIL.pack(consignment(), EMAIL.options({})).data)
    assert mail["From"] == "Coalition for Clear Rivers <letters@clear-rivers.example>"


def test_a_mail_from_nobody_is_not_made():
    with pytest.raises(ChannelError, match="no address to send from"):
        EMAIL.pack(consignment(sender=party(email="")), EMAIL.options({}))


def test_a_mail_from_what_is_no_address_is_not_made():
    with pytest.raises(ChannelError, match="address is none") as caught:
        EMAIL.pack(consignment(sender=party(email="letters at rivers")), EMAIL.options({}))
    assert caught.value.permanent


def test_what_is_no_address_cannot_be_set_as_from():
    with pytest.raises(Exception, match="letters at rivers is no e-mail address"):
        EMAIL.options({"from_email": "letters at rivers"})


def test_what_a_receipt_shows_is_said_and_what_it_does_not(server, wire):
    receipt, _, _ = sent(server, wire)
    shown = EMAIL.proves(receipt, office())
    assert "took the mail to minister@water.example on 2 March 2026, 09:31 UTC" in shown
    assert "250" in shown
    assert "that anybody has read it" in EMAIL.proves_not(receipt)
    assert "water.example" in EMAIL.proves_not(receipt)
