"""People with their titles on the lines under their names."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.core.letter import Signatory
from undersigned.core.lexicon.cues import everywhere, pattern
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import (
    has_organisation_word,
    is_titled,
    looks_like_person,
    part_person,
    surely_person,
    title_place,
)
from undersigned.core.readers.roll.section import Section
from undersigned.core.reading import LeftOut
from undersigned.core.said import say

LONGEST_STANZA = 4  # lines
_PAIRED = 0.6
_SHORTEST_TWO = 4  # lines of two people
_FEWEST_DESCRIBED = 3
_OPEN_ENDS = (",", "&", "-", "–", "(", "/")


def are_stanzas(draft: Draft, run: list[list[int]], section: Section, stanzas: int) -> bool:
    """Whether blocks of a few lines are each one person with title lines."""
    if not 1 < len(run[0]) <= LONGEST_STANZA or draft.lines[run[0][0]].item:
        return False
    if section.kind == "individual" and stanzas > 1:
        return True
    if _are_described(draft, run):
        return True
    people = sum(_is_stanza(draft, block) for block in run)
    return people * 2 >= len(run)


def _are_described(draft: Draft, run: Sequence[list[int]]) -> bool:
    """Whether nearly every block is a name over what it is, in small letters: "fishing union"."""
    described = [
        not draft.lines[first].text[0].islower()
        and all(draft.lines[each].text[0].islower() for each in below)
        and not draft.lines[first].text.endswith(_OPEN_ENDS)
        for first, *below in run
        if below
    ]
    return len(described) >= _FEWEST_DESCRIBED and sum(described) * 10 >= len(run) * 9


def stanzas_in(draft: Draft, block: Sequence[int]) -> list[list[int]]:
    """People with title lines, one under the other without an empty line; else none.

    Each begins with a person over an office, and they are of one length, or nearly all.
    """
    lines = [draft.lines[each] for each in block]
    if len(block) < _SHORTEST_TWO or any(line.item or line.cells for line in lines):
        return []
    roles = pattern("*", "role_words")
    starts = [
        number
        for number, (line, below) in enumerate(pairwise(lines))
        if roles.search(below.text)
        and is_titled(line.text, below.text)
        and not (roles.search(line.text) and not surely_person(line.text))
    ]
    if len(starts) < 2 or starts[0] != 0:
        return []
    lengths = [end - start for start, end in pairwise([*starts, len(block)])]
    usual = max(set(lengths), key=lengths.count)
    if not 1 < min(lengths) <= max(lengths) <= LONGEST_STANZA:
        return []
    if lengths.count(usual) * 5 < len(lengths) * 4:
        return []
    return [list(block[start:end]) for start, end in pairwise([*starts, len(block)])]


def _is_stanza(draft: Draft, block: Sequence[int]) -> bool:
    """A person's name over a line that no person's name could be."""
    return is_titled(draft.lines[block[0]].text, draft.lines[block[1]].text)


def read_stanza(draft: Draft, block: list[int], section: Section, alone: Collection[str]) -> None:
    """One person: the name's line, and the lines of the title under it.

    Or two, beside each other on both lines; one of them who also stands ``alone`` is named there.
    """
    pair = _paired(draft, block)
    if pair is None:
        _sign(draft, block, section)
        return
    lines = [draft.lines[each] for each in block]
    for number in (0, 1):
        edges = [(0, cut[0]) if number == 0 else (cut[1], None) for cut in pair]
        name, title = (
            _Piece(line, start, len(line.text) if end is None else end)
            for line, (start, end) in zip(lines, edges, strict=True)
        )
        if name.text in alone:
            reason = "signs the list already"
            draft.left_out.append(LeftOut(start=name.first, end=name.last, reason=reason))
            continue
        part = f"signatories.{len(draft.signatories)}"
        draft.doubt(part, _PAIRED, say("two people stood on one line"))
        draft.span(part, name.first, name.last)
        draft.span(f"{part}.title", title.first, title.last)
        draft.signatories.append(
            Signatory(kind="individual", name=name.text, title=title.text, **_of(section))
        )
    draft.taken.update(block)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The characters [start, end) of a line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def first(self) -> int:
        return self.line.at(self.start)

    @property
    def last(self) -> int:
        return self.line.at(self.end - 1) + 1


def _paired(draft: Draft, block: Sequence[int]) -> list[tuple[int, int]] | None:
    """Where two people and their two titles part, on a name line and the one line under it."""
    if len(block) != 2:
        return None
    names, titles = (draft.lines[each].text for each in block)
    known = everywhere("given_names")
    blanks = [match.span() for match in re.finditer(" ", names)][1:-1]
    cuts = [
        (start, end)
        for start, end in blanks
        if names[end:].split()[0].lower() in known
        and looks_like_person(names[:start])
        and looks_like_person(names[end:])
        and not names[:start].split()[-1].islower()
    ]
    roles = [
        match.start()
        for match in pattern("*", "role_words").finditer(titles)
        if match.start() and titles[match.start()].isupper() and titles[match.start() - 1] == " "
    ]
    own = pattern("*", "role_words").match(titles)
    if own is None or len(cuts) != 1 or len(roles) != 1 or own.end() >= roles[0]:
        return None
    last = titles[: roles[0]].split()[-1]
    if last.islower() or last.endswith((",", "&")):
        return None  # "Director and President" is one person's.
    return [cuts[0], (roles[0] - 1, roles[0])]


def _is_body(name: str, below: str) -> bool:
    """Whether the line under a name says in small letters that it is a body: "fishing union"."""
    first, last = below.split()[0], below.split()[-1]
    body = has_organisation_word(first) or has_organisation_word(last)
    told = body and not pattern("*", "role_words").search(below)
    return below[0].islower() and told and not surely_person(name)


def _of(section: Section) -> dict[str, str]:
    place = section.place
    return {"place": place.name, "country": place.code} if place else {}


def _sign(draft: Draft, block: list[int], section: Section) -> None:
    part = f"signatories.{len(draft.signatories)}"
    first, *below = (draft.lines[each] for each in block)
    if _is_body(first.text, below[0].text):
        draft.span(part, first.outer, draft.lines[block[-1]].end)
        draft.span(f"{part}.name", first.start, first.end)
        draft.taken.update(block)
        draft.signatories.append(Signatory(kind="organisation", name=first.text, **_of(section)))
        return
    own = part_person(first.text, draft.language)
    name_stop = own.name[1] if own.title or own.place else len(first.text)
    title = " ".join(line.text for line in below)
    if name_stop < len(first.text):
        title = f"{first.text[name_stop:].lstrip(' ,;:-–—|')}, {title}"
    if not looks_like_person(first.text) and not surely_person(first.text):
        draft.doubt(part, 0.6, say("the line over a title does not look like a person's name"))
    draft.span(part, first.outer, draft.lines[block[-1]].end)
    draft.span(f"{part}.name", first.start, first.at(name_stop - 1) + 1)
    draft.span(f"{part}.title", below[0].start, below[-1].end)
    found = title_place(below[-1].text, draft.language)
    place, code = "", ""
    if found:
        start, stop, known = found
        place, code = known.name, known.code
        draft.span(f"{part}.place", below[-1].at(start), below[-1].at(stop - 1) + 1)
        title = "" if title == below[-1].text[start:stop] else title
    elif section.place:
        place, code = section.place.name, section.place.code
    draft.taken.update(block)
    draft.signatories.append(
        Signatory(
            kind="individual",
            name=first.text[:name_stop],
            title=title,
            place=place,
            country=code,
        )
    )
