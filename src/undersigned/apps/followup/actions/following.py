"""Taking an ask under follow-up, saying what it is, and linking it to asks of other letters."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.additions import changed
from undersigned.core.record.asks import AskKind
from undersigned.core.record.questions import Observable

from ..errors import AskError
from ..letters import edition_of
from ..models import AskRecord, AssessmentRecord, OccasionRecord, YardstickRecord
from ..observables import stored
from ..tracked import part_in
from .telling import hold, tell

_DESCRIBED = (
    "kind",
    "actor",
    "deadline_on",
    "deadline_words",
    "opportunity",
    "opportunity_on",
)


@transaction.atomic
def follow(*, letter: Letter, ask_id: str, by: User | None) -> AskRecord:
    """Take an ask under follow-up; one that is so already is given back as it stands.

    Raises ``AskError`` for an ask that the letter does not have.
    """
    letter = lock_letter(letter)
    edition = edition_of(letter)
    if not part_in(edition, ask_id):
        raise AskError(
            _("The letter has no such ask."),
            where=ask_id,
            do=_("Load the page again, and choose anew."),
        )
    due = next(ask.by for ask in edition.authentic.asks if ask.id == ask_id)
    row, is_new = AskRecord.objects.get_or_create(
        letter=letter, ask_id=ask_id, defaults={"deadline_on": due}
    )
    if is_new:
        tell(row)
        record_event(letter, "ask followed", by, ask=ask_id)
    return row


@transaction.atomic
def describe(*, ask: AskRecord, by: User | None, **values: Any) -> AskRecord:
    """Say what is asked of whom, until when, and which chance comes next.

    ``values`` are any of kind, actor, deadline_on, deadline_words, opportunity, opportunity_on.
    Raises ``ValueError`` for a kind that there is not.
    """
    ask = hold(ask)
    for name in _DESCRIBED:
        setattr(ask, name, values.get(name, getattr(ask, name)))
    ask.kind = AskKind(ask.kind).value
    ask.save(update_fields=_DESCRIBED)
    tell(ask)
    record_event(ask.letter, "ask described", by, ask=ask.ask_id)
    return ask


@transaction.atomic
def set_yardstick(*, ask: AskRecord, by: User | None, observable: Observable) -> YardstickRecord:
    """Say what would show that the ask was met; the earlier versions stay.

    Whether it was agreed before is seen from the rows: nobody had found anything yet.
    """
    ask = hold(ask)
    known = AssessmentRecord.objects.filter(occasion__ask__thread=ask.thread, is_proposal=False)
    made = YardstickRecord.objects.create(
        ask=ask,
        version=ask.yardsticks.count() + 1,
        observable=stored(observable),
        agreed_before=not known.exists(),
        written_by=by,
    )
    changed(ask.letter)
    record_event(ask.letter, "yardstick set", by, ask=ask.ask_id, version=made.version)
    return made


@transaction.atomic
def add_occasion(
    *,
    ask: AskRecord,
    by: User | None,
    key: str,
    closes: dt.date,
    opens: dt.date | None = None,
    session: str = "",
) -> OccasionRecord:
    """Add a chance to do what was asked: "session 75", with its last day.

    Raises ``AskError`` where the ask has it already, here or in another letter, and where it ends
    before it begins.
    """
    ask = hold(ask)
    key = key.strip()
    if not key:
        raise AskError(_("The occasion has no name."), do=_("Write one: session 75, or 2020."))
    if opens and opens > closes:
        raise AskError(
            _("The last day is before the first."), where=key, do=_("Mend one of the days.")
        )
    if OccasionRecord.objects.filter(ask__thread=ask.thread, key=key).exists():
        raise AskError(
            _("The ask has this occasion already."), where=key, do=_("Give it another name.")
        )
    made = OccasionRecord.objects.create(
        ask=ask, key=key, session=session.strip(), opens=opens, closes=closes
    )
    tell(ask)
    record_event(ask.letter, "occasion added", by, ask=ask.ask_id, occasion=key)
    return made


@transaction.atomic
def link(*, ask: AskRecord, to: AskRecord, by: User | None) -> AskRecord:
    """Say that ``ask`` repeats ``to`` of another letter: what is found in one holds in both.

    Raises ``AskError`` for an ask of another coalition, and where a letter would have it twice.
    """
    ask = hold(ask)
    if ask.letter.coalition_id != to.letter.coalition_id:
        raise AskError(_("This ask is of another coalition."), do=_("Choose one of your own."))
    joined = [ask.thread, to.thread]
    letters = AskRecord.objects.filter(thread__in=set(joined)).values_list("letter", flat=True)
    if ask.thread != to.thread and len(set(letters)) < len(letters):
        raise AskError(
            _("One letter would hold this ask twice."),
            where=ask.ask_id,
            do=_("Undo the other link first."),
        )
    AskRecord.objects.filter(thread=ask.thread).update(thread=to.thread)
    ask.refresh_from_db()
    tell(ask)
    record_event(ask.letter, "ask linked", by, ask=ask.ask_id, to=to.letter.slug)
    return ask


@transaction.atomic
def unlink(*, ask: AskRecord, by: User | None) -> AskRecord:
    """Take the ask out of those that it was linked to; what was entered under it goes with it."""
    ask = hold(ask)
    others = AskRecord.objects.filter(thread=ask.thread).exclude(pk=ask.pk)
    other = others.first()
    if other is None:
        return ask
    ask.thread = AskRecord._meta.get_field("thread").get_default()
    ask.save(update_fields=["thread"])
    tell(ask)
    tell(other)
    record_event(ask.letter, "ask unlinked", by, ask=ask.ask_id)
    return ask


@transaction.atomic
def publish_ask(*, ask: AskRecord, by: User | None) -> AskRecord:
    """Show the ask with its status on the letter's page."""
    ask = hold(ask)
    if not ask.published_at:
        ask.published_at = timezone.now()
        ask.save(update_fields=["published_at"])
        tell(ask)
        record_event(ask.letter, "ask published", by, ask=ask.ask_id)
    return ask


@transaction.atomic
def unpublish_ask(*, ask: AskRecord, by: User | None) -> AskRecord:
    """Take the ask off the letter's page; all that is known of it stays here."""
    ask = hold(ask)
    if ask.published_at:
        ask.published_at = None
        ask.save(update_fields=["published_at"])
        tell(ask)
        record_event(ask.letter, "ask taken off the page", by, ask=ask.ask_id)
    return ask
