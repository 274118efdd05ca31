"""undersigned serve: the site and its worker in one command."""

import os
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("serve")(serve)


def serve(
    port: Annotated[int, typer.Option(help="Where to listen.")] = 8000,
    host: Annotated[
        str, typer.Option(help="0.0.0.0 listens for other machines too.")
    ] = "127.0.0.1",
    data: Annotated[
        Path | None, typer.Option(help="The data folder; else UNDERSIGNED_DATA.")
    ] = None,
    worker: Annotated[bool, typer.Option(help="Whether to send mail from here as well.")] = True,
) -> None:
    """Serve the site, and send its mail, until you stop it with Ctrl+C.

    The database is made or brought up to date first. Settings come from the environment; docs/
    reference/settings.md lists them.
    """
    prepare(port=port, data=data)
    run(port=port, host=host, with_worker=worker)


def prepare(*, port: int, data: Path | None = None, **settings: str) -> None:
    """Settings, database and key for a server on this port; loads Django."""
    from .django import start_django

    start_django(data, port, **settings)
    from .migrating import bring_up_to_date

    bring_up_to_date()


def run(*, port: int, host: str = "127.0.0.1", with_worker: bool = True) -> None:
    """Serve until stopped. ``prepare`` comes first."""
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from rich import print as say

    from .parent import PARENT
    from .supervisor import Supervisor

    os.environ[PARENT] = str(os.getpid())
    supervisor = Supervisor()
    if with_worker:
        supervisor.start()
    say(f"\n  Undersigned is at [bold]{settings.SITE_URL}[/bold]   (stop it with Ctrl+C)\n")
    try:
        Granian(
            "undersigned.cli.web:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            blocking_threads=settings.ENV.threads,
            log_level=LogLevels.error,
            respawn_failed_workers=True,
        ).serve()
    finally:
        supervisor.stop()
