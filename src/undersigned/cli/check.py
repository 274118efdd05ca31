"""undersigned check: what the rules find in a letter, for people and for programs."""

import codecs
import datetime as dt
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.metadata import version
from inspect import cleandoc
from pathlib import Path
from typing import Annotated

import typer

from undersigned.cli import UNREADABLE, complain
from undersigned.cli.letters import load, write_letter
from undersigned.core.checks import formats
from undersigned.core.checks.engine import check as checked
from undersigned.core.checks.engine import has_errors, rules
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.fixes import apply_all
from undersigned.core.checks.ignoring import PassedOver, refuse_unknown, split
from undersigned.core.checks.mending import mend_sources
from undersigned.core.errors import FormatError, UnreadableError
from undersigned.core.reading import Reading
from undersigned.core.textformat.parse import LETTER

FOUND_ERRORS = 1

_MOST_ROUNDS = 5
_OF_FOLDER = re.compile(r"letter(\.[A-Za-z0-9-]+)?\.md|signatories\.csv")


class Form(StrEnum):
    """How findings are written."""

    text = "text"
    json = "json"
    sarif = "sarif"


def register(app: typer.Typer) -> None:
    app.command("check")(check)


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Letters as text, or letter folders.")
    ] = None,
    format: Annotated[  # noqa: A002 - the option's own name
        Form, typer.Option("--format", help="For people, for programs, or for code hosts.")
    ] = Form.text,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="RULE", help="Use this rule alone.")
    ] = None,
    skip: Annotated[
        list[str] | None, typer.Option("--skip", metavar="RULE", help="Leave this rule out.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="With --fix: write the mended letter folder here."),
    ] = None,
    *,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, and check what is left.")
    ] = False,
    list_rules: Annotated[
        bool, typer.Option("--list-rules", help="Show every rule in a sentence, and stop.")
    ] = False,
    explain: Annotated[
        str, typer.Option("--explain", metavar="RULE", help="Show a rule's page, and stop.")
    ] = "",
) -> None:
    """Check letters for what contradicts itself and for what is missing.

    Numbers in the title and the text are held against the list under the letter, names against
    the addressee, places against the world's countries. Each finding says where it stands, what
    disagrees and what to do. --only and --skip can be given several times. A file of a letter
    folder stands for its folder.

    --fix writes certain mends into a letter folder, in place and nothing else; for any other file
    it writes a letter folder where -o says. What the letter itself ignores (`ignore:` in letter.md)
    is counted with its reason, and decides nothing; in JSON and SARIF it is marked as ignored.

    The exit code is 0 if there is no error (warnings and suggestions do not count), 1 if there is
    one, 2 for a wrong option, and 3 if a file cannot be read.

    Example: `undersigned check letter.txt --skip list-order`
    """
    if list_rules:
        _list_rules()
        return
    if explain:
        _explain(explain)
        return
    if not files:
        raise typer.BadParameter("name at least one file or folder", param_hint="FILES")
    if output and (not fix or len(files) > 1):
        raise typer.BadParameter("-o takes the mended letter of one file, with --fix")
    run = _Run(_chosen(only or [], skip or []), is_fixing=fix, output=output)
    for letter in _letters(files):
        run.take(letter)
    if run.checked or format is not Form.text:
        sys.stdout.write(_written(run, format))
    if run.unreadable:
        raise typer.Exit(UNREADABLE)
    if has_errors(run.findings):
        raise typer.Exit(FOUND_ERRORS)


@dataclass
class _Run:
    """One run over several letters; those that cannot be read are complained of and counted."""

    chosen: frozenset[str]
    is_fixing: bool
    output: Path | None
    findings: list[Finding] = field(default_factory=list)
    ignored: list[PassedOver] = field(default_factory=list)
    checked: int = 0
    unreadable: int = 0

    def take(self, file: Path) -> None:
        """Checks one letter, and mends it where that is wished."""
        try:
            reading = _read(file)
        except UnreadableError as error:
            complain(error)
            self.unreadable += 1
            return
        if self.is_fixing:
            reading, file = self._mended(reading, file)
        self.checked += 1
        kept, ignored = self._found(reading)
        self.findings += [_in_file(each, file) for each in kept]
        self.ignored += [PassedOver(_in_file(each.finding, file), each.reason) for each in ignored]

    def _found(self, reading: Reading) -> tuple[list[Finding], list[PassedOver]]:
        today = dt.datetime.now().astimezone().date()
        found = [each for each in checked(reading, today=today) if each.rule in self.chosen]
        kept, ignored = split(found, reading.edition)
        return list(kept), list(ignored)

    def _mended(self, reading: Reading, file: Path) -> tuple[Reading, Path]:
        """The letter after its mends, as it was written, and where."""
        if self.output:
            fixable = [each for each in self._found(reading)[0] if each.fix]
            edition = apply_all(reading.edition, fixable)
            write_letter(edition, reading.signatories, self.output)
            _say(len(fixable), self.output)
            return _read(self.output), self.output
        if not file.is_dir():
            raise typer.BadParameter(
                f"{file} is no letter folder; say where to write one with -o FOLDER",
                param_hint="--fix",
            )
        number = 0
        # Where two mends touch one field, the second fits only after the first is read again.
        for _ in range(_MOST_ROUNDS):
            sources, mended = mend_sources(reading, self._found(reading)[0])
            if not mended:
                break
            number += len(mended)
            for name, text in sources.items():
                if text != dict(reading.sources)[name]:
                    _rewrite(file / name, text)
            reading = _read(file)
        _say(number, file)
        return reading, file


def _rewrite(file: Path, text: str) -> None:
    """Writes ``text`` with the line ends and the byte order mark that the file has."""
    before = file.read_bytes()
    data = text.encode("utf-8")
    if b"\r\n" in before:
        data = data.replace(b"\n", b"\r\n")
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    file.write_bytes(mark + data)


def _say(number: int, where: Path) -> None:
    """How many mends were made, on standard error: the findings alone are for programs."""
    typer.echo(f"{where}: {number} mended.", err=True)


def _letters(files: Sequence[Path]) -> list[Path]:
    """The letters that ``files`` name, each once: a file of a letter folder is its folder."""
    letters = [
        file.parent if _OF_FOLDER.fullmatch(file.name) and _is_letter(file.parent) else file
        for file in files
    ]
    return list(dict.fromkeys(letters))


def _is_letter(folder: Path) -> bool:
    """Whether ``folder`` holds a ``letter.md`` with front matter."""
    try:
        with (folder / LETTER).open("rb") as file:
            return file.read(6).removeprefix(codecs.BOM_UTF8).startswith(b"---")
    except OSError:
        return False


def _read(file: Path) -> Reading:
    reading = load(file)
    try:
        refuse_unknown(reading)
    except FormatError as error:
        raise UnreadableError(error.what, where=f"{file}/{error.where}", do=error.do) from error
    return reading


def _in_file(finding: Finding, file: Path) -> Finding:
    """``finding`` with the file as it was named; in a folder, the file in it."""
    path = file / finding.file if finding.file else file
    return finding.model_copy(update={"file": str(path)})


def _written(run: _Run, form: Form) -> str:
    findings = run.findings
    if form is Form.json:
        return formats.as_json(findings, ignored=run.ignored)
    if form is Form.sarif:
        return formats.as_sarif(findings, version=version("undersigned"), ignored=run.ignored)
    return formats.as_text(findings, colour=sys.stdout.isatty(), ignored=run.ignored)


def _chosen(only: Sequence[str], skip: Sequence[str]) -> frozenset[str]:
    names = {rule.name for rule in rules()}
    for name in (*only, *skip):
        _known(name)
    return frozenset(only or names) - frozenset(skip)


def _known(name: str) -> None:
    names = [rule.name for rule in rules()]
    if name not in names:
        raise typer.BadParameter(f"unknown rule {name!r}; the rules are: {', '.join(names)}")


def _list_rules() -> None:
    width = max(len(rule.name) for rule in rules())
    for rule in rules():
        sentence = cleandoc(rule.page).partition("\n")[0]
        typer.echo(f"{rule.name:{width}}  {rule.rule.severity:10}  {sentence}")


def _explain(name: str) -> None:
    _known(name)
    typer.echo(next(cleandoc(rule.page) for rule in rules() if rule.name == name))
