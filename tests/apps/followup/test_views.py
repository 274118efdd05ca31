import pytest

from tests.apps.followup.mails_in import make_mail
from undersigned.apps.followup import views
from undersigned.apps.followup.models import Reply

pytestmark = pytest.mark.django_db
WORD = "q7x" * 8


@pytest.fixture(autouse=True)
def hook(settings):
    settings.INBOUND = WORD


def post(client, data, word=WORD, **options):
    return client.post(f"/inbound/{word}/", data, **options)


def test_a_provider_hands_over_a_mail_as_it_is(client):
    for _time in range(2):
        answer = post(client, make_mail(), content_type="message/rfc822")
        assert answer.status_code == 204
    assert Reply.objects.count() == 1


@pytest.mark.parametrize("field", views.FIELDS)
def test_or_in_a_field_of_a_form(client, field):
    assert post(client, {field: make_mail().decode()}).status_code == 204
    assert Reply.objects.count() == 1


def test_or_as_a_file_of_a_form(client):
    from django.core.files.uploadedfile import SimpleUploadedFile

    assert post(client, {"raw": SimpleUploadedFile("m.eml", make_mail())}).status_code == 204


def test_who_does_not_know_the_word_finds_nothing(client, settings):
    assert post(client, {"raw": "x"}, word="another").status_code == 404
    settings.INBOUND = ""
    assert post(client, {"raw": "x"}, word=" ").status_code == 404
    assert not Reply.objects.exists()


def test_a_request_without_a_mail_is_refused(client):
    assert post(client, {"from": "x"}).status_code == 400
    assert client.get(f"/inbound/{WORD}/").status_code == 405


def test_a_mail_that_is_too_large_is_refused_so_that_the_provider_says_so(client, monkeypatch):
    monkeypatch.setattr(views, "LARGEST", 10)
    assert post(client, make_mail(), content_type="message/rfc822").status_code == 413
