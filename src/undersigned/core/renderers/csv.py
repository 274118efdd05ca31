"""The signatories as a table for a spreadsheet, in the columns of the folder's signatories.csv.

As there, a cell that a spreadsheet would take for a formula begins with an apostrophe; both readers
of such tables, the folder's and that of sign-on sheets, take it off again.
"""

import csv
import io

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import printed, public_signatories
from undersigned.core.textformat.sheet import write_sheet

FORMAT = Format("csv", "csv", "text/csv", "Signatories (CSV)")


def render(edition: Edition, roll: Roll, language: str) -> str:
    """RFC 4180 with a byte order mark, without which Excel does not see that it is UTF-8."""
    printed(edition, roll, language)  # refuses a language that the letter does not have
    source = write_sheet(public_signatories(roll, language))
    out = io.StringIO()
    csv.writer(out).writerows(csv.reader(io.StringIO(source, newline="")))
    return "\ufeff" + out.getvalue()
