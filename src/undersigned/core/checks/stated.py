"""Finds where a letter states in figures or words how many sign it.

Only numbers that visibly count the signatories of this letter are taken: in the title, after words
such as "on behalf of", or in a sentence that says that they sign. "12 individuals" who were
arrested are none of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from undersigned.core.checks.passages import Passage
from undersigned.core.checks.stated_words import STATED_WORDS, StatedWords
from undersigned.core.lexicon.numbers import number_pattern, parse_number

Counted = Literal["organisations", "individuals", "signatories", "countries", "members"]
Bound = Literal["exactly", "more than", "at least", "about"]

_FARTHEST = 60
_SENTENCE_END = re.compile(r"(?<=[.!?。])[\s”\"»]+(?=[\W\d]*[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Statement:
    """A stated number: ``passage.text[start:end]`` is the bound, the number and its noun.

    ``number_end`` is where the number itself ends.
    """

    passage: Passage
    counted: Counted
    bound: Bound
    number: int
    start: int
    end: int
    in_figures: str
    noun: str
    number_end: int

    @property
    def words(self) -> str:
        """The statement as printed: "70 non-governmental organizations"."""
        return self.passage.text[self.start : self.end]

    def is_refuted_by(self, counted: int) -> bool:
        """Whether ``counted`` cannot be what is stated; "about 70" is never refuted."""
        match self.bound:
            case "exactly":
                return self.number != counted
            case "more than":
                return counted <= self.number
            case "at least":
                return counted < self.number
            case "about":
                return False


def statements_in(passage: Passage) -> Iterator[Statement]:
    """What ``passage`` states of this letter's signatories, in order."""
    words = STATED_WORDS.get(passage.language.partition("-")[0])
    if words is None or passage.role not in {"title", "subject", "text", "list"}:
        return
    for start, end in _sentences(passage.text):
        yield from _in_sentence(passage, words, start, end)


def counts_of_anybody(passage: Passage) -> Iterator[Statement]:
    """Every number with a noun that can count signatories, whoever is counted, in order.

    Nothing for a language whose words ``STATED_WORDS`` does not have.
    """
    if passage.language.partition("-")[0] in STATED_WORDS:
        for match in _pattern(passage.language).finditer(passage.text):
            if statement := _statement(passage, match):
                yield statement


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _in_sentence(passage: Passage, words: StatedWords, start: int, end: int) -> Iterator[Statement]:
    anchors = _anchors(passage, words, start, end)
    for match in _pattern(passage.language).finditer(passage.text, start, end):
        statement = _statement(passage, match)
        if statement is None or not _counts_us(passage.text, words, anchors, match.start()):
            continue
        anchors.append(match.end())
        if statement.counted != "countries" or len(anchors) > 1:
            yield statement


def _anchors(passage: Passage, words: StatedWords, start: int, end: int) -> list[int]:
    """The offsets after which numbers count the signatories."""
    text = passage.text
    found = [match.end() for match in _word(words.cues).finditer(text, start, end)]
    signs = passage.role == "text" and _word(words.signs).search(text, start, end)
    if passage.role != "text" or signs:
        found.append(start)
    return sorted(found)


def _counts_us(text: str, words: StatedWords, anchors: list[int], at: int) -> bool:
    """Whether the number at ``at`` stands close after an anchor, and nothing between turns it."""
    before = [anchor for anchor in anchors if anchor <= at]
    if not before:
        return False
    between = text[max(before) : at]
    return len(between) <= _FARTHEST and not _word(words.blocks).search(between)


@cache
def _word(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Bound, number, up to six words, noun; and a second noun that joins people to bodies."""
    words = STATED_WORDS[language.partition("-")[0]]
    nouns = "|".join(
        f"(?P<{kind}>{getattr(words, kind)})"
        for kind in ("members", "organisations", "individuals", "countries", "signatories")
    )
    bounds = "|".join(
        f"(?P<{kind}>{getattr(words, kind)})" for kind in ("more_than", "at_least", "about")
    )
    between = rf"(?:(?!(?:{words.gaps})\b)[^\W\d][\w'’‐‑-]*,?\s+){{0,6}}?"
    joined = rf"(?:\s*(?:{words.joins})\s*)+(?:[^\W\d][\w'’-]*\s+){{0,3}}?(?:{words.individuals})"
    gap = rf"\s*(?:{words.counter})?\s*" if words.counter else r"\s+"
    return re.compile(
        rf"(?:(?<!\w)(?:{bounds})\s*)?(?P<number>{number_pattern(language)})(?P<plus>\+)?{gap}"
        rf"(?P<noun>{between}(?:{nouns})){words.ends}(?P<people>{joined}{words.ends})?",
        re.IGNORECASE,
    )


def _statement(passage: Passage, match: re.Match[str]) -> Statement | None:
    number = parse_number(match["number"], passage.language)
    if number is None or _says_another_number(match["noun"], passage.language):
        return None
    together = STATED_WORDS[passage.language.partition("-")[0]].counter
    if together and not match["number"][0].isdigit():
        return None  # a numeral that is written into a word is more often a syllable of it
    counted = _counted(match)
    is_total = counted == "organisations" and match["people"] is not None
    return Statement(
        passage=passage,
        counted="signatories" if is_total else counted,
        bound=_bound(match),
        number=number,
        start=match.start(),
        end=match.end() if is_total else match.end("noun"),
        in_figures=match["number"],
        noun=match["noun"] + match["people"] if is_total else match["noun"],
        number_end=match.end("number"),
    )


def _says_another_number(noun: str, language: str) -> bool:
    return any(parse_number(word, language) is not None for word in noun.split())


def _counted(match: re.Match[str]) -> Counted:
    kinds: tuple[Counted, ...] = ("members", "organisations", "individuals", "countries")
    return next((kind for kind in kinds if match[kind]), "signatories")


def _bound(match: re.Match[str]) -> Bound:
    if match["more_than"]:
        return "more than"
    if match["at_least"] or match["plus"]:
        return "at least"
    return "about" if match["about"] else "exactly"
