"""Runs the rules over a reading.

A rule is a module in ``rules``; whoever adds one adds a file there, its cases and a line in the
changelog, and nothing else.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from undersigned.core.checks import rules as package
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.location import located, spans_by_part
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Roll
from undersigned.core.reading import Reading

_ORDER = (
    "date", "place", "sender", "addressees", "cc", "title", "subject", "salutation", "blocks",
    "asks", "signatories",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule as its module states it; ``page`` is the module's docstring."""

    rule: Rule
    page: str
    check: Callable[[Context], Iterator[Finding]]

    @property
    def name(self) -> str:
        return self.rule.name


@cache
def rules() -> tuple[LoadedRule, ...]:
    """Every rule, by name."""
    names = sorted(module.name for module in iter_modules(package.__path__))
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(LoadedRule(each.RULE, each.__doc__ or "", each.check) for each in modules)


def check(
    reading: Reading, *, today: dt.date | None = None, roll: Roll | None = None
) -> tuple[Finding, ...]:
    """What the rules find in ``reading``, in the order in which it stands there.

    ``roll`` replaces the reading's own signatories and what they count. ``today`` is the day of the
    check; without it nothing is held against the calendar.
    """
    context = Context(reading, today, roll)
    spans = spans_by_part(reading)
    found = [
        located(finding, reading, context.plain_text(finding.part), spans)
        for rule in rules()
        for finding in rule.check(context)
    ]
    return tuple(sorted(found, key=_place))


def has_errors(findings: tuple[Finding, ...] | list[Finding]) -> bool:
    """Whether any of ``findings`` is an error: the command's exit code 1, and the gate's stop."""
    return any(each.severity == "error" for each in findings)


def _place(finding: Finding) -> tuple[object, ...]:
    language, _, path = finding.part.rpartition("/")
    head, *steps = path.split(".")
    order = _ORDER.index(head) if head in _ORDER else len(_ORDER)
    numbers = tuple(int(step) for step in steps if re.fullmatch(r"\d+", step))
    place = (finding.file, finding.line, finding.column, language, order, numbers)
    return (*place, finding.start, finding.rule)
