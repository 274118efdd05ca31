"""PDFs for the tests: set by typst from made-up letters, or written by hand for odd cases.

Only fonts that typst brings along are used, so that every machine sets the same pages.
"""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typst

from undersigned.core.readers.lines import Line
from undersigned.core.readers.page import Page
from undersigned.core.readers.typeset.glyphs import Glyph, Style
from undersigned.core.readers.typeset.layout import write_sheets
from undersigned.core.readers.typeset.pdfium import open_volume
from undersigned.core.readers.typeset.rows import Strip, strips_of

PAGE = '#set page(width: 420pt, height: 595pt, margin: 50pt)\n#set text(size: 10pt, lang: "en")\n'


@cache
def set_by_typst(source: str, *, preamble: str = PAGE) -> bytes:
    """The PDF of a typst document."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "letter.typ")
        path.write_text(preamble + source, "utf-8")
        made = typst.compile(str(path), ignore_system_fonts=True, pdf_tags=False)
    assert isinstance(made, bytes)
    return made


HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def by_hand(
    *contents: str,
    font: str = HELVETICA,
    more: Sequence[str] = (),
    page: str = "",
    resources: str = "",
    catalog: str = "",
    trailer: str = "",
) -> bytes:
    """A PDF with a page for each content stream; F1 is ``font``, ``more`` are objects from 10 on.

    ``page``, ``resources``, ``catalog`` and ``trailer`` are put into those dictionaries.
    """
    first = 10 + len(more)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        3: font,
    }
    objects |= {10 + number: each for number, each in enumerate(more)}
    for number, content in enumerate(contents):
        this = first + 2 * number
        objects[this] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {this + 1} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> {resources} >> {page} >>"
        )
        objects[this + 1] = (
            f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream"
        )
    return _file(objects, trailer)


def _file(objects: dict[int, str], trailer: str) -> bytes:
    data, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    size, start = max(objects) + 1, len(data)
    rows = ["0000000000 65535 f "]
    rows += [
        f"{places[number]:010} 00000 n " if number in places else "0000000000 65535 f "
        for number in range(1, size)
    ]
    table = "\n".join(rows)
    end = f"xref\n0 {size}\n{table}\ntrailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return data + f"{end}startxref\n{start}\n%%EOF\n".encode("latin-1")


def shown(*lines: str, size: float = 10, top: float = 540, left: float = 50) -> str:
    """A content stream that shows lines under each other."""
    parts = [f"BT /F1 {size} Tf {left} {top} Td {1.3 * size} TL"]
    for line in lines:
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"({escaped}) Tj T*")
    return "\n".join([*parts, "ET"])


def glyphs(text: str, left: float, base: float, style: Style, order: int = 0) -> list[Glyph]:
    """The characters of a line, each half as wide as its type is high."""
    made, spaced, at = [], True, left
    for character in text:
        if character == " ":
            spaced = True
        else:
            right = at + style.size / 2
            made.append(Glyph(character, at, right, base, style, order + len(made), spaced))
            spaced = False
        at += style.size / 2
    return made


def strip(
    text: str, left: float = 50, base: float = 100, size: float = 10, *, bold: bool = False
) -> Strip:
    """A line of type."""
    (made,) = strips_of(glyphs(text, left, base, Style(size, bold)))
    return made


def lines_of_pdf(data: bytes) -> list[Line]:
    """The lines of a PDF's pages, in the order of reading."""
    return page_of_pdf(data).lines


def page_of_pdf(data: bytes) -> Page:
    page = Page()
    write_sheets(open_volume(data, "letter.pdf").sheets, page)
    return page


def texts(data: bytes) -> list[str]:
    return [line.text for line in lines_of_pdf(data)]
