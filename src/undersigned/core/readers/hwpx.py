"""HWPX documents of Hancom's word processor (OWPML): bytes in, a reading out.

What is read is what the letter says when all tracked changes are accepted. Why this is read here
and not by a library: docs/adr/ on HWPX. The old form, HWP, is told apart by ``decode``.
"""

from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.flow import Block
from undersigned.core.readers.flow_writer import write_flow, write_note
from undersigned.core.readers.hwpx_blocks import HwpxBlocks, words_of
from undersigned.core.readers.hwpx_head import read_head
from undersigned.core.readers.hwpx_package import HwpxPackage, inside, open_hwpx
from undersigned.core.readers.page import Page
from undersigned.core.readers.paragraphs import says_an_address
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.structure import read_lines
from undersigned.core.reading import MetadataName, Reading

_HEAD = "the running head of the pages"
_FOOT = "the foot of the pages"
_MACROS = "macros, which are not read and were not run"
# The name of the form is the first entry of the file, and stored as it is.
_MARK_WITHIN = 256


def _is_hwpx(data: bytes, name: str) -> bool:  # noqa: ARG001 - told by the bytes alone
    if not data.startswith(b"PK"):
        return False
    return b"application/hwp+zip" in data[:_MARK_WITHIN] or b"Contents/section0.xml" in data


READER = Reader("hwpx", "a Hancom document (HWPX)", _is_hwpx)


def read(data: bytes, name: str) -> Reading:
    """The letter in an HWPX file; ``UnreadableError`` where there is none."""
    refuse_by_size(data, name)
    page, metadata = page_of(open_hwpx(data, name))
    reading = read_lines(page.source, page.lines, name, page.left_out)
    return reading.model_copy(update={"format": "hwpx", "metadata": tuple(metadata.items())})


def page_of(package: HwpxPackage) -> tuple[Page, dict[MetadataName, str]]:
    """All that a person sees in the file, and what it tells beside that."""
    page, head = Page(), read_head(package.head)
    reader = HwpxBlocks(head)
    blocks: list[Block] = []
    for section in package.sections:
        settings = next(inside(section, "secPr"), None)
        head.outline = settings.get("outlineShapeIDRef", "") if settings is not None else ""
        blocks += reader.read(section)
    _write_heads(page, reader)
    write_flow(page, blocks)
    _write_notes(page, reader)
    for foot in reader.feet:
        page.leave(words_of(foot), _FOOT)
    if package.macros:
        page.tell(_MACROS)
    told = dict(package.metadata)
    if head.changes:
        told["tracked_changes"] = str(head.changes)
    if reader.comments:
        told["comments"] = str(reader.comments)
    return page, told


def _write_heads(page: Page, reader: HwpxBlocks) -> None:
    """A head that says an address is the letterhead; any other runs over all pages."""
    given = False
    for element in list(reader.heads):
        found = [block for listed in element for block in reader.read(listed)]
        if not given and says_an_address(found):
            write_flow(page, found)
            page.gap()
            given = True
        else:
            page.leave(words_of(element), _HEAD)


def _write_notes(page: Page, reader: HwpxBlocks) -> None:
    """Footnotes, then endnotes; a note may hold a note."""
    done = 0
    while done < len(reader.notes):
        waiting = sorted(reader.notes[done:], key=lambda note: note.label.startswith("e"))
        done = len(reader.notes)
        for note in waiting:
            found = [block for listed in note.element for block in reader.read(listed)]
            write_note(page, note.label, note.printed, found)
