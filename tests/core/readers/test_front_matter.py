"""Names that a page's front matter lists."""

import pytest

from tests.core.readers.texts import FIRST
from undersigned.core.readers import read
from undersigned.core.readers.front_matter import listed_in_matter


def listed(matter: str) -> str:
    return "".join(each for _, each in listed_in_matter(matter, 0, len(matter))).strip()


def test_names_in_the_front_matter_sign_the_letter():
    matter = (
        "layout: page\ntitle: Lamps\nsignatories:\n  - name: Ada Fernsby\n    role: 'keeper'\n"
        '    affiliation: "Society of Piers"\n  - name: Bram Marrow\n    affiliation: ""\n'
    )
    source = f"---\n{matter}---\n\n{FIRST}\n"
    reading = read(source.encode(), "page.md")
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "keeper, Society of Piers"),
        ("Bram Marrow", ""),
    ]
    (span,) = [each for each in reading.spans if each.part == "signatories.1.name"]
    assert reading.source[span.start : span.end] == "Bram Marrow"


@pytest.mark.parametrize(
    ("matter", "read_as"),
    [
        ("signers:\n- Lamp Society\n- 'Gulls'\n", "## signers\n- Lamp Society\n- Gulls"),
        ("signed_by:\n - organisation: Gulls\n   country: Togo\n", "## signed_by\n- Gulls, Togo"),
        ("tags:\n- lamps\n- piers\n", ""),
        ("signatories: 12\n", ""),
        ("signatories:\n- colour: red\n", "## signatories"),
    ],
)
def test_only_lists_of_names_under_a_heading_of_signatories_are_read(matter, read_as):
    assert listed(matter) == read_as
