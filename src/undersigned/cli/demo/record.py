"""An earlier letter of the demo, and a file of the public record that its asks are held against.

The file is made up, in the shape in which the UN Digital Library exports its records. The last
session is left for whoever looks: the file's page offers what it says, and waits for a person.
"""

import datetime as dt
from pathlib import Path

from django.utils import timezone

from undersigned.apps.coalitions.models import User
from undersigned.apps.followup import actions
from undersigned.apps.followup.actions.record import Given
from undersigned.apps.followup.models import AskRecord, RecordImport
from undersigned.apps.followup.proposing import offers
from undersigned.apps.letters.models import Letter
from undersigned.core.record.entries import Modality
from undersigned.core.record.questions import Adoption, DocumentExists, Which
from undersigned.core.record.source import Declared

ASSEMBLY = "Assembly of the League of Rivers"
SUBJECT = Which("Situation of the missing in Sarrania")
# Each session of the assembly with the days on which it may decide.
SESSIONS = (
    ("77", dt.date(2022, 10, 1), dt.date(2022, 12, 20)),
    ("78", dt.date(2023, 10, 1), dt.date(2023, 12, 22)),
    ("79", dt.date(2024, 10, 1), dt.date(2024, 12, 20)),
)
TO_CONFIRM = "79"  # left to whoever looks
DECLARED = Declared("made up for this demo", dt.date(2025, 1, 10))


def follow_record(letter: Letter, file: Path, by: User) -> None:
    """Both asks of the letter, held against ``file``, and published."""
    adopted, report = _asks(letter, by)
    with file.open("rb") as opened:
        given = Given(file.name, opened, DECLARED)
        kept = actions.keep_record(coalition=letter.coalition, given=given, by=by)
    kept = actions.read_record(kept=kept)
    actions.confirm_proposals(kept=kept, chosen=_chosen(kept), by=by)
    _contest(adopted, by)
    for ask in (adopted, report):
        actions.publish_ask(ask=ask, by=by)


def _chosen(kept: RecordImport) -> list[str]:
    """What the file says of all sessions but one."""
    return [
        each.key
        for each in offers(kept, timezone.localdate())
        if each.changes and TO_CONFIRM not in each.proposal.occasion
    ]


def _asks(letter: Letter, by: User) -> tuple[AskRecord, AskRecord]:
    """Both asks, with what would show that they were met and when that may be."""
    adopted = actions.describe(
        ask=actions.follow(letter=letter, ask_id="adopt-without-a-vote", by=by),
        by=by,
        kind="recurring",
        actor=ASSEMBLY,
        deadline_words="before its recess on 20 December 2022",
        opportunity="the general debate of the next session",
        opportunity_on=dt.date(2023, 9, 19),
    )
    actions.set_yardstick(ask=adopted, by=by, observable=Adoption(Modality.WITHOUT, SUBJECT))
    for session, opens, closes in SESSIONS:
        actions.add_occasion(
            ask=adopted,
            by=by,
            key=f"session {session}",
            session=session,
            opens=opens,
            closes=closes,
        )
    report = actions.describe(
        ask=actions.follow(letter=letter, ask_id="report-on-the-registers", by=by),
        by=by,
        actor=ASSEMBLY,
        deadline_words="before the seventy-eighth session closes",
    )
    actions.set_yardstick(ask=report, by=by, observable=DocumentExists("A/78/9214"))
    actions.add_occasion(
        ask=report, by=by, key="session 78", session="78", closes=dt.date(2024, 9, 9)
    )
    return adopted, report


def _contest(ask: AskRecord, by: User) -> None:
    """A source that says otherwise than the record; nobody cites it, and it stays in sight."""
    actions.add_evidence(
        ask=ask,
        by=by,
        occasion=ask.occasions.get(session="78"),
        relation="contradicts",
        source_type="press",
        source="https://press.sarrania.example/2023/assembly",
        date="2023-12-20",
        quote="Two delegations asked for a vote, and were told that it was too late.",
        seen_on=dt.date(2023, 12, 21),
    )
