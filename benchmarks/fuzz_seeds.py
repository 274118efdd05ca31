"""What the fuzzer begins with: a made-up letter in every form that a reader knows."""

import io
import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
from hwpx import HwpxDocument

from undersigned.core.readers.archives import open_container
from undersigned.core.renderers import render
from undersigned.core.roll import make_roll
from undersigned.core.textformat import read_folder

EXAMPLES = Path(__file__).parents[1] / "examples"
LETTERS = sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
PLAIN = (EXAMPLES / "sarrania-2024.txt").read_bytes()


def _rendered(form: str) -> list[bytes]:
    made = []
    for folder in LETTERS:
        reading = read_folder({path.name: path.read_bytes() for path in folder.iterdir()})
        edition = reading.edition
        language = edition.authentic.language
        roll = make_roll(reading.signatories, edition.counting, language)
        made.append(render(edition, roll, language, form))
    return made


def _docx() -> list[bytes]:
    document = docx.Document()
    document.core_properties.author = "Ama Mensah"
    document.add_heading("Letter on the missing of Sarrania", 1)
    for line in PLAIN.decode().split("\n\n")[:12]:
        document.add_paragraph(line)
    document.add_paragraph("Answer the families", style="List Number")
    document.add_paragraph("Publish the list", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, (name, place) in enumerate(
        [("Organisation", "Country"), ("Saltmarsh Union", "Norway"), ("Paper Lantern", "Peru")]
    ):
        table.cell(row, 0).text, table.cell(row, 1).text = name, place
    return [_saved(document.save)]


def _xlsx() -> list[bytes]:
    book = openpyxl.Workbook()
    for row in (
        ("Timestamp", "Name of organisation", "Country", "E-mail"),
        ("2025-01-31 10:00", "Saltmarsh Union", "Norway", "dina@saltmarsh.example"),
        ("2025-02-01 11:30", "Paper Lantern", "Perú", "ben@lantern.example"),
    ):
        book.active.append(row)
    return [_saved(book.save)]


def _hwpx() -> list[bytes]:
    document = HwpxDocument.new()
    for line in PLAIN.decode().split("\n\n")[:12]:
        document.add_paragraph(line)
    table = document.add_table(2, 2)
    for row, (name, place) in enumerate([("단체", "국가"), ("Saltmarsh Union", "Norway")]):
        table.set_cell_text(row, 0, name)
        table.set_cell_text(row, 1, place)
    return [document.to_bytes()]


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    held = io.BytesIO()
    save(held)
    return held.getvalue()


def _eml() -> list[bytes]:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ama Mensah <ama@example.org>", "office@sarrania.example"
    mail["Subject"] = "Réponse aux familles"
    mail.set_content(PLAIN.decode())
    mail.add_alternative(_rendered("html")[0].decode(), subtype="html")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    return [mail.as_bytes()]


def _pdf() -> list[bytes]:
    import typst

    words = json.dumps(PLAIN.decode(), ensure_ascii=False)  # typst's strings are written so too
    wide = f"#set page(columns: 2)\n#{words}"
    return [typst.compile(f"#{words}".encode()), typst.compile(wide.encode())]


# Reader → the letters in its form. A reader that is not here is fuzzed from plain text.
SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "txt": lambda: [PLAIN, *_rendered("txt")],
    "markdown": lambda: [(folder / "letter.md").read_bytes() for folder in LETTERS],
    "folder": lambda: [(folder / "letter.md").read_bytes() for folder in LETTERS],
    "csv": lambda: [(folder / "signatories.csv").read_bytes() for folder in LETTERS],
    "html": lambda: _rendered("html"),
    "docx": _docx,
    "xlsx": _xlsx,
    "hwpx": _hwpx,
    "eml": _eml,
    "pdf": _pdf,
}


def parts(container: bytes) -> dict[str, bytes]:
    """The parts of a container seed."""
    return dict(open_container(container, "seed").parts)
