"""A letter as PDF: tagged, PDF/UA-1 (ISO 14289-1), typeset by typst, ready for a window envelope.

The words go to typst as data, never as markup, and it can reach no file but its own templates and
no network. The file tells no person's name in its metadata and no date of its making: one letter
gives the same bytes on every day and machine with the same fonts.
"""

from collections.abc import Sequence

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.pdf.data import Choices, file_data
from undersigned.core.renderers.pdf.typesetting import typeset
from undersigned.core.renderers.printed import Printed, printed, refuse_no_office

FORMAT = Format("pdf", "pdf", "application/pdf", "Letter to print (PDF)")


def render(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    addressee: int | None = None,
    layout: Layout = Layout(),  # noqa: B008 - it is frozen
    edition_hash: str = "",
) -> bytes:
    """The letter in ``language``, or in each of ``layout.languages`` one after another.

    ``addressee`` is the place (from 0) of the office whose copy this is: it stands alone in the
    window, and the others are named under it. ``edition_hash`` is that of the release, in
    hexadecimal; it stands among the file's keywords. Raises ``UndersignedError`` for a language or
    an office that the letter does not have, for an address that does not fit into the window, and
    where no font has a character.
    """
    letters = _letters(edition, roll, layout.languages or (language,))
    refuse_no_office(edition, addressee)
    return typeset(file_data(letters, Choices(layout, addressee, edition_hash)))


def _letters(edition: Edition, roll: Roll, languages: Sequence[str]) -> tuple[Printed, ...]:
    return tuple(printed(edition, roll, each) for each in languages)
