from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.apps.followup.mails_in import make_mail
from undersigned.core.errors import UnreadableError
from undersigned.core.readers.correspondence import Mail, read_mail


def test_a_mail_is_taken_apart():
    mail = read_mail(
        make_mail(
            in_reply_to="<ours@letters.example>",
            references="<first@letters.example> <ours@letters.example>",
            cc="Ama <ama@clear-rivers.example>",
        )
    )
    assert mail.sender == "office@water.example"
    assert mail.sender_name == "Office of the Minister"
    assert mail.recipients == ("letters@clear-rivers.example", "ama@clear-rivers.example")
    assert mail.answers == ("<ours@letters.example>", "<first@letters.example>")
    assert mail.message_id == "<one@water.example>"
    assert mail.sent_at.isoformat() == "2026-03-02T12:00:00+00:00"
    assert mail.text == "Dear Ama,\n\nWe have read your letter."


@pytest.mark.parametrize(
    "text",
    [
        "We will do it.\n\nOn Monday, Ama wrote:\n> Dear Minister\n> Clean the river.\n",
        "We will do it.\n\n> Dear Minister\n>\n> Clean the river.\n\n",
        "We will do it.\n\n-- \nThe office\n",
        "We will do it.\n\n-----Original Message-----\nFrom: Ama\nSubject: Hello\n\nDear you\n",
    ],
)
def test_its_own_words_are_told_from_what_it_quotes(text):
    mail = read_mail(make_mail(text))
    assert mail.said == "We will do it."
    assert mail.text == text.strip()


def test_answers_between_quoted_lines_are_kept_with_them():
    text = "> Clean the river.\n\nWe will.\n\n> Publish the report.\n\nNot yet."
    assert read_mail(make_mail(text)).said == text


def test_a_mail_of_markup_becomes_text_and_nothing_of_it_runs():
    mail = EmailMessage()
    mail["From"] = "office@water.example"
    mail.set_content(
        "<p>We thank you.</p><script>steal()</script><img src='https://track.example/x.png'>",
        subtype="html",
    )
    text = read_mail(mail.as_bytes()).text
    assert "We thank you." in text
    assert "steal" not in text
    assert "track.example" not in text


def test_attachments_keep_their_bytes_and_get_a_safe_name():
    files = {"../../answer:1.pdf": b"%PDF-1.7 x", "x" * 200 + ".txt": b"y"}
    pdf, text = read_mail(make_mail(files=files)).attachments
    assert (pdf.name, pdf.data) == ("_.._answer_1.pdf", b"%PDF-1.7 x")
    assert len(text.name) == 120
    assert text.name.endswith("x.txt")


def test_a_mail_inside_a_mail_is_attached_whole():
    outer = EmailMessage()
    outer["From"] = "office@water.example"
    outer.set_content("See below.")
    inner = EmailMessage()
    inner["Subject"] = "The older one"
    inner.set_content("Older words.")
    outer.add_attachment(inner)
    (found,) = read_mail(outer.as_bytes()).attachments
    assert found.name == "forwarded.eml"
    assert b"Older words." in found.data


def test_a_file_without_a_name_is_an_attachment():
    mail = EmailMessage()
    mail.set_content("See the picture.")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    (found,) = read_mail(mail.as_bytes()).attachments
    assert (found.name, found.media_type) == ("attachment", "image/png")


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 02 Mar 2026 12:00:00 -0000"])
def test_a_date_that_cannot_be_understood_is_none(date):
    assert read_mail(make_mail(Date=date)).sent_at is None


def test_a_mail_without_text_has_none():
    mail = EmailMessage()
    mail["Sender"] = "office@water.example"
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    read = read_mail(mail.as_bytes())
    assert (read.text, read.said, read.sender) == ("", "", "office@water.example")


def test_markup_without_words_is_no_text():
    mail = EmailMessage()
    mail.set_content("<img src=x>", subtype="html")
    assert read_mail(mail.as_bytes()).text == ""


def test_parts_without_number_are_refused():
    raw = b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"boundary=" * 300
    with pytest.raises(UnreadableError, match="parts"):
        read_mail(raw)


def test_it_survives_the_way_out_of_the_sandbox():
    mail = read_mail(make_mail(files={"a.pdf": bytes(range(256))}))
    assert Mail.model_validate_json(mail.model_dump_json()) == mail


@given(st.binary(max_size=400), st.text(max_size=60))
def test_whatever_comes_is_a_mail_or_refused(data, subject):
    for raw in (data, b"Subject: " + subject.encode() + b"\r\n\r\n" + data):
        with suppress(UnreadableError):
            assert isinstance(read_mail(raw), Mail)
