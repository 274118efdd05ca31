"""Personal data of a letter: what is kept, who reads it, until when, and erasing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.keeping import keeping_of, kept, may_erase, stores
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of, must_be
from .forms import EraseForm, UntilForm


@member_required("viewer")
def keeping(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Each store with its number, and the day; an owner sets it."""
    letter = letter_of(coalition, slug)
    row = keeping_of(letter)
    form = UntilForm(
        request.POST if request.method == "POST" else None, initial={"until": row.until}
    )
    if request.method == "POST":
        must_be(request)
        if form.is_valid() and _set(form, letter, request):
            messages.success(request, _("Noted."))
            return redirect("desk:keeping", coalition.slug, slug)
    numbers = kept(letter)
    page = frame(
        request,
        letter,
        "keeping",
        form=form,
        keeping=row,
        rows=[(store.label, numbers[name]) for name, store in stores().items()],
        erased=[(store.label, row.erased.get(name, 0)) for name, store in stores().items()],
        total=sum(numbers.values()),
        may_erase=may_erase(letter),
    )
    return render(request, "desk/keeping/keeping.html", page)


def _set(form: UntilForm, letter, request: HttpRequest) -> bool:
    try:
        actions.keep_until(letter=letter, by=request.user, **form.cleaned_data)
    except UndersignedError as error:
        form.refuse(error, "until")
    return not form.errors


@member_required("owner")
def erase(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """What would go, and then the act."""
    letter = letter_of(coalition, slug)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.erase(letter=letter, by=request.user)
        except UndersignedError as error:
            form.refuse(error)
        else:
            messages.success(request, _("Erased. Names that were printed and all numbers stay."))
            return redirect("desk:keeping", coalition.slug, slug)
    numbers = kept(letter)
    rows = [(store.label, numbers[name]) for name, store in stores().items() if numbers[name]]
    page = frame(request, letter, "keeping", form=form, rows=rows)
    return render(request, "desk/keeping/erase.html", page)
