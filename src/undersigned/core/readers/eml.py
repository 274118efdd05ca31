"""Mails (EML) and saved pages (MHTML): bytes in, a reading out.

A letter may be a mail's text, may be quoted or forwarded in it, or be attached. The wire's sender
and recipients stand in the source, left out, and serve only where the letter names nobody.
"""

import re
from collections.abc import Callable
from email.message import EmailMessage

from undersigned.core.errors import UnreadableError
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.html import web_page
from undersigned.core.readers.html_head import Head
from undersigned.core.readers.html_write import WebPage
from undersigned.core.readers.lines import text_lines
from undersigned.core.readers.mail_header import (
    Fields,
    addressed,
    fields_of,
    forwarded_fields,
)
from undersigned.core.readers.mail_parts import (
    attached,
    body_parts,
    header,
    parse_mail,
    payload_of,
    text_of,
)
from undersigned.core.readers.mail_quotes import Passage, passages
from undersigned.core.readers.page import Page, normal
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.structure import read_lines
from undersigned.core.reading import LeftOut, Reading

_DEEPEST = 2
_NAMES = (".eml", ".mht", ".mhtml")
_FIELD = re.compile(rb"[!-9;-~]{1,60}:[ \t\r\n]")
_TELLING = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|content-type|delivered-to):", re.I | re.M
)
_ADDRESSED = re.compile(rb"^(?:from|to|subject|date):", re.I | re.M)
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_FEWEST_WORDS = 60


def _claims(data: bytes, name: str) -> bool:
    """Whether the file begins with the header of a mail; a letterhead alone is none."""
    head = re.split(rb"\r?\n\r?\n", data[:65536], maxsplit=1)[0]
    if not _FIELD.match(head.removeprefix(b"\xef\xbb\xbf")) and not head.startswith(b"From "):
        return False
    if name.lower().endswith(_NAMES):
        return True
    return bool(_TELLING.search(head)) and bool(_ADDRESSED.search(head))


READER = Reader("eml", "a mail (EML) or a saved page (MHTML)", _claims)


def read(data: bytes, name: str, depth: int = 0) -> Reading:
    """The letter in a mail, or attached to it; ``UnreadableError`` where there is none."""
    refuse_by_size(data, name)
    mail = parse_mail(data, name)
    if mail.get_content_type() == "multipart/related" and mail.get("Snapshot-Content-Location"):
        return _saved_page(mail, name)
    attachments = list(attached(mail))
    try:
        reading = _body(mail, name)
    except UnreadableError:
        if not attachments:
            raise
        reading = None
    if reading is not None and (_says_enough(reading) or not attachments):
        return _told(reading, [each for each, _ in attachments])
    return _from_attachment(attachments, name, depth, reading)


def _says_enough(reading: Reading) -> bool:
    return bool(reading.signatories) or len(reading.source.split()) >= _FEWEST_WORDS


def _told(reading: Reading, names: list[str]) -> Reading:
    """``reading`` with a word on what is attached and may be the letter itself."""
    if not names:
        return reading
    reason = f"The mail has attachments that were not read: {', '.join(names)}."
    left_out = (*reading.left_out, LeftOut(start=0, end=0, reason=reason))
    return reading.model_copy(update={"left_out": left_out})


def _from_attachment(
    attachments: list[tuple[str, bytes]], name: str, depth: int, otherwise: Reading | None
) -> Reading:
    """The first attachment that is a letter, read by its own reader."""
    from undersigned.core.readers import read as read_any  # It finds this module; so not above.

    for file, data in attachments if depth < _DEEPEST else ():
        where = f"{name}: {file}"
        try:
            inner = _claims(data, file)
            found = read(data, where, depth + 1) if inner else read_any(data, where)
        except UnreadableError:
            continue
        reason = f"The letter was read from the mail's attachment {file}."
        told = LeftOut(start=0, end=0, reason=reason)
        return found.model_copy(update={"left_out": (told, *found.left_out)})
    if otherwise is not None:
        return _told(otherwise, [file for file, _ in attachments])
    raise UnreadableError(
        "Neither the mail's text nor what is attached to it is a letter.",
        where=name,
        do="Save the letter as a file of its own, and read that.",
    )


def _saved_page(mail: EmailMessage, name: str) -> Reading:
    for part in mail.walk():
        if part.get_content_type() == "text/html":
            found = web_page(text_of(part), name)
            page = found.page
            return read_lines(page.source, page.lines, name, page.left_out)
    raise UnreadableError(
        "The saved page holds no text.", where=name, do="Save the page again, as HTML."
    )


def _body(mail: EmailMessage, name: str) -> Reading:
    """The letter in the mail's text: plain or HTML, whichever says more."""
    plain = html = ""
    for part in body_parts(mail):
        if part.get_content_subtype() == "html":
            html += text_of(part) if payload_of(part) else ""
        elif part.get_content_subtype() == "plain":
            plain += text_of(part) + "\n"
    writers: list[tuple[int, Callable[[], Reading]]] = []
    if plain.strip():
        writers.append((len(plain.split()), lambda: _plain(mail, normal(plain), name)))
    if html.strip():
        fields = fields_of(mail)
        found = web_page(html, name, mail=True, head=Head(fields.title(), fields.day()))
        size = len(found.page.source.split())
        writers.append((size * 5 // 4, lambda: _marked_up(found, fields, name)))
    if not writers:
        raise UnreadableError(
            "The mail has no text.", where=name, do="Choose the mail that holds the letter."
        )
    return max(writers, key=lambda each: each[0])[1]()


def _marked_up(found: WebPage, fields: Fields, name: str) -> Reading:
    """The letter in a mail's HTML, and the words that it hides."""
    reading = addressed(_read(found.page, name), fields)
    metadata = (("hidden_text", found.hidden),) if found.hidden else ()
    return reading.model_copy(update={"metadata": metadata})


def _plain(mail: EmailMessage, text: str, name: str) -> Reading:
    """The passage of the text that is the letter; the others are left out."""
    found = passages(text)
    letter = max(found, key=_weight)
    fields = forwarded_fields(letter.header) if letter.header else fields_of(mail)
    if _says_its_subject(mail, letter):
        reading = _read(_page(mail, found, letter, titled=False), name)
        if reading.edition.authentic.title:
            return addressed(reading, fields)
    return addressed(_read(_page(mail, found, letter, titled=True), name), fields)


def _says_its_subject(mail: EmailMessage, letter: Passage) -> bool:
    """Whether the mail's subject is only what stands in the letter as "RE: ..."."""
    subject = normal(" ".join(header(mail, "Subject").split()))
    return bool(subject) and f": {subject} " in f"{' '.join(letter.text.split())} "


def _page(mail: EmailMessage, found: list[Passage], letter: Passage, *, titled: bool) -> Page:
    """The mail as a page; ``titled``: under its subject."""
    page = Page()
    _write_header(page, mail, letter, titled=titled)
    for passage in found:
        if passage is letter:
            _write(page, passage)
        else:
            page.leave(passage.text, passage.reason)
    return page


def _weight(passage: Passage) -> int:
    return 0 if passage.signature else len(passage.text.split())


def _read(page: Page, name: str) -> Reading:
    return read_lines(page.source, page.lines, name, page.left_out)


def _write_header(page: Page, mail: EmailMessage, letter: Passage, *, titled: bool) -> None:
    """The mail's header, left out; its subject and date stand in where the letter has none."""
    said = [(field, header(mail, field)) for field in _SHOWN]
    page.leave(
        "\n".join(f"{field}: {value}" for field, value in said if value), "the mail's header"
    )
    own = fields_of(mail)
    forwarded = forwarded_fields(letter.header)
    subject = own.title() or forwarded.title()
    lines = [line.text for line in text_lines(letter.text)]
    if subject and titled:
        page.line(normal(subject), heading=1)
        page.gap()
    day = forwarded.day() or own.day()
    if day and not any(len(line) <= 60 and parse_date(line) for line in lines):
        page.line(day.isoformat())
        page.gap()


def _write(page: Page, passage: Passage) -> None:
    for line in text_lines(passage.text):
        if line.gap:
            page.gap()
        marker = passage.text[line.outer : line.start].strip()
        if line.number is not None:
            page.line(line.text, marker=marker, number=line.number)
        else:
            page.line(line.text, marker=marker, bullet=line.bullet, quoted=line.quoted)
