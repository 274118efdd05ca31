"""Markup that is safe to parse: made ready, and refused where it would cost minutes.

Parsing HTML looks through the open elements at most tags, so its cost is about the number of tags
times their depth; and through a tag's attributes at each of them. Both are bounded here, before
the library sees the page.
"""

import re
from collections import Counter

from undersigned.core.errors import UnreadableError
from undersigned.core.lexicon.cues import single_words

# Tags times depth; some 0.5 s. A page as large as a letter may be stays far below it.
_MOST_STEPS = 100_000_000
_MOST_ATTRIBUTES = 300
_FEW_TAGS = 10_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{2000,}")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements that never hold others, or that end where the next one begins.
_SHALLOW = single_words(
    "area base br col embed hr img input link meta source track wbr param frame p li dt dd"
    " option optgroup tr td th thead tbody tfoot colgroup caption html head body rp rt"
)
_PROGRAMS = re.compile(
    r"<\?(?:php|=).*?(?:\?>|\Z)|\{%(?:(?!\{%).)*?%\}|\{\#(?:(?!\{\#).)*?\#\}",
    re.DOTALL | re.IGNORECASE,
)
_XML = re.compile(r"\s*<\?xml\b")
_EMPTY = re.compile(
    r"<(?!(?:br|hr|img|input|meta|link|col|area|base|wbr)\b)([a-zA-Z][\w:-]*)(\s[^<>]*?)?/>"
)
_AS_TEXT = "Open it in a browser, copy the letter into a plain-text file, and read that."


def ready(markup: str, where: str) -> str:
    """``markup`` as HTML for the parser; ``UnreadableError`` for what is made to stop a machine.

    Left away are programs in the page (PHP, template statements); ``<div/>`` of XHTML, which HTML
    takes for a beginning, becomes an element without content.
    """
    if "<?" in markup or "{%" in markup or "{#" in markup:
        markup = _PROGRAMS.sub(" ", markup)
    if _XML.match(markup):
        markup = _EMPTY.sub(r"<\1\2></\1>", markup)
    _refuse_attributes(markup, where)
    tags = markup.count("<")
    if tags > _FEW_TAGS and tags * _depth(markup) > _MOST_STEPS:
        raise UnreadableError(
            "The page's elements stand too deep in each other to be a letter's.",
            where=where,
            do=_AS_TEXT,
        )
    return markup


def _refuse_attributes(markup: str, where: str) -> None:
    for tag in _LONG_TAG.finditer(markup):
        if len(_QUOTED.sub("", tag[0]).split()) > _MOST_ATTRIBUTES:
            raise UnreadableError(
                f"The page has an element with more than {_MOST_ATTRIBUTES} attributes.",
                where=where,
                do=_AS_TEXT,
            )


def _depth(markup: str) -> int:
    """About how deep the deepest element stands; never far less than it does."""
    begun: Counter[str] = Counter()
    depth = deepest = 0
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if name in _SHALLOW:
            continue
        if not tag[1]:
            begun[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif begun[name]:
            begun[name] -= 1
            depth -= 1
    return deepest
