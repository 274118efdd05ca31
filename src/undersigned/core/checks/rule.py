"""A rule's name and weight, and the sentence-maker that its module uses."""

from dataclasses import dataclass
from typing import Self

from undersigned.core.checks.finding import Fact, Finding, Fix, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; ``severity`` is that of its findings unless one of them says otherwise.

    ``error``: a certain contradiction. ``warning``: a reader will stumble. ``suggestion``:
    something that can be neither confirmed nor refuted, or that would make the letter stronger.
    """

    name: str
    severity: Severity

    @classmethod
    def of(cls, module: str, severity: Severity) -> Self:
        """The rule of a module, called with ``__name__``: "…rules.missing_ask" is missing-ask."""
        return cls(module.rpartition(".")[2].replace("_", "-"), severity)

    def finding(
        self,
        part: str,
        message: str,
        *,
        do: str,
        span: tuple[int, int] = (0, 0),
        facts: tuple[Fact, ...] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding in ``part``; ``span`` is in its plain text, (0, 0) the whole of it."""
        return Finding(
            rule=self.name,
            severity=severity or self.severity,
            message=message,
            do=do,
            part=part,
            start=span[0],
            end=span[1],
            facts=facts,
            fix=fix,
        )
