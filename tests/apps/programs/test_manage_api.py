"""Managing by token: the coalition's own letters alone, no address and no withheld name."""

import pytest

from tests.apps.programs.conftest import Program
from tests.factories import make_open_letter, make_signature
from undersigned.apps.programs import actions
from undersigned.apps.signatures.models import Invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def reader(coalition, ama):
    return Program(actions.make_token(coalition=coalition, name="Map", scope="read", by=ama)[1])


@pytest.fixture
def manager(coalition, ama):
    return Program(actions.make_token(coalition=coalition, name="CRM", scope="manage", by=ama)[1])


def test_a_reader_sees_the_letters_of_its_coalition_alone(reader, letter, chidi):
    make_open_letter(chidi.coalitions.get(), slug="fields")
    (told,) = reader.get("/manage/letters").json()
    assert (told["slug"], told["state"], told["is_open"]) == ("rivers", "open", True)
    assert "/sign/" in told["sign_on_page"]
    assert reader.get("/manage/letters/fields/counts").status_code == 404


def test_a_closed_letter_has_no_link_to_hand_on(reader, coalition):
    make_open_letter(coalition, state="closed")
    assert reader.get("/manage/letters").json()[0]["sign_on_page"] == ""


def test_numbers_are_those_that_would_be_counted_now(reader, letter):
    make_signature(letter, "One", state="accepted")
    make_signature(letter, "Two", state="confirmed")
    make_signature(letter, "Three", state="pending")
    told = reader.get("/manage/letters/rivers/counts").json()
    assert told["counts"]["organisations"] == 1
    assert (told["confirmed"], told["pending"], told["quarantined"]) == (1, 1, 0)


def test_sign_ons_come_without_addresses_and_withheld_names(reader, letter):
    make_signature(letter, "Night Boats", withheld=True, place="Umbria", email="a@b.example")
    make_signature(letter, "River Watch", state="pending")
    answer = reader.get("/manage/letters/rivers/sign-ons")
    assert answer.json()["total"] == 2
    text = answer.content.decode()
    for secret in ("Night Boats", "Umbria", "a@b.example", "Ben Adler"):
        assert secret not in text
    (pending,) = reader.get("/manage/letters/rivers/sign-ons", state="pending").json()["sign_ons"]
    assert pending["signatory"]["name"] == "River Watch"


def test_a_long_list_of_sign_ons_comes_in_parts(reader, letter):
    for name in ("One", "Two", "Three"):
        make_signature(letter, name)
    part = reader.get("/manage/letters/rivers/sign-ons", limit=2, offset=2).json()
    assert part["total"] == 3
    assert [each["signatory"]["name"] for each in part["sign_ons"]] == ["Three"]


def test_a_manager_accepts_sets_aside_and_declines(manager, letter, ama):
    signature = make_signature(letter, state="confirmed")
    path = f"/manage/letters/rivers/sign-ons/{signature.pk}"
    assert manager.post(f"{path}/accept").json()["state"] == "accepted"
    signature.refresh_from_db()
    assert signature.accepted_by == ama
    assert manager.post(f"{path}/quarantine").json()["state"] == "quarantined"
    assert manager.post(f"{path}/decline", {"reason": "mistake"}).json()["state"] == "declined"
    again = manager.post(f"{path}/accept")
    assert again.status_code == 409
    assert again.json()["problems"][0]["do"]


def test_a_reason_that_is_none_changes_nothing(manager, letter):
    signature = make_signature(letter)
    path = f"/manage/letters/rivers/sign-ons/{signature.pk}"
    assert manager.post(f"{path}/decline", {"reason": "Mr X asked"}).status_code == 422
    signature.refresh_from_db()
    assert signature.state == "confirmed"


def test_a_sign_on_of_another_letter_is_not_there(manager, letter, coalition, chidi):
    theirs = make_signature(make_open_letter(chidi.coalitions.get(), slug="fields"))
    answer = manager.post(f"/manage/letters/rivers/sign-ons/{theirs.pk}/accept")
    assert answer.status_code == 404
    theirs.refresh_from_db()
    assert theirs.state == "confirmed"


def test_a_manager_puts_people_on_the_board_once(manager, letter):
    people = {"people": [{"name": "River Watch", "email": "ben@river.example", "country": "GH"}]}
    path = "/manage/letters/rivers/invitations"
    assert manager.post(path, people).json()["invited"] == 1
    assert manager.post(path, people).json()["invited_already"] == 1
    assert Invitation.objects.count() == 1


def test_a_reader_changes_nothing(reader, letter):
    signature = make_signature(letter)
    path = f"/manage/letters/rivers/sign-ons/{signature.pk}/accept"
    assert reader.post(path).status_code == 403
    people = {"people": [{"name": "River Watch", "email": "ben@river.example"}]}
    assert reader.post("/manage/letters/rivers/invitations", people).status_code == 403
    signature.refresh_from_db()
    assert signature.state == "confirmed"
    assert not Invitation.objects.exists()
