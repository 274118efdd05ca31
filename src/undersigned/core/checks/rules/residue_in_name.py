"""Something that is no part of the name is printed with it.

## What it does

Finds, in the names of signatories, web and e-mail addresses, numbers of a list ("12. "), separators
at either end (", ; | •") and brackets without a partner in the line. A name that is itself a site's
("lantern.example") is left alone.

## Why is this bad?

It is printed as it stands, breaks the alphabetical order, and hides doubles.

## Example

    12. Lantern House;

## Use instead

    Lantern House
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_RESIDUE = (
    (re.compile(r"https?://\S+|(?<!\w)www\.\S+"), say("a web address")),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), say("an e-mail address")),
    (re.compile(r"^\(?\d{1,4}[.)]\s+"), say("the number of a list")),
    (re.compile(r"^[\s,;:|•·*–—-]+(?=\w)|\s*[,;:|•·–—]$|\s-$"), say("a separator")),
)
# Leftover markup is another fault.
_ENTITY = re.compile(r"&#?\w{2,8};")
_LONELY = say("a bracket without a partner")
_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"))


def check(context: Context) -> Iterator[Finding]:
    for number, signatory in shown_signatories(context):
        for found, what in _residue(signatory.name):
            if what == _LONELY and _is_whole_in_source(context, number):
                continue
            yield RULE.finding(
                f"signatories.{number}.name",
                say("“{name}” holds {what}: {found}", name=signatory.name, what=what, found=found),
                do=say("Take out what is no part of the name."),
                facts=(Fact(value=signatory.name, where=entry(number)),),
            )


def _residue(name: str) -> Iterator[tuple[str, str]]:
    bare = _ENTITY.sub("_", name)
    for pattern, what in _RESIDUE:
        match = pattern.search(bare)
        if match:
            yield match[0].strip(), what
    for opening, closing in _PAIRS:
        if name.count(opening) != name.count(closing):
            lonely = opening if name.count(opening) > name.count(closing) else closing
            yield lonely, _LONELY


def _is_whole_in_source(context: Context, number: int) -> bool:
    """Whether the line in the file has the partner: then the name was cut when it was read."""
    span = None if context.roll else context.reading.span_of(f"signatories.{number}.name")
    if span is None:
        return False
    source = context.reading.source_of(span)
    begin, stop = source.rfind("\n", 0, span.start) + 1, source.find("\n", span.end)
    line = source[begin : len(source) if stop < 0 else stop]
    return all(line.count(opening) == line.count(closing) for opening, closing in _PAIRS)
