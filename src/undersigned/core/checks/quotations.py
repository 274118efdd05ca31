"""Double quotation marks: which open, which close, and what stands between them.

Single marks are left alone: nobody can tell a closing one from an apostrophe.
"""

import re
from dataclasses import dataclass, field

_MARKS = re.compile(r"[„“”«»\"「」『』]")
# A straight mark after a figure is inches or seconds.
_MEASURE = re.compile(r"\d$")
_CLOSED_BY = {"„": "“”", "“": "”", "”": "”", "«": "»", "»": "«", "「": "」", "『": "』"}


@dataclass(slots=True)
class Quotations:
    """Spans from mark to mark, and the offsets of marks that have no partner."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    unopened: list[int] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)


def quotations_in(text: str) -> Quotations:
    """Pairs the double quotation marks of ``text``; other languages' pairs (»…«, ”…”) too."""
    found = Quotations()
    open_marks: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark == '"' and not open_marks and _MEASURE.search(text[:at]):
            continue
        if open_marks and _closes(open_marks[-1][0], mark, can_open=_can_open(text, at)):
            found.spans.append((open_marks.pop()[1], at + 1))
        elif _can_open(text, at):
            open_marks.append((mark, at))
        else:
            found.unopened.append(at)
    found.unclosed.extend(at for _, at in open_marks)
    return found


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """What is quoted, marks included."""
    return quotations_in(text).spans


def _closes(opening: str, mark: str, *, can_open: bool) -> bool:
    """Whether ``mark`` closes ``opening``; straight and curly ones are often mixed by hand."""
    if mark == '"' and opening != '"':
        return opening in "„“”" and not can_open
    return mark in _CLOSED_BY.get(opening, '"”')


def _can_open(text: str, at: int) -> bool:
    """Closing brackets never open; other marks do at the beginning of a word."""
    if text[at] in "」』":
        return False
    followed = at + 1 < len(text) and not text[at + 1].isspace()
    attached = at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?;:…)")
    spaced = text[at] == "«" and at + 1 < len(text)
    return (followed and not attached) or spaced or text[at] in "„「『"
