import threading

import pytest
from django.db.utils import OperationalError

from tests.apps.followup.mails_in import make_mail
from tests.imap_server import imap_serving
from undersigned.apps.followup import fetching
from undersigned.apps.followup.contents import words_of
from undersigned.apps.followup.models import Reply
from undersigned.channels.base import ChannelError
from undersigned.channels.email import mailbox as wire
from undersigned.channels.email.mailbox import place_of

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def imap():
    with imap_serving() as server:
        yield server


@pytest.fixture
def mailbox(imap):
    imap.empty()
    return imap


def test_what_lies_in_the_mailbox_is_kept_once(mailbox, address):
    for number in range(3):
        mailbox.put(make_mail(to=address, message_id=f"<{number}@water.example>"))
    assert fetching.fetch(place_of(mailbox.address)) == 3
    mailbox.mark_unread()
    assert fetching.fetch(place_of(mailbox.address)) == 3
    assert Reply.objects.count() == 3


def test_a_mail_that_is_too_large_is_told_of(mailbox, monkeypatch):
    monkeypatch.setattr(wire, "LARGEST", 100)
    mailbox.put(make_mail())
    fetching.fetch(place_of(mailbox.address))
    assert "lies in the mailbox" in words_of(Reply.objects.get()).note


def test_it_stops_after_the_mail_in_hand_and_leaves_the_others(mailbox):
    for number in range(2):
        mailbox.put(make_mail(message_id=f"<{number}@water.example>"))
    stop = threading.Event()
    stop.set()
    assert fetching.fetch(place_of(mailbox.address), stop) == 1
    assert mailbox.unread() == 2  # the first was kept and not marked: it is known by its bytes


def test_a_mail_that_we_fail_on_stays_unread_and_holds_back_no_other(
    mailbox, address, monkeypatch, caplog
):
    for number in range(3):
        mailbox.put(make_mail(to=address, message_id=f"<{number}@water.example>"))
    receive = fetching.receive

    def fails_on_the_second(data):
        if b"<1@water.example>" in data:
            raise KeyError("office@water.example")
        receive(data)

    monkeypatch.setattr(fetching, "receive", fails_on_the_second)
    assert fetching.fetch(place_of(mailbox.address)) == 2
    assert (Reply.objects.count(), mailbox.unread()) == (2, 1)
    assert caplog.messages == ["replies: a fault of ours (KeyError); the mail stays unread"]
    monkeypatch.setattr(fetching, "receive", receive)
    assert fetching.fetch(place_of(mailbox.address)) == 1
    assert (Reply.objects.count(), mailbox.unread()) == (3, 0)


def test_where_the_database_is_gone_the_mail_waits(mailbox, monkeypatch):
    mailbox.put(make_mail())

    def gone(_data):
        raise OperationalError("gone")

    monkeypatch.setattr(fetching, "receive", gone)
    with pytest.raises(OperationalError):
        fetching.fetch(place_of(mailbox.address))
    assert mailbox.unread() == 1


@pytest.fixture
def looks(monkeypatch, settings):
    """``run`` with no waiting; ends after three looks."""
    settings.MAILBOX = "imap://letters@mail.example"
    stop, seen = threading.Event(), []

    def wait(seconds):
        seen.append(seconds)
        if len(seen) == 3:
            stop.set()

    monkeypatch.setattr(stop, "wait", wait)
    # The test holds its connection in a transaction: here nothing may close it.
    monkeypatch.setattr(fetching, "close_old_connections", lambda: None)
    return stop, seen


def test_trouble_is_logged_without_a_word_of_any_mail_and_it_looks_again(
    looks, monkeypatch, caplog
):
    stop, seen = looks
    troubles = iter([ChannelError("no connection"), OperationalError("gone"), KeyError("a name")])

    def fetch(_place, _stop):
        if trouble := next(troubles):
            raise trouble

    monkeypatch.setattr(fetching, "fetch", fetch)
    fetching.run(stop)
    assert seen == [fetching.LOOK_EVERY] * 3
    assert "no connection" in caplog.text
    assert "OperationalError" in caplog.text
    assert "KeyError" in caplog.text
    assert "a name" not in caplog.text


def test_a_mailbox_that_is_never_reached_silences_no_reminder(looks, monkeypatch):
    def fetch(_place, _stop):
        raise ChannelError("no connection")

    reminded = []
    monkeypatch.setattr(fetching, "fetch", fetch)
    monkeypatch.setattr(fetching, "remind", lambda: reminded.append(1))
    stop, _seen = looks
    fetching.run(stop)
    assert reminded == [1]


def test_without_a_mailbox_it_only_reminds(looks, monkeypatch, settings):
    settings.MAILBOX = ""
    reminded = []
    monkeypatch.setattr(fetching, "remind", lambda: reminded.append("offices"))
    monkeypatch.setattr(fetching, "remind_of_asks", lambda: reminded.append("asks"))
    stop, _seen = looks
    fetching.run(stop)
    assert reminded == ["offices", "asks"]
