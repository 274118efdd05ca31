"""From the rows of an ask to its value, with all that is known in any letter that makes it.

The public value holds no machine's proposal and no evidence that was set aside.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from uuid import UUID

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.letters.models import Letter
from undersigned.core.letter import Edition, Localised, plain
from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Deadline,
    Dispute,
    Evidence,
    Finding,
    Occasion,
    Relation,
    SourceType,
    TrackedAsk,
    Yardstick,
)
from undersigned.core.record.following import Asked, Followed, followed

from .letters import edition_of
from .models import AskRecord, AssessmentRecord, DisputeRecord, EvidenceRecord, OccasionRecord
from .observables import observable_of

FORMER = "a former member"


def family_of(ask: AskRecord) -> list[AskRecord]:
    """The ask in every letter that makes it, with all rows, the earliest entered first."""
    return list(AskRecord.objects.whole().filter(thread=ask.thread).order_by("entered_at", "id"))


def tracked(
    ask: AskRecord, family: Iterable[AskRecord], edition: Edition | None = None
) -> TrackedAsk:
    """The ask as its own letter makes it, with what is known of it in ``family``.

    ``edition`` gives its words; without it the value has none.
    """
    family = list(family)
    evidence = [each for one in family for each in one.evidence.all() if not each.set_aside_at]
    return TrackedAsk(
        id=str(ask.thread),
        kind=AskKind(ask.kind),
        words=words_in(edition, ask.ask_id) if edition else (),
        part=part_in(edition, ask.ask_id) if edition else "",
        actor=ask.actor,
        deadline=Deadline(ask.deadline_on, ask.deadline_words, ask.opportunity, ask.opportunity_on),
        yardsticks=tuple(
            Yardstick(
                observable_of(each.observable),
                each.version,
                _who(each.written_by),
                each.agreed_before,
            )
            for each in ask.yardsticks.all()
        ),
        occasions=_occasions(family),
        evidence=tuple(
            map(evidence_value, sorted(evidence, key=attrgetter("date", "entered_at", "id")))
        ),
    )


def words_in(edition: Edition, ask_id: str) -> tuple[Localised, ...]:
    """The exact words of an ask in each language that has it; numbers still to count are "…"."""
    return tuple(
        Localised(language=text.language, text=plain(ask.text, lambda _placeholder: "…"))
        for text in edition.texts
        for ask in text.asks
        if ask.id == ask_id
    )


def first_words(edition: Edition, ask_id: str) -> str:
    """An ask's words in the letter's own language; its id where it is no longer there."""
    own = edition.authentic.language
    words = {each.language: each.text for each in words_in(edition, ask_id)}
    return words.get(own, ask_id)


def part_in(edition: Edition, ask_id: str) -> str:
    """Where an ask stands in the text: "ask 2"; empty where it is no longer there."""
    ids = [ask.id for ask in edition.authentic.asks]
    return f"ask {ids.index(ask_id) + 1}" if ask_id in ids else ""


def _occasions(family: list[AskRecord]) -> tuple[Occasion, ...]:
    """Those of all letters in the order in which they come; one key is one occasion."""
    by_key: dict[str, list[OccasionRecord]] = {}
    for ask in family:
        for each in ask.occasions.all():
            by_key.setdefault(each.key, []).append(each)
    made = [_occasion(rows) for rows in by_key.values()]
    return tuple(sorted(made, key=lambda each: (each.closes or dt.date.max, each.key)))


def _occasion(rows: list[OccasionRecord]) -> Occasion:
    assessments = [each for row in rows for each in row.assessments.all()]
    disputes = [each for row in rows for each in row.disputes.all()]
    return Occasion(
        key=rows[0].key,
        session=next((row.session for row in rows if row.session), ""),
        opens=min((row.opens for row in rows if row.opens), default=None),
        closes=max(row.closes for row in rows),
        assessments=tuple(map(_assessment, sorted(assessments, key=attrgetter("made_at", "id")))),
        disputes=tuple(map(_dispute, sorted(disputes, key=attrgetter("raised_at", "id")))),
    )


def _assessment(row: AssessmentRecord) -> Assessment:
    return Assessment(
        found=Finding(row.found),
        on=row.made_at.date(),
        by="" if row.is_proposal else _who(row.by),
        because=tuple(str(each.pk) for each in row.because.all() if not each.set_aside_at),
        note=row.note,
        happened_on=row.happened_on,
    )


def _dispute(row: DisputeRecord) -> Dispute:
    settled = row.settled_at.date() if row.settled_at else None
    return Dispute(row.who, row.raised_at.date(), row.note, settled)


def evidence_value(row: EvidenceRecord) -> Evidence:
    return Evidence(
        key=str(row.pk),
        relation=Relation(row.relation),
        source_type=SourceType(row.source_type),
        date=row.date,
        source=row.source,
        locator=row.locator,
        quote=row.quote,
        seen_on=row.seen_on,
        sha256=row.sha256,
        entered_by=_who(row.entered_by),
        checked_by=_who(row.checked_by) if row.checked_at else "",
        occasion=row.occasion.key if row.occasion else "",
    )


def _who(user: User | None) -> str:
    return str(user) if user else FORMER


def without_proposals(ask: TrackedAsk) -> TrackedAsk:
    """As the public reads it: only what people found."""
    return replace(
        ask,
        occasions=tuple(
            replace(each, assessments=tuple(one for one in each.assessments if one.by))
            for each in ask.occasions
        ),
    )


def date_of(letter: Letter, edition: Edition) -> dt.date:
    """The letter's date; where its text has none, the day on which it was begun."""
    return edition.date or letter.created_at.date()


def followed_in(asks: Iterable[AskRecord]) -> tuple[Followed, ...]:
    """Asks from letter to letter, as the public reads them; ``asks`` come with all their rows."""
    asks = list(asks)
    families: dict[UUID, list[AskRecord]] = {}
    for each in asks:
        families.setdefault(each.thread, []).append(each)
    editions = editions_of(asks)
    return followed(
        Asked(
            each.letter.slug,
            date_of(each.letter, editions[each.letter_id]),
            without_proposals(tracked(each, families[each.thread], editions[each.letter_id])),
        )
        for each in asks
    )


def editions_of(asks: Iterable[AskRecord]) -> Mapping[UUID, Edition]:
    """The letters' words, each read once."""
    letters = {each.letter_id: each.letter for each in asks}
    return {key: edition_of(letter) for key, letter in letters.items()}


def followed_by(coalition: Coalition) -> list[AskRecord]:
    """Every ask of the coalition's letters that is under follow-up, with all rows."""
    return list(AskRecord.objects.whole().filter(letter__coalition=coalition))
