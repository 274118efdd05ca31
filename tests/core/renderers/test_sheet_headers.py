"""Headers by language, each understood by the reader of sign-on sheets."""

import pytest

from tests.core.renderers.letters import individual, make_edition, make_text, organisation, roll_of
from undersigned.core.readers.sheets import read_book, sign_ons, understand
from undersigned.core.renderers.sheet_headers import headers_in
from undersigned.core.renderers.xlsx import render

LANGUAGES = ["en", "es", "fr", "de", "it", "pt", "ru", "ar", "ko", "ja"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_of_sheets_understands_the_headers(language):
    roll = roll_of(
        organisation("Lantern Quill", "Kenya", "KE", members=("Blue Page", "Red Page")),
        organisation("Hidden Hand", withheld=True),
        individual("Ilka Vashe", "Vestria 4"),
    )
    edition = make_edition(make_text(language=language))
    reading = understand(read_book(render(edition, roll, language), "list.xlsx"))
    body, hidden, person = (each.signatory for each in sign_ons(reading).entries)
    assert (body.kind, body.name, body.country) == ("organisation", "Lantern Quill", "KE")
    assert body.members == ("Blue Page", "Red Page")
    assert (hidden.kind, hidden.withheld) == ("organisation", True)
    assert (person.kind, person.name, person.title) == ("individual", "Ilka Vashe", "Vestria 4")


def test_a_region_s_language_has_its_headers():
    assert headers_in("pt-BR").name == "Nome"


def test_a_language_without_headers_gets_english_ones():
    assert headers_in("km") == headers_in("en")
