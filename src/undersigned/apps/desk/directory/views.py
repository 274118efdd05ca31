"""The directory: the list with its search, and one organisation."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.contacts import open_people_with_merged
from undersigned.apps.coalitions.entries import IN_ORDER, members_of, search, speaking
from undersigned.apps.coalitions.models import Coalition, DirectoryEvent, Organisation, Role
from undersigned.apps.coalitions.permissions import member_required

from ..titles import titles

SHOWN = 100
SEEN = Q(member_links__member__merged_into=None)
_SAID = {
    "added": gettext_lazy("Added"),
    "changed": gettext_lazy("Changed"),
    "contacts changed": gettext_lazy("Contacts changed"),
    "imported": gettext_lazy("Brought in from a list"),
}


@member_required("viewer")
@require_safe
def directory(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """All organisations that the coalition knows, or those that are searched for."""
    words = request.GET.get("q", "").strip()
    found = search(coalition, words).annotate(number_of_members=Count("member_links", filter=SEEN))
    page = Paginator(found, SHOWN).get_page(request.GET.get("page"))
    bodies, members = speaking(coalition)
    shown = frame(request, coalition, page=page, words=words, bodies=bodies, members=members)
    return render(request, "desk/directory/list.html", shown)


@member_required("viewer")
@require_safe
def entry(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """One organisation: its names, whose member it is, what it signed; for editors its people."""
    organisation = entry_of(coalition, pk)
    signatures = organisation.signatures.select_related("letter__coalition").order_by("-created_at")
    signed = [each for each in signatures if each.state in each.LIVE]
    titled = titles({each.letter_id: each.letter for each in signed}.values())
    shown = frame(
        request,
        coalition,
        entry=organisation,
        members=members_of(organisation),
        bodies=organisation.bodies.order_by(*IN_ORDER),
        signed=[(each, titled[each.letter_id]) for each in signed],
        merges=organisation.merges.filter(undone_at=None).select_related("merged", "made_by"),
        events=[(each, said(each)) for each in organisation.events.select_related("actor")],
    )
    if shown["may_edit"]:
        shown["people"] = open_people_with_merged(organisation)
    return render(request, "desk/directory/entry.html", shown)


def entry_of(coalition: Coalition, pk: object) -> Organisation:
    """The entry; 404 for one of another coalition, and for one that was merged."""
    return get_object_or_404(Organisation, coalition=coalition, pk=pk)


def frame(request: HttpRequest, coalition: Coalition, **more: Any) -> dict[str, Any]:
    """What every page of the directory shows."""
    may_edit = request.membership.may(Role.EDITOR)
    return {"coalition": coalition, "may_edit": may_edit, **more}


def said(event: DirectoryEvent) -> str:
    """What happened, in a few words."""
    name = event.details.get("name", "")
    match event.verb:
        case "merged":
            return _("“%(name)s” was merged into it") % {"name": name}
        case "merge undone":
            return _("The merge of “%(name)s” was undone") % {"name": name}
        case "members changed":
            number = event.details["number"]
            text = ngettext("Now it has %(n)d member", "Now it has %(n)d members", number)
            return text % {"n": number}
        case "apart":
            return _("Said to be another than “%(name)s”") % {"name": name}
        case "not apart":
            return _("Said to be perhaps “%(name)s” after all") % {"name": name}
    return str(_SAID[event.verb])
