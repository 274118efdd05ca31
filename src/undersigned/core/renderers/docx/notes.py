"""The footnotes of a letter as Word's own: they move with the text when somebody edits it."""

from lxml import etree

from undersigned.core.letter import Footnote, Paragraph
from undersigned.core.renderers.docx.blocks import Blocks, Place
from undersigned.core.renderers.docx.elements import text_element, w
from undersigned.core.renderers.docx.package import WordFile
from undersigned.core.renderers.docx.words import Words

_STYLE = Place(style="FootnoteText")


def note_ids(file: WordFile, words: Words) -> dict[str, int]:
    """The ids that the letter's footnotes get in the file, by label."""
    labels = dict.fromkeys(note.label for _, note in words.letter.footnotes)
    return dict(zip(labels, file.note_ids(len(labels)), strict=True))


def write_notes(file: WordFile, blocks: Blocks) -> list[etree._Element]:
    """Writes the footnotes into their part of the file.

    Word numbers notes as the text names them. Where the letter does not, its own numbers are
    written. What no mark leads to comes back as paragraphs, to stand under the text.
    """
    words = blocks.words
    by_word = list(words.marks) == [note.label for _, note in words.letter.footnotes]
    if not by_word:
        words.number_by_hand()
    in_notes = Words(words.letter, words.usual, file.link_of_note, words.notes, words.marks)
    inner = Blocks(in_notes, file.numbering)
    under: list[etree._Element] = []
    waiting = set(words.marks)
    for _, note in words.letter.footnotes:
        number = text_element(words.letter.note_number(note.label))
        if note.label in waiting:
            waiting.remove(note.label)
            mark = w("footnoteRef") if by_word else number
            held = w("footnote", *_note(inner, note, mark), id=words.notes[note.label])
            file.notes.append(held)
        else:
            under += _note(blocks, note, number)
    return under


def _note(blocks: Blocks, note: Footnote, mark: etree._Element) -> list[etree._Element]:
    """The paragraphs of one note, its number before the first."""
    first: list[etree._Element] = []
    rest = note.blocks
    if rest and isinstance(rest[0], Paragraph):
        first, rest = blocks.words.runs(rest[0].inlines), rest[1:]
    reference = w("r", w("rPr", w("rStyle", val="FootnoteReference")), mark)
    space = w("r", text_element(" "))
    head = blocks.paragraph("FootnoteText", [reference, space, *first])
    return [head, *blocks.all(rest, _STYLE)]
