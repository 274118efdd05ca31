"""The asks of a letter and what became of each: one screen a view. Viewers read, editors act."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup.letters import edition_of
from undersigned.apps.followup.looks import relation_words, source_words, status_words
from undersigned.apps.followup.models import (
    AskRecord,
    DisputeRecord,
    EvidenceRecord,
    OccasionRecord,
)
from undersigned.apps.followup.observables import in_words, observable_of
from undersigned.apps.followup.shown import ShownAsk, ShownOccasion, shown
from undersigned.apps.followup.tracked import (
    family_of,
    first_words,
    followed_by,
    followed_in,
    tracked,
)
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.sealing import open_sealed
from undersigned.core.record.asks import Relation, SourceType
from undersigned.core.record.following import scoreboard as counted
from undersigned.core.record.headline import Status
from undersigned.core.record.proposing import question_on

from ..frames import frame, letter_of
from ..record.asked import address_of
from .forms import (
    AssessForm,
    DescribeForm,
    DisputeForm,
    EvidenceForm,
    OccasionForm,
)
from .linking import likely
from .yardstick_form import YardstickForm


@member_required("viewer")
@require_safe
def asks(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Every ask of the letter, whether it is followed, and its status."""
    letter = letter_of(coalition, slug)
    edition = edition_of(letter)
    known = {row.ask_id: row for row in AskRecord.objects.whole().filter(letter=letter)}
    rows = [
        {
            "id": each.id,
            "number": number,
            "words": first_words(edition, each.id),
            "ask": shown_ask(known[each.id]) if each.id in known else None,
        }
        for number, each in enumerate(edition.authentic.asks, start=1)
    ]
    gone = [row for key, row in known.items() if key not in {each["id"] for each in rows}]
    page = frame(request, letter, "asks", rows=rows, gone=gone)
    return render(request, "desk/asks/list.html", page)


def ask_of(letter: Letter, ask: str) -> AskRecord:
    """The letter's ask under follow-up, with its rows; 404 where it is not followed."""
    return get_object_or_404(AskRecord.objects.whole(), letter=letter, ask_id=ask)


def shown_ask(row: AskRecord) -> ShownAsk:
    """As the secretariat sees it, with what a machine proposed."""
    edition = edition_of(row.letter)
    value = tracked(row, family_of(row), edition)
    number = int(value.part.removeprefix("ask ") or 0)
    return shown(row, value, number, first_words(edition, row.ask_id))


@member_required("viewer")
@require_safe
def ask(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    return ask_page(request, letter, ask_of(letter, ask))


def ask_page(request: HttpRequest, letter: Letter, row: AskRecord, **forms: Any) -> HttpResponse:
    """One ask with all that may be done about it; ``forms`` replaces those filled in wrongly."""
    family = family_of(row)
    page = frame(request, letter, "asks", row=row, ask=shown_ask(row))
    page |= {
        "occasions": _occasions(family),
        "questions": _questions(row, family),
        "evidence": [_evidence(each) for one in family for each in one.evidence.all()],
        "yardsticks": [
            {"row": each, "words": in_words(observable_of(each.observable))}
            for each in row.yardsticks.all()
        ],
        "others": [each for each in family if each.pk != row.pk],
        "likely": likely(row) if request.membership.may("editor") else [],
        "describe_form": DescribeForm(initial=_described(row)),
        "yardstick_form": YardstickForm(initial={"who": row.actor}),
        "occasion_form": OccasionForm(),
        "evidence_form": EvidenceForm(occasions=occasion_choices(family)),
    }
    return render(request, "desk/asks/ask.html", page | forms)


def _questions(row: AskRecord, family: list[AskRecord]) -> dict[str, str]:
    """For each occasion the address at which the files are asked what the last yardstick asks."""
    value = tracked(row, family)
    if not value.yardsticks:
        return {}
    rows = _occasions(family)
    asked = {
        each.key: question_on(value.yardsticks[-1].observable, each) for each in value.occasions
    }
    return {
        key: address_of(question, row, rows[key]) for key, question in asked.items() if question
    }


def _evidence(row: EvidenceRecord) -> dict[str, Any]:
    return {
        "row": row,
        "relation": relation_words(Relation(row.relation)),
        "source_type": source_words(SourceType(row.source_type)),
    }


def _described(row: AskRecord) -> dict[str, Any]:
    return {name: getattr(row, name) for name in DescribeForm.base_fields}


def _occasions(family: list[AskRecord]) -> dict[str, OccasionRecord]:
    """The row of each occasion by its name; of linked asks the first entered."""
    rows: dict[str, OccasionRecord] = {}
    for one in family:
        for each in one.occasions.all():
            rows.setdefault(each.key, each)
    return rows


@member_required("viewer")
@require_safe
def occasion(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: int
) -> HttpResponse:
    letter = letter_of(coalition, slug)
    row = ask_of(letter, ask)
    return occasion_page(request, letter, row, occasion_of(row, pk))


def occasion_of(row: AskRecord, pk: int) -> OccasionRecord:
    """An occasion of the ask, in whichever of its letters it was entered."""
    return get_object_or_404(OccasionRecord, pk=pk, ask__thread=row.thread)


def evidence_of(row: AskRecord, pk: UUID) -> EvidenceRecord:
    return get_object_or_404(EvidenceRecord, pk=pk, ask__thread=row.thread)


def dispute_of(row: AskRecord, pk: int) -> DisputeRecord:
    return get_object_or_404(DisputeRecord, pk=pk, occasion__ask__thread=row.thread)


def occasion_page(
    request: HttpRequest, letter: Letter, row: AskRecord, found: OccasionRecord, **forms: Any
) -> HttpResponse:
    """One occasion: what was found so far, what is disputed, and what may be added."""
    ask = shown_ask(row)
    current = next(each for each in ask.occasions if each.value.key == found.key)
    same = OccasionRecord.objects.filter(ask__thread=row.thread, key=found.key)
    page = frame(request, letter, "asks", row=row, ask=ask, occasion=found, current=current)
    page |= {
        "disputes": DisputeRecord.objects.filter(occasion__in=same),
        "assess_form": AssessForm(evidence=evidence_choices(ask), initial=_proposed(current)),
        "question": _questions(row, family_of(row)).get(found.key, ""),
        "dispute_form": DisputeForm(),
    }
    return render(request, "desk/asks/occasion.html", page | forms)


def _proposed(occasion: ShownOccasion) -> dict[str, Any]:
    """What a machine proposed, for a person to look at and to find as well, or not."""
    current = occasion.current
    if current is None or not occasion.value.is_proposed:
        return {}
    return {"found": current.found.value, "because": current.because, "note": current.note}


def occasion_choices(family: list[AskRecord]) -> list[tuple[str, str]]:
    """The ask's occasions as choices, by the keys of their rows."""
    return [(str(each.pk), key) for key, each in _occasions(family).items()]


def evidence_choices(ask: ShownAsk) -> list[tuple[str, str]]:
    """The ask's evidence as choices: date, first words, source."""
    return [
        (each.key, " · ".join(filter(None, (each.date, each.quote[:80], each.source[:80]))))
        for each in ask.value.evidence
    ]


@member_required("viewer")
@require_safe
def scoreboard(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Every ask that the coalition follows, once, through all its letters."""
    rows = followed_by(coalition)
    followed = followed_in(rows)
    by_place = {(str(row.thread), row.letter.slug): row for row in rows}
    score = counted(followed)
    lines = []
    for each in followed:
        row = by_place[each.id, each.asked[-1].letter]
        words = first_words(edition_of(row.letter), row.ask_id)
        lines.append({"followed": each, "row": row, "ask": shown(row, each.latest, 0, words)})
    page = {
        "coalition": coalition,
        "lines": lines,
        "score": score,
        "tally": [
            (status_words(each), score.by_status[each]) for each in Status if score.by_status[each]
        ],
        "is_public": any(row.published_at for row in rows),
    }
    return render(request, "desk/asks/scoreboard.html", page)


@member_required("editor")
@require_safe
def copy(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    ask: str,
    pk: UUID,
) -> HttpResponse:
    """The archived copy, to be saved: no browser shows it under this site's name."""
    row = ask_of(letter_of(coalition, slug), ask)
    found = get_object_or_404(EvidenceRecord, pk=pk, ask__thread=row.thread, copy__isnull=False)
    data = open_sealed(found.copy, context=f"evidence:{found.pk}")
    response = HttpResponse(data, content_type=found.copy_media_type)
    response["Content-Disposition"] = content_disposition_header(True, found.copy_name)
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response
