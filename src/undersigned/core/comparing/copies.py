"""A published copy held against the edition, file against file, in one go."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from undersigned.core.comparing import Comparison, Difference, compare
from undersigned.core.errors import FormatError
from undersigned.core.readers import read
from undersigned.core.reading import Reading

_EDITION, _COPY = "edition", "copy"


class ComparedCopy(BaseModel):
    """What a copy has otherwise than the edition; ``format`` is that of the copy's reader."""

    model_config = ConfigDict(frozen=True)

    format: str
    differences: tuple[Difference, ...]
    remarks: tuple[str, ...]

    @property
    def comparison(self) -> Comparison:
        return Comparison(self.differences, self.remarks)


def asked_of(edition: Reading, copy: bytes) -> dict[str, bytes]:
    """What ``compare_copy`` is given."""
    return {_EDITION: edition.model_dump_json().encode(), _COPY: copy}


def compare_copy(asked: bytes | Mapping[str, bytes], name: str) -> ComparedCopy:
    """Reads a copy, the file ``name``, and compares it; ``asked`` is of ``asked_of``.

    Raises ``UnreadableError`` for a copy that cannot be read.
    """
    if isinstance(asked, bytes) or _EDITION not in asked or _COPY not in asked:
        raise FormatError(
            "An edition and a copy are compared, and one of them is missing.",
            where=name,
            do="Give both.",
        )
    copy = read(asked[_COPY], name)
    found = compare(Reading.model_validate_json(asked[_EDITION]), copy)
    return ComparedCopy(format=copy.format, differences=found.differences, remarks=found.remarks)
