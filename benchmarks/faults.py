"""Kills web, worker and database processes under load and counts what was lost.

    python -m benchmarks.faults [--kills 50] [--seed N] [--json FILE]

Signers send forms all the time. At random moments one process gets SIGKILL: a web process, the
outbox worker, a PostgreSQL backend or its postmaster, or the whole server at once; what does not
come back by itself is started again, as an operator's supervisor would. In the end the outbox is
left to drain, and three records are compared: what the site said "recorded" to, what the database
holds, and what the mail server was handed. It fails unless nothing was lost, doubled or sent to a
wrong address. Then the worker is killed while 500 deliveries run: see ``delivery_faults``.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks import delivery_faults
from benchmarks.arena import Arena, wait_until
from benchmarks.postbox import mails
from benchmarks.signers import Crowd

DRAIN = 180  # seconds for the outbox to become empty after the last kill


def victims(arena: Arena) -> dict[str, list[psutil.Process]]:
    """What can be killed now, by kind."""
    found: dict[str, list[psutil.Process]] = {"server": [], "web": [], "worker": []}
    for process in arena.server_processes():
        if kind := _kind(process):
            found[kind].append(process)
    database = arena.database_processes()
    if database:
        found["postmaster"], found["backend"] = database[:1], _backends(database[1:])
    return {kind: processes for kind, processes in found.items() if processes}


def _kind(process: psutil.Process) -> str:
    """ "server", "web" or "worker"; empty for one that has just ended by itself."""
    command = _command(process)
    if not command:
        return ""
    if "worker" in command:
        return "worker"
    return "server" if " serve" in command else "web"


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


def _backends(processes: list[psutil.Process]) -> list[psutil.Process]:
    return [process for process in processes if "idle" in _command(process)] or processes


def kill_one(arena: Arena, chance: random.Random) -> str:
    """Kill a process of a kind chosen by chance and bring back what stays away; the kind."""
    found = victims(arena)
    kind = chance.choice(sorted(found))
    if kind == "server":
        for process in list(arena.server_processes()):
            _kill(process)
    else:
        _kill(chance.choice(found[kind]))
    if kind == "postmaster":
        wait_until(lambda: not any(p.is_running() for p in found["postmaster"]), "its end")
        arena.restart_postgresql()
    if kind == "server":
        arena.serve()
    return kind


def _kill(process: psutil.Process) -> None:
    try:
        process.kill()
    except psutil.NoSuchProcess:
        return


def judge(arena: Arena, recorded: list[dict]) -> dict[str, int]:
    """Compare the three records."""
    from undersigned.apps.signatures.contacts import open_contact
    from undersigned.apps.signatures.links import CONFIRM, signature_of
    from undersigned.apps.signatures.models import Signature

    stored: dict[str, int] = {}
    for signature in Signature.objects.select_related("contact"):
        email = open_contact(signature).email
        stored[email] = stored.get(email, 0) + 1
    handed = mails(arena.mail_journal)
    ids_by_address: dict[str, set[str]] = {}
    wrong = 0
    for mail in handed:
        (address,) = mail["to"]
        ids_by_address.setdefault(address, set()).add(mail["id"])
        signature = signature_of(_token(mail["body"]), CONFIRM)
        wrong += signature is None or open_contact(signature).email != address
    emails = [line["email"] for line in recorded]
    return {
        "recorded": len(emails),
        "lost": sum(email not in stored for email in emails),
        "doubled": sum(count - 1 for count in stored.values()),
        "without_mail": sum(email not in ids_by_address for email in stored),
        "to_wrong_address": wrong,
        "mails_doubled": sum(len(ids) - 1 for ids in ids_by_address.values()),
        "mails_repeated": len(handed) - sum(len(ids) for ids in ids_by_address.values()),
        "forms_sent_again": sum(line["sent"] > 1 for line in recorded),
    }


def _token(body: str) -> str:
    return body.split("/sign/c/", 1)[1].split("/", 1)[0]


def drain() -> None:
    """Wait until nothing waits in the outbox."""
    from django.db import OperationalError, close_old_connections

    from undersigned.apps.outbox.models import OutboxRow

    def is_empty() -> bool:
        close_old_connections()
        waiting = (OutboxRow.State.QUEUED, OutboxRow.State.LEASED)
        try:
            return not OutboxRow.objects.filter(state__in=waiting).exists()
        except OperationalError:  # the database is still recovering from the last kill
            return False

    end = time.monotonic() + DRAIN
    while not is_empty() and time.monotonic() < end:
        time.sleep(0.5)


def run(database: str, kills: int, chance: random.Random) -> dict:
    """One run on one database."""
    done: dict[str, int] = {}
    with Arena(database) as arena:
        with Crowd(arena.sign_on_url, arena.folder / "recorded.jsonl", run="f", threads=8) as crowd:
            for number in range(kills):
                time.sleep(chance.uniform(0.2, 1.0))
                kind = kill_one(arena, chance)
                done[kind] = done.get(kind, 0) + 1
                print(f"\r{database}: {number + 1} of {kills} kills", end="", flush=True)
            time.sleep(1)
        if not arena.is_up():
            arena.serve()
        print("; waiting for the outbox", flush=True)
        drain()
        return {"database": database, "kills": done, **judge(arena, crowd.recorded())}


FORBIDDEN = ("lost", "doubled", "without_mail", "to_wrong_address", "mails_doubled")
MOST_WORKER_KILLS = 12  # each leaves its batch to wait for two minutes


@dataclass(frozen=True)
class Part:
    """A run, what it must not find, and what must not be zero."""

    run: Callable[[str, int, random.Random], dict]
    forbidden: tuple[str, ...]
    proof: str


PARTS = {
    "sign-ons": Part(run, FORBIDDEN, "recorded"),
    "deliveries": Part(delivery_faults.run, delivery_faults.FORBIDDEN, "sent"),
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--database", choices=["postgresql", "sqlite"], action="append")
    parser.add_argument("--part", choices=["sign-ons", "deliveries"])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    print(f"seed {options.seed}")
    (database,) = options.database or ["postgresql"]
    # Each in a process of its own: Django reads its settings once.
    if options.part is None:
        return max(_in_its_own_process(part, options) for part in PARTS)
    result = PARTS[options.part].run(database, options.kills, random.Random(options.seed))
    for name, value in result.items():
        print(f"{name:18} {value}")
    if options.json:
        file = options.json.with_stem(f"{options.json.stem}-{options.part}")
        file.write_text(json.dumps({"seed": options.seed, **result}, indent=1))
    if not result[PARTS[options.part].proof] or any(
        result[name] for name in PARTS[options.part].forbidden
    ):
        print("FAILED: something was lost, doubled or misdirected, or nothing was done.")
        return 1
    print("Nothing was lost, nothing doubled, no mail went to a wrong address.")
    return 0


def _in_its_own_process(part: str, options: argparse.Namespace) -> int:
    kills = options.kills if part == "sign-ons" else min(options.kills, MOST_WORKER_KILLS)
    command = [sys.executable, "-m", "benchmarks.faults", "--part", part, "--kills", str(kills)]
    command += ["--seed", str(options.seed)]
    for database in options.database or []:
        command += ["--database", database]
    if options.json:
        command += ["--json", str(options.json)]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
