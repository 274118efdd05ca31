"""The files of a release: what they hold, how they are named, and how often they are made."""

import io
import json
import zipfile

import docx
import pikepdf
import pytest
import typst

from tests.apps.releases.stories import (
    make_core_edition,
    released,
)
from tests.core.renderers.pdf.reading import words_of
from undersigned.apps.releases import downloads
from undersigned.core.hashing import check_code
from undersigned.core.readers.sheets import read_book
from undersigned.core.renderers.pdf import typesetting

pytestmark = pytest.mark.django_db

LETTER = "/releases/clear-rivers/clear-water/"


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama, edition=make_core_edition("en", "fr", "ar"))


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_the_text_file_is_what_the_edition_hash_covers(client, release):
    assert client.get(f"{LETTER}fr/letter.txt").content.decode() == release.rendered["fr"]


def test_files_are_saved_under_a_name_that_says_what_they_are(client, release):
    for path, name in (
        ("letter.txt", "clear-water.txt"),
        ("fr/letter.txt", "clear-water.fr.txt"),
        ("letter.pdf", "clear-water.pdf"),
        ("ar/letter.pdf", "clear-water.ar.pdf"),
        ("letter.docx", "clear-water.docx"),
        ("fr/letter.xlsx", "clear-water.fr.xlsx"),
        ("letter.zip", "clear-water.zip"),
        ("signed.json", "clear-water.signed.json"),
    ):
        assert f'filename="{name}"' in client.get(LETTER + path)["Content-Disposition"]


def test_the_folder_can_be_read_again(client, release):
    from undersigned.core.textformat import read_folder

    with zipfile.ZipFile(io.BytesIO(client.get(f"{LETTER}letter.zip").content)) as archive:
        reading = read_folder({name: archive.read(name) for name in archive.namelist()})
    assert reading.edition == release.edition_value
    assert len(reading.signatories) == 3


def test_the_data_carries_the_hash_of_this_release(client, release):
    data = json.loads(client.get(f"{LETTER}letter.json").content)
    assert data["edition_hash"] == release.edition_hash


def test_the_word_document_is_that_of_this_release(client, release):
    answer = client.get(f"{LETTER}fr/letter.docx")
    document = docx.Document(io.BytesIO(answer.content))
    assert document.core_properties.keywords == release.edition_hash
    assert document.core_properties.language == "fr"
    assert "River Watch" in "\n".join(each.text for each in document.paragraphs)
    assert answer["Content-Type"].endswith("wordprocessingml.document")


def test_the_workbook_holds_who_signed(client, release):
    answer = client.get(f"{LETTER}letter.xlsx")
    names = [row.cells[1] for row in read_book(answer.content, "letter.xlsx").tables[0].rows]
    assert names[0] == "Name"
    assert "River Watch" in " ".join(names)
    assert len(names) == 4
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")


def test_the_picture_shows_the_count(client, release):
    from PIL import Image

    answer = client.get(f"{LETTER}letter.png")
    assert answer["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)


def test_the_letter_to_print_bears_its_names_its_check_code_and_the_hash_of_this_release(
    client, release
):
    data = client.get(f"{LETTER}fr/letter.pdf").content
    printed = words_of(data)
    assert "River Watch" in printed
    assert check_code(release.edition.text_hash) in printed
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Keywords) == release.edition_hash
        assert str(pdf.Root.Lang) == "fr"


def test_a_letter_is_printed_once_however_often_it_is_asked_for(client, release, monkeypatch):
    printings = []
    real = downloads.render

    def counted(*arguments, **options):
        printings.append(arguments[2:])
        return real(*arguments, **options)

    monkeypatch.setattr(downloads, "render", counted)
    for _ in range(3):
        assert client.get(f"{LETTER}letter.pdf").content.startswith(b"%PDF")
    assert printings == [("en", "pdf")]


def test_who_has_the_file_already_is_told_so(client, release):
    tag = client.get(f"{LETTER}letter.pdf")["ETag"]
    answer = client.get(f"{LETTER}letter.pdf", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_without_the_fonts_for_it_a_letter_is_not_printed_and_that_is_told_and_tried_once(
    client, release, monkeypatch, caplog
):
    bare = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(typesetting, "system_fonts", lambda: bare)
    for _ in range(2):
        answer = client.get(f"{LETTER}ar/letter.pdf")
        assert answer.status_code == 503
        assert "a font is missing" in text_of(answer)
    told = [
        each.getMessage() for each in caplog.records if "cannot be printed" in each.getMessage()
    ]
    assert len(told) == 1
    assert "fonts-noto-core" in told[0]
    assert client.get(f"{LETTER}letter.pdf").status_code == 200


def test_an_unknown_file_is_not_found(client, release):
    assert client.get(f"{LETTER}letter.exe").status_code == 404
