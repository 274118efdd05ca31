"""The signatories as a table for a spreadsheet, in the columns of the folder's signatories.csv.

It differs from the folder's file in one thing: a cell that a spreadsheet would take for a formula
begins with an apostrophe (OWASP, "CSV injection"), which spreadsheets do not show. Use the letter
folder to move a list from one program to another.
"""

import csv
import io

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import public_signatories
from undersigned.core.textformat import write_folder

FORMAT = Format("csv", "csv", "text/csv", "Signatories (CSV)")

# Also in the full-width forms that Japanese and Chinese spreadsheets take for the same signs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(edition: Edition, roll: Roll, language: str) -> str:
    """RFC 4180 with a byte order mark, without which Excel does not see that it is UTF-8."""
    files = write_folder(edition, public_signatories(roll, language))
    source = files["signatories.csv"].decode("utf-8-sig")
    out = io.StringIO()
    writer = csv.writer(out)
    for row in csv.reader(io.StringIO(source, newline="")):
        writer.writerow([harmless(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def harmless(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
