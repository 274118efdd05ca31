"""Ask more: from the directory, from those who signed before, or from a list; looked at first."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from undersigned import sandbox
from undersigned.apps.coalitions.entries import search
from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.actions.inviting import Added
from undersigned.apps.signatures.contacts import Invited
from undersigned.apps.signatures.invitees import from_directory, from_letter, from_sheet
from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import understand
from undersigned.sandbox.tasks import SHEET

from ..frames import frame, letter_of
from .forms import DIRECTORY, LETTER, LIST, FromLetterForm, ListForm, PeopleForm


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Three ways to say who; the next page shows them, and the one after has them asked."""
    letter = letter_of(coalition, slug)
    posted = request.POST or None
    way = request.POST.get("way", "")
    if "people" in request.POST:
        return _add(request, letter, PeopleForm(posted))
    by_letter = FromLetterForm(posted if way == LETTER else None, letter=letter)
    by_list = ListForm(posted if way == LIST else None, request.FILES or None)
    words = request.POST.get("words", "").strip()
    found = _found(letter, way, words, by_letter, by_list)
    if found is not None:
        return _look(request, letter, PeopleForm(found=found), ticked=way != DIRECTORY)
    page = frame(request, letter, "invitations", by_letter=by_letter, by_list=by_list)
    page["entries"] = coalition.organisations.count()
    return render(request, "desk/inviting/add.html", page)


def _found(
    letter: Letter, way: str, words: str, by_letter: FromLetterForm, by_list: ListForm
) -> list[Invited] | None:
    if way == DIRECTORY:
        return from_directory(search(letter.coalition, words))
    if way == LETTER and by_letter.is_valid():
        return from_letter(by_letter.cleaned_data["letter"])
    if way == LIST and by_list.is_valid():
        return _listed(by_list)
    return None


def _listed(form: ListForm) -> list[Invited] | None:
    name, data = form.content()
    try:
        return from_sheet(understand(sandbox.run(SHEET, data, name)))
    except UndersignedError as error:
        form.add_error(None, f"{error.what} {error.do}")
        return None


def _look(request: HttpRequest, letter: Letter, form: PeopleForm, *, ticked: bool) -> HttpResponse:
    kept = set(request.POST.getlist("keep")) if form.is_bound else set()
    rows = [
        (number, person, email, language, str(number) in kept if form.is_bound else ticked)
        for number, person, email, language in form.rows()
    ]
    page = frame(request, letter, "invitations", form=form, rows=rows)
    return render(request, "desk/inviting/look.html", page)


def _add(request: HttpRequest, letter: Letter, form: PeopleForm) -> HttpResponse:
    if not form.is_valid():
        return _look(request, letter, form, ticked=True)
    chosen = form.chosen()
    if not chosen:
        messages.error(request, _("Tick those who shall be asked."))
        return _look(request, letter, form, ticked=False)
    try:
        added = actions.invite(letter=letter, people=chosen, by=request.user)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, _said(added))
    return redirect("desk:invitations", letter.coalition.slug, letter.slug)


def _said(added: Added) -> str:
    number = len(added.invitations)
    said = [ngettext("%(n)d added to the board.", "%(n)d added to the board.", number)]
    if added.invited_already:
        said.append(_("%(there)d were there already."))
    if added.signed_already:
        said.append(_("%(signed)d have signed already."))
    numbers = {"n": number, "there": added.invited_already, "signed": added.signed_already}
    return " ".join(said) % numbers
