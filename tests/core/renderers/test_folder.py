import io
import zipfile

from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text
from undersigned.core.letter import Ignored, words
from undersigned.core.readers import read
from undersigned.core.renderers.folder import render


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_is_packed_reads_as_the_same_letter():
    edition = make_edition(make_text(), make_text(language="ko", title=words("대통령께"), asks=()))
    files = unpacked(render(edition, SMALL_ROLL, "en"))
    reading = read(files, "letter.zip")
    assert sorted(files) == ["letter.ko.md", "letter.md", "signatories.csv"]
    assert reading.edition == edition
    assert reading.signatories == SMALL_ROLL.signatories


def test_the_day_of_packing_is_not_in_it():
    with zipfile.ZipFile(io.BytesIO(render(make_edition(), SMALL_ROLL, "en"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}


def test_what_the_authors_ignore_is_not_in_it():
    ignore = (Ignored(rule="list-order", reason="Not to be known."),)
    edition = make_edition().model_copy(update={"ignore": ignore})
    assert render(edition, SMALL_ROLL, "en") == render(make_edition(), SMALL_ROLL, "en")
