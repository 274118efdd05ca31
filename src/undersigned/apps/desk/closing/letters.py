"""What every page of this folder begins with: the letter, and whether the member may do it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.shortcuts import get_object_or_404

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.letters.gate import obstacles
from undersigned.apps.letters.models import Letter
from undersigned.core.counting import counting_rule_sentence
from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.phrases import counted

from .sentences import sentences


def letter_of(coalition: Coalition, slug: str) -> Letter:
    return get_object_or_404(
        Letter.objects.select_related("coalition"), coalition=coalition, slug=slug
    )


def must_be(request: HttpRequest, role: str = Role.OWNER) -> None:
    """403 for a member who may look but not act."""
    if not request.membership.may(role):
        raise PermissionDenied


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, be it empty; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def frame(request: HttpRequest, letter: Letter, step: str, **more: Any) -> dict[str, Any]:
    """What the letter's frame (letter_base.html) asks for."""
    return {
        "coalition": letter.coalition,
        "letter": letter,
        "step": step,
        "may_release": request.membership.may(Role.OWNER),
        "may_edit": request.membership.may(Role.EDITOR),
        **more,
    }


def as_it_would_be(letter: Letter, act: str, edition: Edition, roll: Roll) -> dict[str, Any]:
    """The numbers, the sentences that state them, and what stands in the way of ``act``."""
    language = edition.authentic.language
    return {
        "counted": counted(roll.counts, language),
        "withheld": roll.counts.withheld,
        "rule": counting_rule_sentence(edition.counting, language),
        "sentences": sentences(edition, roll),
        "language": language,
        "obstacles": obstacles(letter, act, edition, roll),
    }
