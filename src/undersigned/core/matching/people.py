"""Whether two printed names are of one person."""

from undersigned.core.lexicon.cues import pattern, single_words
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.matching.transliterate import in_latin

# Degrees and styles that stand before or after a name and are in no list of honorifics.
_DEGREES = single_words(
    "dr prof professor profa drs mr mrs ms miss mx sir dame lord lady rev hon ing dipl msc bsc "
    "ma ba phd md mba llm jd mph dphil rer nat med phil iur habil jur hc pd priv doz mag mas ir "
    "esq qc kc obe mbe cbe am ao oam emeritus emerita em informatiker inf journalist diplom mp "
    "mep senator judge justice ambassador amb fr sr father sister imam rabbi sheikh bishop "
    "archbishop"
)


def name_parts(printed: str) -> tuple[str, ...]:
    """The parts of a person's name in normal form, without styles and degrees."""
    spaced = printed.replace(".", ". ").replace("-", " ").replace("‐", " ").replace("‑", " ")
    words = [word for word in spaced.replace(",", " ").split() if not _is_style(word)]
    return tuple(in_latin(normalised_name(" ".join(words) or printed)).split())


def is_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two lists of name parts are one person's.

    The same parts in any order, or written together ("Jae-in", "Jaein"); a middle name or initial
    that one leaves out; an initial for a middle name. A family name alone is not enough, nor is a
    given name that differs.
    """
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[-1] != long[-1] or short[0] != long[0]:
        return False
    return _stand_in(short[1:-1], long[1:-1])


def _stand_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the middle parts of ``short`` stand in ``long`` in this order, as initials too."""
    rest = iter(long)
    return all(any(part == each or _is_initial(part, each) for each in rest) for part in short)


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _is_style(word: str) -> bool:
    bare = normalised_name(word)
    return bare in _DEGREES or bool(pattern("*", "honorifics").fullmatch(word.rstrip(".")))
