"""Markdown as letters use it: CommonMark, tables and footnotes, and ``{{ placeholders }}``."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as table_rule
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

# Deeper than any letter; what the parser would cut off silently below it is refused instead.
DEEPEST = 60

_PLACEHOLDER = re.compile(r"\{\{((?:[^\\{}]|\\.)*)\}\}", re.DOTALL)

_OUTER_BARS = re.compile(r"^\||(?<!\\)\|$")


class _Parser(MarkdownIt):
    """Addresses are kept letter for letter; ``letter.Link`` judges them."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (the library's name and shape)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  (the library's name)
        return link


@cache
def parser() -> MarkdownIt:
    """The one parser; it holds no state between texts."""
    markdown = _Parser("commonmark", {"maxNesting": DEEPEST + 20}).enable("table")
    markdown.block.ruler.at("table", _table, {"alt": ["paragraph"]})
    # A definition of an address that no link uses would vanish without a word.
    markdown.disable("reference")
    footnote_plugin(markdown, inline=False, move_to_end=False, always_match_refs=True)
    markdown.inline.ruler.before("escape", "placeholder", _placeholder)
    return markdown


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (the same)
    """The library's rule, which drops surplus cells; each row remembers how many it had."""
    known = len(state.tokens)
    if not table_rule(state, start, end, silent):
        return False
    for token in state.tokens[known:]:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            row = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
            cells = escapedSplit(_OUTER_BARS.sub("", row.strip()))
            token.meta["cells"] = len(cells)
    return True


def _placeholder(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the library's shape)
    if not state.src.startswith("{{", state.pos):
        return False
    match = _PLACEHOLDER.match(state.src, state.pos)
    end = match.end() if match else state.pos + 2
    if not silent:
        token = state.push("placeholder" if match else "broken_placeholder", "", 0)
        token.content = match[1] if match else state.src[state.pos : state.pos + 40]
    state.pos = end
    return True
