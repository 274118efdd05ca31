"""The letter folder as a ZIP archive: what it takes to go elsewhere with a letter."""

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.packed import packed
from undersigned.core.renderers.printed import public_signatories
from undersigned.core.textformat import write_folder

FORMAT = Format("folder", "zip", "application/zip", "Letter folder (ZIP)")


def render(edition: Edition, roll: Roll, language: str) -> bytes:
    """Every language of the letter and its signatories; ``language`` words what is withheld.

    Names withheld and places hidden are not in it (see ``printed.public_signatories``), nor which
    rules the authors ignored, and why.
    """
    files = write_folder(
        edition.model_copy(update={"ignore": ()}), public_signatories(roll, language)
    )
    return packed(dict(sorted(files.items())))
