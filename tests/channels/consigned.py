"""A made-up release on its way to a made-up office."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

import pypdfium2
import typst

from undersigned.channels.base import Consignment, Paper, Party
from undersigned.core.letter import Addressee

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 9, 31, tzinfo=UTC)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def office(**values) -> Addressee:
    known = {
        "name": "Ilo Marsk",
        "role": "Minister of Water",
        "organisation": "Ministry of Water of Sarrania",
        "address": ("1 Quay Street", "Port Sarr 1010"),
        "country": "NO",
        "fax": "+47 22 24 90 99",
        "email": "minister@water.example",
    }
    return Addressee(**{**known, **values})


def party(**values) -> Party:
    known = {
        "name": "Coalition for Clear Rivers",
        "email": "letters@clear-rivers.example",
        "reply_to": "replies+x7k2@clear-rivers.example",
        "phone": "+233 30 200 0000",
        "fax": "+233 30 200 0001",
        "address": ("7 Canal Road", "Accra"),
        "country": "GH",
    }
    return Party(**{**known, **values})


def letter_paper(data: bytes = PDF, name: str = "letter.pdf") -> Paper:
    return Paper(name=name, media_type="application/pdf", data=data)


def consignment(**values) -> Consignment:
    known = {
        "key": "4d0f7a52-7b7a-4f0e-9c8b-0a5a4b1f9c11",
        "addressee": office(),
        "sender": party(),
        "subject": "Joint letter on the Sarr: keep the river clear",
        "text": "Dear Minister,\n\nWe, 79 organisations, write to you about the Sarr.\n",
        "language": "en",
        "papers": (letter_paper(),),
        "message_id": "<4d0f7a52-7b7a-4f0e-9c8b-0a5a4b1f9c11@clear-rivers.example>",
        "at": AT,
    }
    return Consignment(**{**known, **values})


@cache
def printed(pages: int = 2, paper: str = "a4", words: str = "Letter") -> bytes:
    """A real PDF with "Letter, page 1" on its first page, and so on."""
    made = "#pagebreak()".join(f"{words}, page {page}" for page in range(1, pages + 1))
    return typst.compile(f'#set page(paper: "{paper}")\n{made}'.encode(), timestamp=0)


def printable(**values) -> Consignment:
    """A consignment whose letter is a real PDF."""
    return consignment(**{"papers": (letter_paper(printed()),), **values})


def pages(data: bytes) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def sizes(data: bytes) -> Sequence[tuple[int, int]]:
    """Width and height of each page, in whole millimetres."""
    document = pypdfium2.PdfDocument(data)
    try:
        points = [document.get_page_size(number) for number in range(len(document))]
    finally:
        document.close()
    return [(round(width * 25.4 / 72), round(height * 25.4 / 72)) for width, height in points]
