"""The text between salutation and signatories: paragraphs, lists, and the asks."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from undersigned.core.letter import (
    Ask,
    Asks,
    Block,
    Heading,
    Inline,
    LineBreak,
    List,
    Paragraph,
    Quote,
    words,
)
from undersigned.core.lexicon.cues import cues_of, pattern
from undersigned.core.lexicon.dates import find_dates
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.lines import Line

_HYPHENS = re.compile(r"[^a-z0-9]+")
_DEADLINE_GAP = 20
_SLUG_WORDS = 4
_WRAP_AT = 45
_HEADING_LIMIT = 80


@dataclass(slots=True)
class _Item:
    """A list item: its lines, and whether its marker counts."""

    lines: list[Line]
    ordered: bool


@dataclass(slots=True)
class _Stretch:
    """Lines that make one block: a paragraph, or the items of a list."""

    lines: list[Line] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)

    def all_lines(self) -> list[Line]:
        return self.lines or [line for item in self.items for line in item.lines]


def read_body(draft: Draft) -> None:
    """Makes the blocks and asks of the text."""
    indices = draft.free(draft.body, draft.roll)
    previous = ""
    for stretch in _stretches([draft.lines[each] for each in indices]):
        _add(draft, stretch, previous)
        previous = stretch.all_lines()[-1].text if stretch.lines else previous
    draft.taken.update(indices)


def _stretches(lines: Sequence[Line]) -> Iterator[_Stretch]:
    """Lines as they belong together; a list goes on over empty lines while its markers do."""
    current = _Stretch()
    for line in lines:
        if line.item and current.items and current.items[-1].ordered == (line.number is not None):
            current.items[-1:] = [current.items[-1], _Item([line], line.number is not None)]
        elif line.item:
            if current.all_lines():
                yield current
            current = _Stretch(items=[_Item([line], line.number is not None)])
        elif current.items and not line.gap:
            current.items[-1].lines.append(line)
        elif current.lines and not line.gap and _same(current.lines[-1], line):
            current.lines.append(line)
        else:
            if current.all_lines():
                yield current
            current = _Stretch(lines=[line])
    if current.all_lines():
        yield current


def _same(above: Line, below: Line) -> bool:
    """Whether two neighbouring lines can stand in one block."""
    return not above.heading and not below.heading and above.quoted == below.quoted


def _add(draft: Draft, stretch: _Stretch, previous: str) -> None:
    part = f"blocks.{len(draft.blocks)}"
    lines = stretch.all_lines()
    draft.span(part, lines[0].outer, lines[-1].end)
    if stretch.lines:
        draft.blocks.append(_text_block(stretch.lines))
    elif not draft.asks and asks_for(previous, draft.language):
        draft.blocks.append(Asks())
        for item in stretch.items:
            _add_ask(draft, item)
    else:
        draft.blocks.append(_list(stretch.items))
        for number, item in enumerate(stretch.items):
            draft.span(f"{part}.items.{number}", item.lines[0].start, item.lines[-1].end)


def asks_for(text: str, language: str) -> bool:
    """Whether a sentence leads into asks: "We urge you to:"."""
    last = re.split(r"(?<=[.!?。])\s", text)[-1]
    return bool(pattern(language, "ask_leads").search(last)) and not last.endswith((".", "?"))


def _text_block(lines: Sequence[Line]) -> Block:
    first = lines[0]
    if first.heading or _is_heading(lines):
        return Heading(level=max(2, first.heading), inlines=words(first.text.strip("*_ ")))
    paragraph = Paragraph(inlines=tuple(_joined(lines)))
    return Quote(blocks=(paragraph,)) if first.quoted else paragraph


def _is_heading(lines: Sequence[Line]) -> bool:
    """One short line in capitals, as a typewriter makes headings."""
    text = lines[0].text
    return len(lines) == 1 and text.isupper() and 3 < len(text) <= _HEADING_LIMIT


def _joined(lines: Sequence[Line]) -> Iterator[Inline]:
    """Wrapped lines as one; lines that end early on purpose with their breaks."""
    longest = max(width(line.text) for line in lines)
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        yield from words(line.text)
        if following is None:
            return
        early = longest < _WRAP_AT or _ends_early(line, following, longest)
        yield LineBreak() if early else words(" ")[0]


def _ends_early(line: Line, following: Line, longest: int) -> bool:
    """Whether the first word of the next line would still have fitted."""
    first_word = following.text.split()[0]
    return width(line.text) + 1 + width(first_word) < longest * 0.8 and ends_sentence(line.text)


def _list(items: Sequence[_Item]) -> List:
    return List(
        ordered=items[0].ordered,
        start=items[0].lines[0].number or 1,
        items=tuple((Paragraph(inlines=tuple(_joined(item.lines))),) for item in items),
    )


def _add_ask(draft: Draft, item: _Item) -> None:
    number = len(draft.asks)
    text = " ".join(line.text for line in item.lines)
    taken = {ask.id for ask in draft.asks}
    draft.span(f"asks.{number}", item.lines[0].start, item.lines[-1].end)
    draft.asks.append(
        Ask(
            id=_free_id(ask_id(text, draft.language) or f"ask-{number + 1}", taken),
            text=words(text),
            by=deadline(text, draft.language),
        )
    )


def ask_id(text: str, language: str) -> str:
    """A short name from the first telling words; empty where none is in Latin letters."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    telling = [
        word
        for word in (_HYPHENS.sub("-", each).strip("-") for each in bare.split())
        if word and word not in cues_of(language).stop_words
    ]
    return "-".join(telling[:_SLUG_WORDS])[:60].strip("-")


def _free_id(wanted: str, taken: set[str]) -> str:
    number, candidate = 1, wanted
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def deadline(text: str, language: str) -> dt.date | None:
    """The full date that an ask names as its deadline; a mere mention of a date is none."""
    for found in find_dates(text, language):
        before = text[max(0, found.start - _DEADLINE_GAP) : found.start].rstrip()
        cues = list(pattern(language, "deadlines").finditer(before))
        if cues and cues[-1].end() >= len(before) - 4 and not found.ambiguous:
            return found.date
    return None
