"""A letter as a mail that is not sent yet (RFC 5322): its text inline, the PDF attached.

Mail programs open it as a draft. Neither hour nor id stands in it unless they are given: whoever
sends it has them.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from undersigned.core.letter import Addressee, Edition, Roll, Sender, plain
from undersigned.core.renderers import pdf, txt
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.mail_header import as_header
from undersigned.core.renderers.printed import Printed, printed, refuse_no_office

FORMAT = Format("eml", "eml", "message/rfc822", "Mail")

_POLICY = policy.SMTP.clone(cte_type="7bit")
# An addr-spec without quotes and comments (RFC 5322 3.4.1), as all that are in use.
_ATOM = r"[\w!#$%&'*+/=?^`{|}~-]+"
_ADDRESS = re.compile(rf"{_ATOM}(\.{_ATOM})*@[\w-]+(\.[\w-]+)+", re.ASCII)


def render(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    addressee: int | None = None,
    layout: Layout = Layout(),  # noqa: B008 - it is frozen
    edition_hash: str = "",
    with_pdf: bool = True,
    date: dt.datetime | None = None,
    message_id: str = "",
) -> bytes:
    """The mail to one office, or to all of them with its copies.

    The PDF is made with ``layout`` and ``edition_hash``, or left out (``with_pdf``). From is the
    sender, and who has no e-mail address that can be written to is not in it. ``date`` (aware) and
    ``message_id`` (with angle brackets) are those of the sending.
    """
    refuse_no_office(edition, addressee)
    letter = printed(edition, roll, language)
    mail = EmailMessage(policy=_POLICY)
    _address(mail, letter, addressee)
    mail["Subject"] = _subject(letter)
    if date:
        mail["Date"] = format_datetime(date)
    if message_id:
        mail["Message-ID"] = message_id
    if not date:
        mail["X-Unsent"] = "1"  # Outlook opens it as a draft
    mail.set_content(txt.render(edition, roll, language), cte="quoted-printable")
    mail["Content-Language"] = language
    if with_pdf:
        paper = pdf.render(
            edition, roll, language, addressee=addressee, layout=layout, edition_hash=edition_hash
        )
        _attach(mail, paper, language)
    return mail.as_bytes()


def _attach(mail: EmailMessage, paper: bytes, language: str) -> None:
    mail.add_attachment(
        paper, maintype="application", subtype="pdf", filename=f"letter.{language}.pdf"
    )
    # What parts the parts (RFC 2046 5.1.1) is the same for the same letter.
    mail.set_boundary(f"=_{hashlib.sha256(paper).hexdigest()[:32]}")


def _address(mail: EmailMessage, letter: Printed, addressee: int | None) -> None:
    edition = letter.edition
    offices = edition.addressees if addressee is None else (edition.addressees[addressee],)
    copies = edition.cc if addressee is None else ()
    for field, who in (("From", (edition.sender,)), ("To", offices), ("Cc", copies)):
        if found := list(_mailboxes(who)):
            mail[field] = found


def _mailboxes(who: Iterable[Addressee | Sender]) -> Iterable[Address]:
    for each in who:
        name = each.name or getattr(each, "role", "") or getattr(each, "organisation", "")
        if _ADDRESS.fullmatch(each.email):
            yield Address(as_header(name), addr_spec=each.email)


def _subject(letter: Printed) -> str:
    """The subject in one line; the title where the letter has none."""
    return as_header(plain(letter.text.subject or letter.title, letter.fill))
