"""What would show that an ask was met: a small closed set of tests, and the form of an answer."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from undersigned.core.record.entries import Ballot, Modality


@dataclass(frozen=True, slots=True)
class Which:
    """Which decision or document is meant: by its symbol, or by session and subject.

    ``subject`` is held against titles and subject headings, never against item numbers, which
    change from year to year.
    """

    subject: str = ""
    session: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Sponsor:
    """``state`` (ISO 3166-1 alpha-3) is among the sponsors of the draft that was adopted."""

    state: str
    of: Which


@dataclass(frozen=True, slots=True)
class Vote:
    """``state`` voted in one of the ways ``wanted``; in a parliament it is whoever votes there."""

    state: str
    of: Which
    wanted: frozenset[Ballot] = frozenset({Ballot.YES})


@dataclass(frozen=True, slots=True)
class Adoption:
    """The decision was taken in this way."""

    how: Modality
    of: Which


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """There was a meeting between two days, both included, on a topic that has all of these words.

    ``without`` are topics that do not count ("Non-proliferation"); ``body`` begins the symbols of
    the body's meetings.
    """

    topic: str
    first: dt.date
    last: dt.date
    without: tuple[str, ...] = ()
    body: str = "S/PV."


@dataclass(frozen=True, slots=True)
class DocumentExists:
    """There is a document with this symbol."""

    symbol: str


@dataclass(frozen=True, slots=True)
class Statement:
    """``actor`` said something about a matter; only a person can tell."""

    actor: str
    about: str


Observable = Sponsor | Vote | Adoption | MeetingHeld | DocumentExists | Statement


class Outcome(StrEnum):
    """What the files say. None of them says why something happened."""

    MET = "met"
    NOT_MET = "not met"
    CANNOT_TELL = "cannot tell"
    NO_EVIDENCE = "no evidence in this file"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a file, and where they stand: field, record or symbol, and line or row."""

    field: str
    words: str
    symbol: str
    record: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome, one or two sentences that say why, and the words that were read.

    ``symbol`` is the document that was judged, ``decisions`` what it became. ``confirm``: this was
    drawn from silence, from a doubtful name or from records that disagree, and a person should
    confirm it.
    """

    outcome: Outcome
    because: str
    quotes: tuple[Quote, ...] = ()
    symbol: str = ""
    decisions: tuple[str, ...] = ()
    confirm: bool = False
    candidates: tuple[str, ...] = field(default=())
