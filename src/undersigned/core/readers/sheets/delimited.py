"""Tables as text: CSV (RFC 4180) as spreadsheets, forms and people write it.

The delimiter is a comma, semicolon, tab or pipe. Known encodings: UTF-8 with or without a byte
order mark, UTF-16 with or without one, and the code pages in which spreadsheets of each country
save; which of them is told by the words that come out.
"""

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from undersigned.core.errors import UnreadableError
from undersigned.core.lexicon.sheet_words import header_fields
from undersigned.core.readers.sheets.values import Book, Row, Table
from undersigned.core.textformat.sheet import bare

DELIMITERS = (",", ";", "\t", "|")
CODE_PAGES = ("cp1252", "cp949", "cp932", "cp1251", "cp1256")
_LOOKED_AT = 60  # records that tell the delimiter
_NOTHING = ' \r\n,;|\t"\u00a0\ufeff'
_STEADY = 0.5
_LONGEST_HEADER = 60
_FEWEST_HEADERS = 2
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_LINE_ENDS = re.compile("\r\n?")
_HIDDEN = re.compile("[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_AS_CSV = "Open it in a spreadsheet, save it as XLSX or as CSV (UTF-8), and give that."


def read_delimited(data: bytes, name: str) -> Book:
    """The one table of a text. Raises ``UnreadableError``."""
    text, remarks = _text_of(data, name)
    hint = _HINT.match(text)
    skipped = 1 if hint else 0
    text = text[hint.end() :] if hint else text
    if not text.strip(_NOTHING):
        raise UnreadableError(
            "The sheet is empty.", where=name, do="Choose the file that holds the sign-ons."
        )
    delimiter = hint[1] if hint else delimiter_of(text)
    records, remark = _records(text, delimiter, name)
    rows, empty = rows_of((line + skipped, cells) for line, cells in records)
    return Book(name=name, tables=(Table(rows=rows, empty=empty),), remarks=(*remarks, *remark))


def _text_of(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16", name), ()
    if b"\0" in data:
        # Every second byte of Western text in UTF-16 is zero; which one tells the byte order.
        little = data[1::2].count(0) > data[0::2].count(0)
        text = _decoded(data, "utf-16-le" if little else "utf-16-be", name)
        if "\0" in text:
            raise UnreadableError("The file is no table.", where=name, do=_AS_CSV)
        return text, ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        page = _code_page(data)
        return data.decode(page), (
            f"The file is not UTF-8; it was read as {page}. Look at its accents.",
        )


def _code_page(data: bytes) -> str:
    """The code page in which most header words come out; the Western one where none does."""
    scores = {}
    for page in CODE_PAGES:
        try:
            head = data.decode(page)[:4000]
        except UnicodeDecodeError:
            continue
        lines = head.splitlines()[:3]
        cells = [cell for line in lines for cell in re.split("[,;\t|]", line)]
        scores[page] = sum(any(header_fields(cell)) for cell in cells)
    return max(scores, key=lambda page: scores[page])


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError("The file is damaged.", where=name, do=_AS_CSV) from error


def delimiter_of(text: str) -> str:
    """The delimiter under which the text is most a table; "" for a single column.

    Known header words count first, then how many records have as many cells as most.
    """
    scored = [(_score(text, each), each) for each in DELIMITERS]
    (known, steady, width), best = max(scored, key=lambda pair: pair[0])
    # One column of "Body, Country" under one header: the commas belong to the cells.
    first = next((line for line in text.splitlines() if line.strip()), "")
    alone = not known and any(header_fields(first)) and best not in first
    return "" if width < 2 or alone or (not known and steady < _STEADY) else best


def _score(text: str, delimiter: str) -> tuple[int, float, int]:
    records = list(islice(_filled_records(text, delimiter), _LOOKED_AT))
    known = max((_known(record) for record in records if len(record) > 1), default=0)
    widths = Counter(len(record) for record in records if len(record) > 1)
    width, often = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return known, often / max(len(records), 1), width


def _filled_records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records that hold something, up to the first that is not CSV."""
    with suppress(csv.Error):
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in record):
                yield record


def _known(record: list[str]) -> int:
    """How many cells are headers; one alone may be chance."""
    if any("@" in cell for cell in record):
        return 0
    found = sum(len(cell) < _LONGEST_HEADER and any(header_fields(cell)) for cell in record)
    return found if found >= _FEWEST_HEADERS else 0


def _records(
    text: str, delimiter: str, name: str
) -> tuple[list[tuple[int, list[str]]], tuple[str, ...]]:
    """Line and cells of each record, and a remark where quotes were not as they should be."""
    if not delimiter:
        return list(_single(text)), ()
    try:
        return list(_parsed(text, delimiter, strict=True)), ()
    except _Broken as broken:
        if "unexpected end" in broken.what or "field larger" in broken.what:
            raise UnreadableError(
                "A quotation mark is opened and never closed.",
                where=f"{name}, line {broken.line}",
                do='Close it, or write it twice ("") where it belongs to the text.',
            ) from None
        remark = (
            f"Line {broken.line}: a quotation mark stands inside a cell that is not closed there;"
            " look at that row."
        )
    try:
        return list(_parsed(text, delimiter, strict=False)), (remark,)
    except _Broken as broken:
        raise UnreadableError(
            f"This is no table: {broken.what}.", where=f"{name}, line {broken.line}", do=_AS_CSV
        ) from None


class _Broken(Exception):  # noqa: N818 - never leaves this module
    """A record that is not CSV."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line, self.what = line, what


def _parsed(text: str, delimiter: str, *, strict: bool) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _Broken(line, str(error)) from None
        if cells is None:
            return
        yield line, [bare(cell) for cell in cells]


def _single(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        yield number, [line.strip().removeprefix('"').removesuffix('"').replace('""', '"')]


def rows_of(records: Iterator[tuple[int, list[str]]]) -> tuple[tuple[Row, ...], int]:
    """The rows that hold something, all as wide as the widest, and how many hold nothing."""
    kept, empty = [], 0
    for line, cells in records:
        clean = [clean_cell(cell) for cell in cells]
        while clean and not clean[-1]:
            clean.pop()
        if clean:
            kept.append((line, clean))
        else:
            empty += 1
    width = max((len(cells) for _, cells in kept), default=0)
    return tuple(
        Row(line=line, cells=(*cells, *([""] * (width - len(cells))))) for line, cells in kept
    ), empty


def clean_cell(cell: str) -> str:
    """A cell's text in normal form C with LF line ends, without hidden marks and outer blanks."""
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", cell))
    return _HIDDEN.sub("", text).replace("\0", "").strip()
