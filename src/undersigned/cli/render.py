"""undersigned render: a letter as a web page, text, data, a table, a folder or a picture."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from undersigned.cli.letters import load, roll_of
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers import format_of, formats
from undersigned.core.renderers import render as rendered

STANDARD_OUTPUT = Path("-")

_HELP = """Write a letter in another format, every number in it counted anew.

The end of the output's name tells the format:

{known}

Names withheld, and places that are not to be printed, stand in none of them.

Example: `undersigned render letters/2024-11-14-torrek -o letter.html`
"""


def register(app: typer.Typer) -> None:
    app.command("render", help=_help())(render)


def render(
    file: Annotated[Path, typer.Argument(help="A letter as text, or a letter folder.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to write; - is the standard output.")
    ],
    format: Annotated[  # noqa: A002 - the option's own name
        str, typer.Option("--format", help="The format, where the file's name does not tell it.")
    ] = "",
    language: Annotated[
        str, typer.Option("--language", help="One of the letter's languages, such as ko.")
    ] = "",
) -> None:
    reading = load(file)
    if output == STANDARD_OUTPUT and not format:
        raise UndersignedError(
            "Standard output has no file name that tells the format.",
            do=f"Add --format with one of these: {_names()}.",
        )
    wanted = format_of(format or output.suffix or output.name)
    tag = language or reading.edition.authentic.language
    data = rendered(reading.edition, roll_of(reading), tag, wanted.name)
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise UndersignedError(
            f"It cannot be written: {error.strerror}.",
            where=str(output),
            do="Name a file in a folder that exists and that you may write to.",
        ) from error


def _names() -> str:
    return ", ".join(known.name for known in formats())


def _help() -> str:
    known = "\n".join(f"- .{each.extension}: {each.label} ({each.name})" for each in formats())
    return _HELP.format(known=known)
