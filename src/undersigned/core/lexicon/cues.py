"""Cue words: what tells a salutation from a subject, a person from an organisation.

Each language has one file in ``languages/``, found by its name; adding a language is adding a file.
Phrases are written in small letters. One that ends in ``*`` is a stem ("organi*"). Scripts without
blanks between words (Hangul, kana, Han) match inside words, the others only as whole words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from undersigned.core.lexicon import languages
from undersigned.core.lexicon.further import further_everywhere, further_phrases

Phrases = frozenset[str]
_UNSPACED = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")


def phrases(text: str) -> Phrases:
    """Phrases parted by ``|`` or line ends."""
    return frozenset(filter(None, (each.strip() for each in re.split(r"[|\n]", text))))


def single_words(text: str) -> Phrases:
    """Words parted by blanks."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The cue words of one language; a field that a language leaves out is empty."""

    language: str
    # Whether letters are dated under their text, as in Korea and Japan, and not above it.
    dated_below: bool = False
    # The commonest words, for guessing the language.
    stop_words: Phrases
    # How a salutation begins, and how a letter closes.
    salutations: Phrases = frozenset()
    closings: Phrases = frozenset()
    # What stands before the colon in a letterhead.
    subject_labels: Phrases = frozenset()
    date_labels: Phrases = frozenset()
    # "on", "le", between the place and the date.
    before_dates: Phrases = frozenset()
    to_labels: Phrases = frozenset()
    # "To the" without a colon, before an office; "on", behind it in a title; "ministries".
    to_words: Phrases = frozenset()
    about_words: Phrases = frozenset()
    several_bodies: Phrases = frozenset()
    # What stands behind an addressee's name, as in Japanese.
    addressed_styles: Phrases = frozenset()
    from_labels: Phrases = frozenset()
    cc_labels: Phrases = frozenset()
    fax_labels: Phrases = frozenset()
    phone_labels: Phrases = frozenset()
    email_labels: Phrases = frozenset()
    contact_labels: Phrases = frozenset()
    # What calls itself a letter, in a title.
    letter_words: Phrases = frozenset()
    # "We urge you to", before a list of asks; "no later than", before a deadline.
    ask_leads: Phrases = frozenset()
    deadlines: Phrases = frozenset()
    # "Our demands", over headings each of which is an ask.
    ask_heads: Phrases = frozenset()
    # "must", in the items of a list that nothing leads into: each of them demands.
    demands: Phrases = frozenset()
    # "and", between the last two of a run of names, offices or asks.
    conjunctions: Phrases = frozenset()
    # What stands above the signatories, above the bodies and above the people among them.
    signature_headings: Phrases = frozenset()
    organisation_headings: Phrases = frozenset()
    individual_headings: Phrases = frozenset()
    # "signed by", in a sentence that names who signs; "this" and "our", before "letter" in it;
    # "are", where a sentence ends in it as in Japanese;
    # "the", before a name; "chapters", of a body whose branches are called after their towns.
    signing: Phrases = frozenset()
    this_words: Phrases = frozenset()
    copulas: Phrases = frozenset()
    articles: Phrases = frozenset()
    branches: Phrases = frozenset()
    # What a line says of the list itself: "in alphabetical order".
    list_remarks: Phrases = frozenset()
    # What heads an annex under the signatories.
    annexes: Phrases = frozenset()
    # What tells a body, an office or profession, a person's style before and after the name.
    organisation_words: Phrases = frozenset()
    role_words: Phrases = frozenset()
    honorifics: Phrases = frozenset()
    post_nominals: Phrases = frozenset()
    given_names: Phrases = frozenset()
    # "for the", between a person and the body that the person signs for.
    behalf: Phrases = frozenset()
    # Words of the page around the letter: "next", "share", "print".
    page_words: Phrases = frozenset()
    # What stands above other things on the page: "related news", "leave a comment".
    page_headings: Phrases = frozenset()


PHRASE_FIELDS = tuple(
    field.name for field in fields(Cues) if field.type == "Phrases" or field.type is Phrases
)


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that have a file of cue words."""
    return tuple(sorted(module.name for module in iter_modules(languages.__path__)))


@cache
def cues_of(language: str) -> Cues:
    """The cue words of a BCP 47 tag's language; English where there is no file for it.

    Of a language of ``further`` its own phrases, and English for what is not known of it.
    """
    name = language.partition("-")[0].lower()
    if name in further_phrases():
        known: dict[str, Any] = dict(further_phrases()[name])
        return replace(cues_of("en"), language=name, **known)
    if name not in known_languages():
        name = "en"
    module = import_module(f"{languages.__name__}.{name}")
    cues: Cues = module.CUES
    return cues


@cache
def everywhere(field: str) -> Phrases:
    """The phrases of one field in all languages: lists of signatories mix them."""
    own = (getattr(cues_of(each), field) for each in known_languages())
    return frozenset().union(*own, further_everywhere(field))


@cache
def pattern(language: str, field: str) -> re.Pattern[str]:
    """Matches any phrase of ``field``; ``language`` "*" takes all languages together.

    A phrase of no language matches nothing, so an empty field is quiet.
    """
    found = everywhere(field) if language == "*" else getattr(cues_of(language), field)
    return compile_phrases(found)


def compile_phrases(found: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all ``found``, longest first, without regard to case.

    The look-behind stands once before them all: tried at word beginnings alone, it is many times
    faster than with each phrase.
    """
    # A whole word before the stem of another language that begins it.
    ordered = sorted(found, key=lambda each: (-len(each.removesuffix("*")), each))
    spaced = [_source(each) for each in ordered if not _UNSPACED.search(each)]
    unspaced = [_source(each) for each in ordered if _UNSPACED.search(each)]
    sources = [rf"(?<!\w)(?:{_by_beginning(spaced)})"] if spaced else []
    sources += [_by_beginning(unspaced)] if unspaced else []
    return re.compile("|".join(sources) or r"(?!)", re.IGNORECASE)


def _by_beginning(sources: Iterable[str]) -> str:
    """The alternatives in groups of one first letter, of which only one need be tried.

    Each group keeps its order; and what begins with different letters never matches at one place.
    """
    groups: dict[str, list[str]] = {}
    for source in sources:
        length = 2 if source[0] == "\\" else 0 if source[0] == "[" else 1
        groups.setdefault(source[:length], []).append(source[length:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


def _source(phrase: str) -> str:
    inner = re.escape(phrase.removesuffix("*")).replace(r"\ ", r"\s+").replace("'", "['’]")
    return inner if phrase.endswith("*") or _UNSPACED.search(phrase) else rf"{inner}(?!\w)"
