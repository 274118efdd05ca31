"""Mails and saved pages: bytes in, a reading out."""

import datetime as dt
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.errors import UnreadableError
from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.eml import READER

LETTER = """\
Dear Minister Okoro,

We write to you about the lamps on the pier of Sarrania, which have been dark for a whole winter.

We urge you to:
1. light the lamps again
2. pay the keepers

Sincerely,

Signed by:
Quay Friends, Kenya
Mole Society, Norway
"""
HTML = (
    "<p>Dear Minister Okoro,<p>We write to you about the lamps on the pier of Sarrania, which have"
    " been dark.<p>Sincerely,<h2>Signed by:</h2><ul><li>Quay Friends, Kenya<li>Mole Society, Norway"
    "</ul>"
)


def mail(text: str = LETTER, **parts: str) -> EmailMessage:
    found = EmailMessage()
    found["From"] = "Ama <ama@quay.example>"
    found["To"] = "list@quay.example"
    found["Date"] = "Fri, 03 May 2024 23:30:00 -0500"
    found["Subject"] = parts.get("subject", "Fwd: Open letter on the lamps")
    found["Message-ID"] = "<1@quay.example>"
    if text:
        found.set_content(text, **({"cte": parts["cte"]} if "cte" in parts else {}))
    return found


def names(data: bytes) -> list[str]:
    return [each.name for each in read(data, "mail.eml").signatories]


MULTIPART = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
BOTH = ["Quay Friends", "Mole Society"]


def test_a_mail_reads_as_its_letter():
    reading = read(mail().as_bytes(), "mail.eml")
    text = reading.edition.authentic
    assert plain(text.title) == "Open letter on the lamps"
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert plain(text.salutation) == "Dear Minister Okoro,"
    assert [plain(ask.text) for ask in text.asks] == ["light the lamps again", "pay the keepers"]
    assert [each.name for each in reading.signatories] == BOTH


def test_a_subject_that_the_letter_says_itself_does_not_take_the_place_of_its_title():
    text = f"Open letter on the lamps\n\nRE: The pier of Sarrania\n\n{LETTER}"
    found = read(mail(text, subject="The pier of Sarrania").as_bytes(), "mail.eml")
    assert plain(found.edition.authentic.title) == "Open letter on the lamps"
    assert plain(found.edition.authentic.subject) == "The pier of Sarrania"


def test_a_letter_that_has_no_other_title_is_called_by_the_mails_subject():
    text = f"RE: The pier of Sarrania\n\n{LETTER}"
    found = read(mail(text, subject="The pier of Sarrania").as_bytes(), "mail.eml")
    assert plain(found.edition.authentic.title) == "The pier of Sarrania"


def test_the_header_can_be_read_and_is_left_out():
    reading = read(mail().as_bytes(), "mail.eml")
    told = {each.reason: reading.source[each.start : each.end] for each in reading.left_out}
    assert "To: list@quay.example" in told["the mail's header"]


def test_the_letters_own_date_comes_before_the_mails():
    reading = read(mail("1 May 2024\n\n" + LETTER).as_bytes(), "mail.eml")
    assert reading.edition.date == dt.date(2024, 5, 1)


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_every_transfer_encoding_is_read(cte):
    assert names(mail(LETTER.replace("lamps", "lámps"), cte=cte).as_bytes()) == BOTH


def test_of_plain_and_html_the_one_that_says_more_is_read():
    both = mail("See the HTML part.")
    both.add_alternative(HTML, subtype="html")
    assert names(both.as_bytes()) == BOTH
    other = mail()
    other.add_alternative("<p>See the text part.", subtype="html")
    assert names(other.as_bytes()) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Please sign!\n\n-----Original Message-----\nFrom: Ben\nTo: Ama\n\n" + LETTER,
        "---------- Forwarded message ---------\nFrom: Ben\nSubject: x\n\n" + LETTER,
        "Bitte!\n\n-----Ursprüngliche Nachricht-----\nVon: Ben\n\n" + LETTER,
        "Please sign!\n\n" + "".join(f"> {line}\n" for line in LETTER.splitlines()),
        LETTER + "\n-- \nBen Adeyemi\nQuay Road 1, Strelsau\n",
    ],
    ids=["original", "forwarded", "german", "quoted", "signature"],
)
def test_the_letter_is_told_from_the_mail_around_it(text):
    assert names(mail(text).as_bytes()) == BOTH


def test_an_attached_letter_is_read_and_named():
    outer = mail("Please find the letter attached.")
    outer.add_attachment(LETTER.encode(), maintype="text", subtype="plain", filename="letter.txt")
    reading = read(outer.as_bytes(), "mail.eml")
    assert [each.name for each in reading.signatories] == BOTH
    assert any("letter.txt" in each.reason for each in reading.left_out)


def test_an_attachment_beside_a_letter_is_named_and_not_read():
    outer = mail()
    outer.add_attachment(b"<p>Other", maintype="text", subtype="html", filename="other.html")
    reading = read(outer.as_bytes(), "mail.eml")
    assert [each.name for each in reading.signatories] == BOTH
    assert any("not read: other.html" in each.reason for each in reading.left_out)


def test_a_mail_inside_a_mail_is_read_but_not_without_end():
    inner = mail()
    for _ in range(2):
        outer = mail("See the mail attached.")
        outer.add_attachment(inner)
        inner = outer
    assert names(inner.as_bytes()) == BOTH
    outer = mail("See the mail attached.")
    outer.add_attachment(inner)
    assert names(outer.as_bytes()) == []


def test_attachments_without_a_letter_leave_the_mails_words_or_an_error():
    outer = mail("See the file, dear friends, it says all there is to say of this.")
    outer.add_attachment(b"lamps", maintype="text", subtype="plain", filename="a.txt")
    assert any("a.txt" in each.reason for each in read(outer.as_bytes(), "mail.eml").left_out)
    bare = mail("See file")
    bare.add_attachment(b"lamps", maintype="text", subtype="plain", filename="a.txt")
    with pytest.raises(UnreadableError, match="attached"):
        read(bare.as_bytes(), "mail.eml")


def test_a_saved_page_is_read_as_a_page():
    saved = EmailMessage()
    saved["From"] = "<Saved>"
    saved["Snapshot-Content-Location"] = "https://quay.example/letter"
    saved["MIME-Version"] = "1.0"
    saved.make_related()
    saved.add_related(f"<nav>Home</nav>{HTML}", subtype="html")
    assert names(saved.as_bytes()) == BOTH
    empty = EmailMessage()
    empty["Snapshot-Content-Location"] = "x"
    empty.make_related()
    empty.add_related(b"x", maintype="image", subtype="png")
    with pytest.raises(UnreadableError, match="no text"):
        read(empty.as_bytes(), "page.mht")


def test_a_mail_without_text_says_so():
    with pytest.raises(UnreadableError, match="no text") as caught:
        read(mail("").as_bytes(), "mail.eml")
    assert caught.value.do


def test_a_date_that_is_none_does_no_harm():
    data = mail().as_bytes().replace(b"Fri, 03 May 2024", b"Some, 99 Day 1234567")
    assert read(data, "mail.eml").edition.date is None


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nFrom: a\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000)
        ),
        b"From: a\nMessage-ID: <1>\n" + b"Content-Type: message/rfc822\n\n" * 5000,
        b"From: a\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 500,
    ],
    ids=["multiparts", "mails", "parts"],
)
def test_a_bomb_of_parts_is_refused(data):
    with pytest.raises(UnreadableError, match="parts") as caught:
        read(data, "mail.eml")
    assert caught.value.where == "mail.eml"


@pytest.mark.parametrize(
    ("data", "name", "is_mail"),
    [
        (b"Received: by quay\nFrom: a\n\nb", "letter", True),
        (b"Subject: a\n\nb", "a.EML", True),
        (b"From: Quay\nTo: the Minister\nDate: 3 May 2024\n\nDear Minister,", "letter.txt", False),
        (b"Dear Minister,\n\nMessage-ID: 4", "letter.eml", False),
    ],
)
def test_a_letterhead_is_no_header_of_a_mail(data, name, is_mail):
    assert READER.claims is not None
    assert READER.claims(data, name) is is_mail


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_header_are_read_or_refused(data):
    try:
        told = read(b"From: a\nMessage-ID: <1>\n" + data, "mail.eml").source
    except UnreadableError as error:
        told = error.do
    assert told


def test_a_mail_in_html_alone_has_the_mails_title_and_date_and_tells_its_hidden_words():
    found = mail("")
    hidden = HTML.replace("<p>Sincerely", '<p style="display:none">secret words</p><p>Sincerely')
    found.set_content(hidden, subtype="html")
    reading = read(found.as_bytes(), "mail.eml")
    assert plain(reading.edition.authentic.title) == "Open letter on the lamps"
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert dict(reading.metadata)["hidden_text"] == "secret words"


def test_a_forwarded_mails_header_dates_the_letter_and_names_whom_it_does_not():
    text = LETTER.replace("Dear Minister Okoro", "Dear all")
    head = "From: Ben <b@quay.example>\nDate: 1 May 2024\nTo: Tide Council <t@port.example>"
    forwarded = mail(f"Sign!\n\n---------- Forwarded message ---------\n{head}\n\n{text}")
    reading = read(forwarded.as_bytes(), "mail.eml")
    assert reading.edition.date == dt.date(2024, 5, 1)
    assert reading.edition.sender.name == "Ben"
    assert reading.edition.addressees[0].organisation == "Tide Council"
    assert dict(reading.confidence)["addressees.0"] < 0.5
