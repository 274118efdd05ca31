"""The pages of those who follow a letter: nothing changes before a button is pressed."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.apps.alerts.stories import ESI, asked, follow, mails, path_in, public
from tests.apps.releases.stories import make_core_edition, released
from tests.factories import make_open_letter, make_signature
from undersigned.apps.alerts import links
from undersigned.apps.alerts.models import Follower
from undersigned.apps.releases import actions as releases
from undersigned.apps.signatures.links import own_token
from undersigned.apps.signatures.models import Contact

pytestmark = pytest.mark.django_db

PAGE = "/follow/to/clear-rivers/clear-water/"


@pytest.fixture
def letter(coalition, ama):
    return public(coalition, ama, edition=make_core_edition("en", "fr")).letter


@pytest.fixture
def visitor():
    return Client(enforce_csrf_checks=True)


def read(answer):
    return " ".join(answer.content.decode().split())


def leave_path(follower):
    return links.leave_url(follower).removeprefix("http://localhost:8000")


def confirm_path(follower):
    return links.confirm_url(follower).removeprefix("http://localhost:8000")


def test_the_letters_page_leads_to_the_form_and_the_mail_to_the_button(letter, visitor):
    assert f'href="{PAGE}?lang=en"' in read(visitor.get("/releases/clear-rivers/clear-water/"))
    answer = visitor.post(f"{PAGE}?lang=en", {"email": ESI}, follow=True)
    assert answer.redirect_chain == [(f"{PAGE}recorded/?lang=en", 303)]
    assert "Now look into your mailbox" in read(answer)
    (mail,) = mails()
    path = path_in(mail, "follow/c/")
    assert "Yes, tell me" in read(visitor.get(path))
    assert Follower.objects.get().confirmed_at is None
    answer = visitor.post(path, follow=True)
    assert "You are told of changes" in read(answer)
    assert Follower.objects.get().confirmed_at is not None
    assert not visitor.cookies


def test_the_answer_is_the_same_for_who_follows_already(letter, visitor):
    follow(letter)
    first = visitor.post(PAGE, {"email": "new@delta.example"}, follow=True)
    again = visitor.post(PAGE, {"email": ESI}, follow=True)
    assert first.content == again.content


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_a_link_changes_nothing_and_sets_no_cookie(letter, visitor, method):
    follower = asked(letter)
    before = Follower.objects.values().get()
    for path in (confirm_path(follower), leave_path(follower), PAGE):
        answer = getattr(visitor, method)(path)
        assert answer.status_code == 200
        assert not answer.cookies
        assert "no-store" in answer["Cache-Control"]
    assert Follower.objects.values().get() == before


def test_a_mail_program_leaves_by_one_post_without_a_redirect(letter, visitor):
    follower = follow(letter)
    answer = visitor.post(
        leave_path(follower),
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 200
    assert "Nothing more is sent" in read(answer)
    assert not Follower.objects.exists()
    assert not Contact.objects.exists()


def test_leaving_again_says_the_same(letter, visitor):
    follower = follow(letter)
    path = leave_path(follower)
    assert "your address is erased" in read(visitor.get(path))
    visitor.post(path)
    for answer in (visitor.get(path), visitor.post(path)):
        assert answer.status_code == 200
        assert "Nothing more is sent" in read(answer)


def test_no_link_opens_the_other_page_or_another_ones(letter, visitor):
    follower = follow(letter)
    token = leave_path(follower).split("/")[-2]
    other = follow(letter, "new@delta.example")
    strange = other.pk.hex + token[32:]
    for wrong in (token, strange, "x" * 64, "short"):
        assert visitor.post(f"/follow/c/{wrong}/").status_code == 404
    visitor.post(f"/follow/l/{strange}/")
    assert Follower.objects.count() == 2


def test_an_address_that_is_none_is_told_so_at_its_field(letter, visitor):
    answer = visitor.post(PAGE, {"email": "esi at delta"})
    assert answer.status_code == 200
    assert "Enter a valid email address" in read(answer)
    assert not Follower.objects.exists()


def test_a_program_that_fills_in_every_field_is_thanked_and_ignored(letter, visitor):
    answer = visitor.post(PAGE, {"email": ESI, "website": "https://pills.example"})
    assert answer.status_code == 303
    assert not Follower.objects.exists()


def test_the_page_speaks_the_language_of_the_letters_page(letter, visitor):
    page = read(visitor.get(f"{PAGE}?lang=fr"))
    assert '<html lang="fr"' in page
    assert '<html lang="en"' in read(visitor.get(f"{PAGE}?lang=ko"))


def test_only_a_public_letter_that_stands_is_followed(coalition, ama, visitor):
    assert visitor.get(PAGE).status_code == 404
    release = released(coalition, ama)
    releases.withdraw(release=release, by=ama, reason="A mistake.")
    assert visitor.get(PAGE).status_code == 404
    assert "Be told of changes" not in read(visitor.get("/releases/clear-rivers/clear-water/"))


def test_a_signer_chooses_on_the_own_page(coalition, visitor):
    signature = make_signature(make_open_letter(coalition), email=ESI)
    own = reverse("signatures:own", args=[own_token(signature)])
    choose = reverse("alerts:own", args=[own_token(signature)])
    assert "Tell me by e-mail" in read(visitor.get(own))
    assert visitor.post(choose, {"act": "nothing"}).status_code == 303
    assert not Follower.objects.exists()
    assert "You are told by mail" in read(visitor.post(choose, {"act": "follow"}, follow=True))
    assert Follower.objects.get().confirmed_at is not None
    assert "Tell me by e-mail" in read(visitor.post(choose, {"act": "stop"}, follow=True))
    assert not Follower.objects.exists()
    assert not visitor.cookies


def test_nobody_else_chooses_for_a_signer(coalition, visitor):
    signature = make_signature(make_open_letter(coalition), email=ESI, state="withdrawn")
    choose = reverse("alerts:own", args=[own_token(signature)])
    assert visitor.get(choose).status_code == 405
    assert visitor.post(f"{choose[:-3]}xx/", {"act": "follow"}).status_code == 404
    visitor.post(choose, {"act": "follow"})
    assert not Follower.objects.exists()


def test_a_signer_without_an_address_is_offered_nothing(coalition, visitor):
    signature = make_signature(make_open_letter(coalition), email="")
    own = reverse("signatures:own", args=[own_token(signature)])
    assert "Tell me by e-mail" not in read(visitor.get(own))


def test_a_signer_who_follows_before_the_release_can_leave(coalition, visitor):
    signature = make_signature(make_open_letter(coalition), email=ESI)
    choose = reverse("alerts:own", args=[own_token(signature)])
    visitor.post(choose, {"act": "follow"})
    path = leave_path(Follower.objects.get())
    assert visitor.get(path).status_code == 200
    visitor.post(path)
    assert not Follower.objects.exists()
