"""Who sends a mail to whom and when: its own header, or that of the mail which it forwards.

Who sends a letter round need not have written it, so what the header says is taken for the letter's
sender and addressees only where the letter names none, and is doubted.
"""

import datetime as dt
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime

from undersigned.core.letter import Addressee, Sender
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.readers.mail_parts import header
from undersigned.core.readers.offices import is_body, is_office
from undersigned.core.readers.page import normal
from undersigned.core.reading import Reading
from undersigned.core.said import say

_SURE = 0.3
_ANSWERS = re.compile(r"^\s*(?:(?:re|fwd?|wg|aw|tr|rv|enc|i|r)\s*(?:\[\d+\])?:\s*)+", re.I)
# How mail programs call the fields of a mail that they forward, in ten languages.
_LABELS = {
    "sender": "from|von|de|da|от|от кого|من|差出人|보낸 사람|보낸사람",
    "to": "to|an|à|para|a|кому|إلى|宛先|받는 사람|받는사람",
    "date": (
        "date|sent|gesendet|datum|envoyé|fecha|enviado|enviado el|data|inviato|enviada em"
        "|дата|отправлено|تاريخ|التاريخ|日付|日時|送信日時|보낸 날짜|날짜"
    ),
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|тема|الموضوع|件名|제목",
}
_NAMES = {name: field for field, names in _LABELS.items() for name in names.split("|")}
_FIELD = re.compile(r"^[>\s*]*(?P<name>[^\W\d_][^:：*\n]{0,20}?)[\s*]*[:：][\s*]*(?P<value>.+)$")
_QUOTES = "\"'«»“”„"


@dataclass(frozen=True, slots=True)
class Fields:
    """What a header says; "" for what it leaves out. ``date`` is as printed."""

    sender: str = ""
    to: str = ""
    date: str = ""
    subject: str = ""

    def day(self) -> dt.date | None:
        """The day on which the mail was sent, where it was sent."""
        try:
            return parsedate_to_datetime(self.date).date()
        except (ValueError, TypeError, IndexError):
            found = parse_date(self.date)
            return found.date if found else None

    def title(self) -> str:
        """The subject without "Fwd:"."""
        return _ANSWERS.sub("", self.subject)


def fields_of(mail: EmailMessage) -> Fields:
    """The mail's own header."""
    said = (normal(header(mail, each)) for each in ("From", "To", "Date", "Subject"))
    return Fields(*said)


def forwarded_fields(text: str) -> Fields:
    """The header of a forwarded mail, as a mail program prints it in the text."""
    found: dict[str, str] = {}
    for line in text.split("\n"):
        match = _FIELD.match(line)
        field = _NAMES.get(match["name"].strip().lower()) if match else None
        if match and field:
            found.setdefault(field, match["value"].strip(" *"))
    return Fields(**found)


def addressed(reading: Reading, fields: Fields) -> Reading:
    """The reading with the header's sender and addressees, where the letter has none itself."""
    edition = reading.edition
    doubts: list[tuple[str, float]] = []
    if edition.sender == Sender() and (named := _people(fields.sender)):
        name, email = named[0]
        edition = edition.model_copy(update={"sender": Sender(name=name, email=email)})
        doubts.append(("sender", _SURE))
    if not edition.addressees and (named := _people(fields.to)):
        addressees = tuple(_addressee(name, email) for name, email in named)
        edition = edition.model_copy(update={"addressees": addressees})
        doubts += [(f"addressees.{number}", _SURE) for number in range(len(addressees))]
    why = ((part, say("the mail's header says so, not the letter")) for part, _ in doubts)
    return reading.model_copy(
        update={
            "edition": edition,
            "confidence": (*reading.confidence, *doubts),
            "doubts": (*reading.doubts, *why),
        }
    )


def _people(value: str) -> list[tuple[str, str]]:
    """Names with their addresses; who has no name is left out."""
    plain = re.sub(r"\[mailto:[^\]]*\]", "", value)
    found = ((name.strip(f" {_QUOTES}"), email) for name, email in getaddresses([plain]))
    return [(name, email) for name, email in found if name and "@" in email and "@" not in name]


def _addressee(name: str, email: str) -> Addressee:
    if is_office(name):
        return Addressee(role=name, email=email)
    if is_body(name):
        return Addressee(organisation=name, email=email)
    return Addressee(name=name, email=email)
