"""News of a letter: heard once, spread once, told in at most one mail a day."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.alerts.stories import DAY, ESI, asked, follow, mails, public
from tests.apps.releases.stories import make_core_edition
from undersigned.apps.alerts import actions, kinds
from undersigned.apps.alerts.actions import telling
from undersigned.apps.alerts.models import Follower, NewsItem, Telling
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import actions as releases
from undersigned.channels.base import ChannelError, Receipt

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(coalition, ama, clock):
    made = public(coalition, ama)
    clock(60)
    worker.drain()
    return made


def correct(release, by, note="The place was wrong.", place="Tema", **values):
    current = release.letter.releases.order_by("-number").first()
    edition = make_core_edition(place=place)
    return releases.supersede(release=current, edition=edition, note=note, by=by, **values)


def digest_row():
    return OutboxRow.objects.get(kind=kinds.DIGEST, state="queued")


def test_a_change_is_told_ten_minutes_later(release, ama, clock):
    follow(release.letter)
    clock(1)
    correct(release, ama)
    assert mails() == []
    clock(11)
    (mail,) = mails()
    assert mail.to == [ESI]
    assert "The place was wrong." in mail.body
    assert not Telling.objects.exists()
    assert Follower.objects.get().mail is None


def test_several_changes_of_one_sitting_are_one_mail(release, ama, clock):
    follow(release.letter)
    clock(1)
    correct(release, ama, "The place was wrong.")
    clock(3)
    correct(release, ama, "The date was wrong.", place="Keta")
    clock(15)
    (mail,) = mails()
    assert "The place was wrong." in mail.body
    assert "The date was wrong." in mail.body


def test_a_day_brings_one_mail_at_most(release, ama, clock):
    follow(release.letter)
    clock(1)
    correct(release, ama, "First note.")
    clock(11)
    assert len(mails()) == 1
    correct(release, ama, "Second note.", place="Keta")
    clock(11)
    assert len(mails()) == 1
    correct(release, ama, "Third note.", place="Ada")
    clock(DAY - 12)
    assert len(mails()) == 1
    clock(2)
    _first, second = mails()
    assert "Second note." in second.body
    assert "Third note." in second.body
    assert "First note." not in second.body
    clock(3 * DAY)
    assert len(mails()) == 2


def test_news_that_come_while_a_mail_is_on_its_way_wait_for_the_next(release, ama, clock):
    follower = follow(release.letter)
    clock(1)
    correct(release, ama, "First note.")
    clock(11)
    actions.spread(news=NewsItem.objects.get(kind="release.corrected"))
    row = digest_row()
    (first,) = actions.take_up(row=row)
    correct(release, ama, "Second note.", place="Keta")
    second = NewsItem.objects.exclude(pk=first.pk).get(kind="release.corrected")
    actions.spread(news=second)
    assert actions.take_up(row=row) == [first]
    OutboxRow.objects.filter(pk=row.pk).update(state="sent", sent_at=timezone.now())
    actions.settle_digest(row, Receipt(at=timezone.now(), proof="taken"), True)
    assert [each.news for each in follower.tellings.all()] == [second]
    follower.refresh_from_db()
    assert follower.mail == digest_row().pk
    assert digest_row().next_try_at == follower.told_at + dt.timedelta(days=1)


def test_spreading_twice_is_spreading_once(release, ama, clock):
    follow(release.letter)
    clock(1)
    correct(release, ama)
    news = NewsItem.objects.get(kind="release.corrected")
    assert actions.spread(news=news) == 1
    assert actions.spread(news=news) == 0
    assert Telling.objects.count() == 1
    assert OutboxRow.objects.filter(kind=kinds.DIGEST).count() == 1


def test_the_same_news_are_heard_once(release, clock):
    for _ in range(2):
        actions.hear(letter=release.letter, kind="reply.published", about="7")
    assert NewsItem.objects.filter(kind="reply.published").count() == 1


def test_many_are_told_in_steps(release, ama, clock, monkeypatch):
    monkeypatch.setattr(telling, "BATCH", 2)
    for number in range(5):
        follow(release.letter, f"reader{number}@delta.example")
    clock(1)
    correct(release, ama)
    clock(11)
    assert len({mail.to[0] for mail in mails()}) == 5


def test_only_who_confirmed_before_it_was_public_is_told(release, ama, clock):
    asked(release.letter, "silent@delta.example")
    clock(1)
    correct(release, ama)
    clock(1)
    follow(release.letter)
    OutboxRow.objects.filter(kind=kinds.CONFIRM).delete()
    clock(11)
    assert mails() == []


def test_nothing_is_told_before_the_hour_of_a_release(release, ama, clock):
    follow(release.letter)
    hour = clock(1) + dt.timedelta(hours=5)
    correct(release, ama, "Under embargo.", public_at=hour, time_zone="UTC")
    clock(4 * 60)
    assert mails() == []
    clock(61)
    (mail,) = mails()
    assert "Under embargo." in mail.body


def test_a_correction_that_was_called_back_is_never_told(release, ama, clock):
    follow(release.letter)
    hour = clock(1) + dt.timedelta(hours=5)
    made = correct(release, ama, "Under embargo.", public_at=hour, time_zone="UTC")
    releases.call_back(release=made, by=ama, reason="Not yet.")
    clock(6 * 60)
    assert mails() == []
    assert not Telling.objects.exists()
    assert Follower.objects.get().mail is None


def test_another_letters_news_are_not_told(release, coalition, ama, clock):
    follow(release.letter)
    other = public(coalition, ama, slug="grey-water")
    clock(1)
    correct(other, ama)
    clock(11)
    assert mails() == []


def test_a_digest_for_one_who_left_has_nothing_to_take_up(release, ama, clock):
    follower = follow(release.letter)
    clock(1)
    correct(release, ama)
    actions.spread(news=NewsItem.objects.get(kind="release.corrected"))
    row = digest_row()
    actions.leave(follower=follower)
    assert actions.take_up(row=row) == []
    actions.settle_digest(row, None, True)
    assert mails() == []


def test_a_try_that_failed_for_now_changes_nothing(release, ama, clock):
    follow(release.letter)
    clock(1)
    correct(release, ama)
    actions.spread(news=NewsItem.objects.get(kind="release.corrected"))
    row = digest_row()
    actions.take_up(row=row)
    actions.settle_digest(row, ChannelError("later"), False)
    assert Telling.objects.get().mail == row.pk
    assert Follower.objects.get().failures == 0


def test_an_address_that_three_mails_did_not_reach_is_erased(release, ama, clock):
    follow(release.letter)
    for place, left in (("Tema", 1), ("Keta", 1), ("Ada", 0)):
        clock(2 * DAY)
        correct(release, ama, place=place)
        news = NewsItem.objects.filter(kind="release.corrected").last()
        actions.spread(news=news)
        row = digest_row()
        actions.take_up(row=row)
        OutboxRow.objects.filter(pk=row.pk).update(state="failed")
        actions.settle_digest(row, ChannelError("no such mailbox", permanent=True), True)
        assert Follower.objects.count() == left
    assert mails() == []


def test_a_mail_that_arrives_forgives_those_that_did_not(release, ama, clock):
    follower = follow(release.letter)
    Follower.objects.update(failures=2)
    clock(1)
    correct(release, ama)
    clock(11)
    assert len(mails()) == 1
    follower.refresh_from_db()
    assert follower.failures == 0


@pytest.mark.parametrize(
    ("outcome", "final", "left"),
    [
        (ChannelError("no such mailbox", permanent=True), True, 0),
        (ChannelError("later"), False, 1),
        (None, True, 1),
    ],
)
def test_an_address_that_cannot_be_asked_is_erased(release, clock, outcome, final, left):
    asked(release.letter)
    row = OutboxRow.objects.get(kind=kinds.CONFIRM)
    actions.settle_confirm(row, outcome, final)
    assert Follower.objects.count() == left


def test_who_confirmed_meanwhile_stays(release, clock):
    follower = asked(release.letter)
    row = OutboxRow.objects.get(kind=kinds.CONFIRM)
    actions.confirm(follower=follower)
    actions.settle_confirm(row, ChannelError("came back", permanent=True), True)
    assert Follower.objects.exists()
