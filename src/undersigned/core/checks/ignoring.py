"""Findings that a letter's authors leave as they are: ``ignore:`` in the front matter."""

from collections.abc import Iterable

from undersigned.core.checks.engine import rules
from undersigned.core.checks.finding import Finding
from undersigned.core.errors import FormatError
from undersigned.core.letter import Edition
from undersigned.core.reading import Reading


def split(
    findings: Iterable[Finding], edition: Edition
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings to show, and those of rules that ``edition`` ignores."""
    ignored = {each.rule for each in edition.ignore}
    listed = tuple(findings)
    kept = tuple(each for each in listed if each.rule not in ignored)
    return kept, tuple(each for each in listed if each.rule in ignored)


def refuse_unknown(reading: Reading) -> None:
    """Raises ``FormatError`` where the letter ignores a rule that there is not."""
    names = [rule.name for rule in rules()]
    for number, each in enumerate(reading.edition.ignore):
        if each.rule not in names:
            raise FormatError(
                f"There is no rule “{each.rule}” to ignore.",
                where=_where(reading, f"ignore.{number}.rule"),
                do=f"Mend its name or take it out. The rules are: {', '.join(names)}.",
            )


def _where(reading: Reading, part: str) -> str:
    span = reading.span_of(part)
    if span is None:
        return ""
    line = reading.source_of(span).count("\n", 0, span.start) + 1
    return f"{span.file}, line {line}"
