"""All sheets of a typeset file to lines with hints, in the order of reading."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.core.readers.lines import Line, Mark, text_lines
from undersigned.core.readers.page import Page
from undersigned.core.readers.typeset.columns import Column, columns_of
from undersigned.core.readers.typeset.endings import words_in
from undersigned.core.readers.typeset.furniture import Trimmed, trimmed
from undersigned.core.readers.typeset.glyphs import Glyph, Rule, Sheet, Style
from undersigned.core.readers.typeset.headings import levels_of
from undersigned.core.readers.typeset.notes import Note, notes_of, parted_notes, raised_labels
from undersigned.core.readers.typeset.passages import Passage, passages_of, pitches_of
from undersigned.core.readers.typeset.rows import Strip, is_label, strips_of
from undersigned.core.readers.typeset.script import is_vertical, laid_flat
from undersigned.core.readers.typeset.tables import Row, parted_rules
from undersigned.core.readers.typeset.wording import Known, worded

_TURNED = "set across the page, as a watermark is"
_HIDDEN = "hidden words, which nobody can see"
_QUOTED_BY = 0.9  # ems that a quotation is set in on both sides
_DEEPER = 0.8  # ems
_UNDER = 1.5  # ems
_WIDE_LINE = 20  # ems
_RAGGED = 0.08  # The share of its width by which a full line may end early.
_FEWEST_ENDING = 3
_LONG_RULE = 0.3  # The share of the page's width.


@dataclass(frozen=True, slots=True)
class _Text:
    """What stands on the sheets, parted: the text's columns, its notes, and what is around it."""

    columns: tuple[Column, ...]
    notes: tuple[Note, ...]
    around: tuple[Trimmed, ...]
    ruled: frozenset[int]  # The id of each strip that a rule stands under or beside.


def write_sheets(sheets: Sequence[Sheet], page: Page) -> None:
    """Writes the lines of all sheets, then the footnotes, then what is no part of the letter."""
    text = _parted(sheets)
    pitches = pitches_of(text.columns)
    passages = passages_of(text.columns, pitches)
    body = _usual_style(strip for column in text.columns for strip in _strips_in(column))
    known = Known(
        words=words_in([strip.text for column in text.columns for strip in _strips_in(column)]),
        labels=frozenset(each.label for each in text.notes),
        bold=body.bold,
    )
    margins: list[float] = []
    for passage, level in zip(passages, levels_of(passages, body, text.ruled), strict=True):
        if passage.gap or level:
            page.gap()
        if passage.row:
            _write_row(page, passage.row, known)
        else:
            _write_passage(page, passage, level, known, margins)
    for note in text.notes:
        _write_note(page, note, known)
    _leave_rest(page, text.around, sheets)


def _parted(sheets: Sequence[Sheet]) -> _Text:
    pages = [strips_of(_as_read(sheet)) for sheet in sheets]
    around = trimmed(pages, [sheet.height for sheet in sheets])
    size = _usual_style(strip for each in around for strip in each.strips).size
    labels = raised_labels(strip for each in around for strip in each.strips)
    limit = _margin([strip for each in around for strip in each.strips], sheets[0].width)
    columns: list[Column] = []
    feet: list[Strip] = []
    ruled: set[int] = set()
    for sheet, each in zip(sheets, around, strict=True):
        kept, foot = notes_of(each.strips, sheet.rules, size, labels)
        feet.extend(foot)
        parting, of_tables = parted_rules(sheet.rules)
        ruled.update(id(strip) for strip in kept if _is_ruled(strip, parting, sheet.width))
        columns.extend(columns_of(kept, parting, of_tables, limit))
    return _Text(tuple(columns), tuple(parted_notes(feet, labels)), tuple(around), frozenset(ruled))


def _margin(strips: Sequence[Strip], width: float) -> float:
    """Where lines end at the right: where several wide ones or most do, or else as at the left."""
    if not strips:
        return width
    left = min(strip.left for strip in strips)
    right = max(strip.right for strip in strips)
    ending = [strip for strip in strips if strip.right > right - _RAGGED * (right - left)]
    wide = sum(strip.right - strip.left > _WIDE_LINE * strip.size for strip in ending)
    if wide >= _FEWEST_ENDING or len(ending) * 2 > len(strips) > _FEWEST_ENDING:
        return right
    return max(right, width - left)


def _is_ruled(strip: Strip, rules: Sequence[Rule], width: float) -> bool:
    """Whether a long rule stands just under the line, or beside its words."""
    return any(
        -strip.size < rule.y - strip.base < _UNDER * strip.size
        and rule.right - rule.left >= _LONG_RULE * width
        and rule.right > strip.right + strip.size
        for rule in rules
    )


def _as_read(sheet: Sheet) -> Sequence[Glyph]:
    if is_vertical(sheet.glyphs):
        return laid_flat(sheet.glyphs, sheet.width)
    return sheet.glyphs


def _strips_in(column: Column) -> Iterable[Strip]:
    yield from column.strips
    for row in column.rows:
        for cell in row.cells:
            yield from cell


def _usual_style(strips: Iterable[Strip]) -> Style:
    """How most characters are set."""
    styles: Counter[Style] = Counter()
    for strip in strips:
        styles[strip.style] += len(strip.text)
    return styles.most_common(1)[0][0] if styles else Style(10.0)


def _write_row(page: Page, row: Row, known: Known) -> None:
    cells = [worded(cell, known) for cell in _cells(row)]
    page.row([text for text, _ in cells], [marks for _, marks in cells], header=row.header)


def _cells(row: Row) -> list[Sequence[Strip]]:
    """The cells of a row; a number that stands before its first words is one by itself."""
    first = row.cells[0]
    words = first[0].words if first else ()
    if len(words) < 2 or not words[0].text.rstrip(".").isdigit() or not is_label(*words[:2]):
        return list(row.cells)
    return [(Strip(words[:1]),), (Strip(words[1:]), *first[1:]), *row.cells[1:]]


def _write_passage(
    page: Page, passage: Passage, level: int, known: Known, margins: list[float]
) -> None:
    """A line of the letter. ``margins`` are where the markers of the list around it stand."""
    text, marks = worded(passage.strips, known)
    if level:
        page.line(text, marks, heading=level)
        return
    item = _item(passage, text)
    if item is None:
        if passage.gap or (margins and passage.strips[0].left <= margins[0] + 1):
            page.gap()
            margins.clear()
        page.line(text, marks, quoted=_is_quoted(passage))
        return
    marker, cut, number = item
    inner = [
        Mark(max(mark.start - cut, 0), mark.end - cut, mark.kind, mark.target)
        for mark in marks
        if mark.end > cut
    ]
    depth = _depth(passage.strips[0], margins)
    if number is None:
        page.line(text[cut:], inner, marker, bullet=True, depth=depth)
    else:
        page.line(text[cut:], inner, marker, number=number, depth=depth)


def _item(passage: Passage, text: str) -> tuple[str, int, int | None] | None:
    """The marker of an item, how many characters it takes up, and its number; None for none."""
    lines: list[Line] = text_lines(text)
    if lines and lines[0].item and lines[0].start < len(text):
        return text[: lines[0].start].strip(), lines[0].start, lines[0].number
    words = passage.strips[0].words
    if len(words) > 1 and is_label(*words[:2]):
        marker = words[0].text
        if marker == "o":
            return marker, 2, None
        if marker.isdigit():
            return marker, len(marker) + 1, int(marker)
    return None


def _depth(strip: Strip, margins: list[float]) -> int:
    """How deep the marker is set in below those of the list that it is in."""
    while margins and strip.left < margins[-1] - _DEEPER * strip.size:
        margins.pop()
    if not margins or strip.left > margins[-1] + _DEEPER * strip.size:
        margins.append(strip.left)
    return len(margins) - 1


def _is_quoted(passage: Passage) -> bool:
    """Whether lines of a paragraph are set in on both sides."""
    if len(passage.strips) < 2:
        return False
    by = _QUOTED_BY * passage.strips[0].size
    right = max(each.right for each in passage.strips)
    left = min(each.left for each in passage.strips)
    return left >= passage.left + by and right <= passage.limit - by


def _write_note(page: Page, note: Note, known: Known) -> None:
    text, marks = worded(note.strips, known)
    page.gap()
    page.line(text, marks, note.label, note=note.label)


def _leave_rest(page: Page, around: Sequence[Trimmed], sheets: Sequence[Sheet]) -> None:
    """What a person sees and what nobody sees, at the end, where it parts no sentence."""
    for each in around:
        for strip, reason in (*each.above, *each.below):
            page.leave(strip.text, reason)
    for sheet in sheets:
        page.leave(sheet.turned, _TURNED)
        page.leave(sheet.hidden, _HIDDEN)
