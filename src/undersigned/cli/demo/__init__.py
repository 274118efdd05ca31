"""undersigned demo: the whole system here, with a made-up coalition or a letter of yours."""

from pathlib import Path
from typing import Annotated

import typer

SITE_PORT = 8000


def register(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    file: Annotated[
        Path | None,
        typer.Argument(help="A letter of yours: a text file or a letter folder. It stays here."),
    ] = None,
    port: Annotated[int, typer.Option(help="Where to listen.")] = SITE_PORT,
    data: Annotated[Path, typer.Option(help="Where the demo lives.")] = Path(".demo"),
) -> None:
    """Serve a made-up coalition with two released letters and one that is open for sign-on.

    The asks of the released ones are held against evidence and a made-up file of the public record;
    one went out by e-mail and post and was answered; six were asked to sign the open one.

    Mails are not sent: they can be read under /outbox/, and their links followed. A link is printed
    that signs you in as the secretariat, once.

    With FILE the demo opens on that letter: as published, with each finding marked where it stands,
    beside the letter as counted. Sign-on, closing and release of it can then be played through.

    Example: **undersigned demo my-letter.txt**
    """
    reading = None
    if file is not None:
        from ..letters import load

        reading = load(file)
    from ..serve import prepare, run

    prepare(port=port, data=data, DEMO="yes", MAIL="outbox")
    from .apart import tell_apart
    from .story import sign_in_address

    tell_apart()
    page = _import(reading) if reading else "/desk/"
    say_how_to_begin(sign_in_address(page), has_file=reading is not None)
    run(port=port)


def _import(reading) -> str:
    from .story import take_in

    return take_in(reading)


def say_how_to_begin(address: str, *, has_file: bool) -> None:
    """The addresses to begin with; plain lines, so that a terminal makes them links."""
    from django.conf import settings

    what = "your letter, as published and as counted" if has_file else "the secretariat's desk"
    lines = [
        "",
        f"  The public archive:      {settings.SITE_URL}/",
        f"  Every mail that is sent: {settings.SITE_URL}/outbox/",
        f"  Sign in once to {what}:",
        f"  {address}",
    ]
    typer.echo("\n".join(lines))
