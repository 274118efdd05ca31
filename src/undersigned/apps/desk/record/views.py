"""Files of the public record: given, read, looked at, asked. One screen a view."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    QueryDict,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord, OccasionRecord, RecordImport
from undersigned.apps.followup.proposing import offers
from undersigned.apps.followup.record_files import pieces_of
from undersigned.apps.followup.records import file_of, index_of
from undersigned.core.errors import UndersignedError
from undersigned.core.record.answers import answer
from undersigned.core.record.questions import Observable, Outcome

from .asked import asker
from .forms import QUESTIONS, DeclareForm, Question, QuestionForm, RecordForm

SHOWN = 200  # rows refused or doubtful that are listed
TONES = {
    Outcome.MET: "good",
    Outcome.NOT_MET: "bad",
    Outcome.CANNOT_TELL: "wait",
    Outcome.NO_EVIDENCE: "quiet",
    Outcome.NOT_APPLICABLE: "quiet",
}


@member_required("viewer")
@require_http_methods(["GET", "HEAD", "POST"])
def records(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The files of the coalition, and a place for another."""
    may_edit = request.membership.may(Role.EDITOR)
    form = RecordForm(request.POST or None, request.FILES or None) if may_edit else None
    if form and request.method == "POST" and form.is_valid():
        try:
            kept = actions.keep_record(coalition=coalition, given=form.given(), by=request.user)
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            if kept.is_quick:
                actions.read_record(kept=kept)
            return redirect("desk:record", coalition.slug, kept.pk)
    if form:
        sandbox.warm()
    page = {
        "coalition": coalition,
        "form": form,
        "records": coalition.record_imports.light().select_related("added_by"),
        "may_edit": may_edit,
    }
    return render(request, "desk/record/records.html", page)


def _record_of(coalition: Coalition, pk: UUID) -> RecordImport:
    return get_object_or_404(coalition.record_imports.light(), pk=pk)


@member_required("viewer")
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """What was read of one file, what was refused, and whom to name for it."""
    kept = _record_of(coalition, pk)
    may_edit = request.membership.may(Role.EDITOR)
    if request.method == "POST" and may_edit:
        _begin_again(kept)
        return redirect("desk:record", coalition.slug, pk)
    page = {"coalition": coalition, "record": kept, "may_edit": may_edit}
    if kept.is_on_its_way:
        piece = "desk/record/_waiting.html"
        return render(request, piece if request.htmx else "desk/record/waiting.html", page)
    if request.htmx:  # the page that followed the reading is loaded whole
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
        return answer
    page["declare_form"] = DeclareForm(initial=_declared(kept)) if may_edit else None
    return _record_page(request, kept, page)


def _begin_again(kept: RecordImport) -> None:
    """Whoever waits may have a small file read now; a large one is begun again by the worker."""
    kept = actions.begin_again(kept=kept)
    if kept.is_quick:
        actions.read_record(kept=kept)


def _declared(kept: RecordImport) -> dict[str, Any]:
    return {name: getattr(kept, name) for name in DeclareForm.base_fields}


def _record_page(request: HttpRequest, kept: RecordImport, page: dict[str, Any]) -> HttpResponse:
    page["declarations"] = kept.declarations.select_related("replaced_by")
    if kept.state == RecordImport.State.READ:
        file = file_of(kept)
        page |= {"refused": file.refused[:SHOWN], "doubtful": file.remarks[:SHOWN], "shown": SHOWN}
        offered = offers(kept, timezone.localdate())
        page["offers"] = [(each, TONES[each.proposal.answer.outcome]) for each in offered]
        page["changing"] = any(each.changes for each in offered)
    return render(request, "desk/record/record.html", page)


@require_POST
@member_required("editor")
def declare(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """Say anew where the file came from, and have it read again with that."""
    kept = _record_of(coalition, pk)
    form = DeclareForm(request.POST)
    if form.is_valid():
        try:
            kept = actions.declare_anew(kept=kept, declared=form.declared(), by=request.user)
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            if kept.is_quick:
                actions.read_record(kept=kept)
            messages.success(request, _("Kept. What was declared before stays to be read."))
            return redirect("desk:record", coalition.slug, pk)
    page = {"coalition": coalition, "record": kept, "may_edit": True, "declare_form": form}
    return _record_page(request, kept, page)


@member_required("viewer")
@require_http_methods(["GET", "HEAD", "POST"])
def question(
    request: HttpRequest, coalition: Coalition, kind: str = Question.SPONSOR
) -> HttpResponse:
    """A question to the files, and what they say with the words that say it.

    Where an ask puts it, what they say can be filed there as proposed evidence.
    """
    if kind not in list(Question):
        raise Http404
    imports = list(coalition.record_imports.light().usable())
    form = QuestionForm(_asked(request.GET, imports), kind=Question(kind), imports=imports)
    page = {"coalition": coalition, "form": form, "imports": imports, "kinds": QUESTIONS}
    page |= {"kind": kind, "may_edit": request.membership.may(Role.EDITOR)}
    page["asker"] = asker(request, coalition)
    if form.is_bound and form.is_valid():
        chosen = [each for each in imports if str(each.pk) in form.cleaned_data["files"]]
        if request.method == "POST" and page["asker"] and page["may_edit"]:
            return _file(request, form.question(), chosen, *page["asker"])
        found = answer(form.question(), index_of(chosen))
        page |= {"answer": found, "tone": TONES[found.outcome], "asked": chosen}
        page["holds"] = found.outcome is not Outcome.NO_EVIDENCE
    return render(request, "desk/record/question.html", page)


def _asked(given: QueryDict, imports: list[RecordImport]) -> QueryDict | None:
    """What is asked; of all files, where none is named."""
    if not given:
        return None
    asked = given.copy()
    if "files" not in asked:
        asked.setlist("files", [str(each.pk) for each in imports])
    return asked


def _file(
    request: HttpRequest,
    question: Observable,
    chosen: list[RecordImport],
    ask: AskRecord,
    occasion: OccasionRecord,
) -> HttpResponse:
    try:
        actions.propose_answer(
            ask=ask, occasion=occasion, question=question, files=chosen, by=request.user
        )
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(
            request, _("Filed as evidence, and proposed. It counts once one of you finds the same.")
        )
    letter = ask.letter
    address = letter.coalition.slug, letter.slug, ask.ask_id, occasion.pk
    return redirect("desk:occasion", *address)


@require_POST
@member_required("editor")
def confirm(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """What the file says of the chosen occasions is found so by this person."""
    kept = _record_of(coalition, pk)
    try:
        number = actions.confirm_proposals(
            kept=kept, chosen=request.POST.getlist("chosen"), by=request.user
        )
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        said = ngettext(
            "Confirmed for %(n)d occasion, with the words as evidence.",
            "Confirmed for %(n)d occasions, with the words as evidence.",
            number,
        )
        messages.success(request, said % {"n": number})
    return redirect("desk:record", coalition.slug, pk)


@require_POST
@member_required("editor")
def remove(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """Take a file out."""
    actions.remove_record(kept=_record_of(coalition, pk))
    messages.success(request, _("Removed. What was quoted from it stays where it was quoted."))
    return redirect("desk:records", coalition.slug)


@member_required("viewer")
@require_safe
def download(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    pk: UUID,
) -> StreamingHttpResponse:
    """The file as it was given, to be saved: no browser shows it under this site's name."""
    kept = _record_of(coalition, pk)
    response = StreamingHttpResponse(pieces_of(kept), content_type="application/octet-stream")
    response["Content-Length"] = str(kept.size)
    response["Content-Disposition"] = content_disposition_header(True, kept.file_name)
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
