"""Letter folders packed as a ZIP."""

import io
import zipfile
from pathlib import Path

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.readers import read

EXAMPLE = Path(__file__).parents[3] / "examples" / "sarrania-2025"
FILES = {path.name: path.read_bytes() for path in EXAMPLE.iterdir()}


def packed(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return held.getvalue()


@pytest.mark.parametrize("folder", ["", "sarrania-2025/", "a/b/"])
def test_a_packed_folder_is_read_like_the_folder_itself(folder):
    data = packed({folder + name: data for name, data in FILES.items()})
    assert read(data, "letter.zip") == read(FILES, "letter")


def test_files_beside_the_letter_are_let_be():
    inside = {f"a/{name}": data for name, data in FILES.items()}
    others = {"__MACOSX/a/._letter.md": b"\0", "a/.DS_Store": b"\0", "b/signatories.csv": b"x"}
    assert read(packed(inside | others), "letter.zip") == read(FILES, "letter")


@pytest.mark.parametrize(
    ("names", "what"),
    [(["a/letter.md", "b/letter.md"], "several letters"), (["notletter.md"], "no letter.md")],
)
def test_a_pack_of_several_letters_or_none_is_refused(names, what):
    with pytest.raises(UnreadableError, match=what) as caught:
        read(packed(dict.fromkeys(names, FILES["letter.md"])), "letter.zip")
    assert caught.value.where == "letter.zip"
