"""From the outbox to a real mail server and back: what is sent, and what is noted about it."""

import datetime as dt
import hashlib
from email import message_from_bytes, policy

import pytest
from django.utils import timezone

from tests.apps.deliveries.stories import (
    fresh,
    letter_released,
    make_due,
    outcomes,
    planned,
    row_of,
    turn_on,
)
from tests.apps.releases.stories import NOON, TOMORROW
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.apps.outbox import leases, worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import actions as releases
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

State = Delivery.State


def only_mail(server):
    ((recipients, data),) = server.mails
    return recipients, message_from_bytes(data, policy=policy.default)


def test_a_letter_reaches_its_office_with_the_text_inline_and_the_pdf_attached(
    release, ama, server
):
    delivery = planned(release, ama)
    assert worker.drain() == 1
    recipients, mail = only_mail(server)
    assert recipients == ["minister@water.example"]
    assert mail["Subject"] == "Clear water"
    assert mail["Message-ID"] == delivery.message_id
    assert mail["From"].addresses[0].addr_spec == "letters@clear-rivers.example"
    assert "We are 2 groups and 1 person" in mail.get_body(("plain",)).get_content()
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "clear-water.pdf"
    assert attached.get_content() == b"%PDF-1.7 en for Mariam Tamba, 3 names"


def test_the_receipt_keeps_the_answer_the_hour_and_the_hash_of_the_bytes(release, ama, server):
    delivery = planned(release, ama)
    worker.drain()
    assert fresh(delivery).state == State.SENT
    (attempt,) = delivery.attempts.all()
    ((_, data),) = server.mails
    assert (attempt.number, attempt.outcome) == (1, "taken")
    assert attempt.sha256 == hashlib.sha256(data.replace(b"\r\r\n", b"\r\n")).hexdigest()
    assert "250" in attempt.answer
    assert attempt.to == "minister@water.example"
    assert attempt.message_id == delivery.message_id
    assert attempt.started_at <= attempt.ended_at <= timezone.now()
    paper = b"%PDF-1.7 en for Mariam Tamba, 3 names"
    sha256 = hashlib.sha256(paper).hexdigest()
    assert attempt.papers == [{"name": "clear-water.pdf", "sha256": sha256}]


def test_each_office_gets_its_own_copy_and_copies_show_whom_the_letter_is_for(
    release, ama, server, printer
):
    planned(release, ama, 0)
    planned(release, ama, 1)
    planned(release, ama, part="cc")
    worker.drain()
    assert sorted(server.recipients()) == [
        "mayor@port-sand.example", "minister@water.example", "speaker@house.example",
    ]  # fmt: skip
    assert {place for place, _, _ in printer} == {0, 1, None}


def test_an_office_is_rendered_once_however_often_it_is_tried(release, ama, server, printer):
    server.to_recipient["minister"] = "452 4.2.2 full"
    planned(release, ama)
    for _ in range(3):
        worker.drain()
        make_due()
    assert printer == [(0, ("en",), release.edition_hash)]


@pytest.mark.parametrize(
    ("one_file", "names", "asked"),
    [
        (True, ["clear-water.pdf"], [("en", "fr")]),
        (False, ["clear-water.en.pdf", "clear-water.fr.pdf"], [("en",), ("fr",)]),
    ],
)
def test_several_languages_go_in_one_file_or_in_several(
    coalition, ama, server, printer, one_file, names, asked
):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, "en", "fr")
    planned(release, ama, languages=("en", "fr"), one_file=one_file)
    worker.drain()
    _, mail = only_mail(server)
    assert [each.get_filename() for each in mail.iter_attachments()] == names
    assert [languages for _, languages, _ in printer] == asked


def test_two_failures_then_it_goes_through_under_the_same_id(release, ama, server):
    server.to_data["minister"] = "451 4.3.0 come back later"
    delivery = planned(release, ama)
    worker.drain()
    assert (fresh(delivery).state, fresh(delivery).reason) == (
        State.WAITING, "message refused: 451 4.3.0",
    )  # fmt: skip
    make_due()
    worker.drain()
    server.to_data.clear()
    make_due()
    worker.drain()
    assert outcomes(delivery) == ["not_now", "not_now", "taken"]
    assert {each.message_id for each in delivery.attempts.all()} == {delivery.message_id}
    assert (fresh(delivery).state, fresh(delivery).reason) == (State.SENT, "")
    assert len(server.mails) == 1


def test_a_refusal_for_good_fails_and_says_why(release, ama, server):
    server.to_recipient["minister"] = "550 5.1.1 no such user"
    delivery = planned(release, ama)
    worker.drain()
    assert (fresh(delivery).state, fresh(delivery).reason) == (
        State.FAILED, "recipient refused: 550 5.1.1",
    )  # fmt: skip
    assert outcomes(delivery) == ["refused"]


def test_a_server_that_is_not_there_costs_no_delivery(release, ama, server):
    first, second = planned(release, ama, 0), planned(release, ama, 1)
    server.controller.stop()
    worker.drain()
    assert {fresh(first).state, fresh(second).state} == {State.WAITING}
    # The second only waited behind the first, and was not tried.
    assert sorted([*outcomes(first), *outcomes(second)]) == ["not_now"]
    assert "no connection" in fresh(second).reason


def test_a_worker_that_was_killed_leaves_a_try_whose_end_is_not_known(release, ama, server):
    delivery = planned(release, ama)
    (row,) = leases.lease(1)
    from undersigned.apps.deliveries.sending import shipment

    assert shipment(row) is not None  # and here the worker was killed
    OutboxRow.objects.update(lease_until=timezone.now() - dt.timedelta(seconds=1))
    worker.drain()
    assert outcomes(delivery) == ["unknown", "taken"]
    first, second = delivery.attempts.all()
    assert first.sha256 == second.sha256
    assert first.message_id == second.message_id
    assert fresh(delivery).trying_since is None


def test_a_connection_cut_after_the_message_repeats_it_under_the_same_id(release, ama, server):
    server.cut_after_data = 1
    delivery = planned(release, ama)
    worker.drain()
    make_due()
    worker.drain()
    ids = [message_from_bytes(data)["Message-ID"] for _, data in server.mails]
    assert ids == [delivery.message_id] * 2
    assert {to[0] for to, _ in server.mails} == {"minister@water.example"}
    assert outcomes(delivery) == ["not_now", "taken"]


# --- Judged when its turn comes


def test_a_release_called_back_is_sent_to_nobody(coalition, ama, printer, server, clock):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, public_at=TOMORROW)
    delivery = planned(release, ama, due_at=TOMORROW, now=NOON)
    releases.call_back(release=release, by=ama, reason="Too early.", now=NOON)
    clock(TOMORROW + dt.timedelta(hours=1))
    worker.drain()
    assert not server.mails
    assert (fresh(delivery).state, fresh(delivery).reason) == (
        State.CANCELLED, "The release was called back.",
    )  # fmt: skip
    assert row_of(delivery).state == OutboxRow.State.CANCELLED


def test_a_letter_withdrawn_meanwhile_is_sent_to_nobody(release, ama, server):
    delivery = planned(release, ama)
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    worker.drain()
    assert not server.mails
    assert fresh(delivery).reason == "The letter was withdrawn."


def test_a_version_replaced_meanwhile_is_sent_to_nobody(release, ama, server):
    delivery = planned(release, ama)
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    releases.supersede(release=release, edition=edition, note="Place.", by=ama)
    worker.drain()
    assert not server.mails
    assert fresh(delivery).reason == "The letter was replaced by a corrected version."


def test_at_the_hour_of_the_embargo_it_leaves_by_itself(coalition, ama, printer, server, clock):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, public_at=TOMORROW)
    planned(release, ama, due_at=TOMORROW, now=NOON)
    clock(TOMORROW - dt.timedelta(seconds=1))
    assert worker.drain() == 0
    clock(TOMORROW)
    assert worker.drain() == 1
    assert "embargo" not in only_mail(server)[1].get_body(("plain",)).get_content()


def test_what_goes_out_before_its_hour_says_so_above_the_text(coalition, ama, printer, server):
    turn_on(coalition, "email")
    in_a_week = timezone.now() + dt.timedelta(days=7)
    release = letter_released(coalition, ama, public_at=in_a_week, now=timezone.now())
    planned(release, ama)
    worker.drain()
    text = only_mail(server)[1].get_body(("plain",)).get_content()
    assert text.startswith("Under embargo until ")


def test_a_channel_turned_off_meanwhile_stops_what_waits(release, coalition, ama, server):
    delivery = planned(release, ama)
    actions.set_channel(coalition=coalition, name="email", on=False, options={})
    worker.drain()
    assert not server.mails
    assert (fresh(delivery).state, outcomes(delivery)) == (State.FAILED, [])
    assert fresh(delivery).reason == "The coalition has turned this channel off."


def test_what_cannot_be_printed_fails_and_says_what_to_do(release, ama, server, monkeypatch):
    def no_font(*_args, **_kwargs):
        raise UndersignedError("There is no font for Khmer.", do="Install fonts-noto-core.")

    monkeypatch.setattr("undersigned.apps.deliveries.papers.render", no_font)
    delivery = planned(release, ama)
    worker.drain()
    assert (fresh(delivery).state, fresh(delivery).reason) == (
        State.FAILED, "There is no font for Khmer. Install fonts-noto-core.",
    )  # fmt: skip


def test_a_held_delivery_is_not_sent(release, ama, server):
    delivery = planned(release, ama)
    actions.hold(delivery=delivery, by=ama)
    assert worker.drain() == 0
    actions.let_go(delivery=delivery, by=ama)
    assert worker.drain() == 1
    assert fresh(delivery).state == State.SENT


def test_a_row_without_a_delivery_is_no_longer_needed(release, ama, server):
    delivery = planned(release, ama)
    Delivery.objects.filter(pk=delivery.pk).delete()
    assert worker.drain() == 1
    assert not server.mails
    assert not Attempt.objects.exists()


def test_replies_go_to_the_address_of_this_letter_and_office(release, ama, server, settings):
    settings.REPLIES = "letters@replies.example"
    planned(release, ama)
    worker.drain()
    reply_to = only_mail(server)[1]["Reply-To"].addresses[0].addr_spec
    assert reply_to.startswith("letters+")
    assert reply_to.endswith("@replies.example")


def test_the_reply_address_is_printed_where_it_is_wanted(release, ama, server, settings, printer):
    settings.REPLIES = "letters@replies.example"
    planned(release, ama, 0, print_reply=True)
    planned(release, ama, part="cc", print_reply=True)
    planned(release, ama, 1)
    worker.drain()
    printed = {}
    for (to,), data in server.mails:
        mail = message_from_bytes(data, policy=policy.default)
        (attached,) = mail.iter_attachments()
        reply_to = mail["Reply-To"].addresses[0].addr_spec
        printed[to] = f"to {reply_to}" in attached.get_content().decode()
    assert printed == {
        "minister@water.example": True, "speaker@house.example": True,
        "mayor@port-sand.example": False,
    }  # fmt: skip


def test_the_sheet_is_laid_out_for_the_coalition_s_window_envelope(
    release, coalition, ama, server, monkeypatch
):
    asked = []

    def render(*_args, layout, **_kwargs):
        asked.append(layout.envelope)
        return b"%PDF"

    monkeypatch.setattr("undersigned.apps.deliveries.papers.render", render)
    planned(release, ama, 0)
    worker.drain()
    turn_on(coalition, "post", window="us-10")
    planned(release, ama, 1)
    worker.drain()
    assert asked == ["din-5008-b", "us-10"]


def test_a_row_of_one_that_ended_otherwise_changes_nothing(release, ama, server):
    delivery = planned(release, ama)
    Delivery.objects.filter(pk=delivery.pk).update(state=State.DELIVERED)
    worker.drain()
    assert (fresh(delivery).state, row_of(delivery).state) == ("delivered", "cancelled")
    assert not server.mails


def test_the_list_stands_in_the_columns_and_groups_that_were_chosen(
    release, ama, server, monkeypatch
):
    asked = []

    def seen(_edition, _roll, _language, _format, **options):
        asked.append((options["layout"].columns, options["layout"].group_by))
        return b"%PDF"

    monkeypatch.setattr("undersigned.apps.deliveries.papers.render", seen)
    planned(release, ama, 0, columns=2, group_by="country")
    planned(release, ama, 1)
    worker.drain()
    assert asked == [(2, "country"), (0, "")]
