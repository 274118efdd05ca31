"""Letters from the disk: a file as published, or a letter folder."""

from collections.abc import Iterable
from pathlib import Path

from undersigned import sandbox
from undersigned.core.counting import count
from undersigned.core.errors import FormatError, UndersignedError, UnreadableError
from undersigned.core.letter import Edition, Roll, Signatory
from undersigned.core.readers import MAX_BYTES
from undersigned.core.readers.sheets import is_sheet
from undersigned.core.reading import Reading
from undersigned.core.roll import make_roll
from undersigned.core.textformat import write_folder

_FOLDER_SUFFIXES = {".md", ".csv"}
# Where a list is kept and not published, the roll puts it in its order of printing.
_SORTED_FORMATS = {"folder", "editor"}


def load(path: Path) -> Reading:
    """The letter at ``path``. Raises ``UnreadableError`` for whatever cannot be read as one."""
    try:
        return sandbox.read(_folder(path) if path.is_dir() else _bytes(path), str(path))
    except FormatError as error:
        # In a folder only the file's name is known; here it stands with the folder's.
        where = f"{path}/{error.where}" if path.is_dir() else error.where or str(path)
        raise UnreadableError(error.what, where=where, do=error.do) from error


def load_sheet(path: Path) -> bytes | None:
    """The bytes of a sign-on sheet; ``None`` for what is none."""
    if path.is_dir():
        return None
    data = _bytes(path)
    return data if is_sheet(data, path.name) else None


def roll_of(reading: Reading) -> Roll:
    """The reading's signatories, counted; a published list keeps the order in which it stands."""
    edition = reading.edition
    if reading.format not in _SORTED_FORMATS:
        return Roll(
            signatories=reading.signatories, counts=count(reading.signatories, edition.counting)
        )
    return make_roll(reading.signatories, edition.counting, edition.authentic.language)


def write_letter(
    edition: Edition, signatories: Iterable[Signatory], folder: Path, *, force: bool = False
) -> list[str]:
    """Writes a letter folder and tells its files' names; what lies there stays unless ``force``."""
    files = write_folder(edition, signatories)
    if folder.exists() and not folder.is_dir():
        raise UndersignedError("It is a file.", where=str(folder), do="Name a folder.")
    if folder.exists() and any(folder.iterdir()) and not force:
        raise UndersignedError(
            "The folder is not empty.",
            where=str(folder),
            do="Name a new folder. `undersigned read` overwrites the letter in it with --force.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return sorted(files)


def _folder(path: Path) -> dict[str, bytes]:
    files = [each for each in sorted(path.iterdir()) if each.suffix in _FOLDER_SUFFIXES]
    return {each.name: _bytes(each) for each in files if each.is_file()}


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # the reader refuses what is longer
    except FileNotFoundError:
        raise UnreadableError(
            "There is no such file.", where=str(path), do="Check the name and the folder."
        ) from None
    except OSError as error:
        raise UnreadableError(
            f"It cannot be opened: {error.strerror}.",
            where=str(path),
            do="Check that it is a file and that you may read it.",
        ) from error
