"""From the bytes of a PDF to characters on their places, by PDFium.

PDFium may be used by one thread at a time, so one lock guards all of it. What a stranger's file can
make large is counted before it is read.
"""

import ctypes
import threading
from collections.abc import Iterator

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.typeset.glyphs import Sheet, Volume
from undersigned.core.readers.typeset.ink import SheetReader
from undersigned.core.readers.typeset.surroundings import Box, annotations, look_around

MAX_PAGES = 500
MAX_CHARACTERS = 500_000

_LONGEST_TOLD = 200
_LOCK = threading.Lock()
_MEND = "Open it in a PDF viewer, print it into a new PDF, and read that."


def open_volume(data: bytes, name: str) -> Volume:
    """All sheets of a PDF; ``UnreadableError`` says why there are none, and what to do."""
    with _LOCK:
        document = _opened(data, name)
        try:
            _refuse_forms(document, name)
            return Volume(
                sheets=tuple(_sheets(document, name)),
                author=_told(document, "Author"),
                company=_told(document, "Company"),
            )
        finally:
            document.close()


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _why_not(error, name) from error
    pages = len(document)
    if 0 < pages <= MAX_PAGES:
        return document
    document.close()
    if not pages:
        raise UnreadableError("The PDF has no pages.", where=name, do=_MEND)
    raise UnreadableError(
        f"The PDF has {pages} pages, more than the {MAX_PAGES} that a letter may have.",
        where=name,
        do="Give the pages of the letter alone.",
    )


def _why_not(error: pdfium.PdfiumError, name: str) -> UnreadableError:
    if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return UnreadableError(
            "The PDF is encrypted and opens with a password only.",
            where=name,
            do="Open it with the password, save it without one, and read that.",
        )
    return UnreadableError("The PDF is damaged and cannot be opened.", where=name, do=_MEND)


def _refuse_forms(document: pdfium.PdfDocument, name: str) -> None:
    """A full XFA form keeps its words where only Adobe's programs show them."""
    if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
        raise UnreadableError(
            "The PDF is an XFA form, whose words are not on its pages.",
            where=name,
            do="Open it in Adobe Reader, print it into a new PDF, and read that.",
        )


def _sheets(document: pdfium.PdfDocument, name: str) -> Iterator[Sheet]:
    left = MAX_CHARACTERS
    for index in range(len(document)):
        try:
            sheet, count = _sheet(document, index, left)
        except pdfium.PdfiumError as error:
            raise UnreadableError(
                "The page is damaged and cannot be opened.",
                where=f"{name}, page {index + 1}",
                do=_MEND,
            ) from error
        left -= count
        if left < 0:
            raise UnreadableError(
                f"The PDF has more than the {MAX_CHARACTERS} characters that a letter may have.",
                where=name,
                do="Give the pages of the letter alone.",
            )
        yield sheet


def _sheet(document: pdfium.PdfDocument, index: int, most: int) -> tuple[Sheet, int]:
    """The sheet, and how many characters it has; without them where these are over ``most``."""
    page = document[index]
    noted = annotations(document.raw, page)
    if noted.printed:
        # What was filled into a form stands on the paper, so it becomes part of the page.
        raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box))
    edges = Box((box.left, box.bottom, box.right, box.top))
    sheet = Sheet(index + 1, box.right - box.left, box.top - box.bottom, comments=noted.comments)
    text = raw.FPDFText_LoadPage(page.raw)
    try:
        count = max(raw.FPDFText_CountChars(text), 0)
        if count <= most:
            around = look_around(page, box.top)
            SheetReader(text, edges, around, noted.links).fill(sheet, count)
        return sheet, count
    finally:
        raw.FPDFText_ClosePage(text)
        page.close()


def _told(document: pdfium.PdfDocument, key: str) -> str:
    """What the file's own record says under ``key``; pypdfium2 asks for the usual keys alone."""
    length = raw.FPDF_GetMetaText(document.raw, key.encode(), None, 0)
    if length <= 2:
        return ""
    held = ctypes.create_string_buffer(length)
    raw.FPDF_GetMetaText(document.raw, key.encode(), held, length)
    return " ".join(held.raw[: length - 2].decode("utf-16-le", "replace").split())[:_LONGEST_TOLD]
