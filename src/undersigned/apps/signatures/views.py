"""The pages of those who sign: one screen a view, without account, cookie or JavaScript.

The forms are exempt from the check of the CSRF cookie because they carry no ambient authority: a
request is judged by the secret in its address alone, and another site that knew the secret could
send the form itself. Nothing is ever changed by GET or HEAD.
"""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.shortcuts import render as plainly
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from undersigned.apps.letters.models import Letter
from undersigned.apps.ui.languages import speaking

from . import actions, links
from .deadlines import links_work
from .errors import SignOnClosedError, TextChangedError
from .forms import FORMS, ChoiceForm, OwnForm
from .keeping import may_erase_own
from .models import Invitation, Signature
from .pages import (
    known_of,
    language_of,
    letter_page,
    named_edition,
    own_page,
    shown_digest,
    signature_page,
)

SEE_OTHER = 303
GONE = 410
MAY_CHECK, MAY_SIGN = "check", "sign"


def signing_page(view):
    """No cache, no cookie, and only the methods that a form needs."""
    return never_cache(csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(view)))


@signing_page
def sign(request: HttpRequest, token: str) -> HttpResponse:
    """The letter as it stands, the form, and the line as it will be printed before it is sent."""
    letter = links.letter_of(token)
    if letter is None:
        return unknown_link(request)
    return sign_page(request, letter)


def sign_page(
    request: HttpRequest, letter: Letter, invitation: Invitation | None = None, **page: Any
) -> HttpResponse:
    """As ``sign`` says; for ``invitation``, the form holds what is known of it."""
    record = letter.latest_edition
    if record is None:
        return unknown_link(request)
    asked_in = invitation.language if invitation else ""
    wanted = request.GET.get("lang") or request.POST.get("language") or asked_in
    language = language_of(record, wanted)
    kind = request.POST.get("kind") or request.GET.get("as", "")
    is_open = letter.sign_on_is_open()
    page |= {"here": request.path, "is_open": is_open}
    if kind not in FORMS or not is_open:
        return render(request, "signatures/sign.html", page | letter_page(letter, language))
    if request.method == "POST":
        form = FORMS[kind](request.POST, language=language)
        return _sent(request, letter, form, page, invitation)
    known = known_of(invitation, kind) if invitation else {}
    form = FORMS[kind](language=language, initial={"form_key": secrets.token_hex(32), **known})
    page |= {"form": form, **letter_page(letter, language)}
    return render(request, "signatures/sign.html", page)


def _sent(
    request: HttpRequest,
    letter: Letter,
    form: Any,
    page: dict[str, Any],
    invitation: Invitation | None,
) -> HttpResponse:
    """Sign, or show the printed line, or the form again."""
    step = request.POST.get("step")
    if step == MAY_SIGN and form.is_trapped:
        return _to_recorded(letter)
    if step == MAY_SIGN and form.is_valid():
        try:
            actions.sign(letter=letter, invitation=invitation, **form.for_action())
        except SignOnClosedError:
            page |= {"is_open": False, **letter_page(letter, form.language)}
            return render(request, "signatures/sign.html", page)
        # The transaction has been committed: only now may the page say that it is recorded.
        return _to_recorded(letter)
    page |= {"form": form, **letter_page(letter, form.language)}
    if step == MAY_CHECK and form.is_valid():
        line = signature_page(form.as_signature(), letter)
        return render(request, "signatures/check.html", page | line)
    return render(request, "signatures/sign.html", page)


@never_cache
@require_safe
def recorded(request: HttpRequest, token: str) -> HttpResponse:
    """The same words for everybody who has sent the form; the rest stands in the mail."""
    letter = links.letter_of(token)
    if letter is None or letter.latest_edition is None:
        return unknown_link(request)
    page = letter_page(letter, request.GET.get("lang", "")) | {"token": token}
    return render(request, "signatures/recorded.html", page)


@require_safe
def public_sign(
    request: HttpRequest,  # noqa: ARG001  (Django gives it)
    coalition: str,
    slug: str,
) -> HttpResponse:
    """The sign-on page of a public letter, at an address that can be guessed."""
    public = Letter.objects.of_coalition(coalition).filter(visibility=Letter.Visibility.PUBLIC)
    letter = get_object_or_404(public, slug=slug)
    if not letter.sign_on_is_open():
        raise Http404
    return redirect("signatures:sign", links.sign_on_token(letter))


@signing_page
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Two answers without a default; once answered, what became of it."""
    signature = links.signature_of(token, links.CONFIRM)
    if signature is None:
        return unknown_link(request)
    if signature.state != Signature.State.PENDING:
        return render(request, "signatures/confirmed.html", own_page(signature))
    if not links_work(signature.letter):
        return render(request, "signatures/too_late.html", own_page(signature), status=GONE)
    if request.method == "POST":
        return _answered(request, signature, ChoiceForm(request.POST))
    return _ask(request, signature)


def _answered(request: HttpRequest, signature: Signature, form: ChoiceForm) -> HttpResponse:
    if not form.is_valid():
        return _ask(request, signature, errors=form.errors.get("choice", ()))
    values = form.cleaned_data
    if values["choice"] == form.NOT_ME:
        actions.refuse(signature=signature)
        return HttpResponseRedirect(request.path, status=SEE_OTHER)
    edition = named_edition(signature.letter, values["edition"])
    if edition is None or values["shown"] != shown_digest(signature):
        return _ask(request, signature, has_changed=True)
    try:
        actions.confirm(signature=signature, edition=edition, language=values["language"])
    except TextChangedError:
        return _ask(request, signature, has_changed=True)
    return HttpResponseRedirect(request.path, status=SEE_OTHER)


def _ask(request: HttpRequest, signature: Signature, **more: Any) -> HttpResponse:
    wanted = request.GET.get("lang") or signature.consent_language
    page = letter_page(signature.letter, wanted) | signature_page(signature)
    initial = {
        "edition": page["record"].number,
        "language": page["language"],
        "shown": shown_digest(signature),
    }
    page |= {"form": ChoiceForm(initial=initial), "given_name": page["full_name"]}
    page["correct_url"] = f"{request.path}name/"
    return render(request, "signatures/confirm.html", page | more)


@signing_page
def own(request: HttpRequest, token: str) -> HttpResponse:
    """ "My signature": how it is printed, what it consents to, and what can still be done."""
    signature = links.signature_of(token, links.OWN)
    if signature is None:
        return unknown_link(request)
    if request.method == "POST":
        return _acted(request, signature, OwnForm(request.POST))
    page = own_page(signature) | {
        "asks_to_withdraw": "withdraw" in request.GET,
        "asks_to_erase": "erase" in request.GET,
    }
    page["correct_url"] = f"{request.path}name/"
    return render(request, "signatures/own.html", page)


def _acted(request: HttpRequest, signature: Signature, form: OwnForm) -> HttpResponse:
    if not form.is_valid():
        return render(request, "signatures/own.html", own_page(signature))
    values = form.cleaned_data
    if values["act"] == form.WITHDRAW and signature.state in Signature.LIVE:
        actions.withdraw(signature=signature)
    if values["act"] == form.ERASE and may_erase_own(signature):
        actions.erase_own(signature=signature)
    edition = named_edition(signature.letter, values["edition"])
    if values["act"] == form.RENEW and own_page(signature)["can_renew"] and edition:
        try:
            actions.renew(signature=signature, edition=edition, language=values["language"])
        except TextChangedError:
            return render(
                request, "signatures/own.html", own_page(signature) | {"has_changed": True}
            )
    return HttpResponseRedirect(request.path, status=SEE_OTHER)


def render(request: HttpRequest, template: str, page: dict[str, Any], **more: Any) -> HttpResponse:
    """A page around a letter, in the language in which the letter is shown."""
    with speaking(page["language"]):
        return plainly(request, template, page, **more)


def _to_recorded(letter: Letter) -> HttpResponse:
    target = redirect("signatures:recorded", links.sign_on_token(letter))
    target.status_code = SEE_OTHER
    return target


def unknown_link(request: HttpRequest) -> HttpResponse:
    return plainly(request, "signatures/unknown_link.html", status=404)
