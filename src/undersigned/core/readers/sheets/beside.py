"""The columns of a table beside each other: halves of names, and two that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.core.readers.sheets.values import Meaning, Row

SURE = 0.95
LIKELY = 0.8
PERHAPS = 0.5
_NAMES = {"name", "name-and-more", "organisation", "organisation-and-place", "family-name"}


@dataclass(frozen=True, slots=True)
class Guess:
    """A meaning, how sure it is, and why."""

    meaning: Meaning
    confidence: float
    reason: str


def filled(rows: Sequence[Row], index: int) -> list[str]:
    """The filled cells of a column."""
    return [row.cells[index] for row in rows if row.cells[index]]


def settled(guesses: list[Guess], headers: Sequence[str], rows: Sequence[Row]) -> list[Guess]:
    """The guesses made to fit each other; some column holds names in the end."""
    guesses = _split_names(guesses)
    guesses = _one_of_each(guesses, headers, rows)
    if {guess.meaning for guess in guesses} & _NAMES:
        return guesses
    for index, guess in enumerate(guesses):
        if guess.meaning == "representative":
            guesses[index] = Guess("name", PERHAPS, f"{guess.reason}; no other column holds names")
            return guesses
    text = [each for each, guess in enumerate(guesses) if guess.meaning == "ignore"]
    widest = max(text, key=lambda index: len(set(filled(rows, index))), default=-1)
    if widest >= 0 and filled(rows, widest):
        guesses[widest] = Guess("name", PERHAPS, "no other column could hold the names")
    return guesses


def _split_names(guesses: list[Guess]) -> list[Guess]:
    """ "Nom | Prénom", "Nome | Cognome": the name beside one half of it is the other half."""
    meanings = [guess.meaning for guess in guesses]
    halves: list[Meaning] = ["given-name", "family-name"]
    there = [half for half in halves if half in meanings]
    if len(there) != 1:
        return guesses
    half = there[0]
    other: Meaning = "family-name" if half == "given-name" else "given-name"
    at = meanings.index(half)
    near = sorted((abs(index - at), index) for index, each in enumerate(meanings) if each == "name")
    if near and near[0][0] == 1:
        index = near[0][1]
        beside = f"it stands beside the {half.replace('-', ' ')}"
        guesses[index] = Guess(other, LIKELY, f"{guesses[index].reason}, and {beside}")
    return guesses


# Forms that branch ask the same twice; then at most one of the two is filled in a row.
_ONCE = frozenset(
    {"name", "name-and-more", "organisation", "organisation-and-place", "representative", "place"}
    | {"kind", "title", "email", "phone", "date", "affiliation", "given-name", "family-name"}
)


def _one_of_each(guesses: list[Guess], headers: Sequence[str], rows: Sequence[Row]) -> list[Guess]:
    """Of two columns that say the same of one row, the surer one keeps its meaning."""
    for meaning in _ONCE:
        same = [index for index, guess in enumerate(guesses) if guess.meaning == meaning]
        same.sort(key=lambda index: -guesses[index].confidence)
        for index in same[1:]:
            both = sum(bool(row.cells[same[0]] and row.cells[index]) for row in rows)
            if both * 5 <= len(filled(rows, index)):
                continue
            first = headers[same[0]] or f"column {same[0] + 1}"
            reason = f"{guesses[index].reason}, but “{first[:60]}” is taken for that"
            guesses[index] = Guess("ignore", LIKELY, reason)
    return guesses
