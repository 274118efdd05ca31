"""Kills the worker while 500 deliveries run to a mail server that is late, refuses and hangs up.

In the end three records are compared: what the deliveries' pages say, what was noted of each try,
and what the mail server was handed. Every delivery must have ended as its recipient's mood has it,
every message must have gone to its own office with its own paper, and a message that came twice
must bear the same Message-ID and be owed to a line that broke or a worker that was killed.
"""

import datetime as dt
import random
import time
from collections import Counter
from typing import Any

import psutil

from benchmarks.arena import Arena
from benchmarks.moody_postbox import mood_of
from benchmarks.postbox import mails

MOODS = {
    "calm": 340, "late": 40, "later": 40, "busy": 30, "gone": 20, "cut": 18, "refused": 10,
    "sleepy": 2,
}  # fmt: skip
FOR_GOOD = {"gone", "refused"}
HOST = "arena.example"
DRAIN = 420  # seconds; a killed worker's rows are taken up after two minutes
FORBIDDEN = ("unfinished", "wrong_end", "wrong_recipient", "wrong_paper", "other_id", "unowed")


def offices() -> list[str]:
    """The offices' addresses, mixed, always in the same order."""
    names = [f"{mood}-{number}@{HOST}" for mood, many in MOODS.items() for number in range(many)]
    random.Random(1).shuffle(names)
    return names


def make_release() -> Any:
    """A released letter to all of them, with e-mail turned on."""
    from benchmarks.open_letter import edition
    from undersigned.apps.coalitions.models import Coalition, User
    from undersigned.apps.deliveries import actions
    from undersigned.apps.letters.actions import create_letter, open_letter
    from undersigned.apps.letters.models import Letter
    from undersigned.apps.releases import actions as releases
    from undersigned.apps.signatures.models import Signature
    from undersigned.core.letter import Addressee

    ama, coalition = User.objects.get(), Coalition.objects.get()
    written = tuple(Addressee(name=_name(email), email=email) for email in offices())
    words = edition().model_copy(update={"addressees": written})
    letter = create_letter(coalition=coalition, edition=words, by=ama)
    open_letter(
        letter=letter, by=ama, reason="A measurement.", time_zone="UTC",
        closes_at=dt.datetime.now(dt.UTC) + dt.timedelta(days=7),
        visibility=Letter.Visibility.LINK,
    )  # fmt: skip
    letter.refresh_from_db()
    Signature.objects.create(
        letter=letter, kind="organisation", name="Lake Friends", state="accepted",
        consent_edition=letter.latest_edition, consent_language="en",
        dedupe_key="arena", form_key="arena", accepted_at=dt.datetime.now(dt.UTC),
    )  # fmt: skip
    releases.count_and_close(letter=letter, by=ama, reason="A measurement.")
    made = releases.release(letter=letter, by=ama, reason="A measurement.")
    actions.set_channel(coalition=coalition, name="email", on=True, options={})
    return made


def _name(email: str) -> str:
    return f"Office {email.partition('@')[0]}"


def plan(release: Any) -> None:
    from undersigned.apps.coalitions.models import User
    from undersigned.apps.deliveries import actions

    orders = [
        actions.Order("addressee", position, "email", ("en",)) for position in range(len(offices()))
    ]
    actions.plan(release=release, orders=orders, by=User.objects.get())


def kill_worker(arena: Arena) -> bool:
    """Kill the outbox worker where one runs; its supervisor starts another."""
    try:
        for process in arena.server_processes():
            if "worker" in " ".join(process.cmdline()):
                process.kill()
                return True
    except psutil.NoSuchProcess:  # one that was killed before, and whose end is just being noted
        return False
    return False


def drain(release: Any) -> None:
    """Wait until nothing waits any more."""
    from django.db import close_old_connections

    end = time.monotonic() + DRAIN
    while time.monotonic() < end:
        close_old_connections()
        if not release.deliveries.unfinished().exists():
            return
        time.sleep(1)


def judge(arena: Arena, release: Any) -> dict[str, int]:
    """Compare the three records."""
    from undersigned.apps.deliveries.models import Delivery

    addresses = offices()
    deliveries = list(release.deliveries.prefetch_related("attempts"))
    handed = mails(arena.mail_journal)
    by_id = {each.message_id: each for each in deliveries}
    count: Counter[str] = Counter(dict.fromkeys(FORBIDDEN, 0))
    for each in deliveries:
        failed = mood_of(addresses[each.position]) in FOR_GOOD
        wanted = Delivery.State.FAILED if failed else Delivery.State.SENT
        count["unfinished"] += each.state == Delivery.State.WAITING
        count["wrong_end"] += each.state not in {wanted, Delivery.State.WAITING}
    for mail in handed:
        delivery = by_id.get(mail["id"])
        expected = addresses[delivery.position] if delivery else ""
        count["wrong_recipient"] += not mail["to"] == mail["header"] == expected
        count["wrong_paper"] += delivery is None or mail["papers"] not in _papers(delivery)
    times = Counter(mail["id"] for mail in handed)
    ids = Counter(address for address, _ in {(mail["to"], mail["id"]) for mail in handed})
    count["other_id"] = sum(many - 1 for many in ids.values())
    for message_id, many in times.items():
        delivery = by_id.get(message_id)
        count["unowed"] += delivery is not None and many - 1 > _excuses(delivery)
    return {
        "deliveries": len(deliveries),
        "sent": sum(each.state == Delivery.State.SENT for each in deliveries),
        "failed": sum(each.state == Delivery.State.FAILED for each in deliveries),
        "tries": sum(each.attempts.count() for each in deliveries),
        "repeated": sum(many - 1 for many in times.values()),
        **count,
    }


def _papers(delivery: Any) -> list[list[str]]:
    """The hashes of the papers noted for each try."""
    return [[paper["sha256"] for paper in each.papers] for each in delivery.attempts.all()]


def _excuses(delivery: Any) -> int:
    """How many tries ended without an answer: the line broke, or the worker was killed."""
    return sum(
        each.outcome == "unknown" or "connection broke" in each.answer
        for each in delivery.attempts.all()
    )


def run(database: str, kills: int, chance: random.Random) -> dict[str, Any]:
    """One run on one database."""
    with Arena(database, "benchmarks.moody_postbox") as arena:
        release = make_release()
        plan(release)
        begun, done = time.monotonic(), 0
        while done < kills and release.deliveries.unfinished().exists():
            time.sleep(chance.uniform(1, 6))
            done += kill_worker(arena)
            print(f"\r{database}: {done} of {kills} kills", end="", flush=True)
        print("; waiting for the deliveries", flush=True)
        drain(release)
        seconds = round(time.monotonic() - begun)
        return {"database": database, "kills": done, "seconds": seconds, **judge(arena, release)}
