"""What a file of the public record holds, in the words in which it stands there.

Nothing here is judged: fields are kept as read, and ``answers`` quote them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Modality(StrEnum):
    """How a decision was taken; ``UNKNOWN`` where the record does not say."""

    RECORDED = "by recorded vote"
    NOT_RECORDED = "by vote, not recorded"
    WITHOUT = "without a vote"
    UNKNOWN = ""


class Ballot(StrEnum):
    """How a state voted. ``NONE``: it was a member and did not vote, which is no abstention."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    NONE = "did not vote"


@dataclass(frozen=True, slots=True)
class Document:
    """A document's record in a catalogue; names of fields are those of the UN's MARC 21.

    ``line`` is where the record begins in the file, in a table its row. ``also`` are further
    symbols of a document that two bodies issued. ``sponsors`` is 245 $c, ``notes`` 515 $a,
    ``authorities`` 710 $a, ``subjects`` 991 $d and 239 $a. ``decisions``, ``drafts`` and
    ``reports`` are the symbols in 993 with first indicator 1, 2 and 3, ``adoption`` is 996 $a.
    """

    record: str
    line: int
    symbol: str
    also: tuple[str, ...] = ()
    session: str = ""
    date: str = ""
    title: str = ""
    kind: str = ""
    sponsors: str = ""
    notes: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    adoption: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A resolution as it was decided; ``ballots`` are {state: vote}, empty without a recorded vote.

    ``modality_words`` are the file's own, where it tells in words. ``total_fields`` are what the
    file counts, by its own names of fields; ``vote_field`` is the name of the field that a ballot
    stands in.
    """

    record: str
    line: int
    symbol: str
    session: str = ""
    date: str = ""
    title: str = ""
    subjects: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    meeting: str = ""
    modality: Modality = Modality.UNKNOWN
    modality_field: str = ""
    modality_words: str = ""
    vote_field: str = ""
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    totals: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A row of a list of meetings. ``outcome`` is as printed, "--" where the list shows none."""

    line: int
    symbol: str
    date: dt.date
    topic: str
    outcome: str = ""
    list_year: int = 0


Entry = Document | Decision | Meeting
# The kind of a document that tells of a draft what a committee's report does: who joined later.
REPORTED = "draft resolution, as the committee reports it"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or record that could not be taken in, and why; nothing else of the file is lost."""

    line: int
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something odd in an entry that was taken in nevertheless."""

    line: int
    what: str
