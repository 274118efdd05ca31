"""What the desk's pages begin with: the letter, what the member may do, and who stands under it."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import Counting, Roll
from undersigned.core.roll import make_roll

from .titles import titles
from .ways import ways


def letter_of(coalition: Coalition, slug: str) -> Letter:
    """The coalition's letter; 404 for a letter of somebody else."""
    letters = Letter.objects.select_related("coalition")
    return get_object_or_404(letters, coalition=coalition, slug=slug)


def must_be(request: HttpRequest, role: str = Role.OWNER) -> None:
    """403 for a member who may look but not act."""
    if not request.membership.may(role):
        raise PermissionDenied


def frame(request: HttpRequest, letter: Letter, step: str, **more: Any) -> dict[str, Any]:
    """What the letter's frame (letter_base.html) asks for; ``step`` is the page's place in it.

    The ways are looked up when the frame is drawn: a piece for htmx does without them.
    """
    return {
        "coalition": letter.coalition,
        "letter": letter,
        "title": title_of(letter),
        "ways": partial(ways, letter, step),
        "may_edit": request.membership.may(Role.EDITOR),
        "may_open": request.membership.may(Role.OWNER),
        **more,
    }


def roll_shown(letter: Letter, counting: Counting | None = None) -> Roll:
    """Who stands under the letter now; before it opens, the list of the file it came from."""
    draft = letter.latest_draft.value
    if letter.editions.exists() or letter.imported is None:
        return current_roll(letter)
    signatories = letter.imported_reading.signatories
    return make_roll(signatories, counting or draft.counting, draft.authentic.language)


def title_of(letter: Letter) -> str:
    """The draft's title with its numbers, as ``titles`` has it."""
    return titles([letter])[letter.pk]
