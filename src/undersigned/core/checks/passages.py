"""A letter's words as passages: one plain text for each place where a sentence can stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from undersigned.core.letter import (
    Block,
    Footnote,
    Heading,
    Inlines,
    List,
    Paragraph,
    Quote,
    Table,
    plain,
    words,
)
from undersigned.core.letter import LetterText as _LetterText
from undersigned.core.reading import Reading
from undersigned.core.said import say

# "list" is what stands over or in the list of signatories and is no part of the letter.
Role = Literal["title", "subject", "salutation", "text", "ask", "list"]


_ROLES: Mapping[str, str] = {
    "title": say("title"),
    "subject": say("subject"),
    "salutation": say("salutation"),
    "text": say("text"),
    "list": say("heading of the list"),
}
_ROLES_AT_START: Mapping[str, str] = {
    "title": say("Title"),
    "subject": say("Subject"),
    "salutation": say("Salutation"),
    "text": say("Text"),
    "list": say("Heading of the list"),
}
_OF_THE_LIST = frozenset({"a heading in the list of signatories", "a remark about the list"})


@dataclass(frozen=True, slots=True)
class Passage:
    """The plain text of one part.

    ``part`` is its path ("title", "blocks.3.items.1.0", "ko/asks.0"); offsets of findings and fixes
    point into ``text``, where placeholders stand as ``{{ name }}``. ``where`` is the place in
    words.
    """

    part: str
    role: Role
    text: str
    inlines: Inlines
    language: str

    @property
    def where(self) -> str:
        """The place in words: "title", "text", "ask 2", "title (ko)", "heading of the list"."""
        if self.role == "ask":
            return self._in(say("ask {number}", number=self._number))
        return self._in(_ROLES[self.role])

    @property
    def at_start(self) -> str:
        """``where`` at the beginning of a sentence: "Ask 2"."""
        if self.role == "ask":
            return self._in(say("Ask {number}", number=self._number))
        return self._in(_ROLES_AT_START[self.role])

    @property
    def _number(self) -> int:
        return int(self.part.rpartition("/")[2].split(".")[1]) + 1

    def _in(self, name: str) -> str:
        """``name``, with the language of a translation."""
        language = self.part.rpartition("/")[0]
        return say("{where} ({language})", where=name, language=language) if language else name


def passages_of(reading: Reading) -> tuple[Passage, ...]:
    """Every passage of every language in the order of reading, empty ones left out."""
    found: list[Passage] = []
    for text in reading.edition.texts:
        prefix = "" if text is reading.edition.authentic else f"{text.language}/"
        for part, role, inlines in _parts(text):
            said = plain(inlines)
            if said.strip():
                found.append(Passage(f"{prefix}{part}", role, said, inlines, text.language))
    return tuple(found)


def printed_once(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Without asks that stand in the text itself, as readers leave lists of several places."""
    told = {_key(each) for each in passages if each.role == "text"}
    return tuple(each for each in passages if each.role != "ask" or _key(each) not in told)


def asks_in_place(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Each sentence once: an ask that stands in the text itself is an ask there, and not again."""
    asks = {_key(each): each for each in passages if each.role == "ask"}
    placed = [asks.get(_key(each), each) if each.role == "text" else each for each in passages]
    return tuple(dict.fromkeys(placed))


def _key(passage: Passage) -> tuple[str, str]:
    return passage.language, " ".join(passage.text.split())


def list_remarks(reading: Reading) -> tuple[Passage, ...]:
    """Headings and remarks that a reader found over and in the list, as parts "left_out.N"."""
    language = reading.edition.authentic.language
    found = []
    for number, left in enumerate(reading.left_out):
        if left.reason in _OF_THE_LIST:
            text = reading.source[left.start : left.end]
            found.append(Passage(f"left_out.{number}", "list", text, words(text), language))
    return tuple(found)


def _parts(text: _LetterText) -> Iterator[tuple[str, Role, Inlines]]:
    yield "title", "title", text.title
    yield "subject", "subject", text.subject
    yield "salutation", "salutation", text.salutation
    for path, inlines in inline_runs(text.blocks, "blocks"):
        yield path, "text", inlines
    for number, ask in enumerate(text.asks):
        yield f"asks.{number}", "ask", ask.text


def inline_runs(blocks: tuple[Block, ...], path: str) -> Iterator[tuple[str, Inlines]]:
    """The paths and inlines of all lines in ``blocks``, in order."""
    for number, block in enumerate(blocks):
        at = f"{path}.{number}"
        match block:
            case Paragraph() | Heading():
                yield at, block.inlines
            case Quote() | Footnote():
                yield from inline_runs(block.blocks, f"{at}.blocks")
            case List():
                for item_number, item in enumerate(block.items):
                    yield from inline_runs(item, f"{at}.items.{item_number}")
            case Table():
                for row_number, row in enumerate((block.header, *block.rows)):
                    line = "header" if row_number == 0 else f"rows.{row_number - 1}"
                    yield from ((f"{at}.{line}.{cell}", row[cell]) for cell in range(len(row)))
