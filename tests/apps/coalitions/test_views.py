"""The pages about members and coalitions, and who may open them."""

import pytest

from tests.factories import make_member, make_user
from undersigned.apps.coalitions.models import Coalition

pytestmark = pytest.mark.django_db

PAGES = ["members/", "members/invite/", "about/"]


@pytest.fixture
def viewer(coalition, ama):
    return make_member(coalition, role="viewer").user


@pytest.mark.parametrize("page", PAGES)
def test_an_owner_sees_every_page(client, coalition, ama, page):
    client.force_login(ama)
    assert client.get(f"/desk/clear-rivers/{page}").status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_for_chidi_the_coalition_does_not_exist(client, coalition, chidi, page):
    client.force_login(chidi)
    assert client.get(f"/desk/clear-rivers/{page}").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_nobody_signed_in_is_sent_to_sign_in(client, coalition, page):
    assert client.get(f"/desk/clear-rivers/{page}").url.startswith("/accounts/login/")


@pytest.mark.parametrize(("page", "status"), [("members/", 200), ("about/", 403)])
def test_a_viewer_sees_the_members_and_changes_nothing(client, viewer, page, status):
    client.force_login(viewer)
    assert client.get(f"/desk/clear-rivers/{page}").status_code == status


def test_a_viewer_is_not_shown_what_only_owners_may(client, viewer):
    client.force_login(viewer)
    assert b"Invite somebody" not in client.get("/desk/clear-rivers/members/").content


def test_an_operator_who_is_no_member_sees_the_name_of_a_coalition_and_nothing_in_it(
    client, coalition, ama
):
    client.force_login(make_user(is_operator=True))
    assert b"Clear Rivers" in client.get("/desk/coalitions/").content
    assert client.get("/desk/clear-rivers/members/").status_code == 404


def test_an_owner_who_is_no_operator_makes_no_coalition(client, ama):
    client.force_login(ama)
    assert client.get("/desk/coalitions/new/").status_code == 404


def test_inviting_shows_the_invitation(client, coalition, ama):
    client.force_login(ama)
    answer = client.post(
        "/desk/clear-rivers/members/invite/",
        {"email": "kofi@example.org", "role": "editor"},
        follow=True,
    )
    assert b"kofi@example.org" in answer.content
    assert b"on its way" in answer.content


def test_inviting_a_member_tells_it_beside_the_field_and_keeps_the_address(client, ama):
    client.force_login(ama)
    answer = client.post(
        "/desk/clear-rivers/members/invite/", {"email": ama.email, "role": "editor"}
    )
    assert b"is a member already" in answer.content
    assert f'value="{ama.email}"'.encode() in answer.content


def test_the_last_owner_is_told_why_the_role_stays(client, coalition, ama):
    client.force_login(ama)
    pk = coalition.memberships.get().pk
    answer = client.post(f"/desk/clear-rivers/members/{pk}/role/", {"role": "viewer"})
    assert b"without an owner" in answer.content


def test_a_member_of_another_coalition_cannot_be_removed_from_here(client, ama, chidi):
    client.force_login(ama)
    pk = chidi.memberships.get().pk
    assert client.post(f"/desk/clear-rivers/members/{pk}/remove/").status_code == 404


def test_removing_asks_first(client, coalition, ama, viewer):
    client.force_login(ama)
    pk = viewer.memberships.get().pk
    url = f"/desk/clear-rivers/members/{pk}/remove/"
    assert b"will no longer see anything" in client.get(url).content
    assert coalition.memberships.count() == 2
    client.post(url)
    assert coalition.memberships.count() == 1


def test_an_invitation_can_be_taken_back(client, coalition, ama):
    client.force_login(ama)
    client.post(
        "/desk/clear-rivers/members/invite/", {"email": "kofi@example.org", "role": "editor"}
    )
    pk = coalition.invitations.get().pk
    url = f"/desk/clear-rivers/members/invitations/{pk}/revoke/"
    assert b"kofi@example.org" in client.get(url).content
    client.post(url)
    assert not coalition.invitations.open().exists()


NEW = {
    "name": "Clear Skies", "slug": "clear-skies", "contact_name": "Ama",
    "contact_phone": "+233 30 200 0000", "contact_email": "sky@example.org", "timezone": "UTC",
    "owner_email": "owner@example.org",
}  # fmt: skip


def test_the_operator_makes_a_coalition(client, db):
    client.force_login(make_user(is_operator=True))
    assert client.post("/desk/coalitions/new/", NEW).url == "/desk/coalitions/"
    assert Coalition.objects.get().invitations.get().email == "owner@example.org"


@pytest.mark.parametrize(("field", "value"), [("slug", "coalitions"), ("timezone", "Mars/Base")])
def test_a_coalition_with_a_fault_is_not_made(client, db, field, value):
    client.force_login(make_user(is_operator=True))
    answer = client.post("/desk/coalitions/new/", {**NEW, field: value})
    assert b"Nothing has been saved" in answer.content
    assert not Coalition.objects.exists()


def test_what_is_changed_about_the_coalition_is_saved(client, coalition, ama):
    client.force_login(ama)
    client.post("/desk/clear-rivers/about/", {**NEW, "name": "Clearer Rivers"})
    coalition.refresh_from_db()
    assert coalition.name == "Clearer Rivers"
