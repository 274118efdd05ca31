"""The one family of errors that a person is meant to read.

Every error says what is wrong, where, and what to do. The command line prints the three parts, the
site shows them beside the field or the line, and nothing that was entered is lost on the way.
"""


class UndersignedError(Exception):
    """Something that the person at the keyboard can mend.

    ``what`` is one sentence on the fault, ``do`` one sentence on its mend. ``where`` names the
    place as the person knows it: a file, a file and line, a field. It may be empty.
    """

    def __init__(self, what: str, *, do: str, where: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.do = do

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what} {self.do}"


class UnreadableError(UndersignedError):
    """The file cannot be read as a letter at all (exit code 3 on the command line)."""


class FormatError(UndersignedError):
    """A letter folder breaks its format; ``where`` is ``FILE, line N``."""


class CountingError(UndersignedError):
    """A number that the text asks for cannot be counted or worded."""
