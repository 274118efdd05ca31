"""Lists of states in running words: who put in a draft, who joined it later, who was taken off.

The Library writes them in two places: field 245 $c, "Norway, Peru [on behalf of the Group of 77
and China] and Togo", and notes in field 515, "Additional sponsors: Benin and Chile (A/79/1). - Peru
was removed from the list of sponsors."
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from undersigned.core.record.states import state_code

_BRACKETS = re.compile(
    r"\s*\[(?P<square>[^\[\]]*)\]|\s*\((?P<round>[^()]*\bbehalf of\b[^()]*)\)", re.I
)
_BEHALF = re.compile(
    r",?\s*(?:also\s+)?\bon\s+behalf\s+of\s+(?:the\s+of\s+)?(?P<whom>[^,;]+)", re.I
)
_PUT_IN_BY = re.compile(
    r"(?:(?:jointly\s+|draft\s+\w+\s+)?"
    r"(?:submitted|sponsored|proposed|introduced|presented|put forward)\s+)?by\s+"
    r"(?:the\s+)?(?:(?:permanent\s+)?(?:representatives?|delegations?|missions?)\s+of\s+)?",
    re.I,
)
_LINKING = re.compile(r"\s*\[\s*(?:and|&|,)\s*\]\s*", re.I)
_CUT = re.compile(
    r"\s*[,;]?\s*(?:\[\s*)?(?:\bet\s+al\b\.?|\band\s+(?:\d+\s+)?others?\b|\.\.\.|…)(?:\s*\])?", re.I
)
_AT_A_MEETING = re.compile(r"\s+at\s+(?:the|its)\s+\d+(?:st|nd|rd|th)\b.*", re.I)
_APART = re.compile(r"(\s*[,;](?![^()]*\))\s*(?:and\s+)?|\s+(?:and|&)\s+(?![^()]*\)))")
_MOST_PIECES = 4  # "Iran, Islamic Republic of" is two, "Saint Vincent and the Grenadines" too

_SENTENCES = re.compile(r"\.?\s*[.)]\s*[-–—]\s+|(?<=\))\.\s+|\.\s*;\s*|\s+[-–—]\s+(?=[A-Z])")
_CITED = re.compile(r"\s*\((?P<symbol>[A-Z]{1,5}/[^()\s,;]+)(?:[^()]|\([^()]*\))*\)?")
_LISTED = re.compile(r"^.{0,60}?\bsponsors?(?:\(s\))?(?:\s+added)?\s*:\s*(?P<names>.+)", re.I)
_REMOVED = re.compile(
    r"^(?P<names>.+?)\s+(?:(?:was|were|is|are|has|have)\s+(?:been\s+)?(?:removed|deleted|dropped|"
    r"withdrawn|no\s+longer)\b.*\bsponsors?|withdrew\b.*\bsponsor|(?:is|are)\s+not\b.*\bsponsors?)",
    re.I,
)
_JOINED = re.compile(
    r"^(?P<names>.+?)\s+(?:(?:is|are|was|were)\s+(?:also\s+)?(?:(?:an?|the|among\s+the)\s+)?"
    r"(?:\w+\s+)?(?:co-?)?sponsors?|(?:(?:has|have)\s+)?(?:also\s+|subsequently\s+)?joined\b.*\bsponsor)",
    re.I,
)
_ACTED = re.compile(
    r"\bcommittee\b|\b(?:adopted|rejected|withdrawn|approved|defeated)\b|\bsponsor", re.I
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a list of states holds.

    ``states`` are (code, name as printed) in order. ``unknown`` are words in the place of a state
    that name none, such as a misspelt name; ``groups`` those on whose behalf somebody acts, whose
    members the record does not list. ``is_cut``: it says that there are more ("[et al.]").
    """

    states: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    is_cut: bool = False

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(code for code, _ in self.states)


@lru_cache(maxsize=4_096)
def names_in(text: str) -> Names:
    """The states in a list such as that of 245 $c.

    Words that say who else put in a document ("submitted by the Chair") name no state and are no
    unknown names. States listed behind "on behalf of" put it in themselves; a group so named does
    not tell its members.
    """
    groups: list[str] = []
    listed: list[str] = []

    def set_aside(match: re.Match[str]) -> str:
        inside = match["square"] or match["round"] or ""
        behalf = _BEHALF.search(inside)
        whom = inside[behalf.start("whom") :] if behalf else inside
        _take(whom, groups, listed, behalf=behalf is not None)
        return ""

    whole = _CUT.sub(", ", _LINKING.sub(" and ", text))
    is_cut = bool(_CUT.search(text))
    bare = _BRACKETS.sub(set_aside, whole).strip().rstrip(".")
    while behalf := _BEHALF.search(bare):
        _take(behalf["whom"], groups, listed, behalf=True)
        bare = bare[: behalf.start()] + bare[behalf.end() :]
    put_in = _PUT_IN_BY.match(bare)
    if put_in:
        bare = _AT_A_MEETING.sub("", bare[put_in.end() :])
    states, unknown = _states(bare)
    for each in listed:
        states += _states(each)[0]
    if not states or put_in:  # an office, "by the Secretariat"
        unknown = []
    return Names(tuple(states), tuple(unknown), tuple(groups), is_cut)


def _take(whom: str, groups: list[str], listed: list[str], *, behalf: bool) -> None:
    """Sorts what stands in brackets: a list of states alone, or a group."""
    states, unknown = _states(whom)
    if states and not unknown:
        listed.append(whom)
    elif behalf:
        groups.append(" ".join(whom.split()))


def _states(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The states in a list, and what is no state."""
    pieces = _APART.split(text.strip())
    states, unknown = [], []
    at = 0
    while at < len(pieces):
        taken, code, name = _longest(pieces, at)
        if code:
            states.append((code, name))
        elif name:
            unknown.append(name)
        at += taken
    return states, unknown


def _longest(pieces: list[str], at: int) -> tuple[int, str, str]:
    """How many pieces make the longest name that begins at ``at``, its code and its words."""
    for count in range(_MOST_PIECES, 0, -1):
        last = at + 2 * count - 1
        if last > len(pieces):
            continue
        name = "".join(pieces[at:last]).strip(" .")
        if code := state_code(name):
            return 2 * count, code, name
    return 2, "", pieces[at].strip(" .")


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says of sponsors: who joined, who was taken off.

    ``reports``: the symbols that it cites. ``is_final``: it was written after the committee acted,
    and names whoever joined; one that sends the reader elsewhere does not.
    """

    added: Names = Names()
    removed: Names = Names()
    reports: tuple[str, ...] = ()
    is_final: bool = False


@lru_cache(maxsize=4_096)
def note_in(text: str) -> Note:
    """What a note of field 515 says."""
    added: list[Names] = []
    removed: list[Names] = []
    reports: list[str] = []
    is_final = False
    for sentence in _sentences(text):
        reports += [cited["symbol"] for cited in _CITED.finditer(sentence)]
        bare = _CITED.sub("", sentence)
        is_final = is_final or bool(_ACTED.search(bare)) or bare != sentence
        if listed := _LISTED.match(bare):
            added.append(names_in(listed["names"]))
        elif taken_off := _REMOVED.match(bare):
            removed.append(names_in(taken_off["names"]))
        elif joined := _JOINED.match(bare):
            added.append(names_in(joined["names"]))
    is_whole = all(each.states and not each.is_cut for each in added)
    return Note(
        _together(added), _together(removed), tuple(dict.fromkeys(reports)), is_final and is_whole
    )


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a note; the full stop and the dash between two of them are left out."""
    start = 0
    for match in _SENTENCES.finditer(text):
        end = match.start() + (1 if match[0].lstrip(". ").startswith(")") else 0)
        yield text[start:end].strip().rstrip(".").strip()
        start = match.end()
    yield text[start:].strip().rstrip(".").strip()


def _together(parts: list[Names]) -> Names:
    return Names(
        tuple(each for part in parts for each in part.states),
        tuple(each for part in parts for each in part.unknown),
        tuple(each for part in parts for each in part.groups),
        any(part.is_cut for part in parts),
    )
