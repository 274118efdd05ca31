"""Who stands under a letter, in Word: headings, names in columns, members, names withheld."""

from collections.abc import Iterator, Sequence

from babel.lists import format_list
from lxml import etree

from undersigned.core.lexicon.locales import locale_of
from undersigned.core.renderers.docx.blocks import Blocks
from undersigned.core.renderers.docx.sections import Section
from undersigned.core.renderers.docx.words import Look
from undersigned.core.renderers.grouping import by_country, by_region
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.printed import Entry


def signatory_sections(blocks: Blocks, layout: Layout) -> Iterator[Section]:
    """The sections under the text: headings across the page, names in columns, what is left."""
    own = blocks.words.letter.phrases
    organisations = blocks.words.letter.entries("organisation")
    individuals = blocks.words.letter.entries("individual")
    if organisations:
        yield Section([_heading(blocks, 2, own.signing_organisations)], 1)
        columns = layout.columns_of(len(organisations))
        yield Section(list(_grouped(blocks, organisations, layout)), columns)
    if individuals:
        yield Section([_heading(blocks, 2, own.signing_individuals)], 1)
        columns = layout.columns_of(len(individuals))
        yield Section([_person(blocks, entry) for entry in individuals], columns)
    yield Section([*_withheld(blocks), *_members(blocks, organisations)], 1)


def _heading(blocks: Blocks, level: int, words: str) -> etree._Element:
    letter = blocks.words.letter
    own = letter.phrases.language
    foreign = "" if letter.language.startswith(own) else own
    return blocks.paragraph(f"Heading{level}", blocks.words.text(words, Look(language=foreign)))


def _grouped(blocks: Blocks, entries: Sequence[Entry], layout: Layout) -> Iterator[etree._Element]:
    """Organisations as they come, or under the names of countries or regions."""
    letter = blocks.words.letter
    if layout.group_by not in ("country", "region"):
        yield from (_line(blocks, entry) for entry in entries)
        return
    by_place = layout.group_by == "country"
    for group in by_country(letter, entries) if by_place else by_region(letter, entries):
        yield blocks.paragraph("Heading3", blocks.words.text(group.title))
        yield from (_line(blocks, entry, with_place=not by_place) for entry in group.entries)


def _line(blocks: Blocks, entry: Entry, *, with_place: bool = True) -> etree._Element:
    """An organisation: name, title and place in one line."""
    place = entry.place if with_place else ""
    said = ", ".join(part for part in (entry.name, entry.title, place) if part)
    return blocks.paragraph("Signatory", blocks.words.text(said))


def _person(blocks: Blocks, entry: Entry) -> etree._Element:
    """A person: the name, and under it title and place."""
    second = ", ".join(part for part in (entry.title, entry.place) if part)
    lines = [blocks.words.text(each) for each in (entry.name, second) if each]
    return blocks.paragraph("Person", blocks.words.lines(lines))


def _withheld(blocks: Blocks) -> Iterator[etree._Element]:
    if said := blocks.words.letter.withheld:
        yield blocks.paragraph("Remark", blocks.words.text(f"{said}."))


def _members(blocks: Blocks, entries: Sequence[Entry]) -> Iterator[etree._Element]:
    """A sentence for each association, apart from the names, where each line is a signatory."""
    own = blocks.words.letter.phrases
    for entry in entries:
        if entry.members:
            listed = format_list(entry.members, locale=locale_of(own.language))
            said = own.speaks_for.format(name=entry.name, members=listed)
            yield blocks.paragraph("Remark", blocks.words.text(said))
