"""Running text as rules of spelling and spacing may judge it.

Addresses and placeholders keep no such rules. They are covered, character by character, so that
offsets into the passage stay true.
"""

import re

from undersigned.core.checks.passages import Passage

_COVER = "_"
_NO_PROSE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”»)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)\w+(?:\.\w+)+/[^\s)]*"
    r"|\{\{.*?\}\}|&#?\w{2,8};"
)


def prose(passage: Passage) -> str:
    """The passage's text, as long as it was, with "_" for each character that is no prose."""
    return _NO_PROSE.sub(lambda match: _COVER * len(match[0]), passage.text)


def around(text: str, start: int, end: int, reach: int = 15) -> str:
    """What stands at [start, end) with whole words beside it, for facts."""
    first = text.rfind(" ", 0, max(0, start - reach)) + 1
    last = text.find(" ", min(len(text), end + reach))
    return " ".join(text[first : len(text) if last < 0 else last].split())
