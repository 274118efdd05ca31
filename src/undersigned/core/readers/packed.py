"""A letter folder packed as a ZIP: bytes in, a reading out."""

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.archives import ZIP_MARK, open_container
from undersigned.core.readers.reader import Reader
from undersigned.core.reading import Reading
from undersigned.core.textformat import read_folder

_FOLDER_FILE = "letter.md"
_SUFFIXES = (".md", ".csv")


def _claims(data: bytes, name: str) -> bool:  # noqa: ARG001 - asked of every reader
    return data.startswith(ZIP_MARK) and _FOLDER_FILE.encode() in data


READER = Reader(name="packed", label="a letter folder packed as a ZIP", claims=_claims)


def read(data: bytes, name: str) -> Reading:
    """The letter folder in a ZIP, wherever in it the folder lies.

    Raises ``UnreadableError`` where there is no letter.md or more than one, and ``FormatError``
    where it breaks its format.
    """
    container = open_container(data, name)
    letters = [path for path in container.parts if _file(path) == _FOLDER_FILE]
    if len(letters) != 1:
        raise UnreadableError(
            f"The ZIP holds {'several letters' if letters else 'no letter.md'}.",
            where=name,
            do="Pack the folder of one letter: letter.md, its translations and signatories.csv.",
        )
    folder = letters[0].removesuffix(_FOLDER_FILE)
    return read_folder(
        {
            _file(path): part
            for path, part in container.parts.items()
            if path == folder + _file(path) and path.endswith(_SUFFIXES)
        }
    )


def _file(path: str) -> str:
    return path.rpartition("/")[2]
