"""A list brought into the directory: a sheet or a letter given, looked at, entered, undone."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from undersigned import sandbox
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.importing import Listed, of_signatories
from undersigned.apps.coalitions.kept_lists import (
    Columns,
    columns_of,
    listed,
    open_list,
    reading_of,
)
from undersigned.apps.coalitions.models import Coalition, DirectoryImport
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.coalitions.tables import of_table
from undersigned.apps.releases.models import Release
from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import Book, is_sheet
from undersigned.sandbox.tasks import SHEET

from ..given import small_enough
from .columns_form import ListColumnsForm
from .views import frame

SHOWN = 100  # rows of each kind a page
SURE = 0.7  # how sure the reader is of a column that needs no look


class ListForm(forms.Form):
    """A file, or a letter that was released here."""

    file = forms.FileField(
        label=_("A list or a letter"),
        required=False,
        help_text=_(
            "A spreadsheet (CSV or XLSX), or a letter as it was published: Word, PDF, a saved web"
            " page, e-mail, text. At most 10 MB."
        ),
    )
    release = forms.ModelChoiceField(
        label=_("Or a letter released on this server"),
        queryset=Release.objects.none(),
        required=False,
        empty_label=_("none"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        newest = Release.objects.current().values("pk")
        offered = Release.objects.filter(pk__in=newest).select_related("letter__coalition")
        self.fields["release"].queryset = offered.order_by("-released_at")
        self.fields["release"].label_from_instance = _called

    def clean_file(self) -> UploadedFile | None:
        return small_enough(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not self.errors and bool(values.get("file")) == bool(values.get("release")):
            raise forms.ValidationError(_t("Choose a file, or one of the letters."))
        return values

    def listed(self) -> tuple[str, Listed, Book | None]:
        """What it is called, what it holds, and the sheet of which the columns can be corrected.

        ``UndersignedError`` where it is neither a sheet nor a letter.
        """
        release = self.cleaned_data["release"]
        if release:
            return _called(release), of_signatories(release.roll.value.signatories), None
        file = self.cleaned_data["file"]
        data = file.read()
        if not is_sheet(data, file.name):
            return file.name, of_signatories(sandbox.read(data, file.name).signatories), None
        book = sandbox.run(SHEET, data, file.name)
        ours = of_table(book)
        return (file.name, ours, None) if ours else (file.name, listed(book, Columns()), book)


def _called(release: Release) -> str:
    return f"{release.letter.coalition.name}: {release.title}"


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Give a list, and see those that were entered."""
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            source, found, book = form.listed()
            made = actions.keep_import(
                coalition=coalition, source=source, rows=found.rows, by=request.user, book=book
            )
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            _warn(request, found)
            return redirect("desk:directory-import-look", coalition.slug, made.pk)
    entered = coalition.directory_imports.exclude(entered_at=None).select_related("added_by")
    shown = frame(request, coalition, form=form, entered=entered)
    return render(request, "desk/directory/import.html", shown)


def _warn(request: HttpRequest, found: Listed) -> None:
    for remark in found.remarks:
        messages.warning(request, remark)
    if found.withheld:
        text = ngettext(
            "%(n)d organisation wants its name withheld and was left out.",
            "%(n)d organisations want their names withheld and were left out.",
            found.withheld,
        )
        messages.warning(request, text % {"n": found.withheld})
    if found.refused:
        text = ngettext(
            "%(n)d row names nobody, or has more letters than a name, and was left out.",
            "%(n)d rows name nobody, or have more letters than a name, and were left out.",
            found.refused,
        )
        messages.warning(request, text % {"n": found.refused})


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest, coalition: Coalition, pk) -> HttpResponse:
    """What is new, what is known, and what seems to be known; then enter it."""
    made = get_object_or_404(coalition.directory_imports.filter(entered_at=None), pk=pk)
    if request.POST.get("step") == "columns":
        return _choose(request, coalition, made)
    if request.method == "POST":
        separate = {int(each) for each in request.POST.getlist("separate") if each.isdecimal()}
        try:
            done = actions.enter_import(made=made, separate=separate, by=request.user)
        except UndersignedError as error:
            messages.error(request, f"{error.what} {error.do}")
        else:
            said = _t("Entered: %(new)d new, %(known)d were known.")
            messages.success(request, said % {"new": done.new, "known": done.known})
            actions.look_for_doubles(coalition=coalition)  # "what needs you now" names them
        return redirect("desk:directory-import", coalition.slug)
    return _look(request, coalition, made, _columns_form(made))


def _columns_form(made: DirectoryImport, data: Any = None) -> ListColumnsForm | None:
    kept = open_list(made)
    reading = reading_of(kept)
    if reading is None:
        return None
    return ListColumnsForm(data, reading=reading, columns=columns_of(kept, reading))


def _choose(request: HttpRequest, coalition: Coalition, made: DirectoryImport) -> HttpResponse:
    """Understand the sheet as it was said, and look again."""
    form = _columns_form(made, request.POST)
    if form is not None and not form.is_valid():
        return _look(request, coalition, made, form)
    try:
        chosen = form.chosen() if form else Columns()
        _warn(request, actions.choose_list_columns(made=made, chosen=chosen))
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    return redirect("desk:directory-import-look", coalition.slug, made.pk)


def _look(
    request: HttpRequest, coalition: Coalition, made: DirectoryImport, form: ListColumnsForm | None
) -> HttpResponse:
    plan = actions.plan_of(made)
    new = [each for each in plan if each.entry is None]
    shown = frame(
        request,
        coalition,
        made=made,
        form=form,
        # Nothing found, or a column that was only guessed: the choices are shown at once.
        is_doubtful=form is not None and (bool(form.errors) or not plan or _is_guessed(form)),
        new=Paginator(new, SHOWN).get_page(request.GET.get("page")),
        like=[each for each in plan if each.entry and not each.is_sure],
        known=[each for each in plan if each.is_sure],
    )
    return render(request, "desk/directory/look.html", shown)


def _is_guessed(form: ListColumnsForm) -> bool:
    return any(
        field.value() != "ignore" and column.meaning == field.value() and column.confidence < SURE
        for column, field in form.columns()
    )


@member_required("editor")
@require_POST
def discard(request: HttpRequest, coalition: Coalition, pk) -> HttpResponse:
    """Delete a list that was only looked at."""
    return _act(request, coalition, pk, "discard")


@member_required("editor")
@require_POST
def undo(request: HttpRequest, coalition: Coalition, pk) -> HttpResponse:
    """Take out what a list brought in."""
    return _act(request, coalition, pk, "undo")


def _act(request: HttpRequest, coalition: Coalition, pk: object, act: str) -> HttpResponse:
    made = get_object_or_404(DirectoryImport, coalition=coalition, pk=pk)
    try:
        if act == "discard":
            actions.discard_import(made=made)
            messages.success(request, _t("Discarded."))
        else:
            kept = actions.undo_import(made=made, by=request.user)
            said = ngettext(
                "Taken out. %(n)d entry stays, because more was said of it since.",
                "Taken out. %(n)d entries stay, because more was said of them since.",
                kept,
            )
            messages.success(request, said % {"n": kept} if kept else _t("Taken out."))
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    return redirect("desk:directory-import", coalition.slug)
