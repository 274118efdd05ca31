"""A made-up letter as three partners published it, each in a layout of its own."""

import shutil
from pathlib import Path

from tests.cli.letters import EXAMPLES
from undersigned.cli.letters import roll_of
from undersigned.core.readers import read
from undersigned.core.renderers import render

EDITION = EXAMPLES / "sarrania-2022"
PAGE = EXAMPLES / "sarrania-2022-copy.html"  # its numbers are an older draft's
TEXT = EXAMPLES / "sarrania-2022-copy.md"  # an ask was widened, a name is spelt otherwise
_COUNTED = "{{ countries | one: country, other: countries }}"


def paper(folder: Path) -> Path:
    """The third, as PDF: somebody typed the number of countries, and typed it wrong."""
    edition = folder / "edition"
    shutil.copytree(EDITION, edition)
    letter = edition / "letter.md"
    words = letter.read_text("utf-8")
    assert _COUNTED in words
    letter.write_text(words.replace(_COUNTED, "7 countries"), "utf-8")
    reading = read({each.name: each.read_bytes() for each in edition.iterdir()}, "edition")
    made = folder / "partner.pdf"
    made.write_bytes(render(reading.edition, roll_of(reading), "en", "pdf"))
    return made
