"""The form and the counter in a frame: for listed sites alone, without cookie, by one rule."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags

from tests.apps.releases.stories import released, sign_withheld
from tests.apps.signatures.views.visits import form_of
from tests.factories import make_open_letter, make_signature
from undersigned.apps.programs import actions
from undersigned.apps.releases import actions as releases
from undersigned.apps.signatures import links
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def visitor(db):
    return Client(enforce_csrf_checks=True)


def at(letter, rest=""):
    return f"/embed/{links.sign_on_token(letter)}/{rest}"


def ancestors(answer):
    policy = answer["Content-Security-Policy"].split(";")
    (found,) = [each.strip() for each in policy if "frame-ancestors" in each]
    return found.split()[1:]


def words(answer):
    return " ".join(strip_tags(answer.content.decode()).replace("\xa0", " ").split())


@pytest.mark.parametrize("rest", ["", "?as=organisation", "recorded/", "count/"])
def test_listed_sites_may_frame_it_and_nobody_else(visitor, letter, rest):
    assert ancestors(visitor.get(at(letter, rest))) == ["'none'"]
    actions.allow_site(coalition=letter.coalition, address="https://rivers.example")
    actions.allow_site(coalition=letter.coalition, address="https://lakes.example:8443/page")
    answer = visitor.get(at(letter, rest))
    assert ancestors(answer) == ["https://lakes.example:8443", "https://rivers.example"]
    assert "X-Frame-Options" not in answer
    assert not answer.cookies


def test_every_other_page_is_framed_by_nobody(visitor, letter):
    actions.allow_site(coalition=letter.coalition, address="https://rivers.example")
    for path in ["/", "/api/", f"/sign/{links.sign_on_token(letter)}/", "/accounts/login/"]:
        answer = visitor.get(path)
        assert ancestors(answer) == ["'none'"], path
        assert answer["X-Frame-Options"] == "DENY", path


def test_the_sites_of_another_coalition_may_not_frame_it(visitor, letter, chidi):
    actions.allow_site(coalition=chidi.coalitions.get(), address="https://fields.example")
    assert ancestors(visitor.get(at(letter))) == ["'none'"]


def test_the_form_in_the_frame_signs_as_the_page_does(visitor, letter, ben):
    page = visitor.get(at(letter, "?as=organisation"))
    assert f'action="{at(letter)}?as=organisation"' in page.content.decode()
    check = visitor.post(at(letter), form_of(ben, step="check"))
    assert "This is how it will be printed" in words(check)
    assert f'action="{at(letter)}?as=organisation"' in check.content.decode()
    sent = visitor.post(at(letter), form_of(ben))
    assert (sent.status_code, sent["Location"]) == (303, at(letter, "recorded/"))
    assert Signature.objects.get().state == "pending"
    done = visitor.get(sent["Location"])
    assert "Now look into your mailbox" in words(done)
    assert f'href="{at(letter)}"' in done.content.decode()
    again = visitor.post(at(letter), form_of(ben))
    assert (again.status_code, again["Location"]) == (sent.status_code, sent["Location"])


def test_a_closed_letter_says_so_in_the_frame(visitor, coalition, ben):
    letter = make_open_letter(coalition, state="closed")
    assert "Sign-on has ended" in words(visitor.get(at(letter)))
    assert "Sign-on has ended" in words(visitor.post(at(letter), form_of(ben)))


@pytest.mark.parametrize("rest", ["", "recorded/", "count/"])
def test_another_word_opens_nothing(visitor, db, rest):
    assert visitor.get(f"/embed/{'A' * 54}/{rest}").status_code == 404


def test_the_counter_of_a_letter_by_link_has_no_number(visitor, letter):
    make_signature(letter, state="accepted")
    page = visitor.get(at(letter, "count/")).content.decode()
    assert 'class="figures"' not in page
    assert links.sign_on_url(letter) in page


def test_the_counter_of_a_public_letter_counts_now(visitor, coalition):
    letter = make_open_letter(coalition, visibility="public")
    make_signature(letter, state="accepted")
    make_signature(letter, "Waiting", state="confirmed")
    shown = words(visitor.get(at(letter, "count/")))
    assert "organisation1" in shown
    assert "River Watch" not in shown


def test_the_counter_of_a_released_letter_has_its_numbers(visitor, coalition, ama):
    release = released(coalition, ama)
    page = visitor.get(at(release.letter, "count/"))
    assert "organisations2" in words(page)
    assert "/releases/clear-rivers/clear-water/" in page.content.decode()
    sign_withheld(release.letter)
    assert "organisations2" in words(visitor.get(at(release.letter, "count/")))


def test_the_counter_tells_nothing_before_the_hour(visitor, coalition, ama):
    hour = timezone.now() + dt.timedelta(hours=3)
    release = released(coalition, ama, now=timezone.now(), public_at=hour, time_zone="UTC")
    page = visitor.get(at(release.letter, "count/")).content.decode()
    assert 'class="figures"' not in page
    assert "clear-water" not in page


def test_the_counter_of_a_withdrawn_letter_says_so(visitor, coalition, ama):
    release = released(coalition, ama)
    releases.withdraw(release=release, by=ama, reason="It was a mistake.")
    page = visitor.get(at(release.letter, "count/"))
    assert "This letter was withdrawn." in words(page)
    assert 'class="figures"' not in page.content.decode()
