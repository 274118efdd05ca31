"""Pictures of the pages of a PDF, to be looked at before it is printed."""

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types

_POINTS_AN_INCH = 72
_DPI = 80


def page_count(printed: bytes) -> int:
    """How many pages a PDF has that ``render`` made."""
    document = pdfium.PdfDocument(printed)
    try:
        return len(document)
    finally:
        document.close()


def page_picture(printed: bytes, number: int) -> bytes:
    """Page ``number`` (from 1) as PNG; ``IndexError`` where there is no such page."""
    document = pdfium.PdfDocument(printed)
    try:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        picture = document[number - 1].render(scale=_DPI / _POINTS_AN_INCH).to_pil()
    finally:
        document.close()
    held = io.BytesIO()
    picture.save(held, "PNG", optimize=True)
    return held.getvalue()
