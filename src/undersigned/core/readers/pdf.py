"""PDF: bytes in, a reading out.

The characters are read with their places by PDFium (``typeset.pdfium``) and put into lines by
``typeset.layout``. A scan is told apart and refused, and so is a file whose characters have no
meaning. Nothing is fetched from where a link leads, and no script in the file is run.
"""

from collections.abc import Sequence

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.page import Page
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.structure import read_lines
from undersigned.core.readers.typeset.glyphs import Sheet, Volume
from undersigned.core.readers.typeset.layout import write_sheets
from undersigned.core.readers.typeset.pdfium import open_volume
from undersigned.core.reading import LeftOut, MetadataName, Reading

_BEGINNING = b"%PDF-"
_LOOKED_THROUGH = 1024  # Bytes in which viewers look for the beginning (ISO 32000, annex).
_FEWEST_CHARACTERS = 25  # On a page, for it to have a text.
_PICTURE = 0.5
_LARGEST_UNKNOWN = 0.2
_RECOGNISE = (
    "Recognise its text first (OCR), for instance with OCRmyPDF, and read the PDF it gives."
)


def claims(data: bytes, name: str) -> bool:  # noqa: ARG001  (told by its bytes alone)
    """Whether the bytes are a PDF's."""
    return _BEGINNING in data[:_LOOKED_THROUGH]


READER = Reader("pdf", "a PDF document", claims)


def read(data: bytes, name: str) -> Reading:
    """The letter in a PDF; ``UnreadableError`` where there is none."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"The PDF has {len(data) / 1024 / 1024:.0f} MB,"
            f" more than the {MAX_BYTES // 1024 // 1024} MB that a letter may have.",
            where=name,
            do="Give the pages of the letter alone, without large pictures.",
        )
    volume = open_volume(data, name)
    _refuse_without_words(volume.sheets, name)
    page = Page()
    write_sheets(volume.sheets, page)
    reading = read_lines(page.source, page.lines, name, [*page.left_out, *_remarks(volume.sheets)])
    return reading.model_copy(update={"metadata": _metadata(volume), "format": READER.name})


def _refuse_without_words(sheets: Sequence[Sheet], name: str) -> None:
    """Refuses pages that are pictures, are empty, or have characters that mean nothing."""
    known = sum(len(sheet.glyphs) for sheet in sheets)
    unknown = sum(sheet.unknown for sheet in sheets)
    if unknown > _LARGEST_UNKNOWN * (known + unknown):
        raise UnreadableError(
            "The PDF shows characters but does not say which letters they are.",
            where=name,
            do="Export it anew from the program that made it, or recognise its text first (OCR).",
        )
    if known >= _FEWEST_CHARACTERS * len(sheets):
        return
    pictures = _picture_pages(sheets)
    if pictures and known < _FEWEST_CHARACTERS * (len(pictures) + 1):
        pages = (
            "its page is a picture" if len(sheets) == 1 else f"its {len(sheets)} pages are pictures"
        )
        raise UnreadableError(
            f"The PDF is a scan: {pages} without a text.", where=name, do=_RECOGNISE
        )
    if not known:
        raise UnreadableError("The PDF has no text on its pages.", where=name, do=_RECOGNISE)


def _picture_pages(sheets: Sequence[Sheet]) -> list[int]:
    """The numbers of the pages that are pictures without a text."""
    return [
        sheet.number
        for sheet in sheets
        if sheet.pictured >= _PICTURE and len(sheet.glyphs) < _FEWEST_CHARACTERS
    ]


def _remarks(sheets: Sequence[Sheet]) -> list[LeftOut]:
    """What a person should know of how the pages were read."""
    remarks = [
        f"Page {number} is a picture; words in it were not read."
        for number in _picture_pages(sheets)
    ]
    if any(sheet.recognised for sheet in sheets):
        remarks.append("The words were recognised in a picture. Look for letters read wrongly.")
    return [LeftOut(start=0, end=0, reason=each) for each in remarks]


def _metadata(volume: Volume) -> tuple[tuple[MetadataName, str], ...]:
    """What the file tells beside its words."""
    comments = sum(sheet.comments for sheet in volume.sheets)
    hidden = " ".join(sheet.hidden for sheet in volume.sheets if sheet.hidden)
    told: tuple[tuple[MetadataName, str], ...] = (
        ("author", volume.author),
        ("company", volume.company),
        ("comments", str(comments) if comments else ""),
        ("hidden_text", hidden),
    )
    return tuple((name, value) for name, value in told if value)
