"""Word documents (DOCX, and DOTX, DOCM, DOTM by their text): bytes in, a reading out.

What is read is what the letter says when all tracked changes are accepted. Deleted words, comments,
hidden text, running heads and tables of contents stand in the source with the reason why they are
left out, and what the file tells beside its words is counted for the checks. Macros are not read:
a letter is in its text, and a file is not refused for what nobody runs.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.flow_writer import write_flow, write_note
from undersigned.core.readers.page import Page
from undersigned.core.readers.paragraphs import says_an_address
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.structure import read_lines
from undersigned.core.readers.word_blocks import Blocks
from undersigned.core.readers.word_notes import Notes, notes_of
from undersigned.core.readers.word_numbers import Numbering
from undersigned.core.readers.word_package import W, WordPackage, open_word, targets
from undersigned.core.readers.word_runs import COMMENT, Runs, words_of
from undersigned.core.readers.word_styles import Styles, switch
from undersigned.core.reading import MetadataName, Reading

_CHANGES = tuple(
    W + name
    for name in (
        "ins", "del", "moveFrom", "cellIns", "cellDel", "cellMerge", "numberingChange",
        "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tcPrChange",
        "trPrChange", "tblPrExChange",
    )
)  # fmt: skip
_MACROS = "macros, which are not read and were not run"
_RUNNING = {"header": "the running head of the pages", "footer": "the foot of the pages"}


def _is_word(data: bytes, name: str) -> bool:  # noqa: ARG001 - told by the bytes alone
    if not data.startswith(b"PK") or b"word/" not in data:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(each.startswith("word/") for each in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return True


READER = Reader("docx", "a Word document (DOCX)", _is_word)


def read(data: bytes, name: str) -> Reading:
    """The letter in a Word file; ``UnreadableError`` where there is none."""
    refuse_by_size(data, name)
    package = open_word(data, name)
    page, metadata = page_of(package)
    reading = read_lines(page.source, page.lines, name, page.left_out)
    return reading.model_copy(update={"format": "docx", "metadata": tuple(metadata.items())})


def page_of(package: WordPackage) -> tuple[Page, dict[MetadataName, str]]:
    """All that a person sees in the file, and what it tells beside that."""
    body = package.body
    settings = package.root(package.related("SETTINGS"))
    footnotes, endnotes = _notes(package, settings)
    comments = {
        each.get(f"{W}id", ""): each
        for each in _children(package.root(package.related("COMMENTS")), "comment")
    }
    styles = Styles(package.root(package.related("STYLES")))
    numbering = Numbering(package.root(package.related("NUMBERING")))
    runs = Runs(styles, footnotes, endnotes, comments, targets(package.document.part))
    blocks = Blocks(styles, numbering, runs)

    page = Page()
    _write_heads(page, package, blocks)
    blocks.begun = bool(page.lines)
    runs.links = targets(package.document.part)
    write_flow(page, blocks.read(body))
    for notes, kind in ((footnotes, "FOOTNOTES"), (endnotes, "ENDNOTES")):
        part = package.related(kind)
        runs.links = targets(part) if part is not None else {}
        _write_notes(page, blocks, notes)
    _leave_feet(page, package)
    _leave_rest(page, package, runs)
    return page, _metadata(package, runs)


def _children(root: etree._Element | None, name: str) -> Iterator[etree._Element]:
    if root is not None:
        yield from root.iterchildren(W + name)


def _notes(package: WordPackage, settings: etree._Element | None) -> tuple[Notes, Notes]:
    body = package.body
    foot = package.root(package.related("FOOTNOTES"))
    end = package.root(package.related("ENDNOTES"))
    footnotes = notes_of(foot, settings, body, "footnote", "decimal")
    endnotes = notes_of(end, settings, body, "endnote", "lowerRoman")
    if footnotes.form == endnotes.form and endnotes.elements:
        endnotes.prefix = "e"
    return footnotes, endnotes


def _write_notes(page: Page, blocks: Blocks, notes: Notes) -> None:
    """The notes that the text names, each with its label; a note may name the next one."""
    done = 0
    while done < len(notes.named):
        key = notes.named[done]
        done += 1
        write_note(page, notes.known(key), notes.label(key), blocks.read(notes.elements[key]))


def _heads(package: WordPackage, kind: str) -> Iterator[tuple[str, etree._Element, dict[str, str]]]:
    """Headers ("header") or footers that the sections name, each once: (type, root, links)."""
    seen: set[int] = set()
    for reference in package.body.iter(f"{W}{kind}Reference"):
        part = package.header(reference)
        root = package.root(part)
        if part is None or root is None or id(part) in seen:
            continue
        seen.add(id(part))
        yield reference.get(f"{W}type", "default"), root, targets(part)


def _write_heads(page: Page, package: WordPackage, blocks: Blocks) -> None:
    """A letterhead is the first page's head, or a head that says an address."""
    section = next(package.body.iter(f"{W}sectPr"), None)
    first_differs = bool(switch(section, "titlePg"))
    given = False
    for kind, root, links in list(_heads(package, "header")):
        if kind == "first" and not first_differs:
            continue
        blocks.runs.links = links
        found = blocks.read(root)
        is_letterhead = kind == "first" or (not first_differs and says_an_address(found))
        if is_letterhead and not given:
            write_flow(page, found)
            page.gap()
            given = bool(page.lines)
        else:
            page.leave(words_of(root), _RUNNING["header"])


def _leave_feet(page: Page, package: WordPackage) -> None:
    for _, root, _ in _heads(package, "footer"):
        page.leave(words_of(root), _RUNNING["footer"])


def _leave_rest(page: Page, package: WordPackage, runs: Runs) -> None:
    """Comments on nothing, and what the file holds that has no words here."""
    for key, element in runs.comments.items():
        if key not in runs.commented:
            page.leave(words_of(element), COMMENT)
    if package.macros:
        page.tell(_MACROS)


def _metadata(package: WordPackage, runs: Runs) -> dict[MetadataName, str]:
    told = package.metadata()
    changes = sum(not _is_paragraph_mark(each) for each in package.body.iter(*_CHANGES))
    for root in (runs.footnotes, runs.endnotes):
        changes += sum(1 for note in root.elements.values() for _ in note.iter(*_CHANGES))
    if changes:
        told["tracked_changes"] = str(changes)
    if runs.comments:
        told["comments"] = str(len(runs.comments))
    if runs.hidden:
        told["hidden_text"] = "".join(runs.hidden).strip()
    return {name: value for name, value in told.items() if value}


def _is_paragraph_mark(change: etree._Element) -> bool:
    """Whether only the end of a paragraph was changed: its words are counted by themselves."""
    parent = change.getparent()
    above = parent.getparent() if parent is not None else None
    return (
        above is not None
        and above.tag == f"{W}pPr"
        and parent is not None
        and parent.tag == f"{W}rPr"
    )
