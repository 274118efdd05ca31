"""Plain text: bytes in, a reading out."""

from undersigned.core.readers.decode import decode
from undersigned.core.readers.lines import text_lines
from undersigned.core.readers.structure import read_lines
from undersigned.core.reading import Reading


def read_text(data: bytes, name: str) -> Reading:
    """The letter in a plain-text file; ``UnreadableError`` where there is none."""
    decoded = decode(data, name)
    return read_lines(decoded.text, text_lines(decoded.text), name, decoded.remark)
