"""A printed name taken apart: the name itself, what it is also called, its acronyms, its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.lexicon.places import find_place
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.matching.words import Word, words_of

_BRACKETED = re.compile(r"[(\[（［]([^()\[\]（）［］]*)[)\]）］]")
_TAGGED = re.compile(r"\s*:\s+|\s+[-–—]+\s*|\s*[-–—]+\s+")
_HYPHENED = re.compile(r"([\w.]{2,14})[-–—](?=\w+\s\w+)(.+)")
_SLASHED = re.compile(r"\s+[/|]\s+|(?<=\w{3})/(?=\w{3})")
_COMMA = re.compile(r"\s*[,،、，;]\s*")
_ACRONYM = re.compile(r"(?=(?:.*[A-Z0-9ÁÉÍÓÚÀÈÜÖÄÇ]){2})[\w.&·+/-]{2,14}")
_SHORTEST_TAG = 3  # words, in what follows a dash or colon and is no part of the name
LONGEST_ACRONYM = 14


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a body is called: its words in order, without what makes no difference."""

    words: tuple[Word, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name taken apart.

    ``whole`` is the normalised name. ``form`` is the name itself, ``others`` are what stands beside
    it after a slash or dash or in brackets. ``acronyms`` are in small letters. ``located`` holds
    the codes of places that only say where the body is: "Casa Faro, Costa Rica".
    """

    whole: str
    form: Form
    others: tuple[Form, ...] = ()
    acronyms: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.form, *self.others)


def taken_apart(printed: str) -> Name:
    """``printed`` as a ``Name``. A name of nothing but an acronym has that as its form too."""
    outside, pieces = _without_brackets(printed)
    acronyms, located, others = set[str](), set[str](), list[str]()
    kept = [outside]
    for piece in pieces:
        _file_bracket(piece, kept, acronyms, located, others)
    name = _without_acronyms(" ".join(kept), acronyms, located, others)
    form = Form(_bare(words_of(name), acronyms))
    forms = [Form(_bare(words_of(other), acronyms)) for other in others]
    return Name(
        normalised_name(printed),
        form if form.words else Form(words_of(printed)),
        tuple(each for each in dict.fromkeys(forms) if each.words and each != form),
        frozenset(acronyms),
        frozenset(located),
    )


def initials(words: tuple[Word, ...]) -> str:
    """The first letters of a name's words."""
    return "".join(word.text[0] for word in words)


def _without_brackets(printed: str) -> tuple[str, list[str]]:
    pieces = [each.strip() for each in _BRACKETED.findall(printed)]
    outside = " ".join(_BRACKETED.sub(" ", printed).split())
    return (outside, pieces) if outside else (printed.strip("()[] "), [])


def _file_bracket(
    piece: str, kept: list[str], acronyms: set[str], located: set[str], others: list[str]
) -> None:
    """What stands in brackets is an acronym, a place, another name, or a part of the name."""
    if place := find_place(piece):
        located.add(place.code or place.name)
    elif is_acronym(piece):
        acronyms.add(_acronym(piece))
    elif not piece[:1].islower():
        words = words_of(piece)
        if len(words) >= _SHORTEST_TAG and not any(word.role == "part" for word in words):
            others.append(piece)
        else:
            kept.append(piece)


def is_acronym(text: str) -> bool:
    """Whether ``text`` is one word with two capitals or figures, such as "TOfAD" or "D64"."""
    word = text.strip()
    if len(word) > LONGEST_ACRONYM or not _ACRONYM.fullmatch(word):
        return False
    return not any(each.role == "legal" for each in words_of(word))


def _acronym(text: str) -> str:
    return normalised_name(text).replace(" ", "")


def _without_acronyms(name: str, acronyms: set[str], located: set[str], others: list[str]) -> str:
    """``name`` without what stands beside it after a slash, dash, colon or comma."""
    name = _without_location(name, located)
    slashed = [piece for piece in _SLASHED.split(name) if len(words_of(piece)) > 1]
    if len(slashed) > 1:
        if not any(word.has_code for piece in slashed for word in words_of(piece)):
            others.extend(slashed)
        return name
    head, *rest = _TAGGED.split(name)
    if not rest and (hyphened := _HYPHENED.fullmatch(name)) and is_acronym(hyphened[1]):
        head, rest = hyphened[1], [hyphened[2]]
    if rest:
        return _untagged(head, " ".join(rest), name, acronyms, others)
    return _without_last(name, acronyms)


def _untagged(head: str, tail: str, name: str, acronyms: set[str], others: list[str]) -> str:
    for one, other in ((head, tail), (tail, head)):
        if is_acronym(one) and len(words_of(other)) > 1:
            acronyms.add(_acronym(one))
            return other
    if _is_tag(tail):
        others.append(head)
        others.append(tail)
    return name


def _is_tag(text: str) -> bool:
    words = words_of(text)
    return len(words) >= _SHORTEST_TAG and not any(word.role == "part" for word in words)


def _without_last(name: str, acronyms: set[str]) -> str:
    """Without an acronym that stands at the end after a comma or a blank."""
    *front, last = name.split() or [""]
    before = " ".join(front).rstrip(",;")
    if front and last.isupper() and is_acronym(last) and len(words_of(before)) > 1:
        matches = front[-1].endswith((",", ";")) or _spells(words_of(before), _acronym(last))
        if matches and not find_place(last):
            acronyms.add(_acronym(last))
            return before
    return name


def _without_location(name: str, located: set[str]) -> str:
    """Without a country after a comma: it says where the body is."""
    for cut in _COMMA.finditer(name):
        place = find_place(name[cut.end() :])
        if place and words_of(name[: cut.start()]):
            located.add(place.code or place.name)
            return name[: cut.start()]
    return name


def _spells(words: tuple[Word, ...], acronym: str) -> bool:
    """Whether ``acronym`` takes its letters from the words' initials, in order, the first too."""
    letters = iter(initials(words))
    return acronym[0] == words[0].text[0] and all(letter in letters for letter in acronym)


def _bare(words: tuple[Word, ...], acronyms: set[str]) -> tuple[Word, ...]:
    """Without legal forms, and without an acronym of the other words."""
    return tuple(_kept(words, acronyms))


def _kept(words: tuple[Word, ...], acronyms: set[str]) -> Iterator[Word]:
    for index, word in enumerate(words):
        others = words[:index] + words[index + 1 :]
        if word.role == "legal" and index > 0:
            continue
        if len(others) > 1 and (word.text in acronyms or _is_initials(word.text, others)):
            continue
        yield word


def _is_initials(text: str, words: tuple[Word, ...]) -> bool:
    """Whether ``text`` is made of the initials of neighbouring ``words``."""
    return len(text) > 2 and text in initials(words)
