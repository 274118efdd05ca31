"""What `undersigned read` shows of a sign-on sheet: its columns, and the rows as they sign."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from undersigned import sandbox
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Signatory
from undersigned.core.readers.sheets import (
    MEANINGS,
    Mapping,
    Meaning,
    SheetReading,
    SignOns,
    sign_ons,
    understand,
)
from undersigned.core.textformat.sheet import FILE, write_sheet
from undersigned.sandbox.tasks import SHEET

WITHHELD = "Name withheld"


def show_sheet(
    data: bytes, name: str, output: Path | None, *, worksheet: str, columns: str, force: bool
) -> None:
    """Print the columns as understood and the signatories; with ``output`` write the list there."""
    reading = understand(sandbox.run(SHEET, data, name), worksheet)
    mapping = _mapping(reading, columns)
    rows = sign_ons(reading, mapping)
    console = Console(highlight=False)
    console.print(_columns(reading, mapping))
    for remark in reading.remarks:
        console.print(remark, markup=False)
    for line in _lines(reading, rows):
        typer.echo(line)
    if output:
        console.print(f"Written to {_write(rows, output, force=force)}.", markup=False)


def _mapping(reading: SheetReading, columns: str) -> Mapping:
    if not columns:
        return reading.proposal
    named = [each.strip() for each in columns.split(",")]
    unknown = [each for each in named if each not in MEANINGS]
    if unknown:
        raise typer.BadParameter(
            f"{unknown[0]!r} is nothing that a column holds; known are: {', '.join(MEANINGS)}",
            param_hint="--columns",
        )
    return Mapping(columns=tuple(cast("Meaning", each) for each in named))


def _columns(reading: SheetReading, mapping: Mapping) -> Table:
    table = Table(title="Columns", title_justify="left", box=None, pad_edge=False)
    table.add_column("Column", style="bold", overflow="fold")
    table.add_column("Holds", no_wrap=True)
    table.add_column("How sure", justify="right", no_wrap=True)
    table.add_column("For example", overflow="fold")
    for number, column in enumerate(reading.columns, 1):
        meaning = mapping.columns[number - 1] if number <= len(mapping.columns) else ""
        proposed = meaning == column.meaning
        table.add_row(
            Text(column.header or f"column {number}"),
            meaning,
            f"{column.confidence:.0%}" if proposed else "as you say",
            Text("; ".join(column.samples[:2])),
        )
    return table


def _lines(reading: SheetReading, rows: SignOns) -> Iterator[str]:
    kinds = [entry.signatory.kind for entry in rows.entries]
    yield ""
    yield (
        f"Organisations: {kinds.count('organisation')}. Individuals: {kinds.count('individual')}."
        f" Rows refused: {len(rows.refused)}, left out: {len(reading.left_out)},"
        f" empty: {reading.empty}."
    )
    for entry in rows.entries:
        yield f"{entry.line:>5}  {_printed(entry.signatory)}"
        yield from (f"       please check: {doubt}" for doubt in entry.doubts)
    yield from (f"{each.line:>5}  refused: {each.reason} ({each.words})" for each in rows.refused)
    for left in reading.left_out:
        yield f"{left.line:>5}  left out, {left.reason}: {' '.join(left.words.split())[:60]}"


def _printed(signatory: Signatory) -> str:
    kind = "organisation" if signatory.kind == "organisation" else "individual  "
    name = f"{WITHHELD} (it is: {signatory.name})" if signatory.withheld else signatory.name
    code = f" [{signatory.country}]" if signatory.country else ""
    place = f", {signatory.place}{code}" if signatory.place else ""
    title = f" ({signatory.title})" if signatory.title else ""
    return f"{kind}  {name}{place}{title}"


def _write(rows: SignOns, folder: Path, *, force: bool) -> Path:
    """The list as signatories.csv, without addresses, withheld names and what else is not printed.

    The letter in the folder stays as it is; a list that is there is replaced only by ``force``.
    """
    if folder.exists() and not folder.is_dir():
        raise UndersignedError("It is a file.", where=str(folder), do="Name a folder.")
    path = folder / FILE
    if path.exists() and not force:
        raise UndersignedError(
            "A list is there already.",
            where=str(path),
            do="Name another folder, or say --force to overwrite it.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(write_sheet(_public(entry.signatory) for entry in rows.entries), "utf-8")
    return path


def _public(signatory: Signatory) -> Signatory:
    if not signatory.withheld:
        return signatory
    return Signatory(kind=signatory.kind, name=WITHHELD, withheld=True)
