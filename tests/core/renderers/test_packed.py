"""Archives that are the same on every day."""

import io
import zipfile

from undersigned.core.renderers.packed import packed, packed_again

FILES = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>" * 100}


def test_the_files_come_back_in_their_order():
    with zipfile.ZipFile(io.BytesIO(packed(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == list(FILES)


def test_no_file_bears_an_hour():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in FILES.items():
            entry = zipfile.ZipInfo(name, date_time=(2026, 5, 6, 7, 8, 10))
            archive.writestr(entry, data)
    assert packed_again(held.getvalue()) == packed(FILES)
