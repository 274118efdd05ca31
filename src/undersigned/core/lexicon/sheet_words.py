"""The words of sign-on sheets: what columns are headed by, and what stands in their cells.

Each language has its words in its own file (``languages/``, as ``SHEET``). Phrases are written as
cue words are (``cues``): in small letters, "*" after a stem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module

from undersigned.core.lexicon import languages
from undersigned.core.lexicon.cues import Phrases, compile_phrases, known_languages


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """One language's words, by what a column holds; a field that is left out is empty."""

    # Headers: of whoever signs, of people, of bodies.
    name: Phrases
    given_name: Phrases = frozenset()
    family_name: Phrases = frozenset()
    honorific: Phrases = frozenset()
    organisation: Phrases = frozenset()
    representative: Phrases = frozenset()
    title: Phrases = frozenset()
    affiliation: Phrases = frozenset()
    place: Phrases = frozenset()
    city: Phrases = frozenset()
    email: Phrases = frozenset()
    phone: Phrases = frozenset()
    kind: Phrases = frozenset()
    # "May we publish your name?", "I wish to stay anonymous", "We endorse the letter".
    shown: Phrases = frozenset()
    withheld: Phrases = frozenset()
    consent: Phrases = frozenset()
    date: Phrases = frozenset()
    comments: Phrases = frozenset()
    members: Phrases = frozenset()
    # Columns that say nothing about how a signatory is printed: "Website", "No.".
    other: Phrases = frozenset()
    # Cells: "Total", yes and no, and what a kind is called.
    totals: Phrases = frozenset()
    yes: Phrases = frozenset()
    no: Phrases = frozenset()
    organisation_kind: Phrases = frozenset()
    individual_kind: Phrases = frozenset()


CELL_FIELDS = ("totals", "yes", "no", "organisation_kind", "individual_kind")
WORD_FIELDS = tuple(field.name for field in fields(SheetWords))
HEADER_FIELDS = tuple(name for name in WORD_FIELDS if name not in CELL_FIELDS)


@cache
def sheet_words_of(language: str) -> SheetWords:
    """The words of a language that has a file."""
    words: SheetWords = import_module(f"{languages.__name__}.{language}").SHEET
    return words


@cache
def sheet_pattern(field: str) -> re.Pattern[str]:
    """Matches any phrase of ``field`` in any language: one sheet may mix several."""
    return compile_phrases(_everywhere(field))


def header_fields(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The header fields whose words stand in ``text``, each with its longest find.

    A word of one character ("名") counts only as the whole header: it stands in many others.
    """
    for field in HEADER_FIELDS:
        found = max(sheet_pattern(field).finditer(text), key=_length, default=None)
        if found and (_length(found) > 1 or len(text.strip()) == 1):
            yield field, found


def languages_of(header: str) -> Iterator[str]:
    """The languages of which a header word stands in ``header``."""
    for language in known_languages():
        if _all_headers(language).search(header):
            yield language


@cache
def _all_headers(language: str) -> re.Pattern[str]:
    words = sheet_words_of(language)
    return compile_phrases(frozenset().union(*(getattr(words, each) for each in HEADER_FIELDS)))


def _everywhere(field: str) -> Phrases:
    return frozenset().union(
        *(getattr(sheet_words_of(language), field) for language in known_languages())
    )


def _length(match: re.Match[str]) -> int:
    return match.end() - match.start()
