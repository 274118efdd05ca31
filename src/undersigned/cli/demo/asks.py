"""What became of the asks of the demo's released letter: made up, as everything in the demo."""

import datetime as dt
from dataclasses import dataclass

from undersigned.apps.coalitions.models import User
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord
from undersigned.apps.letters.models import Letter
from undersigned.core.record.questions import MeetingHeld, Vote, Which

PARLIAMENT = "Parliament of Sarrania"
GAZETTE = "https://gazette.sarrania.example/2023/"


@dataclass(frozen=True)
class Turn:
    """One occasion: its last day, what was found, and the evidence as (relation, source, quote)."""

    key: str
    on: dt.date
    found: str
    evidence: tuple[tuple[str, str, str], ...]


SECTION_NINE = (
    Turn(
        "second reading",
        dt.date(2023, 10, 24),
        "not met",
        (("contradicts", f"{GAZETTE}214", "Section 9 was retained by 71 votes to 58."),),
    ),
    Turn(
        "third reading",
        dt.date(2023, 12, 12),
        "not met",
        (("contradicts", f"{GAZETTE}251", "The Bill was passed as amended; section 9 stands."),),
    ),
    Turn(
        "amending act",
        dt.date(2024, 6, 18),
        "met",
        (("supports", "https://gazette.sarrania.example/2024/119", "Section 9 is repealed."),),
    ),
)
HEARING = (
    Turn(
        "hearing",
        dt.date(2023, 11, 30),
        "partly met",
        (
            ("supports", f"{GAZETTE}240", "The Chamber of Editors was heard on 28 November."),
            (
                "contradicts",
                "https://editors.sarrania.example/hearing",
                "We were heard behind closed doors, and no record was published.",
            ),
        ),
    ),
)


def follow_asks(letter: Letter, by: User) -> None:
    """Both asks of the letter with their occasions, and published."""
    first = _followed(letter, "strike-section-nine", by, "at the second reading on 24 October 2023")
    actions.describe(
        ask=first,
        by=by,
        opportunity="the amending act announced for 2024",
        opportunity_on=dt.date(2024, 6, 18),
    )
    second = _followed(letter, "hear-the-editors", by, "by 30 November 2023")
    vote = Vote(PARLIAMENT, Which(subject="Striking out section 9"))
    hearing = MeetingHeld("Open hearing of the Chamber of Editors", dt.date.min, dt.date.max)
    for ask, yardstick, turns in ((first, vote, SECTION_NINE), (second, hearing, HEARING)):
        actions.set_yardstick(ask=ask, by=by, observable=yardstick)
        for turn in turns:
            _happens(ask, turn, by)
        actions.publish_ask(ask=ask, by=by)


def _followed(letter: Letter, ask_id: str, by: User, deadline: str) -> AskRecord:
    ask = actions.follow(letter=letter, ask_id=ask_id, by=by)
    return actions.describe(ask=ask, by=by, actor=PARLIAMENT, deadline_words=deadline)


def _happens(ask: AskRecord, turn: Turn, by: User) -> None:
    occasion = actions.add_occasion(ask=ask, by=by, key=turn.key, closes=turn.on)
    because = [
        actions.add_evidence(
            ask=ask,
            by=by,
            relation=relation,
            source_type="official record" if "gazette" in source else "organisation",
            source=source,
            quote=quote,
            date=turn.on.isoformat(),
        )
        for relation, source, quote in turn.evidence
    ]
    actions.assess(occasion=occasion, by=by, found=turn.found, because=because)
