"""A letter on paper: how its list stands there is chosen, looked at and saved as a PDF."""

from collections.abc import Hashable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries.papers import window_of
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.kept import Shelf
from undersigned.apps.releases.making import edition_to_release, newest_roll
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers import pdf
from undersigned.core.renderers.pdf.pictures import page_count, page_picture

from ..closing.following import newest_release
from ..frames import frame, letter_of
from .paper_form import PaperForm
from .printing import saved

SHELF = Shelf(room=32 * 1024 * 1024)  # bytes
FIRST, LAST = 2, 10  # pages that are shown of a long letter: its words, and its list


@dataclass(frozen=True)
class Printable:
    """What is printed: as released, or as counted where it is not released yet."""

    key: Hashable
    edition: Edition
    roll: Roll
    edition_hash: str = ""


def printable(letter: Letter) -> Printable | None:
    """None for a letter that is not counted yet, and for one that was withdrawn."""
    if letter.state == Letter.State.CLOSED:
        edition, roll = edition_to_release(letter), newest_roll(letter)
        draft = letter.latest_draft
        return Printable((letter.pk, draft and draft.number, roll.pk), edition, roll.value)
    if letter.state not in (Letter.State.RELEASED, Letter.State.ARCHIVED):
        return None
    release = newest_release(letter)
    if release.withdrawn_at:
        return None
    roll = release.roll.value
    return Printable(release.pk, release.edition_value, roll, release.edition_hash)


@member_required("viewer")
@require_safe
def paper(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The choices, which stand in the address, and the pages as they would be printed."""
    letter = letter_of(coalition, slug)
    found = printable(letter)
    if found is None:
        return redirect("desk:release", coalition.slug, slug)
    form = PaperForm(request.GET or None, edition=found.edition)
    page = frame(request, letter, "paper", form=form, asked=request.GET.urlencode())
    if not form.is_bound or form.is_valid():
        try:
            number = page_count(_printed(found, form, coalition))
        except UndersignedError as error:
            page["error"] = error
        else:
            page |= {"number": number, "shown": _shown(number)}
    return render(request, "desk/delivering/paper.html", page)


def _shown(number: int) -> list[int]:
    if number <= FIRST + LAST:
        return list(range(1, number + 1))
    return [*range(1, FIRST + 1), *range(number - LAST + 1, number + 1)]


@member_required("viewer")
@require_safe
def paper_file(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The PDF, to be printed or handed on."""
    printed = _asked_for(request, coalition, slug)
    return saved(printed, pdf.FORMAT.media_type, f"{slug}.{pdf.FORMAT.extension}")


@member_required("viewer")
@require_safe
def paper_page(request: HttpRequest, coalition: Coalition, slug: str, number: int) -> HttpResponse:
    """One page as a picture."""
    try:
        picture = page_picture(_asked_for(request, coalition, slug), number)
    except IndexError:
        raise Http404 from None
    answer = HttpResponse(picture, content_type="image/png")
    answer["Cache-Control"] = "private, no-store"
    return answer


def _asked_for(request: HttpRequest, coalition: Coalition, slug: str) -> bytes:
    """The PDF as the address says; 404 for choices that there are not."""
    found = printable(letter_of(coalition, slug))
    if found is None:
        raise Http404
    form = PaperForm(request.GET or None, edition=found.edition)
    if form.is_bound and not form.is_valid():
        raise Http404
    try:
        return _printed(found, form, coalition)
    except UndersignedError as error:
        raise Http404 from error


def _printed(found: Printable, form: PaperForm, coalition: Coalition) -> bytes:
    layout, addressee = form.layout(window_of(coalition)), form.addressee

    def make() -> bytes:
        return pdf.render(
            found.edition,
            found.roll,
            layout.languages[0],
            addressee=addressee,
            layout=layout,
            edition_hash=found.edition_hash,
        )

    return SHELF.get((found.key, layout, addressee), make, is_costly=True).body
