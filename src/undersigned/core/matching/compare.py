"""Whether two printed names are one signatory: same, perhaps, or different, and why.

"Same" is meant for a proposal that a person hardly ever refuses; "perhaps" is worth a look. Rules,
so that each answer can say its reason. Chapters and siblings are kept apart: one word that tells a
place, or that we cannot account for, keeps two names from being taken for one.
"""

from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from undersigned.core.letter import Kind
from undersigned.core.matching.alignment import Alignment, aligned
from undersigned.core.matching.names import (
    LONGEST_ACRONYM,
    Form,
    Name,
    initials,
    is_acronym,
    taken_apart,
)
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.matching.people import is_one_person, name_parts

Verdict = Literal["same", "perhaps", "different"]
_ALIKE = 88  # of 100: names whose letters agree so far are worth a look
_SURE_ACRONYM = 4  # letters; many bodies share three
_FEWEST = 3  # words in common, where all of them are common words


@dataclass(frozen=True, slots=True)
class Known:
    """A name made ready for comparing. ``places`` holds the country's code and what says where.

    ``is_acronym`` tells that the printed name is one word of capitals.
    """

    kind: Kind
    whole: str
    name: Name
    parts: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    country: str = ""
    is_acronym: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """The answer for two names; ``reason`` is a short sentence."""

    verdict: Verdict
    reason: str


def known(printed: str, *, country: str = "", kind: Kind = "organisation") -> Known:
    """``printed`` made ready; ``country`` is an ISO 3166-1 alpha-2 code or empty."""
    if kind == "individual":
        whole = normalised_name(printed)
        return Known(kind, whole, Name(whole, Form(())), name_parts(printed))
    name = taken_apart(printed)
    places = name.located | ({country} - {""})
    return Known(kind, name.whole, name, (), places, country, is_acronym(printed))


def compare(one: Known, other: Known) -> Match:
    """Whether ``one`` and ``other`` are the same signatory. Symmetric."""
    if one.kind != other.kind:
        return Match("different", "One is a body, the other a person.")
    if one.kind == "individual":
        return _people(one, other)
    return _bodies(one, other)


def _people(one: Known, other: Known) -> Match:
    if is_one_person(one.parts, other.parts):
        return Match("same", "The same name, without styles.")
    if fuzz.ratio("".join(one.parts), "".join(other.parts)) >= _ALIKE:
        return Match("perhaps", "The names differ by a few letters.")
    return Match("different", "The names differ.")


def _bodies(one: Known, other: Known) -> Match:
    if one.places and other.places and not one.places & other.places:
        return Match("different", "They are in two countries.")
    if one.whole == other.whole:
        return Match("same", "The same name.")
    if _is_located_alone(one, other) or _is_located_alone(other, one):
        return Match("perhaps", "One says where it is, and may be a chapter.")
    for first in one.name.forms:
        for second in other.name.forms:
            if reason := _forms_agree(first, second, one, other):
                return Match("same", reason)
    return _by_acronym(one, other) or _perhaps(one, other)


def _is_located_alone(one: Known, other: Known) -> bool:
    """Whether ``one`` names a place that neither its own country nor the other confirms."""
    return bool(
        one.name.located - {one.country} - other.places - {w.key for w in other.name.form.words}
    )


def _forms_agree(first: Form, second: Form, one: Known, other: Known) -> str:
    """Why two forms are one name; empty where they aren't."""
    besides = [f for f, of in ((first, one), (second, other)) if f != of.name.form]
    if len(besides) > 1 or not all(_is_strong(form) for form in besides):
        return ""
    if _joined(first) == _joined(second):
        return "The same words."
    pairs = aligned(first.words, second.words)
    if pairs.is_whole:
        return "The same words." if pairs.keeps_order else ""
    if pairs.tells_apart(one.places, other.places) or not pairs.is_exact:
        return ""
    if _is_enough(pairs) and pairs.keeps_order:
        return "The same but for words that many names leave out."
    return ""


def _joined(form: Form) -> str:
    return "".join(word.text for word in form.words)


def _is_strong(form: Form) -> bool:
    """Whether a form that only stands beside a name may stand for it."""
    telling = [word for word in form.words if word.role == "word" and not word.is_place]
    return any(len(form.words) > 1 or not word.is_common for word in telling)


def _is_enough(pairs: Alignment) -> bool:
    """Whether the common words are a name: one of its own, or several common ones."""
    return len(pairs.common) >= _FEWEST or any(
        not word.is_common and not word.is_place for word in pairs.common
    )


def _by_acronym(one: Known, other: Known) -> Match | None:
    if one.name.acronyms & other.name.acronyms:
        pairs = aligned(one.name.form.words, other.name.form.words)
        if pairs.is_half and not pairs.is_narrower(one.places, other.places):
            return Match("same", "The same acronym, and most words.")
    for short, long in ((one, other), (other, one)):
        if reason := _stands_for(short, long):
            return Match("same", reason)
    return None


def _stands_for(short: Known, long: Known) -> str:
    """Why ``short`` is the acronym of ``long``; empty where it isn't."""
    full = long.name.form.words
    acronym = short.whole.replace(" ", "")
    if len(full) < 2 or len(acronym) > LONGEST_ACRONYM:
        return ""
    spelt = initials(full) == acronym
    if acronym in long.name.acronyms:
        strange = {word.key for word in full if word.is_place} - short.places
        return "Its acronym." if spelt or not strange else ""
    is_sure = short.is_acronym and len(acronym) >= _SURE_ACRONYM
    return "Its initials." if spelt and is_sure else ""


def _perhaps(one: Known, other: Known) -> Match:
    first, second = one.name.form.keys, other.name.form.keys
    in_order = fuzz.ratio(" ".join(first), " ".join(second))
    if max(in_order, fuzz.ratio(" ".join(sorted(first)), " ".join(sorted(second)))) >= _ALIKE:
        return Match("perhaps", "Most of the words are the same.")
    return Match("different", "The names differ.")
