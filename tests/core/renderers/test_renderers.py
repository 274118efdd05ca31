"""What is true of every renderer."""

import io
import zipfile

import pytest

from tests.core.renderers.letters import (
    SMALL_ROLL,
    individual,
    make_edition,
    make_text,
    organisation,
    roll_of,
)
from tests.core.renderers.pdf.reading import words_of
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import words
from undersigned.core.renderers import about, format_of, formats, options_of, render, rendered_texts
from undersigned.core.renderers.printed import text_direction

NAMES = [known.name for known in formats()]


def written(name: str, edition=None, roll=SMALL_ROLL, language: str = "en") -> bytes:
    """The output; of an archive, the contents of its files; of a PDF, its words."""
    data = render(edition or make_edition(), roll, language, name)
    if name == "pdf":
        return words_of(data).encode()
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(each) for each in archive.namelist())


def test_the_formats_are_found_by_their_modules():
    known = "csv docx eml folder html json jsonld pdf share tiff txt xlsx"
    assert set(NAMES) == set(known.split())


@pytest.mark.parametrize("wanted", ["html", ".html", ".HTML", "HTML"])
def test_a_format_is_known_by_name_and_by_extension(wanted):
    assert format_of(wanted).media_type == "text/html"


@pytest.mark.parametrize("name", ["docx", "eml", "pdf", "tiff"])
@pytest.mark.parametrize("addressee", [-1, 1])
def test_the_copy_of_an_office_that_there_is_not_is_refused(name, addressee):
    with pytest.raises(UndersignedError, match=f"no addressee {addressee + 1}"):
        render(make_edition(), SMALL_ROLL, "en", name, addressee=addressee)


def test_every_format_says_what_it_is_for():
    said = {known.name: about(known) for known in formats()}
    assert said["csv"].startswith("The signatories as a table for a spreadsheet")
    assert all(sentence.endswith(".") for sentence in said.values())


def test_an_archive_is_known_by_its_extension():
    assert format_of(".zip").name == "folder"


@pytest.mark.parametrize("wanted", ["docm", ""])
def test_an_unknown_format_is_an_error_that_lists_the_known(wanted):
    with pytest.raises(UndersignedError) as error:
        format_of(wanted)
    for name in NAMES:
        assert name in error.value.do


def test_a_renderer_tells_its_options():
    assert options_of(format_of("pdf")) == {"addressee", "edition_hash", "layout"}
    assert options_of(format_of("csv")) == frozenset()


@pytest.mark.parametrize("name", NAMES)
def test_the_same_letter_gives_the_same_bytes(name):
    edition = make_edition()
    assert render(edition, SMALL_ROLL, "en", name) == render(edition, SMALL_ROLL, "en", name)


@pytest.mark.parametrize("name", NAMES)
def test_no_withheld_name_and_no_hidden_place_is_in_any_of_them(name):
    roll = roll_of(
        organisation("Aardvark Secret House", "Peru", "PE", withheld=True, members=("Mole",)),
        organisation("Consenting Cellar", "Nepal", "NP", withheld=True, place_consent=True),
        organisation("Open House", "Chile", "CL", place_hidden=True),
        individual("Judge Nemo", "Judge in Lima", sort_key="Nemo", withheld=True),
        organisation("Witness Orchard", "Uganda", "UG"),
    )
    output = written(name, roll=roll).decode("utf-8", "replace")
    for secret in (
        "Aardvark", "Secret", "Peru", "PE", "Mole", "Consenting", "Nepal", "NP", "Chile", "CL",
        "Nemo", "Lima",
    ):  # fmt: skip
        assert not _holds(output, secret), secret


def _holds(output: str, secret: str) -> bool:
    # A code is looked for as a whole cell or string; two letters stand in many words.
    return (
        f'"{secret}"' in output or f",{secret}," in output if len(secret) == 2 else secret in output
    )


@pytest.mark.parametrize("name", ["html", "json", "pdf", "share", "txt"])
def test_a_language_that_the_letter_lacks_is_an_error(name):
    with pytest.raises(UndersignedError):
        render(make_edition(), SMALL_ROLL, "ko", name)


def test_the_texts_under_the_edition_hash_are_those_of_every_language():
    translation = make_text(language="ko", title=words("대통령께"), asks=())
    texts = rendered_texts(make_edition(make_text(), translation), SMALL_ROLL)
    assert list(texts) == ["en", "ko"]
    assert texts["en"].startswith("3 organisations to President Torrek\n")
    assert texts["ko"].startswith("대통령께\n")


def test_a_language_that_cldr_does_not_know_is_written_from_the_left():
    assert text_direction("tlh") == "ltr"
    assert text_direction("fa") == "rtl"
