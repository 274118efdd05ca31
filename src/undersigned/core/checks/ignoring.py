"""Findings that a letter's authors leave as they are: ``ignore:`` in the front matter."""

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.core.checks.engine import rules
from undersigned.core.checks.finding import Finding
from undersigned.core.errors import FormatError, UndersignedError
from undersigned.core.letter import Edition, Ignored
from undersigned.core.reading import Reading


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A finding that the letter's authors leave as it is, and why."""

    finding: Finding
    reason: str


def split(
    findings: Iterable[Finding], edition: Edition
) -> tuple[tuple[Finding, ...], tuple[PassedOver, ...]]:
    """The findings to show, and those of rules that ``edition`` ignores."""
    reasons = {each.rule: each.reason for each in edition.ignore}
    listed = tuple(findings)
    kept = tuple(each for each in listed if each.rule not in reasons)
    passed = (PassedOver(each, reasons[each.rule]) for each in listed if each.rule in reasons)
    return kept, tuple(passed)


def ignoring(edition: Edition, rule: str, reason: str) -> Edition:
    """``edition`` with ``rule`` ignored for ``reason``, in the place of an earlier reason.

    Raises ``UndersignedError`` where there is no such rule or no reason.
    """
    if rule not in {each.name for each in rules()}:
        raise UndersignedError(f"There is no rule “{rule}”.", do="Choose one of those shown.")
    words = " ".join(reason.split())
    if not words:
        raise UndersignedError(
            f"“{rule}” cannot be ignored without a reason.",
            do="Say in a few words why it is right.",
        )
    kept = heeding(edition, rule).ignore
    return edition.model_copy(update={"ignore": (*kept, Ignored(rule=rule, reason=words))})


def heeding(edition: Edition, rule: str) -> Edition:
    """``edition`` in which ``rule`` is ignored no longer."""
    kept = tuple(each for each in edition.ignore if each.rule != rule)
    return edition.model_copy(update={"ignore": kept})


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
