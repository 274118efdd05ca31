"""What a page shows before an act: the numbers as they would be, and what stands in the way."""

from typing import Any

from django.http import HttpRequest, QueryDict

from undersigned.apps.letters.gate import (
    doubts_about_the_list,
    findings,
    obstacles,
    translation_findings,
)
from undersigned.apps.letters.models import Letter
from undersigned.core.counting import counting_rule_sentence
from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.phrases import counted

from .sentences import sentences


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, be it empty; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def as_it_would_be(letter: Letter, act: str, edition: Edition, roll: Roll) -> dict[str, Any]:
    """The numbers, the sentences that state them, and what stands in the way of ``act``."""
    language, stands = edition.authentic.language, findings(edition, roll)
    return {
        "counted": counted(roll.counts, language),
        "withheld": roll.counts.withheld,
        "rule": counting_rule_sentence(edition.counting, language),
        "sentences": sentences(edition, roll),
        "language": language,
        "obstacles": obstacles(letter, act, edition, roll, stands),
        "doubts": doubts_about_the_list(stands),
        "warnings": translation_findings(letter, edition),
    }
