"""Plain text, and Markdown: bytes in, a reading out."""

from undersigned.core.readers.decode import decode
from undersigned.core.readers.lines import text_lines
from undersigned.core.readers.markdown import markdown_lines
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.spaced import columns_apart
from undersigned.core.readers.structure import read_lines
from undersigned.core.reading import LeftOut, Reading

READER = Reader("text", "plain text or Markdown")

_MARKDOWN = (".md", ".markdown")


def read(data: bytes, name: str) -> Reading:
    """The letter in a text file; ``UnreadableError`` where there is none.

    Markdown is told by its name; its marks in plain text do no harm.
    """
    decoded = decode(data, name)
    if name.lower().endswith(_MARKDOWN):
        lines, left_out = markdown_lines(decoded.text)
    else:
        lines, left_out = columns_apart(decoded.text, text_lines(decoded.text)), []
    if decoded.remark:
        left_out.append(LeftOut(start=0, end=0, reason=decoded.remark))
    return read_lines(decoded.text, lines, name, left_out)
