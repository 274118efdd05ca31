"""One page of facts for the press, in each language of a letter: as text, HTML and PDF.

Its numbers are those of the roll, counted by ``core.counting``; quotes take theirs from the same
roll by placeholders. Nobody is named but the sender, the offices written to, and who is quoted or
may be asked.
"""

from undersigned.core.press.html import as_html
from undersigned.core.press.pdf import as_pdf
from undersigned.core.press.sheet import Contact, Labels, Quote, Sheet, Shown, fact_sheet
from undersigned.core.press.txt import as_text

__all__ = [
    "Contact", "Labels", "Quote", "Sheet", "Shown", "as_html", "as_pdf", "as_text", "fact_sheet",
]  # fmt: skip
