"""The mail server in a bad mood, and the judge of what was delivered to it."""

import json
import smtplib
from email.message import EmailMessage
from types import SimpleNamespace

import pytest
from aiosmtpd.controller import Controller
from benchmarks.delivery_faults import FOR_GOOD, MOODS, judge, offices
from benchmarks.moody_postbox import Moody, mood_of
from benchmarks.postbox import mails

from benchmarks import moody_postbox
from tests.apps.deliveries.stories import planned
from tests.smtp_server import free_port
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.apps.outbox import worker


@pytest.fixture
def postbox(tmp_path, monkeypatch):
    monkeypatch.setattr(moody_postbox, "LATE", 0.01)
    moody = Moody(tmp_path / "mails.jsonl")
    controller = Controller(moody, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield SimpleNamespace(port=controller.port, journal=tmp_path / "mails.jsonl")
    controller.stop()


def send(postbox, address: str) -> int | str:
    """What the server says in the end: a code, or how the line broke."""
    mail = EmailMessage()
    mail["To"], mail["Message-ID"] = address, f"<{address}>"
    mail.set_content("Words.")
    try:
        with smtplib.SMTP("127.0.0.1", postbox.port) as connection:
            connection.send_message(mail, "us@arena.example", [address])
    except smtplib.SMTPRecipientsRefused as error:
        return error.recipients[address][0]
    except smtplib.SMTPDataError as error:
        return error.smtp_code
    except smtplib.SMTPServerDisconnected:
        return "cut"
    return 250


@pytest.mark.parametrize(
    ("mood", "answers", "kept"),
    [
        ("calm", [250], 1),
        ("late", [250], 1),
        ("later", [450, 450, 250], 1),
        ("busy", [451, 250], 1),
        ("gone", [550, 550], 0),
        ("refused", [554, 554], 0),
        ("cut", ["cut", 250], 2),
    ],
)
def test_each_mood_answers_as_it_is_told(postbox, mood, answers, kept):
    address = f"{mood}-1@arena.example"
    assert [send(postbox, address) for _ in answers] == answers
    assert len(mails(postbox.journal)) == kept


def test_there_are_five_hundred_offices_each_once_with_every_mood():
    assert len(set(offices())) == len(offices()) == 500
    assert {mood_of(address) for address in offices()} == set(MOODS)
    assert set(MOODS) > FOR_GOOD


@pytest.fixture
def judged(release, ama, server, monkeypatch, tmp_path):
    """Two deliveries to a real server, and what the judge says of them and of a journal."""
    addresses = ["minister@water.example", "mayor@port-sand.example"]
    monkeypatch.setattr("benchmarks.delivery_faults.offices", lambda: addresses)
    made = [planned(release, ama, 0), planned(release, ama, 1)]
    worker.drain()

    def judge_journal(*lines: dict) -> dict[str, int]:
        journal = tmp_path / "mails.jsonl"
        journal.write_text("".join(json.dumps(line) + "\n" for line in lines))
        return judge(SimpleNamespace(mail_journal=journal), release)

    def line(number: int, **values) -> dict:
        attempt = made[number].attempts.get()
        return {
            "to": addresses[number], "header": addresses[number], "id": made[number].message_id,
            "papers": [paper["sha256"] for paper in attempt.papers], **values,
        }  # fmt: skip

    return SimpleNamespace(journal=judge_journal, line=line, made=made)


@pytest.mark.django_db
def test_what_went_as_it_should_is_no_fault(judged):
    found = judged.journal(judged.line(0), judged.line(1))
    assert (found["deliveries"], found["sent"], found["repeated"]) == (2, 2, 0)
    assert not any(found[name] for name in ("wrong_recipient", "wrong_paper", "unowed"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fault", "spoilt"),
    [
        ("wrong_recipient", {"to": "mayor@port-sand.example"}),
        ("wrong_recipient", {"header": "mayor@port-sand.example"}),
        ("wrong_paper", {"papers": ["0" * 64]}),
        ("other_id", {"id": "<another@arena.example>"}),
    ],
)
def test_what_went_wrong_is_counted(judged, fault, spoilt):
    lines = [judged.line(0), judged.line(0, **spoilt)]
    assert judged.journal(*lines)[fault] == 1


@pytest.mark.django_db
def test_a_repeated_message_is_owed_only_to_a_try_without_an_answer(judged):
    twice = [judged.line(0), judged.line(0)]
    assert judged.journal(*twice)["unowed"] == 1
    attempt = judged.made[0].attempts.get()
    Attempt.objects.create(
        delivery=judged.made[0], number=9, outcome="unknown",
        started_at=attempt.started_at, ended_at=attempt.ended_at,
    )  # fmt: skip
    found = judged.journal(*twice)
    assert (found["unowed"], found["repeated"]) == (0, 1)


@pytest.mark.django_db
def test_a_delivery_that_did_not_end_or_ended_wrongly_is_counted(judged):
    Delivery.objects.filter(pk=judged.made[0].pk).update(state="waiting")
    Delivery.objects.filter(pk=judged.made[1].pk).update(state="failed")
    found = judged.journal()
    assert (found["unfinished"], found["wrong_end"]) == (1, 1)
