"""Who may see and do what in a coalition. Every page of the desk asks here."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from .models import Coalition, Membership, Role

View = Callable[..., HttpResponse]


def membership_of(request: HttpRequest, slug: str) -> Membership:
    """The signed-in user's membership; for outsiders the coalition does not exist (404)."""
    memberships = Membership.objects.select_related("coalition", "user")
    try:
        return memberships.get(coalition__slug=slug, user_id=request.user.pk)
    except Membership.DoesNotExist:
        raise Http404 from None


def member_required(role: str = Role.VIEWER) -> Callable[[View], View]:
    """The view is for members who reach ``role``.

    The address names the coalition as ``<slug:coalition>``; the view gets the ``Coalition`` itself
    in its place, and ``request.membership``. Nobody signed in: to the sign-in page. An outsider:
    404. A member with too small a role: 403.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        @login_required
        def checked(request: HttpRequest, coalition: str, *args: Any, **kwargs: Any):
            membership = membership_of(request, coalition)
            if not membership.may(role):
                raise PermissionDenied
            request.membership = membership
            return view(request, membership.coalition, *args, **kwargs)

        checked.required_role = role
        return checked

    return decorate


def operator_required(view: View) -> View:
    """The view is for the operator of the server; for everybody else it does not exist."""

    @wraps(view)
    @login_required
    def checked(request: HttpRequest, *args: Any, **kwargs: Any):
        if not request.user.is_operator:
            raise Http404
        return view(request, *args, **kwargs)

    return checked


__all__ = ["Coalition", "Role", "member_required", "membership_of", "operator_required"]
