"""An address for replies per letter and office."""

import pytest

from undersigned.apps.deliveries.addresses import reply_address, resolve_reply_address

pytestmark = pytest.mark.django_db


def test_without_a_mailbox_replies_go_to_the_coalition(release, settings):
    settings.REPLIES = ""
    address = reply_address(release.letter, "addressee", 0)
    assert address == release.letter.coalition.reply_to
    assert resolve_reply_address(address) is None


@pytest.mark.parametrize("mailbox", ["letters@replies.example", "*@replies.example"])
def test_an_address_leads_back_to_its_letter_and_office(release, settings, mailbox):
    settings.REPLIES = mailbox
    address = reply_address(release.letter, "cc", 3)
    assert resolve_reply_address(address) == (release.letter, "cc", 3)
    assert resolve_reply_address(f" {address.upper()} ") == (release.letter, "cc", 3)


def test_it_is_the_same_whenever_it_is_asked_for_and_another_for_each_office(release, settings):
    settings.REPLIES = "letters@replies.example"
    offices = [("addressee", 0), ("addressee", 1), ("cc", 0)]
    addresses = [reply_address(release.letter, *office) for office in offices]
    assert addresses == [reply_address(release.letter, *office) for office in offices]
    assert len(set(addresses)) == 3
    assert all(len(each.partition("@")[0]) <= 64 for each in addresses)


@pytest.mark.parametrize(
    "stranger",
    ["letters+aaaaaaaaaaaa@replies.example", "letters@replies.example", "nobody", "",
     "other+{token}@replies.example", "letters+{token}@elsewhere.example"],
)  # fmt: skip
def test_any_other_address_leads_nowhere(release, settings, stranger):
    settings.REPLIES = "letters@replies.example"
    token = reply_address(release.letter, "addressee", 0).partition("@")[0].partition("+")[2]
    assert resolve_reply_address(stranger.format(token=token)) is None
