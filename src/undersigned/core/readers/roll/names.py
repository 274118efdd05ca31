"""Signatories one a line, over two lines, or many in one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import Place, find_place, is_region
from undersigned.core.readers.bounds import heading_kind
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import (
    led_names,
    may_be_run,
    names_in_line,
    place_labels,
    run_on,
    signing_label,
    unmarked,
)
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import (
    Parted,
    believed_forms,
    kind_of,
    name_end,
    part_body,
    part_person,
    surely_person,
)
from undersigned.core.readers.roll.doubts import Listed, doubt_names
from undersigned.core.readers.roll.entry import sign, usual_kind
from undersigned.core.readers.roll.runs import as_sentence, names_behind
from undersigned.core.readers.roll.section import Section, between_numbers
from undersigned.core.readers.roll.stanzas import LONGEST_STANZA
from undersigned.core.readers.roll.styled import bold_people, part_styled, styled_ends
from undersigned.core.reading import LeftOut

_FEWEST_PEOPLE = 5
_FEWEST_LED = 2
_MARKS = " ,;:-–—|"
_HEADS = "a heading in the list"
_COMMAS = re.compile(r"\s*[,;，、；／]\s*")
_WIDE_COMMAS = re.compile("[、／]")
_SEMICOLONS = re.compile(r"\s*[;；]\s*")
# What is longer holds no name, title and place to be parted.
_LONGEST_ENTRY = 600
_FEWEST_CLOSED = 3  # commas of a run that ends as a sentence does
_NEAR = 30  # lines: a list of many groups is not looked through again for each
_FEWEST_BESIDE = 2  # commas of a short run beside longer ones
_REMARK = re.compile(r"\s*(?P<remark>[(（][^()（）]*\d[^()（）]*[)）])[\s.]*$")
_LABEL = re.compile(r"(?P<outer>[(（\[](?P<label>[^()（）\[\]]{1,20})[)）\]])\s*(?=\S)")
_HEADED = re.compile(r"[^:：,;/、，]{2,60}[:：]\s*(?=\S)")
_SMALL = (
    "and|of|the|for|in|at|by|with|from|against|pour|para|por|contre|gegen|mit|von|per"
    "|de|da|do|dos|das|des|del|du|della|di|und|für|der|et|y|e"
)
_OPEN = rf"\b(?:{_SMALL})"
_OPEN_END = re.compile(rf"(?:[,&/(–-]|{_OPEN})$")
_SAINT = r"\b(?:São|San|Santa|Santo|Saint|Sainte|Sankt)"
_OPEN_WORD = re.compile(rf"\w.*\s(?:{_OPEN}|{_SAINT})$")  # no name ends so, whatever stands between


@dataclass(slots=True)
class _Entry:
    """Where a name stands: its lines, and its characters in a single one; and who heads it."""

    indices: list[int]
    start: int
    end: int
    section: Section
    # Where the name ends that bold sets apart in a line of several.
    cut: int = 0


def read_names(draft: Draft, indices: list[int], section: Section) -> None:
    """One name a line; a line that cannot end there goes on in the next."""
    entries = _entries(draft, indices, section)
    texts = [_entry_text(draft, entry) for entry in entries]
    # Under "Ecuador" the place at a name's end is the name's.
    forms = frozenset({"comma"}) if section.place else believed_forms(texts, draft.language)
    ends = [
        entry.cut or (end if end < len(text) and not entry.start else 0)
        for entry, text, end in zip(
            entries,
            texts,
            styled_ends(draft, [draft.lines[each.indices[0]] for each in entries]),
            strict=True,
        )
    ]
    # What is set apart is parted by a comma, where nothing else does.
    said = [
        f"{text[:end]}, {text[end:].strip(_MARKS)}" if end else text
        for text, end in zip(texts, ends, strict=True)
    ]
    usual = section.kind or usual_kind(said)
    people_only = _people_only(said)
    first = len(draft.signatories)
    listed: list[Listed] = []
    for entry, text, words, end in zip(entries, texts, said, ends, strict=True):
        kind = entry.section.kind or kind_of(words, usual, people_only=people_only)
        if len(text) > _LONGEST_ENTRY:
            parted = Parted((0, len(text)))
        elif end:
            parted = part_styled(text, end, kind, draft.language)
        elif kind == "individual":
            parted = part_person(text, draft.language)
        else:
            parted = part_body(text, draft.language, forms)
        where = (entry.indices, entry.start, entry.end)
        sign(draft, where, text, kind, parted, entry.section)
        listed.append(Listed(text, kind, parted, joined=len(entry.indices) > 1))
    doubt_names(draft, first, listed)


def _entries(draft: Draft, indices: Sequence[int], section: Section) -> list[_Entry]:
    """The names of the lines, several of one that holds many or that a place begins."""
    entries: list[_Entry] = []
    led = _led(draft, indices)
    near = slice(max(draft.roll, indices[0] - _NEAR), indices[-1] + _NEAR)
    several = any(names_in_line(each.text) for each in draft.lines[near])
    for index in indices:
        line = draft.lines[index]
        if groups := place_labels(line):
            entries.extend(_grouped(draft, index, groups, section))
            continue
        if index in led:
            here, begin = led[index]
            here = Section(section.kind or here.kind, here.place or section.place)
            spot = line.start, line.at(begin - 1) + 1
            draft.left_out.append(LeftOut(start=spot[0], end=spot[1], reason=_HEADS))
            pieces: Sequence[tuple[int, int]] = names_behind(line.text, begin, draft.language)
            entries.extend(_Entry([index], start, end, here) for start, end in pieces)
            continue
        if runs := bold_people(line):
            entries.extend(_Entry([index], start, end, section, cut) for start, cut, end in runs)
            continue
        pieces = _without_remark(draft, index, _run(line.text, several=several))
        pieces = as_sentence(line.text, pieces, draft.language) if pieces else pieces
        if pieces:
            entries.extend(_Entry([index], start, end, section) for start, end in pieces)
        elif entries and _goes_on(draft, entries[-1].indices, index):
            entries[-1].indices.append(index)
        else:
            entries.append(_Entry([index], 0, len(line.text), section))
    return entries


def _grouped(
    draft: Draft, index: int, groups: Sequence[tuple[int, int, Place | None]], section: Section
) -> Iterator[_Entry]:
    """The names of one line behind each of the countries in it."""
    line = draft.lines[index]
    ends = [*(start for start, _, _ in groups[1:]), len(line.text)]
    before = 0
    for (_, begin, place), end in zip(groups, ends, strict=True):
        spot = line.at(before), line.at(begin - 1) + 1
        draft.left_out.append(LeftOut(start=spot[0], end=spot[1], reason=_HEADS))
        here = Section(section.kind, place)
        for start, stop in names_behind(line.text[:end], begin, draft.language):
            before = stop
            yield _Entry([index], start, stop, here)


def _run(text: str, *, several: bool) -> Sequence[tuple[int, int]]:
    """The names of a line that holds many; in a list with such lines (``several``), of three.

    The comma of Japanese stands in no name, so that three of them are enough there.
    """
    pieces = names_in_line(text) or run_on(text, _SEMICOLONS, _FEWEST_BESIDE)
    closed = text.endswith(".") and text.count(",") >= _FEWEST_CLOSED
    enough = closed or several or len(_WIDE_COMMAS.findall(text)) >= _FEWEST_BESIDE
    if pieces or not enough or not may_be_run(text):
        return pieces
    return run_on(text, _COMMAS, _FEWEST_BESIDE)


def _led(draft: Draft, indices: Sequence[int]) -> dict[int, tuple[Section, int]]:
    """The lines that a heading begins, "Supporters: A, B", or a country, "Kenya: A, B", if most do.

    With each what its heading says, and where the names begin.
    """
    headed: dict[int, tuple[Section, int]] = {}
    placed: dict[int, tuple[Section, int]] = {}
    several = False
    for index in indices:
        text = draft.lines[index].text
        if label := signing_label(text):
            headed[index] = (Section(heading_kind(unmarked(text[:label]))), label)
            continue
        match = _HEADED.match(text) or _LABEL.match(text)
        said = unmarked(match[0]).strip("()（）[] ") if match else ""
        if match is None or not said:
            continue
        place = find_place(said, draft.language)
        if place or is_region(said):
            placed[index] = (Section(None, place), match.end())
            colon = match[0].rstrip().endswith((":", "："))
            several = several or colon or bool(_COMMAS.search(text, match.end()))
        elif heading_kind(said) or pattern("*", "signature_headings").fullmatch(said):
            headed[index] = (Section(heading_kind(said)), match.end())
    enough = several and len(placed) >= _FEWEST_LED and len(placed) * 10 >= len(indices) * 6
    return headed | (_others_led(draft, indices) | placed if enough else {})


def _others_led(draft: Draft, indices: Sequence[int]) -> dict[int, tuple[Section, int]]:
    """Among lines that countries lead, those that "International networks:" leads."""
    matches = {index: _HEADED.match(draft.lines[index].text) for index in indices}
    return {
        index: (Section(), match.end())
        for index, match in matches.items()
        if match and led_names(draft.lines[index].text, match.end())
    }


def _without_remark(
    draft: Draft, index: int, pieces: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """The names of a line without the bracket at its end that counts them: "(82 in all)".

    And without one before them that heads them: "[international]".
    """
    line = draft.lines[index]
    label = _LABEL.match(line.text) if pieces else None
    if label and heading_kind(label["label"]):
        start, end = line.at(label.start()), line.at(label.end("outer") - 1) + 1
        draft.left_out.append(LeftOut(start=start, end=end, reason=_HEADS))
        pieces = [(label.end(), pieces[0][1]), *pieces[1:]]
    pieces = _without_heading(draft, line, pieces)
    match = _REMARK.search(line.text) if pieces else None
    if match is None or match.start() <= pieces[-1][0]:
        return pieces
    start, end = line.at(match.start("remark")), line.at(match.end() - 1) + 1
    draft.left_out.append(LeftOut(start=start, end=end, reason="a remark about the list"))
    return [*pieces[:-1], (pieces[-1][0], match.start())]


def _without_heading(
    draft: Draft, line: Line, pieces: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """The names of a line without "Signed by:" before the first."""
    label = _HEADED.match(line.text) if pieces else None
    if label is None or not pattern("*", "signature_headings").match(unmarked(label[0])):
        return pieces
    end = line.at(label.end() - 1) + 1
    draft.left_out.append(LeftOut(start=line.outer, end=end, reason=_HEADS))
    return [(label.end(), pieces[0][1]), *pieces[1:]]


def _goes_on(draft: Draft, above: list[int], below: int) -> bool:
    upper, lower = draft.lines[above[-1]], draft.lines[below]
    if len(above) >= LONGEST_STANZA or lower.item:
        return False
    if between_numbers(draft, below):
        return True
    return bool((_OPEN_WORD if lower.gap else _OPEN_END).search(upper.text))


def _entry_text(draft: Draft, entry: _Entry) -> str:
    if len(entry.indices) == 1:
        return draft.lines[entry.indices[0]].text[entry.start : entry.end]
    return " ".join(draft.lines[each].text for each in entry.indices)


def _people_only(texts: Sequence[str]) -> bool:
    people = sum(kind_of(text, "individual") == "individual" for text in texts)
    sure = sum(surely_person(text[: name_end(text)]) for text in texts)
    return people * 10 >= len(texts) * 8 and sure * 2 >= len(texts) >= _FEWEST_PEOPLE
