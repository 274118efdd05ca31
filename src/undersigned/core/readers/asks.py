"""What a letter asks for: lists, headings, paragraphs in bold, and clauses of a sentence."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from undersigned.core.letter import Ask, Inline, plain, words
from undersigned.core.lexicon.cues import cues_of, pattern
from undersigned.core.lexicon.dates import find_dates
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.lines import Line, typed_marker
from undersigned.core.readers.stretches import Item, Stretch, joined
from undersigned.core.said import say

_HYPHENS = re.compile(r"[^a-z0-9]+")
_DEADLINE_GAP = 20
_SLUG_WORDS = 4
_LISTING = re.compile(r"[:：]\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?。](?=\s|$)")
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)\]]\s+")
_LONGEST_LEAD = 600  # characters before a colon in which a sentence may lead to it
_FEWEST_CLAUSES = 3
_FEWEST_HEADINGS = 2


def asking(stretches: Sequence[Stretch], language: str) -> tuple[list[int], list[int]]:
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


def _heads(stretches: Sequence[Stretch], number: int) -> bool:
    """Whether a single item is the heading of a paragraph, with lists to come that do not go on."""
    items, after = stretches[number].items, stretches[number + 1 :]
    if len(items) > 1 or ends_sentence(items[0].lines[-1].text) or not (after and after[0].lines):
        return False
    next_number = (items[0].lines[0].number or 0) + 1
    lists = [each.items[0].lines[0].number for each in after if each.items]
    led = after[0].lines[-1].text.endswith((":", "："))
    return bool(lists) and next_number not in lists and not led


def _demand(items: Sequence[Item], language: str) -> bool:
    """Whether most items say what must be, so that nothing has to lead into them."""
    must = pattern(language, "demands")
    demanding = sum(any(must.search(line.text) for line in item.lines) for item in items)
    return len(items) > 1 and demanding * 2 >= len(items)


def find_asks(draft: Draft, stretches: Sequence[Stretch]) -> None:
    """The asks that stand in no list: in bold, in headings, or in a sentence."""
    if not draft.asks:
        _asks_in_bold(draft, stretches)
    if not draft.asks:
        _asks_in_headings(draft, stretches)
    if not draft.asks:
        _asks_in_sentences(draft, [each.lines for each in stretches if each.lines])


def _asks_in_bold(draft: Draft, stretches: Sequence[Stretch]) -> None:
    """Paragraphs that begin in bold, under a sentence that leads into asks."""
    for number, stretch in enumerate(stretches):
        lead = stretch.lines[-1].text if stretch.lines else ""
        if not (lead.endswith((":", "：")) and asks_for(lead, draft.language)):
            continue
        found = list(takewhile(partial(_begins_bold, draft), stretches[number + 1 :]))
        if len(found) < _FEWEST_HEADINGS:
            continue
        for each in found:
            lines = each.lines
            draft.doubt(f"asks.{len(draft.asks)}", 0.8, say("a paragraph, not an item of a list"))
            add_ask(draft, tuple(joined(lines)), lines[0].start, lines[-1].end)
        return


def _begins_bold(draft: Draft, stretch: Stretch) -> bool:
    """Whether a paragraph begins in bold: by its marks, or by those that Markdown has before it."""
    if not stretch.lines:
        return False
    line = stretch.lines[0]
    typed = draft.source[max(line.start - 2, 0) : line.start] in ("**", "__")
    return typed or any(mark.kind == "strong" and mark.start == 0 for mark in line.marks)


def _asks_in_headings(draft: Draft, stretches: Sequence[Stretch]) -> None:
    """The headings under "Our demands", down to the next of its level, or under "We ask:"."""
    heads = [each.lines[0] for each in stretches if each.lines and each.lines[0].heading]
    led = list(_led_headings(stretches, draft.language))
    if len(led) >= _FEWEST_HEADINGS:
        _take_headings(draft, led)
        return
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
        _take_headings(draft, asks)
        return


def _led_headings(stretches: Sequence[Stretch], language: str) -> Iterator[Line]:
    """The headings of one level that follow a sentence that leads into asks and ends in a colon."""
    level = 0
    for above, below in pairwise(stretches):
        head = below.lines[0] if below.lines and below.lines[0].heading else None
        if not level and head and above.lines and not above.lines[0].heading:
            lead = above.lines[-1].text.rstrip(" *_")
            level = head.heading if lead.endswith((":", "：")) and asks_for(lead, language) else 0
        if level and head and head.heading < level:
            return
        if level and head and head.heading == level:
            yield head


def _take_headings(draft: Draft, lines: Sequence[Line]) -> None:
    for line in lines:
        cut = typed_marker(line.text)[0]
        part = f"asks.{len(draft.asks)}"
        add_ask(draft, words(line.text[cut:].strip("*_ ")), line.at(cut), line.end)
        draft.doubt(part, 0.8, say("a heading, not an item of a list"))


def _asks_in_sentences(draft: Draft, paragraphs: Sequence[Sequence[Line]]) -> None:
    """The clauses that a sentence lists after its colon: "We call on you: to ...; to ..."."""
    for lines in paragraphs:
        text = " ".join(line.text for line in lines)
        for colon in _LISTING.finditer(text):
            lead = text[max(0, colon.end() - _LONGEST_LEAD) : colon.end()]
            if not asks_for(lead, draft.language):
                continue
            clauses = list(_clauses(text, colon.end(), draft.language))
            if len(clauses) >= _FEWEST_CLAUSES:
                offsets = [line.at(each) for line in lines for each in range(len(line.text) + 1)]
                for start, end in clauses:
                    inlines = words(text[start:end])
                    part = f"asks.{len(draft.asks)}"
                    add_ask(draft, inlines, offsets[start], offsets[end - 1] + 1)
                    draft.doubt(part, 0.7, say("a clause of a sentence, not an item of a list"))
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
    if start < end and (number := _NUMBERED.match(text, start, end)):
        start = number.end()
    while end > start and text[end - 1] in " ,":
        end -= 1
    return start, end


def asks_for(text: str, language: str) -> bool:
    """Whether a sentence leads into asks: "We urge you to:", "The Committee should:"."""
    last = re.split(r"(?<=[.!?。])\s+(?=[^\W\d_a-z])", text)[-1]
    if last.endswith((".", "?")) and width(last) == len(last):
        return False  # In Korean and Japanese a whole sentence leads to a list.
    said = len(last.rstrip(" :：,"))
    must = any(match.end() == said for match in pattern(language, "demands").finditer(last))
    return must or bool(pattern(language, "ask_leads").search(last))


def add_ask(draft: Draft, inlines: tuple[Inline, ...], start: int, end: int) -> None:
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
