"""The board: every office by every channel, at a glance; progress while a batch runs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries.record import FORMS
from undersigned.apps.deliveries.standing import why_not_sent
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.models import Release

from ..closing.following import newest_release
from ..frames import frame, letter_of
from .boards import board_of
from .signs import legend


@member_required("viewer")
@require_safe
def board(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The newest release's deliveries, or those of ``?version=``; htmx asks for the board alone."""
    letter = letter_of(coalition, slug)
    if not letter.releases.exists():
        context = frame(request, letter, "deliveries")
        return render(request, "desk/delivering/not_released.html", context)
    release = release_asked_for(request, letter)
    context = frame(
        request,
        letter,
        "deliveries",
        release=release,
        board=board_of(release),
        legend=legend(),
        record_forms=list(FORMS),
        why_not=why_not_sent(release),
        is_under_embargo=release.is_under_embargo(),
        others=letter.releases.filter(deliveries__isnull=False).exclude(pk=release.pk).distinct(),
    )
    if request.htmx:
        return render(request, "desk/delivering/_board.html", context)
    return render(request, "desk/delivering/board.html", context)


def release_asked_for(request: HttpRequest, letter: Letter) -> Release:
    """The release with the number of ``?version=``, else the newest one."""
    number = request.GET.get("version", "")
    if number.isdecimal():
        release = get_object_or_404(letter.releases, number=int(number))
    else:
        release = newest_release(letter)
    release.letter = letter
    return release
