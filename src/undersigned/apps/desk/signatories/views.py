"""The sign-ons of one letter, one screen a view. Viewers read; editors see contact data and act."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition, Organisation
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions, links
from undersigned.apps.signatures.actions.judging import waits_for_another
from undersigned.apps.signatures.contacts import open_contact, open_evidence
from undersigned.apps.signatures.deadlines import deadline
from undersigned.apps.signatures.directory import suggestions
from undersigned.apps.signatures.errors import EvidenceRefusedError
from undersigned.apps.signatures.fields import places
from undersigned.apps.signatures.history import said
from undersigned.apps.signatures.invitees import from_directory
from undersigned.apps.signatures.models import Signature, SignatureEvidence
from undersigned.apps.signatures.pages import brief_page, language_name, signature_page
from undersigned.apps.signatures.printing import forms_of
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers import format_of
from undersigned.core.renderers import render as render_letter

from ..choosing import choice
from ..frames import frame, letter_of
from .forms import CorrectForm, DeclineForm, EnterForm
from .listing import FILTERS, TO_VERIFY, UNVERIFIED, filtered, overview, page_of

DOWNLOADS = ("csv", "txt", "json")


@member_required("viewer")
@require_safe
def sign_ons(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The list, with what waits to be verified first."""
    letter = letter_of(coalition, slug)
    numbers = overview(letter)
    first = TO_VERIFY if numbers.numbers[TO_VERIFY] else ""
    state, words = request.GET.get("state", first), request.GET.get("q", "")
    page = page_of(filtered(letter, state, words), request.GET.get("page"))
    filters = [(key, label, numbers.numbers[key]) for key, label in FILTERS.items()]
    needed = letter.last_substantive_edition
    return render(
        request,
        "desk/signatories/list.html",
        frame(
            request,
            letter,
            "sign-on",
            page=page,
            filters=filters,
            state=state,
            words=words,
            overview=numbers,
            needed=needed.number if needed else 0,
            acceptable=UNVERIFIED,
            deadline=deadline(letter),
            link=links.sign_on_url(letter) if needed else "",
        ),
    )


@member_required("viewer")
@require_safe
def sign_on(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    """One sign-on: how it is printed, what happened, and for editors the contact and the acts."""
    letter = letter_of(coalition, slug)
    return detail(request, letter, signature_of(letter, pk))


def signature_of(letter: Letter, pk: object) -> Signature:
    signatures = letter.signatures.select_related("contact", "organisation", "consent_edition")
    signature = get_object_or_404(signatures, pk=pk)
    signature.letter = letter
    return signature


def detail(
    request: HttpRequest, letter: Letter, signature: Signature, **forms: Any
) -> HttpResponse:
    """The page of one sign-on; ``forms`` replaces those that were filled in wrongly."""
    page = frame(request, letter, "sign-on", **signature_page(signature))
    page |= {
        "events": [
            (event, said(event)) for event in signature.events.select_related("actor", "edition")
        ],
        "can_accept": signature.state in UNVERIFIED,
        "waits_for_another": waits_for_another(signature, request.user),
        "can_set_aside": signature.state in (Signature.State.CONFIRMED, Signature.State.ACCEPTED),
        "can_decline": signature.state in Signature.LIVE,
        "places": places(),
    }
    if page["may_edit"]:
        page |= _for_editors(letter, signature) | {"choice": choice(request, letter.coalition)}
        page |= forms
    else:
        page["full_name"] = signature.name
    return render(request, "desk/signatories/detail.html", page)


def _for_editors(letter: Letter, signature: Signature) -> dict[str, Any]:
    files = signature.evidence.all()
    return {
        "contact": open_contact(signature),
        "suggestions": suggestions(signature),
        "files": [(file, open_evidence(file)[0]) for file in files],
        "correct_form": correct_form(letter, signature),
        "decline_form": DeclineForm(),
    }


def correct_form(letter: Letter, signature: Signature, data: Any = None) -> CorrectForm:
    """The printed forms as they are, in the letter's own language and in each translation."""
    texts = letter.latest_edition.value.texts[1:]
    translations = [(text.language, language_name(text.language)) for text in texts]
    return CorrectForm(data, initial=forms_of(signature), translations=translations)


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Enter a sign-on that came by mail, chat, telephone or paper."""
    letter = letter_of(coalition, slug)
    record = letter.latest_edition
    if record is None:
        raise Http404
    known = [(text.language, language_name(text.language)) for text in record.value.texts]
    given, files = request.POST or None, request.FILES or None
    form = EnterForm(given, files, languages=known, initial=_of_entry(request, coalition))
    if request.method == "POST" and form.is_valid():
        try:
            signature = actions.enter(letter=letter, by=request.user, **form.for_action())
        except EvidenceRefusedError as error:
            form.add_error("file", f"{error.what} {error.do}")
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.success(request, said_of_entered(coalition))
            return redirect("desk:sign-on", coalition.slug, slug, signature.pk)
    page = frame(request, letter, "sign-on", form=form, places=places())
    page["choice"] = choice(request, coalition)
    return render(request, "desk/signatories/enter.html", page)


def _of_entry(request: HttpRequest, coalition: Coalition) -> dict[str, Any]:
    """What the directory knows of the organisation that was chosen (``?from=``), if one was."""
    chosen = request.GET.get("from", "")
    if not chosen.isdecimal():
        return {}
    entry = get_object_or_404(Organisation, coalition=coalition, pk=chosen)
    (known,) = from_directory([entry])
    return known.filled_in()


def said_of_entered(coalition: Coalition) -> str:
    """What comes after entering one, in a sentence."""
    if coalition.second_check:
        return _("Entered. It waits until another member than you has accepted it.")
    return _("Entered. Verify and accept it here.")


@member_required("editor")
@require_POST
def accept_several(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """First the printed lines of those that were ticked, then their acceptance."""
    letter = letter_of(coalition, slug)
    ticked = _ticked(letter, request.POST.getlist("signature"))
    if request.POST.get("step") != "accept":
        lines = [brief_page(signature) for signature in ticked]
        return render(
            request, "desk/signatories/accept.html", frame(request, letter, "sign-on", lines=lines)
        )
    refused = actions.accept_all(signatures=ticked, by=request.user)
    for signature, error in refused:
        messages.error(request, f"{signature.name}: {error.what} {error.do}")
    done = len(ticked) - len(refused)
    if done:
        said = ngettext("%(n)d will be printed.", "%(n)d will be printed.", done) % {"n": done}
        messages.success(request, said)
    return redirect("desk:sign-ons", coalition.slug, slug)


def _ticked(letter: Letter, ids: list[str]) -> list[Signature]:
    wanted = set(ids)
    unverified = letter.signatures.filter(state__in=UNVERIFIED).select_related("contact")
    return [signature for signature in unverified if str(signature.pk) in wanted]


@member_required("viewer")
@require_safe
def printed(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    extension: str,
) -> HttpResponse:
    """The letter or its list as it would be printed now, as a file."""
    letter = letter_of(coalition, slug)
    record = letter.latest_edition
    if record is None or extension not in DOWNLOADS:
        raise Http404
    edition = record.value
    language = edition.authentic.language
    known = format_of(extension)
    content = render_letter(edition, current_roll(letter), language, extension)
    headers = {"Content-Disposition": f'attachment; filename="{letter.slug}.{known.extension}"'}
    return HttpResponse(content, content_type=known.media_type, headers=headers)


@member_required("editor")
@require_safe
def evidence(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: Coalition,
    slug: str,
    pk,
    evidence: int,
) -> HttpResponse:
    """The message behind a sign-on, to save; a browser must not open what a stranger sent."""
    letter = letter_of(coalition, slug)
    kept = SignatureEvidence.objects.filter(signature__letter=letter, signature=pk)
    file = get_object_or_404(kept, pk=evidence)
    name, data = open_evidence(file)
    response = HttpResponse(data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response
