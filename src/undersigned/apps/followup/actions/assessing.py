"""What was found of an ask: evidence, its check by a second person, assessments, disputes."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.apps.outbox.sealing import seal
from undersigned.core.record.asks import Finding, Relation, SourceType

from ..attachments import judged
from ..errors import AskError
from ..models import AskRecord, AssessmentRecord, DisputeRecord, EvidenceRecord, OccasionRecord
from ..models.asks import is_partial_date
from .telling import hold, tell

# What is claimed needs a source; that nothing was found, or cannot be told, does not.
NEEDS_EVIDENCE = frozenset({Finding.MET, Finding.PARTLY, Finding.NOT_MET})
_HAPPENS = frozenset({Finding.MET, Finding.PARTLY})


@transaction.atomic
def add_evidence(
    *,
    ask: AskRecord,
    by: User | None,
    relation: str,
    source_type: str,
    source: str,
    date: str = "",
    locator: str = "",
    quote: str = "",
    seen_on: dt.date | None = None,
    sha256: str = "",
    copy: tuple[str, bytes] | None = None,
    occasion: OccasionRecord | None = None,
) -> EvidenceRecord:
    """Add a source and what it says; ``copy`` is (name, bytes) of its archived copy, kept sealed.

    ``sha256`` is the hash of a copy that is kept elsewhere, ``occasion`` the one of which it
    speaks. Raises ``AskError`` without a source, for a date that is none, for an occasion of
    another ask and for a copy that cannot be kept; ``ValueError`` for a relation or a type of
    source that there is not.
    """
    ask = hold(ask)
    if not source.strip():
        raise AskError(_("The evidence has no source."), do=_("Give an address or a symbol."))
    _check_date(date)
    if occasion and occasion.ask.thread != ask.thread:
        raise AskError(
            _("This occasion is of another ask."),
            where=occasion.key,
            do=_("Load the page again, and choose anew."),
        )
    row = EvidenceRecord(
        ask=ask,
        occasion=occasion,
        relation=Relation(relation).value,
        source_type=SourceType(source_type).value,
        source=source.strip(),
        date=date,
        locator=locator.strip(),
        quote=_bare(quote.strip()),
        seen_on=seen_on,
        sha256=sha256,
        entered_by=by,
    )
    if copy:
        _keep_copy(row, *copy)
    row.save(force_insert=True)
    tell(ask)
    record_event(ask.letter, "evidence added", by, ask=ask.ask_id)
    return row


def _bare(quote: str) -> str:
    """Without the marks around the whole of it, which pages put there themselves."""
    inner = quote[1:-1]
    is_marked = quote[:1] in {'"', "“"} and quote[-1:] in {'"', "”"}
    return inner if is_marked and not set(inner) & set('"“”') else quote


def _check_date(date: str) -> None:
    try:
        if date:
            is_partial_date(date)
            dt.date.fromisoformat(f"{date}-01-01"[:10])
    except (ValidationError, ValueError) as error:
        raise AskError(
            _("This is no date."),
            where=date,
            do=_("Write a year, a month or a day: 2022, 2022-11 or 2022-11-16."),
        ) from error


def _keep_copy(row: EvidenceRecord, name: str, data: bytes) -> None:
    found = judged(name, data)
    if found.trouble:
        raise AskError(
            found.trouble, where=name, do=_("Attach a PDF, a picture, a text or a document.")
        )
    row.sha256 = hashlib.sha256(data).hexdigest()
    row.copy = seal(data, context=f"evidence:{row.pk}")
    row.copy_name, row.copy_media_type = name[:200], found.media_type


@transaction.atomic
def check_evidence(*, evidence: EvidenceRecord, by: User) -> EvidenceRecord:
    """Note that a second person looked at the source. Raises ``AskError`` for the first one."""
    ask = hold(evidence.ask)
    row = EvidenceRecord.objects.get(pk=evidence.pk)
    if row.entered_by_id == by.pk:
        raise AskError(
            _("You entered this evidence yourself."), do=_("Ask a colleague to look at the source.")
        )
    if not row.checked_at:
        row.checked_at, row.checked_by = timezone.now(), by
        row.save(update_fields=["checked_at", "checked_by"])
        tell(ask)
        record_event(ask.letter, "evidence checked", by, ask=ask.ask_id)
    return row


@transaction.atomic
def set_evidence_aside(*, evidence: EvidenceRecord, by: User | None, note: str) -> EvidenceRecord:
    """Let evidence count no longer, and say why; it stays to be read. ``note`` must say why."""
    ask = hold(evidence.ask)
    row = EvidenceRecord.objects.get(pk=evidence.pk)
    _must_say_why(note)
    if not row.set_aside_at:
        row.set_aside_at, row.set_aside_note = timezone.now(), note.strip()
        row.save(update_fields=["set_aside_at", "set_aside_note"])
        tell(ask)
        record_event(ask.letter, "evidence set aside", by, ask=ask.ask_id)
    return row


@transaction.atomic
def assess(
    *,
    occasion: OccasionRecord,
    by: User | None,
    found: str,
    because: Iterable[EvidenceRecord] = (),
    note: str = "",
    happened_on: dt.date | None = None,
) -> AssessmentRecord:
    """Add what was found of an occasion; what was found before stays. No ``by`` is a proposal.

    Raises ``AskError`` where "met", "partly met" or "not met" rests on no evidence, where evidence
    is of another ask or was set aside, and for a day on which nothing happened or that is to come.
    """
    ask = hold(occasion.ask)
    because = list(because)
    _check_finding(Finding(found), happened_on, because)
    _check_evidence(ask, because)
    row = AssessmentRecord.objects.create(
        occasion=occasion,
        found=Finding(found).value,
        note=note.strip(),
        happened_on=happened_on,
        is_proposal=by is None,
        by=by,
    )
    row.because.set(because)
    tell(ask)
    record_event(ask.letter, "ask assessed", by, ask=ask.ask_id, occasion=occasion.key)
    return row


def _check_finding(found: Finding, happened_on: dt.date | None, because: list[Any]) -> None:
    if found in NEEDS_EVIDENCE and not because:
        raise AskError(
            _("This rests on no evidence."),
            where=found,
            do=_("Choose the evidence, or say “no evidence found”, which is not “not met”."),
        )
    if happened_on and found not in _HAPPENS:
        raise AskError(
            _("A day is given for what was not met."), where=found, do=_("Leave the day empty.")
        )
    if happened_on and happened_on > timezone.localdate():
        raise AskError(
            _("This day has not come yet."),
            where=happened_on.isoformat(),
            do=_("Enter it afterwards."),
        )


def _check_evidence(ask: AskRecord, because: list[EvidenceRecord]) -> None:
    known = EvidenceRecord.objects.filter(ask__thread=ask.thread, set_aside_at__isnull=True)
    if known.filter(pk__in=[each.pk for each in because]).count() < len(because):
        raise AskError(
            _("Some of this evidence is of another ask, or was set aside."),
            do=_("Load the page again, and choose anew."),
        )


@transaction.atomic
def dispute(*, occasion: OccasionRecord, by: User | None, who: str, note: str) -> DisputeRecord:
    """Note that somebody does not agree with what was found, and what they say."""
    ask = hold(occasion.ask)
    if not who.strip():
        raise AskError(_("It is not said who disagrees."), do=_("Name the office or organisation."))
    _must_say_why(note)
    row = DisputeRecord.objects.create(
        occasion=occasion, who=who.strip(), note=note.strip(), entered_by=by
    )
    tell(ask)
    record_event(ask.letter, "ask disputed", by, ask=ask.ask_id, occasion=occasion.key)
    return row


@transaction.atomic
def settle(*, dispute: DisputeRecord, by: User | None, note: str) -> DisputeRecord:
    """Note how a dispute ended; it stays to be read. ``note`` must say why."""
    ask = hold(dispute.occasion.ask)
    row = DisputeRecord.objects.get(pk=dispute.pk)
    _must_say_why(note)
    if not row.settled_at:
        row.settled_at, row.settled_note, row.settled_by = timezone.now(), note.strip(), by
        row.save(update_fields=["settled_at", "settled_note", "settled_by"])
        tell(ask)
        record_event(ask.letter, "dispute settled", by, ask=ask.ask_id)
    return row


def _must_say_why(note: str) -> None:
    if not note.strip():
        raise AskError(_("No reason is given."), where=_("Note"), do=_("Say why in a sentence."))
