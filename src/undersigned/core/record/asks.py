"""An ask and what became of it: values that are only ever added to.

An ask is met or not on *occasions*: each session of an assembly is one, and an ask for a single
act has one. What is known of an occasion is a list of assessments, each with its evidence; the last
one that a person made counts, and nothing is overwritten. The headline is computed from them
(``headline``), never typed. None of this says why something happened: "met" means that what was to
be observed is there, not that the letter caused it.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

from undersigned.core.letter import Localised
from undersigned.core.record.questions import (
    Adoption,
    Answer,
    DocumentExists,
    MeetingHeld,
    Observable,
    Outcome,
    Quote,
    Sponsor,
    Vote,
)
from undersigned.core.record.reading import RecordFile


class AskKind(StrEnum):
    """What sort of thing is asked for."""

    ONE_OFF = "one-off"
    RECURRING = "recurring"
    STANDING_DUTY = "standing duty"
    EXPRESSIVE = "expressive"  # to say something


class Finding(StrEnum):
    """What somebody found of one occasion.

    ``NO_EVIDENCE``: somebody looked and found nothing, which is not "not met".
    """

    MET = "met"
    PARTLY = "partly met"
    NOT_MET = "not met"
    CANNOT_TELL = "cannot tell"
    NO_EVIDENCE = "no evidence found"
    NOT_DUE = "not due"
    OVERTAKEN = "overtaken"  # events made the ask moot


class Relation(StrEnum):
    """What a piece of evidence does to the claim that the ask was met."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class SourceType(StrEnum):
    """Who says it."""

    OFFICIAL_RECORD = "official record"
    GOVERNMENT_STATEMENT = "government statement"
    PRESS = "press"
    ORGANISATION = "organisation"
    OWN_KNOWLEDGE = "own knowledge"


class Means(StrEnum):
    """How far an observable can be answered from files."""

    AUTOMATIC = "automatic"
    ASSISTED = "assisted"  # proposed by the machine, confirmed by a person
    PERSON = "by a person"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When it was asked for. ``words`` are the letter's own.

    The date that a letter names may be no real chance: ``opportunity`` is the next one, in words
    ("action in the committee, session 75"), ``opportunity_on`` its day where it is known.
    """

    by: dt.date | None = None
    words: str = ""
    opportunity: str = ""
    opportunity_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What would show that the ask was met. ``version`` counts from 1.

    ``agreed_before``: it was written down before anybody knew how the occasion ended.
    """

    observable: Observable
    version: int = 1
    written_by: str = ""
    agreed_before: bool = False

    @property
    def means(self) -> Means:
        """How far files can answer it."""
        match self.observable:
            case Adoption() | Vote() | DocumentExists() | MeetingHeld():
                return Means.AUTOMATIC
            case Sponsor():
                return Means.ASSISTED
        return Means.PERSON


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source, what it says, and who entered it.

    ``key`` names it among the ask's evidence. ``date`` is that of the event, as far as it is known
    (ISO 8601: "2022", "2022-11", "2022-11-16"). ``source`` is an address or a symbol; ``locator``
    the place in it (field, page, row), ``sha256`` the hash of the archived copy. ``occasion`` is
    the one of which it speaks, where somebody said so. It counts as checked once a second person
    has looked.
    """

    key: str
    relation: Relation
    source_type: SourceType
    date: str = ""
    source: str = ""
    locator: str = ""
    quote: str = ""
    seen_on: dt.date | None = None
    sha256: str = ""
    entered_by: str = ""
    checked_by: str = ""
    occasion: str = ""

    @property
    def is_checked(self) -> bool:
        """Whether somebody other than who entered it has looked."""
        return bool(self.checked_by) and self.checked_by != self.entered_by


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was found of an occasion, by whom and why; ``by`` is empty for a machine's proposal.

    ``because`` are keys of evidence. ``happened_on`` is the day on which it was met, if it was.
    """

    found: Finding
    on: dt.date
    by: str = ""
    because: tuple[str, ...] = ()
    note: str = ""
    happened_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Somebody does not agree, and says why. It stays in sight until ``settled_on``."""

    by: str
    on: dt.date
    note: str
    settled_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A chance to do what was asked: "session 75", "2020".

    ``opens`` and ``closes`` are its first and last day; occasions stand in the order in which they
    come. ``session`` is that of an assembly ("75"), for looking it up in files. ``assessments`` are
    in the order in which they were made.
    """

    key: str
    session: str = ""
    opens: dt.date | None = None
    closes: dt.date | None = None
    assessments: tuple[Assessment, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def current(self) -> Assessment | None:
        """The last assessment by a person or, where there is none, the machine's last proposal."""
        by_people = [each for each in self.assessments if each.by]
        return next(reversed(by_people or self.assessments), None)

    @property
    def is_proposed(self) -> bool:
        """Whether what is known is a machine's proposal, which a person has yet to confirm."""
        return self.current is not None and not self.current.by


@dataclass(frozen=True, slots=True)
class TrackedAsk:
    """An ask under follow-up. ``id`` is that of the letter's ask, and stays from letter to letter.

    ``words`` are its exact words by language, ``part`` where they stand in the letter's text.
    ``actor`` is who is asked: a state's code (ISO 3166-1 alpha-3) or a body's name.
    """

    id: str
    kind: AskKind
    words: tuple[Localised, ...] = ()
    part: str = ""
    actor: str = ""
    deadline: Deadline = Deadline()
    yardsticks: tuple[Yardstick, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())

    def cited(self, occasion: Occasion) -> tuple[Evidence, ...]:
        """The evidence that any assessment of this occasion rests on, in the ask's order."""
        keys = {key for each in occasion.assessments for key in each.because}
        return tuple(each for each in self.evidence if each.key in keys)

    def about(self, occasion: Occasion) -> tuple[Evidence, ...]:
        """The evidence that speaks of this occasion, cited or not, in the ask's order.

        What is cited nowhere and of which nobody said the occasion speaks of the only one that
        there is, or of the only one in whose days its date lies.
        """
        cited = {each.key for each in self.cited(occasion)}
        return tuple(
            each
            for each in self.evidence
            if each.key in cited or self._place_of(each) == occasion.key
        )

    def _place_of(self, evidence: Evidence) -> str:
        """The key of the occasion of which evidence speaks that is cited nowhere; "" for none."""
        if evidence.occasion:
            return evidence.occasion
        if evidence.relation is Relation.CONTEXT or self._is_cited(evidence):
            return ""
        likely = [
            each.key
            for each in self.occasions
            if len(self.occasions) == 1 or _is_within(evidence.date, each)
        ]
        return likely[0] if len(likely) == 1 else ""

    def _is_cited(self, evidence: Evidence) -> bool:
        return any(
            evidence.key in each.because for one in self.occasions for each in one.assessments
        )


def _is_within(date: str, occasion: Occasion) -> bool:
    """Whether all of a date, known to the year or closer, lies in the days of an occasion."""
    if not (date and occasion.opens and occasion.closes):
        return False
    first, last = _days_of(date)
    return occasion.opens <= first and last <= occasion.closes


def _days_of(date: str) -> tuple[dt.date, dt.date]:
    """The first and last day that "2022", "2022-11" or "2022-11-16" may be."""
    year, *more = (int(each) for each in date.split("-"))
    first_month, last_month = (more[0], more[0]) if more else (1, 12)
    if len(more) > 1:
        return dt.date(year, *more), dt.date(year, *more)
    last_day = calendar.monthrange(year, last_month)[1]
    return dt.date(year, first_month, 1), dt.date(year, last_month, last_day)


_FOUND = {
    Outcome.MET: Finding.MET,
    Outcome.NOT_MET: Finding.NOT_MET,
    Outcome.CANNOT_TELL: Finding.CANNOT_TELL,
    Outcome.NO_EVIDENCE: Finding.NO_EVIDENCE,
    Outcome.NOT_APPLICABLE: Finding.CANNOT_TELL,
}
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_RELATIONS = {Outcome.MET: Relation.SUPPORTS, Outcome.NOT_MET: Relation.CONTRADICTS}


def proposed(answer: Answer, on: dt.date, because: tuple[str, ...] = ()) -> Assessment:
    """What the files say, as a proposal that a person has yet to confirm."""
    return Assessment(_FOUND[answer.outcome], on, because=because, note=answer.because)


def evidence_in(
    answer: Answer, file: RecordFile, key: str, occasion: str = ""
) -> tuple[Evidence, ...]:
    """The words that an answer quotes, as evidence; ``key`` begins the keys."""
    relation = _RELATIONS.get(answer.outcome, Relation.CONTEXT)
    return tuple(
        Evidence(
            key=f"{key}-{number}",
            relation=relation,
            source_type=SourceType.OFFICIAL_RECORD,
            date=_date_of(each, file),
            source=each.symbol or file.name,
            locator=", ".join(
                filter(
                    None, (each.field, each.record and f"record {each.record}", _line(each.line))
                )
            ),
            quote=each.words,
            seen_on=file.declared.downloaded_on,
            sha256=file.sha256,
            occasion=occasion,
        )
        for number, each in enumerate(answer.quotes, start=1)
    )


def _date_of(quote: Quote, file: RecordFile) -> str:
    """The date of the record that is quoted, as far as it tells a day; else empty."""
    for each in file.entries:
        if (each.line, each.symbol) == (quote.line, quote.symbol):
            told = str(each.date)
            return told if _is_date(told) else ""
    return ""


def _is_date(told: str) -> bool:
    """Records also write "[2023]", "20231102", or a day that there is not."""
    try:
        return bool(_DATE.fullmatch(told)) and bool(_days_of(told))
    except ValueError:
        return False


def _line(number: int) -> str:
    return f"line {number}" if number else ""
