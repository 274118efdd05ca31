"""Write a call or a reminder: the words, each one's mail as it will go, and then the promise."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.call_mails import as_mail
from undersigned.apps.signatures.calls import IN_SUBJECT, IN_TEXT, due_at, recipients
from undersigned.apps.signatures.contacts import Invited, open_invited
from undersigned.apps.signatures.limits import is_suppressed
from undersigned.apps.signatures.models import Call, CallMail
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of
from .drafts import proposed
from .forms import CallForm

SHOWN = 25  # mails a page of the preview


@dataclass(frozen=True)
class Shown:
    """One mail as it will go; where none goes, ``why`` says why."""

    invited: Invited
    subject: str = ""
    body: str = ""
    goes_at: datetime | None = None
    why: str = ""


@member_required("editor")
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, coalition: Coalition, slug: str, purpose: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    posted = request.POST or None
    form = CallForm(posted, purpose=purpose, letter=letter, texts=proposed(letter, purpose))
    page = frame(request, letter, "invitations", form=form, purpose=purpose)
    page |= {"in_text": IN_TEXT, "in_subject": IN_SUBJECT, "is_open": letter.sign_on_is_open()}
    page["number"] = recipients(letter, purpose).count()
    if request.method == "POST" and form.is_valid():
        if request.POST.get("step") == "send":
            answer = _send(request, letter, form)
            if answer:
                return answer
        page |= _preview(letter, form, request.POST.get("page"))
    return render(request, "desk/inviting/write.html", page)


def _send(request: HttpRequest, letter: Letter, form: CallForm) -> HttpResponse | None:
    try:
        call = actions.plan_call(letter=letter, by=request.user, **form.for_action())
    except UndersignedError as error:
        form.add_error(None, f"{error.what} {error.do}")
        return None
    number = call.mails.count()
    said = ngettext("%(n)d mail is on its way.", "%(n)d mails are on their way.", number)
    messages.success(request, said % {"n": number})
    return redirect("desk:invitations", letter.coalition.slug, letter.slug)


def _preview(letter: Letter, form: CallForm, number: str | None) -> dict:
    """Each one's mail; what is shown is made by what will make the mail."""
    values = form.for_action()
    call = Call(
        letter=letter,
        purpose=form.purpose,
        texts=[vars(text) for text in values["texts"]],
        send_at=values["send_at"] or timezone.now(),
        days_before=values["days_before"],
        by_day=values["by_day"],
    )
    page = Paginator(recipients(letter, form.purpose), SHOWN).get_page(number)
    return {"page": page, "mails": [_shown(letter, call, asked) for asked in page]}


def _shown(letter: Letter, call: Call, asked) -> Shown:
    asked.letter = letter
    invited = open_invited(asked)
    if not invited.email:
        return Shown(invited, why=_("There is no address: hand on the personal link yourself."))
    if is_suppressed(asked.contact.address_hash):
        return Shown(invited, why=_("This address wants no mail from this site."))
    mail = as_mail(CallMail(call=call, invitation=asked), invited)
    return Shown(invited, mail.subject, mail.body, due_at(call, letter, invited))
