"""Where in a folder's files something stands, for errors that name file and line."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pydantic import ValidationError

from undersigned.core.errors import FormatError


@dataclass(frozen=True)
class Position:
    """A line (from 1) of ``file``; the file's name may be empty for a text that stands alone."""

    file: str = ""
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.file else f"line {self.line}"

    def below(self, lines: int) -> "Position":
        """So many lines further down."""
        return Position(self.file, self.line + lines)

    def fault(self, what: str, do: str) -> FormatError:
        return FormatError(what, where=str(self), do=do)


@contextmanager
def faults_at(position: Position, part: str) -> Iterator[None]:
    """A value that refuses what stands at ``position`` says so with file and line."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"] if isinstance(step, str))
        named = f"{part} ({field})" if field else part
        message = first["msg"].removeprefix("Value error, ")
        raise position.fault(f"{named}: {message}.", do="Mend it there and read again.") from None
