"""Who sponsored a draft, as its record in the catalogue says.

Three fields name sponsors, and none is complete: 245 $c has those of the first list as text, 710
the same as entries, mostly; 515 $a those who joined later, who are often the most. A state that is
in none of them is no sponsor only if the note was written and nobody acts for a group. The
committee's report tells the same as the note, before it is written.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from undersigned.core.record.entries import REPORTED, Document
from undersigned.core.record.names import Names, Note, names_in, note_in
from undersigned.core.record.questions import Outcome, Quote
from undersigned.core.record.states import state_code

FIRST, ADDED, ENTRY = "245 $c", "515 $a", "710 $a"
REPORT = "committee report"
_GROUP = re.compile(r"\bGroup\s+of\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A field that names a state: as a sponsor or, if ``removed``, as one no longer."""

    state: str
    field: str
    words: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Sponsorship:
    """What one record says of its sponsors.

    ``groups`` are those on whose behalf it was put in; ``notes`` the notes that were written after
    the committee acted; ``unknown`` words in the place of a state that name none. ``is_cut``: a
    list says that it does not name all.
    """

    mentions: tuple[Mention, ...]
    groups: tuple[str, ...]
    notes: tuple[str, ...]
    unknown: tuple[str, ...]
    is_cut: bool = False

    @property
    def named(self) -> frozenset[str]:
        """Every state that a sponsor's field names, those that were taken off included."""
        return frozenset(each.state for each in self.mentions)

    @property
    def removed(self) -> frozenset[str]:
        """States that a note says were taken off the list."""
        return frozenset(each.state for each in self.mentions if each.removed)

    @property
    def others(self) -> Outcome:
        """The answer for a state that is not named at all."""
        if self.groups or self.is_cut or not self.notes:
            return Outcome.CANNOT_TELL
        return Outcome.NOT_MET


@lru_cache(maxsize=4_096)
def sponsorship_of(document: Document) -> Sponsorship:
    """What a draft's record says of its sponsors."""
    first = names_in(document.sponsors)
    notes = [(words, note_in(words)) for words in document.notes]
    mentions = [
        *_mentions(first, FIRST, document.sponsors),
        *(each for words, note in notes for each in _of_note(note, words, added_in(document))),
        *_entries(document.authorities),
    ]
    groups = (
        *first.groups,
        *(group for _, note in notes for group in note.added.groups),
        *(each for each in document.authorities if not first.groups and _GROUP.search(each)),
    )
    return Sponsorship(
        mentions=tuple(mentions),
        groups=tuple(dict.fromkeys(groups)),
        notes=tuple(words for words, note in notes if note.is_final),
        unknown=(*first.unknown, *(name for _, note in notes for name in note.added.unknown)),
        is_cut=first.is_cut or any(note.added.is_cut for _, note in notes),
    )


def added_in(document: Document) -> str:
    """Where this document names those who joined later."""
    return REPORT if document.kind == REPORTED else ADDED


def _of_note(note: Note, words: str, field: str) -> Iterator[Mention]:
    yield from _mentions(note.added, field, words)
    yield from _mentions(note.removed, field, words, removed=True)


def _mentions(names: Names, field: str, words: str, *, removed: bool = False) -> Iterator[Mention]:
    for state, _ in names.states:
        yield Mention(state, field, words, removed)


def _entries(authorities: Iterable[str]) -> Iterator[Mention]:
    for each in authorities:
        if state := state_code(each):
            yield Mention(state, ENTRY, each)


def quote(document: Document, mention: Mention) -> Quote:
    return Quote(mention.field, mention.words, document.symbol, document.record, document.line)
