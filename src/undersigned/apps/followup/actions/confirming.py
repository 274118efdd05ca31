"""What a file of the public record says becomes a finding: a person confirms it, one by one."""

from collections.abc import Collection, Iterator

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.core.record.asks import Evidence, Relation, SourceType

from ..errors import RecordError
from ..models import AskRecord, EvidenceRecord, OccasionRecord, RecordImport
from ..proposing import Offer, offers
from .assessing import NEEDS_EVIDENCE, add_evidence, assess

LONGEST_LOCATOR = 300  # characters


@transaction.atomic
def confirm_proposals(*, kept: RecordImport, chosen: Collection[str], by: User) -> int:
    """File what ``kept`` says as evidence, and as found by ``by``; how many occasions that were.

    ``chosen`` are keys of ``proposing.Offer``. What was known stays beside it. Raises
    ``RecordError`` where one of them is offered no longer, and then writes nothing.
    """
    open_ones = {each.key: each for each in offers(kept, timezone.localdate()) if each.changes}
    if not chosen or not set(chosen) <= set(open_ones):
        raise RecordError(
            _("Something else was found meanwhile, or nothing was chosen."),
            where=kept.file_name,
            do=_("Look at what is proposed now, and choose anew."),
        )
    for key in sorted(set(chosen)):
        _confirm(kept, open_ones[key], by)
    return len(set(chosen))


def _confirm(kept: RecordImport, offer: Offer, by: User) -> None:
    proposal = offer.proposal
    occasions = OccasionRecord.objects.filter(ask__thread=offer.ask.thread, key=proposal.occasion)
    occasion = occasions.select_related("ask").first()
    assess(
        occasion=occasion,
        by=by,
        found=proposal.assessment.found,
        because=[
            filed(kept=kept, ask=offer.ask, occasion=occasion, evidence=each, by=by)
            for each in _evidence(kept, offer)
        ],
        note=proposal.assessment.note,
    )


def _evidence(kept: RecordImport, offer: Offer) -> Iterator[Evidence]:
    """The words that were quoted; where a whole file is the proof of silence, the file."""
    yield from offer.proposal.evidence
    if not offer.proposal.evidence and offer.proposal.assessment.found in NEEDS_EVIDENCE:
        yield silence_of(kept, offer.proposal.answer.because)


def silence_of(kept: RecordImport, because: str) -> Evidence:
    """A whole file as the proof that something did not happen."""
    return Evidence(
        key="",
        relation=Relation.CONTRADICTS,
        source_type=SourceType.OFFICIAL_RECORD,
        source=kept.file_name,
        locator=_("the whole file"),
        quote=because,
        seen_on=kept.downloaded_on,
        sha256=kept.sha256,
    )


def filed(
    *,
    kept: RecordImport,
    ask: AskRecord,
    occasion: OccasionRecord | None,
    evidence: Evidence,
    by: User,
) -> EvidenceRecord:
    """The evidence as a row; the same words of the same file are filed once an ask.

    Whoever published the file asks to be named wherever its words are shown.
    """
    locator = "; ".join(filter(None, (evidence.locator, kept.attribution)))[:LONGEST_LOCATOR]
    same = EvidenceRecord.objects.filter(
        ask__thread=ask.thread,
        set_aside_at__isnull=True,
        sha256=evidence.sha256,
        source=evidence.source,
        locator=locator,
        relation=evidence.relation,
    )
    return same.first() or add_evidence(
        ask=ask,
        by=by,
        occasion=occasion,
        relation=evidence.relation,
        source_type=evidence.source_type,
        source=evidence.source,
        date=evidence.date,
        locator=locator,
        quote=evidence.quote,
        seen_on=evidence.seen_on,
        sha256=evidence.sha256,
    )
