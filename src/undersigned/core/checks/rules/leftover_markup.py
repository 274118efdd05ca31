"""Signs of a markup language are printed as they stand.

## What it does

Looks in the text, the list of signatories and the letterhead for tags (`<br>`), characters written
as entities (`&amp;`) and marks of Markdown (`**`, `[words](address)`) that no reader turned into
what they mean. Entities in the text have a mend.

## Why is this bad?

The letter prints them, and the reader of a letter is no programmer.

## Example

    Research &amp; Action

## Use instead

    Research & Action
"""

import html
import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.printed_fields import printed_fields
from undersigned.core.checks.prose import around
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_TAGS = "a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|tr|u|ul"
_MARKUP = re.compile(
    r"(?P<entity>&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}[0-9]{0,2});)"
    rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>]*)?/?>)"
    r"|(?P<stress>\*\*(?=\S)|(?<=\S)\*\*)"
    r"|(?P<link>\]\((?:https?:|/|#)[^)\s]*\))"
    r"|(?P<escape>\\[_*\[\]#&'\"-])",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _found(passage.text):
            yield _finding(passage.part, passage.where, match, mends=True)
    for field in printed_fields(context):
        for match in _found(field.text):
            yield _finding(field.part, field.where, match, mends=False)


def _found(text: str) -> Iterator[re.Match[str]]:
    for match in _MARKUP.finditer(text):
        # "AT&T;" is none: an entity must be one that HTML knows.
        if not match["entity"] or html.unescape(match[0]) != match[0]:
            yield match


def _finding(part: str, where: str, match: re.Match[str], *, mends: bool) -> Finding:
    start, end = match.span()
    fix = None
    if mends and match["entity"]:
        meant = html.unescape(match[0])
        # In source form an ampersand may begin an entity again.
        source = meant.replace("&", "&amp;").replace("<", "&lt;")
        fix = Fix(
            part=part, start=start, end=end, source=source, label=say("Write {meant}", meant=meant)
        )
    return RULE.finding(
        part,
        say("“{words}” is printed as it stands.", words=match[0]),
        do=say("Write what it means."),
        span=(start, end) if mends else (0, 0),
        facts=(Fact(value=around(match.string, start, end), where=where),),
        fix=fix,
    )
