"""undersigned compare: what partners' published copies have otherwise than the edition."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer

from undersigned.cli import UNREADABLE, complain
from undersigned.cli.letters import load
from undersigned.core.comparing import Comparison, Continued, Difference, Kind, compare, continued
from undersigned.core.errors import UnreadableError
from undersigned.core.letter import Counts, Signatory
from undersigned.core.reading import Reading

DIFFERS = 1
_IN_TEXT = (Kind.TITLE, Kind.SUBJECT, Kind.SALUTATION, Kind.ASK, Kind.WORDS)
_COUNTED = ("organisations", "individuals", "countries")


class Form(StrEnum):
    """How differences are written."""

    text = "text"
    json = "json"


def register(app: typer.Typer) -> None:
    app.command("compare")(compare_files)


def compare_files(
    edition: Annotated[
        Path, typer.Argument(metavar="EDITION", help="The letter: a letter folder or any file.")
    ],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILES", help="Published copies, in any format.")
    ],
    format: Annotated[  # noqa: A002 - the option's own name
        Form, typer.Option("--format", help="For people or for programs.")
    ] = Form.text,
    *,
    series: Annotated[
        bool,
        typer.Option("--series", help="The files are the next letters: who joined, left, stayed."),
    ] = False,
) -> None:
    """Compare published copies of a letter with its edition.

    Numbers, dates, addressees, asks, names and words are compared. Quotation marks, dashes and
    blanks make no difference. In words, [-what the edition has-] and {+what the copy has+} stand
    between the words that both have. Which of the two is right is for you to say.

    With --series the files are later letters of a series, in order: each is held against the one
    before it, and what is told is who joined, who is gone, who is printed otherwise, and which asks
    are repeated, new or dropped.

    The exit code is 0 if all copies are the same, 1 if one differs, 2 for a wrong option, and 3 if
    a file cannot be read. With --series it is 0 or 3.

    Examples: `undersigned compare letters/torrek copy.html partner.pdf`

    `undersigned compare --series letters/2023 letters/2024 letters/2025`
    """
    first = load(edition)
    others = _load(files)
    differs = False
    if series:
        _series([(edition, first), *others], format)
    else:
        found = [(path, compare(first, copy)) for path, copy in others]
        differs = not all(comparison.is_same for _, comparison in found)
        _copies(edition, found, format)
    if len(others) < len(files):
        raise typer.Exit(UNREADABLE)
    if differs:
        raise typer.Exit(DIFFERS)


def _load(paths: Sequence[Path]) -> list[tuple[Path, Reading]]:
    """The letters that can be read; the others are complained of."""
    readings = []
    for path in paths:
        try:
            readings.append((path, load(path)))
        except UnreadableError as error:
            complain(error)
    return readings


def _copies(edition: Path, found: Sequence[tuple[Path, Comparison]], form: Form) -> None:
    if form is Form.json:
        _write_json({"edition": str(edition), "copies": [_copy(*each) for each in found]})
        return
    for path, comparison in found:
        sys.stdout.write("\n".join(_told(path, comparison)) + "\n")


def _copy(path: Path, comparison: Comparison) -> dict[str, Any]:
    return {"file": str(path), "same": comparison.is_same, **asdict(comparison)}


def _told(path: Path, comparison: Comparison) -> Iterator[str]:
    number = len(comparison.differences)
    what = "the same" if not number else f"{number} difference{'s' if number > 1 else ''}"
    yield f"{path}: {what}"
    for each in comparison.differences:
        yield f"  {_difference(each)}"
    for remark in comparison.remarks:
        yield f"  {remark}"


def _difference(each: Difference) -> str:
    if each.kind in _IN_TEXT:
        place = "" if each.where == each.kind.value else f", {each.where}"
        return f"{each.kind}{place}: {_marked(each)}"
    if each.kind in (Kind.NAME_GONE, Kind.ASK_GONE):
        return f"{each.kind} ({each.where}): {each.first}"
    if each.kind in (Kind.NAME_ADDED, Kind.ASK_ADDED):
        return f"{each.kind} ({each.where}): {each.second}"
    return f"{each.kind} ({each.where}): “{each.first}” became “{each.second}”"


def _marked(each: Difference) -> str:
    first = f"[-{each.first}-]" if each.first else ""
    second = f"{{+{each.second}+}}" if each.second else ""
    return " ".join(filter(None, (each.before, first, second, each.after))).replace("\n", " ")


def _series(letters: Sequence[tuple[Path, Reading]], form: Form) -> None:
    steps = [(before, now, continued(old, new)) for (before, old), (now, new) in pairwise(letters)]
    if form is Form.json:
        _write_json({"series": [_step(*each) for each in steps]})
        return
    for before, now, found in steps:
        sys.stdout.write("\n".join(_continued(before, now, found)) + "\n")


def _step(before: Path, now: Path, found: Continued) -> dict[str, Any]:
    return {
        "before": str(before),
        "now": str(now),
        "counts": [_counts(each) for each in found.counts],
        "stayed": len(found.stayed),
        "renamed": [[one.name, other.name] for one, other in found.renamed],
        "joined": [each.name for each in found.joined],
        "gone": [each.name for each in found.gone],
        "repeated_asks": [{"before": number, "text": text} for number, text in found.repeated],
        "new_asks": list(found.new_asks),
        "dropped_asks": list(found.dropped_asks),
    }


def _counts(counts: Counts) -> dict[str, int]:
    return {name: getattr(counts, name) for name in _COUNTED}


def _continued(before: Path, now: Path, found: Continued) -> Iterator[str]:
    yield f"{before} → {now}"
    for name in _COUNTED:
        yield f"  {name}: {getattr(found.counts[0], name)} → {getattr(found.counts[1], name)}"
    renamed, joined, gone = len(found.renamed), len(found.joined), len(found.gone)
    yield f"  {len(found.stayed)} stayed, {renamed} renamed, {joined} joined, {gone} gone"
    for one, other in found.renamed:
        yield f"  renamed: {one.name} → {other.name}"
    yield from _named("joined", found.joined)
    yield from _named("gone", found.gone)
    for number, text in found.repeated:
        yield f"  asked again (ask {number} before): {text}"
    for text in found.new_asks:
        yield f"  asked for the first time: {text}"
    for text in found.dropped_asks:
        yield f"  no longer asked: {text}"


def _named(word: str, signatories: Sequence[Signatory]) -> Iterator[str]:
    for each in signatories:
        yield f"  {word}: {each.name}"


def _write_json(report: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
