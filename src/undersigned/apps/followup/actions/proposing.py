"""An answer of the files becomes evidence of an ask, and a proposal for a person to confirm."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.core.record.answers import answer
from undersigned.core.record.asks import Evidence, evidence_in, proposed
from undersigned.core.record.questions import Answer, Observable, Outcome, Quote

from ..errors import AskError
from ..models import AskRecord, AssessmentRecord, OccasionRecord, RecordImport
from ..records import file_of, index_of
from .assessing import NEEDS_EVIDENCE, assess
from .confirming import filed, silence_of


@transaction.atomic
def propose_answer(
    *,
    ask: AskRecord,
    occasion: OccasionRecord,
    question: Observable,
    files: Sequence[RecordImport],
    by: User,
) -> AssessmentRecord:
    """Ask ``files`` once more and file what they quote as evidence of ``occasion``.

    What they say is added as a proposal, which counts once a person has found the same. Raises
    ``AskError`` where the files hold nothing on it.
    """
    found = answer(question, index_of(files))
    if found.outcome is Outcome.NO_EVIDENCE:
        raise AskError(
            _("These files hold nothing on it."),
            where=occasion.key,
            do=_("Give a file that does. That nothing is in a file shows nothing."),
        )
    proposal = proposed(found, timezone.localdate())
    rows = [
        filed(kept=kept, ask=ask, occasion=occasion, evidence=each, by=by)
        for kept, each in _evidence(found, files, is_needed=proposal.found in NEEDS_EVIDENCE)
    ]
    return assess(
        occasion=occasion, by=None, found=proposal.found, because=rows, note=proposal.note
    )


def _evidence(
    found: Answer, files: Sequence[RecordImport], *, is_needed: bool
) -> Iterator[tuple[RecordImport, Evidence]]:
    """The words quoted, with the file that holds each; else the files as the proof of silence."""
    for quote in found.quotes:
        kept = _holder(quote, files)
        for piece in evidence_in(replace(found, quotes=(quote,)), file_of(kept), ""):
            yield kept, piece
    if is_needed and not found.quotes:
        for kept in files:
            yield kept, silence_of(kept, found.because)


def _holder(quote: Quote, files: Sequence[RecordImport]) -> RecordImport:
    """The first file with an entry at the place that is quoted."""
    place = quote.symbol, quote.record, quote.line
    return next(
        (
            kept
            for kept in files
            for each in file_of(kept).entries
            if (each.symbol, getattr(each, "record", ""), each.line) == place
        ),
        files[0],
    )
