"""undersigned check: what the rules find in a letter, for people and for programs."""

import datetime as dt
import sys
from collections.abc import Sequence
from enum import StrEnum
from importlib.metadata import version
from inspect import cleandoc
from pathlib import Path
from typing import Annotated

import typer

from undersigned.cli import UNREADABLE, complain
from undersigned.cli.letters import load
from undersigned.core.checks import formats
from undersigned.core.checks.engine import check as checked
from undersigned.core.checks.engine import has_errors, rules
from undersigned.core.checks.finding import Finding
from undersigned.core.errors import UnreadableError

FOUND_ERRORS = 1


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
    *,
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
    disagrees and what to do. --only and --skip can be given several times.

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
    findings, unreadable = _check_all(files, _chosen(only or [], skip or []))
    if unreadable < len(files) or format is not Form.text:
        sys.stdout.write(_written(findings, format))
    if unreadable:
        raise typer.Exit(UNREADABLE)
    if has_errors(findings):
        raise typer.Exit(FOUND_ERRORS)


def _check_all(files: Sequence[Path], chosen: frozenset[str]) -> tuple[list[Finding], int]:
    """What is found in the files that can be read, and how many cannot; those are complained of."""
    today = dt.datetime.now().astimezone().date()
    findings: list[Finding] = []
    unreadable = 0
    for file in files:
        try:
            found = checked(load(file), today=today)
        except UnreadableError as error:
            complain(error)
            unreadable += 1
            continue
        findings += [_in_file(each, file) for each in found if each.rule in chosen]
    return findings, unreadable


def _in_file(finding: Finding, file: Path) -> Finding:
    """``finding`` with the file as it was named; in a folder, the file in it."""
    path = file / finding.file if finding.file else file
    return finding.model_copy(update={"file": str(path)})


def _written(findings: Sequence[Finding], form: Form) -> str:
    if form is Form.json:
        return formats.as_json(findings)
    if form is Form.sarif:
        return formats.as_sarif(findings, version=version("undersigned"))
    return formats.as_text(findings, colour=sys.stdout.isatty())


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
