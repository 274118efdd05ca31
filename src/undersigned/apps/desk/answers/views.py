"""What came back to a letter: one screen a view. Viewers read the list; editors read the words."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.deliveries.offices import offices
from undersigned.apps.followup import actions, kinds
from undersigned.apps.followup.contents import Words, file_data, file_name, words_of
from undersigned.apps.followup.letters import edition_of, office_of
from undersigned.apps.followup.models import Reply, ReplyFile
from undersigned.apps.letters.models import Letter
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import plain

from ..frames import frame, letter_of
from .forms import EnterReplyForm, FileForm, PublishForm, initial_of


@member_required("viewer")
@require_safe
def replies(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Everything that came back, the newest first, and where replies are to be sent."""
    letter = letter_of(coalition, slug)
    asides = request.GET.get("aside") == "yes"
    found = letter.replies.filter(set_aside_at__isnull=not asides)
    # Said here, since a query that groups knows no order of its model.
    found = found.annotate(file_count=Count("files")).order_by("-came_at", "-entered_at")
    names = {(each.part, each.position): each.name for each in offices(edition_of(letter))}
    reads = request.membership.may("editor")
    rows = [_row(reply, names, reads=reads) for reply in found]
    page = frame(request, letter, "replies", rows=rows, asides=asides)
    page["call_address"] = reply_address(letter, kinds.CALL, 0)
    return render(request, "desk/answers/list.html", page)


def _row(reply: Any, names: dict[Any, str], *, reads: bool) -> dict[str, Any]:
    words = words_of(reply) if reads else Words()
    return {
        "reply": reply,
        "office": names.get((reply.part, reply.position), ""),
        "from": words.sender_name or words.sender,
        "subject": words.subject or words.text[:80],
        "files": reply.file_count,
    }


@member_required("editor")
@require_safe
def reply(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    letter = letter_of(coalition, slug)
    return _detail(request, letter, _reply_of(letter, pk))


def _detail(request: HttpRequest, letter: Letter, found: Reply, **forms: Any) -> HttpResponse:
    """One reply with what may be done about it; ``forms`` replaces those filled in wrongly."""
    words = words_of(found)
    files = [{"file": file, "name": file_name(file)} for file in found.files.all()]
    page = frame(request, letter, "replies", reply=found, words=words, files=files)
    page["office"] = office_of(found)
    page["file_form"] = FileForm(**_choices(letter), initial=initial_of(found))
    public = found.public_text or words.said or words.text
    page["publish_form"] = PublishForm(initial={"public_text": public})
    return render(request, "desk/answers/detail.html", page | forms)


def _choices(letter: Letter) -> dict[str, Any]:
    edition = edition_of(letter)
    asks = [
        (ask.id, f"{number}. {plain(ask.text, lambda _placeholder: '…')}")
        for number, ask in enumerate(edition.authentic.asks, start=1)
    ]
    return {"offices": list(offices(edition)), "asks": asks}


def _reply_of(letter: Letter, pk: UUID) -> Reply:
    return get_object_or_404(Reply, pk=pk, letter=letter)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """A letter that came by post, a call, a meeting, a statement in public."""
    letter = letter_of(coalition, slug)
    form = EnterReplyForm(request.POST or None, request.FILES or None, **_choices(letter))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter(letter=letter, by=request.user, **_entered(form, letter))
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.success(request, _("Kept. Nobody outside reads it until you publish it."))
            return redirect("desk:reply", coalition.slug, letter.slug, made.pk)
    return render(request, "desk/answers/enter.html", frame(request, letter, "replies", form=form))


def _entered(form: EnterReplyForm, letter: Letter) -> dict[str, Any]:
    values = form.cleaned_data
    file = values["file"]
    return {
        "kind": values["kind"],
        "way": values["way"],
        "came_at": form.came_at(ZoneInfo(letter.coalition.timezone)),
        "words": Words(sender_name=values["who"], text=values["text"]),
        "office": form.office_chosen(),
        "asks": values["asks"],
        "files": [(file.name, file.read())] if file else [],
    }


@require_POST
@member_required("editor")
def file_under(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    letter = letter_of(coalition, slug)
    found, form = _reply_of(letter, pk), FileForm(request.POST, **_choices(letter))
    if not form.is_valid():
        return _detail(request, letter, found, file_form=form)
    values = form.cleaned_data
    return _act(
        request,
        letter,
        found,
        _("Filed."),
        actions.file_under,
        kind=values["kind"],
        asks=values["asks"],
        office=form.office_chosen(),
    )


@require_POST
@member_required("owner")
def publish(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    letter = letter_of(coalition, slug)
    found, form = _reply_of(letter, pk), PublishForm(request.POST)
    if not form.is_valid():
        return _detail(request, letter, found, publish_form=form)
    done = _("Published. It stands on the letter's page.")
    words = form.cleaned_data["public_text"]
    return _act(request, letter, found, done, actions.publish, public_text=words)


_ACTS = {
    "unpublish": actions.unpublish,
    "set-aside": actions.set_aside,
    "take-back": actions.take_back,
}


@require_POST
@member_required("editor")
def act(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID, verb: str) -> HttpResponse:
    """Take it off the page, set it aside, take it back."""
    if verb not in _ACTS:
        raise Http404
    letter = letter_of(coalition, slug)
    return _act(request, letter, _reply_of(letter, pk), _("Done."), _ACTS[verb])


def _act(
    request: HttpRequest, letter: Letter, found: Reply, done: str, do: Any, **values: Any
) -> HttpResponse:
    try:
        do(reply=found, by=request.user, **values)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, done)
    return redirect("desk:reply", letter.coalition.slug, letter.slug, found.pk)


@member_required("editor")
@require_safe
def download(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    pk: UUID,
    file: UUID,
) -> HttpResponse:
    """A file of a reply, to be saved: no browser shows it under this site's name."""
    found = get_object_or_404(
        ReplyFile, pk=file, reply=pk, reply__letter=letter_of(coalition, slug), trouble=""
    )
    response = HttpResponse(file_data(found), content_type=found.media_type)
    response["Content-Disposition"] = content_disposition_header(True, file_name(found))
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response
