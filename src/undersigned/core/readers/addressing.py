"""Whom a letter is addressed to: address blocks, else the salutation and the title."""

import re
from collections.abc import Sequence

from undersigned.core.letter import Addressee
from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import is_prose
from undersigned.core.readers.greeting import greeted, listed, titled
from undersigned.core.readers.lines import Line
from undersigned.core.readers.offices import (
    Office,
    has_contacts,
    is_body,
    is_office,
    is_role,
    office_and_name,
    read_office,
)
from undersigned.core.readers.people import surely_person
from undersigned.core.said import say

_COLON = re.compile(r"\.?\s*[:：]\s*")
_SHORT_COPY = re.compile(r"(?:e\s+)?(?:p|c)[./]?\s?c(?:\.\s*|\s+)", re.IGNORECASE)
_NAME_ROLE = re.compile(r"(?P<name>[^,]+),\s+(?P<role>[^,]+.*)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DOUBTED = 0.6
_LONGEST_LINE = 100


def label_end(text: str, language: str, field: str) -> int:
    """Where the value begins after a label such as "RE:"; -1 without that label."""
    for found in (pattern(language, field), pattern("en", field)):
        if match := found.match(text):
            colon = _COLON.match(text, match.end())
            if colon:
                return colon.end()
            if field == "cc_labels":
                if match.end() == len(text.rstrip(" .")):
                    return len(text)
                # "e p.c. alla Commissione", "Cc. the Keeper"
                short = _SHORT_COPY.match(text)
                if short:
                    return short.end()
    return -1


def to_end(text: str, language: str) -> int:
    """Where an office begins behind "To the", "An die", "À" without a colon; 0 without them."""
    found = pattern(language, "to_words").match(text)
    if found is None or found.end() >= len(text):
        return 0
    rest = text[found.end() :].lstrip()
    told = is_role(rest) or is_body(rest) or surely_person(rest)
    return len(text) - len(rest) if told else 0


def take_addressees(draft: Draft, block: list[int]) -> None:
    """The addressee on the lines of a block, or one on each where each line is an office."""
    if _adds_contacts(draft, block):
        return
    first = draft.lines[block[0]]
    begin = max(label_end(first.text, draft.language, "to_labels"), 0)
    if len(block) > 1 and _is_bare_to(first.text, draft.language):
        begin = len(first.text)
    if begin >= len(first.text):
        draft.leave(block[0], "a label")
        block = block[1:]
        if not block:
            return
        begin, first = 0, draft.lines[block[0]]
    begin = begin or to_end(first.text, draft.language)
    lines = [draft.lines[each] for each in block]
    begins = [each_to(line.text, draft.language) for line in lines]
    whole = [begin, *begins[1:]]
    if len(block) > 1 and all(begins):
        for index, start in zip(block, begins, strict=True):
            _take(draft, [index], start)
    elif len(block) > 1 and all(map(_is_whole, lines, whole)):
        for index, start in zip(block, whole, strict=True):
            _take(draft, [index], start)
    else:
        _take(draft, block, begin)


def _adds_contacts(draft: Draft, block: list[int]) -> bool:
    """Takes "By fax: ..., by email: ..." that stands apart for the addressee above it."""
    lines = [draft.lines[each] for each in block]
    if not all(map(has_contacts, lines)):
        return False
    office = read_office(draft, block)
    found = {each: getattr(office, each) for each in ("fax", "phone", "email")}
    known = {each: value for each, value in found.items() if value}
    if draft.addressees:
        part = f"addressees.{len(draft.addressees) - 1}"
        mine = draft.addressees[-1]
        added = {each: value for each, value in known.items() if not getattr(mine, each)}
        draft.addressees[-1] = mine.model_copy(update=added)
        for name, index, first, last in office.where:
            draft.take(f"{part}.{name}", index, first, last)
        draft.taken.update(block)
    else:
        for index in block:
            draft.leave(index, "an address that names nobody")
    return True


def _is_bare_to(text: str, language: str) -> bool:
    """ "An die", "Ao Senhor", "To the", alone over the addressee."""
    found = pattern(language, "to_words").match(text)
    rest = text[found.end() :].strip(" ,.") if found else ""
    while match := pattern("*", "honorifics").match(rest):
        rest = rest[match.end() :].strip(" ,.")  # "À Ilma. Sra."
    fields = ("articles", "salutations")
    style = not rest or any(pattern("*", each).fullmatch(rest) for each in fields)
    return found is not None and style


def each_to(text: str, language: str) -> int:
    """Where the addressee begins in "und an die Ministerin", "Ai Sindaci"; 0 without "to"."""
    joint = pattern(language, "conjunctions").match(text)
    start = len(text) - len(text[joint.end() :].lstrip()) if joint else 0
    found = pattern(language, "to_words").match(text, start)
    rest = text[found.end() :].lstrip() if found else ""
    return len(text) - len(rest) if rest and len(text) <= _LONGEST_LINE else 0


def take_headed(draft: Draft) -> None:
    """ "To President Quill, the Minister of Ports and the Council" under the title, in one line."""
    title = next((each.end for each in draft.spans if each.part == "title"), 0)
    for index in draft.free(0, draft.body):
        line = draft.lines[index]
        if line.start < title or (label_end(line.text, draft.language, "to_labels") > 0):
            continue
        begin = to_end(line.text, draft.language)
        found = listed(line.text[begin:], draft.language) if begin else []
        if len(found) < 2 and not line.heading:
            # "Open letter to Ms Quill, Minister"
            article = pattern(draft.language, "articles").match(line.text)
            bare = line.text[article.end() :].lstrip() if article else line.text
            begins = pattern(draft.language, "letter_words").match(bare)
            found = titled(line.text, draft.language) if begins and not is_prose([line]) else []
        if not found:
            continue
        for addressee in found:
            part = f"addressees.{len(draft.addressees)}"
            draft.addressees.append(addressee)
            draft.doubt(part, 0.8, say("several in one line"))
            draft.take(part, index, begin, len(line.text))


def _is_whole(line: Line, begin: int) -> bool:
    """Whether a line of a block is an addressee by itself: an office, "Name, Office", an item."""
    text = line.text[begin:]
    named = _NAME_ROLE.fullmatch(text)
    known = is_office(text) or office_and_name(text) is not None
    return line.item or known or bool(named and is_role(named["role"]))


def _take(draft: Draft, block: list[int], begin: int) -> None:
    """An office; a block that names nobody gives its address to the one above it."""
    office = read_office(draft, block, begin)
    if not (office.name or office.role or office.organisation):
        _take_contacts(draft, block, office)
        return
    part = f"addressees.{len(draft.addressees)}"
    draft.addressees.append(office.addressee())
    span_office(draft, part, block, office)


def _take_contacts(draft: Draft, block: list[int], office: Office) -> None:
    if not draft.addressees:
        for index in block:
            draft.leave(index, "stands above the letter; not understood")
        return
    held = draft.addressees[-1]
    contacts = ("fax", "phone", "email")
    update = {each: getattr(held, each) or getattr(office, each) for each in contacts}
    address = (*held.address, *office.address)
    draft.addressees[-1] = held.model_copy(update={**update, "address": address})
    span_office(draft, f"addressees.{len(draft.addressees) - 1}", block, office)


def span_office(draft: Draft, part: str, block: Sequence[int], office: Office) -> None:
    """The whole block, then its fields: later spans of the same place are the finer ones."""
    draft.span(part, draft.lines[block[0]].outer, draft.lines[block[-1]].end)
    for name, index, first, last in office.where:
        draft.take(f"{part}.{name}", index, first, last)
    draft.taken.update(block)


def name_addressees(draft: Draft) -> None:
    """ "Dear Mr Example," names the addressee where no address block does, and so may the title."""
    greeting = greeted(draft.salutation, draft.language) if draft.salutation else []
    heading = titled(draft.title, draft.language)
    for source, addressee in _together(greeting, heading):
        part = f"addressees.{len(draft.addressees)}"
        draft.addressees.append(addressee)
        draft.doubt(part, _DOUBTED, f"named in the {source} alone")
        span = next(each for each in draft.spans if each.part == source)
        field = "name" if addressee.name else "role" if addressee.role else "organisation"
        draft.span(f"{part}.{field}", span.start, span.end)


def _together(
    greeting: Sequence[Addressee], heading: Sequence[Addressee]
) -> list[tuple[str, Addressee]]:
    """Those whom salutation and title name, each once, with the part of the letter that names it.

    One person without an office is who holds the one office in the title.
    """
    if len(greeting) == len(heading) == 1 and greeting[0].name and not greeting[0].role:
        held = heading[0].role
        return [("salutation", greeting[0].model_copy(update={"role": held}))]
    kept: list[tuple[str, Addressee]] = []
    named = list(greeting)
    for each in heading:
        twin = next((n for n, other in enumerate(named) if _same(each, other)), None)
        if twin is None:
            kept.append(("title", each))
        elif named[twin].organisation and each.organisation:
            # The title gives the body's name in full: "the Tide Council (TC)".
            update = {"organisation": each.organisation}
            named[twin] = named[twin].model_copy(update=update)
    if greeting and len(kept) == len(heading):
        kept = []  # They speak of other things; the salutation is nearer.
    return [*kept, *(("salutation", each) for each in named)]


def _same(one: Addressee, other: Addressee) -> bool:
    """Whether two share more than half of the words of the shorter."""
    words = [
        {word.casefold() for word in _WORD.findall(f"{each.name} {each.role} {each.organisation}")}
        for each in (one, other)
    ]
    least = min(len(words[0]), len(words[1]))
    return len(words[0] & words[1]) * 2 > least
