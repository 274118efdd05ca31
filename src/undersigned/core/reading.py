"""What a reader understood of a file, and where it stood.

Spans stay outside the letter's values, so that writing and reading again gives the same value.
"""

from typing import Annotated, Literal

from pydantic import Field

from undersigned.core.letter import Edition, Signatory, Value

Confidence = Annotated[float, Field(ge=0, le=1)]


# What a file may tell that its pages do not show. People and bodies are named as the file has them;
# "tracked_changes" and "comments" are numbers in figures; "hidden_text" is the hidden words.
MetadataName = Literal[
    "author", "last_modified_by", "company", "tracked_changes", "comments", "hidden_text"
]


class Span(Value):
    """Where a part of the letter stands in the source text.

    ``part`` is the path of the part: "title", "date", "place", "subject", "salutation",
    "addressees.0.name", "sender.email", "blocks.3", "blocks.3.items.1", "asks.0",
    "signatories.12.name", "signatories.12.place". A translation's parts begin with its language:
    "ko/title".
    ``start`` and ``end`` are offsets in characters (code points) into ``Reading.source``; ``file``
    names the file where a letter folder has several.
    """

    part: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    file: str = ""


class LeftOut(Value):
    """A piece of the source that is not part of the letter, and why."""

    start: int
    end: int
    reason: str


class Reading(Value):
    """A letter as a reader understood it.

    ``source`` is the text that the spans point into. ``confidence`` maps a part to how sure the
    reader is, from 0 to 1; a part that it does not name was taken without doubt. ``doubts`` says of
    parts why it is not. ``metadata`` is what the file tells beside its words, for the checks alone;
    it is never printed.
    """

    edition: Edition
    signatories: tuple[Signatory, ...] = ()
    source: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    spans: tuple[Span, ...] = ()
    confidence: tuple[tuple[str, Confidence], ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    metadata: tuple[tuple[MetadataName, str], ...] = ()
    format: Annotated[str, Field(pattern=r"^[a-z]+$")] = "text"

    def span_of(self, part: str) -> Span | None:
        """The span of ``part``, or of the nearest part that holds it."""
        by_part = {span.part: span for span in self.spans}
        while part:
            if part in by_part:
                return by_part[part]
            part = part.rpartition(".")[0]
        return None

    def source_of(self, span: Span) -> str:
        """The text that ``span`` points into."""
        return dict(self.sources).get(span.file, self.source) if span.file else self.source
