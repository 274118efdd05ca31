"""Bodies and attachments of a mail."""

from email.message import EmailMessage

from undersigned.core.readers.mail_parts import attached, header, parse_mail, text_of, unflowed


def test_flowed_lines_are_joined_and_fixed_ones_are_not():
    text = "One \ntwo\nthree\n> four \n> five\n-- \nAma"
    assert unflowed(text) == "One two\nthree\n> four five\n-- \nAma"


def test_flowed_lines_of_scripts_without_blanks_lose_theirs():
    assert unflowed("등불 \n을", delete=True) == "등불을"


def test_a_flowed_part_is_read_as_its_paragraphs():
    data = b"Content-Type: text/plain; format=flowed; charset=utf-8\n\nThe lamps \nare out.\n"
    assert text_of(parse_mail(data, "a.eml")) == "The lamps are out.\n"


def test_an_unknown_charset_is_read_all_the_same():
    data = b"Content-Type: text/plain; charset=no-such\n\nCaf\xc3\xa9"
    assert text_of(parse_mail(data, "a.eml")) == "Café"


def test_a_header_is_one_line_and_may_be_missing():
    mail = parse_mail(b"Subject: =?utf-8?q?Caf=C3=A9?=\n of lamps\n\n", "a.eml")
    assert header(mail, "Subject") == "Café of lamps"
    assert header(mail, "Date") == ""


def test_attachments_that_can_be_letters_are_found():
    mail = EmailMessage()
    mail.set_content("See files.")
    mail.add_attachment(b"x", maintype="image", subtype="png", filename="lamp.png")
    mail.add_attachment(b"y", maintype="application", subtype="pdf", filename="a/letter.PDF")
    assert list(attached(mail)) == [("aletter.PDF", b"y")]
