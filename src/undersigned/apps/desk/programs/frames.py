"""Forms and counters on pages of other sites: which sites, and the lines to copy."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import Letter
from undersigned.apps.programs import actions
from undersigned.apps.signatures.links import sign_on_token, sign_on_url
from undersigned.core.errors import UndersignedError

from ..titles import titles
from .forms import SiteForm

FORM_HEIGHT, COUNTER_HEIGHT = 900, 260  # pixels, until the script has told


@member_required("owner")
@require_http_methods(["GET", "HEAD", "POST"])
def frames(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The sites, a form for another one, and the snippets of each letter."""
    form = SiteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.allow_site(coalition=coalition, **form.cleaned_data)
        except UndersignedError as error:
            form.add_error("address", f"{error.what} {error.do}")
        else:
            messages.success(request, _("Its pages can show your forms now."))
            return redirect("desk:frames", coalition.slug)
    page = {"coalition": coalition, "form": form, "sites": coalition.framing_sites.all()}
    page["snippets"] = _snippets(coalition)
    return render(request, "desk/programs/frames.html", page)


@require_POST
@member_required("owner")
def remove(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    actions.forbid_site(site=get_object_or_404(coalition.framing_sites, pk=pk))
    messages.success(request, _("Its pages can show your forms no longer."))
    return redirect("desk:frames", coalition.slug)


def _snippets(coalition: Coalition) -> list[tuple[Letter, str, str, str]]:
    """Letter, title, the lines of its form ("" once it is closed) and of its counter."""
    shown = [Letter.State.OPEN, Letter.State.RELEASED]
    letters = coalition.letters.select_related("coalition").filter(state__in=shown)
    titled = titles(letters)
    return [
        (
            letter,
            titled[letter.pk],
            _lines("frame", letter, titled[letter.pk], FORM_HEIGHT)
            if letter.sign_on_is_open()
            else "",
            _lines("frame-counter", letter, titled[letter.pk], COUNTER_HEIGHT),
        )
        for letter in letters
    ]


def _lines(name: str, letter: Letter, title: str, height: int) -> str:
    """HTML for the page of the other site; the script in it is not needed.

    No browser gives a frame the height of its page by itself: without the script it keeps this one
    and scrolls. Where frames are not shown at all, the link is left.
    """
    path = reverse(f"programs:{name}", args=[sign_on_token(letter)])
    return format_html(
        '<iframe src="{}{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>\n'
        '<p><a href="{}">{}</a></p>\n'
        '<script src="{}{}" async></script>',
        settings.SITE_URL,
        path,
        title,
        height,
        sign_on_url(letter),
        title,
        settings.SITE_URL,
        static("programs/embed.js"),
    )
