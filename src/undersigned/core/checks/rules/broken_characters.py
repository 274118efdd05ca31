"""A character was broken or left over when the text was copied.

## What it does

Looks in the text, the list of signatories and the letterhead for

- letters that were read in the wrong encoding ("donâ€™t", "AmÃ©rica"): an error;
- the signs for a lost character (U+FFFD, U+FFFC) and characters without a meaning of their own
  (private use), which word processors use for bullets: an error;
- ligatures of a PDF ("ﬁ"), soft hyphens, and Arabic letters in their printed shapes: a warning.

Where it is certain what stood there, it has a mend.

## Why is this bad?

Print, search and screen readers do not know these characters; the reader sees a box or nonsense.

## Example

    AmÃ©rica Latina

## Use instead

    América Latina
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix, Severity
from undersigned.core.checks.printed_fields import printed_fields
from undersigned.core.checks.prose import around
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")

# UTF-8 read as Windows-1252: the first byte of a letter, and those that follow it.
_TAIL = "[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MISREAD = re.compile(rf"(?<![A-ZÀ-Þ])(?:[ÂÃ]{_TAIL}|â{_TAIL}{{2}})")
_LOST = re.compile("[\ufffc\ufffd\ue000-\uf8ff]")
_SHAPES = re.compile("[\ufb00-\ufb06\ufb50-\ufbff\ufe70-\ufefc]+")
_SOFT_HYPHEN = re.compile("\u00ad+")


@dataclass(frozen=True, slots=True)
class _Fault:
    start: int
    end: int
    message: str
    severity: Severity
    mended: str | None


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for fault in _faults(passage.text):
            yield _finding(passage.part, passage.where, passage.text, fault, mends=True)
    for field in printed_fields(context):
        for fault in _faults(field.text):
            yield _finding(field.part, field.where, field.text, fault, mends=False)


def _faults(text: str) -> Iterator[_Fault]:
    if text.isascii():
        return
    for match in _MISREAD.finditer(text):
        meant = _reread(match[0])
        if meant:
            message = f"“{match[0]}” is “{meant}”, read in the wrong encoding."
            yield _Fault(*match.span(), message, "error", meant)
    for match in _LOST.finditer(text):
        message = say("A character is lost here (U+{code}).", code=f"{ord(match[0]):04X}")
        yield _Fault(*match.span(), message, "error", None)
    for match in _SHAPES.finditer(text):
        plain = unicodedata.normalize("NFKC", match[0])
        message = say("“{words}” is a printer's shape of “{plain}”.", words=match[0], plain=plain)
        yield _Fault(*match.span(), message, "warning", plain)
    for match in _SOFT_HYPHEN.finditer(text):
        message = say("A soft hyphen was left in the word.")
        yield _Fault(*match.span(), message, "warning", "")


def _reread(characters: str) -> str:
    """What the bytes say in UTF-8; empty where it is no letter or mark."""
    meant = characters.encode("cp1252").decode("utf-8")
    return meant if unicodedata.category(meant)[0] in "LPSNZ" else ""


def _finding(part: str, where: str, text: str, fault: _Fault, *, mends: bool) -> Finding:
    fix = None
    if mends and fault.mended is not None:
        fix = Fix(
            part=part,
            start=fault.start,
            end=fault.end,
            source=fault.mended,
            label=say("Use the plain character") if fault.mended else say("Take it away"),
        )
    return RULE.finding(
        part,
        fault.message,
        do=say("Type the word again."),
        span=(fault.start, fault.end) if mends else (0, 0),
        facts=(Fact(value=around(text, fault.start, fault.end), where=where),),
        fix=fix,
        severity=fault.severity,
    )
