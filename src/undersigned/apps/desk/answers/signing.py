"""An answer to the call for sign-ons, beside a ready form: the secretariat looks and enters it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup.contents import Words, file_data, file_name, words_of
from undersigned.apps.followup.models import Reply
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.pages import language_name
from undersigned.apps.signatures.actions import enter as enter_sign_on
from undersigned.apps.signatures.actions.entering import MAX_EVIDENCE_BYTES, Evidence
from undersigned.apps.signatures.contacts import address_hash, open_invited
from undersigned.apps.signatures.fields import places
from undersigned.apps.signatures.models import Invitation, Signature
from undersigned.core.errors import UndersignedError
from undersigned.core.matching.normalise import normalised_name

from ..frames import frame, letter_of
from ..signatories.forms import EnterForm
from ..signatories.views import said_of_entered


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_for(request: HttpRequest, coalition: Coalition, slug: str, pk: UUID) -> HttpResponse:
    """The mail on one side, the form filled from it on the other; the mail is the evidence."""
    letter = letter_of(coalition, slug)
    reply = get_object_or_404(Reply, pk=pk, letter=letter, kind=Reply.Kind.SIGN_ON)
    words = words_of(reply)
    languages = [(text.language, language_name(text.language)) for text in _texts(letter)]
    form = EnterForm(request.POST or None, languages=languages, initial=proposed(letter, words))
    del form.fields["file"], form.fields["note"]
    if request.method == "POST" and form.is_valid():
        try:
            signature = enter_sign_on(
                letter=letter,
                by=request.user,
                evidence=[_evidence(reply, words)],
                invitation=invitation_behind(letter, words),
                **form.cleaned_data,
            )
        except UndersignedError as error:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.success(request, said_of_entered(coalition))
            return redirect("desk:sign-on", coalition.slug, letter.slug, signature.pk)
    page = frame(request, letter, "replies", form=form, reply=reply, words=words)
    return render(request, "desk/answers/sign.html", page | {"places": places()})


def proposed(letter: Letter, words: Words) -> dict[str, Any]:
    """What the invitation tells, else the mail and the directory: the body that the mail names.

    Who wrote is the representative either way. Of several bodies it is the one that has not signed
    yet, so that a mail for two is entered twice and nobody is left out.
    """
    asked = invitation_behind(letter, words)
    invited = open_invited(asked) if asked else None
    if invited:
        known = invited.filled_in()
        wrote = {"representative": words.sender_name, "email": words.sender}
        wrote = {key: value for key, value in wrote.items() if value}
        return known | wrote | {"way": Signature.Way.MAIL}
    said = f" {normalised_name(words.said or words.text)} "
    named = [
        entry
        for entry in letter.coalition.organisations.all()
        if f" {entry.normalised_name} " in said
    ]
    there = letter.signatures.filter(state__in=Signature.LIVE).values_list("name", flat=True)
    signed = {normalised_name(name) for name in there}
    named.sort(key=lambda entry: (entry.normalised_name not in signed, len(entry.name)))
    body = named[-1] if named else None
    return {
        "kind": "organisation",
        "name": body.name if body else "",
        "place": body.place if body else "",
        "representative": words.sender_name,
        "email": words.sender,
        "way": Signature.Way.MAIL,
    }


def invitation_behind(letter: Letter, words: Words) -> Invitation | None:
    """The invitation that a mail answers: of its thread, else the only one of its address."""
    asked = letter.invitations.live().select_related("contact")
    if words.invitation:
        return asked.filter(pk=words.invitation).first()
    of_address = asked.filter(contact__address_hash=address_hash(words.sender))[:2]
    return of_address[0] if words.sender and len(of_address) == 1 else None


def _texts(letter: Letter) -> Any:
    edition = letter.latest_edition
    return (edition.value if edition else letter.latest_draft.value).texts


def _evidence(reply: Reply, words: Words) -> Evidence:
    """The mail as it came; its words alone where it is larger than evidence may be."""
    for file in reply.files.filter(trouble="", media_type="message/rfc822"):
        if file.size <= MAX_EVIDENCE_BYTES:
            return Evidence(file_name(file), file_data(file), "message/rfc822")
    return Evidence("mail.txt", words.text.encode(), "text/plain")
