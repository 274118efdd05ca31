"""The words of a body's name, by what they mean, and whether two of them are one word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from undersigned.core.lexicon.concepts import Role, concept_of
from undersigned.core.lexicon.places import find_place, normal_form
from undersigned.core.matching.transliterate import in_latin

_POSSESSIVE = re.compile(r"['’‘ʼ`´](?:s\b|(?=\W|$))", re.IGNORECASE)
_ELIDED = re.compile(r"\b(?:d|l|all|dell|nell|sull)['’‘ʼ`´]", re.IGNORECASE)
_LETTERS = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")  # "e. V.", "U.S.A."
_WORD = re.compile(r"[\w\u0300-\u036f]+|,")
_CODE = 2  # letters, ISO 3166-1 alpha-2
_LONGEST_PLACE = 4  # words
_SHORTEST_SLIP = 5  # letters; shorter words that differ by one letter are mostly two words
_TWO_SLIPS = 12
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name, or a place of several words.

    ``text`` is the normal form, ``key`` what is compared: the concept, the place's code or the
    stem. ``is_place`` keeps chapters apart; ``after_small`` tells that an article or a preposition
    stands before it, ``before_comma`` what its name says, ``is_common`` that the word is in the
    table of concepts.
    """

    text: str
    key: str
    role: Role = "word"
    is_place: bool = False
    after_small: bool = False
    is_common: bool = False
    before_comma: bool = False

    @property
    def has_code(self) -> bool:
        """Whether it is a country; a place without a code may be written in two ways."""
        return self.is_place and len(self.key) == _CODE

    @property
    def stem(self) -> str:
        return _stem(self.text)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order, without articles, prepositions and "and"."""
    return tuple(_words(_tokens(text)))


def is_one(one: Word, other: Word) -> bool:
    """Whether two words are one: by meaning, by stem, or but for a slip of the pen.

    A place is never a slip of another place, and a figure never of another figure.
    """
    if one.key == other.key:
        return True
    if one.has_code or other.has_code or not (one.text.isalpha() and other.text.isalpha()):
        return False
    if one.is_common and other.is_common:
        return False
    return _is_slip(one.text, other.text, one.is_common or other.is_common)


def _is_slip(one: str, other: str, is_near_common: bool) -> bool:  # noqa: FBT001 - one caller
    """A short word may be a slip of a common one: "Third Word Network"."""
    shorter, longer = sorted((len(one), len(other)))
    if max(shorter, longer if is_near_common else 0) < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    most = 2 if shorter >= _TWO_SLIPS else 1
    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most


def _tokens(text: str) -> list[str]:
    """The printed words and commas; a possessive ending is none, and "e. V." is one word."""
    joined = _LETTERS.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", text)
    return _WORD.findall(_POSSESSIVE.sub("", _ELIDED.sub(" ", joined)))


def _words(tokens: Sequence[str]) -> Iterator[Word]:
    index, after_small = 0, False
    while index < len(tokens):
        size, word = _word_at(tokens, index)
        index += size
        if word is None:
            after_small = after_small or tokens[index - 1] != ","
            continue
        comma = index < len(tokens) and tokens[index] == ","
        if after_small or comma:
            word = replace(word, after_small=after_small, before_comma=comma)
        yield word
        after_small = False


def _word_at(tokens: Sequence[str], index: int) -> tuple[int, Word | None]:
    """How many tokens from ``index`` on make a word, and the word; None for a small one."""
    printed = tokens[index]
    if printed == ",":
        return 1, None
    size, code = _place_at(tokens, index)
    if size:
        text = normal_form(" ".join(tokens[index : index + size]))
        return size, Word(text, code, is_place=True)
    if len(printed) == 1 and printed.isupper():
        return 1, Word(printed.lower(), printed.lower())
    word = _word(printed)
    return 1, None if word.role == "small" else word


def _place_at(tokens: Sequence[str], index: int) -> tuple[int, str]:
    """How many words from ``index`` on name a place, and its code or name; 0 where none does."""
    if tokens[index].islower():
        return 0, ""
    for size in range(min(_LONGEST_PLACE, len(tokens) - index), 0, -1):
        place = _place(" ".join(tokens[index : index + size]))
        if place:
            return size, place
    return 0, ""


@lru_cache(maxsize=1 << 16)
def _place(text: str) -> str:
    place = find_place(text if not text.isupper() or len(text) <= 3 else text.title())
    return (place.code or normal_form(place.name)) if place else ""


@lru_cache(maxsize=1 << 16)
def _word(token: str) -> Word:
    text = normal_form(token) or token
    concept = concept_of("and" if text == "and" else text)
    if concept is None and not text.isascii():
        text = normal_form(in_latin(text))
        concept = concept_of(text)
    if concept is None and (bare := _stem(text)) != text:
        concept = concept_of(bare)
    if concept:
        return Word(text, concept.key, concept.role, is_common=True)
    return Word(text, _stem(text))


def _stem(text: str) -> str:
    """Without the plural's s: "friends", and "womens" for "women's"."""
    if len(text) > _SHORTEST_STEM and text.endswith("s") and not text.endswith("ss"):
        return text[:-1]
    return text
