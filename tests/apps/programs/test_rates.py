"""Who asks too often waits; nobody else does, and nothing is stored of either."""

import pytest
from django.test import Client, RequestFactory

from tests.apps.releases.stories import released
from tests.factories import make_open_letter
from undersigned.apps.alerts.models import Follower
from undersigned.apps.programs import actions, rates
from undersigned.apps.signatures.links import sign_on_token
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db

VISITOR = "203.0.113.7"  # RFC 5737: for examples
OTHER = "203.0.113.8"


@pytest.fixture(autouse=True)
def few(settings):
    """Three a minute to read, two an hour to sign."""
    settings.READ_RATE, settings.SIGN_RATE = "3/minute", "2/hour"
    rates.forget()
    yield
    rates.forget()


def visitor(address=VISITOR, **more):
    return Client(REMOTE_ADDR=address, **more)


def person(number=1):
    return {
        "kind": "individual",
        "name": f"Esi Boateng {number}",
        "place": "Ghana",
        "email": f"esi{number}@delta.example",
    }


def test_a_program_that_asks_too_often_is_told_when_to_come_back():
    statuses = [visitor().get("/api/v1/letters").status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    answer = visitor().get("/api/v1/letters")
    assert 1 <= int(answer["Retry-After"]) <= 60
    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    (problem,) = answer.json()["problems"]
    assert "Too many" in problem["what"]
    assert answer["Retry-After"] in problem["do"]
    assert "no-store" in answer["Cache-Control"]
    assert visitor(OTHER).get("/api/v1/letters").status_code == 200


def test_signing_by_program_has_a_limit_of_its_own(coalition):
    letter = make_open_letter(coalition)
    path = f"/api/v1/sign-on/{sign_on_token(letter)}"
    answers = [
        visitor().post(path, person(number), content_type="application/json") for number in range(3)
    ]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert int(answers[-1]["Retry-After"]) > 60
    assert Signature.objects.count() == 2
    assert visitor().get("/api/v1/letters").status_code == 200


def test_the_form_and_the_program_share_what_one_address_may_sign(coalition):
    letter = make_open_letter(coalition)
    word = sign_on_token(letter)
    for number in range(2):
        visitor().post(f"/api/v1/sign-on/{word}", person(number), content_type="application/json")
    answer = visitor().post(f"/sign/{word}/", {**person(9), "form_key": "x", "step": "sign"})
    assert answer.status_code == 429
    assert "Nothing was sent" in answer.content.decode()
    assert not answer.cookies
    assert visitor().get(f"/sign/{word}/").status_code == 200


def test_a_frame_shows_the_answer_on_the_sites_that_may_show_the_form(coalition):
    actions.allow_site(coalition=coalition, address="https://www.lakes.example")
    path = f"/embed/{sign_on_token(make_open_letter(coalition))}/"
    answers = [visitor().post(path, {"kind": "individual"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "https://www.lakes.example" in answers[-1]["Content-Security-Policy"]
    assert "X-Frame-Options" not in answers[-1]
    assert int(answers[-1]["Retry-After"]) > 60


def test_a_letter_without_a_version_has_no_frame(coalition):
    letter = make_open_letter(coalition)
    letter.editions.all().delete()
    assert visitor().get(f"/embed/{sign_on_token(letter)}/").status_code == 404


def test_asking_to_be_told_is_limited_too(coalition, ama):
    released(coalition, ama)
    page = "/follow/to/clear-rivers/clear-water/"
    statuses = [
        visitor().post(page, {"email": f"reader{number}@delta.example"}).status_code
        for number in range(3)
    ]
    assert statuses == [303, 303, 429]
    assert Follower.objects.count() == 2


def test_reading_pages_and_forms_is_never_limited(coalition, ama):
    released(coalition, ama)
    for _ in range(6):
        assert visitor().get("/releases/clear-rivers/clear-water/").status_code == 200
        assert visitor().get("/follow/to/clear-rivers/clear-water/").status_code == 200
    assert visitor().get("/nowhere/").status_code == 404


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1", "", "no address"])
def test_an_address_of_this_machine_and_none_are_not_limited(address):
    statuses = {visitor(address).get("/api/v1/letters").status_code for _ in range(5)}
    assert statuses == {200}


def test_no_rate_is_no_limit(settings):
    settings.READ_RATE = ""
    assert {visitor().get("/api/v1/letters").status_code for _ in range(5)} == {200}


def asking(address, forwarded=""):
    more = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    return rates.asker(RequestFactory().get("/", REMOTE_ADDR=address, **more))


def test_what_a_visitor_says_of_the_address_is_not_believed(settings):
    assert asking(VISITOR, OTHER) == asking(VISITOR)
    settings.BEHIND_PROXY = True
    assert asking("127.0.0.1", f"{OTHER}, {VISITOR}") == asking(VISITOR)
    assert asking(VISITOR) == asking(VISITOR, VISITOR) != asking(OTHER)


def test_a_house_is_one_asker_and_no_address_is_kept():
    assert asking("2001:db8:1:2::1") == asking("2001:db8:1:2:ffff::9") != asking("2001:db8:1:3::1")
    assert asking(f"::ffff:{VISITOR}") == asking(VISITOR)
    assert VISITOR not in asking(VISITOR)
    assert len(asking(VISITOR)) == 64
