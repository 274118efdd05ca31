"""People with their titles on the lines under their names."""

from collections.abc import Sequence

from undersigned.core.letter import Signatory
from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.people import (
    has_organisation_word,
    looks_like_person,
    part_person,
    surely_person,
    title_place,
)
from undersigned.core.readers.roll.section import Section

LONGEST_STANZA = 4  # lines


def are_stanzas(draft: Draft, run: list[list[int]], section: Section, stanzas: int) -> bool:
    """Whether blocks of a few lines are each one person with title lines."""
    if not 1 < len(run[0]) <= LONGEST_STANZA or draft.lines[run[0][0]].item:
        return False
    if section.kind == "individual" and stanzas > 1:
        return True
    people = sum(_is_stanza(draft, block) for block in run)
    return people * 2 >= len(run)


def _is_stanza(draft: Draft, block: Sequence[int]) -> bool:
    """A person's name over a line that no person's name could be."""
    first, second = draft.lines[block[0]].text, draft.lines[block[1]].text
    if not (looks_like_person(first) or surely_person(first)):
        return False
    return bool(pattern("*", "role_words").search(second)) or (
        has_organisation_word(second) and surely_person(first)
    )


def read_stanza(draft: Draft, block: list[int], section: Section) -> None:
    """One person: the name's line, and the lines of the title under it."""
    part = f"signatories.{len(draft.signatories)}"
    first, *below = (draft.lines[each] for each in block)
    own = part_person(first.text, draft.language)
    name_stop = own.name[1] if own.title or own.place else len(first.text)
    title = " ".join(line.text for line in below)
    if name_stop < len(first.text):
        title = f"{first.text[name_stop:].lstrip(' ,;:-–—|')}, {title}"
    if not looks_like_person(first.text) and not surely_person(first.text):
        draft.doubt(part, 0.6)
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
