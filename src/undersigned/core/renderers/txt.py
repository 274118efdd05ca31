"""A letter as plain text, 72 columns wide, for mail, for archives and for those who read it aloud.

Emphasis is lost, and links stand in angle brackets behind their words (RFC 3986, appendix C). The
plain-text reader understands the result: the same title, addressees, asks and names come back. For
its sake and for programs that cut lines apart, the title and whatever stands in the list take one
line each, however long.
"""

from collections.abc import Iterator, Sequence

from babel.lists import format_list

from undersigned.core.letter import (
    Addressee,
    Asks,
    Block,
    Edition,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    NoteMark,
    Paragraph,
    Placeholder,
    Quote,
    Roll,
    Sender,
    Table,
    Text,
)
from undersigned.core.lexicon.locales import comma, locale_of
from undersigned.core.renderers.columns import TIE, wrap
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import NO_BREAK_SPACE, Entry, Printed, printed

FORMAT = Format("txt", "txt", "text/plain", "Plain text")

_SECTION = "\n\n\n"
_PARAGRAPH = "\n\n"


def render(edition: Edition, roll: Roll, language: str) -> str:
    """The letter in ``language``, with line feeds and one at the end."""
    letter = printed(edition, roll, language)
    words = _PARAGRAPH.join(part for part in (*_letterhead(letter), *_body(letter)) if part)
    parts = (words, *_signatories(letter))
    return _SECTION.join(part for part in parts if part) + "\n"


def _letterhead(letter: Printed) -> Iterator[str]:
    own, edition = letter.phrases, letter.edition
    yield _plain(letter, letter.title).replace("\n", " ").replace(TIE, " ").strip()
    yield _sender(letter)
    yield ", ".join(part for part in (edition.place, letter.date) if part)
    for office in edition.addressees:
        yield _office(letter, office)
    yield _lines(*(_copy(letter, office) for office in edition.cc))
    subject = _plain(letter, letter.text.subject)
    yield _wrapped(f"{own.label(own.subject)}{subject}") if subject else ""
    yield _wrapped(_plain(letter, letter.text.salutation))


def _sender(letter: Printed) -> str:
    own, sender = letter.phrases, letter.edition.sender
    name = f"{own.label(own.sender)}{sender.name}" if sender.name else ""
    contact = f"{own.label(own.contact)}{sender.contact}" if sender.contact else ""
    return _lines(name, *sender.address, contact, *_reach(letter, sender))


def _office(letter: Printed, office: Addressee) -> str:
    reach = _reach(letter, office)
    return _lines(office.name, office.role, office.organisation, *office.address, *reach)


def _copy(letter: Printed, office: Addressee) -> str:
    """One line: name, role and organisation. Its addresses are for the envelope."""
    parts = (office.name, office.role, office.organisation)
    who = comma(letter.language).join(part for part in parts if part)
    return f"{letter.phrases.label(letter.phrases.copy)}{who}" if who else ""


def _reach(letter: Printed, who: Addressee | Sender) -> list[str]:
    own = letter.phrases
    fax = getattr(who, "fax", "")  # a sender states none
    values = ((own.fax, fax), (own.phone, who.phone), (own.email, who.email))
    return [f"{own.label(label)}{value}" for label, value in values if value]


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _body(letter: Printed) -> Iterator[str]:
    for _, block in letter.body:
        yield _block(letter, block)
    yield from _notes(letter)


def _block(letter: Printed, block: Block) -> str:
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            return _wrapped(_plain(letter, inlines))
        case Quote(blocks=blocks):
            return _indented("    ", _inner(letter, blocks))
        case List():
            return _list(letter, block)
        case Table():
            return _table(letter, block)
        case Asks():
            return _PARAGRAPH.join(
                _wrapped(_plain(letter, ask.text), first=f"{number}. ")
                for number, (_, ask, _) in enumerate(letter.asks, start=1)
            )
        case _:
            return ""  # footnotes are gathered under the letter


def _inner(letter: Printed, blocks: Sequence[Block]) -> str:
    return _PARAGRAPH.join(_block(letter, block) for block in blocks)


def _indented(indent: str, text: str) -> str:
    return "\n".join(f"{indent}{line}".rstrip() for line in text.split("\n"))


def _list(letter: Printed, block: List) -> str:
    items = []
    for number, item in enumerate(block.items, start=block.start):
        first = f"{number}. " if block.ordered else "- "
        indent = " " * len(first)
        items.append(first + _indented(indent, _inner(letter, item)).removeprefix(indent))
    return "\n".join(items)


def _table(letter: Printed, block: Table) -> str:
    """Each row as "header: cell" lines: no width is too narrow for it, and it can be read aloud."""
    header = [_plain(letter, cell) for cell in block.header]
    rows = []
    for row in block.rows:
        cells = zip(header, row, strict=True)
        lines = [_wrapped(f"{name}: {_plain(letter, cell)}") for name, cell in cells]
        rows.append("\n".join(lines))
    return _PARAGRAPH.join(rows)


def _notes(letter: Printed) -> Iterator[str]:
    for _, note in letter.footnotes:
        mark = f"[{letter.note_number(note.label)}] "
        indent = " " * len(mark)
        yield mark + _indented(indent, _inner(letter, note.blocks)).removeprefix(indent)


def _signatories(letter: Printed) -> Iterator[str]:
    own = letter.phrases
    organisations = [_line(entry) for entry in letter.entries("organisation")]
    individuals = [_person(entry) for entry in letter.entries("individual")]
    yield _headed(own.label(own.signing_organisations), "\n".join(organisations))
    yield _headed(own.label(own.signing_individuals), _PARAGRAPH.join(individuals))
    yield f"{letter.withheld}." if letter.withheld else ""
    yield _PARAGRAPH.join(_members(letter))


def _members(letter: Printed) -> Iterator[str]:
    """A sentence for each association, apart from the list, where each line is a signatory."""
    own = letter.phrases
    for entry in letter.entries("organisation"):
        if entry.members:
            listed = format_list(entry.members, locale=locale_of(own.language))
            yield own.speaks_for.format(name=entry.name, members=listed)


def _headed(heading: str, names: str) -> str:
    return f"{heading.rstrip()}{_PARAGRAPH}{names}" if names else ""


def _line(entry: Entry) -> str:
    return ", ".join(part for part in (entry.name, entry.title, entry.place) if part)


def _person(entry: Entry) -> str:
    second = ", ".join(part for part in (entry.title, entry.place) if part)
    return "\n".join(part for part in (entry.name, second) if part)


def _wrapped(text: str, *, first: str = "") -> str:
    return "\n".join(wrap(text, first=first)) if text else ""


def _plain(letter: Printed, inlines: tuple[Inline, ...]) -> str:
    return "".join(_word(letter, inline) for inline in inlines)


def _word(letter: Printed, inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Emphasis(children=children):
            return _plain(letter, children)
        case Link(href=href, children=children):
            shown = _plain(letter, children)
            address = href.removeprefix("mailto:")
            return shown if shown in (href, address) else f"{shown} <{address}>"
        case Placeholder():
            return letter.fill(inline).replace(NO_BREAK_SPACE, TIE)
        case LineBreak():
            return "\n"
        case NoteMark(label=label):
            return f"[{letter.note_number(label)}]"
