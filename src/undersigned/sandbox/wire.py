"""What travels between the site and a child: plain JSON and bytes, never pickled objects.

A request is four bytes (big endian) with the length of a JSON head, the head, and the files' bytes
one after the other. An answer is one byte that tells its kind and JSON after it. Before the answer
to a request of which the file comes as a stream there may be steps: a byte and two numbers of eight
bytes (big endian). The child is not trusted: whatever it answers is checked for form before it is
used.
"""

import struct
from collections.abc import Mapping
from typing import BinaryIO, Literal

from pydantic import BaseModel, Field, ValidationError

from undersigned.core.errors import (
    CountingError,
    FormatError,
    UndersignedError,
    UnreadableError,
)
from undersigned.sandbox.tasks import AnyTask, File, LongTask, Result, Task

# How the warm process says that a child was ended because it was late.
DEADLINE = "deadline"
LENGTH = struct.Struct(">I")
RESULT, ERROR, FAULT, MEMORY, LARGE = b"=", b"!", b"?", b"m", b"l"
STEP = b"+"
STEPS = struct.Struct(">QQ")
# How the site tells the warm process what will come: a file that is held, a stream that a person
# waits for, and one that nobody waits for.
HELD, STREAM, PATIENT = b"f", b"s", b"p"

_LONGEST_SENTENCE = 4_000
_ERRORS = {each.__name__: each for each in (UnreadableError, FormatError, CountingError)}


class Head(BaseModel):
    """What is asked: a task by its name, the file's name, and the sizes of what follows.

    ``folder`` names the files where it is a folder; then there is a size for each.
    """

    task: str
    name: str
    folder: tuple[str, ...] | None = None
    sizes: tuple[int, ...]


class Refusal(BaseModel):
    """One of our errors on its way out of the child."""

    kind: Literal["UnreadableError", "FormatError", "CountingError", "UndersignedError"]
    what: str = Field(max_length=_LONGEST_SENTENCE)
    where: str = Field(max_length=_LONGEST_SENTENCE)
    do: str = Field(max_length=_LONGEST_SENTENCE)


class Fault(BaseModel):
    """An error that nobody foresaw: its class and place in our code, and no word of the file."""

    error: str = Field(pattern=r"^[\w.]{1,100}$")
    place: str = Field(pattern=r"^[\w./:-]{0,200}$")


def request(task: Task, file: File, name: str) -> bytes:
    """The bytes that ask for ``task``."""
    files = list(file.items()) if isinstance(file, Mapping) else [("", file)]
    head = Head(
        task=task.name,
        name=name,
        folder=tuple(each for each, _ in files) if isinstance(file, Mapping) else None,
        sizes=tuple(len(data) for _, data in files),
    )
    packed = head.model_dump_json().encode()
    return b"".join([LENGTH.pack(len(packed)), packed, *(data for _, data in files)])


def asked(packed: bytes) -> tuple[str, File, str]:
    """Task, file and name of a request."""
    start = LENGTH.size + LENGTH.unpack_from(packed)[0]
    head = Head.model_validate_json(packed[LENGTH.size : start])
    pieces: list[bytes] = []
    for size in head.sizes:
        pieces.append(packed[start : start + size])
        start += size
    if head.folder is None:
        return head.task, pieces[0], head.name
    return head.task, dict(zip(head.folder, pieces, strict=True)), head.name


def long_request(task: LongTask, about: bytes, name: str) -> bytes:
    """The bytes that ask for ``task``; the file comes after them, to the end."""
    packed = Head(task=task.name, name=name, sizes=(len(about),)).model_dump_json().encode()
    return b"".join([LENGTH.pack(len(packed)), packed, about])


def arriving(stream: BinaryIO) -> tuple[str, bytes, str]:
    """Task, what is told of the file, and its name; ``stream`` is then at the file's beginning."""
    head = Head.model_validate_json(stream.read(LENGTH.unpack(stream.read(LENGTH.size))[0]))
    return head.task, stream.read(head.sizes[0]), head.name


def refusal(error: UndersignedError) -> bytes:
    """One of our errors as an answer."""
    kind = type(error).__name__ if type(error).__name__ in _ERRORS else "UndersignedError"
    words = (str(each)[:_LONGEST_SENTENCE] for each in (error.what, error.where, error.do))
    what, where, do = words
    return ERROR + Refusal(kind=kind, what=what, where=where, do=do).model_dump_json().encode()


def fault(error: BaseException) -> bytes:
    """An unforeseen error as an answer; its message stays behind, for it may quote the file."""
    trace, place = error.__traceback__, ""
    while trace:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("undersigned."):
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return FAULT + Fault(error=type(error).__name__, place=place).model_dump_json().encode()


def result_of(task: AnyTask[Result], answer: bytes) -> Result:
    """What the task gave; raises the ``UndersignedError`` that it raised.

    ``FailedError`` says why there is neither.
    """
    kind, words = answer[:1], answer[1:]
    if kind in (MEMORY, LARGE):
        raise FailedError("memory" if kind == MEMORY else "answer")
    try:
        if kind == RESULT:
            return task.result.model_validate_json(words)
        if kind == ERROR:
            raised = Refusal.model_validate_json(words)
            error = _ERRORS.get(raised.kind, UndersignedError)
            raise error(raised.what, where=raised.where, do=raised.do)
        if kind == FAULT:
            found = Fault.model_validate_json(words)
            raise FailedError("fault", f"{found.error} at {found.place}")
    except (ValidationError, RecursionError) as error:
        raise FailedError("cut", type(error).__name__) from None
    raise FailedError("cut")


class FailedError(Exception):
    """The child gave no result. ``how`` is a key of ``refusals.SENTENCES``; ``detail`` for the log.

    Neither holds a word of the file.
    """

    def __init__(self, how: str, detail: str = "") -> None:
        super().__init__(how, detail)
        self.how = how
        self.detail = detail
