"""Words that differ, with the words around them that do not.

Quotation marks, dashes, kinds of blanks and marks of emphasis differ from one page to the next
without anybody's doing: they are compared as if they were the plain ones.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
        "…": "...",
    }
)
_AROUND = 4  # words shown on either side
_NEAR = 2  # two changes as close as this are shown as one


@dataclass(frozen=True, slots=True)
class Changed:
    """``first`` became ``second`` between ``before`` and ``after``."""

    first: str
    second: str
    before: str
    after: str


def folded(text: str) -> str:
    """``text`` with plain marks and blanks, for comparing."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_PLAIN).split())


def changes(first: str, second: str) -> Iterator[Changed]:
    """What became of the words of ``first`` in ``second``, in order."""
    old, new = _tokens(first), _tokens(second)
    spans = [
        (change.src_start, change.src_end, change.dest_start, change.dest_end)
        for change in Indel.opcodes([each[0] for each in old], [each[0] for each in new])
        if change.tag != "equal"
    ]
    for old_start, old_end, new_start, new_end in _joined(spans):
        yield Changed(
            first=_between(first, old, old_start, old_end),
            second=_between(second, new, new_start, new_end),
            before=_between(first, old, max(old_start - _AROUND, 0), old_start),
            after=_between(first, old, old_end, min(old_end + _AROUND, len(old))),
        )


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """Words and marks as compared, and where they stand."""
    return [(folded(match[0]), *match.span()) for match in _TOKEN.finditer(text)]


def _joined(
    spans: Sequence[tuple[int, int, int, int]],
) -> Iterator[tuple[int, int, int, int]]:
    """Changes with next to nothing between them, as one."""
    held: tuple[int, int, int, int] | None = None
    for span in spans:
        if held and span[0] - held[1] <= _NEAR and span[2] - held[3] <= _NEAR:
            held = (held[0], span[1], held[2], span[3])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _between(text: str, tokens: Sequence[tuple[str, int, int]], start: int, end: int) -> str:
    return text[tokens[start][1] : tokens[end - 1][2]] if end > start else ""
