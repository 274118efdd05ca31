"""A committee's report to the assembly, as text: who joined in sponsoring each draft.

The catalogue adds its note of additional sponsors weeks later; the report has them at once. It is
read as the text that a person copied or saved, under the headings "A. Draft resolution
A/C.3/78/L.1". Only those who joined are taken from it: the first list stands in the catalogue.
"""

import re
from collections.abc import Iterator

from undersigned.core.record.entries import REPORTED, Document
from undersigned.core.record.feed import Feed, repaired
from undersigned.core.record.marc import session_of
from undersigned.core.record.source import UN_LIBRARY, Declared, Item, Source

_DRAFT = r"A/C\.\d/\d{1,3}/L\.\d+(?:/Rev\.\d+)?"
_HEADING = re.compile(
    rf"^[ \t]*(?:[A-Z]{{1,2}}|\d{{1,2}})\.?[ \t]+Draft[ \t]+resolutions?[ \t]+(?P<draft>{_DRAFT})",
    re.M | re.I,
)
_SYMBOL = re.compile(r"\bA/\d{1,3}/\d+(?:/Add\.\d+)?\b")
_TITLE = re.compile(r"\bentitled\s+[“\"](?P<title>[^”\"]{3,300})[”\"]", re.I)
_JOINED = re.compile(
    r"(?P<names>[^.;:]{3,6000}?)\s+joined\s+in\s+sponsoring\s+the\s+(?:revised\s+)?draft\s+resolution",
    re.I,
)
# "Subsequently,", "Also at the same meeting,", "At the 40th meeting, on 1 November,"
_LEAD = re.compile(
    r"^\s*(?:\d+\s+)?(?:(?:subsequently|afterwards|thereafter|later|also\b[^,]*|at\b[^,]*|on\b[^,]*"
    r"|in addition)\s*,\s*)+",
    re.I,
)
_ACTED = re.compile(
    r"[^.;:]{0,300}\bCommittee\s+(?:adopted|approved|rejected)\b[^.;:]{0,300}", re.I
)


def claims(head: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked so
    text = head.decode("utf-8", errors="replace")
    return (
        not text.lstrip("\ufeff \r\n\t").startswith(("<", "PK"))
        and "committee" in text.lower()
        and bool(_HEADING.search(text))
    )


def items(feed: Feed, declared: Declared) -> Iterator[Item]:  # noqa: ARG001 - as every reader
    """A document for each draft on which the report has a section."""
    text = repaired(feed.text())
    headings = list(_HEADING.finditer(text))
    reported = _SYMBOL.search(text)
    for heading, after in zip(headings, [*headings[1:], None], strict=True):
        feed.rows += 1
        section = text[heading.end() : after.start() if after else len(text)]
        symbol = heading["draft"]
        title = _TITLE.search(_run_on(section))
        yield Document(
            record="",
            line=text.count("\n", 0, heading.start("draft")) + 1,
            symbol=symbol,
            session=session_of(symbol),
            title=title["title"] if title else "",
            kind=REPORTED,
            notes=tuple(_notes(_run_on(section))),
            reports=(reported[0],) if reported else (),
        )


def _run_on(section: str) -> str:
    """One line: words that a line's end parts are one."""
    return " ".join(section.split())


def _notes(section: str) -> Iterator[str]:
    """Who joined, in the report's words; where nobody did, that the committee acted."""
    joined = [_LEAD.sub("", match[0]).strip() for match in _JOINED.finditer(section)]
    acted = _ACTED.search(section)
    if joined:
        yield from joined
    elif acted:
        yield _LEAD.sub("", acted[0]).strip()


SOURCE = Source(
    name="committee-report",
    label="a committee's report, as text",
    claims=claims,
    items=items,
    attribution=UN_LIBRARY,
)
