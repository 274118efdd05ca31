"""The date of a letter, and the place before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import FoundDate, parse_date, without_weekday
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import small_share, unmarked
from undersigned.core.reading import LeftOut
from undersigned.core.said import say

_LONGEST_PLACE = 40
_LONGEST_LINE = 100
_SHORT_LINE = 50
_FEW_SMALL = 0.5
_AMONG, _LABELLED, _BARE, _PLACED = 0, 1, 2, 3
_TIME = re.compile(
    r"[T\s,|-]*(?:(?:at|à|a|um|às|alle(?: ore)?|a las|ore|в)\s+)?"
    r"\d{1,2}(?:[:.h]|\s?h\s?)(?:\d\d)?(?:[:.]\d\d)?\s*(?:[AaPp]\.?[Mm]\.?|Uhr|h)?"
    r"(?:\s*[A-Z+-][\w:+]*)?"
)
_LEADING = re.compile(r"(?P<date>.{6,80}?\d{4})[.)]?\s+[-–—]\s")
_PARTED = re.compile(r"\s+[|·•—–/]\s+|\s+-\s+")  # "By the Society | 3 May 2024 | 2 min read"
_WEEKDAY = re.compile(r"\s*[(（][^()（）\d]{1,12}[)）]")  # "2024年4月2日（火）"


@dataclass(frozen=True, slots=True)
class _Dated:
    """A line with a date, how much it is the letter's own, and where the date stands in it."""

    index: int
    rank: int
    date: FoundDate
    start: int
    end: int
    place: str = ""


def take_date(draft: Draft) -> None:
    """The letter's own date; a labelled one is the page's where the letter has its own."""
    above = list(_dates(draft, draft.free(0, draft.body)))
    below = [
        each
        for each in _dates(draft, draft.free(draft.body, len(draft.lines)))
        if each.rank != _AMONG
    ][-1:]
    # "Port Odo, 3 May 2024" under the text is the letter's; a bare day over it may be the page's.
    placed = below and _is_placed(below[0]) and all(each.rank < _PLACED for each in above)
    dated_below = draft.cues.dated_below and below and below[0].rank != _LABELLED
    closing = below if placed or dated_below else []
    found = closing or above or below or _leading(draft)
    if not found:
        return
    best = max(found, key=lambda each: (each.rank, -each.index))
    for each in found:
        if each is best:
            _take(draft, each)
        elif each.rank <= _LABELLED or each.date.date == best.date.date:
            draft.leave(each.index, "the page's date")


def _is_placed(dated: _Dated) -> bool:
    """Whether a place's name stands before the day, and no words of a sentence."""
    return dated.rank == _PLACED and small_share(dated.place) < _FEW_SMALL


def _leading(draft: Draft) -> list[_Dated]:
    """ "Port Odo, 3 May 2024 - The societies ...": a date that leads into the first paragraph."""
    for index in draft.free(draft.body, min(draft.body + 1, len(draft.lines))):
        text = draft.lines[index].text
        dash = _LEADING.match(text)
        dated = _dated(draft, index, 0, dash.end("date")) if dash else None
        if dated and text[: dated.start].rstrip()[-1:] in ("", ",", "(", "，", "،"):
            return [dated]
    return []


def _dates(draft: Draft, indices: Sequence[int]) -> Iterator[_Dated]:
    """Lines that are a date, with or without a label or a place before it, or that hold one."""
    for index in indices:
        text = draft.lines[index].text
        if len(text) > _LONGEST_LINE:
            continue
        whole = _dated(draft, index, 0, len(text))
        if whole:
            yield whole
            continue
        edges = [each.span() for each in _PARTED.finditer(text)]
        starts, ends = [0, *(end for _, end in edges)], [*(start for start, _ in edges), len(text)]
        pieces = zip(starts, ends, strict=True) if edges else ()
        found = next(filter(None, (_dated(draft, index, *each) for each in pieces)), None)
        if found is None and len(text) <= _SHORT_LINE:
            found = _first_of_line(draft, index)  # "5 May 2021 No comments"
        if found:
            yield _Dated(index, _AMONG, found.date, found.start, found.end)


def _first_of_line(draft: Draft, index: int) -> _Dated | None:
    """The date with which a short line of the page begins."""
    date = parse_date(draft.lines[index].text, draft.language)
    if date is None or date.start or index >= draft.body:
        return None
    return _Dated(index, _AMONG, date, date.start, date.end)


def _dated(draft: Draft, index: int, first: int, last: int) -> _Dated | None:
    """The date that the characters [first, last) of the line are."""
    text = draft.lines[index].text[first:last]
    date = parse_date(text, draft.language)
    if date is None or not _ends_there(text[date.end :]):
        return None
    before = unmarked(text[: date.start])
    where = first + date.start, first + date.end
    label = pattern("*", "date_labels").match(before)
    if label and (label.end() == len(before) or _ends_in_on(before)):
        return _Dated(index, _LABELLED, date, *where)
    if len(before) > _LONGEST_PLACE or re.search(r"\d|[|·•]\s*$", before):
        return None
    place = _place(before)
    return _Dated(index, _PLACED if before.strip(" ,.") else _BARE, date, *where, place)


def _ends_in_on(before: str) -> bool:
    """Whether "Published by the Society on" stands before a date."""
    words = before.split()
    on = pattern("*", "before_dates").fullmatch(words[-1].strip(",."))
    return len(before) <= _LONGEST_PLACE and on is not None


def _ends_there(rest: str) -> bool:
    """Whether nothing follows a date but marks, the day of the week or the time of day."""
    bare = unmarked(_WEEKDAY.sub("", rest)).strip(" .,|")
    return not bare or bool(_TIME.fullmatch(bare))


def _place(before: str) -> str:
    """What stands before a date without "on", "le" and the day of the week."""
    bare = without_weekday(before).rstrip(" ,.:;")
    while match := re.search(r"(?:^|[\s,])+(\S+)$", bare):
        if not pattern("*", "before_dates").fullmatch(match[1]):
            break
        bare = without_weekday(bare[: match.start()]).rstrip(" ,.:;")
    return bare


def _take(draft: Draft, dated: _Dated) -> None:
    line = draft.lines[dated.index]
    draft.date = dated.date.date
    if dated.index >= draft.body and _LEADING.match(line.text):
        draft.span("date", line.at(dated.start), line.at(dated.end - 1) + 1)
        draft.place = dated.place
        return
    draft.take("date", dated.index, dated.start, dated.end)
    if dated.date.ambiguous:
        draft.doubt("date", 0.5, say("day and month may be the other way round"))
    if dated.rank <= _LABELLED:
        draft.doubt("date", 0.8, say("it may be the page's and not the letter's"))
    if dated.place:
        begin = line.text.index(dated.place)
        draft.place = dated.place
        draft.take("place", dated.index, begin, begin + len(dated.place))
    if dated.rank == _AMONG:
        for start, end in ((0, dated.start), (dated.end, len(line.text))):
            if line.text[start:end].strip():
                reason = "labels of the page"
                draft.left_out.append(
                    LeftOut(start=line.at(start), end=line.at(end), reason=reason)
                )
