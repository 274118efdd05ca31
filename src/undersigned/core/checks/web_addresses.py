"""Web addresses in printed text: those that words are linked to, and those that stand bare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Emphasis, Inlines, Link, plain

# What is typed as an address, right or wrong; the end is found apart.
_BARE = re.compile(
    r"(?<![\w@./-])(?:(?:https?|htt?ps?|hhtps?|ttps?|ftp|file)\s?:?/{1,3}|https?:(?=\w)|www[.,])"
    r"[^\s<>\"“”«»「」（）]+",
    re.IGNORECASE,
)
_OPENED = {")": "(", "]": "["}
_LAST = ".,;:!?'’…*_"
_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?P<host>\[[^\]]*\]|[^/?#:]*)", re.I)


@dataclass(frozen=True, slots=True)
class WebAddress:
    """``passage.text[start:end]`` leads to ``address``; ``linked`` says whether by a link."""

    passage: Passage
    address: str
    start: int
    end: int
    linked: bool

    @property
    def words(self) -> str:
        """What is printed: the address itself, or the words that are linked."""
        return self.passage.text[self.start : self.end]

    @property
    def host(self) -> str:
        """The host in small letters; empty where there is none."""
        return host_of(self.address)

    @property
    def has_no_name(self) -> bool:
        """Whether it leads to this machine, or to one that is told by number alone."""
        here = self.host == "localhost" or self.address.lower().startswith("file:")
        return here or bool(_NUMBERS.fullmatch(self.host))

    def finding(self, rule: Rule, message: str, *, do: str, fix: Fix | None = None) -> Finding:
        """A finding of ``rule`` at these words."""
        return rule.finding(
            self.passage.part,
            message,
            do=do,
            span=(self.start, self.end),
            facts=(Fact(value=self.address, where=self.passage.where),),
            fix=fix,
        )


def addresses_of(context: Context) -> Iterator[WebAddress]:
    """Every address of the letter, in order."""
    for passage in context.passages:
        yield from web_addresses(passage)


def web_addresses(passage: Passage) -> Iterator[WebAddress]:
    """Every address of the passage in order; mail addresses are none."""
    links = list(links_in(passage))
    for href, start, end in links:
        if not href.lower().startswith("mailto:"):
            yield WebAddress(passage, href, start, end, linked=True)
    for match in _BARE.finditer(passage.text):
        inside = any(start <= match.start() < end for _, start, end in links)
        words = _trimmed(match[0])
        if not inside and words:
            end = match.start() + len(words)
            yield WebAddress(passage, words, match.start(), end, linked=False)


def links_in(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """The address of every link, mail included, and where its words stand in the passage."""
    return _links(passage.inlines, 0)


def host_of(address: str) -> str:
    """The host of an address, without "www."."""
    match = _HOST.match(address if "//" in address else f"//{address}")
    host = match["host"].lower().rstrip(".") if match else ""
    return host.removeprefix("www.")


def _links(inlines: Inlines, at: int) -> Iterator[tuple[str, int, int]]:
    for inline in inlines:
        length = len(plain((inline,)))
        if isinstance(inline, Link):
            yield inline.href, at, at + length
        elif isinstance(inline, Emphasis):
            yield from _links(inline.children, at)
        at += length


def _trimmed(words: str) -> str:
    """Without what ends the sentence, and up to a bracket that was opened before the address."""
    opened: list[str] = []
    for at, character in enumerate(words):
        if character in _OPENED.values():
            opened.append(character)
        elif character in _OPENED and (not opened or opened.pop() != _OPENED[character]):
            words = words[:at]
            break
    return words.rstrip(_LAST)
