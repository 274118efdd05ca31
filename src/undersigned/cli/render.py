"""undersigned render: a letter as PDF, Word file, web page, text, data, table, folder, picture."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from undersigned.cli.letters import load, roll_of
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers import Format, format_of, formats, options_of
from undersigned.core.renderers import render as rendered
from undersigned.core.renderers.layout import ENVELOPES, Layout

STANDARD_OUTPUT = Path("-")

_HELP = """Write a letter in another format, every number in it counted anew.

The end of the output's name tells the format:

{known}

Names withheld, and places that are not to be printed, stand in none of them.

What is for paper can be chosen: the envelope, the columns of names, their groups, whose copy it is.

Example: `undersigned render letters/2024-11-14-torrek -o letter.pdf --envelope us-10`
"""


def register(app: typer.Typer) -> None:
    app.command("render", help=_help())(render)


def render(
    file: Annotated[Path, typer.Argument(help="A letter in any form that is read, or its folder.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to write; - is the standard output.")
    ],
    format: Annotated[  # noqa: A002 - the option's own name
        str, typer.Option("--format", help="The format, where the file's name does not tell it.")
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            "--language",
            help="One of the letter's languages, such as ko. For paper several, such as ko,en: "
            "they stand one after another in one file.",
        ),
    ] = "",
    envelope: Annotated[
        str, typer.Option(help=f"For paper: the envelope, one of {', '.join(ENVELOPES)}.")
    ] = "",
    columns: Annotated[
        int, typer.Option(help="For paper: in how many columns the names stand, 1 to 3.")
    ] = 0,
    group_by: Annotated[
        str, typer.Option(help="For paper: the names under headings by kind, country or region.")
    ] = "",
    addressee: Annotated[
        int | None,
        typer.Option(help="For paper: the copy for one office, counted from 1.", min=1),
    ] = None,
) -> None:
    reading = load(file)
    if output == STANDARD_OUTPUT and not format:
        raise UndersignedError(
            "Standard output has no file name that tells the format.",
            do=f"Add --format with one of these: {_names()}.",
        )
    wanted = format_of(format or output.suffix or output.name)
    languages = tuple(filter(None, language.split(","))) or (reading.edition.authentic.language,)
    asked: dict[str, Any] = {}
    if envelope or columns or group_by or len(languages) > 1:
        asked["layout"] = Layout(
            envelope=envelope or Layout().envelope,
            columns=columns,
            group_by=group_by,
            languages=languages if len(languages) > 1 else (),
        )
    if addressee is not None:
        asked["addressee"] = addressee - 1
    _refuse_for_screens(wanted, asked)
    data = rendered(reading.edition, roll_of(reading), languages[0], wanted.name, **asked)
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


def _refuse_for_screens(wanted: Format, asked: Iterable[str]) -> None:
    """Where a format is not for paper, a choice for paper would be lost without a word."""
    if set(asked) <= options_of(wanted):
        return
    paper = [each.name for each in formats() if "layout" in options_of(each)]
    raise UndersignedError(
        f"{wanted.name} takes no choices for paper: no envelope, columns, groups or addressee, and "
        "one language.",
        do=f"Leave them out, or write one of these: {', '.join(paper)}.",
    )


def _names() -> str:
    return ", ".join(known.name for known in formats())


def _help() -> str:
    known = "\n".join(f"- .{each.extension}: {each.label} ({each.name})" for each in formats())
    return _HELP.format(known=known)
