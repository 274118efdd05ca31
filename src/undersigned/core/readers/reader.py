"""What a reader says of itself: the one thing that each reader module must have."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Reader:
    """A form in which letters come.

    ``name`` is a short word ("docx"), ``label`` what a person calls such a file ("a Word document
    (DOCX)"). ``claims(data, name)`` tells whether the file is one, by its bytes before its name; a
    reader without it takes what no other claims.
    """

    name: str
    label: str
    claims: Callable[[bytes, str], bool] | None = None
