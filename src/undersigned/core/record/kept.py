"""A file of the public record as it is kept and handed on: in JSON, the kinds of entries apart."""

import io
from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, TypeAdapter

from undersigned.core.errors import FormatError
from undersigned.core.record.entries import Decision, Document, Meeting, Refused, Remark
from undersigned.core.record.reading import RecordFile, read_record
from undersigned.core.record.source import Declared

_DECLARED = TypeAdapter(Declared)
_FILE, _ABOUT = "file", "declared"


class KeptRecord(BaseModel):
    """``RecordFile`` with its entries by kind; the order within each kind is that of the file."""

    model_config = ConfigDict(frozen=True)

    name: str
    sha256: str
    size: int
    source: str
    label: str
    attribution: str
    declared: Declared
    rows: int
    documents: tuple[Document, ...]
    decisions: tuple[Decision, ...]
    meetings: tuple[Meeting, ...]
    refused: tuple[Refused, ...]
    refused_count: int
    remarks: tuple[Remark, ...]
    remark_count: int

    @classmethod
    def of(cls, file: RecordFile) -> Self:
        """``file`` as it is kept."""
        same = {name: getattr(file, name) for name in RecordFile.__slots__ if name != "entries"}
        return cls(
            **same,
            documents=tuple(each for each in file.entries if isinstance(each, Document)),
            decisions=tuple(each for each in file.entries if isinstance(each, Decision)),
            meetings=tuple(each for each in file.entries if isinstance(each, Meeting)),
        )

    @property
    def entries(self) -> int:
        """How many there are."""
        return len(self.documents) + len(self.decisions) + len(self.meetings)

    def file(self) -> RecordFile:
        """The file as it was read."""
        same = {name: getattr(self, name) for name in RecordFile.__slots__ if name != "entries"}
        return RecordFile(**same, entries=(*self.documents, *self.decisions, *self.meetings))


def asked_of(data: bytes, declared: Declared) -> dict[str, bytes]:
    """What ``read_kept`` is given: the file's bytes, and what a person declared of it."""
    return {_FILE: data, _ABOUT: _DECLARED.dump_json(declared)}


def read_kept(asked: bytes | Mapping[str, bytes], name: str) -> KeptRecord:
    """Reads a file of the public record named ``name``; ``asked`` is of ``asked_of``.

    Bytes alone are a file of which nothing was declared. Raises ``UnreadableError`` as
    ``read_record`` does.
    """
    if isinstance(asked, bytes):
        asked = asked_of(asked, Declared())
    if _FILE not in asked or _ABOUT not in asked:
        raise FormatError("No file of the public record was given.", where=name, do="Give one.")
    declared = _DECLARED.validate_json(asked[_ABOUT])
    return KeptRecord.of(read_record(io.BytesIO(asked[_FILE]), name, declared=declared))
