"""The page of facts as plain text, for a mail to a newsroom."""

import textwrap
from collections.abc import Iterator

from undersigned.core.press.sheet import Contact, Sheet, Shown

_WIDTH = 76
# Around a telephone number in lines that run to the left (Unicode 3.4, LRI and PDI).
_TO_THE_RIGHT, _END = "\u2066", "\u2069"


def as_text(sheet: Sheet) -> str:
    """Lines of at most 76 characters where words allow; it ends with a line break."""
    return "\n".join(_lines(sheet)).rstrip() + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    labels = sheet.labels
    yield from _folded(labels.embargo)
    yield ""
    yield from _folded(sheet.title)
    yield ""
    for number, noun in sheet.numbers:
        yield f"{number} {noun}"
    yield from _folded(sheet.rule)
    yield ""
    for label, value in sheet.facts:
        yield from _folded(f"{label}: {value}", "  ")
    yield from _section(labels.asks, [f"{n}. {ask.words}" for n, ask in enumerate(sheet.asks, 1)])
    yield from _section(labels.quotes, [_quoted(quote) for quote in sheet.quotes])
    yield from _section(labels.contacts, [_contact(each, sheet) for each in sheet.contacts])


def _section(heading: str, entries: list[str]) -> Iterator[str]:
    if not entries:
        return
    yield ""
    yield heading
    for entry in entries:
        yield from _folded(entry, "   ")


def _quoted(quote: Shown) -> str:
    return f"“{quote.words}”" + (f" ({quote.speaker})" if quote.speaker else "")


def _contact(contact: Contact, sheet: Sheet) -> str:
    reach = [each for each in (contact.phone, contact.email) if each]
    if sheet.direction == "rtl":
        reach = [f"{_TO_THE_RIGHT}{each}{_END}" for each in reach]
    return ", ".join((contact.name, *reach))


def _folded(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
