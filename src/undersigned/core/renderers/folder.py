"""The letter folder as a ZIP archive: what it takes to go elsewhere with a letter."""

import io
import zipfile

from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.printed import public_signatories
from undersigned.core.textformat import write_folder

FORMAT = Format("folder", "zip", "application/zip", "Letter folder (ZIP)")

# Every file bears ZIP's first date (APPNOTE 4.4.6): one letter gives the same bytes on every day.
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def render(edition: Edition, roll: Roll, language: str) -> bytes:
    """Every language of the letter and its signatories; ``language`` words what is withheld.

    Names withheld and places hidden are not in it (see ``printed.public_signatories``), nor which
    rules the authors ignored, and why.
    """
    files = write_folder(
        edition.model_copy(update={"ignore": ()}), public_signatories(roll, language)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=_FIRST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, on whatever machine it is packed
            archive.writestr(entry, data)
    return packed.getvalue()
