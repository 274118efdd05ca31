"""Every write about accounts, coalitions and members that has consequences."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import now

from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.outbox.tokens import check_token, make_token, new_nonce
from undersigned.core.errors import UndersignedError

from ..mails import INVITATION, PURPOSE
from ..models import Coalition, MemberInvitation, Membership, Role, User

SIGN_IN_PURPOSE = "sign-in"
SIGN_IN_LASTS = timedelta(hours=1)


class MembershipError(UndersignedError):
    """A change among the members that cannot be made."""


@transaction.atomic
def make_account(*, email: str, name: str = "", is_operator: bool = False) -> User:
    """The account of ``email``, made where there is none; an operator stays one."""
    email = email.strip().lower()
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, name=name, is_operator=is_operator)
    elif is_operator and not user.is_operator:
        user.is_operator = True
        user.save(update_fields=["is_operator"])
    _verified(user)
    return user


def _verified(user: User) -> None:
    """Tell allauth that the address is proven: by the operator's word or by a mailed link."""
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )


@transaction.atomic
def make_sign_in_link(*, user: User) -> str:
    """A link that signs ``user`` in once, within an hour. An earlier unused link becomes void."""
    user.sign_in_nonce = new_nonce()
    user.sign_in_until = now() + SIGN_IN_LASTS
    user.save(update_fields=["sign_in_nonce", "sign_in_until"])
    token = make_token(SIGN_IN_PURPOSE, user.pk, user.sign_in_nonce)
    return settings.SITE_URL + reverse("coalitions:sign_in", args=[user.pk, token])


def find_sign_in(*, user_id: int, token: str) -> User | None:
    """Whom an unused sign-in link that still holds would sign in. Changes nothing."""
    user = User.objects.filter(pk=user_id, is_active=True, sign_in_until__gt=now()).first()
    if user is None or not user.sign_in_nonce:
        return None
    return user if check_token(token, SIGN_IN_PURPOSE, user.pk, user.sign_in_nonce) else None


@transaction.atomic
def use_sign_in_link(*, user_id: int, token: str) -> User | None:
    """Use the link up; None where it holds no longer. Of two at once, one gets in."""
    user = find_sign_in(user_id=user_id, token=token)
    if user is None:
        return None
    unused = User.objects.filter(pk=user.pk, sign_in_nonce=user.sign_in_nonce)
    return user if unused.update(sign_in_nonce="", sign_in_until=None) else None


@transaction.atomic
def create_coalition(*, coalition: Coalition, owner_email: str, by: User) -> Coalition:
    """Store a new coalition and invite its first owner; the operator need not be a member."""
    coalition.save()
    if owner_email.strip().lower() == by.email:
        Membership.objects.create(coalition=coalition, user=by, role=Role.OWNER)
    else:
        invite(coalition=coalition, email=owner_email, role=Role.OWNER, by=by)
    return coalition


@transaction.atomic
def invite(*, coalition: Coalition, email: str, role: str, by: User | None) -> MemberInvitation:
    """Invite ``email`` with ``role``; an earlier invitation of that address becomes void."""
    email = email.strip().lower()
    if Membership.objects.filter(coalition=coalition, user__email=email).exists():
        raise MembershipError(
            f"{email} is a member already.", where="email", do="Change the role in the list."
        )
    earlier = coalition.invitations.filter(email=email, accepted_at=None, revoked_at=None)
    earlier.update(revoked_at=now())
    invitation = coalition.invitations.create(email=email, role=role, invited_by=by)
    enqueue(INVITATION, invitation.pk, purpose=PURPOSE, nonce=invitation.nonce)
    return invitation


@transaction.atomic
def revoke(*, invitation: MemberInvitation) -> bool:
    """Make an invitation void; False where it was accepted or void already."""
    still_open = MemberInvitation.objects.open().filter(pk=invitation.pk)
    return bool(still_open.order_by().update(revoked_at=now()))


def find_invitation(*, invitation_id: object, token: str) -> MemberInvitation | None:
    """The open invitation that a mailed link belongs to. Changes nothing."""
    found = MemberInvitation.objects.open().select_related("coalition", "invited_by")
    invitation = found.filter(pk=invitation_id).first()
    if invitation is None or not check_token(token, PURPOSE, invitation.pk, invitation.nonce):
        return None
    return invitation


@transaction.atomic
def accept_invitation(*, invitation: MemberInvitation, name: str) -> User | None:
    """Make the invited person a member; None where somebody was faster or it was revoked."""
    taken = MemberInvitation.objects.open().filter(pk=invitation.pk)
    if not taken.order_by().update(accepted_at=now()):
        return None
    user = make_account(email=invitation.email, name=name)
    if not user.name and name:
        user.name = name
        user.save(update_fields=["name"])
    Membership.objects.get_or_create(
        coalition=invitation.coalition, user=user, defaults={"role": invitation.role}
    )
    return user


@transaction.atomic
def change_role(*, membership: Membership, role: str) -> None:
    """Give a member another role; a coalition keeps at least one owner."""
    if role != Role.OWNER:
        _keep_an_owner(membership)
    membership.role = role
    membership.save(update_fields=["role"])


@transaction.atomic
def remove_member(*, membership: Membership) -> None:
    """End a membership; what the person did stays on record."""
    _keep_an_owner(membership)
    membership.delete()


def _keep_an_owner(membership: Membership) -> None:
    # The lock makes two owners who remove each other at once wait for one another.
    Coalition.objects.select_for_update().get(pk=membership.coalition_id)
    owners = Membership.objects.filter(coalition=membership.coalition_id, role=Role.OWNER)
    if not owners.exclude(pk=membership.pk).exists():
        raise MembershipError(
            "The coalition would be left without an owner.",
            where="role",
            do="Make another member owner first.",
        )
