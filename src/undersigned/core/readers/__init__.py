"""Readers: bytes of a file in, a letter with its spans out.

``read`` picks the reader. All readers but the letter folder's come down to lines with hints
(``lines``), of which ``structure`` makes the letter, so that its grammar is written once.
"""

from collections.abc import Mapping

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.txt import read_text
from undersigned.core.reading import Reading
from undersigned.core.textformat import read_folder

__all__ = ["MAX_BYTES", "read"]

_FOLDER_FILE = "letter.md"


def read(data: bytes | Mapping[str, bytes], name: str) -> Reading:
    """Reads a letter as published, or a letter folder given as {file name: bytes}.

    ``name`` is the file's name as the person knows it; it stands in errors, and "letter.md" with
    front matter is read as a letter folder of one file. Raises ``UnreadableError`` for what is no
    letter, and ``FormatError`` where a letter folder breaks its format.
    """
    if isinstance(data, Mapping):
        return _read_folder(data, name)
    if name.rpartition("/")[2] == _FOLDER_FILE and data.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
        return _read_folder({_FOLDER_FILE: data}, name)
    return read_text(data, name)


def _read_folder(files: Mapping[str, bytes], name: str) -> Reading:
    if _FOLDER_FILE not in files:
        raise UnreadableError(
            "The folder holds no letter.md.", where=name, do="Choose the letter's own folder."
        )
    if sum(map(len, files.values())) > MAX_BYTES:
        raise UnreadableError(
            f"The folder has more than {MAX_BYTES // 1024 // 1024} MB.",
            where=name,
            do="Keep in it only letter.md, its translations and signatories.csv.",
        )
    return read_folder(files)
