"""A question to the files that an ask puts: its address, and the ask that it comes from."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.followup.models import AskRecord, OccasionRecord
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Vote,
    Which,
)

ASK, OCCASION = "ask", "occasion"  # names in the address


def address_of(question: Observable, ask: AskRecord, occasion: OccasionRecord) -> str:
    """The page that puts ``question`` to all files and leads back to the ask; "" for none."""
    kind, values = _filled_in(question)
    if not kind:
        return ""
    page = reverse("desk:record-question-of", args=[ask.letter.coalition.slug, kind])
    asked = {name: value for name, value in values.items() if value}
    query = urlencode(asked | {ASK: str(ask.pk), OCCASION: occasion.pk}, doseq=True)
    return f"{page}?{query}"


def _filled_in(question: Observable) -> tuple[str, dict[str, Any]]:
    """The question's page and the fields of its form, as ``QuestionForm`` reads them back."""
    match question:
        case Sponsor(state, of):
            return "sponsor", {"state": state, **_which(of)}
        case Vote(state, of, wanted):
            return "vote", {"state": state, **_which(of), "wanted": sorted(wanted)}
        case Adoption(how, of):
            return "adoption", {**_which(of), "how": how.value}
        case MeetingHeld():
            days = {"first": question.first.isoformat(), "last": question.last.isoformat()}
            return "meeting", {
                "subject": question.topic,
                **days,
                "without": ", ".join(question.without),
            }
        case DocumentExists(symbol):
            return "document", {"symbol": symbol}
    return "", {}


def _which(of: Which) -> dict[str, str]:
    return {"subject": of.subject, "session": of.session, "symbol": of.symbol}


def asker(request: HttpRequest, coalition: Coalition) -> tuple[AskRecord, OccasionRecord] | None:
    """The ask and occasion for which the files are asked; 404 for what is not the coalition's."""
    asked, occasion = request.GET.get(ASK, ""), request.GET.get(OCCASION, "")
    if not asked:
        return None
    asks = AskRecord.objects.select_related("letter__coalition")
    ask = get_object_or_404(asks, letter__coalition=coalition, pk=_uuid(asked))
    occasions = OccasionRecord.objects.filter(ask__thread=ask.thread)
    number = occasion if occasion.isdecimal() else 0
    return ask, get_object_or_404(occasions.select_related("ask"), pk=number)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
