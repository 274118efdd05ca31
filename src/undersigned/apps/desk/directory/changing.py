"""What an editor changes of the directory: entries, their people and members."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.actions import EntryValues
from undersigned.apps.coalitions.contacts import open_people
from undersigned.apps.coalitions.models import Coalition, Organisation
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures.fields import places
from undersigned.core.errors import UndersignedError

from .forms import EntryForm, MembersForm, PeopleForms, entry_initial, members_initial
from .views import entry_of, frame


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """A new entry."""
    form = EntryForm(request.POST or None)

    def add(values: EntryValues) -> Organisation:
        return actions.add_entry(coalition=coalition, values=values, by=request.user)

    return _entry_form(request, coalition, form, add)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Names, place and the rest of an entry."""
    entry = entry_of(coalition, pk)
    form = EntryForm(request.POST or None, initial=entry_initial(entry))

    def save(values: EntryValues) -> Organisation:
        return actions.change_entry(entry=entry, values=values, by=request.user)

    return _entry_form(request, coalition, form, save, entry=entry)


def _entry_form(
    request: HttpRequest,
    coalition: Coalition,
    form: EntryForm,
    save: Callable[[EntryValues], Organisation],
    **more: Any,
) -> HttpResponse:
    if form.is_valid():
        try:
            entry = save(form.values())
        except UndersignedError as error:
            form.add_error("name", f"{error.what} {error.do}")
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:directory-entry", coalition.slug, entry.pk)
    shown = frame(request, coalition, form=form, places=places(), **more)
    return render(request, "desk/directory/form.html", shown)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Whom one reaches there."""
    entry = entry_of(coalition, pk)
    initial = [vars(person) for person in open_people(entry)]
    rows = PeopleForms(request.POST or None, initial=initial)
    if request.method == "POST" and rows.is_valid():
        kept = [row.person() for row in rows if row.cleaned_data]
        actions.set_people(entry=entry, people=kept, by=request.user)
        messages.success(request, _("Saved, sealed."))
        return redirect("desk:directory-entry", coalition.slug, entry.pk)
    shown = frame(request, coalition, entry=entry, rows=rows)
    return render(request, "desk/directory/people.html", shown)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def members(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Who belongs to it."""
    entry = entry_of(coalition, pk)
    form = MembersForm(request.POST or None, coalition=coalition, initial=members_initial(entry))
    if form.is_valid():
        try:
            actions.set_members(entry=entry, members=form.entries, new=form.new, by=request.user)
        except UndersignedError as error:
            form.add_error("members", f"{error.what} {error.do}")
        else:
            messages.success(request, _("Saved. Letters that it signs from now on count them."))
            return redirect("desk:directory-entry", coalition.slug, entry.pk)
    shown = frame(request, coalition, entry=entry, form=form)
    return render(request, "desk/directory/members.html", shown)


@member_required("editor")
@require_POST
def remove(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Take an entry out that nothing refers to."""
    entry = entry_of(coalition, pk)
    try:
        actions.remove_entry(entry=entry, by=request.user)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
        return redirect("desk:directory-entry", coalition.slug, pk)
    messages.success(request, _("Taken out."))
    return redirect("desk:directory", coalition.slug)
