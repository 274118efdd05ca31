"""Signatories named in a sentence, where no list names them.

"This letter is signed by the Lamp Society, the Pier Union and Boats for All", "We, the undersigned,
A, B and C, ask", "The Harbour Watch chapters Accra, Lomé and Ho." A sentence that says nobody signs
it, or that lists places, names nobody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.core.letter import Kind, Signatory
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import find_place
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import outside_brackets
from undersigned.core.readers.people import (
    Parted,
    believed_forms,
    kind_of,
    part_body,
    part_person,
)
from undersigned.core.readers.roll.entry import usual_kind
from undersigned.core.said import say

_FEWEST = 3
_LONGEST_NAME = 100
_LONGEST_SENTENCE = 20_000
_WORDS_BEFORE = 2  # "We, the undersigned"
_LAST_PARAGRAPHS = 2
_SURE = 0.6
_END = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[)\]\"”»]))[.!?]\s+(?=[^\W_a-z])"
    r"|(?<=[^\W\d_]{2})[.!?]\s*$|[。！？]\s*|\s*$"
)
_SEPARATOR = re.compile(r"\s*[,;،、，；]\s*|\s+[–—]\s+")
_WORD = re.compile(r"\([^()]*\)\S*|\S+")
_CAPITALISING = ("en", "de")
_JOINS = 4  # letters of a small word inside a name: "of", "para"
_THIS = 2  # words between "this" and "letter"
# "chapters of Harbour Watch in Accra", "chapters in Accra"
_CALLED = re.compile(
    r"\s+(?:of|de|do|da|di|del|della|du|von|der|des)\s+(?P<prefix>[^\W\d_a-z][^,;]*?)"
    r"\s+(?:of|in|en|em|de|di|à|a|von)\s+(?=[^\W\d_a-z])"
)
_JOINT = re.compile(r"\s+(?:of|in|from|en|em|de|di|du|à|a|von|aus)\s+")

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Named:
    """Names in a text, each (start, end); ``prefix`` is what all of them are called before that."""

    pieces: list[Piece]
    prefix: str = ""


def read_sentences(draft: Draft) -> None:
    """Makes the signatories that a sentence names, where no list does."""
    if len(draft.signatories) > 1:
        return
    below = _unlisted(draft, draft.body, len(draft.lines))
    for number, block in enumerate([*below, *_unlisted(draft, 0, draft.body)]):
        last = len(below) - _LAST_PARAGRAPHS <= number < len(below)
        text = " ".join(draft.lines[each].text for each in block)
        for start, end in _sentences(text, draft.language):
            named = _named(text, start, end, draft.language, last=last)
            if named:
                _sign(draft, block, text, named)
                return


def _unlisted(draft: Draft, start: int, end: int) -> list[list[int]]:
    """The blocks of lines in [start, end) that are neither items nor rows.

    Those above the text count too: "A, B and C have issued the following statement:".
    """
    return [
        each
        for each in draft.blocks_of(range(start, end))
        if not any(draft.lines[index].cells or draft.lines[index].item for index in each)
    ]


def _sentences(text: str, language: str) -> Iterator[Piece]:
    """The sentences, each without its mark at the end and without "are" where that ends it."""
    start = 0
    for match in _END.finditer(text):
        end = match.start()
        said = list(pattern(language, "copulas").finditer(text, start, end))
        yield start, said[-1].start() if said and said[-1].end() == end else end
        start = match.end()


def _named(text: str, start: int, end: int, language: str, *, last: bool) -> _Named | None:
    """The names in the sentence ``text[start:end]``, if it is one that signs."""
    if end - start > _LONGEST_SENTENCE or not _SEPARATOR.search(text, start, end):
        return None
    for cue in pattern(language, "signing").finditer(text, start, end):
        early = len(text[start : cue.start()].split()) <= _WORDS_BEFORE
        if not (early or _is_own(text[start:end], language)):
            continue
        named = _listed(text, cue.end(), end, language)
        if named is None and not early:
            named = _listed(text, start, cue.start(), language)
        if named and _are_names(text, named):
            return named
    named = _branches(text, start, end, language) if last else None
    return named if named and not text[named.pieces[-1][1] : end].strip() else None


def _is_own(sentence: str, language: str) -> bool:
    """Whether the sentence speaks of the letter itself: "this letter", "our joint appeal"."""
    for letter in pattern(language, "letter_words").finditer(sentence):
        for this in pattern(language, "this_words").finditer(sentence, 0, letter.start()):
            if len(sentence[this.end() : letter.start()].split()) <= _THIS:
                return True
    return False


def _are_names(text: str, named: _Named) -> bool:
    """Whether enough is named, and no mere places."""
    places = sum(find_place(text[slice(*each)]) is not None for each in named.pieces)
    return len(named.pieces) >= _FEWEST and (bool(named.prefix) or places * 2 <= len(named.pieces))


def _listed(text: str, start: int, end: int, language: str) -> _Named | None:
    """The names from ``start`` on, up to where the sentence goes on otherwise."""
    named = _branches(text, start, end, language)
    if named:
        return named
    pieces = _pieces(text, start, end, language)
    return _Named(pieces) if len(pieces) >= _FEWEST else None


def _pieces(text: str, start: int, end: int, language: str) -> list[Piece]:
    """What begins as a name between the commas, up to the first that does not or goes on."""
    found: list[Piece] = []
    for chunk in _chunks(text, start, end):
        begin = _begun(text, chunk, language, first=not found)
        if begin is None:
            if found:
                break
            continue
        stop = _stopped(text, begin, chunk[1], language)
        if stop - begin > _LONGEST_NAME:
            break
        found.append((begin, stop))
        if stop < chunk[1]:
            break
    return [*found[:-1], *_at_and(text, found[-1], language)] if found else []


def _chunks(text: str, start: int, end: int) -> list[Piece]:
    """What stands between the commas."""
    cuts = list(outside_brackets(text[start:end], _SEPARATOR))
    starts = [start, *(start + cut for _, cut in cuts)]
    ends = [*(start + cut for cut, _ in cuts), end]
    return [(one, other) for one, other in zip(starts, ends, strict=True) if other > one]


def _begun(text: str, chunk: Piece, language: str, *, first: bool) -> int | None:
    """Where a name begins in the chunk, behind "and" and "the"; none where no name does."""
    begin, end = chunk
    while begin < end:
        if text[begin] in ' :：-"“„«':
            begin += 1
        elif leading := _led(text, begin, end, language, first=first):
            begin = leading
        else:
            return None if text[begin].islower() else begin
    return None


def _led(text: str, begin: int, end: int, language: str, *, first: bool) -> int:
    """Where "and", "the" or "organisations" before a name ends; 0 without one."""
    fields = ("conjunctions", "articles", "organisation_headings")
    for field in fields if first else fields[:2]:
        found = pattern(language, field).match(text, begin, end)
        if found and found.end() < end and (field != "articles" or text[begin].islower()):
            following = text[found.end() : end].strip()
            if field != "organisation_headings" or not following[:1].islower():
                return found.end()
    # Arabic writes "and" in one with the word behind it.
    joined = pattern(language, "conjunctions").fullmatch(text, begin, begin + 1)
    body = joined and pattern(language, "organisation_words").match(text[begin + 1 : end])
    return begin + 1 if body else 0


def _stopped(text: str, begin: int, end: int, language: str) -> int:
    """Where the name that begins there ends.

    In English and German before the first small word that joins no name; in languages that write
    names with small words, before a word that asks.
    """
    asking = pattern(language, "ask_leads").search(text, begin, end)
    whole = len(text[: asking.start()].rstrip()) if asking else end
    if language.partition("-")[0] not in _CAPITALISING:
        return whole
    stop = begin
    for word in _WORD.finditer(text, begin, whole):
        if not word[0][0].islower():
            stop = word.end()
        elif len(word[0]) > _JOINS:
            return stop
    return whole


def _at_and(text: str, piece: Piece, language: str) -> list[Piece]:
    """The last of the names, parted at "and": at the last one, or at the first before "the"."""
    parted = []
    for joint in pattern(language, "conjunctions").finditer(text, *piece):
        begin = _begun(text, (joint.end(), piece[1]), language, first=False)
        before = len(text[: joint.start()].rstrip())
        if begin and before > piece[0]:
            parted.append([(piece[0], before), (begin, piece[1])])
            if begin > joint.end() + 1:
                break
    return parted[-1] if parted else [piece]


def _branches(text: str, start: int, end: int, language: str) -> _Named | None:
    """ "The Harbour Watch chapters Accra, Lomé and Ho": called alike, told by their towns."""
    noun = pattern(language, "branches").search(text, start, end)
    if noun is None:
        return None
    prefix, first = _prefix(text[start : noun.start()], language), noun.end()
    if not prefix:
        behind = _CALLED.match(text, noun.end(), end)
        prefix, first = (behind["prefix"], behind.end()) if behind else ("", first)
    elif joint := _JOINT.match(text, noun.end(), end):
        first = joint.end()
    pieces = _pieces(text, first, end, language) if prefix else []
    return _Named(pieces, prefix) if len(pieces) >= _FEWEST else None


def _prefix(before: str, language: str) -> str:
    """The words that name all branches; none where there is more than a name and an article."""
    words = before.split()
    while words and (words[0].isdigit() or pattern(language, "articles").fullmatch(words[0])):
        words.pop(0)
    small = [each for each in words if each[0].islower()]
    ends = words and not words[0][0].islower() and not words[-1][0].islower()
    return " ".join(words) if ends and all(len(each) <= _JOINS for each in small) else ""


def _sign(draft: Draft, block: Sequence[int], text: str, named: _Named) -> None:
    """The signatories; a sentence that was left out is part of the letter's list now."""
    lines = [draft.lines[each] for each in block]
    offsets = [line.at(each) for line in lines for each in range(len(line.text) + 1)]
    draft.left_out[:] = [
        each
        for each in draft.left_out
        if not any(line.outer <= each.start < line.end for line in lines)
    ]
    draft.signatories.clear()
    draft.spans[:] = [each for each in draft.spans if not each.part.startswith("signatories.")]
    texts = [text[slice(*each)] for each in named.pieces]
    forms = believed_forms(texts, draft.language)
    usual = usual_kind(texts)
    for (start, _), words in zip(named.pieces, texts, strict=True):
        kind: Kind = "organisation" if named.prefix else kind_of(words, usual)
        parted = Parted((0, len(words)))
        if kind == "individual":
            parted = part_person(words, draft.language)
        elif not named.prefix:
            parted = part_body(words, draft.language, forms)
        part = f"signatories.{len(draft.signatories)}"
        draft.doubt(part, _SURE, say("named in a sentence and not in a list"))
        draft.span(part, offsets[start], offsets[start + len(words) - 1] + 1)
        for field in ("name", "place"):
            if where := getattr(parted, field):
                first, last = start + where[0], start + where[1] - 1
                draft.span(f"{part}.{field}", offsets[first], offsets[last] + 1)
        name = f"{named.prefix} {words[slice(*parted.name)]}".strip()
        place = words[slice(*parted.place)] if parted.place else ""
        draft.signatories.append(Signatory(kind=kind, name=name, place=place, country=parted.code))
