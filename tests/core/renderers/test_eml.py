"""A letter as a mail that is not sent yet."""

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings

from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text
from tests.core.renderers.tongues import TONGUES, letter_in
from tests.core.strategies import editions
from undersigned.core.errors import CountingError
from undersigned.core.letter import Addressee, Sender, words
from undersigned.core.renderers import pdf, txt
from undersigned.core.renderers.eml import render
from undersigned.core.roll import make_roll


def mail(edition=None, language: str = "en", roll=SMALL_ROLL, **options) -> EmailMessage:
    data = render(edition or make_edition(), roll, language, **options)
    return message_from_bytes(data, policy=policy.default)


def test_it_goes_from_the_sender_to_the_office_under_the_letter_s_subject():
    found = mail()
    assert found["From"] == "Coalition for the Missing of Sarrania <x@missing.example>"
    assert found["To"] == "Ilvane Torrek <president@palace.sarrania.example>"
    assert found["Subject"] == "The Ostrel Nine"
    assert found.get_body(("plain",))["Content-Language"] == "en"


def test_without_a_subject_the_title_stands_with_its_numbers():
    found = mail(make_edition(make_text(subject=())))
    assert found["Subject"] == "3 organisations to President Torrek"


def test_the_letter_stands_in_it_as_plain_text():
    body = mail().get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == txt.render(make_edition(), SMALL_ROLL, "en")


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_words_of_every_script_go_over_a_wire_of_seven_bits(language):
    edition, roll = letter_in(language)
    data = render(edition, roll, language)
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    found = message_from_bytes(data, policy=policy.default)
    assert found["Subject"] == TONGUES[language].subject
    body = found.get_body(("plain",))
    assert body is not None
    assert TONGUES[language].closing in body.get_content()


# Decoded before it is written, this would begin a header of its own.
HIDDEN = "=?utf-8?q?a=0D=0ABcc:_x=40y.example?="


def offices() -> tuple[Addressee, ...]:
    return (
        Addressee(name="Ama", email="ama@house.example"),
        Addressee(role="The Clerk", email="clerk@house.example"),
        Addressee(organisation="Chamber", email="chamber@house.example"),
        Addressee(name="Ben"),
    )


def test_all_offices_get_it_and_those_copied_a_copy():
    cc = (Addressee(name="Dina", email="dina@house.example"),)
    found = mail(make_edition(addressees=offices(), cc=cc))
    assert [str(each) for each in found["To"].addresses] == [
        "Ama <ama@house.example>",
        "The Clerk <clerk@house.example>",
        "Chamber <chamber@house.example>",
    ]
    assert found["Cc"] == "Dina <dina@house.example>"


def test_the_letter_is_attached_as_it_is_printed():
    (attached,) = mail(edition_hash="ab" * 32).iter_attachments()
    assert attached.get_filename() == "letter.en.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == pdf.render(
        make_edition(), SMALL_ROLL, "en", edition_hash="ab" * 32
    )


def test_it_can_be_had_without_its_attachment():
    assert not mail(with_pdf=False).is_multipart()


def test_one_office_s_mail_goes_to_it_alone():
    cc = (Addressee(name="Dina", email="dina@house.example"),)
    found = mail(make_edition(addressees=offices(), cc=cc), addressee=1)
    assert found["To"] == "The Clerk <clerk@house.example>"
    assert found["Cc"] is None


@pytest.mark.parametrize(
    "email", ["", "nobody", "a b@x.example", "a@x", "a..b@x.example", "ü@x.de"]
)
def test_who_has_no_address_that_can_be_written_to_is_not_in_it(email):
    found = mail(make_edition(sender=Sender(name="Ama", email=email)))
    assert found["From"] is None


def test_neither_hour_nor_id_stands_in_a_draft():
    found = mail()
    assert found["Date"] is None
    assert found["Message-ID"] is None
    assert found["X-Unsent"] == "1"
    assert render(make_edition(), SMALL_ROLL, "en") == render(make_edition(), SMALL_ROLL, "en")


def test_hour_and_id_are_those_of_the_sending():
    at = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
    found = mail(date=at, message_id="<17@letters.example>")
    assert found["Date"] == "Mon, 02 Mar 2026 09:30:00 +0000"
    assert found["Message-ID"] == "<17@letters.example>"
    assert found["X-Unsent"] is None


@pytest.mark.parametrize(
    "name",
    [
        "Ama, Ben & Co",
        'The "Lantern"',
        "Ama <x@y.example>",
        HIDDEN,
        "é\u2028Bcc: x@y",
    ],
)
def test_no_name_makes_a_header_or_a_second_address(name):
    edition = make_edition(
        make_text(subject=words(f"{name}\u2028Bcc: z@y.example {HIDDEN}")),
        sender=Sender(name=name, email="ama@house.example"),
    )
    found = mail(edition, with_pdf=False)
    assert [each.addr_spec for each in found["From"].addresses] == ["ama@house.example"]
    assert set(found.keys()) <= {
        *("From", "To", "Subject", "X-Unsent", "MIME-Version"),
        *("Content-Type", "Content-Transfer-Encoding", "Content-Language"),
    }


def test_an_id_that_would_make_a_header_is_refused():
    with pytest.raises(ValueError, match="linefeed"):
        render(make_edition(), SMALL_ROLL, "en", message_id="<1@x.example>\r\nBcc: y@z.example")


@settings(max_examples=20, deadline=None)
@given(editions())
def test_whatever_a_letter_holds_the_mail_can_be_read(edition):
    language = edition.authentic.language
    roll = make_roll(SMALL_ROLL.signatories, edition.counting, language)
    try:
        text = txt.render(edition, roll, language)
    except CountingError:
        return  # a placeholder that no renderer can fill
    body = mail(edition, language, roll, with_pdf=False).get_body(("plain",))
    assert body is not None
    assert body.get_content().split() == text.split()
