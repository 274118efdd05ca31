"""Files made to hurt, each given to the real readers in the real sandbox."""

import socket
import threading
import time
import urllib.request
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pydantic import BaseModel

from tests.hostile import FILES, LINES, docx, outer_entity, paragraphs
from undersigned import sandbox
from undersigned.core.errors import UndersignedError, UnreadableError
from undersigned.sandbox.tasks import LETTER, SHEET

# No letter could be made of these without doing what they want.
BOMBS = {
    *("1 GB in 1 MB.docx", "entries.docx", "laughs.docx", "laughs in an attribute.docx"),
    *("quadratic.docx", "file.docx", "laughs.xlsx", "laughs.hwpx", "looping tree.pdf"),
    *("million pages.pdf", "bomb.pdf", "twice deflated.pdf", "nine MB of letters.txt"),
}
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def outcome(data: bytes, name: str) -> BaseModel | UnreadableError:
    """The reading or the refusal, which came in less than ten seconds."""
    task = SHEET if name.endswith((".xlsx", ".csv")) else LETTER
    began = time.monotonic()
    found: BaseModel | UnreadableError
    try:
        found = sandbox.run(task, data, name)
    except UnreadableError as error:
        found = error
    assert time.monotonic() - began < 10
    return found


@pytest.fixture(scope="module", autouse=True)
def _warm():
    sandbox.read(b"Dear Ama,\n\nWe write.\n", "a.txt")


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_or_read_in_under_ten_seconds(name):
    found = outcome(FILES[name](), name)
    assert name not in BOMBS or isinstance(found, UnreadableError)
    assert isinstance(found, BaseModel) or (found.what and found.do)


def test_every_bomb_is_among_the_files():
    assert set(FILES) >= BOMBS


def test_an_address_inside_a_document_is_not_asked_for():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        data = outer_entity(f"http://127.0.0.1:{server.getsockname()[1]}/")
        assert isinstance(outcome(data, "letter.docx"), UnreadableError)
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_file_named_inside_a_document_is_not_read(tmp_path):
    (tmp_path / "key").write_text("open-sesame")
    found = outcome(outer_entity((tmp_path / "key").as_uri()), "letter.docx")
    assert "open-sesame" not in str(found)


def test_macros_are_refused_or_left_out():
    data = docx(paragraphs(*LINES), ("word/vbaProject.bin", b"Sub AutoOpen(): Shell"), type_=MACROS)
    assert "word/vbaProject.bin" in zipfile.ZipFile(BytesIO(data)).namelist()
    assert "AutoOpen" not in str(outcome(data, "letter.docm"))


@pytest.mark.parametrize("name", ["1 GB in 1 MB.docx", "nine MB of letters.txt"])
@pytest.mark.django_db(transaction=True)
def test_the_site_answers_others_while_a_hostile_file_is_refused(
    name, client, coalition, ama, live_server
):
    client.force_login(ama)
    data = FILES[name]()
    waits: list[float] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            began = time.monotonic()
            with urllib.request.urlopen(live_server.url, timeout=10) as answer:  # noqa: S310
                assert answer.status == 200
            waits.append(time.monotonic() - began)

    visitor = threading.Thread(target=ask)
    visitor.start()
    began = time.monotonic()
    answer = client.post(
        reverse("desk:import", args=[coalition.slug]), {"file": SimpleUploadedFile(name, data)}
    )
    took = time.monotonic() - began
    stop.set()
    visitor.join()
    assert took < 10
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert waits
    assert max(waits) < 2


@pytest.mark.django_db
def test_a_letter_after_hostile_ones_is_read_and_shown(client, coalition, ama):
    client.force_login(ama)
    for data in (FILES["laughs.docx"](), FILES["looping tree.pdf"]()):
        with pytest.raises(UndersignedError):
            sandbox.read(data, "a")
    letter = SimpleUploadedFile("letter.txt", "\n\n".join(LINES).encode())
    answer = client.post(reverse("desk:import", args=[coalition.slug]), {"file": letter})
    assert answer.status_code == 302
