"""The text between salutation and signatories: paragraphs, lists, and the asks."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

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
    Table,
    plain,
    words,
)
from undersigned.core.lexicon.breaks import blank_between
from undersigned.core.lexicon.cues import cues_of, pattern
from undersigned.core.lexicon.dates import find_dates
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.inlines import inlines_of
from undersigned.core.readers.lines import Line, typed_marker

_HYPHENS = re.compile(r"[^a-z0-9]+")
_DEADLINE_GAP = 20
_SLUG_WORDS = 4
_WRAP_AT = 45
_HEADING_LIMIT = 80
_LISTING = re.compile(r"[:：]\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?。](?=\s|$)")
_FEWEST_CLAUSES = 3
_FEWEST_HEADINGS = 2


@dataclass(slots=True)
class _Item:
    """A list item: its lines, and whether its marker counts."""

    lines: list[Line]
    ordered: bool


@dataclass(slots=True)
class _Stretch:
    """Lines that make one block: a paragraph, the items of a list, or the rows of a table."""

    lines: list[Line] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)

    def all_lines(self) -> list[Line]:
        return self.lines or self.rows or [line for item in self.items for line in item.lines]

    def takes_item(self, line: Line) -> bool:
        """Whether the item belongs to this list: marked alike, or set in further."""
        if not self.items:
            return False
        first = self.items[0]
        deeper = line.depth > first.lines[0].depth
        alike = first.ordered == (line.number is not None)
        return deeper or (alike and line.depth == first.lines[0].depth)


def read_body(draft: Draft) -> None:
    """Makes the blocks and asks of the text."""
    indices = draft.free(draft.body, draft.roll)
    stretches = list(_stretches([draft.lines[each] for each in indices]))
    asking, guessed = _asking(stretches, draft.language)
    for number, stretch in enumerate(stretches):
        first = len(draft.asks)
        _add(draft, stretch, asks=number in asking, alone=len(asking) == 1)
        for each in range(first, len(draft.asks)) if number in guessed else ():
            draft.doubt(f"asks.{each}", 0.7, "nothing leads into the list, but it demands")
    if not draft.asks:
        _asks_in_headings(draft, stretches)
    if not draft.asks:
        _asks_in_sentences(draft, [each.lines for each in stretches if each.lines])
    draft.taken.update(indices)


def _asking(stretches: Sequence[_Stretch], language: str) -> tuple[list[int], list[int]]:
    """The lists that ask: a sentence leads into them, or their items say what must be.

    A numbered list that goes on after a paragraph goes on asking. With them those that nothing
    leads into.
    """
    found: list[int] = []
    guessed: list[int] = []
    next_number = 0
    for number, stretch in enumerate(stretches):
        if not stretch.items:
            continue
        before = stretches[number - 1] if number else None
        led = (
            before is not None and bool(before.lines) and asks_for(before.lines[-1].text, language)
        )
        first = stretch.items[0].lines[0].number
        goes_on = bool(found) and first == next_number
        if not _heads(stretches, number) and (led or goes_on or _demand(stretch.items, language)):
            found.append(number)
            guessed += [] if led or goes_on else [number]
            next_number = (stretch.items[-1].lines[0].number or 0) + 1 if first else -1
    return found, guessed


def _heads(stretches: Sequence[_Stretch], number: int) -> bool:
    """Whether a single item is the heading of a paragraph, with lists to come that do not go on."""
    items, after = stretches[number].items, stretches[number + 1 :]
    if len(items) > 1 or ends_sentence(items[0].lines[-1].text) or not (after and after[0].lines):
        return False
    next_number = (items[0].lines[0].number or 0) + 1
    lists = [each.items[0].lines[0].number for each in after if each.items]
    led = after[0].lines[-1].text.endswith((":", "："))
    return bool(lists) and next_number not in lists and not led


def _demand(items: Sequence[_Item], language: str) -> bool:
    """Whether most items say what must be, so that nothing has to lead into them."""
    must = pattern(language, "demands")
    demanding = sum(any(must.search(line.text) for line in item.lines) for item in items)
    return len(items) > 1 and demanding * 2 >= len(items)


def _asks_in_headings(draft: Draft, stretches: Sequence[_Stretch]) -> None:
    """The headings under "Our demands", down to the next heading of its level."""
    heads = [each.lines[0] for each in stretches if each.lines and each.lines[0].heading]
    over = pattern(draft.language, "ask_heads")
    for number, head in enumerate(heads):
        if not over.fullmatch(head.text.strip(" *_:：.")):
            continue
        end = next(
            (
                at
                for at, line in enumerate(heads[number + 1 :], start=number + 1)
                if line.heading <= head.heading
            ),
            len(heads),
        )
        below = heads[number + 1 : end]
        asks = [line for line in below if line.heading == below[0].heading]
        if len(asks) < _FEWEST_HEADINGS:
            continue
        for line in asks:
            cut = typed_marker(line.text)[0]
            part = f"asks.{len(draft.asks)}"
            _add_text_ask(draft, words(line.text[cut:].strip("*_ ")), line.at(cut), line.end)
            draft.doubt(part, 0.8, "a heading, not an item of a list")
        return


def _asks_in_sentences(draft: Draft, paragraphs: Sequence[Sequence[Line]]) -> None:
    """The clauses that a sentence lists after its colon: "We call on you: to ...; to ..."."""
    for lines in paragraphs:
        text = " ".join(line.text for line in lines)
        for colon in _LISTING.finditer(text):
            if not asks_for(text[: colon.end()], draft.language):
                continue
            clauses = list(_clauses(text, colon.end(), draft.language))
            if len(clauses) >= _FEWEST_CLAUSES:
                offsets = [line.at(each) for line in lines for each in range(len(line.text) + 1)]
                for start, end in clauses:
                    inlines = words(text[start:end])
                    part = f"asks.{len(draft.asks)}"
                    _add_text_ask(draft, inlines, offsets[start], offsets[end - 1] + 1)
                    draft.doubt(part, 0.7, "a clause of a sentence, not an item of a list")
                return


def _clauses(text: str, start: int, language: str) -> Iterator[tuple[int, int]]:
    """The clauses from ``start`` to the end of the sentence, without "and" before the last."""
    sentence = _SENTENCE_END.search(text, start)
    end = sentence.start() if sentence else len(text)
    semicolons = ";" in text[start:end]
    conjunction = pattern(language, "conjunctions")
    cut = re.compile(r"\s*;\s*" if semicolons else r"\s*,\s*")
    cuts = [(each.start(), each.end()) for each in cut.finditer(text, start, end)]
    if not semicolons:
        last = cuts[-1][1] if cuts else start
        found = list(conjunction.finditer(text, last, end))
        cuts += [(each.start(), each.end()) for each in found[-1:] if each.start() > last]
    edges = [(start, start), *cuts, (end, end)]
    for (_, first), (stop, _) in pairwise(edges):
        first, stop = _trimmed(text, first, stop)
        if match := conjunction.match(text, first, stop):
            first, stop = _trimmed(text, match.end(), stop)
        if stop > first:
            yield first, stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return start, end


def _stretches(lines: Sequence[Line]) -> Iterator[_Stretch]:
    """Lines as they belong together; a list goes on over empty lines while its markers do."""
    current: _Stretch | None = None
    for line in lines:
        if current is not None and _joins(current, line):
            continue
        if current is not None:
            yield current
        current = _begun(line)
    if current is not None:
        yield current


def _begun(line: Line) -> _Stretch:
    if line.cells:
        return _Stretch(rows=[line])
    if line.item:
        return _Stretch(items=[_Item([line], line.number is not None)])
    return _Stretch(lines=[line])


def _joins(current: _Stretch, line: Line) -> bool:
    """Takes the line into the stretch, if it belongs there."""
    if line.item and not line.cells:
        if not current.takes_item(line):
            return False
        current.items.append(_Item([line], line.number is not None))
        return True
    if line.gap or bool(line.cells) != bool(current.rows):
        return False
    if current.lines and not _same(current.lines[-1], line):
        return False
    (current.rows or current.lines or current.items[-1].lines).append(line)
    return True


def _same(above: Line, below: Line) -> bool:
    """Whether two neighbouring lines can stand in one block."""
    return not above.heading and not below.heading and above.quoted == below.quoted


def _add(draft: Draft, stretch: _Stretch, *, asks: bool, alone: bool) -> None:
    """Adds the block. Asks that stand in several lists stay there, and are asks as well."""
    part = f"blocks.{len(draft.blocks)}"
    lines = stretch.all_lines()
    draft.span(part, lines[0].outer, lines[-1].end)
    if stretch.lines:
        draft.blocks.append(_text_block(stretch.lines))
    elif stretch.rows:
        draft.blocks.append(_table(stretch.rows))
    elif asks and alone:
        draft.blocks.append(Asks())
    else:
        draft.blocks.append(_list(stretch.items))
        for number, group in enumerate(_groups(stretch.items)):
            draft.span(f"{part}.items.{number}", group[0].lines[0].start, group[-1].lines[-1].end)
    for item in stretch.items if asks else ():
        _add_text_ask(draft, tuple(joined(item.lines)), item.lines[0].start, item.lines[-1].end)


def asks_for(text: str, language: str) -> bool:
    """Whether a sentence leads into asks: "We urge you to:", "The Committee should:"."""
    last = re.split(r"(?<=[.!?。])\s+(?=[^\W\d_a-z])", text)[-1]
    if last.endswith((".", "?")):
        return False
    said = len(last.rstrip(" :：,"))
    must = any(match.end() == said for match in pattern(language, "demands").finditer(last))
    return must or bool(pattern(language, "ask_leads").search(last))


def _text_block(lines: Sequence[Line]) -> Block:
    first = lines[0]
    if first.heading or _is_heading(lines):
        return Heading(level=max(2, first.heading), inlines=words(first.text.strip("*_ ")))
    paragraph = Paragraph(inlines=tuple(joined(lines)))
    return Quote(blocks=(paragraph,)) if first.quoted else paragraph


def _is_heading(lines: Sequence[Line]) -> bool:
    """One short line in capitals, as a typewriter makes headings."""
    text = lines[0].text
    return len(lines) == 1 and text.isupper() and 3 < len(text) <= _HEADING_LIMIT


def joined(lines: Sequence[Line]) -> Iterator[Inline]:
    """Wrapped lines as one; lines that end early on purpose with their breaks."""
    longest = max(width(line.text) for line in lines)
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        yield from inlines_of(line)
        if following is None:
            return
        if longest < _WRAP_AT or _ends_early(line, following, longest):
            yield LineBreak()
        else:
            yield from words(blank_between(line.text, following.text))


def _ends_early(line: Line, following: Line, longest: int) -> bool:
    """Whether the first word of the next line would still have fitted."""
    first_word = following.text.split()[0]
    return width(line.text) + 1 + width(first_word) < longest * 0.8 and ends_sentence(line.text)


def _list(items: Sequence[_Item]) -> List:
    """The list; items that are set in further make a list inside the item above them."""
    return List(
        ordered=items[0].ordered,
        start=(items[0].lines[0].number or 1) if items[0].ordered else 1,
        items=tuple(
            (
                Paragraph(inlines=tuple(joined(item.lines))),
                *((_list(inner),) if inner else ()),
            )
            for item, *inner in _groups(items)
        ),
    )


def _groups(items: Sequence[_Item]) -> list[list[_Item]]:
    """Each item with those below it that are set in further than the first of all."""
    groups: list[list[_Item]] = []
    for item in items:
        if groups and item.lines[0].depth > items[0].lines[0].depth:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _table(rows: Sequence[Line]) -> Table:
    """The table, its rows as long as the longest; the first row heads it where none says so."""
    columns = max(len(line.cells) for line in rows)
    filled = [
        tuple(
            inlines_of(line, *line.cells[number]) if number < len(line.cells) else ()
            for number in range(columns)
        )
        for line in rows
    ]
    return Table(header=filled[0], rows=tuple(filled[1:]))


def _add_text_ask(draft: Draft, inlines: tuple[Inline, ...], start: int, end: int) -> None:
    number = len(draft.asks)
    text = plain(inlines)
    taken = {ask.id for ask in draft.asks}
    draft.span(f"asks.{number}", start, end)
    draft.asks.append(
        Ask(
            id=_free_id(ask_id(text, draft.language) or f"ask-{number + 1}", taken),
            text=inlines,
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
