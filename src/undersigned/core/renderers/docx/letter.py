"""One letter in one language, written into a Word file from its head to its last copy."""

from collections.abc import Iterator, Sequence

from lxml import etree

from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import Addressee, Sender
from undersigned.core.lexicon.locales import comma
from undersigned.core.renderers.docx.blocks import Blocks
from undersigned.core.renderers.docx.elements import counted_field, text_element, w
from undersigned.core.renderers.docx.names import signatory_sections
from undersigned.core.renderers.docx.notes import note_ids, write_notes
from undersigned.core.renderers.docx.package import WordFile
from undersigned.core.renderers.docx.sections import Section, Sheet, write_sections
from undersigned.core.renderers.docx.words import Look, Words
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.printed import Printed
from undersigned.core.renderers.words import mail_address

_FOOTER_STOP = 9070  # twips from the left, where the page's number ends

Line = list[etree._Element]


def write_letter(
    file: WordFile,
    letter: Printed,
    layout: Layout,
    *,
    addressee: int | None = None,
    last: bool = True,
) -> None:
    """Writes a letter at the end of the file, on a page of its own.

    ``last``: nothing comes behind it. The others are as ``render`` takes them.
    """
    words = Words(letter, file.language, file.link)
    words.notes = note_ids(file, words)
    blocks = Blocks(words, file.numbering)
    text = [*_head(blocks, addressee), *blocks.all([block for _, block in letter.body])]
    text += write_notes(file, blocks)
    sections = [Section(text, 1), *signatory_sections(blocks, layout)]
    sections.append(Section(list(_copies(blocks)), 1))
    footer = file.footer(_footer(blocks))
    sheet = Sheet(layout, footer, rtl=words.direction == "rtl")
    write_sections(file.body, sections, sheet, last=last)


def _head(blocks: Blocks, addressee: int | None) -> Iterator[etree._Element]:
    letter, words = blocks.words.letter, blocks.words
    if letter.title:
        yield blocks.paragraph("Title", words.runs(letter.title))
    if sender := _sender(words):
        yield blocks.paragraph("Sender", words.lines(sender))
    if date := ", ".join(part for part in (letter.edition.place, letter.date) if part):
        yield blocks.paragraph("Date", words.text(date))
    yield from _offices(blocks, addressee)
    if letter.text.subject:
        label = words.text(letter.phrases.label(letter.phrases.subject))
        yield blocks.paragraph("Subject", label + words.runs(letter.text.subject))
    if letter.text.salutation:
        yield blocks.paragraph("Salutation", words.runs(letter.text.salutation))


def _sender(words: Words) -> list[Line]:
    own, sender = words.letter.phrases, words.letter.edition.sender
    name = words.text(own.label(own.sender)) + words.text(sender.name, Look(strong=True))
    lines = [name] if sender.name else []
    lines += [words.text(line) for line in sender.address]
    lines += [words.text(f"{own.label(own.contact)}{sender.contact}")] if sender.contact else []
    return lines + _reach(words, sender)


def _offices(blocks: Blocks, addressee: int | None) -> Iterator[etree._Element]:
    """Every office; or the one whose copy this is, and under it a line with the others."""
    words = blocks.words
    offices = words.letter.edition.addressees
    others: list[Addressee] = []
    for number, office in enumerate(offices):
        if addressee not in (None, number):
            others.append(office)
        elif lines := _office(words, office):
            yield blocks.paragraph("Addressee", words.lines(lines))
    if others:
        yield blocks.paragraph("Copies", words.text(_listed(words, others)))


def _listed(words: Words, offices: Sequence[Addressee]) -> str:
    own = words.letter.phrases
    named = (_in_one_line(words.letter, each) for each in offices)
    return own.label(own.also_to) + "; ".join(filter(None, named))


def _in_one_line(letter: Printed, office: Addressee) -> str:
    parts = (office.name, office.role, office.organisation)
    return comma(letter.language).join(part for part in parts if part)


def _office(words: Words, office: Addressee) -> list[Line]:
    said = (office.name, office.role, office.organisation, *office.address)
    return [words.text(line) for line in said if line] + _reach(words, office)


def _reach(words: Words, who: Addressee | Sender) -> list[Line]:
    """Fax, telephone and e-mail, each with its label; the e-mail address is a link."""
    own = words.letter.phrases
    lines = []
    for label, value in ((own.fax, getattr(who, "fax", "")), (own.phone, who.phone)):
        lines += [words.text(f"{own.label(label)}{value}")] if value else []
    if who.email:
        lines.append(words.text(own.label(own.email)) + _mail(words, who.email))
    return lines


def _mail(words: Words, address: str) -> Line:
    href = mail_address(address)
    if not href:
        return words.text(address)
    return words.link(href, words.text(address, Look(style="Hyperlink")))


def _copies(blocks: Blocks) -> Iterator[etree._Element]:
    """A line for each office that gets a copy; its addresses are for the envelope."""
    own = blocks.words.letter.phrases
    for office in blocks.words.letter.edition.cc:
        if said := _in_one_line(blocks.words.letter, office):
            yield blocks.paragraph("Copies", blocks.words.text(f"{own.label(own.copy)}{said}"))


def _footer(blocks: Blocks) -> etree._Element:
    """The check code, and which of how many pages this is."""
    words = blocks.words
    own = words.letter.phrases
    code = check_code(text_hash(words.letter.edition))
    paragraph = blocks.paragraph("Footer", words.text(f"{own.label(own.check_code)}{code}"))
    stop = w("tabs", w("tab", val="right", pos=_FOOTER_STOP))
    paragraph[0].insert(1, stop)
    one = w("r", text_element("1"))
    paragraph.append(w("r", w("tab")))
    paragraph.extend(counted_field("PAGE", one))
    paragraph.append(w("r", text_element(" / ")))
    paragraph.extend(counted_field("NUMPAGES", w("r", text_element("1"))))
    return paragraph
