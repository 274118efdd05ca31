"""A made-up release on its way to a made-up office."""

from datetime import UTC, datetime

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
