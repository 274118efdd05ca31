"""undersigned worker: sends what waits in the outbox, and fetches replies."""

import os
import signal
import threading
from pathlib import Path
from typing import Annotated

import typer

from .parent import PARENT, end_with_parent


def register(app: typer.Typer) -> None:
    app.command("worker")(worker)


def worker(
    data: Annotated[
        Path | None, typer.Option(help="The data folder; else UNDERSIGNED_DATA.")
    ] = None,
) -> None:
    """Send what waits in the outbox and fetch replies, until you stop it.

    `undersigned serve` starts one by itself. Start more, on this machine or on others that use
    the same PostgreSQL database, when mail piles up. A worker may be killed at any moment: what
    it had in hand is taken by another after two minutes.
    """
    from .django import start_django

    start_django(data)
    from undersigned.apps.alerts.sweeping import run as erase_in_time
    from undersigned.apps.followup.fetching import run as look_for_replies
    from undersigned.apps.outbox.worker import run

    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    if PARENT in os.environ:
        end_with_parent(int(os.environ[PARENT]))
    for beside in (look_for_replies, erase_in_time):
        threading.Thread(target=beside, args=(stop,), daemon=True).start()
    run(stop)
