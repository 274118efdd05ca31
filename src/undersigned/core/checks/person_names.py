"""Names of people in running text, and whether two spellings are of one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from undersigned.core.lexicon.cues import cues_of, pattern, single_words
from undersigned.core.matching.normalise import normalised_name

_WORD = re.compile(r"[^\W\d_](?:[\w'’‐‑-]*\w)?\.?")
_POSSESSIVE = re.compile(r"['’]s$")
_PARTICLES = single_words("de da do dos del della di du van von der den la le el al bin ibn")
_LONGEST = 5
# The words that stand before the office's own word: "Prime Minister", "la Première ministre". The
# lists of offices hold "minister"; these alone look like names, since they are written large.
_OF_OFFICES = single_words(
    "prime vice deputy first acting high chief attorney general premier premiere primer primera "
    "primeiro primeira primo prima stellvertretende stellvertretender erste erster lord lady"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name after a style or office ("President Moon"): ``text[start:end]`` is the name alone.

    ``style`` is the word before it in small letters; ``before`` is where the styles begin.
    """

    name: str
    style: str
    before: int
    start: int
    end: int


def mentions_in(text: str, language: str, also_after: str = "") -> Iterator[Mention]:
    """The people whom ``text`` names after a style or office, in order.

    ``also_after`` is a field of cue words that may stand in the place of a style ("salutations").
    """
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        last = _styles_end(text, words, index, language, also_after)
        run = _run(text, words, last + 1, language) if last >= index else []
        if run:
            start, end = run[0].start(), _end(run[-1])
            style = words[last][0].rstrip(".").lower()
            yield Mention(text[start:end], style, words[index].start(), start, end)
            index = last + 1 + len(run)
        else:
            index = max(index, last) + 1


def name_tokens(name: str, language: str) -> list[str]:
    """The parts of a person's name, folded, without styles and post-nominals."""
    bare = [word for word in name.replace(",", " ").split() if not _is_style(word, language)]
    return normalised_name(" ".join(bare).replace("‐", "-").replace("‑", "-")).split()


def is_same_name(one: list[str], other: list[str]) -> bool:
    """Whether two lists of name parts can be one person.

    Hyphens, blanks and the order of family and given name make no difference; a part of the name
    alone, initials, and further given names agree with the whole.
    """
    joined = "".join(other)
    rotations = ("".join([*one[i:], *one[:i]]) for i in range(len(one)))
    return joined in rotations or _is_part(one, other) or _is_part(other, one)


def names_an_office(tokens: list[str], role: str) -> bool:
    """Whether all of a would-be name are words of offices, or of the addressee's own ``role``."""
    words = _OF_OFFICES | _PARTICLES | set(normalised_name(role).split() if role else ())
    return all(token in words for token in tokens)


def shared(one: list[str], other: list[str]) -> bool:
    """Whether the two names have a part of more than one letter in common."""
    return any(len(part) > 1 for part in set(one) & set(other))


def alikeness(one: list[str], other: list[str]) -> float:
    """How alike two names look, from 0 to 1."""
    return SequenceMatcher(None, "".join(one), "".join(other), autojunk=False).ratio()


def _is_part(part: list[str], whole: list[str]) -> bool:
    joined = {"".join(whole[i:j]) for i in range(len(whole)) for j in range(i + 1, len(whole) + 1)}
    initials = {word[0] for word in whole}
    return (
        bool(part)
        and any(len(each) > 1 for each in part)
        and all(each in joined or each in initials for each in part)
    )


def _styles_end(
    text: str, words: list[re.Match[str]], index: int, language: str, also_after: str
) -> int:
    """The index of the last style of those from ``index`` on; ``index - 1`` where none is."""
    last = index - 1
    while last + 1 < len(words) and (last < index or _adjoins(text, words, last + 1)):
        word = words[last + 1][0]
        greets = also_after and pattern(language, also_after).fullmatch(word)
        if not (greets or (word[0].isupper() and _is_style(word, language))):
            break
        last += 1
    return last


def _is_style(word: str, language: str) -> bool:
    cues = cues_of(language)
    bare = word.casefold().strip(".,")
    return any(
        bare in group or bare.replace(".", "") in group
        for group in (cues.honorifics, cues.role_words, cues.post_nominals)
    )


def _run(text: str, words: list[re.Match[str]], index: int, language: str) -> list[re.Match[str]]:
    """The words of a name from ``index`` on; none where they name a body or an office."""
    run: list[re.Match[str]] = []
    while index < len(words) and len(run) < _LONGEST and _adjoins(text, words, index):
        word = words[index][0]
        if _POSSESSIVE.search(words[index - 1][0]) and run:
            break
        if not (word[0].isupper() or word in _PARTICLES) or _is_style(word, language):
            break
        run.append(words[index])
        index += 1
    while run and run[-1][0] in _PARTICLES:
        run.pop()
    is_body = any(pattern(language, "organisation_words").fullmatch(word[0]) for word in run)
    return [] if is_body else run


def _adjoins(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether only blanks part this word from the one before, and no sentence ends between."""
    if index == 0:
        return False
    before = words[index - 1]
    if before[0].endswith(".") and len(before[0]) > 5:
        return False
    return text[before.end() : words[index].start()].isspace()


def _end(last: re.Match[str]) -> int:
    """Where a name ends that ends with ``last``: before a possessive or a full stop."""
    bare = last[0] if len(last[0]) == 2 else last[0].rstrip(".")
    return last.start() + len(_POSSESSIVE.sub("", bare))
