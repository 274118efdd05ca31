"""The letter while it is being understood: what each pass fills in, and what it has taken."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from undersigned.core.letter import Addressee, Ask, Block, Sender, Signatory
from undersigned.core.lexicon.cues import Cues, cues_of
from undersigned.core.readers.lines import Line
from undersigned.core.reading import LeftOut, Span


@dataclass(slots=True)
class Draft:
    """Lines and what was made of them. Passes change it in order; nothing else does."""

    source: str
    lines: list[Line]
    language: str
    title: str = ""
    date: dt.date | None = None
    place: str = ""
    sender: Sender = field(default_factory=Sender)
    addressees: list[Addressee] = field(default_factory=list)
    cc: list[Addressee] = field(default_factory=list)
    subject: str = ""
    salutation: str = ""
    blocks: list[Block] = field(default_factory=list)
    asks: list[Ask] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    signatories: list[Signatory] = field(default_factory=list)
    # Where the parts begin, as indices into ``lines``: letterhead [0, body), body [body, roll),
    # the list of signatories [roll, end).
    body: int = 0
    roll: int = 0
    spans: list[Span] = field(default_factory=list)
    doubts: dict[str, float] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    @property
    def cues(self) -> Cues:
        return cues_of(self.language)

    def free(self, start: int, end: int) -> list[int]:
        """Indices of the lines in [start, end) that no pass has taken."""
        return [each for each in range(start, end) if each not in self.taken]

    def blocks_of(self, indices: Sequence[int]) -> Iterator[list[int]]:
        """``indices`` in groups: lines without an empty line between them stand together."""
        group: list[int] = []
        for index in indices:
            if group and (self.lines[index].gap or index != group[-1] + 1):
                yield group
                group = []
            group.append(index)
        if group:
            yield group

    def span(self, part: str, start: int, end: int) -> None:
        """``source[start:end]`` is ``part``."""
        self.spans.append(Span(part=part, start=start, end=end))

    def take(self, part: str, index: int, first: int = 0, last: int | None = None) -> None:
        """``part`` is the line, or its characters [first, last)."""
        line = self.lines[index]
        end = line.end if last is None or last >= len(line.text) else line.at(last - 1) + 1
        self.span(part, line.outer if first == 0 and last is None else line.at(first), end)
        self.taken.add(index)

    def leave(self, index: int, reason: str) -> None:
        """The line is not part of the letter."""
        line = self.lines[index]
        self.left_out.append(LeftOut(start=line.outer, end=line.end, reason=reason))
        self.taken.add(index)

    def doubt(self, part: str, confidence: float, reason: str) -> None:
        """The reader is only ``confidence`` (0 to 1) sure of ``part``, and why."""
        if confidence < self.doubts.get(part, 1.0):
            self.doubts[part] = confidence
            self.reasons[part] = reason
