"""The coalition's channels: which are on, and how each is used."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.channel_settings import setting_of
from undersigned.channels import channel, channels
from undersigned.core.errors import UndersignedError

from ..closing.numbers import posted
from .option_form import OptionForm


@member_required("viewer")
@require_safe
def overview(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Every channel, what it is, and whether it is on."""
    context = {
        "coalition": coalition,
        "ways": [(way, setting_of(coalition, way.name)) for way in channels()],
        "may_open": request.membership.may(Role.OWNER),
    }
    return render(request, "desk/delivering/channels.html", context)


@member_required("owner")
def settings(request: HttpRequest, coalition: Coalition, name: str) -> HttpResponse:
    """Turn a channel on or off, and set how it is used."""
    if name not in {way.name for way in channels()}:
        raise Http404
    way, setting = channel(name), setting_of(coalition, name)
    form = OptionForm(posted(request), way=way, setting=setting)
    if request.method == "POST" and form.is_valid() and _saved(form, coalition, name):
        messages.success(request, _("Saved."))
        return redirect("desk:channels", coalition.slug)
    context: dict[str, Any] = {"coalition": coalition, "way": way, "form": form}
    return render(request, "desk/delivering/channel.html", context)


def _saved(form: OptionForm, coalition: Coalition, name: str) -> bool:
    try:
        actions.set_channel(
            coalition=coalition, name=name, on=form.cleaned_data["on"], options=form.options
        )
    except UndersignedError as error:
        form.refuse(error, error.where)
    return not form.errors
