"""What the coalition's mail domain lacks, of records that are looked up or pasted."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries.channel_settings import setting_of
from undersigned.channels.email.domain import Judgement, judge_pasted, look_up
from undersigned.core.errors import UndersignedError

from ..closing.forms import ActForm
from ..closing.numbers import posted
from .signs import Sign

_SIGNS = {
    "fine": ("✓", gettext_lazy("in order"), "good"),
    "weak": ("◐", gettext_lazy("weak"), "wait"),
    "wrong": ("✕", gettext_lazy("wrong"), "bad"),
    "missing": ("✕", gettext_lazy("missing"), "bad"),
    "unknown": ("?", gettext_lazy("not known"), "quiet"),
}


class DomainForm(ActForm):
    """A domain, the names of its keys, and records where somebody pastes them."""

    domain = forms.CharField(
        label=gettext_lazy("Domain"),
        max_length=253,
        help_text=gettext_lazy("What stands behind the @ of your address."),
    )
    selectors = forms.CharField(
        label=gettext_lazy("DKIM selectors"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("With blanks between. Your mail provider names them."),
    )
    records = forms.CharField(
        label=gettext_lazy("Records"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=gettext_lazy("To judge what you paste: as your DNS provider or dig shows them."),
    )


@member_required("owner")
def domain(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The form, and what was found; name servers are asked only when the button is pressed."""
    form = DomainForm(posted(request), initial=_known(coalition))
    found: tuple[Judgement, ...] = ()
    if request.method == "POST" and form.is_valid():
        found = _judged(form, pasted="pasted" in request.POST)
    context = {
        "coalition": coalition,
        "form": form,
        "judgements": [(each, _sign(each)) for each in found],
        "was_pasted": "pasted" in request.POST,
    }
    return render(request, "desk/delivering/domain.html", context)


def _known(coalition: Coalition) -> dict[str, str]:
    options = setting_of(coalition, "email").options
    address = options.get("from_email") or coalition.contact_email
    selectors = options.get("dkim_selectors") or []
    return {"domain": address.rpartition("@")[2], "selectors": " ".join(selectors)}


def _judged(form: DomainForm, *, pasted: bool) -> tuple[Judgement, ...]:
    data: dict[str, Any] = form.cleaned_data
    domain, selectors = data["domain"].strip().lower(), data["selectors"].split()
    if pasted and not data["records"].strip():
        form.add_error("records", _("Paste the records first."))
        return ()
    try:
        if pasted:
            return judge_pasted(domain, data["records"], selectors)
        return look_up(domain, selectors)
    except UndersignedError as error:
        form.refuse(error, "domain")
        return ()


def _sign(judgement: Judgement) -> Sign:
    shape, label, tone = _SIGNS[judgement.standing]
    return Sign(shape, str(label), tone)
