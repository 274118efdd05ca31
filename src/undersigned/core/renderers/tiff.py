"""A letter as the pages of a fax: TIFF for facsimile (RFC 3949, profile F; MMR, ITU-T T.6).

1728 pixels a line at 204 dpi, 196 lines an inch ("fine"), black on white without shades: whatever
is printed in colour or grey becomes black, so that thin strokes stay.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
from PIL import Image, TiffImagePlugin

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers import pdf
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.layout import Layout

FORMAT = Format("tiff", "tiff", "image/tiff", "Fax pages (TIFF)")

LINE = 1728  # pixels (ITU-T T.4, table 2: a line of 215 mm)
DPI = (204, 196)  # across and down, as T.4's 8 by 7.7 lines a millimetre are written in TIFF
_POINTS_AN_INCH = 72
_FINER = 2  # the page is drawn so many times larger, and then measured down
_WHITE = 190  # of 255: what is darker becomes black, a stroke that fills a third of its pixel too
_ONE_STRIP = 1 << 24  # a page is one strip, as fax software asks for

_PAGE_NUMBER = 297
_TAGS = {
    254: 2,  # NewSubfileType: one page of several
    TiffImagePlugin.FILLORDER: 1,
    _PAGE_NUMBER: (0, 0),
}
_ENTRY = 12  # bytes of an entry of a TIFF directory


def render(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    addressee: int | None = None,
    layout: Layout = Layout(),  # noqa: B008 - it is frozen
    edition_hash: str = "",
) -> bytes:
    """The pages of the PDF that ``pdf.render`` gives for a fax and the same arguments."""
    return fax_pages(
        pdf.render(
            edition,
            roll,
            language,
            addressee=addressee,
            layout=replace(layout, for_fax=True),
            edition_hash=edition_hash,
        )
    )


def fax_pages(printed: bytes) -> bytes:
    """The pages of a PDF as one TIFF file."""
    document = pdfium.PdfDocument(printed)
    held = io.BytesIO()
    try:
        with TiffImagePlugin.AppendingTiffWriter(held) as writer:
            for page in document:
                _scanned(page).save(
                    writer,
                    "TIFF",
                    compression="group4",
                    dpi=DPI,
                    strip_size=_ONE_STRIP,
                    tiffinfo=_TAGS,
                )
                writer.newFrame()
    finally:
        document.close()
    return _as_fax(bytearray(held.getvalue()))


def _as_fax(file: bytearray) -> bytes:
    """The file with two fields as fax machines ask for them (RFC 3949, 4.2.2 and 4.3).

    White is nought, which Pillow writes only after it has turned each pixel by itself, and each
    page has its number, which it cannot write. ``_scanned`` gives pictures to which this applies.
    """
    directories = list(_directories(file))
    for number, (start, count) in enumerate(directories):
        for entry in range(start, start + count * _ENTRY, _ENTRY):
            (tag,) = struct.unpack_from("<H", file, entry)
            if tag == TiffImagePlugin.PHOTOMETRIC_INTERPRETATION:
                struct.pack_into("<H", file, entry + 8, 0)
            elif tag == _PAGE_NUMBER:
                struct.pack_into("<HH", file, entry + 8, number, len(directories))
    return bytes(file)


def _directories(file: bytearray) -> Iterator[tuple[int, int]]:
    """Where the entries of each page's directory begin, and how many they are (TIFF 6.0, 2)."""
    (at,) = struct.unpack_from("<I", file, 4)
    while at:
        (count,) = struct.unpack_from("<H", file, at)
        yield at + 2, count
        (at,) = struct.unpack_from("<I", file, at + 2 + count * _ENTRY)


def _scanned(page: pdfium.PdfPage) -> Image.Image:
    """The page as a machine would scan it, as wide as a line and as long as it is; ink is 1."""
    width, height = page.get_size()
    across = round(width / _POINTS_AN_INCH * DPI[0])
    down = round(height / _POINTS_AN_INCH * DPI[1])
    drawn = page.render(scale=_FINER * DPI[0] / _POINTS_AN_INCH, grayscale=True).to_pil()
    grey = drawn.resize((across, down), Image.Resampling.BOX)
    line = Image.new("L", (LINE, down), 255)
    line.paste(grey, ((LINE - across) // 2, 0))
    return line.point([255] * _WHITE + [0] * (256 - _WHITE), "1")
