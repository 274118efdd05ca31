"""What a rule found: the one contract between the rules and everything that shows findings."""

from typing import Literal

from undersigned.core.letter import Value
from undersigned.core.said import Words

Severity = Literal["error", "warning", "suggestion"]


class Fact(Value):
    """A value that disagrees, and where it stands in words ("title", "list of signatories")."""

    value: Words
    where: Words


class Fix(Value):
    """A certain mend: characters ``start`` to ``end`` of the part's plain text become ``source``.

    ``source`` is in source form: plain words, or a placeholder such as ``{{ organisations }}``.
    ``label`` says in a few words what it does ("Use the counted number").
    """

    part: str
    start: int
    end: int
    source: str
    label: Words


class Finding(Value):
    """One fault at one place.

    ``part`` is the path of the part (as in ``reading.Span``); ``start`` and ``end`` are offsets in
    characters into that part's plain text. ``line`` and ``column`` (from 1) and ``file`` say where
    it stands in the source; they are 0 and empty where the letter has no source text.
    """

    rule: str
    severity: Severity
    message: Words
    do: Words
    part: str
    start: int = 0
    end: int = 0
    line: int = 0
    column: int = 0
    file: str = ""
    facts: tuple[Fact, ...] = ()
    fix: Fix | None = None
