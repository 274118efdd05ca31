"""A letter with its findings marked where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.apps.ui.languages import in_their_language
from undersigned.core.checks.finding import Finding
from undersigned.core.letter import Edition, Roll
from undersigned.core.renderers.html import article
from undersigned.core.renderers.markup import Html
from undersigned.core.renderers.words import Mark


@dataclass(frozen=True)
class Shown:
    """A finding with its number; ``mark`` is the mark's id where it stands in the letter."""

    number: int
    finding: Finding
    mark: str

    @property
    def key(self) -> str:
        """What names the finding in a form."""
        return key_of(self.finding)


def key_of(finding: Finding) -> str:
    """What names a finding in a form."""
    return f"{finding.rule}:{finding.part}:{finding.start}"


def marked(
    edition: Edition, roll: Roll, findings: Sequence[Finding], language: str = ""
) -> tuple[Html, list[Shown]]:
    """The letter as one ``<article>``, and its findings in order.

    Raises ``UndersignedError`` where a placeholder cannot be filled.
    """
    numbered = list(enumerate(findings, start=1))
    marks = [
        Mark(
            part=finding.part,
            id=str(number),  # the style shows it as the mark's number
            start=finding.start,
            end=finding.end,
            severity=finding.severity,
            label=in_their_language(finding.message),
        )
        for number, finding in numbered
    ]
    html = article(edition, roll, language or edition.authentic.language, marks=marks)
    return html, [
        Shown(number, finding, mark.id if f'id="{mark.id}"' in html else "")
        for (number, finding), mark in zip(numbered, marks, strict=True)
    ]
