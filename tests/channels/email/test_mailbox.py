import pytest

from tests.apps.followup.mails_in import make_mail
from tests.imap_server import imap_serving
from undersigned.channels.base import ChannelError
from undersigned.channels.email import mailbox as module
from undersigned.channels.email.mailbox import Place, place_of, unread


@pytest.fixture(scope="module")
def imap():
    with imap_serving() as server:
        yield server


@pytest.fixture
def mailbox(imap):
    imap.empty()
    return imap


def test_unread_mails_are_given_out_and_then_marked_as_read(mailbox):
    mails = [make_mail(message_id=f"<{n}@water.example>") for n in range(3)]
    for mail in mails:
        mailbox.put(mail)
    found = [each.data for each in unread(place_of(mailbox.address))]
    assert [data.replace(b"\r\n", b"\n") for data in found] == mails
    assert mailbox.unread() == 0
    assert mailbox.all() == 3


def test_a_mail_is_unread_until_the_next_one_is_asked_for(mailbox):
    mailbox.put(make_mail())
    for _mail in unread(place_of(mailbox.address)):
        assert mailbox.unread() == 1


def test_who_is_stopped_in_between_is_given_the_mail_again(mailbox):
    mailbox.put(make_mail())
    mails = unread(place_of(mailbox.address))
    first = next(mails)
    mails.close()
    assert [each.data for each in unread(place_of(mailbox.address))] == [first.data]


def test_a_mail_that_is_too_large_is_told_of_and_not_fetched(mailbox, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 200)
    mailbox.put(make_mail("x" * 500))
    (found,) = unread(place_of(mailbox.address))
    assert found.is_too_large
    assert found.size > 500


def test_a_wrong_password_is_no_passing_trouble(mailbox):
    address = mailbox.address.replace("a%20word", "another")
    with pytest.raises(ChannelError, match="let us in") as caught:
        list(unread(place_of(address)))
    assert caught.value.permanent


def test_a_folder_that_is_not_there_is_said(mailbox):
    with pytest.raises(ChannelError, match="mailbox"):
        list(unread(place_of(mailbox.address.replace("Replies", "Nowhere"))))


def test_a_server_that_is_not_there_may_be_there_later():
    with pytest.raises(ChannelError, match="no connection") as caught:
        list(unread(place_of("imap://letters@127.0.0.1:9/INBOX")))
    assert caught.value.unreachable


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("imaps://me:w%2Frd@mx.example", Place("mx.example", 993, "me", "w/rd", "INBOX", True)),
        ("imap://me@mx.example:1430/A%20b", Place("mx.example", 1430, "me", "", "A b", False)),
    ],
)
def test_an_address_names_a_mailbox(address, place):
    assert place_of(address) == place


@pytest.mark.parametrize(
    "address", ["", "mx.example", "pop3://me@mx.example", "imaps://mx.example"]
)
def test_other_addresses_name_none(address):
    with pytest.raises(ValueError, match="is not an address"):
        place_of(address)
