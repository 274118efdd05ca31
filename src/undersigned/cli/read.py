"""undersigned read: what is understood of a letter, and the letter folder made of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from undersigned.cli.letters import load, load_sheet, roll_of, write_letter
from undersigned.cli.sheets import show_sheet
from undersigned.core.letter import Addressee, Sender, plain
from undersigned.core.reading import Reading

SURE = 1.0
_MOST_DOUBTS = 20
SNIPPET = 60

_REACH = (("contact", "contact"), ("phone", "phone"), ("fax", "fax"), ("email", "e-mail"))


def register(app: typer.Typer) -> None:
    app.command("read")(read)


def read(
    file: Annotated[
        Path, typer.Argument(help="A letter, a letter folder, or a sign-on sheet (CSV, XLSX).")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the letter folder here.")
    ] = None,
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Write into a folder that holds a letter already.")
    ] = False,
    worksheet: Annotated[
        str, typer.Option(help="Of a sheet: the worksheet to read.", show_default=False)
    ] = "",
    columns: Annotated[
        str,
        typer.Option(
            help="Of a sheet: what its columns hold, in order, such as name,place,ignore.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Read a letter and show what was understood, how sure that is, and what was left out.

    With -o the letter is written as a letter folder, which you can edit, keep under version
    control and import. What lies in the folder is not overwritten unless you say --force.

    Of a sign-on sheet the columns are shown as they were understood, and every row as it signs or
    why it does not; with -o the list is written as the folder's signatories.csv.

    Example: `undersigned read letter.txt -o letters/2024-11-14-torrek`
    """
    if sheet := load_sheet(file):
        show_sheet(sheet, str(file), output, worksheet=worksheet, columns=columns, force=force)
        return
    reading = load(file)
    console = Console(highlight=False)
    console.print(_understood(reading))
    if reading.doubts:
        console.print(_doubts(reading))
    if reading.left_out:
        console.print(_left_out(reading))
    if output:
        written = write_letter(reading.edition, reading.signatories, output, force=force)
        console.print(f"Written to {output}: {', '.join(written)}.", markup=False)


def _understood(reading: Reading) -> Table:
    table = Table(title="What was understood", title_justify="left", box=None, pad_edge=False)
    table.add_column("Part", style="bold", no_wrap=True)
    table.add_column("Read as", overflow="fold")
    table.add_column("Line", justify="right")
    table.add_column("How sure", justify="right", no_wrap=True)
    for label, value, part in _rows(reading):
        table.add_row(label, Text(value or "not found"), _line(reading, part), _sure(reading, part))
    return table


def _rows(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Label, words and part of everything that a letter is made of."""
    edition, text = reading.edition, reading.edition.authentic
    yield "Title", plain(text.title), "title"
    yield "Language", ", ".join(each.language for each in edition.texts), "language"
    yield "Date", edition.date.isoformat() if edition.date else "", "date"
    if edition.place:
        yield "Place", edition.place, "place"
    for number, office in enumerate(edition.addressees):
        yield from _office("Addressee", office, f"addressees.{number}")
    if not edition.addressees:
        yield "Addressee", "", "addressees"
    for number, office in enumerate(edition.cc):
        yield from _office("Copy to", office, f"cc.{number}")
    yield from _office("Sender", edition.sender, "sender")
    yield "Subject", plain(text.subject), "subject"
    yield "Salutation", plain(text.salutation), "salutation"
    yield "Text", f"{len(text.blocks)} paragraphs and other blocks", "blocks"
    yield from _asks(reading)
    yield from _signatories(reading)


def _office(label: str, office: Addressee | Sender, part: str) -> Iterator[tuple[str, str, str]]:
    fields = ("name", "role", "organisation")
    named = ", ".join(filter(None, (getattr(office, field, "") for field in fields)))
    if named:
        yield label, named, f"{part}.name"
    if office.address:
        yield "  address", ", ".join(office.address), f"{part}.address"
    for field, name in _REACH:
        value = getattr(office, field, "")
        if value:
            yield f"  {name}", value, f"{part}.{field}"


def _asks(reading: Reading) -> Iterator[tuple[str, str, str]]:
    asks = reading.edition.authentic.asks
    for number, ask in enumerate(asks):
        deadline = f" (by {ask.by.isoformat()})" if ask.by else " (no deadline)"
        yield f"Ask {number + 1}", f"{_short(plain(ask.text))}{deadline}", f"asks.{number}"
    if not asks:
        yield "Asks", "", "asks"


def _signatories(reading: Reading) -> Iterator[tuple[str, str, str]]:
    counts = roll_of(reading).counts
    yield "Organisations", str(counts.organisations), "signatories"
    yield "Individuals", str(counts.individuals), "signatories"
    unknown = [place for place in counts.places if len(place) != len("KR")]
    coded = f"{counts.countries - len(unknown)} with a country code"
    others = f", and {', '.join(unknown)}" if unknown else ""
    yield "Countries", f"{counts.countries} ({coded}{others})", "signatories"


def _doubts(reading: Reading) -> Table:
    table = Table(title="\nWhat to look at", title_justify="left", box=None, pad_edge=False)
    table.add_column("Line", justify="right")
    table.add_column("Part", no_wrap=True)
    table.add_column("How sure", justify="right", no_wrap=True)
    table.add_column("Why", overflow="fold")
    for part, why in reading.doubts[:_MOST_DOUBTS]:
        table.add_row(_line(reading, part), part, _sure(reading, part), why)
    if len(reading.doubts) > _MOST_DOUBTS:
        table.add_row("", "", "", f"and {len(reading.doubts) - _MOST_DOUBTS} more")
    return table


def _left_out(reading: Reading) -> Table:
    table = Table(title="\nWhat was left out", title_justify="left", box=None, pad_edge=False)
    table.add_column("Line", justify="right")
    table.add_column("Why", no_wrap=True)
    table.add_column("Words", overflow="fold")
    for piece in reading.left_out:
        words = reading.source[piece.start : piece.end]
        table.add_row(_line_at(reading.source, piece.start), piece.reason, Text(_short(words)))
    return table


def _sure(reading: Reading, part: str) -> str:
    """The confidence in ``part`` or, where it holds others, in the least sure of them."""
    known = [
        sure
        for each, sure in reading.confidence
        if each == part or each.startswith(f"{part}.") or part.startswith(f"{each}.")
    ]
    least = min(known, default=SURE)
    return "sure" if least >= SURE else f"{least:.0%}"


def _line(reading: Reading, part: str) -> str:
    span = reading.span_of(part) or next(
        (each for each in reading.spans if each.part.startswith(f"{part}.")), None
    )
    return _line_at(reading.source_of(span), span.start) if span else ""


def _line_at(source: str, offset: int) -> str:
    return str(source.count("\n", 0, offset) + 1)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SNIPPET else f"{words[: SNIPPET - 1].rstrip()}…"
