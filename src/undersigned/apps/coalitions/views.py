"""Members, invitations and the coalition itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from . import actions
from .forms import CoalitionForm, InvitationForm, NewCoalitionForm, RoleForm
from .models import Coalition, MemberInvitation, Membership
from .permissions import member_required, operator_required


@member_required("viewer")
def members(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Who belongs to the secretariat, and who is invited."""
    context = {
        "coalition": coalition,
        "memberships": coalition.memberships.select_related("user"),
        "invitations": coalition.invitations.open(),
        "is_owner": request.membership.may("owner"),
    }
    return render(request, "coalitions/members.html", context)


@member_required("owner")
def invite(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    form = InvitationForm(request.POST or None)
    if form.is_valid():
        try:
            actions.invite(coalition=coalition, by=request.user, **form.cleaned_data)
        except actions.MembershipError as error:
            form.add_error(error.where, f"{error.what} {error.do}")
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("coalitions:members", coalition.slug)
    return render(request, "coalitions/invite.html", {"coalition": coalition, "form": form})


@member_required("owner")
def revoke(request: HttpRequest, coalition: Coalition, invitation_id) -> HttpResponse:
    invitation = get_object_or_404(MemberInvitation, pk=invitation_id, coalition=coalition)
    if request.method == "POST":
        actions.revoke(invitation=invitation)
        messages.success(request, _("The invitation holds no longer."))
        return redirect("coalitions:members", coalition.slug)
    return render(
        request, "coalitions/revoke.html", {"coalition": coalition, "invitation": invitation}
    )


@member_required("owner")
def role(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    """Give a member another role."""
    membership = get_object_or_404(Membership, pk=pk, coalition=coalition)
    form = RoleForm(request.POST or None, instance=membership)
    if form.is_valid():
        membership.refresh_from_db()  # the form has already set the new role on it
        try:
            actions.change_role(membership=membership, role=form.cleaned_data["role"])
        except actions.MembershipError as error:
            form.add_error(error.where, f"{error.what} {error.do}")
        else:
            messages.success(request, _("The role is changed."))
            return redirect("coalitions:members", coalition.slug)
    context = {"coalition": coalition, "form": form, "membership": membership}
    return render(request, "coalitions/role.html", context)


@member_required("owner")
def remove(request: HttpRequest, coalition: Coalition, pk: int) -> HttpResponse:
    membership = get_object_or_404(Membership, pk=pk, coalition=coalition)
    if request.method == "POST":
        try:
            actions.remove_member(membership=membership)
            messages.success(request, _("The membership has ended."))
        except actions.MembershipError as error:
            messages.error(request, f"{error.what} {error.do}")
        return redirect("coalitions:members", coalition.slug)
    context = {"coalition": coalition, "membership": membership}
    return render(request, "coalitions/remove.html", context)


@member_required("owner")
def edit(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Name, contact person and addresses of the coalition."""
    form = CoalitionForm(request.POST or None, instance=coalition)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved. Mails from now on carry this."))
        return redirect("coalitions:edit", coalition.slug)
    return render(request, "coalitions/edit.html", {"coalition": coalition, "form": form})


@operator_required
def new(request: HttpRequest) -> HttpResponse:
    """The operator makes a coalition and names its first owner."""
    form = NewCoalitionForm(request.POST or None)
    if form.is_valid():
        coalition = form.save(commit=False)
        actions.create_coalition(
            coalition=coalition, owner_email=form.cleaned_data["owner_email"], by=request.user
        )
        messages.success(request, _("The coalition is there; its owner can begin."))
        return redirect("coalitions:list")
    return render(request, "coalitions/new.html", {"form": form})


@operator_required
def index(request: HttpRequest) -> HttpResponse:
    """All coalitions of this server, for the operator: names, not their letters."""
    coalitions = Coalition.objects.prefetch_related("memberships__user")
    mine = set(Coalition.objects.of(request.user).values_list("pk", flat=True))
    return render(request, "coalitions/list.html", {"coalitions": coalitions, "mine": mine})
