"""A file of the public record as it is kept and handed on: in JSON, the kinds of entries apart."""

from typing import BinaryIO, Self

from pydantic import BaseModel, ConfigDict

from undersigned.core.record.entries import Decision, Document, Meeting, Refused, Remark
from undersigned.core.record.feed import Progress
from undersigned.core.record.reading import RecordFile, read_record
from undersigned.core.record.source import Declared


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


class About(BaseModel):
    """What is told of a file beside its bytes; ``largest`` is what it may unpack to, in bytes."""

    model_config = ConfigDict(frozen=True)

    declared: Declared = Declared()
    largest: int = 0


def read_kept(about: bytes, file: BinaryIO, name: str, tell: Progress) -> KeptRecord:
    """Reads a file of the public record named ``name``; ``about`` is an ``About`` in JSON.

    ``tell`` is told how many bytes and rows are read. Raises ``UnreadableError`` as
    ``read_record`` does.
    """
    told = About.model_validate_json(about)
    found = read_record(file, name, declared=told.declared, progress=tell, largest=told.largest)
    return KeptRecord.of(found)
