"""Getting in, and one's own account."""

import re
from datetime import timedelta

import pytest
from django.utils.timezone import now

from tests.factories import make_coalition, make_user
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.models import MemberInvitation, User
from undersigned.apps.outbox.tokens import make_token

pytestmark = pytest.mark.django_db


def path(link: str) -> str:
    return link.removeprefix("http://localhost:8000")


def test_opening_a_sign_in_link_changes_nothing(client, ama):
    link = path(actions.make_sign_in_link(user=ama))
    assert b"signs Ama Mensah in, once" in client.get(link).content
    assert "_auth_user_id" not in client.session


def test_a_sign_in_link_lets_in_once(client, ama):
    link = path(actions.make_sign_in_link(user=ama))
    assert client.post(link).url == "/desk/"
    assert client.session["_auth_user_id"] == str(ama.pk)
    client.logout()
    answer = client.post(link)
    assert answer.status_code == 410
    assert "_auth_user_id" not in client.session


def test_a_sign_in_link_is_void_after_an_hour(client, ama):
    link = path(actions.make_sign_in_link(user=ama))
    User.objects.update(sign_in_until=now() - timedelta(seconds=1))
    assert client.post(link).status_code == 410


def test_a_newer_sign_in_link_replaces_the_older(client, ama):
    older = path(actions.make_sign_in_link(user=ama))
    newer = path(actions.make_sign_in_link(user=ama))
    assert client.post(older).status_code == 410
    assert client.post(newer).status_code == 302


def test_a_sign_in_link_of_one_does_not_open_for_another(client, ama, chidi):
    link = path(actions.make_sign_in_link(user=ama))
    actions.make_sign_in_link(user=chidi)
    assert client.post(link.replace(f"/{ama.pk}/", f"/{chidi.pk}/")).status_code == 410


def test_an_account_without_a_link_cannot_be_entered_with_an_empty_nonce(client, ama):
    token = make_token("sign-in", ama.pk, "")
    User.objects.update(sign_in_until=now() + timedelta(hours=1))
    assert client.post(f"/accounts/sign-in/{ama.pk}/{token}/").status_code == 410


def test_a_mailed_code_signs_in(client, ama, mailoutbox):
    answer = client.post("/accounts/login/", {"login": ama.email}, follow=True)
    assert b"Enter the code" in answer.content
    (mail,) = mailoutbox
    assert mail.to == [ama.email]
    code = re.search(r"^    (\S+)$", mail.body, re.MULTILINE)[1]
    answer = client.post("/accounts/login/code/confirm/", {"code": code})
    assert answer.url == "/desk/"
    assert client.session["_auth_user_id"] == str(ama.pk)


def test_a_code_for_an_unknown_address_looks_the_same_and_is_not_sent(client, ama, mailoutbox):
    answer = client.post("/accounts/login/", {"login": "nobody@example.org"}, follow=True)
    assert b"Enter the code" in answer.content
    assert not mailoutbox


def test_no_password_is_ever_asked(client):
    page = client.get("/accounts/login/").content.lower()
    assert b'type="password"' not in page
    assert b"sign in with a passkey" in page


def test_nobody_can_sign_up(client):
    answer = client.post("/accounts/signup/", {"email": "new@example.org"})
    assert b"by invitation" in answer.content
    assert not User.objects.exists()


def test_signing_out_takes_a_button(client, ama):
    client.force_login(ama)
    client.get("/accounts/logout/")
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert "_auth_user_id" not in client.session


def invited(email="kofi@example.org") -> tuple[MemberInvitation, str]:
    from undersigned.apps.coalitions.mails import invitation_link

    invitation = actions.invite(coalition=make_coalition(), email=email, role="editor", by=None)
    return invitation, path(invitation_link(invitation))


def test_opening_an_invitation_changes_nothing(client):
    invitation, link = invited()
    assert b"Join the secretariat" in client.get(link).content
    assert not User.objects.exists()
    assert MemberInvitation.objects.get(pk=invitation.pk).is_open


def test_an_accepted_invitation_makes_a_member_who_is_signed_in(client):
    invitation, link = invited()
    answer = client.post(link, {"name": "Kofi Asante"})
    assert answer.url == invitation.coalition.get_absolute_url()
    member = invitation.coalition.memberships.get()
    assert (member.user.name, member.user.email, member.role) == (
        "Kofi Asante", "kofi@example.org", "editor",
    )  # fmt: skip
    assert client.session["_auth_user_id"] == str(member.user.pk)


def test_an_invitation_without_a_name_keeps_the_person_on_the_page(client):
    _, link = invited()
    answer = client.post(link, {"name": ""})
    assert b"This field is required" in answer.content
    assert not User.objects.exists()


def test_an_invitation_opens_once(client):
    _, link = invited()
    client.post(link, {"name": "Kofi Asante"})
    assert client.get(link).status_code == 410


def test_a_revoked_invitation_does_not_open(client):
    invitation, link = invited()
    actions.revoke(invitation=invitation)
    assert client.post(link, {"name": "Kofi"}).status_code == 410


def test_the_account_page_shows_ones_own_coalitions_only(client, ama, chidi):
    client.force_login(ama)
    page = client.get("/accounts/me/").content.decode()
    assert "Coalition for Clear Rivers" in page
    assert "Open Fields" not in page


def test_the_name_can_be_changed(client, ama):
    client.force_login(ama)
    client.post("/accounts/me/", {"name": "Ama K. Mensah"})
    assert User.objects.get(pk=ama.pk).name == "Ama K. Mensah"


def test_the_page_to_add_a_passkey_opens(client, ama):
    actions.make_account(email=ama.email)
    client.post(path(actions.make_sign_in_link(user=ama)))
    answer = client.get("/accounts/passkeys/webauthn/add/")
    assert answer.status_code == 200, getattr(answer, "url", "")
    assert b"Add a passkey" in answer.content
    assert b"checked" in answer.content  # it signs in by itself unless one says otherwise


def test_pages_for_the_signed_in_send_others_to_sign_in(client):
    make_user()
    assert client.get("/accounts/me/").url.startswith("/accounts/login/")
