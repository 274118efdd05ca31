"""What a gateway's report mail says. Its form is each gateway's own.

We claim nothing that the words do not: the report must name the number dialled, and say either that
the fax went or that it did not. All else is kept as the mail that it is, for a person to read.
"""

import re

from undersigned.core.letter import Value

_NUMBER = re.compile(r"\+?\d[\d ().\-/]{5,}\d")
_PAGES = (
    re.compile(r"\bpages?(?: sent| transmitted)?\s*[:=]\s*(\d{1,4})\b", re.I),
    re.compile(r"\b(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?\s+pages?\b", re.I),
)
# Failure is looked for first: "was not sent successfully" has both.
_FAILED = re.compile(
    r"\b(?:fail(?:ed|ure)?|unsuccessful(?:ly)?"
    r"|not (?:be )?(?:sent|delivered|transmitted|successful)|could ?n[o']t|undeliver\w+"
    r"|busy|no answer|no carrier|not a fax|rejected|cancell?ed|error)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:success(?:ful(?:ly)?)?|sent|delivered|transmitted|completed|ok|confirmation)\b", re.I
)
_UNDER_WAY = re.compile(r"\b(?:queued|accepted|will be sent|retry|retrying|in progress)\b", re.I)
_NO_FAILURE = re.compile(r"\b(?:no|without|0) errors?\b|\berrors?\s*[:=]\s*(?:0|none|no)\b", re.I)
_LONGEST = 200


class Report(Value):
    """A gateway's word on one fax. ``pages`` is 0 where it is silent on them."""

    number: str
    arrived: bool
    pages: int = 0
    said: str = ""


def read_report(subject: str, text: str, number: str) -> Report | None:
    """What a mail says about the fax to ``number`` (E.164); None where it is no clear report."""
    whole = f"{subject}\n{text}"
    if not _names(whole, number):
        return None
    lines = [_NO_FAILURE.sub("", line) for line in whole.splitlines()]
    failed = next((line for line in lines if _FAILED.search(line)), None)
    sent = next((line for line in lines if _SENT.search(line)), None)
    if failed is None and (sent is None or _UNDER_WAY.search(whole)):
        return None
    words = failed if failed is not None else sent or ""
    return Report(
        number=number,
        arrived=failed is None,
        pages=_pages(whole),
        said=" ".join(words.split())[:_LONGEST],
    )


def _names(text: str, number: str) -> bool:
    """Whether some number in ``text`` is ``number``, with or without + or 00."""
    wanted = number.removeprefix("+")
    found = (re.sub(r"\D", "", match[0]).lstrip("0") for match in _NUMBER.finditer(text))
    return wanted in found


def _pages(text: str) -> int:
    for pattern in _PAGES:
        if match := pattern.search(text):
            return int(match[1])
    return 0
