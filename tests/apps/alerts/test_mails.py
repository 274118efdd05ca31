"""The mails to followers: what they say, in which language, and how their reader leaves."""

import pytest

from tests.apps.alerts.stories import ESI, asked, follow, mails, path_in, public
from tests.apps.followup.asks import found, make_ask
from tests.apps.releases.stories import make_core_edition
from undersigned.apps.alerts import actions, kinds
from undersigned.apps.alerts.mails import build_already, build_confirm, build_digest
from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import actions as releases
from undersigned.apps.signatures.models import Suppression

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition, ama, clock):
    return public(coalition, ama, edition=make_core_edition("en", "fr")).letter


def row(kind, follower):
    return enqueue(kind, follower.pk)


def test_the_first_mail_asks_and_names_the_letter(letter, clock, client):
    asked(letter)
    (mail,) = mails()
    assert mail.subject == "Please confirm: news of a joint letter"
    assert "2 groups call for clear water" in mail.body
    assert client.get(path_in(mail, "follow/c/")).status_code == 200
    assert mail.reply_to == [letter.coalition.reply_to]


def test_every_mail_says_how_to_leave_in_body_and_headers(letter, ama, clock):
    follower = asked(letter)
    actions.confirm(follower=follower)
    clock(61)
    actions.ask(letter=letter, email=ESI, language="en")
    found(make_ask(letter, ama, published=True, ask_id="publish"), "session 76", "met", ama)
    clock(11)
    sent = [mail for mail in mails() if mail.to == [ESI]]
    assert {mail.subject for mail in sent} == {
        "You are told of this joint letter already",
        "News of a joint letter",
    }
    for mail in sent:
        leaving = f"http://localhost:8000{path_in(mail, 'follow/l/')}"
        assert mail.extra_headers["List-Unsubscribe"] == f"<{leaving}>"
        assert mail.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_mails_are_in_the_readers_language(letter, ama, clock):
    follow(letter, language="fr")
    clock(1)
    release = letter.releases.get()
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    releases.supersede(release=release, edition=edition, note="Le lieu.", by=ama)
    clock(11)
    (mail,) = mails()
    assert "/releases/clear-rivers/clear-water/fr/" in mail.body
    assert "2 call for clear water" in mail.body


def test_a_language_that_the_letter_lacks_gets_its_own(letter, clock):
    follower = asked(letter, language="ko")
    (mail,) = mails()
    assert "2 groups call for clear water" in mail.body
    assert follower.language == "ko"
    assert "clear-water/\n" in mail.body


def test_nothing_in_a_mail_is_made_to_follow_its_reader(letter, clock):
    asked(letter)
    (mail,) = mails()
    assert mail.message().get_content_type() == "text/plain"
    assert "<img" not in mail.body
    assert "?" not in path_in(mail, "follow/c/")


def test_a_mail_that_lost_its_reason_is_not_written(letter, ama, clock):
    follower = asked(letter)
    assert build_already(row(kinds.ALREADY, follower)) is None
    assert build_digest(row(kinds.DIGEST, follower)) is None
    actions.confirm(follower=follower)
    confirm = OutboxRow.objects.get(kind=kinds.CONFIRM)
    assert build_confirm(confirm) is None
    assert build_already(row(kinds.ALREADY, follower)) is not None
    Suppression.objects.create(address_hash=follower.contact.address_hash)
    assert build_already(row(kinds.ALREADY, follower)) is None
    actions.leave(follower=follower)
    for build in (build_confirm, build_already, build_digest):
        assert build(confirm) is None


def test_a_letter_that_is_not_public_any_more_is_told_nothing_of(letter, ama, clock):
    follower = follow(letter)
    already = row(kinds.ALREADY, follower)
    letter.releases.update(public_at=clock() + (clock() - clock()).resolution * 10**9)
    assert build_already(already) is None
    assert build_digest(row(kinds.DIGEST, follower)) is None


def test_news_that_are_gone_are_spread_to_nobody(letter, clock):
    enqueue(kinds.SPREAD, "0199f4c6-0000-7000-8000-000000000000")
    assert mails() == []
