"""The development outbox."""

import pytest

from undersigned.apps.outbox import worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings, put):
    settings.EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
    put("ben@example.org")
    worker.drain()


def test_a_mail_can_be_looked_at(client, kept):
    page = client.get("/outbox/").content.decode()
    assert "to ben@example.org, from us@example.org" in page
    url = page.split('<li><a href="')[1].split('"')[0]
    assert "Words." in client.get(url).content.decode()


def test_what_is_still_being_written_is_said(client, put):
    put()
    assert b"1 mail is being written" in client.get("/outbox/").content


def test_an_empty_outbox_says_what_will_come(client):
    assert b"No mail yet" in client.get("/outbox/").content


def test_the_outbox_is_not_indexed(client, kept):
    assert b'content="noindex"' in client.get("/outbox/").content


def test_who_has_a_desk_finds_the_way_back_to_it(client, kept, ama):
    way = b'<a href="/desk/">Your desk</a>'
    assert way not in client.get("/outbox/").content
    client.force_login(ama)
    assert way in client.get("/outbox/").content


def test_where_mail_is_really_sent_there_is_no_such_page(client, kept, settings):
    settings.SHOWS_OUTBOX = False
    assert client.get("/outbox/").status_code == 404
