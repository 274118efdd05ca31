"""Sign-ons that came other ways, as a sheet: given, looked at, entered, undone."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.actions.sheets import Entered, why_not_undone
from undersigned.apps.signatures.contacts import open_sheet_file
from undersigned.apps.signatures.models import SignOnSheet
from undersigned.apps.signatures.printing import printed_line
from undersigned.apps.signatures.sheets import Understood, mapping_of, reading_of, understood
from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import Entry, understand
from undersigned.sandbox.tasks import SHEET

from ..frames import frame, letter_of
from .sheet_forms import ColumnsForm, SheetForm

SHOWN = 50  # rows a page of the preview
AT_MOST = 3.0  # seconds of entering that a page waits for
MOST_TOLD = 200  # rows in doubt, refused or doubled that are listed


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Give a sheet, and see those that were entered."""
    letter = letter_of(coalition, slug)
    if letter.latest_edition is None:
        raise Http404
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        name, data = form.content()
        try:
            book = sandbox.run(SHEET, data, name)
            understand(book)
            sheet = actions.keep_sheet(
                letter=letter, by=request.user, file_name=name, data=data, book=book
            )
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            return redirect("desk:sign-on-sheet", coalition.slug, slug, sheet.pk)
    entered = letter.sheets.exclude(begun_at=None).select_related("added_by")
    listed = [
        (sheet, open_sheet_file(sheet)[0], sheet.signatures.count(), why_not_undone(sheet, letter))
        for sheet in entered
    ]
    page = frame(request, letter, "sign-on", form=form, sheets=listed)
    return render(request, "desk/signatories/sheets.html", page)


def _sheet_of(letter: Letter, pk: object) -> SignOnSheet:
    sheet = get_object_or_404(letter.sheets, pk=pk)
    sheet.letter = letter
    return sheet


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    """The columns, each with its choice, and how the rows will be printed."""
    letter = letter_of(coalition, slug)
    kept = _sheet_of(letter, pk)
    if kept.begun_at is not None:
        return _follow(request, letter, kept)
    if request.method == "POST":
        answer = _chosen(request, kept)
        if answer:
            return answer
        kept.refresh_from_db()
        kept.letter = letter
        if kept.begun_at is not None:
            return _follow(request, letter, kept)
    return _look(request, letter, kept)


def _chosen(request: HttpRequest, kept: SignOnSheet) -> HttpResponse | None:
    """Keep what was chosen and, if that was asked, enter the sheet."""
    reading = reading_of(kept)
    form = ColumnsForm(request.POST, reading=reading, mapping=mapping_of(kept, reading))
    wanted = request.POST.get("worksheet", reading.worksheet)
    another = wanted in reading.worksheets and wanted != reading.worksheet
    try:
        if another:
            actions.choose_columns(sheet=kept, mapping=None, worksheet=wanted)
            return None
        if not form.is_valid():
            messages.error(request, _("Say of each column what it holds."))
            return None
        # Under other headers the columns are proposed anew.
        moved = form.cleaned_data["header"] != reading.header_line
        actions.choose_columns(
            sheet=kept,
            mapping=None if moved else form.mapping(),
            worksheet=reading.worksheet,
            header_line=form.cleaned_data["header"],
            month_first=form.month_first,
        )
        if request.POST.get("step") == "enter" and not moved:
            return _begin(request, kept)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    return None


def _begin(request: HttpRequest, kept: SignOnSheet) -> HttpResponse:
    begun = actions.begin_sheet(
        sheet=kept, by=request.user, accept="accept" in request.POST, tell="tell" in request.POST
    )
    return _go_on(request, begun)


def _go_on(request: HttpRequest, begun: SignOnSheet) -> HttpResponse:
    """Enter what a page may wait for; the worker does the rest, and the page follows."""
    coalition, slug = begun.letter.coalition.slug, begun.letter.slug
    done = actions.go_on_with_sheet(sheet=begun, seconds=AT_MOST)
    if done is None:
        return redirect("desk:sign-on-sheet", coalition, slug, begun.pk)
    messages.success(request, _summary(done))
    return redirect("desk:sign-on-sheets", coalition, slug)


def _follow(request: HttpRequest, letter: Letter, begun: SignOnSheet) -> HttpResponse:
    """How far a sheet has come that is being entered; one that is not has its line in the list."""
    there = reverse("desk:sign-on-sheets", args=[letter.coalition.slug, letter.slug])
    if not begun.is_being_entered:
        # A script that follows asks for a piece of the page, and is sent to the other page whole.
        return HttpResponseClientRedirect(there) if request.htmx else redirect(there)
    if request.method == "POST" and request.POST.get("step") == "on":
        try:
            return _go_on(request, begun)
        except UndersignedError as error:
            messages.error(request, f"{error.what} {error.do}")
            return redirect(there)
    page = frame(request, letter, "sign-on", sheet=begun, entered=begun.signatures.count())
    page["file_name"] = open_sheet_file(begun)[0]
    piece = "desk/signatories/_entering.html"
    return render(request, piece if request.htmx else "desk/signatories/entering.html", page)


def _summary(done: Entered) -> str:
    parts = [
        ngettext("%(n)d will be printed.", "%(n)d will be printed.", done.accepted)
        % {"n": done.accepted},
        ngettext("%(n)d waits for your check.", "%(n)d wait for your check.", done.to_verify)
        % {"n": done.to_verify},
    ]
    if done.doubles:
        parts.append(_("%(n)d were on the list already.") % {"n": done.doubles})
    if done.refused:
        parts.append(_("%(n)d name nobody and were left out.") % {"n": done.refused})
    if done.told:
        parts.append(_("Mails go out in an hour; until then you can undo it."))
    return _("Entered.") + " " + " ".join(parts)


def _look(request: HttpRequest, letter: Letter, kept: SignOnSheet) -> HttpResponse:
    reading = reading_of(kept)
    mapping = mapping_of(kept, reading)
    form = ColumnsForm(reading=reading, mapping=mapping)
    page = frame(request, letter, "sign-on", sheet=kept, form=form, reading=reading)
    page["file_name"] = open_sheet_file(kept)[0]
    page["accept"] = request.method != "POST" or "accept" in request.POST
    page["tell"] = request.method != "POST" or "tell" in request.POST
    try:
        page |= _preview(understood(kept), request.GET.get("page"))
    except UndersignedError as error:
        page["error"] = error
    return render(request, "desk/signatories/sheet.html", page)


def _preview(found: Understood, number: str | None) -> dict[str, Any]:
    language = found.reading.language
    new = found.new
    doubted = [entry for entry in new if entry.doubts]
    doubles = [entry for entry in found.rows.entries if entry.line in found.doubles]
    shown = Paginator(new, SHOWN).get_page(number)
    return {
        "lines": [(entry, _line(entry, language)) for entry in shown],
        "page": shown,
        "new": len(new),
        "organisations": sum(entry.signatory.kind == "organisation" for entry in new),
        "individuals": sum(entry.signatory.kind == "individual" for entry in new),
        "addresses": sum(bool(entry.email) for entry in new),
        "doubted": len(doubted),
        "doubts": [(entry, _line(entry, language)) for entry in doubted[:MOST_TOLD]],
        "doubled": len(doubles),
        "doubles": [(entry, found.doubles[entry.line]) for entry in doubles[:MOST_TOLD]],
        "refused": found.rows.refused[:MOST_TOLD],
        "refused_number": len(found.rows.refused),
        "left_out": found.reading.left_out[:MOST_TOLD],
    }


def _line(entry: Entry, language: str) -> Any:
    return printed_line(entry.signatory, language)


@member_required("editor")
@require_POST
def undo(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    """Take back a whole sheet."""
    kept = _sheet_of(letter_of(coalition, slug), pk)
    try:
        number = actions.undo_sheet(sheet=kept, by=request.user)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        said = ngettext("%(n)d sign-on taken back.", "%(n)d sign-ons taken back.", number)
        messages.success(request, said % {"n": number})
    return redirect("desk:sign-on-sheets", coalition.slug, slug)


@member_required("editor")
@require_POST
def discard(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    """Delete a sheet that was only looked at."""
    kept = _sheet_of(letter_of(coalition, slug), pk)
    try:
        actions.discard_sheet(sheet=kept)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    return redirect("desk:sign-on-sheets", coalition.slug, slug)


@member_required("editor")
@require_safe
def file(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    pk,
) -> HttpResponse:
    """The sheet as it was given, to save; 404 once it was erased."""
    name, data = open_sheet_file(_sheet_of(letter_of(coalition, slug), pk))
    if not data:
        raise Http404
    response = HttpResponse(data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response
