"""The signatories as an Excel workbook (XLSX, ECMA-376) that can be sorted, filtered and printed.

The reader of sign-on sheets understands it: the same names come back. Every cell is typed as text,
so that no name is run as a formula, and stays text when somebody edits it.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.columns import width
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.packed import packed
from undersigned.core.renderers.printed import Printed, printed, public_signatories
from undersigned.core.renderers.sheet_headers import Headers, headers_in
from undersigned.core.renderers.xml import as_xml

FORMAT = Format(
    "xlsx",
    "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Signatories (Excel)",
)

# The columns that are always there; the others are where they are in use.
_ALWAYS = ("kind", "name", "title", "place")
_COLUMNS = (*_ALWAYS, "members", "withheld")
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NARROWEST, _WIDEST = 8, 60  # in digits of the usual font, as spreadsheets measure columns
_JUDGED = 2_000  # rows that tell how wide a column is
_CORE = "docProps/core.xml"
# No author, no program, no hour.
_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
    b' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)


def render(edition: Edition, roll: Roll, language: str) -> bytes:
    """One worksheet, with names and places as they are printed in ``language``.

    Withheld names are rows that say only that, behind all others of their kind.
    """
    letter = printed(edition, roll, language)
    headers = headers_in(language)
    rows = list(_rows(letter, headers))
    used = {name for row in rows for name, cell in row.items() if cell}
    columns = [name for name in _COLUMNS if name in _ALWAYS or name in used]
    table = [[str(getattr(headers, name)) for name in columns]]
    table += [[row[name] for name in columns] for row in rows]
    return workbook(table, headers.sheet, rtl=letter.direction == "rtl")


def workbook(table: Sequence[Sequence[str]], title: str, *, rtl: bool = False) -> bytes:
    """A file of one worksheet; the first of ``table`` are the headers, all are equally long."""
    return _saved(_workbook(table, title, rtl=rtl))


def _rows(letter: Printed, headers: Headers) -> Iterator[dict[str, str]]:
    for signatory in public_signatories(letter.roll, letter.language):
        form = signatory.printed_in(letter.language)
        is_body = signatory.kind == "organisation"
        yield {
            "kind": headers.organisation if is_body else headers.individual,
            "name": form.name,
            "title": form.title,
            "place": letter.place_of(signatory),
            "members": "\n".join(signatory.members),
            "withheld": headers.yes if signatory.withheld else "",
        }


def _workbook(table: Sequence[Sequence[str]], title: str, *, rtl: bool) -> Workbook:
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(title)  # openpyxl types it as either kind of sheet
    sheet.sheet_view.rightToLeft = rtl
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    columns = [get_column_letter(number + 1) for number in range(len(table[0]))]
    for letter, cells in zip(columns, zip(*table[:_JUDGED], strict=True), strict=True):
        sheet.column_dimensions[letter].width = _column_width(cells)
    for number, row in enumerate(table):
        sheet.append([_cell(sheet, text, head=number == 0) for text in row])
    sheet.auto_filter.ref = f"A1:{columns[-1]}{len(table)}"
    return book


def _column_width(cells: Sequence[str]) -> int:
    widest = max(width(line) for cell in cells for line in cell.split("\n"))
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _cell(sheet: Any, text: str, *, head: bool) -> Any:
    cell = WriteOnlyCell(sheet, as_xml(text) or None)
    if not text:
        return cell
    cell.data_type = "s"
    # Excel shows what begins so as text, but takes it for a formula once somebody edits it.
    cell.quotePrefix = text.startswith(_FORMULA_STARTS)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if head:
        cell.font = Font(bold=True)
    return cell


def _saved(book: Workbook) -> bytes:
    """The file, which says of nobody that he made it, nor when."""
    held = io.BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, _CORE: _PROPERTIES})
