"""undersigned record: what a downloaded file of the public record says of an ask."""

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from undersigned.core.errors import UnreadableError
from undersigned.core.record.answers import answer
from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.index import Index
from undersigned.core.record.questions import (
    Adoption,
    Answer,
    DocumentExists,
    MeetingHeld,
    Observable,
    Outcome,
    Sponsor,
    Vote,
    Which,
)
from undersigned.core.record.reading import RecordFile, read_record
from undersigned.core.record.source import Declared
from undersigned.core.record.states import as_state

NOT_MET = 1
_LARGE = 8 * 1024 * 1024  # bytes from which progress is shown
_SHOWN = 20  # refused rows and remarks
_WAYS = {
    "without-a-vote": Modality.WITHOUT,
    "recorded-vote": Modality.RECORDED,
    "vote-not-recorded": Modality.NOT_RECORDED,
}
_BALLOTS = {"yes": Ballot.YES, "no": Ballot.NO, "abstain": Ballot.ABSTAIN, "none": Ballot.NONE}


class Form(StrEnum):
    """How the answer is written."""

    text = "text"
    json = "json"


def register(app: typer.Typer) -> None:
    app.command("record")(record)


def record(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILES", help="Files that you downloaded.")
    ],
    sponsor: Annotated[
        str, typer.Option(metavar="STATE", help="Is STATE a sponsor of the adopted draft?")
    ] = "",
    vote: Annotated[
        str, typer.Option(metavar="STATE=WAY", help="Did STATE vote yes, no, abstain or none?")
    ] = "",
    adopted: Annotated[
        str, typer.Option(metavar="WAY", help=f"Was it adopted so? One of: {', '.join(_WAYS)}.")
    ] = "",
    meeting: Annotated[
        str, typer.Option(metavar="WORDS", help="Was a meeting held on these words?")
    ] = "",
    document: Annotated[
        str, typer.Option(metavar="SYMBOL", help="Is there a document with this symbol?")
    ] = "",
    subject: Annotated[str, typer.Option(help="Words of the title or subject heading.")] = "",
    session: Annotated[str, typer.Option(help="The session, such as 78.")] = "",
    symbol: Annotated[str, typer.Option(help="The draft or resolution itself.")] = "",
    without: Annotated[
        list[str] | None, typer.Option(help="Meetings on these words do not count.")
    ] = None,
    first: Annotated[
        dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")
    ] = None,
    last: Annotated[
        dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day.")
    ] = None,
    downloaded: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of your download.")
    ] = None,
    source: Annotated[str, typer.Option(help="Where you took the files from.")] = "",
    covers: Annotated[
        str, typer.Option(metavar="DATE..DATE", help="The list of meetings is complete for these.")
    ] = "",
    year: Annotated[int | None, typer.Option(help="The year of a list of meetings.")] = None,
    format: Annotated[  # noqa: A002 - the option's own name
        Form, typer.Option("--format", help="For people or for programs.")
    ] = Form.text,
) -> None:
    """Ask files of the public record what became of an ask.

    Known are the UN Digital Library's records (MARCXML), its search results as a table (XLSX, CSV),
    its bulk files of votes and outcomes (CSV), and lists of meetings of the Security Council (saved
    pages, CSV). They may be packed by gzip, or each alone in a zip. Download them yourself: nothing
    is fetched. Without a question the command shows what was read, refused and doubtful. --without
    can be given several times.

    An answer is met, not met, cannot tell, no evidence in this file or not applicable, with the
    words that were read. It never says why something happened, and silence is "not met" only where
    the file is complete.

    The exit code is 0 for met or where nothing was asked, 1 for any other answer, 2 for a wrong
    option, and 3 if a file cannot be read.

    Examples:

    `undersigned record drafts.xml --sponsor KOR --session 78 --subject "lighthouses in Chile"`

    `undersigned record ga_voting.csv --vote KOR=yes --symbol A/RES/69/188`

    `undersigned record list.html --meeting lighthouses --from 2014-01-01 --to 2014-12-31`
    """
    which = Which(subject=subject, session=session, symbol=symbol)
    question = _question(
        {
            "--sponsor": lambda: _sponsor(sponsor, which),
            "--vote": lambda: _vote(vote, which),
            "--adopted": lambda: _adoption(adopted, which),
            "--meeting": lambda: _meeting(meeting, first, last, without or []),
            "--document": lambda: DocumentExists(document),
        },
        {
            "--sponsor": sponsor,
            "--vote": vote,
            "--adopted": adopted,
            "--meeting": meeting,
            "--document": document,
        },
    )
    declared = Declared(source, _date(downloaded), _span(covers), year)
    read = [_read(file, declared) for file in files]
    found = answer(question, Index(read)) if question else None
    if format is Form.json:
        sys.stdout.write(_as_json(read, question, found))
    else:
        sys.stdout.write("\n".join(_as_text(read, found)) + "\n")
    if found and found.outcome is not Outcome.MET:
        raise typer.Exit(NOT_MET)


def _question(makers: Mapping[str, Any], given: Mapping[str, str]) -> Observable | None:
    """The one question that was asked."""
    asked = [name for name, value in given.items() if value]
    if len(asked) > 1:
        raise typer.BadParameter(f"ask one question, not both {' and '.join(asked)}")
    return makers[asked[0]]() if asked else None


def _sponsor(words: str, which: Which) -> Sponsor:
    return Sponsor(_state(words, "--sponsor"), _told(which, "--sponsor"))


def _vote(words: str, which: Which) -> Vote:
    state, _, ways = words.partition("=")
    wanted = [each.strip() for each in (ways or "yes").split(",")]
    if unknown := [each for each in wanted if each not in _BALLOTS]:
        raise typer.BadParameter(
            f"“{unknown[0]}” is no way to vote; say yes, no, abstain or none", param_hint="--vote"
        )
    ballots = frozenset(_BALLOTS[each] for each in wanted)
    # In a parliament's file those who vote are no states, and are named as they stand there.
    return Vote(as_state(state) or state, _told(which, "--vote"), ballots)


def _adoption(words: str, which: Which) -> Adoption:
    if words not in _WAYS:
        raise typer.BadParameter(f"say one of: {', '.join(_WAYS)}", param_hint="--adopted")
    return Adoption(_WAYS[words], _told(which, "--adopted"))


def _meeting(
    words: str, first: dt.datetime | None, last: dt.datetime | None, without: Sequence[str]
) -> MeetingHeld:
    if first is None or last is None or last < first:
        raise typer.BadParameter(
            "say between which days, with --from and --to", param_hint="--from"
        )
    return MeetingHeld(words, first.date(), last.date(), tuple(without))


def _state(words: str, option: str) -> str:
    state = as_state(words)
    if not state:
        raise typer.BadParameter(
            f"“{words}” is no state; give its code of three letters or its name", param_hint=option
        )
    return state


def _told(which: Which, option: str) -> Which:
    if not which.subject and not which.symbol:
        raise typer.BadParameter(
            f"say what {option} is about, with --subject and --session or with --symbol"
        )
    return which


def _date(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None


def _span(words: str) -> tuple[dt.date, dt.date] | None:
    if not words:
        return None
    first, _, last = words.partition("..")
    try:
        span = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        span = None
    if span is None or span[1] < span[0]:
        raise typer.BadParameter(
            "write two dates as in 2010-01-01..2022-06-30", param_hint="--covers"
        )
    return span


def _read(path: Path, declared: Declared) -> RecordFile:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            if size < _LARGE or not sys.stderr.isatty():
                return read_record(file, str(path), declared=declared)
            with _progress() as shown:
                task = shown.add_task(path.name, total=size)
                return read_record(
                    file,
                    str(path),
                    declared=declared,
                    progress=lambda done, _rows: shown.update(task, completed=done),
                )
    except OSError as error:
        raise UnreadableError(
            f"It cannot be opened: {error.strerror}.",
            where=str(path),
            do="Check the name, and that it is a file that you may read.",
        ) from error


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    return Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True)


def _as_json(read: Sequence[RecordFile], question: Observable | None, found: Answer | None) -> str:
    files = []
    for file in read:
        told = {
            name: getattr(file, name)
            for name in RecordFile.__slots__
            if name not in {"entries", "refused", "remarks", "declared"}
        }
        told["declared"] = asdict(file.declared)
        told["entries"] = len(file.entries)
        told["refused"] = [asdict(each) for each in file.refused]
        told["remarks"] = [asdict(each) for each in file.remarks]
        files.append(told)
    asked = None
    if question:
        asked = {"kind": type(question).__name__, **_plain(asdict(question))}
    report = {"files": files, "question": asked, "answer": asdict(found) if found else None}
    return json.dumps(report, indent=2, ensure_ascii=False, default=_written) + "\n"


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in values.items()
    }


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _as_text(read: Sequence[RecordFile], found: Answer | None) -> Iterator[str]:
    if found:
        yield from _answered(found)
    for file in read:
        yield from _accounted(file, brief=found is not None)


def _answered(found: Answer) -> Iterator[str]:
    yield f"{found.outcome}: {found.because}"
    if found.symbol:
        became = f", adopted as {', '.join(found.decisions)}" if found.decisions else ""
        yield f"  judged: {found.symbol}{became}"
    for each in found.quotes:
        where = ", ".join(
            filter(
                None, (each.symbol, each.record and f"record {each.record}", f"line {each.line}")
            )
        )
        yield f"  {each.field} ({where}): “{each.words}”"
    for each in found.candidates:
        yield f"  candidate: {each}"
    if found.confirm:
        yield "  A person should confirm this."


def _accounted(file: RecordFile, *, brief: bool) -> Iterator[str]:
    refused = f", {file.refused_count} refused" if file.refused_count else ""
    doubtful = f", {file.remark_count} doubtful" if file.remark_count else ""
    yield f"{file.name}: {file.label}; {file.rows} rows{refused}{doubtful}"
    yield f"  {file.attribution}"
    if brief:
        return
    yield f"  SHA-256 {file.sha256}"
    yield f"  {len(file.entries)} entries"
    for each in file.refused[:_SHOWN]:
        words = f" “{each.words}”" if each.words else ""
        yield f"  refused, line {each.line}: {each.reason}{words}"
    for each in file.remarks[:_SHOWN]:
        yield f"  doubtful, line {each.line}: {each.what}"
    hidden = (
        file.refused_count
        + file.remark_count
        - sum(min(len(each), _SHOWN) for each in (file.refused, file.remarks))
    )
    if hidden:
        yield f"  … and {hidden} more; --format json has up to 1,000 of each"
