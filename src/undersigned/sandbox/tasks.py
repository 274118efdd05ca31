"""What may be asked of a child process: a name, a function, and the form of its result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Generic, TypeVar

from pydantic import BaseModel

from undersigned.core.comparing.copies import ComparedCopy, compare_copy
from undersigned.core.pictures import Picture, cleaned
from undersigned.core.readers import read
from undersigned.core.readers.correspondence import Mail, read_mail
from undersigned.core.readers.notices import Notice, read_notice
from undersigned.core.readers.sheets import Book, read_book
from undersigned.core.reading import Reading
from undersigned.core.record.kept import KeptRecord, read_kept

# A file's bytes, or a folder as {file name: bytes}.
File = bytes | Mapping[str, bytes]
Result = TypeVar("Result", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Task(Generic[Result]):
    """``run(file, name)`` happens in the child; what it gives is checked against ``result``.

    ``instead`` says what to do about a file that takes too much, where it is no letter.
    """

    name: str
    run: Callable[[File, str], Result]
    result: type[Result]
    instead: str = ""


@dataclass(frozen=True, slots=True)
class LongTask(Generic[Result]):
    """As ``Task``, for a file that is too large to be held: it comes as a stream.

    In ``run(about, file, name, tell)`` ``about`` is what the site tells beside the file, and
    ``tell`` takes two numbers that say how far it has come.
    """

    name: str
    run: Callable[[bytes, BinaryIO, str, Callable[[int, int], None]], Result]
    result: type[Result]
    instead: str = ""


AnyTask = Task[Result] | LongTask[Result]

LETTER = Task("letter", read, Reading)
SHEET = Task("sheet", read_book, Book)
PICTURE = Task("picture", cleaned, Picture)
NOTICE = Task("notice", read_notice, Notice)
MAIL = Task("mail", read_mail, Mail)
RECORD = LongTask(
    "record", read_kept, KeptRecord, "Export fewer records, for instance one session at a time."
)
COPY = Task("copy", compare_copy, ComparedCopy)
TASKS: Mapping[str, Task | LongTask] = {
    task.name: task for task in (LETTER, SHEET, PICTURE, NOTICE, MAIL, RECORD, COPY)
}
