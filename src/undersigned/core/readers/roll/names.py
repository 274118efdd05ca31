"""Signatories one a line, over two lines, or many in one line."""

import re
from collections.abc import Sequence

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.bounds import heading_kind
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import names_in_line, unmarked
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
from undersigned.core.readers.roll.section import Section, between_numbers
from undersigned.core.readers.roll.stanzas import LONGEST_STANZA
from undersigned.core.reading import LeftOut

_FEWEST_PEOPLE = 5
# What is longer holds no name, title and place to be parted.
_LONGEST_ENTRY = 600
_REMARK = re.compile(r"\s*(?P<remark>[(（][^()（）]*\d[^()（）]*[)）])[\s.]*$")
_LABEL = re.compile(r"(?P<outer>[(（\[](?P<label>[^()（）\[\]]{1,20})[)）\]])\s*(?=\S)")
_HEADED = re.compile(r"[^:：,;/]{3,60}[:：]\s*(?=\S)")
_OPEN = r"\b(?:and|of|the|for|de|da|do|dos|das|des|del|du|della|di|und|für|der|et|y|e)"
_OPEN_END = re.compile(rf"(?:[,&/(–-]|{_OPEN})$")
_SAINT = r"\b(?:São|San|Santa|Santo|Saint|Sainte|Sankt)"
_OPEN_WORD = re.compile(rf"\w.*\s(?:{_OPEN}|{_SAINT})$")  # no name ends so, whatever stands between


def read_names(draft: Draft, indices: list[int], section: Section) -> None:
    """One name a line; a line that cannot end there goes on in the next."""
    entries: list[tuple[list[int], int, int]] = []
    for index in indices:
        pieces = _without_remark(draft, index, names_in_line(draft.lines[index].text))
        if pieces:
            entries.extend(([index], start, end) for start, end in pieces)
        elif entries and _goes_on(draft, entries[-1][0], index):
            entries[-1][0].append(index)
        else:
            entries.append(([index], 0, len(draft.lines[index].text)))
    texts = [_entry_text(draft, entry) for entry in entries]
    # Under "Ecuador" the place at a name's end is the name's.
    forms = frozenset({"comma"}) if section.place else believed_forms(texts, draft.language)
    usual = section.kind or usual_kind(texts)
    people_only = _people_only(texts)
    first = len(draft.signatories)
    listed: list[Listed] = []
    for entry, text in zip(entries, texts, strict=True):
        kind = section.kind or kind_of(text, usual, people_only=people_only)
        if len(text) > _LONGEST_ENTRY:
            parted = Parted((0, len(text)))
        elif kind == "individual":
            parted = part_person(text, draft.language)
        else:
            parted = part_body(text, draft.language, forms)
        sign(draft, entry, text, kind, parted, section)
        listed.append(Listed(text, kind, parted, joined=len(entry[0]) > 1))
    doubt_names(draft, first, listed)


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
        draft.left_out.append(LeftOut(start=start, end=end, reason="a heading in the list"))
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
    draft.left_out.append(LeftOut(start=line.outer, end=end, reason="a heading in the list"))
    return [(label.end(), pieces[0][1]), *pieces[1:]]


def _goes_on(draft: Draft, above: list[int], below: int) -> bool:
    upper, lower = draft.lines[above[-1]], draft.lines[below]
    if len(above) >= LONGEST_STANZA or lower.item:
        return False
    if between_numbers(draft, below):
        return True
    return bool((_OPEN_WORD if lower.gap else _OPEN_END).search(upper.text))


def _entry_text(draft: Draft, entry: tuple[list[int], int, int]) -> str:
    indices, start, end = entry
    if len(indices) == 1:
        return draft.lines[indices[0]].text[start:end]
    return " ".join(draft.lines[each].text for each in indices)


def _people_only(texts: Sequence[str]) -> bool:
    people = sum(kind_of(text, "individual") == "individual" for text in texts)
    sure = sum(surely_person(text[: name_end(text)]) for text in texts)
    return people * 10 >= len(texts) * 9 and sure * 2 >= len(texts) >= _FEWEST_PEOPLE
