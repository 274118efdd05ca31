"""Readers: bytes of a file in, a letter with its spans out.

``read`` picks the reader: a module in this package with ``READER`` (a ``Reader``) and
``read(data, name)`` that gives a ``Reading``. It is found by its ``READER``: adding one edits no
list. All readers but the letter folder's come down to lines with hints (``lines``, ``page``), of
which ``structure`` makes the letter, so that its grammar is written once.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.reader import Reader
from undersigned.core.reading import Reading
from undersigned.core.textformat import read_folder

__all__ = ["MAX_BYTES", "Reader", "read", "readers"]

_FOLDER_FILE = "letter.md"


@cache
def _modules() -> tuple[ModuleType, ...]:
    """The reader modules by name, the one that takes the rest at the end."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    found = [each for each in modules if isinstance(getattr(each, "READER", None), Reader)]
    return tuple(sorted(found, key=lambda module: module.READER.claims is None))


def _module_for(data: bytes, name: str) -> ModuleType:
    for module in _modules():
        claims = module.READER.claims
        if claims is None or claims(data, name):
            return module
    raise AssertionError("the reader of plain text takes the rest")  # pragma: no cover


def readers() -> tuple[Reader, ...]:
    """Every known reader, in the order in which they are asked."""
    return tuple(module.READER for module in _modules())


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
    reading: Reading = _module_for(data, name).read(data, name)
    return reading


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
