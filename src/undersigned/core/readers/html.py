"""Web pages: HTML and XHTML, in bytes, to a reading. Nothing is fetched, no program is run."""

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.charset import declared_encoding, decoded
from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.html_blocks import Flow, host_of
from undersigned.core.readers.html_guard import ready
from undersigned.core.readers.html_head import Head, read_head
from undersigned.core.readers.html_parts import part_page
from undersigned.core.readers.html_walk import Walker
from undersigned.core.readers.html_write import WebPage, write_page
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.structure import read_lines
from undersigned.core.reading import LeftOut, Reading

_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".xht", ".php", ".asp", ".aspx", ".jsp")
_TEXTS = (".md", ".markdown", ".txt", ".csv", ".eml")
_BEGINS = re.compile(
    r"(?:\s|<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PIECE = re.compile(
    r"\s*<(?:div|p|table|article|main|section|h[1-6]|center|title|meta|link)\b", re.IGNORECASE
)
_ANY_TAG = re.compile(r"<(?:p|div|br|li|td|h[1-6]|span|body|pre)\b", re.IGNORECASE)
_SNIFFED = 4096
_GUESSED = (
    "The page is not in the encoding that it names, nor in UTF-8; it was read as Windows-1252."
    " Look at its accents."
)
_AS_TEXT = "Open it in a browser, copy the letter into a plain-text file, and read that."


def _claims(data: bytes, name: str) -> bool:
    """Whether the file is a web page, or a piece of one, by how it begins and then by its name."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = data[:_SNIFFED].decode("utf-16", "ignore")
    else:
        head = data[:_SNIFFED].decode("latin-1").removeprefix("ï»¿")
        if "\0" in head:
            return False
    if _BEGINS.match(head):
        return True
    lower = name.lower()
    if lower.endswith(_NAMES):
        return bool(_ANY_TAG.search(head)) and not data.startswith(b"%PDF-")
    return bool(_PIECE.match(head)) and not lower.endswith(_TEXTS)


READER = Reader("html", "a web page (HTML)", _claims)


def read(data: bytes, name: str) -> Reading:
    """The letter on a web page; ``UnreadableError`` where there is none.

    The page's menu, notices, forms and other pages' news are left out, each with the reason.
    """
    refuse_by_size(data, name)
    markup, guessed = decoded(data, declared_encoding(data))
    found = web_page(markup, name)
    left_out = list(found.page.left_out)
    if guessed:
        left_out.append(LeftOut(start=0, end=0, reason=_GUESSED))
    reading = read_lines(found.page.source, found.page.lines, name, left_out)
    metadata = (("hidden_text", found.hidden),) if found.hidden else ()
    return reading.model_copy(update={"metadata": metadata})


def web_page(markup: str, name: str, *, mail: bool = False, head: Head | None = None) -> WebPage:
    """The lines of a page; with ``mail`` all its words are the letter's, as a mail has no menu.

    ``head`` is the mail's title and date, which stand in where the letter has none.

    Raises ``UnreadableError`` where it shows no words, or is made to stop a machine.
    """
    tree = LexborHTMLParser(ready(markup, name))
    head = head or read_head(tree)
    flow = Walker(host_of(head.address)).walk(tree.body) if tree.body is not None else Flow()
    if not any(block.kind in ("line", "row") for block in flow.blocks):
        raise UnreadableError(
            "The page shows no words. A program may write them when it is opened.",
            where=name,
            do=_AS_TEXT,
        )
    begin, end = (0, len(flow.blocks)) if mail else part_page(flow)
    return write_page(flow, head, begin, end)
