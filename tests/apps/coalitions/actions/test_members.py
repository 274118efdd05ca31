"""Accounts, coalitions and members."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.utils.timezone import now

from tests.factories import make_coalition, make_member, make_user
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.models import Coalition, MemberInvitation, Membership, User
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


def invite(coalition, email="kofi@example.org", role="editor"):
    return actions.invite(coalition=coalition, email=email, role=role, by=None)


def test_an_account_is_made_once_with_a_proven_address():
    first = actions.make_account(email="Op@Example.org", name="Op")
    assert actions.make_account(email="op@example.org") == first
    assert EmailAddress.objects.get().verified
    assert not first.has_usable_password()


def test_an_account_becomes_operator_and_stays_one():
    actions.make_account(email="op@example.org")
    assert actions.make_account(email="op@example.org", is_operator=True).is_operator
    assert actions.make_account(email="op@example.org").is_operator


def test_of_two_who_use_a_sign_in_link_at_once_one_gets_in(ama, monkeypatch):
    token = actions.make_sign_in_link(user=ama).rstrip("/").rsplit("/", 1)[1]
    seen_by_both = actions.find_sign_in(user_id=ama.pk, token=token)
    monkeypatch.setattr(actions, "find_sign_in", lambda **_: seen_by_both)
    assert actions.use_sign_in_link(user_id=ama.pk, token=token) == ama
    assert actions.use_sign_in_link(user_id=ama.pk, token=token) is None


def test_a_wrong_token_uses_nothing_up(ama):
    actions.make_sign_in_link(user=ama)
    assert actions.use_sign_in_link(user_id=ama.pk, token="x" * 32) is None
    assert User.objects.get(pk=ama.pk).sign_in_nonce


def test_the_operator_names_the_first_owner_by_mail():
    operator = make_user(is_operator=True)
    made = actions.create_coalition(
        coalition=Coalition(name="Clear Skies", slug="clear-skies"),
        owner_email="owner@example.org",
        by=operator,
    )
    assert made.invitations.get().role == "owner"
    assert not made.memberships.exists()


def test_the_operator_can_be_the_owner():
    operator = make_user(email="op@example.org", is_operator=True)
    made = actions.create_coalition(
        coalition=Coalition(name="Clear Skies", slug="clear-skies"),
        owner_email="OP@example.org",
        by=operator,
    )
    assert made.memberships.get().user == operator
    assert not OutboxRow.objects.exists()


def test_an_invitation_goes_out_in_the_coalitions_name(mailoutbox):
    coalition = make_coalition()
    invite(coalition)
    worker.drain()
    (mail,) = mailoutbox
    assert mail.to == ["kofi@example.org"]
    assert mail.from_email == "Coalition for Clear Rivers <letters@clear-rivers.example>"
    assert coalition.contact_phone in mail.body
    assert "http://localhost:8000/accounts/join/" in mail.body
    assert not mail.attachments


def test_an_invitation_that_was_taken_back_is_not_mailed(mailoutbox):
    assert actions.revoke(invitation=invite(make_coalition()))
    worker.drain()
    assert not mailoutbox
    assert OutboxRow.objects.get().state == "cancelled"


def test_an_invitation_is_taken_back_once():
    invitation = invite(make_coalition())
    assert actions.revoke(invitation=invitation)
    assert not actions.revoke(invitation=invitation)


def test_a_second_invitation_replaces_the_first():
    coalition = make_coalition()
    first, second = invite(coalition), invite(coalition, "KOFI@example.org", "owner")
    assert list(coalition.invitations.open()) == [second]
    assert not MemberInvitation.objects.get(pk=first.pk).is_open


def test_a_member_is_not_invited_again(coalition, ama):
    with pytest.raises(actions.MembershipError, match="member already"):
        invite(coalition, ama.email)


def test_an_invitation_ends_after_a_week():
    invitation = invite(make_coalition())
    MemberInvitation.objects.update(expires_at=now() - timedelta(seconds=1))
    assert actions.accept_invitation(invitation=invitation, name="Kofi") is None
    assert not Membership.objects.exists()


def test_an_invited_person_who_has_an_account_keeps_its_name(coalition):
    user = make_user("Kofi Asante", email="kofi@example.org")
    assert actions.accept_invitation(invitation=invite(coalition), name="Else") == user
    assert User.objects.get(pk=user.pk).name == "Kofi Asante"


def test_an_account_without_a_name_gets_the_one_given(coalition):
    make_user("Kofi", email="kofi@example.org")
    User.objects.update(name="")
    actions.accept_invitation(invitation=invite(coalition), name="Kofi Asante")
    assert User.objects.get(email="kofi@example.org").name == "Kofi Asante"


def test_a_token_of_another_invitation_finds_nothing(coalition):
    from undersigned.apps.coalitions.mails import invitation_link

    first, second = invite(coalition), invite(coalition, "yaa@example.org")
    token = invitation_link(first).rstrip("/").rsplit("/", 1)[1]
    assert actions.find_invitation(invitation_id=first.pk, token=token) == first
    assert actions.find_invitation(invitation_id=second.pk, token=token) is None


def test_a_role_can_be_changed(coalition, ama):
    member = make_member(coalition, role="viewer")
    actions.change_role(membership=member, role="editor")
    assert Membership.objects.get(pk=member.pk).may("editor")


@pytest.mark.parametrize(
    ("act", "values"), [(actions.change_role, {"role": "editor"}), (actions.remove_member, {})]
)
def test_the_last_owner_stays(coalition, ama, act, values):
    membership = coalition.memberships.get()
    with pytest.raises(actions.MembershipError, match="without an owner"):
        act(membership=membership, **values)
    assert Membership.objects.get(pk=membership.pk).role == "owner"


def test_one_of_two_owners_can_go(coalition, ama):
    other = make_member(coalition, role="owner")
    actions.change_role(membership=other, role="owner")
    actions.remove_member(membership=other)
    assert coalition.memberships.get().user == ama
