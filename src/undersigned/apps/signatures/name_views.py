"""How the name is printed: seen in each language of the letter, and corrected by its signer.

The same page stands under the link to confirm and under that of the own page.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import PrintedName

from . import actions, links
from .forms import PrintedNameForm
from .models import Signature
from .pages import language_name, letter_page, signature_page
from .printing import forms_of, may_correct
from .views import SEE_OTHER, render, signing_page, unknown_link


@signing_page
def while_confirming(request: HttpRequest, token: str) -> HttpResponse:
    """Before the signer says "I sign"."""
    return _name(request, links.signature_of(token, links.CONFIRM), "confirm", token)


@signing_page
def of_own(request: HttpRequest, token: str) -> HttpResponse:
    """From the own page, until the list is counted."""
    return _name(request, links.signature_of(token, links.OWN), "own", token)


def _name(request: HttpRequest, signature: Signature | None, back: str, token: str) -> HttpResponse:
    if signature is None:
        return unknown_link(request)
    page: dict[str, Any] = {"back_url": reverse(f"signatures:{back}", args=[token])}
    form = _form(signature, request.POST if request.method == "POST" else None)
    if form.is_valid() and may_correct(signature, signature.letter):
        if request.POST.get("step") == "keep":
            try:
                actions.correct_own_name(signature=signature, **form.for_action())
            except UndersignedError as error:
                page["error"] = error
            else:
                return HttpResponseRedirect(page["back_url"], status=SEE_OTHER)
        else:
            page["looked_at"] = True
            _put(signature, form.for_action())
    page |= letter_page(signature.letter, signature.consent_language)
    page |= signature_page(signature) | {"form": form}
    return render(request, "signatures/name.html", page)


def _form(signature: Signature, data: Any) -> PrintedNameForm:
    texts = signature.letter.latest_edition.value.texts[1:]
    translations = [(text.language, language_name(text.language)) for text in texts]
    return PrintedNameForm(data, initial=forms_of(signature), translations=translations)


def _put(signature: Signature, values: dict[str, Any]) -> None:
    """Show it so, without storing anything."""
    printed: list[PrintedName] = values.pop("printed")
    for field, value in values.items():
        setattr(signature, field, value)
    signature.printed = [form.model_dump() for form in printed]
