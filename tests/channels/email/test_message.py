"""Laws of a mail: whatever stands in a consignment arrives as it was, and as nothing else."""

from email import message_from_bytes, policy

from hypothesis import given
from hypothesis import strategies as st

from tests.channels.consigned import consignment, letter_paper, office, party
from undersigned.channels import channel
from undersigned.channels.email.message import Outgoing, address_of, build

EMAIL = channel("email")
OPTIONS = EMAIL.options({})

# What a letter may hold: core's values refuse control characters.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200)
LINES = st.lists(WORDS, max_size=20).map("\n".join)
HIDDEN = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff")
PRINTED = WORDS.filter(lambda words: not HIDDEN & set(words))


def parsed(sent):
    return message_from_bytes(EMAIL.pack(sent, OPTIONS).data, policy=policy.default)


@given(text=LINES)
def test_the_text_arrives_as_it_was(text):
    body = parsed(consignment(text=text)).get_body(("plain",)).get_content()
    assert body.replace("\r\n", "\n").rstrip("\n") == text.rstrip("\n")


@given(subject=PRINTED, name=PRINTED)
def test_no_word_becomes_a_header_or_a_recipient(subject, name):
    sent = consignment(
        subject=subject,
        addressee=office(organisation=name, role="", name=""),
        sender=party(name=name),
    )
    data = EMAIL.pack(sent, OPTIONS).data
    mail = message_from_bytes(data, policy=policy.default)
    assert data.isascii()
    assert set(mail.keys()) == {
        "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert [each.addr_spec for each in mail["To"].addresses] == ["minister@water.example"]
    assert [each.addr_spec for each in mail["From"].addresses] == ["letters@clear-rivers.example"]


@given(data=st.binary(max_size=3000))
def test_a_paper_arrives_byte_for_byte(data):
    (attached,) = parsed(consignment(papers=(letter_paper(data),))).iter_attachments()
    assert attached.get_content() == data


@given(text=LINES, subject=PRINTED)
def test_the_bytes_are_fit_for_every_mail_server(text, subject):
    data = EMAIL.pack(consignment(text=text, subject=subject), OPTIONS).data
    assert max(map(len, data.split(b"\r\n"))) <= 998  # RFC 5322 2.1.1
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")


def test_backends_see_the_parts_and_the_exact_bytes():
    sent = consignment()
    mail = build(
        sent,
        sender=address_of("Coalition", "letters@clear-rivers.example"),
        recipient=address_of("Office", "minister@water.example"),
    )
    outgoing = Outgoing(mail, b"exactly this\r\n")
    written = outgoing.message()
    assert written.as_bytes(linesep="\r\n") == b"exactly this\r\n"
    assert outgoing.recipients() == ["minister@water.example"]
    assert written["Message-ID"] == sent.message_id
    assert written["X-Nothing"] is None
    assert dict(written.items())["Subject"] == sent.subject
    assert outgoing.body.startswith("Dear Minister")
