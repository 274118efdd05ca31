"""What the kept files of the public record hold."""

import datetime as dt
import zlib
from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from undersigned.core.record.index import Index
from undersigned.core.record.kept import KeptRecord
from undersigned.core.record.reading import RecordFile

from .models import RecordImport


def index_of(records: Iterable[RecordImport]) -> Index:
    """The entries of those files that were read, in the order given."""
    return Index(file_of(each) for each in records if each.state == RecordImport.State.READ)


def file_of(kept: RecordImport) -> RecordFile:
    """What was read of one file. Raises ``RecordImport.DoesNotExist`` where it was not read."""
    return _file(kept.pk, kept.read_at)


# What was read at one moment never changes; four files of 50 MB take some 200 MB.
@lru_cache(maxsize=4)
def _file(pk: UUID, _read_at: dt.datetime | None) -> RecordFile:
    packed = RecordImport.objects.usable().values_list("read", flat=True).get(pk=pk)
    return KeptRecord.model_validate_json(zlib.decompress(packed)).file()
